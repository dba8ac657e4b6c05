package io.upline.calculation.ground;

/** A condition of the plan, ready to be asked at a member. */
@FunctionalInterface
public interface Check {

    /** The check that holds at every member. */
    Check ALWAYS = member -> true;

    /** Whether the condition holds at the member. */
    boolean holds(int member);
}
