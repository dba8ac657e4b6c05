package io.upline.desk;

import io.upline.calculation.engine.Explanation;
import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.money.Amount;
import io.upline.network.MemberDetails;
import io.upline.network.MemberStore;
import io.upline.period.PayPeriod;
import io.upline.report.Explained;
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
import java.util.List;
import java.util.Optional;

/** One member's pay again: recomputed, never read from a stored explanation. */
final class MemberExplanation {

    private final Drafts drafts;
    private final MemberStore members;
    private final Company company;
    private final PeriodStore periods;
    private final RunStore runs;

    MemberExplanation(Drafts drafts, MemberStore members, Company company, PeriodStore periods, RunStore runs) {
        this.drafts = drafts;
        this.members = members;
        this.company = company;
        this.periods = periods;
        this.runs = runs;
    }

    Explained member(JobDefinition job, PayPeriod period, String memberId) {
        Draft draft = draft(job, period);
        int member = number(draft, memberId);
        PeriodCalculation own = draft.own();
        int inPeriod = own.membership().numberOfKey(draft.key(member));
        return new Explained(
                memberId,
                job.name(),
                period,
                inPeriod < 0
                        ? List.of(Fact.of("explain.notYet", "period", period))
                        : Explanation.of(own.plan(), own.inputs(), inPeriod),
                Optional.ofNullable(draft.proposal().account(member)).map(this::account));
    }

    private Explained.Account account(MemberAccount account) {
        return new Explained.Account(
                account.corrections().stream()
                        .map(correction -> new Explained.Correction(
                                correction.period(),
                                correction.bonus(),
                                amount(correction.amountMinor()),
                                correction.cause().fact()))
                        .toList(),
                amount(account.broughtForwardMinor()),
                amount(account.accruedMinor()),
                account.otherMinor() == 0 ? Optional.empty() : Optional.of(amount(account.otherMinor())),
                amount(account.toBePaidMinor()),
                amount(account.heldMinor()),
                amount(account.carriedMinor()),
                account.heldMinor() > 0 ? account.holds() : List.of());
    }

    private Amount amount(long minor) {
        return new Amount(minor, company.currency().code());
    }

    StatementFile statement(JobDefinition job, PayPeriod period, String memberId) {
        Draft draft = draft(job, period);
        int member = number(draft, memberId);
        MemberDetails details = members.details(draft.version().known(), draft.roll());
        StatementContent content =
                new StatementContents(draft, StatementContents.heading(company, draft), details).of(member);
        if (content == null) {
            throw Refusal.of("noStatement", "member", memberId, "period", period);
        }
        return new StatementWriter().write(content);
    }

    private Draft draft(JobDefinition job, PayPeriod period) {
        long run = periods.draftRun(job.name(), period);
        if (run == 0) {
            throw Refusal.of("notCalculated", "job", job.name(), "period", period);
        }
        return drafts.standing(runs.get(run), job, period);
    }

    private static int number(Draft draft, String memberId) {
        int member = draft.ids().find(memberId);
        if (member < 0) {
            throw Refusal.of("noMember", "period", draft.period());
        }
        return member;
    }
}
