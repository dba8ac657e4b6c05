package io.upline.close;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.job.JobExecution;
import org.springframework.batch.core.listener.JobExecutionListener;

/** Which execution this process has under way, so that it can be stopped and waited for; the jobs themselves tell it. */
final class Running implements JobExecutionListener {

    static final long NONE = -1;

    private volatile long current = NONE;
    private volatile boolean ending;
    private volatile CountDownLatch idle = new CountDownLatch(0);

    @Override
    public void beforeJob(JobExecution execution) {
        current = execution.getId();
        if (ending) {
            execution.setStatus(BatchStatus.STOPPING);
        }
    }

    @Override
    public void afterJob(JobExecution execution) {
        current = NONE;
    }

    /** Notes that something is about to begin; {@link #end()} notes that it is over. */
    void begin() {
        idle = new CountDownLatch(1);
    }

    void end() {
        idle.countDown();
    }

    /** Makes whatever begins from now on stop before its first step. */
    void refuseMore() {
        ending = true;
    }

    /** Whether nothing is begun any more. */
    boolean isEnding() {
        return ending;
    }

    /** Number of the execution under way, {@link #NONE} for none. */
    long current() {
        return current;
    }

    /** Waits until nothing is under way; returns whether that came in time. */
    boolean awaitIdle(long seconds) throws InterruptedException {
        return idle.await(seconds, TimeUnit.SECONDS);
    }
}
