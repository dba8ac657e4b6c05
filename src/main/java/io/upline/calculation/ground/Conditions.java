package io.upline.calculation.ground;

import io.upline.plan.condition.Condition;

/** Makes a condition of the plan ready to be asked. */
@FunctionalInterface
public interface Conditions {

    /** The check of a condition; it holds at no removed member. */
    Check of(Condition condition);
}
