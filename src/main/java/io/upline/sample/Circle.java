package io.upline.sample;

/**
 * How much a distributor and its customers sell. A customer belongs to the circle of its distributor.
 *
 * <p>The shares are those of the field: 20 % of the distributors make 80 % of the sales, the top 5 % make 60 %.
 */
enum Circle {
    /** The twentieth of the distributors that builds and sells. */
    LEADER(5, 60),
    /** The next 15 of a hundred distributors, who sell. */
    SELLER(15, 20),
    /** Distributors who buy for the household. */
    HOUSEHOLD(80, 20);

    static final Circle[] ALL = values();

    /** How many of a hundred distributors are in the circle. */
    final int distributorsPercent;

    /** How many of a hundred orders the circle makes. */
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

    /** The circle of a customer: of a hundred customers of those who sell, leaders have 78. */
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
