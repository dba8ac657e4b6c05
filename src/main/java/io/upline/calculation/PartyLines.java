package io.upline.calculation;

import io.upline.money.Factor;
import io.upline.plan.Terms;
import io.upline.plan.Volume;
import java.util.ArrayList;
import java.util.List;

/** Pays the host of each party on what was bought there. */
final class PartyLines {

    private final BonusFrame frame;
    private final Workings workings;

    PartyLines(BonusFrame frame) {
        this.frame = frame;
        workings = frame.workings;
    }

    void run() {
        int parties = workings.book.orders.parties().size();
        long[] total = new long[parties];
        List<List<Long>> orders = new ArrayList<>();
        for (int p = 0; p < parties; p++) {
            orders.add(new ArrayList<>());
        }
        for (Volume part : PricedBase.partsOf(workings, frame.bonus.base().orElseThrow())) {
            new OrdersOfVolume(workings, part).each((order, buyer, centi) -> {
                int party = workings.book.orders.party()[order];
                if (party >= 0 && frame.isSource(buyer)) {
                    total[party] = Math.addExact(total[party], centi);
                    orders.get(party).add(centi);
                }
            });
        }
        Check needs = new Checks(workings, Sweep.none(workings)).of(frame.bonus.needs());
        for (int p = 0; p < parties; p++) {
            int host = workings.book.orders.partyHost()[p];
            if (host >= 0 && !workings.standing.unpaid[host] && needs.holds(host)) {
                pay(p, host, total[p], orders.get(p));
            }
        }
    }

    private void pay(int party, int host, long total, List<Long> orders) {
        int row = frame.rates.byLine() ? frame.rates.rowFor(total) : frame.rates.rowOf[host];
        if (workings.trail.watches(host)) {
            String name = workings.book.orders.parties().get(party);
            frame.tell("party " + name + " of " + Missing.number(total), RowText.of(frame, host, row));
        }
        if (frame.bonus.table().slices() && row >= 0) {
            new Slices(frame).pay(host, host, -1, total, row, 0);
            return;
        }
        if (!frame.rates.pays(row, 0)) {
            return;
        }
        Factor factor = frame.rates.factor(row, 0);
        long amount = 0;
        if (workings.money.per() == Terms.Per.ORDER) {
            for (long order : orders) {
                amount = Math.addExact(amount, factor.amount(order, workings.money.mode()));
            }
        } else {
            amount = factor.amount(total, workings.money.mode());
        }
        Rule rule = frame.inAmounts() ? Rule.PER_UNIT : Rule.RATE;
        frame.pay(host, host, -1, total, frame.rates.value(row, 0), amount, rule);
    }
}
