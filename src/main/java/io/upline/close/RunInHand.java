package io.upline.close;

import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Actor;
import io.upline.period.PayPeriod;
import io.upline.version.Run;
import io.upline.version.RunStore;
import java.util.Optional;
import java.util.Set;

/** The run that an execution works for, and the fence under which whatever it writes is written. There is one for each execution. */
class RunInHand {

    private final Run run;
    private final long fence;
    private final Actor actor;
    private final Optional<JobDefinition> job;

    RunInHand(RunStore runs, Home home, long run, long fence, String by, String known, String account) {
        this.run = runs.get(run);
        this.job = this.run.job().isEmpty() ? Optional.empty() : Optional.of(home.job(this.run.job()));
        this.fence = fence;
        this.actor = new Actor(by, Actor.Known.of(known), Set.of(), account);
    }

    Run run() {
        return run;
    }

    long id() {
        return run.id();
    }

    long fence() {
        return fence;
    }

    /** Who started or continued this execution; the run itself may have been begun by somebody else. */
    Actor actor() {
        return actor;
    }

    /** The job whose run it is; an import belongs to no job. */
    JobDefinition job() {
        return job.orElseThrow(() -> new IllegalStateException("an import is of no job"));
    }

    PayPeriod period() {
        return new PayPeriod(
                job().kind(),
                run.periodStart().orElseThrow(() -> new IllegalStateException("an import has no period")));
    }

    /** The name of an audited subject: job and period. */
    String subject() {
        return run.job() + "/" + period();
    }
}
