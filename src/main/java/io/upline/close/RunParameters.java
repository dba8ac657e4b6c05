package io.upline.close;

import io.upline.control.Actor;
import org.springframework.batch.core.job.parameters.JobParameters;
import org.springframework.batch.core.job.parameters.JobParametersBuilder;

/**
 * The names of a job's parameters. The run alone identifies a job instance: whoever starts a job names the job and the period, and the
 * operator adds the run and the fence under which it is in hand.
 */
final class RunParameters {

    /** Number of the run; identifies the job instance. */
    static final String RUN = "run";

    /** Fence of the lease under which the run is in hand. */
    static final String FENCE = "fence";

    /** Folder of the job definition in {@code jobs/}. */
    static final String JOB = "job";

    /** The period, as people write it. */
    static final String PERIOD = "period";

    /** Who starts or continues the run. */
    static final String BY = "by";

    /** How that name is known, a word of {@link Actor.Known}. */
    static final String KNOWN = "known";

    /** The account of the operating system from which that is asked for; empty where it is not known. */
    static final String ACCOUNT = "account";

    /** Says that a run is to begin only if the period is still open, which is asked under the leases. A schedule sets it. */
    static final String IF_OPEN = "ifOpen";

    private RunParameters() {}

    /** The parameters a caller gives: who wants which period of which job; both are empty for an import. */
    static JobParameters wanted(Actor actor, String job, String period) {
        return new JobParametersBuilder()
                .addString(BY, actor.name(), false)
                .addString(KNOWN, actor.known().word(), false)
                .addString(ACCOUNT, actor.account(), false)
                .addString(JOB, job, false)
                .addString(PERIOD, period, false)
                .toJobParameters();
    }

    /** The parameters that identify a run, and nothing else. */
    static JobParameters identity(long run) {
        return new JobParametersBuilder().addLong(RUN, run).toJobParameters();
    }

    /** The parameters a job is started with: the caller's, the run and the fence. */
    static JobParameters inHand(Actor actor, String job, String period, long run, long fence) {
        return new JobParametersBuilder(wanted(actor, job, period))
                .addLong(RUN, run)
                .addLong(FENCE, fence, false)
                .toJobParameters();
    }
}
