package io.upline.calculation;

import io.upline.money.Factor;
import io.upline.plan.Terms;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a bonus is paid on: one line for each source, or each order of a source, as growing primitive columns. An amount on a line
 * is rounded as the plan says: the line once, or each of its orders.
 */
final class SourceLines {

    private final Workings workings;
    private final PricedBase priced;
    private final boolean money;
    private final Map<Factor, long[]> pricedBy = new HashMap<>();
    private int size;
    private int[] source = new int[64];

    /** Order of each line; empty as long as every line is a whole source. */
    private int[] order = new int[0];

    private long[] centi = new long[64];

    /**
     * Lines to be filled.
     *
     * @param priced the base order by order, for rounding per order
     * @param money whether the base is money already (no point value)
     */
    SourceLines(Workings workings, PricedBase priced, boolean money) {
        this.workings = workings;
        this.priced = priced;
        this.money = money;
    }

    void add(int fromMember, int fromOrder, long baseCenti) {
        if (size == source.length) {
            expect(size >> 1);
        }
        source[size] = fromMember;
        if (fromOrder >= 0 || order.length > 0) {
            note(fromOrder);
        }
        centi[size++] = baseCenti;
    }

    private void note(int fromOrder) {
        int before = order.length;
        if (before < source.length) {
            order = Arrays.copyOf(order, source.length);
            Arrays.fill(order, before, order.length, -1);
        }
        order[size] = fromOrder;
    }

    /** Room for so many more. */
    void expect(int more) {
        source = Arrays.copyOf(source, size + more);
        centi = Arrays.copyOf(centi, size + more);
    }

    /** The one line there is from now on. */
    int only(int fromMember, int fromOrder, long baseCenti) {
        size = 0;
        add(fromMember, fromOrder, baseCenti);
        return 0;
    }

    /** Whether the line is a source as a whole, not one of its orders. */
    private boolean isWhole(int line) {
        return order.length == 0 || order[line] < 0;
    }

    int size() {
        return size;
    }

    int source(int line) {
        return source[line];
    }

    long centi(int line) {
        return centi[line];
    }

    /** The base in hundredths, also where it is money; that of a currency with more digits is cut, which no bound notices. */
    long figure(int line) {
        int digits = money ? workings.money.digits() : 2;
        long below = centi[line];
        for (; digits > 2; digits--) {
            below = Math.floorDiv(below, 10L);
        }
        for (; digits < 2; digits++) {
            below = Math.multiplyExact(below, 10L);
        }
        return below;
    }

    boolean isMoney() {
        return money;
    }

    /** Sum of all bases. */
    long total() {
        long total = 0;
        for (int k = 0; k < size; k++) {
            total = Math.addExact(total, centi[k]);
        }
        return total;
    }

    /** Base × factor; rounded down when the sum over a payee's lines is rounded afterwards. */
    long amount(int line, Factor factor) {
        Terms.Per per = workings.money.per();
        if (per == Terms.Per.ORDER && isWhole(line) && priced.splits(source[line], centi[line])) {
            return pricedBy.computeIfAbsent(factor, priced::amounts)[source[line]];
        }
        return factor.amount(
                centi[line], per == Terms.Per.BONUS ? java.math.RoundingMode.FLOOR : workings.money.mode());
    }
}
