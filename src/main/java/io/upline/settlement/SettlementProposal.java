package io.upline.settlement;

import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.ledger.LedgerStore;
import io.upline.network.Membership;
import io.upline.network.Roll;
import java.util.ArrayList;
import java.util.List;

/** Proposes the settlement of a draft: differences against the ledger, balances, holds, payments. */
public final class SettlementProposal {

    private final Company company;
    private final LedgerStore ledger;

    /** Proposes by a company's rules against its ledger. */
    public SettlementProposal(Company company, LedgerStore ledger) {
        this.company = company;
        this.ledger = ledger;
    }

    /**
     * The proposal of a draft.
     *
     * @param roll every member known: what the proposal is numbered by
     * @param settled its periods, oldest first; the last is the posting's own
     * @param below batches from this number on are left out: a posting that was begun does not see itself
     */
    public Proposal propose(JobDefinition job, Roll roll, List<SettledPeriod> settled, long below) {
        SettledPeriod own = settled.getLast();
        List<Accruals> accruals = new ArrayList<>();
        for (SettledPeriod each : settled) {
            accruals.add(accruals(job, each, roll, below));
        }
        int[] inPeriod = numbersIn(own.membership(), roll);
        PayoutRules rules = new PayoutRules(
                job.name(),
                own.period().toString(),
                company.currency().code(),
                company.minimumPayoutMinor().getOrDefault(company.currency().code(), 0L),
                member -> inPeriod[member] >= 0 && own.results().held(inPeriod[member]),
                "suspended");
        Balances balances = Balances.of(ledger, below, roll.size(), roll::numberOfKey);
        return Proposal.of(
                roll.ids(),
                accruals,
                settled.stream().map(SettledPeriod::reason).toList(),
                balances,
                rules,
                member -> inPeriod[member] >= 0
                        && own.results()
                                        .earnings(inPeriod[member], inPeriod[member] + 1)
                                        .size()
                                > 0);
    }

    /** The number in a period's calculation of each member of the roll, {@code -1} for one it does not know. */
    public static int[] numbersIn(Membership membership, Roll roll) {
        int[] numbers = new int[roll.size()];
        for (int member = 0; member < numbers.length; member++) {
            numbers[member] = membership.numberOfKey(roll.key()[member]);
        }
        return numbers;
    }

    private Accruals accruals(JobDefinition job, SettledPeriod each, Roll roll, long below) {
        String period = each.period().toString();
        Accruals accruals =
                new Accruals(job.name(), period, each.currency(), each.results().bonuses(), roll.size());
        int[] numberOf = new int[each.membership().members().size()];
        for (int member = 0; member < numberOf.length; member++) {
            numberOf[member] = roll.numberOfKey(each.membership().key()[member]);
        }
        each.results().eachEarnings(lines -> accruals.earned(lines, numberOf));
        ledger.earned(job.name(), period, below, (key, bonus, amount) -> {
            accruals.posted(roll.numberOfKey(key), bonus, amount);
        });
        return accruals;
    }
}
