package io.upline.order;

/** What is left of an order after the returns that count together with it. */
final class ReturnedOrder {

    private final int buyer;
    private final long[] left;

    ReturnedOrder(int buyer, int measures) {
        this.buyer = buyer;
        left = new long[measures];
    }

    /** Adds the measures of one of its lines, or of a line of a return, which are below zero. */
    void add(long... centi) {
        for (int m = 0; m < left.length; m++) {
            left[m] = Math.addExact(left[m], centi[m]);
        }
    }

    /** Storage key of the buyer. */
    int buyer() {
        return buyer;
    }

    /** Whether nothing is left of it. */
    boolean isWhole() {
        for (long measure : left) {
            if (measure != 0) {
                return false;
            }
        }
        return true;
    }
}
