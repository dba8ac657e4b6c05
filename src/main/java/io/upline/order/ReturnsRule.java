package io.upline.order;

/**
 * Where a return counts.
 *
 * @param restate {@code true}: in the place of its original; {@code false}: in the period of its own deciding date
 * @param withinDays at most this many days after its original's deciding date; beyond that it counts nowhere
 */
public record ReturnsRule(boolean restate, int withinDays) {

    /** The value of {@link #withinDays} for a plan that sets no limit. */
    public static final int WITHOUT_LIMIT = Integer.MAX_VALUE;

    /** Refuses a negative limit. */
    public ReturnsRule {
        if (withinDays < 0) {
            throw new IllegalArgumentException("a return counts within no fewer than 0 days");
        }
    }
}
