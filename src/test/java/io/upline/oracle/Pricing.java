package io.upline.oracle;

import io.upline.plan.Terms;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Matching;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.List;
import java.util.Locale;

/** From base and rate to an exact amount in minor units. */
final class Pricing {

    private final Oracle oracle;
    private final Terms terms;
    private final int digits;

    Pricing(Oracle oracle) {
        this.oracle = oracle;
        this.terms = oracle.plan().terms();
        this.digits = digits(terms.currency());
    }

    static int digits(String currency) {
        return Currency.getAvailableCurrencies().stream()
                .filter(c -> c.getCurrencyCode().equals(currency.toUpperCase(Locale.ROOT)))
                .mapToInt(Currency::getDefaultFractionDigits)
                .findFirst()
                .orElse(2);
    }

    int digits() {
        return digits;
    }

    /** Currency units as minor units. */
    BigDecimal minor(BigDecimal units) {
        return units.movePointRight(digits);
    }

    /** Money for one point of base at a rate or amount, in minor units. */
    BigDecimal perPoint(RateTable table, BigDecimal rate) {
        BigDecimal money = table.unit() == RateTable.Unit.RATES
                ? terms.pointValue().toDecimal().multiply(rate)
                : rate;
        return minor(money);
    }

    /** A row's value at a level of the table; in slices whether any row up to it has one. */
    BigDecimal rate(Bonus bonus, int row, int index) {
        return bonus.table().slices()
                ? new Slices(oracle, bonus).highest(row, index)
                : oracle.rows().at(bonus.table(), row, index);
    }

    /** The earning on a source at a level, priced by the table's column of an index. */
    Draft draft(Bonus bonus, String payee, Sources.Source source, int level, int index, BigDecimal rate) {
        return bonus.table().slices()
                ? new Slices(oracle, bonus).draft(payee, source, level, index)
                : draft(bonus, payee, source, level, rate);
    }

    Draft draft(Bonus bonus, String payee, Sources.Source source, int level, BigDecimal rate) {
        boolean matching = bonus.kind() instanceof Matching;
        BigDecimal perPoint = matching ? minor(rate) : perPoint(bonus.table(), rate);
        boolean event = bonus.base().isEmpty() && !matching;
        boolean byOrder = terms.rounding().per() == Terms.Per.ORDER
                && !source.orders().isEmpty()
                && source.base().signum() != 0;
        List<Exact> pieces = byOrder
                ? source.orders().stream()
                        .map(o -> Exact.of(o.multiply(perPoint)))
                        .toList()
                : List.of(Exact.of(source.base().multiply(perPoint)));
        BigDecimal base = event ? BigDecimal.ZERO : source.base();
        return new Draft(
                payee,
                bonus.name(),
                source.source(),
                level,
                base.setScale(2, RoundingMode.HALF_UP),
                event ? BigDecimal.ZERO : rate,
                event ? "fixed" : bonus.table().unit() == RateTable.Unit.AMOUNTS ? "per-unit" : "",
                pieces);
    }
}
