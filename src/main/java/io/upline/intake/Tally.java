package io.upline.intake;

/**
 * Lines and money of a file, in minor units: <em>read = accepted + unchanged + held + rejected</em>, in both. An amount that
 * cannot be read counts as 0 on both sides and is counted by itself. Members carry no money.
 *
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
        int rejected,
        int blank,
        int late,
        int unreadableAmounts,
        int withoutPrice,
        long readMinor,
        long acceptedMinor,
        long unchangedMinor,
        long rejectedMinor) {

    /** The tally of no lines. */
    public static final Tally NONE = new Tally(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0);

    /** The sum of both tallies. */
    public Tally plus(Tally other) {
        return new Tally(
                read + other.read,
                accepted + other.accepted,
                unchanged + other.unchanged,
                held + other.held,
                rejected + other.rejected,
                blank + other.blank,
                late + other.late,
                unreadableAmounts + other.unreadableAmounts,
                withoutPrice + other.withoutPrice,
                Math.addExact(readMinor, other.readMinor),
                Math.addExact(acceptedMinor, other.acceptedMinor),
                Math.addExact(unchangedMinor, other.unchangedMinor),
                Math.addExact(rejectedMinor, other.rejectedMinor));
    }

    /** Whether every line and every cent that was read went somewhere. */
    public boolean tiesOut() {
        long minor = Math.addExact(Math.addExact(acceptedMinor, unchangedMinor), rejectedMinor);
        return read == accepted + unchanged + held + rejected && readMinor == minor;
    }
}
