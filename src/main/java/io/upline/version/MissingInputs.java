package io.upline.version;

import io.upline.company.JobDefinition;
import io.upline.control.AuditStore;
import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import java.util.ArrayList;
import java.util.List;

/**
 * What a draft waits for: periods that it rests on, its own job's and those of other jobs that it reads, which are not posted or were posted
 * after it was made.
 */
public final class MissingInputs {

    private final VersionStore versions;
    private final OtherJobs others;
    private final PeriodStore periods;
    private final AuditStore audit;

    /** What the drafts of an opened home wait for. */
    public MissingInputs(VersionStore versions, OtherJobs others, PeriodStore periods, AuditStore audit) {
        this.versions = versions;
        this.others = others;
        this.periods = periods;
        this.audit = audit;
    }

    /** What a run's draft lacks; empty when it has read the newest versions of everything. */
    List<Fact> of(JobDefinition job, long run) {
        List<Fact> lacks = new ArrayList<>();
        List<Version> drafted = versions.ofRun(run, job.kind());
        if (!drafted.isEmpty() && isOlderThanPostBefore(job, drafted.getLast().period())) {
            lacks.add(Fact.of(
                    "lack.postedLater",
                    "job",
                    job.name(),
                    "period",
                    drafted.getLast().period().previous()));
        }
        for (Version version : drafted) {
            if (version.number() == 0) {
                others.unread(version).stream()
                        .map(wanted -> Fact.of(
                                others.isPosted(wanted) ? "lack.postedLater" : "lack.notPosted",
                                "job",
                                wanted.job().name(),
                                "period",
                                wanted.period()))
                        .distinct()
                        .forEach(lacks::add);
            }
            others.restated(version.id()).stream()
                    .map(read -> Fact.of(
                            "lack.restatedLater", "job", read.job(), "period", read.period(), "version", read.number()))
                    .distinct()
                    .forEach(lacks::add);
        }
        return lacks;
    }

    /**
     * Whether the period before was posted after the standing draft had frozen what it rests on: corrections of that period, and what it
     * carried on, are not in it.
     */
    private boolean isOlderThanPostBefore(JobDefinition job, PayPeriod period) {
        long frozen = audit.last("freeze", job.name() + "/" + period);
        return frozen > 0 && frozen < audit.sealed(job.name() + "/" + period.previous());
    }

    /** What is to be said of the periods that a period rests on; nothing when all is well. */
    public List<Fact> told(JobDefinition job, PayPeriod period) {
        PeriodState state = periods.state(job.name(), period);
        if (state.compareTo(PeriodState.POSTED) < 0) {
            List<Fact> told = new ArrayList<>();
            if (state != PeriodState.OPEN && periods.isProvisional(job, period)) {
                told.add(Fact.of("lack.provisional", "period", period.previous()));
            }
            of(job, periods.draftRun(job.name(), period))
                    .forEach(lack -> told.add(Fact.of("lack.waits", "lack", lack)));
            return told;
        }
        PayPeriod open = periods.firstOpenAfter(job.name(), period);
        return versions.latestPosted(job.name(), period).stream()
                .flatMap(version -> others.restated(version.id()).stream())
                .map(read -> Fact.of(
                        "lack.outOfDate",
                        "job",
                        read.job(),
                        "period",
                        read.period(),
                        "version",
                        read.number(),
                        "open",
                        open))
                .distinct()
                .toList();
    }
}
