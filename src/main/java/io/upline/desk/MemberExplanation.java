package io.upline.desk;

import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerEvent;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.money.Amount;
import io.upline.network.MemberDetails;
import io.upline.network.MemberIds;
import io.upline.network.MemberStore;
import io.upline.network.Roll;
import io.upline.network.RollStore;
import io.upline.period.PayPeriod;
import io.upline.report.Explained;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.ProposalStore;
import io.upline.statement.StatementContent;
import io.upline.statement.StatementContents;
import io.upline.statement.StatementFile;
import io.upline.statement.StatementWriter;
import io.upline.version.Draft;
import io.upline.version.Drafts;
import io.upline.version.PeriodStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import io.upline.version.Version;
import io.upline.version.VersionStore;
import io.upline.words.Words;
import java.util.List;
import java.util.Optional;

/** One member's pay again: recomputed, never read from a stored explanation. */
final class MemberExplanation {

    private final Drafts drafts;
    private final VersionStore versions;
    private final RollStore rolls;
    private final LedgerStore ledger;
    private final ProposalStore proposals;
    private final MemberStore members;
    private final Company company;
    private final PeriodStore periods;
    private final RunStore runs;

    MemberExplanation(
            Drafts drafts,
            VersionStore versions,
            RollStore rolls,
            LedgerStore ledger,
            ProposalStore proposals,
            MemberStore members,
            Company company,
            PeriodStore periods,
            RunStore runs) {
        this.drafts = drafts;
        this.versions = versions;
        this.rolls = rolls;
        this.ledger = ledger;
        this.proposals = proposals;
        this.members = members;
        this.company = company;
        this.periods = periods;
        this.runs = runs;
    }

    Explained member(JobDefinition job, PayPeriod period, String memberId) {
        Run run = run(job, period);
        List<Version> drafted = versions.ofRun(run.id(), job.kind());
        Roll roll = rolls.load(drafted.getLast().known());
        int member = number(roll.ids(), memberId, period);
        return new Explained(
                memberId,
                job.name(),
                period,
                drafts.explained(job, drafted, roll.keyOf(member))
                        .orElse(List.of(Fact.of("explain.notYet", "period", period))),
                account(run, MoneyPeriod.of(job.name(), period), member, roll).map(this::account));
    }

    /** The account as it stands: after the payment run of the post, where there was one, else the forecast of the calculation. */
    private Optional<MemberAccount> account(Run run, MoneyPeriod period, int member, Roll roll) {
        Optional<LedgerBatch> close = ledger.of(LedgerEvent.close(period)).filter(LedgerBatch::sealed);
        Optional<MemberAccount> posted = close.flatMap(batch -> proposals.account(
                batch.run(), roll.ids(), member, ledger.transfers().ofParty(batch.batch(), member, roll), period));
        return posted.isPresent()
                ? posted
                : proposals.account(run.id(), roll.ids(), member, proposals.transfers(run.id(), member, roll), period);
    }

    private Explained.Account account(MemberAccount account) {
        return new Explained.Account(
                account.corrections().stream()
                        .map(correction -> new Explained.Correction(
                                correction.period(),
                                correction.positionId().equals(account.memberId())
                                        ? Optional.empty()
                                        : Optional.of(correction.positionId()),
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
        Draft draft = drafts.standing(run(job, period), job, period);
        int member = number(draft.ids(), memberId, period);
        MemberDetails details = members.details(draft.version().known(), draft.roll());
        StatementContent content =
                new StatementContents(draft, StatementContents.heading(company, draft), details).of(member);
        if (content == null) {
            throw Refusal.of("noStatement", "member", memberId, "period", period);
        }
        return new StatementWriter(Words::spoken).write(content);
    }

    private Run run(JobDefinition job, PayPeriod period) {
        long run = periods.draftRun(job.name(), period);
        if (run == 0) {
            throw Refusal.of("notCalculated", "job", job.name(), "period", period);
        }
        return runs.get(run);
    }

    private static int number(MemberIds ids, String memberId, PayPeriod period) {
        int member = ids.find(memberId);
        if (member < 0) {
            throw Refusal.of("noMember", "period", period);
        }
        return member;
    }
}
