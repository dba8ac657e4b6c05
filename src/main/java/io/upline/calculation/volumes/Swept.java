package io.upline.calculation.volumes;

/**
 * Something calculated in one sweep from the bottom of a tree to its top. {@link #at} is called at a member when everything
 * below it is done, {@link #done} when everything swept is known at the member itself.
 */
public interface Swept {

    /** Calculates the figure of the member. */
    void at(int member);

    /** Hands what it has on to the member above. */
    void done(int member);
}
