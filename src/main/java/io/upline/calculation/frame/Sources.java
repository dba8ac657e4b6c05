package io.upline.calculation.frame;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.OrderBook;
import io.upline.calculation.sources.OrdersOfVolume;
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
        lines = new SourceLines(columns.ground(), new PricedBase(columns, frame.bonus.base()), false);
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

    /** Whether each customer is a source of its own. */
    public static boolean isOwnOnly(Columns columns, String base) {
        return PricedBase.partsOf(columns, base).stream()
                .allMatch(part -> !part.reach().customers() && !part.reach().downline());
    }

    private void members() {
        boolean events = frame.bonus.base().isEmpty();
        isEvent = events;
        IntPredicate counts;
        IntToLongFunction base = m -> 0;
        if (!events) {
            base = columns.volume(frame.bonus.base().get())::source;
            IntToLongFunction figure = base;
            boolean everybody = isOwnOnly(columns, frame.bonus.base().get());
            counts = m -> (everybody || ground.standing().in[m]) && figure.applyAsLong(m) != 0;
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
                lines.add(m, -1, base.applyAsLong(m));
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
            boolean counts = book.isLive(o) && !book.isApart(o) && book.orders.periodsBack()[o] == 0;
            ordered[book.orders.buyer()[o]] |= counts;
        }
        return ordered;
    }

    private void orders() {
        if (frame.bonus.base().isEmpty()) {
            OrderBook book = ground.book();
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
        List<Volume> parts = PricedBase.partsOf(columns, frame.bonus.base().get());
        boolean own = isOwnOnly(columns, frame.bonus.base().get());
        parts.forEach(part -> {
            Reached reached = new Reached(columns, part);
            new OrdersOfVolume(columns, part).each((order, buyer, centi) -> {
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
