package io.upline.close;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.scope.context.JobSynchronizationManager;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * The worker of a partitioned step: builds the chunk-oriented step of the range that its execution names, and runs it. Each
 * range has a reader and a writer of its own; what the run has in hand is seen in the worker's thread too.
 *
 * <p>The range stands in the name of the execution, not in its context: the framework writes the two in transactions of their
 * own, and a process killed in between leaves an execution whose context is empty for ever.
 */
final class RangeStep implements Step {

    private static final String RANGE = "range";

    private final String name;
    private final StepOfRange steps;

    RangeStep(String name, StepOfRange steps) {
        this.name = name;
        this.steps = steps;
    }

    @Override
    public String getName() {
        return name;
    }

    @Override
    public void execute(StepExecution execution) throws JobInterruptedException {
        JobSynchronizationManager.register(execution.getJobExecution());
        try {
            steps.of(number(execution.getStepName())).execute(execution);
        } finally {
            JobSynchronizationManager.close();
        }
    }

    /** What the name of a range's execution ends with, after the name of its step and a colon. */
    static String named(int range) {
        return RANGE + range;
    }

    private static int number(String stepName) {
        return Integer.parseInt(stepName.substring(stepName.lastIndexOf(RANGE) + RANGE.length()));
    }

    /** Gives the step of a range. */
    @FunctionalInterface
    interface StepOfRange {
        Step of(int range);
    }
}
