package io.upline.intake;

import java.time.Instant;

/**
 * What one person decided on something that was not counted.
 *
 * @param what what was decided
 * @param by who decided it
 * @param reason why; for a file that was replaced the name of the other one
 */
public record Decided(What what, String by, Instant at, String reason) {

    /** What can be decided. */
    public enum What {
        /** A line is not to be taken; it counts once two people have decided so. */
        WAIVED,
        /** A held line is to be taken; it counts once two people have decided so. */
        ACCEPTED,
        /** A refused file is not to be taken; it counts once two people have decided so. */
        ASIDE,
        /** Another file, which was taken, stands for a refused one. */
        REPLACED
    }
}
