package io.upline.calculation;

import io.upline.plan.Bonus;
import io.upline.plan.Volume;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** Finds what a bonus that walks a tree is paid on: its sources and their bases. */
final class Sources {

    private final BonusFrame frame;
    private final Workings workings;
    private final SourceLines lines;
    private boolean isEvent;

    private Sources(BonusFrame frame) {
        this.frame = frame;
        this.workings = frame.workings;
        lines = new SourceLines(workings, new PricedBase(workings, frame.bonus.base()), false);
    }

    static SourceLines of(BonusFrame frame) {
        Sources sources = new Sources(frame);
        if (frame.bonus.each() == Bonus.Each.ORDER) {
            sources.orders();
        } else {
            sources.members();
        }
        return sources.lines;
    }

    /** Whether each customer is a source of its own. */
    static boolean isOwnOnly(Workings workings, String base) {
        return PricedBase.partsOf(workings, base).stream()
                .allMatch(part -> !part.reach().customers() && !part.reach().downline());
    }

    private void members() {
        boolean events = frame.bonus.base().isEmpty();
        isEvent = events;
        IntPredicate counts;
        IntToLongFunction base = m -> 0;
        if (!events) {
            base = workings.column(frame.bonus.base().get())::source;
            IntToLongFunction figure = base;
            boolean everybody = isOwnOnly(workings, frame.bonus.base().get());
            counts = m -> (everybody || workings.standing.in[m]) && figure.applyAsLong(m) != 0;
        } else if (frame.bonus.each() == Bonus.Each.CUSTOMER) {
            boolean[] ordered = ordered();
            counts = m -> ordered[m];
        } else {
            counts = m -> true;
        }
        int most = 0;
        for (int m = 0; m < workings.members(); m++) {
            most += isEach(m) && counts.test(m) ? 1 : 0;
        }
        lines.expect(most);
        for (int m = 0; m < workings.members(); m++) {
            if (isEach(m) && counts.test(m) && frame.isSource(m)) {
                lines.add(m, -1, base.applyAsLong(m));
            }
        }
    }

    private boolean isEach(int m) {
        return switch (frame.bonus.each()) {
            case CUSTOMER -> !workings.standing.in[m] && !(isEvent && workings.standing.removed[m]);
            case RECRUIT -> workings.standing.in[m] && joinedNow(m);
            case PERIOD, ORDER -> true;
        };
    }

    private boolean joinedNow(int m) {
        int joined = workings.inputs.members().joinedOn()[m];
        return joined >= workings.inputs.period().first().toEpochDay()
                && joined <= workings.inputs.period().last().toEpochDay();
    }

    private boolean[] ordered() {
        boolean[] ordered = new boolean[workings.members()];
        OrderBook book = workings.book;
        for (int o = 0; o < book.size(); o++) {
            boolean counts = book.isLive(o) && !book.isApart(o) && book.orders.periodsBack()[o] == 0;
            ordered[book.orders.buyer()[o]] |= counts;
        }
        return ordered;
    }

    private void orders() {
        if (frame.bonus.base().isEmpty()) {
            OrderBook book = workings.book;
            for (int o = 0; o < book.size(); o++) {
                int buyer = book.orders.buyer()[o];
                boolean counts =
                        book.isLive(o) && !book.isApart(o) && book.orders.periodsBack()[o] == 0;
                if (counts && frame.isSource(buyer)) {
                    lines.add(buyer, o, 0);
                }
            }
            return;
        }
        List<Volume> parts = PricedBase.partsOf(workings, frame.bonus.base().get());
        boolean own = isOwnOnly(workings, frame.bonus.base().get());
        parts.forEach(part -> {
            Reached reached = new Reached(workings, part);
            new OrdersOfVolume(workings, part).each((order, buyer, centi) -> {
                if (own) {
                    add(buyer, order, centi);
                } else {
                    reached.each(buyer, source -> add(source, order, centi));
                }
            });
        });
    }

    private void add(int source, int order, long centi) {
        if (frame.isSource(source)) {
            lines.add(source, order, centi);
        }
    }
}
