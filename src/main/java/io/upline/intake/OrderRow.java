package io.upline.intake;

/**
 * A line of an order as it is stored.
 *
 * @param line physical line of the file
 * @param orderLine number of the line in its order, 1 or more
 * @param buyer member key
 * @param type index into the company's order types
 * @param original id of a return's original, empty for a sale
 * @param originalLine the line of the original that a return takes back, 0 for the original as a whole
 * @param ordered local seconds, see {@link Moments}
 * @param paid local seconds, {@link Moments#UNREADABLE} for unpaid
 * @param measures in hundredths, in the company's order
 * @param party empty for none
 * @param partyHost member key, 0 for none
 * @param sku empty for none
 * @param quantity {@code -1} for none
 */
record OrderRow(
        int line,
        String id,
        int orderLine,
        int buyer,
        int type,
        String original,
        int originalLine,
        long ordered,
        long paid,
        long amountMinor,
        long[] measures,
        String party,
        int partyHost,
        String sku,
        int quantity) {

    boolean isPaid() {
        return paid != Moments.UNREADABLE;
    }

    /** As messages call it. */
    String named() {
        return orderLine == 1 ? "order " + id : "line " + orderLine + " of order " + id;
    }

    /** What a return takes back, as messages call it. */
    String namedOriginal() {
        return originalLine == 0 ? Text.shown(original) : "line " + originalLine + " of " + Text.shown(original);
    }

    /** The same, not paid yet. */
    OrderRow unpaid() {
        return new OrderRow(
                line,
                id,
                orderLine,
                buyer,
                type,
                original,
                originalLine,
                ordered,
                Moments.UNREADABLE,
                amountMinor,
                measures,
                party,
                partyHost,
                sku,
                quantity);
    }

    boolean isReturn() {
        return !original.isEmpty();
    }
}
