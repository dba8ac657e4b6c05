package io.upline.calculation;

/** A condition of the plan, ready to be asked at a member. */
@FunctionalInterface
interface Check {

    /** Holds at every member. */
    Check ALWAYS = member -> true;

    /** Whether it holds at the member. */
    boolean holds(int member);
}
