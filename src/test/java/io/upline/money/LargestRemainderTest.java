package io.upline.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LargestRemainderTest {

    @Test
    void givesTheUnitLeftOverToTheLargestRemainder() {
        assertThat(LargestRemainder.split(100, 1, 1, 1)).containsExactly(34, 33, 33);
        assertThat(LargestRemainder.split(100, 1, 2, 3)).containsExactly(17, 33, 50);
        assertThat(LargestRemainder.split(10, 0, 5, 0)).containsExactly(0, 10, 0);
        assertThat(LargestRemainder.split(2, 1, 1, 1, 1)).containsExactly(1, 1, 0, 0);
        assertThat(LargestRemainder.split(-100, 1, 1, 1)).containsExactly(-34, -33, -33);
        assertThat(LargestRemainder.split(0, 3, 4)).containsExactly(0, 0);
    }

    @Test
    void splitsWhatOverflowsALong() {
        long[] parts = LargestRemainder.split(9_000_000_000_000_000L, 4_000_000_000_000L, 2_000_000_000_000L);
        assertThat(parts).containsExactly(6_000_000_000_000_000L, 3_000_000_000_000_000L);
    }

    @Test
    void findsTheLargestRemainderOfWhatOverflowsALong() {
        // ninths: what is lost is 1, 3 and 5 of 9
        assertThat(LargestRemainder.split(9_000_000_000_000_000_001L, 1, 3, 5))
                .containsExactly(1_000_000_000_000_000_000L, 3_000_000_000_000_000_000L, 5_000_000_000_000_000_001L);
    }

    /** Three parts of seven are more than a {@code long}, and less than one without a sign. */
    @Test
    void findsTheLargestRemainderOfWhatNeedsTheSignBit() {
        assertThat(LargestRemainder.split(5_000_000_000_000_000_004L, 3, 4))
                .containsExactly(2_142_857_142_857_142_859L, 2_857_142_857_142_857_145L);
    }

    @Test
    void givesAUnitToEveryPart() {
        long[] parts = {5, 6};
        LargestRemainder.addToLargest(parts, new long[] {1, 1}, 2);
        assertThat(parts).containsExactly(6, 7);
    }

    @Test
    void refusesWeightsThatNameNobody() {
        assertThatThrownBy(() -> LargestRemainder.split(1, 0, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LargestRemainder.split(1, 2, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> LargestRemainder.addToLargest(new long[2], new long[2], 3))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void neverStraysAUnitFromProportionAndAddsUp() {
        long seed = Long.getLong("seed", 7);
        Random random = new Random(seed);
        for (int round = 0; round < 2_000; round++) {
            long[] weights = random.longs(1 + random.nextInt(12), 0, 1_000).toArray();
            weights[0]++;
            long total = random.nextLong(100_000);
            long sum = Arrays.stream(weights).sum();
            long[] parts = LargestRemainder.split(total, weights);
            assertThat(Arrays.stream(parts).sum()).as("seed %d", seed).isEqualTo(total);
            for (int i = 0; i < parts.length; i++) {
                assertThat(parts[i] - total * weights[i] / sum)
                        .as("seed %d", seed)
                        .isBetween(0L, 1L);
            }
        }
    }
}
