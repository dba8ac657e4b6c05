package io.upline.order;

import org.jspecify.annotations.Nullable;

/**
 * A line of an order as it is stored. Moments are local seconds: epoch day × 86,400 and the second of the day in the
 * company's zone. The measures are shared, not copied.
 *
 * @param line physical line of the file, 0 for one that was read back
 * @param orderLine number of the line in its order, 1 or more
 * @param buyer member key
 * @param type index into the company's order types, {@code -1} for one it has no longer
 * @param original id of a return's original, empty for a sale
 * @param originalLine the line of the original that a return takes back, 0 for the original as a whole
 * @param paid {@link #NOT_PAID} for an order that is not paid
 * @param currency ISO 4217
 * @param measures the measures in hundredths, in the company's order
 * @param party id of the party, empty for none
 * @param partyHost member key, 0 for none
 * @param sku number of the article, empty for none
 * @param quantity how many of the article, {@code -1} when it is not said
 * @param listed what comes from the product lists; nothing for a line that was read back
 */
public record OrderRow(
        int line,
        String id,
        int orderLine,
        int buyer,
        int type,
        String original,
        int originalLine,
        long ordered,
        long paid,
        String currency,
        long amountMinor,
        long[] measures,
        String party,
        int partyHost,
        String sku,
        int quantity,
        Listed listed) {

    /** Stands for the moment of a payment that has not come. */
    public static final long NOT_PAID = Long.MIN_VALUE;

    /** How many measures an order has room for. */
    public static final int MEASURES_MAX = 8;

    private static final long SECONDS_A_DAY = 86_400;

    /**
     * What an accepted edit of a line adds to its order is a line of its own, numbered by that of the edited line and {@code k} times
     * this for its k-th edit. Files number their lines below it.
     */
    public static final int EDIT = 1_000_000;

    /** The number of the line that it is, or that it is an edit of. */
    public int lineOfOrder() {
        return orderLine % EDIT;
    }

    /** This line and an edit of it as one: the sums of their figures, and the article as the edit has it. */
    OrderRow with(OrderRow edit) {
        long[] sums = new long[measures.length];
        for (int m = 0; m < sums.length; m++) {
            sums[m] = Math.addExact(measures[m], edit.measures[m]);
        }
        return figures(
                orderLine,
                Math.addExact(amountMinor, edit.amountMinor),
                sums,
                edit.sku,
                edit.quantity,
                paid,
                edit.listed);
    }

    /** The line that makes this one what another one says, as the edit of that number. */
    public OrderRow editTo(OrderRow other, int number) {
        long[] differences = new long[measures.length];
        for (int m = 0; m < differences.length; m++) {
            differences[m] = Math.subtractExact(other.measures[m], measures[m]);
        }
        return figures(
                Math.addExact(orderLine, Math.multiplyExact(number, EDIT)),
                Math.subtractExact(other.amountMinor, amountMinor),
                differences,
                other.sku,
                other.quantity,
                paid,
                other.listed);
    }

    /** The same line with the figures and the article of another. */
    public OrderRow withFiguresOf(OrderRow other) {
        return figures(orderLine, other.amountMinor, other.measures, other.sku, other.quantity, paid, other.listed);
    }

    /** The same line with other measures. */
    OrderRow withMeasures(long[] values) {
        return figures(orderLine, amountMinor, values, sku, quantity, paid, listed);
    }

    /** The same line, as one that follows the product lists. */
    OrderRow following(Listed lists) {
        return figures(orderLine, amountMinor, measures, sku, quantity, paid, lists);
    }

    private OrderRow figures(
            int number, long amount, long[] values, String article, int count, long paidAt, Listed fromList) {
        return new OrderRow(
                line,
                id,
                number,
                buyer,
                type,
                original,
                originalLine,
                ordered,
                paidAt,
                currency,
                amount,
                values,
                party,
                partyHost,
                article,
                count,
                fromList);
    }

    /** Whether it is paid. */
    public boolean isPaid() {
        return paid != NOT_PAID;
    }

    /** Whether it takes another order back. */
    public boolean isReturn() {
        return !original.isEmpty();
    }

    /** The day of a moment, as an epoch day. */
    static int day(long moment) {
        return (int) Math.floorDiv(moment, SECONDS_A_DAY);
    }

    /** The second of the day of a moment. */
    static int second(long moment) {
        return (int) Math.floorMod(moment, SECONDS_A_DAY);
    }

    /** A moment that is stored as a day and a second; {@link #NOT_PAID} for none. */
    static long moment(@Nullable Integer day, int second) {
        return day == null ? NOT_PAID : day * SECONDS_A_DAY + second;
    }

    /** The same line, not paid yet. */
    public OrderRow unpaid() {
        return figures(orderLine, amountMinor, measures, sku, quantity, NOT_PAID, listed);
    }

    /** The same line, as one that no line of a file stands for. */
    public OrderRow ofNoLine() {
        return new OrderRow(
                0,
                id,
                orderLine,
                buyer,
                type,
                original,
                originalLine,
                ordered,
                paid,
                currency,
                amountMinor,
                measures,
                party,
                partyHost,
                sku,
                quantity,
                listed);
    }
}
