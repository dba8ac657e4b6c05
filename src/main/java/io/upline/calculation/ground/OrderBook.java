package io.upline.calculation.ground;

import io.upline.order.Articles;
import io.upline.order.Orders;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Set;

/**
 * The orders as the plan sees them: a return of the same period is one order with its original, another takes from its original
 * what filters look at. All columns are by order number; measures are shared with the inputs unless a return changed them.
 */
public final class OrderBook {

    public final Orders orders;

    /** Whether there are returns. Without them every order is there, and like itself: the three columns below are empty. */
    private final boolean returns;

    private final boolean[] live;
    private final int[] like;
    private final boolean[] apart;
    private final long[][] centi;
    private final boolean[] changed;

    /** How many measures there are; the columns behind them are parts of these. */
    private final int measures;

    /** Whether each order is the first of its buyer: one that was wholly returned never was. */
    private final boolean[] first;

    OrderBook(Orders orders, Set<String> more) {
        this.orders = orders;
        BitSet takingBack = orders.returns();
        returns = !takingBack.isEmpty();
        int n = returns ? orders.size() : 0;
        live = new boolean[n];
        Arrays.fill(live, true);
        like = new int[n];
        Arrays.setAll(like, o -> o);
        apart = new boolean[n];
        centi = new long[orders.measures().size()][];
        measures = orders.companyMeasures().size();
        changed = new boolean[centi.length];
        Arrays.setAll(centi, k -> orders.measureCenti()[k]);
        mergeReturns(takingBack);
        first = returns || !more.isEmpty() ? firsts(more) : orders.firstOfBuyer();
    }

    /** Passes being the first on from each order that was wholly returned to the buyer's next one that is there. */
    private boolean[] firsts(Set<String> more) {
        boolean[] firsts = orders.firstOfBuyer().clone();
        for (int o = 0; o < firsts.length && !more.isEmpty(); o++) {
            firsts[o] |= orders.original()[o] < 0 && more.contains(orders.id().get(o));
        }
        BitSet passedOn = new BitSet();
        for (int o = 0; returns && o < firsts.length; o++) {
            boolean isSale = orders.original()[o] < 0 && !apart[o];
            if (isSale && passedOn.get(orders.buyer()[o])) {
                firsts[o] = true;
                passedOn.clear(orders.buyer()[o]);
            }
            if (firsts[o] && !live[o]) {
                firsts[o] = false;
                passedOn.set(orders.buyer()[o]);
            }
        }
        return firsts;
    }

    private void mergeReturns(BitSet takingBack) {
        boolean[] returned = new boolean[live.length];
        boolean any = false;
        for (int o = 0; o < live.length; o++) {
            int original = orders.original()[o];
            if (original < 0) {
                apart[o] = takingBack.get(o);
            } else if (orders.periodsBack()[o] == orders.periodsBack()[original]) {
                live[o] = false;
                returned[original] = true;
                any = true;
                add(o, original);
            } else {
                apart[o] = true;
                like[o] = original;
            }
        }
        for (int o = 0; any && o < live.length; o++) {
            live[o] &= !returned[o] || !isZero(o);
        }
    }

    private void add(int from, int to) {
        for (int k = 0; k < centi.length; k++) {
            if (centi[k][from] != 0) {
                if (!changed[k]) {
                    changed[k] = true;
                    centi[k] = centi[k].clone();
                }
                centi[k][to] = Math.addExact(centi[k][to], centi[k][from]);
            }
        }
    }

    private boolean isZero(int order) {
        for (int k = 0; k < measures; k++) {
            if (centi[k][order] != 0) {
                return false;
            }
        }
        return true;
    }

    /** The names of the measures, without the parts of them that are of some articles. */
    List<String> measures() {
        return orders.measures().subList(0, measures);
    }

    /** The names of the columns of what some articles carry of each measure. */
    public List<String> partsOf(Articles articles) {
        List<String> names = measures().stream().map(articles::column).toList();
        if (size() > 0 && !orders.measures().containsAll(names)) {
            throw new IllegalStateException("the orders were read without the articles that the plan asks for");
        }
        return names;
    }

    /** The columns of what some articles carry of each measure. */
    public long[][] parts(Articles articles) {
        return partsOf(articles).stream().map(this::measure).toArray(long[][]::new);
    }

    /** How many orders there are, returns included. */
    public int size() {
        return orders.size();
    }

    /** Whether the order is there at all: merged returns and orders wholly returned are not. */
    public boolean isLive(int order) {
        return !returns || live[order];
    }

    /** The order whose type, day, size and place among the buyer's orders filters look at for this one. */
    public int like(int order) {
        return returns ? like[order] : order;
    }

    /** Whether the order is the first of its buyer. */
    public boolean isFirst(int order) {
        return first[order];
    }

    /** Whether the order is a return that counts apart from its original. */
    public boolean isApart(int order) {
        return returns && apart[order];
    }

    /** The column of a measure; all zero when no order carries it. */
    public long[] measure(String name) {
        int k = orders.measures().indexOf(name);
        return k < 0 ? new long[size()] : centi[k];
    }

    /** Sum of a measure over all orders of this period. */
    public long total(String name) {
        long[] measure = measure(name);
        long total = 0;
        for (int o = 0; o < size(); o++) {
            if (isLive(o) && orders.periodsBack()[o] == 0) {
                total = Math.addExact(total, measure[o]);
            }
        }
        return total;
    }
}
