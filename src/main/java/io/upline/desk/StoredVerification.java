package io.upline.desk;

import io.upline.anchor.Anchor;
import io.upline.anchor.AnchorState;
import io.upline.calculation.Results;
import io.upline.company.JobDefinition;
import io.upline.control.AuditStore;
import io.upline.database.DatabaseFault;
import io.upline.fact.Fact;
import io.upline.fact.FactException;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.network.CycleException;
import io.upline.network.Roll;
import io.upline.network.RollStore;
import io.upline.period.PayPeriod;
import io.upline.progress.Progress;
import io.upline.report.Verification;
import io.upline.settlement.Settlement;
import io.upline.version.EngineDifference;
import io.upline.version.EngineDifferences;
import io.upline.version.FirstDifference;
import io.upline.version.FrozenInputs;
import io.upline.version.PeriodCalculation;
import io.upline.version.PeriodCalculations;
import io.upline.version.PlanShelf;
import io.upline.version.ResultStore;
import io.upline.version.RunDigest;
import io.upline.version.StoredResultStore;
import io.upline.version.Version;
import io.upline.version.VersionReadStore;
import io.upline.version.VersionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import org.springframework.dao.DataAccessException;
import tools.jackson.core.JacksonException;

/** Holds rows as stored against stored digests and the chain, then recomputes each posted version. */
final class StoredVerification {

    /** What is told of released files that a restart lays down again. */
    private static final Set<String> OF_FILES = Set.of(
            "verify.fileMissing",
            "verify.fileChanged",
            "verify.fileExchanged",
            "verify.fileForeign",
            "verify.filesMore",
            "verify.paymentList",
            "verify.manifestChanged");

    private final LedgerStore ledger;
    private final AuditStore audit;
    private final VersionStore versions;
    private final PeriodCalculations calculations;
    private final PlanShelf plans;
    private final FrozenInputs frozen;
    private final VersionReadStore reads;
    private final StoredResultStore stored;
    private final RollStore rolls;
    private final EngineDifferences engines;
    private final Settlement settlement;
    private final Anchor anchor;
    private final ReleasedFiles files;
    private final ResultStore results;
    private final StandingDrafts drafts;
    private final PostedPeriods periods;
    private final CoveredRows covered;
    private final InputFiles inputs;
    private final Progress progress;

    StoredVerification(
            LedgerStore ledger,
            AuditStore audit,
            VersionStore versions,
            PeriodCalculations calculations,
            PlanShelf plans,
            FrozenInputs frozen,
            VersionReadStore reads,
            StoredResultStore stored,
            RollStore rolls,
            EngineDifferences engines,
            Settlement settlement,
            Anchor anchor,
            ReleasedFiles files,
            ResultStore results,
            StandingDrafts drafts,
            PostedPeriods periods,
            CoveredRows covered,
            InputFiles inputs,
            Progress progress) {
        this.results = results;
        this.drafts = drafts;
        this.periods = periods;
        this.covered = covered;
        this.inputs = inputs;
        this.progress = progress;
        this.ledger = ledger;
        this.audit = audit;
        this.versions = versions;
        this.calculations = calculations;
        this.plans = plans;
        this.frozen = frozen;
        this.reads = reads;
        this.stored = stored;
        this.rolls = rolls;
        this.engines = engines;
        this.settlement = settlement;
        this.anchor = anchor;
        this.files = files;
    }

    /** Verifies the posted versions of a job, or those of one period. */
    Verification of(JobDefinition job, Optional<PayPeriod> only) {
        List<Fact> damages = new ArrayList<>();
        List<Fact> sound = new ArrayList<>();
        audit.firstBroken().ifPresent(seq -> damages.add(Fact.of("verify.auditBroken", "row", seq)));
        watched(Fact.of("progress.verifyRows"), () -> covered.check(damages, sound));
        tried(damages, () -> {
            AnchorState anchored = anchor.lookAtAll();
            damages.addAll(anchored.damages());
            sound.addAll(anchored.told());
        });
        watched(Fact.of("progress.verifyInputs"), () -> tried(damages, () -> inputs.check(damages, sound)));
        watched(Fact.of("progress.verifyLedger"), () -> tried(damages, () -> ledger(damages, sound)));
        tried(damages, () -> periods.check(job, only, damages, sound));
        tried(damages, () -> versions(job, only, damages, sound));
        tried(damages, () -> drafts.check(job, only, damages, sound));
        tried(
                damages,
                () -> sound.add(ledger.head()
                        .map(batch -> Fact.of("verify.head", "batch", batch.batch(), "hash", batch.hash()))
                        .orElseGet(() -> Fact.of("verify.noHead"))));
        return new Verification(damages, sound, remedies(job, damages));
    }

    /** Lost and foreign files of a period are a matter of its restart, whatever else is damaged. */
    private static List<Fact> remedies(JobDefinition job, List<Fact> damages) {
        return damages.stream()
                .filter(damage -> OF_FILES.contains(damage.code()))
                .map(damage -> damage.values().get("period"))
                .filter(Objects::nonNull)
                .distinct()
                .map(period -> Fact.of("verify.restart", "job", job.name(), "period", period))
                .toList();
    }

    /** Does one part of the whole and tells that it is under way. */
    private void watched(Fact what, Runnable part) {
        progress.begin(what, Progress.Unit.PIECE, -1);
        try {
            part.run();
        } finally {
            progress.end();
        }
    }

    /** Does one part of the whole. Where rows are not as they were it may meet values that no row has; then these were named before. */
    private static void tried(List<Fact> damages, Runnable part) {
        try {
            part.run();
        } catch (IllegalArgumentException
                | IllegalStateException
                | IndexOutOfBoundsException
                | NoSuchElementException
                | ArithmeticException
                | CompletionException
                | CycleException
                | DatabaseFault
                | DataAccessException
                | JacksonException
                | FactException e) {
            if (damages.isEmpty()) {
                throw e;
            }
            damages.add(Fact.of("verify.unreadable"));
        }
    }

    private void ledger(List<Fact> damages, List<Fact> sound) {
        Roll roll = rolls.load(Long.MAX_VALUE);
        ledger.firstBroken(roll)
                .ifPresent(batch ->
                        damages.add(Fact.of("verify.chainBroken", "batch", batch.batch(), "event", batch.event())));
        ledger.firstWrongBalance(roll)
                .ifPresent(balance -> damages.add(
                        Fact.of("verify.balance", "account", balance.account(), "currency", balance.currency())));
        ledger.unsealed().ifPresent(batch -> sound.add(Fact.of("verify.unsealed", "batch", batch.batch())));
    }

    private void versions(JobDefinition job, Optional<PayPeriod> only, List<Fact> damages, List<Fact> sound) {
        Roll roll = rolls.load(Long.MAX_VALUE);
        List<Version> posted = versions.posted(job.name(), job.kind());
        for (int i = 0; i < posted.size(); i++) {
            Version version = posted.get(i);
            boolean latest =
                    i + 1 == posted.size() || !posted.get(i + 1).period().equals(version.period());
            if (only.isEmpty() || only.get().equals(version.period())) {
                Optional<Roll> ofLatest = latest ? Optional.of(roll) : Optional.empty();
                watched(
                        Fact.of("progress.verifyPeriod", "period", version.period()),
                        () -> verify(job, version, ofLatest, damages, sound));
            }
        }
        posted.stream()
                .map(Version::period)
                .distinct()
                .filter(period -> only.isEmpty() || only.get().equals(period))
                .forEach(period -> watched(
                        Fact.of("progress.verifyFiles", "period", period),
                        () -> files.check(job, period, damages, sound)));
    }

    /** Verifies a version; the latest of a period also against the ledger, whose roll is given. */
    private void verify(
            JobDefinition job, Version version, Optional<Roll> latest, List<Fact> damages, List<Fact> sound) {
        if (!version.formats().canBeMade()) {
            damages.add(Fact.of(
                    "verify.formats",
                    "period",
                    version.period(),
                    "version",
                    version.number(),
                    "results",
                    version.formats().digest(),
                    "inputs",
                    version.formats().inputs()));
            return;
        }
        PeriodCalculation again = calculations.compute(
                job,
                version.period(),
                version.known(),
                plans.asPosted(version),
                frozen.postedStateBefore(job, version),
                reads.of(version.id()),
                frozen.postedEarlier(job, version));
        EngineDifference engine = engines.of(version);
        PeriodCalculation calculated = again.with(engine);
        Results rows;
        String digest;
        try {
            rows = stored.read(version.id(), again.membership().members());
            digest = RunDigest.of(MoneyPeriod.of(job.name(), version.period()), rows, engine);
        } catch (IndexOutOfBoundsException e) {
            // a row names a member, rank or bonus that the version does not have
            damages.add(Fact.of("verify.outside", "period", version.period(), "version", version.number()));
            return;
        }
        if (!digest.equals(version.digest())) {
            damages.add(differs("verify.rows", version, difference(rows, again)));
            return;
        }
        latest.flatMap(roll -> settlement.firstOff(job, roll, calculated.stored(rows)))
                .ifPresent(party -> damages.add(Fact.of("verify.ledger", "period", version.period(), "member", party)));
        if (!again.inputsDigest().equals(version.inputsDigest())) {
            damages.add(Fact.of("verify.inputs", "period", version.period(), "version", version.number()));
        } else if (engines.meantOtherwise(version)) {
            sound.add(otherMeaning(version, rows, calculated));
        } else if (!calculated.digest().equals(version.digest())) {
            damages.add(differs("verify.program", version, difference(rows, again)));
        } else {
            results.firstUnlike(version.id(), calculated.results(), again.membership())
                    .ifPresentOrElse(
                            table -> damages.add(Fact.of(
                                    "verify.table",
                                    "period",
                                    version.period(),
                                    "version",
                                    version.number(),
                                    "table",
                                    table)),
                            () -> sound.add(Fact.of(
                                    "verify.sound",
                                    "period",
                                    version.period(),
                                    "version",
                                    version.number(),
                                    "digest",
                                    version.digest())));
        }
    }

    private static Fact difference(Results rows, PeriodCalculation calculated) {
        return FirstDifference.of(
                rows, calculated.results(), calculated.plan().terms().currency());
    }

    private Fact otherMeaning(Version version, Results rows, PeriodCalculation calculated) {
        Fact difference = calculated.digest().equals(version.digest())
                ? Fact.of("difference.none")
                : difference(rows, calculated);
        return Fact.of(
                "verify.meaning",
                "period",
                version.period(),
                "version",
                version.number(),
                "was",
                version.formats().meaning(),
                "is",
                calculations.meaning(),
                "difference",
                difference);
    }

    private static Fact differs(String code, Version version, Fact difference) {
        return Fact.of(code, "period", version.period(), "version", version.number(), "difference", difference);
    }
}
