package io.upline.calculation.ground;

/** A condition of the plan, ready to be asked at a member. */
@FunctionalInterface
public interface Check {

    /** Holds at every member. */
    Check ALWAYS = member -> true;

    /** Whether it holds at the member. */
    boolean holds(int member);
}
