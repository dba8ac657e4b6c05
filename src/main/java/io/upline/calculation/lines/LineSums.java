package io.upline.calculation.lines;

import io.upline.calculation.ground.Money;
import io.upline.money.Factor;
import io.upline.money.Rate;
import io.upline.plan.table.RateTable;
import java.util.Map;
import java.util.TreeMap;

/** What lines of one bonus come to before caps: their amounts added up, and their exact amounts added up. */
public final class LineSums {

    private static final int RECENT_BITS = 6;

    private long gross;
    private long others;
    private long count;
    private long leftMinor;
    private long leftCount;
    private final Map<Long, long[]> baseAtRate = new TreeMap<>();

    /** Sums met lately, so that a line rarely needs the map. */
    private final long[] recentRate = new long[1 << RECENT_BITS];

    private final long[][] recentBase = new long[1 << RECENT_BITS][];

    /** Adds up the lines as they stand. */
    public void add(EarningLines lines) {
        for (int k = 0; k < lines.size(); k++) {
            long amount = lines.amountMinor(k);
            gross = Math.addExact(gross, amount);
            count += amount == 0 ? 0 : 1;
            if (lines.isProduct(k)) {
                long[] base = baseAt(lines.rateE8(k));
                base[0] = Math.addExact(base[0], lines.baseCenti(k));
            } else {
                others = Math.addExact(others, amount);
            }
        }
    }

    private long[] baseAt(long rate) {
        int at = (int) ((rate * 0x9E37_79B9_7F4A_7C15L) >>> (Long.SIZE - RECENT_BITS));
        long[] base = recentBase[at];
        if (base == null || recentRate[at] != rate) {
            base = baseAtRate.computeIfAbsent(rate, _ -> new long[1]);
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

    /** Exact amounts of all lines added up and rounded once. */
    public long exactMinor(Money money, RateTable.Unit unit) {
        Exact sum = new Exact();
        baseAtRate.forEach((rate, base) -> {
            Factor factor = money.factor(unit, new Rate(rate));
            sum.add(base[0], factor.numerator(), factor.denominator());
        });
        return Math.addExact(others, sum.rounded(money.mode()));
    }
}
