package io.upline.calculation.volumes;

import io.upline.calculation.PlanArticles;
import io.upline.calculation.ground.OrderBook;
import io.upline.calculation.ground.Standing;
import io.upline.network.Members;
import io.upline.period.PayPeriod;
import io.upline.plan.condition.DaysOfJoining;
import io.upline.plan.volume.OrderFilter;
import io.upline.plan.volume.Volume;
import java.util.List;

/** Which orders an order filter and a window let in. */
public final class OrderTest {

    private final OrderBook book;
    private final OrderFilter filter;
    private final int nearest;
    private final int furthest;
    private final boolean plain;

    /** What each order carries of the articles that are asked for; empty where its lines make no difference. */
    private final long[][] parts;

    private final boolean[] types;
    private final long[][] sizes;
    private final Members members;
    private final int[] home;

    OrderTest(OrderBook book, Volume volume, PayPeriod period, Members members, Standing standing) {
        this.book = book;
        this.filter = volume.orders().orElse(OrderFilter.ANY);
        this.nearest = volume.window().nearest(period);
        this.furthest = volume.window().furthest(period);
        this.members = members;
        this.home = standing.home;
        this.plain = filter.equals(OrderFilter.ANY);
        parts = PlanArticles.of(filter).map(book::parts).orElse(new long[0][]);
        List<String> names = book.orders.types();
        types = new boolean[names.size()];
        for (int t = 0; t < types.length; t++) {
            boolean named = filter.types().isEmpty() || filter.types().contains(names.get(t));
            types[t] = named && !filter.notTypes().contains(names.get(t));
        }
        sizes = filter.sizes().stream()
                .map(size -> book.measure(size.measure()))
                .toArray(long[][]::new);
    }

    /** Whether the order counts. */
    public boolean lets(int order) {
        return book.isLive(order) && isInWindow(order) && (plain || passes(order));
    }

    /** Whether the order's period is one of the window's. */
    boolean isInWindow(int order) {
        int back = book.orders.periodsBack()[order];
        return back >= nearest && back <= furthest;
    }

    private boolean passes(int order) {
        if (parts.length > 0 && !carries(parts, order)) {
            return false;
        }
        int like = book.like(order);
        boolean first = book.isFirst(like);
        if (!types[book.orders.type()[like]] || (filter.first() && !first) || (filter.notFirst() && first)) {
            return false;
        }
        for (int k = 0; k < sizes.length; k++) {
            if (sizes[k][like] < filter.sizes().get(k).atLeastCenti()) {
                return false;
            }
        }
        return filter.withinDaysOfJoining().isEmpty()
                || isWithin(like, filter.withinDaysOfJoining().get());
    }

    private static boolean carries(long[][] parts, int order) {
        for (long[] part : parts) {
            if (part[order] != 0) {
                return true;
            }
        }
        return false;
    }

    private boolean isWithin(int order, DaysOfJoining days) {
        int distributor = home[book.orders.buyer()[order]];
        return distributor >= 0 && days.holds((long) book.orders.day()[order] - members.joinedOn()[distributor]);
    }
}
