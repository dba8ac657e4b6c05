package io.upline.calculation.sources;

import io.upline.calculation.ground.Ground;
import io.upline.money.Factor;
import io.upline.plan.Terms;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What a bonus is paid on: one line for each source, or each order of a source, as growing primitive columns. An amount on a line
 * is rounded as the plan says: the line once, or each of its orders.
 */
public final class SourceLines {

    private final Ground ground;
    private final PricedBase priced;
    private final boolean money;
    private final Map<Factor, long[]> pricedBy = new HashMap<>();
    private int size;
    private int[] source = new int[64];

    /** Order of each line; empty as long as every line is a whole source. */
    private int[] order = new int[0];

    private long[] centi = new long[64];

    /** The figure of each line that picks its row; empty as long as it is the base of every line. */
    private long[] figure = new long[0];

    /**
     * Begins with no lines.
     *
     * @param priced the base order by order, for rounding per order
     * @param money whether the base is money already (no point value)
     */
    public SourceLines(Ground ground, PricedBase priced, boolean money) {
        this.ground = ground;
        this.priced = priced;
        this.money = money;
    }

    /** Adds a line; the order is {@code -1} where the line is a source as a whole. */
    public void add(int fromMember, int fromOrder, long baseCenti) {
        add(fromMember, fromOrder, baseCenti, baseCenti);
    }

    /** Adds a line of which another figure than its base picks the row. */
    public void add(int fromMember, int fromOrder, long baseCenti, long rowFigure) {
        if (size == source.length) {
            expect(size >> 1);
        }
        if (rowFigure != baseCenti || figure.length > 0) {
            noteFigure(rowFigure);
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

    private void noteFigure(long rowFigure) {
        int before = figure.length;
        if (before < source.length) {
            figure = Arrays.copyOf(figure, source.length);
            System.arraycopy(centi, before, figure, before, size - Math.min(size, before));
        }
        figure[size] = rowFigure;
    }

    /** Makes room for this many more lines. */
    public void expect(int more) {
        source = Arrays.copyOf(source, size + more);
        centi = Arrays.copyOf(centi, size + more);
    }

    /** Replaces all lines by this one, and returns its index. */
    public int only(int fromMember, int fromOrder, long baseCenti, long rowFigure) {
        size = 0;
        add(fromMember, fromOrder, baseCenti, rowFigure);
        return 0;
    }

    /** Whether the line is a source as a whole, not one of its orders. */
    private boolean isWhole(int line) {
        return order.length == 0 || order[line] < 0;
    }

    /** How many lines there are. */
    public int size() {
        return size;
    }

    /** Own number of the source of a line. */
    public int source(int line) {
        return source[line];
    }

    /** Number of the order of a line, {@code -1} where it is a source as a whole. */
    public int order(int line) {
        return isWhole(line) ? -1 : order[line];
    }

    /** Base of a line in hundredths, or in minor units where it is money. */
    public long centi(int line) {
        return centi[line];
    }

    /**
     * The figure that picks a row, in hundredths also where it is money; digits beyond hundredths are cut off, which no bound notices. It is
     * the base, except where a part of the base was returned since.
     */
    public long figure(int line) {
        int digits = money ? ground.money().digits() : 2;
        long below = figure.length > line ? figure[line] : centi[line];
        for (; digits > 2; digits--) {
            below = Math.floorDiv(below, 10L);
        }
        for (; digits < 2; digits++) {
            below = Math.multiplyExact(below, 10L);
        }
        return below;
    }

    /** Whether bases are money already. */
    public boolean isMoney() {
        return money;
    }

    /** The sum of all bases. */
    public long total() {
        long total = 0;
        for (int k = 0; k < size; k++) {
            total = Math.addExact(total, centi[k]);
        }
        return total;
    }

    /** Base × factor; rounded down when the sum over a payee's lines is rounded afterwards. */
    public long amount(int line, Factor factor) {
        Terms.Per per = ground.money().per();
        if (per == Terms.Per.ORDER && isWhole(line) && priced.splits(source[line], centi[line])) {
            return pricedBy.computeIfAbsent(factor, priced::amounts)[source[line]];
        }
        return factor.amount(
                centi[line],
                per == Terms.Per.BONUS
                        ? java.math.RoundingMode.FLOOR
                        : ground.money().mode());
    }
}
