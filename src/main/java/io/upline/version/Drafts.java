package io.upline.version;

import io.upline.calculation.State;
import io.upline.calculation.engine.Explanation;
import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerEvent;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.network.Roll;
import io.upline.network.RollStore;
import io.upline.period.PayPeriod;
import io.upline.settlement.Accruals;
import io.upline.settlement.PaymentRun;
import io.upline.settlement.Proposal;
import io.upline.settlement.Settlement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Brings a frozen run's draft back into memory: the same function of the same inputs, or a refusal that says what changed. */
public final class Drafts {

    private final FrozenInputs frozen;
    private final RollStore rolls;
    private final VersionStore versions;
    private final PeriodCalculations calculations;
    private final PlanShelf plans;
    private final VersionReadStore reads;
    private final Settlement settlement;
    private final RestatedCauses causes;
    private final LedgerStore ledger;
    private final Company company;
    private final EngineDifferences engines;

    /** The drafts of an opened home. */
    Drafts(
            FrozenInputs frozen,
            RollStore rolls,
            VersionStore versions,
            PeriodCalculations calculations,
            PlanShelf plans,
            VersionReadStore reads,
            Settlement settlement,
            RestatedCauses causes,
            LedgerStore ledger,
            Company company,
            EngineDifferences engines) {
        this.frozen = frozen;
        this.rolls = rolls;
        this.versions = versions;
        this.calculations = calculations;
        this.plans = plans;
        this.reads = reads;
        this.settlement = settlement;
        this.causes = causes;
        this.ledger = ledger;
        this.company = company;
        this.engines = engines;
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
            refuseOtherSettings(job, version, drafted.getLast());
            State before = frozen.stateBefore(job, version.period(), computed);
            PeriodCalculation each = calculations
                    .compute(
                            job,
                            version.period(),
                            version.known(),
                            plans.asFrozen(job, version),
                            before,
                            reads.of(version.id()),
                            frozen.earlier(job, computed))
                    .with(engines.of(version));
            refuseOtherInputs(version, each);
            computed.add(each);
        }
        return settled(job, drafted, computed, below);
    }

    /** A draft whose periods were calculated just now, by the run that froze them. */
    public Draft frozen(Run run, JobDefinition job, List<PeriodCalculation> computed) {
        return settled(job, versions.ofRun(run.id(), job.kind()), computed, Long.MAX_VALUE);
    }

    /** What the payment run that a post ends with pays, seen from batches below a number. */
    public PaymentRun choose(Draft draft, long below) {
        return settlement.choose(draft.job(), draft.roll(), draft.settled().getLast(), below);
    }

    /** A draft as it was posted, recomputed from the batches below its close: its accounts are those after the payment run. */
    public Draft posted(Draft draft, LedgerBatch close, PaymentRun run, @Nullable LedgerBatch paid) {
        return draft.with(settlement.posted(draft.job(), draft.roll(), draft.proposal(), close, run, paid));
    }

    /**
     * The draft of a period as it stands: as posted where it was posted, with the accounts after its payment run; otherwise with a
     * forecast of them.
     */
    public Draft standing(Run run, JobDefinition job, PayPeriod period) {
        LedgerBatch close =
                ledger.of(LedgerEvent.close(MoneyPeriod.of(job.name(), period))).orElse(null);
        if (close == null || !close.sealed()) {
            return of(run, job, close == null ? Long.MAX_VALUE : close.batch());
        }
        Draft draft = of(run, job, close.batch());
        LedgerBatch paid = ledger.ofRun(close.run(), EventKind.PAYMENT_RUN).orElse(null);
        if (paid == null) {
            return draft;
        }
        return posted(draft, close, choose(draft, paid.batch()), paid);
    }

    /**
     * What the period's own version of a run came to for one member, and why: one calculation for both, held against what was frozen.
     *
     * @param drafted the versions of the run, oldest period first
     * @param key storage key of the member
     * @param source storage key of the source that is asked for; {@code -1} for none in particular
     * @return nothing where the period does not know the member
     * @throws Refusal when plan, settings or inputs are not what they were
     */
    public Optional<Explanation.Explained> explained(JobDefinition job, List<Version> drafted, int key, int source) {
        Version version = drafted.getLast();
        refuseOtherSettings(job, version, drafted.getLast());
        LoadedPeriod loaded = calculations.load(
                job,
                version.period(),
                version.known(),
                plans.asFrozen(job, version),
                frozen.stateBefore(job, version, drafted),
                reads.of(version.id()),
                frozen.earlier(job, version, drafted));
        int member = loaded.membership().numberOfKey(key);
        if (member < 0) {
            return Optional.empty();
        }
        Explanation.Explained explained = Explanation.calculate(
                loaded.plan(),
                loaded.inputs(),
                member,
                source < 0 ? -1 : loaded.membership().numberOfKey(source));
        refuseOtherInputs(
                version, loaded.came(explained.results(), loaded.inputsDigest()).with(engines.of(version)));
        return Optional.of(explained);
    }

    private Draft settled(JobDefinition job, List<Version> versions, List<PeriodCalculation> computed, long below) {
        Roll roll = rolls.load(versions.getLast().known());
        List<Accruals.CauseOf> of = new ArrayList<>();
        for (int i = 0; i < computed.size(); i++) {
            of.add(causes.of(job, versions.get(i), computed.get(i)));
        }
        Proposal proposal = settlement.propose(job, roll, Draft.settled(computed, of), below);
        return new Draft(job, roll, versions, computed, of, proposal);
    }

    /** Refuses a version of a draft; it is the period of the draft that can be calculated again. */
    private void refuseOtherSettings(JobDefinition job, Version version, Version last) {
        String now = company.decisive() + " decidedBy=" + (job.decidedByPaid() ? "paid_at" : "ordered_at");
        if (!version.settings().equals(now)) {
            ChangedSettings changed = ChangedSettings.of(version.settings(), now);
            throw Refusal.of(
                    "otherSettings",
                    "job",
                    job.name(),
                    "period",
                    last.period(),
                    "was",
                    changed.was(),
                    "is",
                    changed.is());
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
