package io.upline.calculation.kind;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.CustomerSums;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.frame.RowFact;
import io.upline.calculation.frame.Slices;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.PaidOrders;
import io.upline.calculation.sources.OrdersOfVolume;
import io.upline.calculation.sources.PricedBase;
import io.upline.calculation.sources.Reached;
import io.upline.calculation.sources.SoFar;
import io.upline.calculation.sources.SourceLines;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.plan.kind.Bonus;
import io.upline.plan.volume.Volume;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/** Pays a percentage of the payee's own value of a volume: at once, or for each order or customer that it reaches. */
final class PercentLines {

    private final BonusFrame frame;
    private final Columns columns;
    private final Ground ground;
    private final String base;

    PercentLines(BonusFrame frame) {
        this.frame = frame;
        this.columns = frame.columns;
        ground = columns.ground();
        this.base = frame.bonus.base().orElseThrow();
    }

    long run() {
        if (frame.bonus.each() == Bonus.Each.PERIOD) {
            whole();
        } else {
            parts();
        }
        return BonusFrame.EARNED;
    }

    private void whole() {
        SourceLines lines = new SourceLines(ground, new PricedBase(columns, frame.bonus.base(), frame.paid), false);
        IntToLongFunction pays = frame.base(frame.paid);
        IntToLongFunction figure = frame.base(frame.first);
        for (int m = 0; m < ground.size(); m++) {
            long centi = frame.payable[m] ? pays.applyAsLong(m) : 0;
            if (centi != 0 && frame.isSource(m)) {
                pay(m, m, lines, lines.only(m, -1, centi, figure.applyAsLong(m)));
            }
        }
    }

    private void parts() {
        PaidOrders paid = frame.paid;
        if (frame.bonus.each() == Bonus.Each.CUSTOMER) {
            SourceLines lines = new SourceLines(ground, PricedBase.byBuyer(columns, base, paid), false);
            new CustomerSums(frame, base)
                    .each((payee, customer, centi, figure) -> pay(lines, payee, customer, -1, centi, figure));
            return;
        }
        SourceLines lines = new SourceLines(ground, new PricedBase(columns, frame.bonus.base(), paid), false);
        for (Volume part : PricedBase.partsOf(columns, base)) {
            Reached reached = new Reached(columns, part);
            Optional<SoFar> soFar = frame.rates.bySoFar().map(volume -> SoFar.of(columns, volume));
            new OrdersOfVolume(columns, part).each(paid, frame.first, (order, buyer, centi, figure) -> {
                if (centi != 0 && frame.isSource(buyer)) {
                    soFar.ifPresent(volume -> volume.upTo(order));
                    reached.each(
                            buyer,
                            member -> pay(
                                    lines,
                                    member,
                                    buyer,
                                    order,
                                    centi,
                                    soFar.map(volume -> volume.at(member)).orElse(figure)));
                }
            });
        }
    }

    private void pay(SourceLines lines, int member, int source, int order, long centi, long figure) {
        if (frame.payable[member]) {
            pay(member, source, lines, lines.only(source, order, centi, figure));
        }
    }

    private void pay(int member, int source, SourceLines lines, int line) {
        Rates rates = frame.rates;
        int row;
        if (rates.byLine()) {
            row = rates.rowFor(member, lines.figure(line));
        } else {
            int home = ground.standing().home[source];
            row = rates.combined(member, home < 0 ? Rates.NONE : rates.stepOf(home));
        }
        if (frame.trail.watches(member)) {
            Fact told = rates.bySoFar().isPresent()
                    ? RowFact.of(frame, member, row, lines.figure(line))
                    : RowFact.of(frame, member, row);
            frame.tell(frame.named(source), told);
            if (row < 0 && rates.byLine()) {
                int first = rates.firstRow(member);
                Fact tooLittle = first < 0
                        ? RowFact.missing(rates.table, frame.columns, member)
                        : Fact.of(
                                "why.belowLeast",
                                "has",
                                Why.number(lines.figure(line)),
                                "least",
                                Why.number(rates.bound(first)));
                frame.trail.nothing(frame.bonus.name(), frame.named(source), tooLittle);
            }
        }
        if (frame.bonus.table().slices()) {
            new Slices(frame).pay(member, source, 0, lines.centi(line), row, 0);
        } else if (rates.pays(row, 0)) {
            frame.pay(member, source, 0, lines, line, rates.factor(row, 0), rates.value(row, 0));
        }
    }
}
