package io.upline.version;

import io.upline.calculation.State;
import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.company.Workload;
import io.upline.control.Refusal;
import io.upline.control.Touched;
import io.upline.fact.Fact;
import io.upline.intake.Import;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.settlement.ProposalStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Freezes a run's inputs: which import it knows, which plan, which versions of other jobs it reads, which closed periods are
 * restated with it and why. Done once, in one transaction; from then on the run only repeats itself.
 */
public final class FrozenInputs {

    private final Import imports;
    private final VersionStore versions;
    private final PlanShelf plans;
    private final OtherJobs others;
    private final PeriodCalculations calculations;
    private final ResultStore results;
    private final VersionReadStore reads;
    private final Workload workload;
    private final ProposalStore proposals;
    private final RunStore runs;
    private final PeriodStore periods;
    private final RestatementStore restatements;
    private final LedgerStore ledger;
    private final Company company;
    private final EngineDifferences engines;
    private final EngineDifferenceStore differences;

    /** The inputs of an opened home. */
    FrozenInputs(
            Import imports,
            VersionStore versions,
            PlanShelf plans,
            OtherJobs others,
            PeriodCalculations calculations,
            ResultStore results,
            VersionReadStore reads,
            Workload workload,
            ProposalStore proposals,
            RunStore runs,
            PeriodStore periods,
            RestatementStore restatements,
            LedgerStore ledger,
            Company company,
            EngineDifferences engines,
            EngineDifferenceStore differences) {
        this.imports = imports;
        this.versions = versions;
        this.plans = plans;
        this.others = others;
        this.calculations = calculations;
        this.results = results;
        this.reads = reads;
        this.workload = workload;
        this.proposals = proposals;
        this.runs = runs;
        this.periods = periods;
        this.restatements = restatements;
        this.ledger = ledger;
        this.company = company;
        this.engines = engines;
        this.differences = differences;
    }

    /**
     * Freezes, in the transaction under way.
     *
     * @param touched takes what it has written and deleted
     * @return the periods calculated, oldest first
     */
    public List<PeriodCalculation> freeze(Run run, JobDefinition job, PayPeriod period, List<Touched> touched) {
        dropOlderDrafts(run, job, period, touched);
        long known = lastImport();
        List<Version> drafts = new ArrayList<>();
        List<PeriodCalculation> computed = new ArrayList<>();
        for (Version posted : latest(versions.posted(job.name(), job.kind()))) {
            restate(run, job, posted, known, computed).ifPresent(draft -> {
                drafts.add(draft);
            });
        }
        Plan plan = plans.forNew(job, period);
        List<VersionRead> read = others.newest(job, plan, period);
        PeriodCalculation own = calculations.compute(
                job, period, known, plan, stateBefore(job, period, computed), read, earlier(job, computed));
        computed.add(own);
        ledger.periods()
                .know(computed.stream()
                        .map(each -> MoneyPeriod.of(job.name(), each.period()))
                        .toList());
        drafts.add(draft(run, job, own, known, 0, List.of()));
        for (int i = 0; i < drafts.size(); i++) {
            Version version = versions.add(drafts.get(i), run.startedBy());
            results.writeNames(version.id(), computed.get(i).results());
            reads.add(version.id(), computed.get(i).reads());
            differences.add(version.id(), computed.get(i).engine());
            if (workload.isLarge(computed.get(i).members())) {
                results.makePartitions(version.id());
            }
            touched.addAll(VersionParts.ofVersion(version.id()));
        }
        touched.add(Touched.of(VersionParts.VERSION, run.id()));
        if (workload.isLarge(own.members())) {
            proposals.makePartitions(run.id());
        }
        runs.frozen(run.id());
        return computed;
    }

    /** The state that a period begins with: of the draft's own version of the period before, else of the one that stands. */
    State stateBefore(JobDefinition job, PayPeriod period, List<PeriodCalculation> draft) {
        if (period.equals(job.firstPeriod())) {
            return State.NONE;
        }
        PayPeriod previous = period.previous();
        for (PeriodCalculation each : draft) {
            if (each.period().equals(previous)) {
                return each.after();
            }
        }
        Version version = versions.latestPosted(job.name(), previous)
                .or(() -> wholeDraft(job, previous))
                .orElseThrow(
                        () -> Refusal.of("nothingBefore", "job", job.name(), "period", period, "previous", previous));
        return engines.after(version);
    }

    /**
     * The state that a stored version began with.
     *
     * @param ofRun the versions of its run, oldest period first
     */
    State stateBefore(JobDefinition job, Version version, List<Version> ofRun) {
        PayPeriod period = version.period();
        Optional<Version> together = period.equals(job.firstPeriod())
                ? Optional.empty()
                : ofRun.stream()
                        .filter(each -> each.period().equals(period.previous()))
                        .findFirst();
        if (together.isPresent()) {
            return engines.after(together.get());
        }
        return version.posted() ? postedStateBefore(job, version) : stateBefore(job, period, List.of());
    }

    /** The draft of a period whose run came to its end; what a run left half written carries nothing on. */
    private Optional<Version> wholeDraft(JobDefinition job, PayPeriod period) {
        long whole = periods.draftRun(job.name(), period);
        return versions.draft(job.name(), period).filter(draft -> draft.run() == whole);
    }

    /** The state that a posted version began with: of the version of the period before that was posted with it or earlier. */
    public State postedStateBefore(JobDefinition job, Version version) {
        if (version.period().equals(job.firstPeriod())) {
            return State.NONE;
        }
        PayPeriod previous = version.period().previous();
        return versions.posted(job.name(), job.kind()).stream()
                .filter(each -> each.period().equals(previous) && each.run() <= version.run())
                .reduce((a, b) -> b)
                .map(engines::after)
                .orElse(State.NONE);
    }

    /** Earlier periods as a draft sees them: its own versions first, else those that stand. */
    EarlierPeriods earlier(JobDefinition job, List<PeriodCalculation> draft) {
        return period -> draft.stream()
                .filter(each -> each.period().equals(period))
                .findFirst()
                .map(each -> new EarlierPeriods.Past(each.plan(), each.inputs()))
                .or(() -> versions.latestPosted(job.name(), period)
                        .or(() -> wholeDraft(job, period))
                        .map(version -> past(job, version)));
    }

    /** Earlier periods as a stored version saw them; {@code ofRun} are the versions of its run. */
    EarlierPeriods earlier(JobDefinition job, Version version, List<Version> ofRun) {
        return version.posted()
                ? postedEarlier(job, version)
                : period -> ofRun.stream()
                        .filter(each -> each.period().equals(period))
                        .findFirst()
                        .or(() -> versions.latestPosted(job.name(), period))
                        .or(() -> wholeDraft(job, period))
                        .map(each -> past(job, each));
    }

    /** Earlier periods as a posted version saw them: their versions that were posted with it or earlier. */
    public EarlierPeriods postedEarlier(JobDefinition job, Version version) {
        return period -> versions.posted(job.name(), job.kind()).stream()
                .filter(each -> each.period().equals(period) && each.run() <= version.run())
                .reduce((a, b) -> b)
                .map(each -> past(job, each));
    }

    private EarlierPeriods.Past past(JobDefinition job, Version version) {
        Plan plan = plans.asPosted(version);
        State before = version.posted()
                ? postedStateBefore(job, version)
                : stateBefore(job, version, versions.ofRun(version.run(), job.kind()));
        return new EarlierPeriods.Past(
                plan,
                calculations
                        .load(
                                job,
                                version.period(),
                                version.known(),
                                plan,
                                before,
                                reads.of(version.id()),
                                EarlierPeriods.NONE)
                        .inputs());
    }

    /** The facts that a version was posted with, calculated by this program. */
    PeriodCalculation postedAgain(JobDefinition job, Version posted) {
        return calculations.compute(
                job,
                posted.period(),
                posted.known(),
                plans.asPosted(posted),
                postedStateBefore(job, posted),
                reads.of(posted.id()),
                postedEarlier(job, posted));
    }

    private Optional<Version> restate(
            Run run, JobDefinition job, Version posted, long known, List<PeriodCalculation> computed) {
        Plan plan = plans.asPosted(posted);
        List<VersionRead> frozen = reads.of(posted.id());
        List<VersionRead> newest = others.newest(frozen);
        List<String> asked = restatements.open(job.name(), job.kind()).stream()
                .filter(request -> request.period().equals(posted.period()))
                .map(RestatementStore.Request::reason)
                .toList();
        List<Fact> because = Because.of(
                calculations.arrivals(job, posted.period(), posted.known(), known, plan),
                imports.acceptedBetween(posted.known(), known, posted.period().last()),
                others.restated(posted.id()),
                asked,
                !computed.isEmpty());
        if (because.isEmpty()) {
            return Optional.empty();
        }
        PeriodCalculation anew = engines.between(
                posted,
                () -> postedAgain(job, posted),
                calculations.compute(
                        job,
                        posted.period(),
                        known,
                        plan,
                        stateBefore(job, posted.period(), computed),
                        newest,
                        earlier(job, computed)),
                !asked.isEmpty());
        // a version that read other versions is a new one even if both come to the same, so that it is known to be up
        // to date
        if (anew.digest().equals(posted.digest()) && newest.equals(frozen)) {
            return Optional.empty();
        }
        computed.add(anew);
        return Optional.of(draft(run, job, anew, known, posted.number() + 1, because));
    }

    private Version draft(
            Run run, JobDefinition job, PeriodCalculation computed, long known, int number, List<Fact> because) {
        Plan plan = computed.plan();
        return new Version(
                0,
                job.name(),
                computed.period(),
                number,
                run.id(),
                false,
                known,
                plan.firstDay().orElse(computed.period().first()),
                plan.source().hash(),
                plan.source().text(),
                company.decisive() + " decidedBy=" + (job.decidedByPaid() ? "paid_at" : "ordered_at"),
                computed.inputsDigest(),
                computed.digest(),
                computed.members(),
                computed.orders(),
                computed.turnoverMinor(),
                because,
                Formats.of(calculations.meaning()));
    }

    private void dropOlderDrafts(Run run, JobDefinition job, PayPeriod period, List<Touched> touched) {
        for (Run older : runs.of(job.name(), period)) {
            if (older.id() < run.id() && older.kind() == Run.Kind.CALCULATE) {
                proposals.drop(older.id());
                for (Version version : versions.ofRun(older.id(), job.kind())) {
                    if (!version.posted()) {
                        results.drop(version.id());
                        differences.drop(version.id());
                        versions.delete(version);
                        touched.addAll(VersionParts.ofVersion(version.id()));
                    }
                }
                touched.add(Touched.of(VersionParts.VERSION, older.id()));
                touched.addAll(proposals.dropped(older.id()));
            }
        }
    }

    private long lastImport() {
        return imports.lastKnown();
    }

    private static List<Version> latest(List<Version> posted) {
        List<Version> latest = new ArrayList<>();
        for (Version version : posted) {
            if (!latest.isEmpty() && latest.getLast().period().equals(version.period())) {
                latest.removeLast();
            }
            latest.add(version);
        }
        return latest;
    }
}
