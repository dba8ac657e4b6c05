package io.upline.calculation.kind;

import io.upline.calculation.frame.BonusFrame;

/** Makes the lines of a bonus of one kind. */
@FunctionalInterface
interface KindLines {

    /** Makes the lines and returns the promised sum, {@link BonusFrame#EARNED} where it is just what is earned. */
    long pay(BonusFrame frame);

    /** Makes lines that depend on what the others come to when they are rounded. */
    default void payAfterRounding(BonusFrame frame) {
        // most kinds have none
    }
}
