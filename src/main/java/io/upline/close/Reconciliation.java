package io.upline.close;

import io.upline.control.AuditStore;
import io.upline.control.BrokenInvariant;
import io.upline.control.Touched;
import io.upline.fact.Fact;
import io.upline.ledger.LedgerParts;
import io.upline.ledger.Transfer;
import io.upline.network.Genealogy;
import io.upline.network.Members;
import io.upline.network.Subtrees;
import io.upline.order.Orders;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.ProposalStore;
import io.upline.version.Draft;
import io.upline.version.PeriodCalculation;
import io.upline.version.PeriodState;
import io.upline.version.PeriodStore;
import io.upline.version.RangeStore;
import io.upline.version.ResultStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import io.upline.version.Version;
import io.upline.version.VersionParts;
import java.util.ArrayList;
import java.util.List;

/**
 * The last step of a calculation: what is stored is what was calculated, in number and in money; the invariants hold; then
 * the digest is set and the period is CALCULATED. A violation stops the run.
 */
final class Reconciliation {

    private final ResultStore results;
    private final ProposalStore proposals;
    private final RunStore runs;
    private final PeriodStore periods;
    private final AuditStore audit;
    private final RangeStore ranges;

    Reconciliation(
            ResultStore results,
            ProposalStore proposals,
            RunStore runs,
            PeriodStore periods,
            AuditStore audit,
            RangeStore ranges) {
        this.results = results;
        this.proposals = proposals;
        this.runs = runs;
        this.periods = periods;
        this.audit = audit;
        this.ranges = ranges;
    }

    /** Checks and closes a calculation, in the transaction under way. */
    void reconcile(RunInHand hand, Draft draft) {
        Run run = hand.run();
        for (RangeStore.StepProgress step : ranges.progress(run.id())) {
            hold(
                    step.items() == step.done(),
                    step.step() + " did not write all members: " + step.done() + " of " + step.items());
        }
        for (int i = 0; i < draft.versions().size(); i++) {
            Version version = draft.versions().get(i);
            PeriodCalculation computed = draft.computed().get(i);
            results.writeTotals(version.id(), computed.results());
            stored(version, computed);
            volumesTieOut(computed);
        }
        accrualsTieOut(draft);
        runs.digest(run.id(), draft.digest());
        periods.set(run.job(), draft.period(), PeriodState.CALCULATED, run.id());
        audit.add(
                hand.actor(),
                "calculate",
                hand.subject(),
                Fact.of("audit.calculated", "run", run.id(), "digest", draft.digest()),
                touched(run, draft));
    }

    private List<Touched> touched(Run run, Draft draft) {
        List<Touched> touched = new ArrayList<>(proposals.touched(run.id(), draft.proposal(), draft.roll()));
        touched.add(Touched.of(VersionParts.RUN, run.id()));
        touched.add(Touched.of(
                VersionParts.PERIOD,
                run.job(),
                draft.period().first(),
                draft.period().last()));
        touched.add(Touched.all(LedgerParts.PERIOD));
        draft.versions().forEach(version -> touched.addAll(VersionParts.ofVersion(version.id())));
        return touched;
    }

    private void stored(Version version, PeriodCalculation computed) {
        ResultStore.Counts counts = results.counts(version.id());
        long[] found = {0, 0};
        computed.results().eachEarnings(lines -> {
            found[0] += lines.size();
            for (long amount : lines.amountMinor()) {
                found[1] = Math.addExact(found[1], amount);
            }
        });
        long sum = found[1];
        ResultStore.Counts expected = new ResultStore.Counts(computed.members(), computed.members(), found[0], sum);
        hold(
                counts.equals(expected),
                "rows of " + version.period() + " are " + counts + " where " + expected + " were calculated");
        long earned = 0;
        for (var total : computed.results().totals()) {
            earned = Math.addExact(earned, total.earnedMinor());
        }
        hold(earned == sum, "the bonuses of " + version.period() + " earned " + earned + ", their lines " + sum);
    }

    /**
     * Checks invariant 2: when the period's orders are rolled up the sponsor tree, what arrives at its roots is what the orders carry,
     * once.
     */
    private static void volumesTieOut(PeriodCalculation computed) {
        Orders orders = computed.inputs().orders();
        Members members = computed.inputs().members();
        Genealogy tree = Genealogy.of(members.sponsor(), members.joinedOn());
        for (int measure = 0; measure < orders.companyMeasures().size(); measure++) {
            long[] own = new long[tree.size()];
            long ordered = 0;
            for (int order = 0; order < orders.size(); order++) {
                if (orders.periodsBack()[order] == 0) {
                    long volume = orders.measureCenti()[measure][order];
                    ordered = Math.addExact(ordered, volume);
                    int position = tree.positionOf()[orders.buyer()[order]];
                    own[position] = Math.addExact(own[position], volume);
                }
            }
            long[] sums = Subtrees.sums(tree, own);
            long arrived = 0;
            for (int position = 0; position < sums.length; position = tree.end()[position]) {
                arrived = Math.addExact(arrived, sums[position]);
            }
            hold(
                    arrived == ordered,
                    orders.measures().get(measure) + " of the orders is " + ordered + ", what arrives at the roots "
                            + arrived);
        }
    }

    /**
     * Checks invariant 4: what is accrued is what the accounts show as accrued, party by party; and whatever else a close posts moves money
     * between one party's own accounts only.
     */
    private static void accrualsTieOut(Draft draft) {
        for (int party = 0; party < draft.proposal().members(); party++) {
            MemberAccount account = draft.proposal().account(party);
            long accrued = 0;
            long moved = 0;
            for (Transfer transfer : draft.proposal().transfers(party)) {
                if (!transfer.event().isOfAPeriod()) {
                    moved = Math.addExact(moved, transfer.owedMinor());
                } else if (account != null && transfer.currency().equals(account.currency())) {
                    accrued = Math.addExact(accrued, transfer.owedMinor());
                }
            }
            long shown = account == null ? 0 : account.accruedMinor();
            if (accrued != shown || moved != 0) {
                // sentences of a million parties that all tie out would cost more than the check
                String id = draft.ids().at(party);
                hold(accrued == shown, "transfers of " + id + " accrue " + accrued + ", its account " + shown);
                hold(moved == 0, "holds and shortfalls of " + id + " change what it is owed by " + moved);
            }
        }
    }

    private static void hold(boolean invariant, String violation) {
        if (!invariant) {
            throw new BrokenInvariant(violation);
        }
    }
}
