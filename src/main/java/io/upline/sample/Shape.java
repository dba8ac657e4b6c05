package io.upline.sample;

/**
 * What sort of company it is.
 *
 * @param distributorsPercent how many of a hundred members are distributors; the others are customers
 * @param householdCustomersPercent of a hundred customers, how many belong to households rather than to those who sell
 * @param averageCenti hundredths of a point that the average member buys a period
 */
record Shape(int distributorsPercent, int householdCustomersPercent, long averageCenti) {

    /** A company of more customers than distributors with small baskets: under a unilevel plan a tenth of its members is paid. */
    static final Shape LARGE = new Shape(45, 1, 55_00);

    /** A young company of many distributors, who sell enough to be seen on statements. */
    static final Shape YOUNG = new Shape(70, 25, 350_00);
}
