package io.upline.calculation.lines;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.ground.Compare;
import io.upline.money.Factor;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExactTest {

    private static Exact sum(long... thirdsAndSevenths) {
        Exact exact = new Exact();
        exact.add(thirdsAndSevenths[0], 1, 3);
        exact.add(thirdsAndSevenths[1], 1, 7);
        return exact;
    }

    @Test
    void addsFractionsWithoutLosingAny() {
        assertThat(sum(1, 1).rounded(RoundingMode.DOWN)).isZero();
        assertThat(sum(2, 3).rounded(RoundingMode.HALF_UP)).isEqualTo(1);
        assertThat(sum(3, 7).rounded(RoundingMode.UNNECESSARY)).isEqualTo(2);
        assertThat(sum(-3, 7).rounded(RoundingMode.UNNECESSARY)).isZero();
        assertThat(sum(-1, 0).rounded(RoundingMode.FLOOR)).isEqualTo(-1);
        Exact both = sum(1, 0);
        both.add(sum(2, 14));
        assertThat(both.rounded(RoundingMode.UNNECESSARY)).isEqualTo(3);
        Exact part = new Exact();
        part.add(100, 3, 4, new Factor(1, 5));
        assertThat(part.rounded(RoundingMode.UNNECESSARY)).isEqualTo(15);
    }

    @Test
    void comparesWhatRoundingDownLeaves() {
        assertThat(sum(1, 0).compareFraction(sum(0, 1))).isPositive();
        assertThat(sum(0, 2).compareFraction(sum(1, 0))).isNegative();
        assertThat(sum(7, 0).compareFraction(sum(1, 0))).isZero();
        assertThat(sum(-1, 0).compareFraction(sum(1, 0))).isPositive();
    }

    @Test
    void comparesProductsExactly() {
        long seed = Long.getLong("seed", 29);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            long[] v = random.longs(4).map(x -> x >> random.nextInt(64)).toArray();
            if (round % 4 == 0) {
                v[2] = v[1];
                v[3] = v[0];
            }
            int order = product(v[0], v[1]).compareTo(product(v[2], v[3]));
            assertThat(Compare.atLeast(v[0], v[1], v[2], v[3]))
                    .as("seed %d", seed)
                    .isEqualTo(order >= 0);
        }
        assertThat(Compare.atLeast(3, 4, 2, 6)).isTrue();
        assertThat(Compare.atLeast(3, 4, 1, 13)).isFalse();
        assertThat(Compare.atLeast(1L << 40, 1L << 40, 1L << 41, 1L << 38)).isTrue();
        assertThat(Compare.atLeast(1L << 41, 1L << 38, 1L << 40, 1L << 40)).isFalse();
    }

    private static BigInteger product(long a, long b) {
        return BigInteger.valueOf(a).multiply(BigInteger.valueOf(b));
    }
}
