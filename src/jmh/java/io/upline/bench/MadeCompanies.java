package io.upline.bench;

import io.upline.calculation.Inputs;
import io.upline.plan.Plan;
import java.util.Locale;

/** The made companies and the sample's plan, for measurements that stand beside what they measure. */
public final class MadeCompanies {

    private static final int ORDERS_EACH = 5;
    private static final long SEED = 1;

    private MadeCompanies() {}

    /**
     * A period of a company.
     *
     * @param shape of its tree: random, deep or star
     */
    public static Inputs inputs(String shape, int members) {
        return TimedPlan.NORDIC.inputs(
                CompanyShape.valueOf(shape.toUpperCase(Locale.ROOT)), members, ORDERS_EACH, SEED);
    }

    /** The monthly plan of the sample company. */
    public static Plan nordic() {
        return TimedPlan.NORDIC.plan();
    }
}
