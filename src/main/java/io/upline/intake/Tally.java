package io.upline.intake;

/**
 * Lines and money of a file, in minor units: <em>read = accepted + unchanged + held + waiting + rejected</em>, in both. An amount that
 * cannot be read counts as 0 on both sides and is counted by itself. Members carry no money.
 *
 * @param waiting lines that need another one which has not come
 * @param blank blank lines, which do not count as lines
 * @param late how many of the accepted lines belong to a closed period of some job
 * @param unreadableAmounts lines whose amount cannot be read
 * @param withoutPrice orders with volume and no amount
 */
public record Tally(
        int read,
        int accepted,
        int unchanged,
        int held,
        int waiting,
        int rejected,
        int blank,
        int late,
        int unreadableAmounts,
        int withoutPrice,
        long readMinor,
        long acceptedMinor,
        long unchangedMinor,
        long heldMinor,
        long waitingMinor,
        long rejectedMinor) {

    /** The tally of no lines. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The tally of one accepted line. */
    static Tally accepted(boolean late, boolean withoutPrice, long minor) {
        return new Tally(1, 1, 0, 0, 0, 0, 0, late ? 1 : 0, 0, withoutPrice ? 1 : 0, minor, minor, 0, 0, 0, 0);
    }

    /** The tally of one line that says what is known. */
    static Tally unchanged(long minor) {
        return new Tally(1, 0, 1, 0, 0, 0, 0, 0, 0, 0, minor, 0, minor, 0, 0, 0);
    }

    /** The tally of one line that was not taken. */
    static Tally left(Rejection.Kind kind, boolean readable, long minor) {
        int unreadable = readable ? 0 : 1;
        return switch (kind) {
            case HELD -> new Tally(1, 0, 0, 1, 0, 0, 0, 0, unreadable, 0, minor, 0, 0, minor, 0, 0);
            case WAITING -> new Tally(1, 0, 0, 0, 1, 0, 0, 0, unreadable, 0, minor, 0, 0, 0, minor, 0);
            case REJECTED -> new Tally(1, 0, 0, 0, 0, 1, 0, 0, unreadable, 0, minor, 0, 0, 0, 0, minor);
        };
    }

    /** The sum of both tallies. */
    public Tally plus(Tally other) {
        return new Tally(
                read + other.read,
                accepted + other.accepted,
                unchanged + other.unchanged,
                held + other.held,
                waiting + other.waiting,
                rejected + other.rejected,
                blank + other.blank,
                late + other.late,
                unreadableAmounts + other.unreadableAmounts,
                withoutPrice + other.withoutPrice,
                Math.addExact(readMinor, other.readMinor),
                Math.addExact(acceptedMinor, other.acceptedMinor),
                Math.addExact(unchangedMinor, other.unchangedMinor),
                Math.addExact(heldMinor, other.heldMinor),
                Math.addExact(waitingMinor, other.waitingMinor),
                Math.addExact(rejectedMinor, other.rejectedMinor));
    }

    /** Whether every line and every cent that was read went somewhere. */
    public boolean tiesOut() {
        long taken = Math.addExact(acceptedMinor, unchangedMinor);
        long left = Math.addExact(heldMinor, Math.addExact(waitingMinor, rejectedMinor));
        return read == accepted + unchanged + held + waiting + rejected && readMinor == Math.addExact(taken, left);
    }
}
