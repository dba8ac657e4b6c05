package io.upline.calculation.sources;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeavyPathsTest {

    /** Members 0 to 8 in preorder; 9 is in no tree. From 0 the path goes by 3, who has most below, and from there by 5. */
    @Test
    void followsWhoeverHasMostBelow() {
        int[] parent = {-1, 0, 1, 0, 3, 3, 5, 6, -1, -1};
        HeavyPaths paths = new HeavyPaths(parent, 0, 1, 2, 3, 4, 5, 6, 7, 8);

        assertThat(paths.memberAt).containsExactly(0, 3, 5, 6, 7, 1, 2, 4, 8);
        assertThat(IntStream.range(0, 10).map(paths::positionOf)).containsExactly(0, 5, 6, 1, 7, 2, 3, 4, 8, -1);
        assertThat(IntStream.range(0, 9).map(paths::topOf)).containsExactly(0, 5, 5, 0, 7, 0, 0, 0, 8);
        assertThat(IntStream.range(0, 9).map(paths::beyond)).containsExactly(-1, 0, 0, -1, 3, -1, -1, -1, -1);
        assertThat(IntStream.range(0, 9).map(paths::above)).containsExactly(-1, 0, 1, 0, 3, 3, 5, 6, -1);
    }

    /** Each path beyond doubles the members below at least: a way to the root of 1,000 members meets ten paths at most. */
    @Test
    void meetsFewPathsOnAnyWay() {
        long seed = Long.getLong("seed", 4);
        Random random = new Random(seed);
        for (int company = 0; company < 20; company++) {
            int[] parent = new int[1000];
            for (int m = 0; m < parent.length; m++) {
                parent[m] = m == 0 ? -1 : random.nextInt(Math.max(0, m - 1 - company), m);
            }
            HeavyPaths paths =
                    new HeavyPaths(parent, IntStream.range(0, parent.length).toArray());
            for (int m = 0; m < parent.length; m++) {
                int met = 0;
                for (int at = m; at >= 0; at = paths.beyond(at)) {
                    met++;
                }
                assertThat(met).as("paths above %d, seed %d", m, seed).isLessThanOrEqualTo(10);
            }
        }
    }
}
