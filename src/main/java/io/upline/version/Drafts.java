package io.upline.version;

import io.upline.calculation.State;
import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.network.Roll;
import io.upline.network.RollStore;
import io.upline.settlement.Proposal;
import io.upline.settlement.SettledPeriod;
import io.upline.settlement.SettlementProposal;
import java.util.ArrayList;
import java.util.List;

/** Brings a frozen run's draft back into memory: the same function of the same inputs, or a refusal that says what changed. */
public final class Drafts {

    private final FrozenInputs frozen;
    private final RollStore rolls;
    private final VersionStore versions;
    private final PeriodCalculations calculations;
    private final PlanShelf plans;
    private final VersionReadStore reads;
    private final SettlementProposal settling;
    private final Company company;

    /** The drafts of an opened home. */
    public Drafts(
            FrozenInputs frozen,
            RollStore rolls,
            VersionStore versions,
            PeriodCalculations calculations,
            PlanShelf plans,
            VersionReadStore reads,
            SettlementProposal settling,
            Company company) {
        this.frozen = frozen;
        this.rolls = rolls;
        this.versions = versions;
        this.calculations = calculations;
        this.plans = plans;
        this.reads = reads;
        this.settling = settling;
        this.company = company;
    }

    /**
     * Recomputes a draft.
     *
     * @param run the calculation that was frozen
     * @param below ledger batches from this number on are left out
     * @throws Refusal when plan, settings or inputs are not what they were
     */
    public Draft of(Run run, JobDefinition job, long below) {
        List<Version> drafted = versions.ofRun(run.id(), job.kind());
        List<PeriodCalculation> computed = new ArrayList<>();
        for (Version version : drafted) {
            refuseOtherSettings(job, version);
            State before = frozen.stateBefore(job, version.period(), computed);
            PeriodCalculation each = calculations.compute(
                    job,
                    version.period(),
                    version.known(),
                    plans.asFrozen(job, version),
                    before,
                    reads.of(version.id()));
            refuseOtherInputs(version, each);
            computed.add(each);
        }
        return settled(job, drafted, computed, below);
    }

    /** A draft whose periods were calculated just now, by the run that froze them. */
    public Draft frozen(Run run, JobDefinition job, List<PeriodCalculation> computed) {
        return settled(job, versions.ofRun(run.id(), job.kind()), computed, Long.MAX_VALUE);
    }

    private Draft settled(JobDefinition job, List<Version> versions, List<PeriodCalculation> computed, long below) {
        Roll roll = rolls.load(versions.getLast().known());
        List<SettledPeriod> settled = new ArrayList<>();
        for (int i = 0; i < computed.size(); i++) {
            settled.add(computed.get(i).settled(versions.get(i).reason()));
        }
        Proposal proposal = settling.propose(job, roll, settled, below);
        return new Draft(job, roll, versions, computed, proposal);
    }

    private void refuseOtherSettings(JobDefinition job, Version version) {
        String now = company.decisive() + " decidedBy=" + (job.decidedByPaid() ? "paid_at" : "ordered_at");
        if (!version.settings().equals(now)) {
            throw Refusal.of(
                    "otherSettings",
                    "job",
                    job.name(),
                    "period",
                    version.period(),
                    "was",
                    version.settings(),
                    "is",
                    now);
        }
    }

    private static void refuseOtherInputs(Version version, PeriodCalculation computed) {
        if (!version.inputsDigest().equals(computed.inputsDigest())) {
            throw Refusal.of(
                    "otherInputs",
                    "job",
                    version.job(),
                    "period",
                    version.period(),
                    "was",
                    version.inputsDigest(),
                    "is",
                    computed.inputsDigest());
        }
        if (!version.digest().equals(computed.digest())) {
            throw Refusal.of(
                    "otherProgram",
                    "job",
                    version.job(),
                    "period",
                    version.period(),
                    "was",
                    version.digest(),
                    "is",
                    computed.digest());
        }
    }
}
