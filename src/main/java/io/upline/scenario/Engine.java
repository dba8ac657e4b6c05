package io.upline.scenario;

import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.calculation.TakenBack;
import io.upline.calculation.engine.TakingBack;
import io.upline.plan.Plan;
import java.util.List;

/** Something that calculates a period. */
@FunctionalInterface
public interface Engine {

    /** Calculates the results of a period. */
    Results calculate(Plan plan, Inputs inputs);

    /** What comes back of what a period paid when a later one returns parts of its orders. */
    default List<TakenBack.Line> takenBack(Plan plan, Inputs inputs, List<TakenBack.Part> parts) {
        return TakingBack.of(plan, inputs, parts);
    }
}
