package io.upline.calculation.ground;

import io.upline.money.Factor;
import io.upline.money.Rate;
import io.upline.money.Rounding;
import io.upline.plan.Terms;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * The plan's money.
 *
 * @param digits decimal digits of a minor unit; 2 for a currency that is not one (points)
 */
public record Money(Rate pointValue, RoundingMode mode, Terms.Per per, int digits) {

    static Money of(Terms terms) {
        return new Money(
                terms.pointValue(), terms.rounding().mode(), terms.rounding().per(), terms.digits());
    }

    /** What a hundredth of a base is worth at a rate, or at an amount per unit. */
    public Factor factor(RateTable.Unit unit, Rate value) {
        return Factor.of(unit == RateTable.Unit.RATES ? pointValue : Rate.ONE, value, digits);
    }

    /** An amount of currency units in minor units. */
    public long amount(Rate currencyUnits) {
        return Factor.of(Rate.ONE, currencyUnits, digits).amount(100, mode);
    }

    /** Minor units as hundredths of a currency unit; of a currency with three digits rounded half up, for showing only. */
    public long centiOf(long amountMinor) {
        return digits <= 2
                ? Math.multiplyExact(amountMinor, tenTo(2 - digits))
                : Rounding.divide(amountMinor, tenTo(digits - 2), RoundingMode.HALF_UP);
    }

    /** The same money for bases that are minor units already: no point value, and a minor unit is the hundredth. */
    public Money ofMinorUnits() {
        return new Money(Rate.ONE, mode, per, 2);
    }

    /** An amount as a plain number of currency units. */
    public String text(long minor) {
        return BigDecimal.valueOf(minor, digits).toPlainString();
    }

    private static long tenTo(int power) {
        return power == 0 ? 1 : power == 1 ? 10 : 100;
    }
}
