package io.upline.calculation.kind;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.RowFact;
import io.upline.calculation.frame.Slices;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.sources.OrdersOfVolume;
import io.upline.calculation.sources.PricedBase;
import io.upline.calculation.trail.Why;
import io.upline.calculation.volumes.Column;
import io.upline.fact.Fact;
import io.upline.money.Factor;
import io.upline.money.Rate;
import io.upline.plan.Terms;
import io.upline.plan.volume.Volume;
import java.util.ArrayList;
import java.util.List;

/** Pays the host of each party on what was bought there. */
final class PartyLines {

    private final BonusFrame frame;
    private final Columns columns;
    private final Ground ground;

    PartyLines(BonusFrame frame) {
        this.frame = frame;
        columns = frame.columns;
        ground = columns.ground();
    }

    long run() {
        int parties = ground.book().orders.parties().size();
        long[] total = new long[parties];
        long[] figures = new long[parties];
        List<List<Single>> orders = new ArrayList<>();
        for (int p = 0; p < parties; p++) {
            orders.add(new ArrayList<>());
        }
        for (Volume part : PricedBase.partsOf(columns, frame.bonus.base().orElseThrow())) {
            Column column = columns.volume(part.name());
            long[] pays = new long[parties];
            long[] adds = new long[parties];
            new OrdersOfVolume(columns, part).sums(frame.paid, frame.first, (order, buyer, centi, figure) -> {
                int party = ground.book().orders.party()[order];
                if (party >= 0 && frame.isSource(buyer)) {
                    pays[party] = Math.addExact(pays[party], centi);
                    adds[party] = Math.addExact(adds[party], figure);
                    orders.get(party).add(new Single(centi, timesOf(part)));
                }
            });
            for (int p = 0; p < parties; p++) {
                total[p] = Math.addExact(total[p], column.scaled(pays[p]));
                figures[p] = Math.addExact(figures[p], column.scaled(adds[p]));
            }
        }
        Check needs = new Checks(columns, Sweep.none(columns)).of(frame.bonus.needs());
        for (int p = 0; p < parties; p++) {
            int host = ground.book().orders.partyHost()[p];
            if (host >= 0 && !ground.standing().unpaid[host] && needs.holds(host)) {
                pay(p, host, total[p], figures[p], orders.get(p));
            }
        }
        return BonusFrame.EARNED;
    }

    /** An order before the factor of its volume. */
    private record Single(long sum, Rate times) {}

    private static Rate timesOf(Volume part) {
        return part.what() instanceof Volume.What.Measure measure ? measure.times() : Rate.ONE;
    }

    private void pay(int party, int host, long total, long figure, List<Single> orders) {
        int row = frame.rates.byLine() ? frame.rates.rowFor(host, figure) : frame.rates.rowOf[host];
        if (frame.trail.watches(host)) {
            String name = ground.book().orders.parties().get(party);
            frame.tell(Fact.of("why.party", "party", name, "total", Why.number(total)), RowFact.of(frame, host, row));
        }
        if (frame.bonus.table().slices() && row >= 0) {
            new Slices(frame).pay(host, host, -1, total, row, 0);
            return;
        }
        // on a base of nothing nothing is paid, however its orders are rounded
        if (total == 0 || !frame.rates.pays(row, 0)) {
            return;
        }
        Factor factor = frame.rates.factor(row, 0);
        long amount = 0;
        if (ground.money().per() == Terms.Per.ORDER) {
            for (Single order : orders) {
                amount = Math.addExact(
                        amount,
                        factor.amount(order.sum(), order.times(), ground.money().mode()));
            }
        } else {
            amount = factor.amount(total, ground.money().mode());
        }
        Rule rule = frame.inAmounts() ? Rule.PER_UNIT : Rule.RATE;
        frame.pay(host, host, -1, total, frame.rates.value(row, 0), amount, rule);
    }
}
