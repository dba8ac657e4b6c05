package io.upline.calculation;

import io.upline.plan.Bonus;
import io.upline.plan.Volume;

/** Pays a percentage of the payee's own value of a volume: at once, or for each order or customer that it reaches. */
final class PercentLines {

    private final BonusFrame frame;
    private final Workings workings;
    private final String base;

    PercentLines(BonusFrame frame) {
        this.frame = frame;
        this.workings = frame.workings;
        this.base = frame.bonus.base().orElseThrow();
    }

    void run() {
        if (frame.bonus.each() == Bonus.Each.PERIOD) {
            whole();
        } else {
            parts();
        }
    }

    private void whole() {
        SourceLines lines = new SourceLines(workings, new PricedBase(workings, frame.bonus.base()), false);
        Column column = workings.column(base);
        for (int m = 0; m < workings.members(); m++) {
            if (frame.payable[m] && column.read[m] != 0 && frame.isSource(m)) {
                pay(m, m, lines, lines.only(m, -1, column.read[m]));
            }
        }
    }

    private void parts() {
        if (frame.bonus.each() == Bonus.Each.CUSTOMER) {
            SourceLines lines = new SourceLines(workings, PricedBase.byBuyer(workings, base), false);
            new CustomerSums(frame, base).each((payee, customer, centi) -> pay(lines, payee, customer, -1, centi));
            return;
        }
        SourceLines lines = new SourceLines(workings, new PricedBase(workings, frame.bonus.base()), false);
        for (Volume part : PricedBase.partsOf(workings, base)) {
            Reached reached = new Reached(workings, part);
            new OrdersOfVolume(workings, part).each((order, buyer, centi) -> {
                if (frame.isSource(buyer)) {
                    reached.each(buyer, member -> pay(lines, member, buyer, order, centi));
                }
            });
        }
    }

    private void pay(SourceLines lines, int member, int source, int order, long centi) {
        if (frame.payable[member]) {
            pay(member, source, lines, lines.only(source, order, centi));
        }
    }

    private void pay(int member, int source, SourceLines lines, int line) {
        Rates rates = frame.rates;
        int row;
        if (rates.byLine()) {
            row = rates.rowFor(lines.centi(line));
        } else {
            row = rates.combined(rates.rowOf[member], rates.rowOf[workings.standing.home[source]]);
        }
        if (workings.trail.watches(member)) {
            frame.tell(frame.id(source), RowText.of(frame, member, row));
            if (row < 0 && rates.byLine()) {
                String least = Missing.number(rates.bound(0));
                workings.trail.nothing(frame, source, Missing.number(lines.centi(line)) + " of " + least);
            }
        }
        if (frame.bonus.table().slices()) {
            new Slices(frame).pay(member, source, 0, lines.centi(line), row, 0);
        } else if (rates.pays(row, 0)) {
            frame.pay(member, source, 0, lines, line, rates.factor(row, 0), rates.value(row, 0));
        }
    }
}
