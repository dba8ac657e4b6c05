package io.upline.calculation.ground;

import io.upline.plan.condition.Condition;

/** Makes a condition of the plan ready to be asked. */
@FunctionalInterface
public interface Conditions {

    /** The condition, ready; a removed member meets none. */
    Check of(Condition condition);
}
