package io.upline.calculation.frame;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.OrderBook;
import io.upline.calculation.sources.OrdersOfVolume;
import io.upline.calculation.sources.PaidOff;
import io.upline.calculation.sources.PricedBase;
import io.upline.calculation.sources.Reached;
import io.upline.calculation.sources.SourceLines;
import io.upline.plan.kind.Bonus;
import io.upline.plan.volume.Volume;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;

/** Finds what a bonus that walks a tree is paid on: its sources and their bases. */
public final class Sources {

    private final BonusFrame frame;
    private final Columns columns;
    private final Ground ground;
    private final SourceLines lines;
    private boolean isEvent;

    private Sources(BonusFrame frame) {
        this.frame = frame;
        this.columns = frame.columns;
        ground = columns.ground();
        lines = new SourceLines(columns.ground(), new PricedBase(columns, frame.bonus.base(), frame.paid), false);
    }

    /** The lines that a bonus is paid on. */
    public static SourceLines of(BonusFrame frame) {
        Sources sources = new Sources(frame);
        if (frame.bonus.each() == Bonus.Each.ORDER) {
            sources.orders();
        } else {
            sources.members();
        }
        return sources.lines;
    }

    private void members() {
        boolean events = frame.bonus.base().isEmpty();
        isEvent = events;
        IntPredicate counts;
        IntToLongFunction base = m -> 0;
        IntToLongFunction figure = m -> 0;
        if (!events) {
            base = frame.base(frame.paid);
            figure = frame.base(frame.first);
            IntToLongFunction own = base;
            boolean everybody = PaidOff.isOwnOnly(columns, frame.bonus.base().get());
            counts = m -> (everybody || ground.standing().in[m]) && own.applyAsLong(m) != 0;
        } else if (frame.bonus.each() == Bonus.Each.CUSTOMER) {
            boolean[] ordered = ordered();
            counts = m -> ordered[m];
        } else {
            counts = m -> true;
        }
        int most = 0;
        for (int m = 0; m < ground.size(); m++) {
            most += isEach(m) && counts.test(m) ? 1 : 0;
        }
        lines.expect(most);
        for (int m = 0; m < ground.size(); m++) {
            if (isEach(m) && counts.test(m) && frame.isSource(m)) {
                lines.add(m, -1, base.applyAsLong(m), figure.applyAsLong(m));
            }
        }
    }

    private boolean isEach(int m) {
        return switch (frame.bonus.each()) {
            case CUSTOMER -> !ground.standing().in[m] && !(isEvent && ground.standing().removed[m]);
            case RECRUIT -> ground.standing().in[m] && joinedNow(m);
            case PERIOD, ORDER -> true;
        };
    }

    private boolean joinedNow(int m) {
        int joined = ground.inputs().members().joinedOn()[m];
        return joined >= ground.inputs().period().first().toEpochDay()
                && joined <= ground.inputs().period().last().toEpochDay();
    }

    private boolean[] ordered() {
        boolean[] ordered = new boolean[ground.size()];
        OrderBook book = ground.book();
        for (int o = 0; o < book.size(); o++) {
            boolean counts =
                    book.isLive(o) && !book.isApart(o) && book.orders.periodsBack()[o] == 0 && !frame.paid.isUndone(o);
            ordered[book.orders.buyer()[o]] |= counts;
        }
        return ordered;
    }

    private void orders() {
        if (frame.bonus.base().isEmpty()) {
            OrderBook book = ground.book();
            for (int o = 0; o < book.size(); o++) {
                int buyer = book.orders.buyer()[o];
                boolean counts = book.isLive(o)
                        && !book.isApart(o)
                        && book.orders.periodsBack()[o] == 0
                        && !frame.paid.isUndone(o);
                if (counts && frame.isSource(buyer)) {
                    lines.add(buyer, o, 0);
                }
            }
            return;
        }
        List<Volume> parts = PricedBase.partsOf(columns, frame.bonus.base().get());
        boolean own = PaidOff.isOwnOnly(columns, frame.bonus.base().get());
        parts.forEach(part -> {
            Reached reached = new Reached(columns, part);
            new OrdersOfVolume(columns, part).each(frame.paid, frame.first, (order, buyer, centi, figure) -> {
                if (own) {
                    add(reached.ownerOf(buyer), order, centi, figure);
                } else {
                    reached.each(buyer, source -> add(source, order, centi, figure));
                }
            });
        });
    }

    private void add(int source, int order, long centi, long figure) {
        if (centi != 0 && frame.isSource(source)) {
            lines.add(source, order, centi, figure);
        }
    }
}
