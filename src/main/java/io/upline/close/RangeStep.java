package io.upline.close;

import org.springframework.batch.core.job.JobInterruptedException;
import org.springframework.batch.core.step.Step;
import org.springframework.batch.core.step.StepExecution;

/**
 * The worker of a partitioned step: builds the chunk-oriented step of the range that its execution names, and runs it. Each
 * range has a reader and a writer of its own.
 */
final class RangeStep implements Step {

    static final String RANGE = "range";

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
        steps.of(execution.getExecutionContext().getInt(RANGE)).execute(execution);
    }

    /** Gives the step of a range. */
    @FunctionalInterface
    interface StepOfRange {
        Step of(int range);
    }
}
