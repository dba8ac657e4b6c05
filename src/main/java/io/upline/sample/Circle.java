package io.upline.sample;

/**
 * How much a distributor and its customers sell. A customer belongs to the circle of its distributor.
 *
 * <p>The shares are those of the field: 20 % of the distributors make 80 % of the sales, the top 5 % make 60 %.
 */
enum Circle {
    /** The twentieth that builds and sells. */
    LEADER(5, 60),
    /** The next 15 of a hundred. */
    SELLER(15, 20),
    /** Buys for the household. */
    HOUSEHOLD(80, 20);

    static final Circle[] ALL = values();

    /** Of a hundred distributors. */
    final int distributorsPercent;

    /** Of a hundred orders. */
    final int salesPercent;

    Circle(int distributorsPercent, int salesPercent) {
        this.distributorsPercent = distributorsPercent;
        this.salesPercent = salesPercent;
    }

    static Circle ofDistributor(SeededNumbers chance) {
        int percent = chance.below(100);
        return percent < LEADER.distributorsPercent
                ? LEADER
                : percent < LEADER.distributorsPercent + SELLER.distributorsPercent ? SELLER : HOUSEHOLD;
    }

    /** Of a hundred customers of those who sell, leaders have 78. */
    static Circle ofCustomer(Shape shape, SeededNumbers chance) {
        if (chance.percent(shape.householdCustomersPercent())) {
            return HOUSEHOLD;
        }
        return chance.percent(78) ? LEADER : SELLER;
    }

    static Circle ofSale(SeededNumbers chance) {
        int percent = chance.below(100);
        return percent < LEADER.salesPercent
                ? LEADER
                : percent < LEADER.salesPercent + SELLER.salesPercent ? SELLER : HOUSEHOLD;
    }
}
