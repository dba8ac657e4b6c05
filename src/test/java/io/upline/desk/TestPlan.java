package io.upline.desk;

/** Plans of tests: what a monthly plan in EUR must say, and what the test is about below it. */
final class TestPlan {

    private TestPlan() {}

    /** A plan of orders that may come back, rounded by source, of which all may be paid out. */
    static String monthly(String name, String rest) {
        return "name: " + name + "\n" + """
            period: month
            currency: EUR
            asOf: period-end
            measures: [QV, CV]
            rounding: {mode: half-up, per: source}
            customers: {place: ownNode}
            status: {terminated: removed, suspended: held}
            returns: {how: restate, within: 60 days, smallest: 0.00}
            volumeBelowZero: allowed
            maxPayout: 100%
            """ + rest;
    }
}
