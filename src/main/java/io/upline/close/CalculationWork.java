package io.upline.close;

import io.upline.company.Workload;
import io.upline.control.AuditStore;
import io.upline.control.Touched;
import io.upline.fact.Fact;
import io.upline.network.RollStore;
import io.upline.settlement.ProposalStore;
import io.upline.version.Draft;
import io.upline.version.FrozenInputs;
import io.upline.version.PeriodCalculation;
import io.upline.version.RangeStore;
import io.upline.version.ResultStore;
import io.upline.version.Run;
import io.upline.version.VersionStore;
import java.util.ArrayList;
import java.util.List;

/** What the steps of {@code calculate} do: freeze, write results and proposal, index, reconcile. They post nothing. */
final class CalculationWork {

    static final List<String> RESULT_STEPS = List.of("rollUpVolume", "qualifyRanks", "calculateBonuses");
    static final String PROPOSE = "proposeSettlement";

    private final RunInHand hand;
    private final DraftInHand draft;
    private final FrozenInputs frozen;
    private final RangeStore ranges;
    private final VersionStore versions;
    private final ResultStore results;
    private final ProposalStore proposals;
    private final RollStore rolls;
    private final Reconciliation reconciliation;
    private final Workload workload;
    private final AuditStore audit;

    CalculationWork(
            RunInHand hand,
            DraftInHand draft,
            FrozenInputs frozen,
            RangeStore ranges,
            VersionStore versions,
            ResultStore results,
            ProposalStore proposals,
            RollStore rolls,
            Reconciliation reconciliation,
            Workload workload,
            AuditStore audit) {
        this.workload = workload;
        this.audit = audit;
        this.hand = hand;
        this.draft = draft;
        this.frozen = frozen;
        this.ranges = ranges;
        this.versions = versions;
        this.results = results;
        this.proposals = proposals;
        this.rolls = rolls;
        this.reconciliation = reconciliation;
    }

    /** Freezes the inputs once, and cuts the steps that follow into ranges, in one transaction. */
    void freeze() {
        Run run = hand.run();
        if (run.frozen()) {
            return;
        }
        List<Touched> touched = new ArrayList<>();
        List<PeriodCalculation> calculated = frozen.freeze(run, hand.job(), hand.period(), touched);
        draft.calculated(calculated);
        long items = calculated.stream().mapToLong(PeriodCalculation::members).sum();
        for (String step : RESULT_STEPS) {
            ranges.cut(run.id(), step, items, workload.ranges(items, run.threads()), hand.fence());
        }
        long known = versions.ofRun(run.id(), hand.job().kind()).getLast().known();
        int members = rolls.load(known).size();
        ranges.cut(run.id(), PROPOSE, members, workload.ranges(members, run.threads()), hand.fence());
        audit.add(
                hand.actor(),
                "freeze",
                hand.subject(),
                Fact.of("audit.frozen", "run", run.id(), "known", known, "versions", calculated.size()),
                touched);
    }

    void volumes(long from, long to) {
        draft.get()
                .slices(
                        from,
                        to,
                        (version, of, first, end) ->
                                results.writeVolumes(version.id(), of.results(), of.membership(), first, end));
    }

    void ranks(long from, long to) {
        draft.get()
                .slices(
                        from,
                        to,
                        (version, of, first, end) ->
                                results.writeRanks(version.id(), of.results(), of.membership(), first, end));
    }

    void earnings(long from, long to) {
        draft.get()
                .slices(
                        from,
                        to,
                        (version, of, first, end) -> results.writeEarnings(version.id(), of.results(), first, end));
    }

    void settlement(long from, long to) {
        Draft ready = draft.get();
        proposals.write(hand.id(), ready.proposal(), (int) from, (int) to, ready.roll());
    }

    void index() {
        versions.ofRun(hand.id(), hand.job().kind()).forEach(version -> results.attachPartitions(version.id()));
        proposals.attachPartitions(hand.id());
    }

    void reconcile() {
        reconciliation.reconcile(hand, draft.get());
    }
}
