package io.upline.calculation.engine;

import io.upline.calculation.FigureTooLargeException;
import io.upline.calculation.Inputs;
import io.upline.calculation.TakenBack;
import io.upline.calculation.columns.Columns;
import io.upline.calculation.frame.Workings;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.PaidOrders;
import io.upline.calculation.kind.BonusCalculation;
import io.upline.calculation.lines.EarningLines;
import io.upline.calculation.lines.Outlet;
import io.upline.calculation.state.Carried;
import io.upline.calculation.trail.Trail;
import io.upline.fact.Fact;
import io.upline.network.MemberIds;
import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.plan.order.CalculationOrder;
import io.upline.plan.order.CalculationOrder.Item;
import io.upline.plan.order.CalculationOrder.Step;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What comes back of what a period paid when a later one returns parts of its orders, where returns count in the period of their own date.
 *
 * <p>The period is calculated as it was: its volumes, ranks, rows, conditions and payees stay as they were found. Then its bonuses are paid
 * twice more, on the orders less what was returned before the later period and less what is returned up to its end. What the first comes to
 * more than the second comes back, by position, bonus, source, level and rate. So an order that is returned in parts gives back no more and
 * no less than what was paid on it, however amounts are rounded. Cost: one calculation, and its bonuses three times.
 */
public final class TakingBack {

    private final Columns first;
    private final Workings workings;
    private final List<Bonus> bonuses;

    private TakingBack(Plan plan, Inputs inputs) {
        Ground ground = Ground.inTreeOrder(
                plan, inputs.with(new TakenBack(inputs.takenBack().returns(), List.of())));
        workings = Workings.on(ground, Trail.NONE, Outlet.NONE);
        first = workings.columns();
        Calculation calculation = new Calculation(workings);
        List<Bonus> paid = new ArrayList<>();
        for (Step step : CalculationOrder.of(plan).steps()) {
            calculation.step(step);
            if (step instanceof Step.Column(Item.OfBonus(String name))) {
                paid.add(plan.bonus(name).orElseThrow());
            }
        }
        bonuses = List.copyOf(paid);
    }

    /**
     * What comes back of a period.
     *
     * @param inputs what the period was calculated from; what it took back itself of earlier ones is left out of account
     * @param parts what is returned of its orders
     */
    public static List<TakenBack.Line> of(Plan plan, Inputs inputs, List<TakenBack.Part> parts) {
        try {
            return new TakingBack(plan, inputs).of(parts);
        } catch (ArithmeticException e) {
            throw FigureTooLargeException.of(List.of(Fact.of("meant.takenBack")), inputs.orders(), e);
        }
    }

    private record Key(String position, String bonus, String source, int level, long rateE8) {}

    private record Sum(long baseCenti, long amountMinor) {
        Sum plus(long base, long amount) {
            return new Sum(Math.addExact(baseCenti, base), Math.addExact(amountMinor, amount));
        }
    }

    private List<TakenBack.Line> of(List<TakenBack.Part> parts) {
        Map<Key, Sum> sums = new LinkedHashMap<>();
        add(sums, parts, false, -1);
        add(sums, parts, true, 1);
        List<TakenBack.Line> lines = new ArrayList<>();
        sums.forEach((key, sum) -> {
            if (sum.amountMinor() != 0) {
                lines.add(new TakenBack.Line(
                        key.position(),
                        key.bonus(),
                        key.source(),
                        key.level(),
                        sum.baseCenti(),
                        key.rateE8(),
                        sum.amountMinor()));
            }
        });
        return lines;
    }

    private void add(Map<Key, Sum> sums, List<TakenBack.Part> parts, boolean after, int sign) {
        PaidOrders less = first.paid().less(parts, after);
        Columns paying = first.paying(less);
        MemberIds ids = first.ground().inputs().members().ids();
        Workings again = new Workings(paying, workings.before(), new Carried(ids), Trail.NONE, Outlet.NONE);
        bonuses.forEach(bonus -> BonusCalculation.run(again, bonus));
        for (Bonus bonus : bonuses) {
            boolean pays = bonus.kind().paysHere();
            EarningLines lines =
                    pays ? paying.outcome(bonus.name()).orElseThrow().lines() : new EarningLines();
            for (int k = 0; k < lines.size(); k++) {
                if (lines.amountMinor(k) == 0) {
                    continue;
                }
                String source = lines.source(k) < 0 ? "" : ids.at(lines.source(k));
                Key key = new Key(ids.at(lines.position(k)), bonus.name(), source, lines.level(k), lines.rateE8(k));
                sums.merge(
                        key,
                        new Sum(sign * lines.baseCenti(k), sign * lines.amountMinor(k)),
                        (one, more) -> one.plus(more.baseCenti(), more.amountMinor()));
            }
        }
    }
}
