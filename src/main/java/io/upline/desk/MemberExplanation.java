package io.upline.desk;

import io.upline.calculation.engine.Explanation;
import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
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
import io.upline.version.PeriodStore;
import io.upline.version.RunStore;
import java.util.ArrayList;
import java.util.List;

/** One member's pay again: recomputed, never read from a stored explanation. */
final class MemberExplanation {

    private final LedgerStore ledger;
    private final Drafts drafts;
    private final MemberStore members;
    private final Company company;
    private final PeriodStore periods;
    private final RunStore runs;

    MemberExplanation(
            Drafts drafts,
            MemberStore members,
            Company company,
            PeriodStore periods,
            RunStore runs,
            LedgerStore ledger) {
        this.drafts = drafts;
        this.members = members;
        this.company = company;
        this.periods = periods;
        this.runs = runs;
        this.ledger = ledger;
    }

    List<String> member(JobDefinition job, PayPeriod period, String memberId) {
        Draft draft = draft(job, period);
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
                        + ": " + CompanyMoney.of(company, correction.amountMinor()) + " (" + correction.cause() + ")"));
        lines.add("brought forward " + CompanyMoney.of(company, account.broughtForwardMinor()) + " + accrued "
                + CompanyMoney.of(company, account.accruedMinor()) + " = to be paid "
                + CompanyMoney.of(company, account.toBePaidMinor()) + " + held "
                + CompanyMoney.of(company, account.heldMinor()) + " + carried "
                + CompanyMoney.of(company, account.carriedMinor()));
        if (account.heldMinor() > 0) {
            lines.add("held because: " + account.heldBecause());
        }
        if (account.carriedMinor() > 0) {
            lines.add("carried because it is below the minimum payout");
        }
        return lines;
    }

    StatementFile statement(JobDefinition job, PayPeriod period, String memberId) {
        Draft draft = draft(job, period);
        int member = number(draft, memberId);
        MemberDetails details = members.details(draft.version().known(), draft.roll());
        StatementContent content =
                new StatementContents(draft, StatementContents.heading(company, draft), details).of(member);
        if (content == null) {
            throw new Refusal(memberId + " has no earning, balance or movement in " + period);
        }
        return new StatementWriter().write(content);
    }

    private Draft draft(JobDefinition job, PayPeriod period) {
        long run = periods.draftRun(job.name(), period);
        if (run == 0) {
            throw new Refusal(period + " of " + job.name() + " was not calculated yet; begin with: run " + job.name()
                    + " --period " + period);
        }
        long below = SealedBatch.of(ledger, job, period).map(LedgerBatch::batch).orElse(Long.MAX_VALUE);
        return drafts.of(runs.get(run), job, below);
    }

    private static int number(Draft draft, String memberId) {
        int member = draft.ids().find(memberId);
        if (member < 0) {
            throw new Refusal("no member of that id is known in " + draft.period());
        }
        return member;
    }
}
