package io.upline.scenario;

import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.plan.Plan;

/** Something that calculates a period. */
@FunctionalInterface
public interface Engine {

    /** Calculates the results of a period. */
    Results calculate(Plan plan, Inputs inputs);
}
