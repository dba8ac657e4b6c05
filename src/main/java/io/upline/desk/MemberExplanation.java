package io.upline.desk;

import io.upline.calculation.engine.Explanation;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.ledger.LedgerBatch;
import io.upline.network.MemberDetails;
import io.upline.network.MemberStore;
import io.upline.period.PayPeriod;
import io.upline.settlement.MemberAccount;
import io.upline.statement.StatementContent;
import io.upline.statement.StatementContents;
import io.upline.statement.StatementFile;
import io.upline.statement.StatementWriter;
import io.upline.version.Draft;
import io.upline.version.Drafts;
import io.upline.version.PeriodCalculation;
import io.upline.version.RunContext;
import java.util.ArrayList;
import java.util.List;

/** One member's pay again: recomputed, never read from a stored explanation. */
final class MemberExplanation {

    private final RunContext context;
    private final JobDefinition job;
    private final PayPeriod period;

    MemberExplanation(RunContext context, JobDefinition job, PayPeriod period) {
        this.context = context;
        this.job = job;
        this.period = period;
    }

    List<String> member(String memberId) {
        Draft draft = draft();
        int member = number(draft, memberId);
        PeriodCalculation own = draft.own();
        List<String> lines = new ArrayList<>();
        lines.add(memberId + " in " + job.name() + " " + period);
        int inPeriod = own.membership().numberOfKey(draft.key(member));
        lines.addAll(
                inPeriod < 0
                        ? List.of("not a member yet in " + period)
                        : Explanation.of(own.plan(), own.inputs(), inPeriod));
        MemberAccount account = draft.proposal().account(member);
        if (account == null) {
            lines.add("no balance and no movement");
            return lines;
        }
        account.corrections()
                .forEach(correction -> lines.add("correction of " + correction.period() + " " + correction.bonus()
                        + ": " + Inquiry.money(context, correction.amountMinor()) + " (" + correction.cause() + ")"));
        lines.add("brought forward " + Inquiry.money(context, account.broughtForwardMinor()) + " + accrued "
                + Inquiry.money(context, account.accruedMinor()) + " = to be paid "
                + Inquiry.money(context, account.toBePaidMinor()) + " + held "
                + Inquiry.money(context, account.heldMinor()) + " + carried "
                + Inquiry.money(context, account.carriedMinor()));
        if (account.heldMinor() > 0) {
            lines.add("held because: " + account.heldBecause());
        }
        if (account.carriedMinor() > 0) {
            lines.add("carried because it is below the minimum payout");
        }
        return lines;
    }

    StatementFile statement(String memberId) {
        Draft draft = draft();
        int member = number(draft, memberId);
        MemberDetails details =
                new MemberStore(context.database).details(draft.version().known(), draft.roll());
        StatementContent content =
                new StatementContents(draft, StatementContents.heading(context.company, draft), details).of(member);
        if (content == null) {
            throw new Refusal(memberId + " has no earning, balance or movement in " + period);
        }
        return new StatementWriter().write(content);
    }

    private Draft draft() {
        long run = context.periods.draftRun(job.name(), period);
        if (run == 0) {
            throw new Refusal(period + " of " + job.name() + " was not calculated yet; begin with: run " + job.name()
                    + " --period " + period);
        }
        long below = Inquiry.batch(context, job, period).map(LedgerBatch::batch).orElse(Long.MAX_VALUE);
        return new Drafts(context).of(context.runs.get(run), job, below);
    }

    private int number(Draft draft, String memberId) {
        int member = draft.ids().find(memberId);
        if (member < 0) {
            throw new Refusal("no member of that id is known in " + period);
        }
        return member;
    }
}
