package io.upline.calculation.ground;

import io.upline.calculation.TakenBack;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What bonuses are paid on of each order, where that is not what the order adds to volumes: nothing of a return that is taken back by lines
 * of its own, and less of an order that a later period returned a part of. Ranks, rows and volumes never look here.
 */
public final class PaidOrders {

    private final OrderBook book;
    private final BitSet changed;
    private final long[][] centi;

    private PaidOrders(OrderBook book, BitSet changed, long[]... centi) {
        this.book = book;
        this.changed = changed;
        this.centi = centi;
    }

    /** Each order as it was bought. */
    public static PaidOrders asBought(OrderBook book) {
        return new PaidOrders(book, new BitSet());
    }

    /** As bought, but nothing is paid on these returns. */
    static PaidOrders without(OrderBook book, Set<String> returns) {
        if (returns.isEmpty()) {
            return asBought(book);
        }
        BitSet changed = new BitSet();
        for (int o = 0; o < book.size(); o++) {
            if (book.isApart(o) && returns.contains(book.orders.id().get(o))) {
                changed.set(o);
            }
        }
        long[][] centi = columns(book, PaidOrders.asBought(book));
        for (long[] measure : centi) {
            changed.stream().forEach(o -> measure[o] = 0);
        }
        return new PaidOrders(book, changed, centi);
    }

    /** These, but less of each order that a later period returned a part of: as before that period, or as after it. */
    public PaidOrders less(List<TakenBack.Part> parts, boolean after) {
        Map<String, TakenBack.Part> byOrder = new HashMap<>();
        parts.forEach(part -> byOrder.put(part.order(), part));
        BitSet more = (BitSet) changed.clone();
        long[][] less = columns(book, this);
        for (int o = 0; o < book.size(); o++) {
            TakenBack.Part part = byOrder.get(book.orders.id().get(o));
            if (part != null && book.orders.original()[o] < 0) {
                more.set(o);
                List<Long> returned = after ? part.nowCenti() : part.beforeCenti();
                for (int k = 0; k < less.length; k++) {
                    less[k][o] = Math.addExact(less[k][o], returned.get(k));
                }
            }
        }
        return new PaidOrders(book, more, less);
    }

    private static long[][] columns(OrderBook book, PaidOrders from) {
        List<long[]> columns = new ArrayList<>();
        for (String name : book.orders.measures()) {
            columns.add(from.measure(name).clone());
        }
        return columns.toArray(long[][]::new);
    }

    /** The column of a measure; all zero when no order carries it. */
    public long[] measure(String name) {
        int k = book.orders.measures().indexOf(name);
        return k < 0 || centi.length == 0 ? book.measure(name) : centi[k];
    }

    /** Numbers of the orders of which something else is paid on than what was bought. */
    public int[] changed() {
        return changed.stream().toArray();
    }

    /** Whether nothing is left of an order that there was something of, or of the columns of the articles in it that are asked for. */
    public boolean isUndone(int order, List<String> articles) {
        return changed.get(order) && (comesToNothing(order, book.measures()) || comesToNothing(order, articles));
    }

    /** Whether nothing is left of an order that there was something of. */
    public boolean isUndone(int order) {
        return isUndone(order, List.of());
    }

    private boolean comesToNothing(int order, List<String> columns) {
        return columns.stream().allMatch(name -> measure(name)[order] == 0)
                && columns.stream().anyMatch(name -> book.measure(name)[order] != 0);
    }
}
