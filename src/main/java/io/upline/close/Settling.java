package io.upline.close;

import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.ledger.LedgerStore;
import io.upline.network.Membership;
import io.upline.settlement.Accruals;
import io.upline.settlement.Balances;
import io.upline.settlement.PayoutRules;
import io.upline.settlement.Proposal;
import java.util.ArrayList;
import java.util.List;

/** Proposes the settlement of a draft: differences against the ledger, balances, holds, payments. */
final class Settling {

    private final Company company;
    private final LedgerStore ledger;

    Settling(Company company, LedgerStore ledger) {
        this.company = company;
        this.ledger = ledger;
    }

    /**
     * The proposal of a draft.
     *
     * @param computed its periods, oldest first; the last is the posting's own
     * @param reasons why each differs from what was posted
     * @param below batches from this number on are left out: a posting that was begun does not see itself
     */
    Proposal propose(JobDefinition job, List<Computed> computed, List<String> reasons, long below) {
        Computed own = computed.getLast();
        Membership membership = own.membership();
        int n = own.members();
        List<Accruals> accruals = new ArrayList<>();
        for (Computed each : computed) {
            accruals.add(accruals(job, each, membership, below));
        }
        PayoutRules rules = new PayoutRules(
                job.name(),
                own.period().toString(),
                company.currency().getCurrencyCode(),
                company.minimumPayoutMinor().getOrDefault(company.currency().getCurrencyCode(), 0L),
                own.results()::held,
                "suspended");
        Balances balances = Balances.of(ledger, below, n, key -> membership.numberOfKey((int) key));
        return Proposal.of(
                membership.members().ids(),
                accruals,
                reasons,
                balances,
                rules,
                member -> own.results().earnings(member, member + 1).size() > 0);
    }

    private Accruals accruals(JobDefinition job, Computed each, Membership posting, long below) {
        String period = each.period().toString();
        Accruals accruals = new Accruals(
                job.name(),
                period,
                each.plan().terms().currency(),
                each.results().bonuses(),
                posting.members().size());
        int[] numberOf = new int[each.members()];
        for (int member = 0; member < numberOf.length; member++) {
            numberOf[member] = posting.numberOfKey(each.membership().key()[member]);
        }
        accruals.earned(each.results().earnings(0, each.members()), numberOf);
        ledger.earned(job.name(), period, below, (key, bonus, amount) -> {
            int member = posting.numberOfKey((int) key);
            if (member < 0) {
                throw new IllegalStateException("the ledger has earnings of a member that " + period + " does not know");
            }
            accruals.posted(member, bonus, amount);
        });
        return accruals;
    }
}
