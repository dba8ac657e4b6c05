package io.upline.calculation.lines;

import io.upline.calculation.ground.Money;
import io.upline.money.Factor;
import io.upline.money.Rate;
import io.upline.plan.table.RateTable;
import java.util.Map;
import java.util.TreeMap;

/**
 * What lines of one bonus come to before caps: their amounts added up, and their exact amounts added up, by rate and, where somebody wants
 * to know, by level.
 */
public final class LineSums {

    private static final int RECENT_BITS = 6;

    private long gross;
    private long others;
    private long takenBack;
    private long count;
    private long leftMinor;
    private long leftCount;
    private int firstLevel = -1;
    private int deepest;

    /** Bases of each rate, by level less the first one; those that are deeper than the deepest stand with it. */
    private final Map<Long, long[]> baseAtRate = new TreeMap<>();

    /** Sums met lately, so that a line rarely needs the map. */
    private final long[] recentRate = new long[1 << RECENT_BITS];

    private final long[][] recentBase = new long[1 << RECENT_BITS][];

    /** Lets bases be added up by level, from {@code first} on; all from {@code first + lists} on are one. It is said before lines are added. */
    public void byLevel(int first, int lists) {
        firstLevel = first;
        deepest = lists;
    }

    /** Adds up the lines as they stand. */
    public void add(EarningLines lines) {
        lines.addTo(this);
    }

    /** Adds a line that is a product of base and rate. */
    void addProduct(int level, long baseCenti, long rateE8, long amountMinor) {
        addAmount(amountMinor);
        long[] base = baseAt(rateE8);
        int index = Math.min(level - firstLevel, deepest);
        base[index] = Math.addExact(base[index], baseCenti);
    }

    /** Adds a line that is none. */
    void addOther(long amountMinor, boolean isTakenBack) {
        addAmount(amountMinor);
        others = Math.addExact(others, amountMinor);
        takenBack = isTakenBack ? Math.addExact(takenBack, amountMinor) : takenBack;
    }

    private void addAmount(long amountMinor) {
        gross = Math.addExact(gross, amountMinor);
        count += amountMinor == 0 ? 0 : 1;
    }

    private long[] baseAt(long rate) {
        int at = (int) ((rate * 0x9E37_79B9_7F4A_7C15L) >>> (Long.SIZE - RECENT_BITS));
        long[] base = recentBase[at];
        if (base == null || recentRate[at] != rate) {
            base = baseAtRate.computeIfAbsent(rate, _ -> new long[deepest + 1]);
            recentRate[at] = rate;
            recentBase[at] = base;
        }
        return base;
    }

    /** Notes that all lines added so far have left as they are. */
    public void left() {
        leftMinor = gross;
        leftCount = count;
    }

    /** Sum of the amounts of lines that have left. */
    public long leftMinor() {
        return leftMinor;
    }

    /** How many lines have left; lines that come to nothing are not counted. */
    public long leftCount() {
        return leftCount;
    }

    /** Sum of the amounts as they are rounded. */
    public long grossMinor() {
        return gross;
    }

    /** Sum of the amounts that are no products of base and rate. */
    public long otherMinor() {
        return others;
    }

    /** What of those comes back of earlier periods. */
    public long takenBackMinor() {
        return takenBack;
    }

    /** Exact amounts of all lines added up and rounded once. */
    public long exactMinor(Money money, RateTable.Unit unit) {
        Exact sum = new Exact();
        for (int index = 0; index <= deepest; index++) {
            sum.add(exact(index, money, unit));
        }
        return Math.addExact(others, sum.rounded(money.mode()));
    }

    /** The bases of the index-th level added up, each line's. */
    public long base(int index) {
        long sum = 0;
        for (long[] base : baseAtRate.values()) {
            sum = Math.addExact(sum, base[index]);
        }
        return sum;
    }

    /** The exact amounts of the index-th level added up. */
    public Exact exact(int index, Money money, RateTable.Unit unit) {
        Exact sum = new Exact();
        baseAtRate.forEach((rate, base) -> {
            Factor factor = money.factor(unit, new Rate(rate));
            sum.add(base[index], factor.numerator(), factor.denominator());
        });
        return sum;
    }
}
