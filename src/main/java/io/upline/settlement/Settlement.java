package io.upline.settlement;

import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import io.upline.money.MinorUnits;
import io.upline.network.Roll;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Settles what was calculated against a company's ledger: what a close posts, what a payment run pays, and the account that both
 * make for each party.
 */
public final class Settlement {

    /** Key of the hold on members that are suspended. */
    static final String SUSPENDED = "suspended";

    private final Company company;
    private final LedgerStore ledger;

    /** Settles by a company's rules against its ledger. */
    public Settlement(Company company, LedgerStore ledger) {
        this.company = company;
        this.ledger = ledger;
    }

    /**
     * What a close will post, and a forecast of the run that follows it.
     *
     * @param roll every member known: what parties and positions are numbered by
     * @param settled its periods, oldest first; the last is the close's own
     * @param below batches from this number on are left out: a close that was begun does not see itself
     */
    public Proposal propose(JobDefinition job, Roll roll, List<SettledPeriod> settled, long below) {
        List<Accruals> accruals = new ArrayList<>();
        for (SettledPeriod each : settled) {
            accruals.add(accruals(job, each, roll, below));
        }
        return Proposal.of(roll.ids(), accruals, cuts(job, roll, below, List.of()), rules(settled.getLast(), roll));
    }

    /**
     * The run that a post ends with, over what every party has.
     *
     * @param own the period that is closed; a party that is suspended in it is held
     * @param below batches from this number on are left out
     */
    public PaymentRun choose(JobDefinition job, Roll roll, SettledPeriod own, long below) {
        Map<Integer, List<Standing>> before = roll.onRoll(ledger.balances().before(below));
        return PaymentRun.of(before, rules(own, roll), MoneyPeriod.of(job.name(), own.period()));
    }

    /**
     * A close as it was posted, with the account each party has after the run that it ended with.
     *
     * @param proposed what the close posted, proposed from the batches below its own
     * @param close the batch of the close
     * @param run what was paid
     * @param paid the batch of the run, or {@code null} where it moved nothing
     */
    public Proposal posted(
            JobDefinition job,
            Roll roll,
            Proposal proposed,
            LedgerBatch close,
            PaymentRun run,
            @Nullable LedgerBatch paid) {
        List<LedgerBatch> between = paid == null ? List.of() : ledger.between(close.batch(), paid.batch() - 1);
        return proposed.paidBy(roll.ids(), cuts(job, roll, close.batch(), between), run);
    }

    /** The id of the first party for which the ledger does not hold what a posted period came to; empty if it holds all. */
    public Optional<String> firstOff(JobDefinition job, Roll roll, SettledPeriod posted) {
        Accruals accruals = accruals(job, posted, roll, Long.MAX_VALUE);
        List<Transfer> missing = new ArrayList<>();
        for (int party = 0; party < roll.size(); party++) {
            accruals.accrue(party, missing);
            accruals.convert(party, missing);
            if (!missing.isEmpty()) {
                return Optional.of(roll.ids().at(party));
            }
        }
        return Optional.empty();
    }

    private Cuts cuts(JobDefinition job, Roll roll, long below, List<LedgerBatch> also) {
        return Cuts.read(
                ledger,
                job.name(),
                below,
                also,
                roll,
                party -> company.currency().code(),
                company.paysAtOnce());
    }

    /** What is held and from which amount on is paid. Whether a party is suspended is its own status, not that of its positions. */
    private PayoutRules rules(SettledPeriod own, Roll roll) {
        int[] inPeriod = roll.numbersIn(own.membership());
        return new PayoutRules(
                List.of(new HoldReason(
                        SUSPENDED,
                        party -> inPeriod[party] >= 0 && own.results().held(inPeriod[party]))),
                company.minimumPayoutMinor());
    }

    private Accruals accruals(JobDefinition job, SettledPeriod each, Roll roll, long below) {
        MoneyPeriod period = MoneyPeriod.of(job.name(), each.period());
        Accruals accruals = new Accruals(
                period,
                each.results().bonuses(),
                PayeeFacts.of(roll, each.owners(), each.currency()),
                Conversion.none(each.currency(), MinorUnits.digits(each.currency())),
                (position, bonus) -> each.causes().of(roll.numberIn(each.membership(), position), bonus));
        int[] onRoll = each.membership().numbersIn(roll);
        each.results().eachEarnings(lines -> accruals.earned(lines, onRoll));
        for (SettledPeriod.Unposted part : each.unposted()) {
            int bonus = each.results().bonuses().indexOf(part.bonus());
            accruals.earned(onRoll[part.member()], bonus, Math.negateExact(part.amountMinor()));
        }
        ledger.transfers().ofPeriod(period, below, roll, accruals::posted);
        return accruals;
    }
}
