package io.upline.calculation.kind;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class CyclesTest {

    private static final List<Long> LIMITS = List.of(0L, 1L, 2L, 3L, 6L, Long.MAX_VALUE);

    /** Count, and what is left of each leg, of cycles taken one after the other. */
    private static List<Long> oneByOne(long larger, long smaller, long one, long two, long most) {
        long[] legs = {one, two};
        long count = 0;
        while (count < most) {
            int strong = legs[0] >= legs[1] ? 0 : 1;
            if (legs[strong] < larger || legs[1 - strong] < smaller) {
                break;
            }
            legs[strong] -= larger;
            legs[1 - strong] -= smaller;
            count++;
        }
        return List.of(count, legs[0], legs[1]);
    }

    private static List<Long> atOnce(long larger, long smaller, long one, long two, long most) {
        Cycles cycles = new Cycles(larger, smaller, one, two).run(most);
        return List.of(cycles.count(), cycles.leftOfOne(), cycles.leftOfTwo());
    }

    @Test
    void countsAtOnceWhatOneByOneComesTo() {
        for (long larger = 1; larger <= 4; larger++) {
            for (long smaller = 0; smaller <= 5; smaller++) {
                for (long legs = 0; legs < 26 * 26; legs++) {
                    for (long most : LIMITS) {
                        long one = legs / 26 - 1;
                        long two = legs % 26 - 1;
                        assertThat(atOnce(larger, smaller, one, two, most))
                                .as("%d and %d from %d and %d, at most %d", larger, smaller, one, two, most)
                                .isEqualTo(oneByOne(larger, smaller, one, two, most));
                    }
                }
            }
        }
    }

    @Test
    void takesNothingWhereACycleCostsNothing() {
        assertThat(atOnce(0, 0, 5, 5, Long.MAX_VALUE)).containsExactly(0L, 5L, 5L);
    }

    @Test
    void isQuickHoweverManyCyclesThereAre() {
        long many = 3_000_000_000_000L;
        assertThat(atOnce(2, 1, many, many, Long.MAX_VALUE)).containsExactly(2_000_000_000_000L, 0L, 0L);
        assertThat(atOnce(2, 1, many, many, 1_000_000_000_001L))
                .containsExactly(1_000_000_000_001L, 1_499_999_999_998L, 1_499_999_999_999L);
        assertThat(atOnce(300, 100, 5 * many, many, Long.MAX_VALUE)).containsExactly(30_000_000_000L, 2 * many, 0L);
        assertThat(atOnce(1, 1, many, many + 1, Long.MAX_VALUE)).containsExactly(many, 0L, 1L);
        assertThat(atOnce(1, 0, many, 1, Long.MAX_VALUE)).containsExactly(many + 1, 0L, 0L);
    }
}
