package io.upline.version;

import io.upline.company.JobDefinition;
import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import java.util.ArrayList;
import java.util.List;

/** What a draft waits for: periods of other jobs that it reads and that are not posted, or were posted after it was made. */
public final class MissingInputs {

    private final VersionStore versions;
    private final OtherJobs others;
    private final PeriodStore periods;

    /** What the drafts of an opened home wait for. */
    public MissingInputs(VersionStore versions, OtherJobs others, PeriodStore periods) {
        this.versions = versions;
        this.others = others;
        this.periods = periods;
    }

    /** What a run's draft lacks; empty when it has read the newest versions of everything. */
    List<Fact> of(JobDefinition job, long run) {
        List<Fact> lacks = new ArrayList<>();
        for (Version version : versions.ofRun(run, job.kind())) {
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

    /** What is to be said of the periods of other jobs that a period reads; nothing when all is well. */
    public List<Fact> told(JobDefinition job, PayPeriod period) {
        if (periods.state(job.name(), period).compareTo(PeriodState.POSTED) < 0) {
            return of(job, periods.draftRun(job.name(), period)).stream()
                    .map(lack -> Fact.of("lack.waits", "lack", lack))
                    .toList();
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
