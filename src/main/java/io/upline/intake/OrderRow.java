package io.upline.intake;

/**
 * An order as it is stored.
 *
 * @param line physical line
 * @param buyer member key
 * @param type index into the company's order types
 * @param original id of a return's original, empty for a sale
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
        int buyer,
        int type,
        String original,
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

    boolean isReturn() {
        return !original.isEmpty();
    }
}
