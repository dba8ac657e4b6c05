package io.upline.version;

import io.upline.company.JobDefinition;
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

    /** What a run's draft lacks, in words; empty when it has read the newest of everything. */
    List<String> of(JobDefinition job, long run) {
        List<String> lacks = new ArrayList<>();
        for (Version version : versions.ofRun(run, job.kind())) {
            if (version.number() == 0) {
                others.unread(version).stream()
                        .map(wanted -> wanted.name()
                                + (others.isPosted(wanted)
                                        ? " was posted after this draft was made"
                                        : " is not posted"))
                        .distinct()
                        .forEach(lacks::add);
            }
            others.restated(version.id()).stream()
                    .map(read ->
                            read.name() + " was restated (version " + read.number() + ") after this draft was made")
                    .distinct()
                    .forEach(lacks::add);
        }
        return lacks;
    }

    /** What is to be said of the periods of other jobs that a period reads; nothing when all is well. */
    public List<String> lines(JobDefinition job, PayPeriod period) {
        if (periods.state(job.name(), period).compareTo(PeriodState.POSTED) < 0) {
            return of(job, periods.draftRun(job.name(), period)).stream()
                    .map(lack -> "waits: " + lack)
                    .toList();
        }
        PayPeriod open = periods.firstOpenAfter(job.name(), period);
        return versions.latestPosted(job.name(), period).stream()
                .flatMap(version -> others.restated(version.id()).stream())
                .map(read -> "out of date: " + read.name() + " was restated (version " + read.number()
                        + "); the differences are posted with " + open)
                .distinct()
                .toList();
    }
}
