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
        this.base = frame.bonus.base().orElse("");
    }

    void run() {
        if (frame.bonus.base().isEmpty()) {
            return;
        }
        if (frame.bonus.each() == Bonus.Each.PERIOD || frame.bonus.each() == Bonus.Each.RECRUIT) {
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
                lines.add(m, -1, column.read[m]);
                pay(m, m, lines, lines.size() - 1);
            }
        }
    }

    private void parts() {
        SourceLines lines = new SourceLines(workings, new PricedBase(workings, frame.bonus.base()), false);
        for (Volume part : PricedBase.partsOf(workings, base)) {
            Reached reached = new Reached(workings, part);
            if (frame.bonus.each() == Bonus.Each.ORDER) {
                new OrdersOfVolume(workings, part).each((order, buyer, centi) -> {
                    if (frame.isSource(buyer)) {
                        reached.each(buyer, member -> pay(lines, member, buyer, order, centi));
                    }
                });
            } else {
                customers(lines, part, reached);
            }
        }
    }

    private void customers(SourceLines lines, Volume part, Reached reached) {
        long[] sums = new long[workings.members()];
        new OrdersOfVolume(workings, part)
                .each((order, buyer, centi) -> sums[buyer] = Math.addExact(sums[buyer], centi));
        boolean floored = workings.column(base).isFloored();
        for (int m = 0; m < sums.length; m++) {
            boolean negative = sums[m] < 0 && floored;
            if (!workings.standing.in[m] && sums[m] != 0 && !negative && frame.isSource(m)) {
                int customer = m;
                reached.each(m, member -> pay(lines, member, customer, -1, sums[customer]));
            }
        }
    }

    private void pay(SourceLines lines, int member, int source, int order, long centi) {
        if (frame.payable[member]) {
            lines.add(source, order, centi);
            pay(member, source, lines, lines.size() - 1);
        }
    }

    private void pay(int member, int source, SourceLines lines, int line) {
        Rates rates = frame.rates;
        int row;
        if (rates.byLine()) {
            row = rates.rowFor(lines.centi(line));
        } else {
            int home = workings.standing.home[source];
            row = rates.combined(rates.rowOf[member], home < 0 ? Rates.NONE : rates.rowOf[home]);
        }
        if (frame.bonus.table().slices()) {
            new Slices(frame).pay(member, source, lines.centi(line), row);
        } else if (rates.pays(row, 0)) {
            frame.pay(member, source, 0, lines, line, rates.factor(row, 0), rates.value(row, 0));
        }
    }

    /** Whose volume an order of a buyer is in. */
    private static final class Reached {

        private final Workings workings;
        private final Volume.Reach reach;
        private final Seats seats;
        private final Check until;

        Reached(Workings workings, Volume volume) {
            this.workings = workings;
            reach = volume.reach();
            seats = workings.seats(reach.tree());
            Checks checks = new Checks(workings, Sweep.none(workings));
            until = reach.until().map(checks::of).orElse(member -> false);
        }

        void each(int buyer, java.util.function.IntConsumer taker) {
            int home = workings.standing.home[buyer];
            if (home < 0) {
                return;
            }
            if (home == buyer ? reach.self() : reach.customers()) {
                taker.accept(home);
            }
            if (reach.downline()) {
                above(home, taker);
            }
        }

        private void above(int home, java.util.function.IntConsumer taker) {
            int at = seats.seat()[home];
            if (at >= 0 && at != home) {
                taker.accept(at);
            }
            int levels = Math.min(reach.depth(), seats.depthMost());
            while (at >= 0 && levels-- > 0 && !until.holds(at)) {
                at = seats.parent()[at];
                if (at >= 0) {
                    taker.accept(at);
                }
            }
        }
    }
}
