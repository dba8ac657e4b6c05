package io.upline.calculation;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * What comes back in a period because orders that earlier periods paid on are returned in it, where returns count in the period of their
 * own date. It follows from what those periods were calculated from (see {@code engine.TakingBack}) and is handed to the calculation as a
 * fact.
 *
 * @param returns ids of the returns that are settled by {@code lines}, so that no bonus that takes back is paid on them as well
 * @param lines what comes back, by whom it was earned
 */
public record TakenBack(Set<String> returns, List<Line> lines) {

    private static final Comparator<Line> ORDER = Comparator.comparing(Line::position)
            .thenComparing(Line::bonus)
            .thenComparing(Line::source)
            .thenComparingInt(Line::level)
            .thenComparingLong(Line::rateE8)
            .thenComparingLong(Line::baseCenti)
            .thenComparingLong(Line::amountMinor);

    /** Nothing comes back. */
    public static final TakenBack NONE = new TakenBack(Set.of(), List.of());

    /** Copies both, and puts the lines in an order of their own. */
    public TakenBack {
        returns = Set.copyOf(returns);
        lines = lines.stream().sorted(ORDER).toList();
    }

    /**
     * What comes back of the lines that a position earned on a source.
     *
     * @param position id of the member that earned it
     * @param bonus the bonus by its name
     * @param source id of the source, empty for none
     * @param level level or generation, {@code -1} for none
     * @param baseCenti the base of what was paid less that of what is still paid, in hundredths; below zero
     * @param rateE8 the rate at which it was paid, in hundred-millionths; 0 where there was none
     * @param amountMinor what comes back, in minor units of the plan's currency; below zero
     */
    public record Line(
            String position, String bonus, String source, int level, long baseCenti, long rateE8, long amountMinor) {}

    /**
     * How much of an order of an earlier period is returned. Measures are below zero, in the order of the period's orders.
     *
     * @param order id of the order
     * @param beforeCenti what was returned of each measure before the period in which something comes back
     * @param nowCenti what is returned of each measure up to its end
     */
    public record Part(String order, List<Long> beforeCenti, List<Long> nowCenti) {

        /** Copies both lists. */
        public Part {
            beforeCenti = List.copyOf(beforeCenti);
            nowCenti = List.copyOf(nowCenti);
        }
    }
}
