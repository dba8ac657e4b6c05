package io.upline.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RoundingTest {

    @ParameterizedTest
    @EnumSource(names = "UNNECESSARY", mode = EnumSource.Mode.EXCLUDE)
    void agreesWithBigDecimalAroundEachHalf(RoundingMode mode) {
        for (long divisor = 1; divisor <= 6; divisor++) {
            for (long dividend = -20; dividend <= 20; dividend++) {
                long expected = BigDecimal.valueOf(dividend)
                        .divide(BigDecimal.valueOf(divisor), 0, mode)
                        .longValueExact();
                assertThat(Rounding.divide(dividend, divisor, mode))
                        .as("%d / %d %s", dividend, divisor, mode)
                        .isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(names = "UNNECESSARY", mode = EnumSource.Mode.EXCLUDE)
    void agreesWithBigDecimalOnLargeProducts(RoundingMode mode) {
        long seed = Long.getLong("seed", 5);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            long factor = random.nextLong() >> random.nextInt(63);
            long numerator = random.nextLong() >> random.nextInt(63);
            long denominator = 1 + (random.nextLong() >>> (1 + random.nextInt(60)));
            BigInteger exact = new BigDecimal(BigInteger.valueOf(factor).multiply(BigInteger.valueOf(numerator)))
                    .divide(BigDecimal.valueOf(denominator), 0, mode)
                    .toBigInteger();
            if (exact.bitLength() < 64) {
                assertThat(Rounding.multiplyDivide(factor, numerator, denominator, mode))
                        .as("seed %d: %d * %d / %d", seed, factor, numerator, denominator)
                        .isEqualTo(exact.longValueExact());
            } else {
                assertThatThrownBy(() -> Rounding.multiplyDivide(factor, numerator, denominator, mode))
                        .isInstanceOf(ArithmeticException.class);
            }
        }
    }

    @Test
    void refusesARemainderWhereNoneMayBe() {
        assertThat(Rounding.divide(6, 3, RoundingMode.UNNECESSARY)).isEqualTo(2);
        assertThatThrownBy(() -> Rounding.divide(7, 3, RoundingMode.UNNECESSARY))
                .hasMessage("rounding would be necessary");
    }
}
