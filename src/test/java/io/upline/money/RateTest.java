package io.upline.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void liesBetweenNothingAndAHundredMillion() {
        assertThat(new Rate(0)).isEqualTo(Rate.ZERO);
        assertThat(new Rate(10_000_000_000_000_000L).toDecimal()).isEqualTo("100000000");
        assertThatThrownBy(() -> new Rate(-1)).hasMessage("a rate lies between 0 and 100000000");
        assertThatThrownBy(() -> new Rate(10_000_000_000_000_001L)).hasMessage("a rate lies between 0 and 100000000");
        assertThatThrownBy(() -> Rate.of(new BigDecimal("0.000000001"))).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void readsAsAPlainDecimalAndAsAPercentage() {
        assertThat(Rate.of(new BigDecimal("0.0600")).toDecimal()).isEqualTo("0.06");
        assertThat(Rate.of(new BigDecimal("0.0600"))).hasToString("6%");
        assertThat(Rate.of(new BigDecimal("20")).toDecimal()).isEqualTo("20");
        assertThat(Rate.of(new BigDecimal("20"))).hasToString("2000%");
    }

    @Test
    void standsInTheOrderOfItsValue() {
        assertThat(Rate.ZERO).isLessThan(Rate.ONE).isEqualByComparingTo(new Rate(0));
        assertThat(Rate.ONE).isGreaterThan(Rate.ZERO);
    }

    @Test
    void refusesAFactorThatIsNotExact() {
        assertThat(new Factor(0, 1).amount(500, RoundingMode.UP)).isZero();
        for (long[] fraction : new long[][] {{-1, 1}, {1, 0}, {1, -1}, {1, 3}}) {
            assertThatThrownBy(() -> new Factor(fraction[0], fraction[1]))
                    .hasMessage("no exact factor: " + fraction[0] + "/" + fraction[1]);
        }
    }

    /** Of a base in hundredths at 12.5 %: whole cents down, and what they leave in parts of 10<sup>18</sup>. */
    @Test
    void leavesAFractionThatMakesTheProductWhole() {
        Factor eighth = Factor.of(Rate.ONE, Rate.of(new BigDecimal("0.125")), 2);
        long part = Factor.PARTS / 8;
        long[][] table = {
            //  base, amount, fraction
            {0, 0, 0},
            {1, 0, part},
            {7, 0, 7 * part},
            {8, 1, 0},
            {-1, -1, 7 * part},
            {-8, -1, 0},
            {-17, -3, 7 * part},
        };
        for (long[] row : table) {
            assertThat(eighth.amount(row[0], RoundingMode.FLOOR)).isEqualTo(row[1]);
            assertThat(eighth.fraction(row[0])).isEqualTo(row[2]);
        }
    }

    /** 2/5 of 5 × 10<sup>18</sup> + 3: the product is no {@code long}, neither of it nor of its opposite. */
    @Test
    void leavesTheFractionOfAProductThatIsNoLong() {
        Factor most = new Factor(2, 5);
        assertThat(most.amount(5_000_000_000_000_000_003L, RoundingMode.FLOOR)).isEqualTo(2_000_000_000_000_000_001L);
        assertThat(most.fraction(5_000_000_000_000_000_003L)).isEqualTo(Factor.PARTS / 5);
        assertThat(most.amount(-5_000_000_000_000_000_003L, RoundingMode.FLOOR)).isEqualTo(-2_000_000_000_000_000_002L);
        assertThat(most.fraction(-5_000_000_000_000_000_003L)).isEqualTo(4 * (Factor.PARTS / 5));
    }

    @Test
    void findsTheBaseOfAnAmount() {
        assertThat(new Factor(1, 8).baseOf(3, RoundingMode.UNNECESSARY)).isEqualTo(24);
        assertThat(new Factor(3, 8).baseOf(2, RoundingMode.HALF_UP)).isEqualTo(5);
    }

    @Test
    void readsAMinorUnitAsAPlainDecimal() {
        assertThat(MoneyText.of(123_456, 2)).isEqualTo("1234.56");
        assertThat(MoneyText.of(-5, 3)).isEqualTo("-0.005");
        assertThat(MoneyText.of(1_000, 0)).isEqualTo("1000");
    }

    @Test
    void knowsTheDigitsOfACurrency() {
        assertThat(MinorUnits.digits("EUR")).isEqualTo(2);
        assertThat(MinorUnits.digits("JPY")).isZero();
        assertThat(MinorUnits.digits("KWD")).isEqualTo(3);
        assertThat(MinorUnits.digits("XAU"))
                .as("a metal, of which the standard names no minor unit")
                .isEqualTo(2);
        assertThat(MinorUnits.digits("points")).isEqualTo(2);
    }
}
