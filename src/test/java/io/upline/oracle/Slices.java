package io.upline.oracle;

import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Matching;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.IntStream;

/** A base cut where the figure that picks the row is cut, each part paid at its own row. */
final class Slices {

    private final Oracle oracle;
    private final Bonus bonus;
    private final RateTable table;

    Slices(Oracle oracle, Bonus bonus) {
        this.oracle = oracle;
        this.bonus = bonus;
        this.table = bonus.table();
    }

    /** The highest rate of any row up to a member's own at a level: whether there is one is what counts. */
    BigDecimal highest(int row, int index) {
        return IntStream.rangeClosed(0, row)
                .filter(i ->
                        table.rows().get(i).group().equals(table.rows().get(row).group()))
                .mapToObj(i -> oracle.rows().at(table, i, index))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    /** A member's rate on a base: of each point what its parts come to in their proportion, in minor units. */
    Exact average(String member, BigDecimal base) {
        return amount(member, BigDecimal.ONE, 0, figure(member, base));
    }

    private BigDecimal figure(String payee, BigDecimal base) {
        return table.rowKey() instanceof RateTable.By.OfVolume by
                ? oracle.sums().value(by.volume(), payee)
                : base;
    }

    /** What a base comes to, in minor units. */
    Exact amount(String payee, BigDecimal base, int index) {
        return amount(payee, base, index, figure(payee, base));
    }

    private Exact amount(String payee, BigDecimal base, int index, BigDecimal figure) {
        Exact amount = Exact.ZERO;
        List<Integer> rows = oracle.rows().rows(table, payee);
        for (int i = 0; i < rows.size(); i++) {
            BigDecimal to = i + 1 < rows.size() ? from(rows.get(i + 1)).min(figure) : figure;
            BigDecimal from = from(rows.get(i));
            if (to.compareTo(from) > 0) {
                BigDecimal perPoint = perPoint(oracle.rows().at(table, rows.get(i), index));
                amount = amount.plus(new Exact(base.multiply(to.subtract(from)).multiply(perPoint), figure));
            }
        }
        return amount;
    }

    private BigDecimal from(int row) {
        RateTable.Row from = table.rows().get(row);
        return from.isForAll() ? BigDecimal.ZERO : Tests.centi(from.fromCenti());
    }

    private BigDecimal perPoint(BigDecimal rate) {
        return bonus.kind() instanceof Matching
                ? oracle.pricing().minor(rate)
                : oracle.pricing().perPoint(table, rate);
    }

    Draft draft(String payee, Sources.Source source, int level, int index) {
        return draft(payee, source, level, amount(payee, source.base(), index));
    }

    Draft draft(String payee, Sources.Source source, int level, Exact amount) {
        return new Draft(
                payee,
                bonus.name(),
                source.source(),
                level,
                source.base().setScale(2, RoundingMode.HALF_UP),
                BigDecimal.ZERO,
                "slices",
                List.of(amount));
    }
}
