package io.upline.sample;

/**
 * How much a distributor and its customers sell. A customer belongs to the circle of its distributor.
 *
 * <p>The shares are those of the field: 20 % of the distributors make 80 % of the sales, the top 5 % make 60 %.
 */
enum Circle {
    /** The twentieth that builds and sells. */
    LEADER(5, 60, 72),
    /** The next 15 of a hundred. */
    SELLER(15, 20, 23),
    /** Buys for the household, now and then sells. */
    HOUSEHOLD(80, 20, 5);

    static final Circle[] ALL = values();

    /** Of a hundred distributors. */
    final int distributorsPercent;

    /** Of a hundred orders. */
    final int salesPercent;

    /** Of a hundred customers. */
    final int customersPercent;

    Circle(int distributorsPercent, int salesPercent, int customersPercent) {
        this.distributorsPercent = distributorsPercent;
        this.salesPercent = salesPercent;
        this.customersPercent = customersPercent;
    }

    static Circle ofDistributor(SeededNumbers chance) {
        int percent = chance.below(100);
        return percent < LEADER.distributorsPercent
                ? LEADER
                : percent < LEADER.distributorsPercent + SELLER.distributorsPercent ? SELLER : HOUSEHOLD;
    }

    static Circle ofCustomer(SeededNumbers chance) {
        int percent = chance.below(100);
        return percent < LEADER.customersPercent
                ? LEADER
                : percent < LEADER.customersPercent + SELLER.customersPercent ? SELLER : HOUSEHOLD;
    }

    static Circle ofSale(SeededNumbers chance) {
        int percent = chance.below(100);
        return percent < LEADER.salesPercent
                ? LEADER
                : percent < LEADER.salesPercent + SELLER.salesPercent ? SELLER : HOUSEHOLD;
    }
}
