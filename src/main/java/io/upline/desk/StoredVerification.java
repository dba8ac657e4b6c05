package io.upline.desk;

import io.upline.calculation.Results;
import io.upline.company.JobDefinition;
import io.upline.control.AuditStore;
import io.upline.ledger.LedgerStore;
import io.upline.period.PayPeriod;
import io.upline.version.FirstDifference;
import io.upline.version.FrozenInputs;
import io.upline.version.PeriodCalculation;
import io.upline.version.PeriodCalculations;
import io.upline.version.PlanShelf;
import io.upline.version.RunDigest;
import io.upline.version.StoredResultStore;
import io.upline.version.Version;
import io.upline.version.VersionReadStore;
import io.upline.version.VersionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Holds rows as stored against stored digests and the chain, then recomputes each posted version. */
final class StoredVerification {

    private final LedgerStore ledger;
    private final AuditStore audit;
    private final VersionStore versions;
    private final PeriodCalculations calculations;
    private final PlanShelf plans;
    private final FrozenInputs frozen;
    private final VersionReadStore reads;
    private final StoredResultStore stored;

    StoredVerification(
            LedgerStore ledger,
            AuditStore audit,
            VersionStore versions,
            PeriodCalculations calculations,
            PlanShelf plans,
            FrozenInputs frozen,
            VersionReadStore reads,
            StoredResultStore stored) {
        this.ledger = ledger;
        this.audit = audit;
        this.versions = versions;
        this.calculations = calculations;
        this.plans = plans;
        this.frozen = frozen;
        this.reads = reads;
        this.stored = stored;
    }

    /** Verifies the posted versions of a job, or those of one period. */
    Verification of(JobDefinition job, Optional<PayPeriod> only) {
        List<String> damages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        ledger.firstBroken()
                .ifPresent(batch -> damages.add("the ledger's chain is broken at batch " + batch.batch() + " ("
                        + batch.job() + " " + batch.period() + ")"));
        ledger.unsealed().ifPresent(batch -> lines.add("batch " + batch.batch() + " is not sealed yet"));
        audit.firstBroken().ifPresent(seq -> damages.add("the audit trail is broken at row " + seq));
        for (Version version : versions.posted(job.name(), job.kind())) {
            if (only.isEmpty() || only.get().equals(version.period())) {
                verify(job, version, damages, lines);
            }
        }
        String head =
                ledger.head().map(batch -> batch.batch() + " " + batch.hash()).orElse("none");
        lines.add("head of the chain: " + head);
        return new Verification(damages, lines);
    }

    private void verify(JobDefinition job, Version version, List<String> damages, List<String> lines) {
        String name = version.period() + " version " + version.number();
        PeriodCalculation again = calculations.compute(
                job,
                version.period(),
                version.known(),
                plans.asPosted(version),
                frozen.postedStateBefore(job, version),
                reads.of(version.id()));
        Results rows = stored.read(version.id(), again.membership().members());
        String asStored = RunDigest.of(job.name(), version.period().toString(), rows);
        if (!asStored.equals(version.digest())) {
            damages.add(
                    name + ": stored rows do not give the stored digest; " + FirstDifference.of(rows, again.results()));
        } else if (!again.inputsDigest().equals(version.inputsDigest())) {
            damages.add(name + ": members, orders or carried state are not what they were");
        } else if (!again.digest().equals(version.digest())) {
            damages.add(name + ": this program calculates otherwise; " + FirstDifference.of(rows, again.results()));
        } else {
            lines.add(name + ": rows, inputs and recomputation agree, digest " + version.digest());
        }
    }
}
