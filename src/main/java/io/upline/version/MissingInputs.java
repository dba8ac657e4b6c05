package io.upline.version;

import io.upline.company.JobDefinition;
import io.upline.control.Refusal;
import io.upline.period.PayPeriod;
import java.util.ArrayList;
import java.util.List;

/** What a draft waits for: periods of other jobs that it reads and that are not posted, or were posted after it was made. */
public final class MissingInputs {

    private final RunContext context;

    /** What the drafts of an opened home wait for. */
    public MissingInputs(RunContext context) {
        this.context = context;
    }

    /** What a run's draft lacks, in words; empty when it has read the newest of everything. */
    List<String> of(JobDefinition job, long run) {
        List<String> lacks = new ArrayList<>();
        for (Version version : context.versions.ofRun(run, job.kind())) {
            if (version.number() == 0) {
                context.others.unread(version).stream()
                        .map(wanted -> wanted.name()
                                + (context.others.isPosted(wanted)
                                        ? " was posted after this draft was made"
                                        : " is not posted"))
                        .distinct()
                        .forEach(lacks::add);
            }
            context.others.restated(version.id()).stream()
                    .map(read ->
                            read.name() + " was restated (version " + read.number() + ") after this draft was made")
                    .distinct()
                    .forEach(lacks::add);
        }
        return lacks;
    }

    /** One line, what to do about it; empty when nothing is lacking. */
    String next(JobDefinition job, PayPeriod period, long run) {
        String again = "run " + job.name() + " --period " + period;
        for (Version version : context.versions.ofRun(run, job.kind())) {
            for (OtherJobs.Wanted wanted :
                    version.number() == 0 ? context.others.unread(version) : List.<OtherJobs.Wanted>of()) {
                if (!context.others.isPosted(wanted)) {
                    return "post " + wanted.name() + " first ("
                            + new NextStep(context).of(wanted.job(), wanted.period()) + "), then: " + again;
                }
            }
        }
        return of(job, run).isEmpty() ? "" : "begin a new draft with: " + again;
    }

    /** What is to be said of the periods of other jobs that a period reads; nothing when all is well. */
    public List<String> lines(JobDefinition job, PayPeriod period) {
        if (context.periods.state(job.name(), period).compareTo(PeriodState.POSTED) < 0) {
            return of(job, context.periods.draftRun(job.name(), period)).stream()
                    .map(lack -> "waits: " + lack)
                    .toList();
        }
        PayPeriod open = new NextStep(context).open(job, period);
        return context.versions.latestPosted(job.name(), period).stream()
                .flatMap(version -> context.others.restated(version.id()).stream())
                .map(read -> "out of date: " + read.name() + " was restated (version " + read.number()
                        + "); the differences are posted with " + open)
                .distinct()
                .toList();
    }

    /**
     * Refuses a draft that lacks something.
     *
     * @throws Refusal naming the periods and what to do
     */
    public void refuse(JobDefinition job, PayPeriod period, long run) {
        List<String> lacks = of(job, run);
        if (!lacks.isEmpty()) {
            throw new Refusal(period + " of " + job.name() + " reads other jobs: " + String.join("; ", lacks) + ". "
                    + capital(next(job, period, run)));
        }
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
