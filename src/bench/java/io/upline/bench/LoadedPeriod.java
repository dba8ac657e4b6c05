package io.upline.bench;

import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.calculation.engine.Calculation;
import io.upline.database.Database;
import io.upline.network.MemberStore;
import io.upline.network.Membership;
import io.upline.network.Owners;
import io.upline.order.DecidedBy;
import io.upline.order.OrderQuery;
import io.upline.order.OrderStore;
import io.upline.order.Orders;
import io.upline.order.ReturnsRule;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import java.util.List;

/**
 * Load and calculation apart, as a close does them in one step.
 *
 * @param inputs what was loaded
 * @param results what came of it
 * @param loadNanos from tables into arrays
 * @param calculationNanos from arrays to earnings
 */
record LoadedPeriod(Inputs inputs, Results results, long loadNanos, long calculationNanos) {

    static LoadedPeriod of(Database database) {
        PayPeriod period = BenchHome.PERIOD;
        Plan plan = TimedPlan.NORDIC.plan();
        long begun = System.nanoTime();
        Membership membership =
                new MemberStore(database).load(Integer.MAX_VALUE, period.last(), period.last(), Owners.NONE);
        Orders orders = new OrderStore(database)
                .load(
                        new OrderQuery(
                                Integer.MAX_VALUE,
                                DecidedBy.PAID_AT,
                                period,
                                period,
                                new ReturnsRule(true, plan.terms().returns().withinDays()),
                                plan.measures()),
                        membership);
        long loaded = System.nanoTime();
        Inputs inputs = new Inputs(period, period, membership.members(), orders, State.NONE, List.of(), List.of());
        Results results = Calculation.calculate(plan, inputs);
        return new LoadedPeriod(inputs, results, loaded - begun, System.nanoTime() - loaded);
    }
}
