package io.upline.calculation.lines;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.ground.Numbering;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LineOrderTest {

    /** Lines of {@code payee, source, level}, in the order given. */
    private static EarningLines lines(int[]... rows) {
        EarningLines lines = new EarningLines();
        for (int[] row : rows) {
            lines.add(row[0], row[1], row[2], 0, 0, 0, Rule.RATE);
        }
        return lines;
    }

    private static int[] orderOf(EarningLines lines) {
        LineOrder order = LineOrder.of(lines, Numbering.SAME);
        return IntStream.range(0, order.size()).map(order::at).toArray();
    }

    private static int[] expected(EarningLines lines) {
        return IntStream.range(0, lines.size())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(k -> lines.payee(k))
                        .thenComparingInt(k -> lines.source(k))
                        .thenComparingInt(k -> lines.level(k)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    @Test
    void ordersByPayeeSourceLevelThenAsMade() {
        assertThat(orderOf(lines())).isEmpty();
        assertThat(orderOf(lines(new int[] {2, 1, 1}, new int[] {1, 1, 2}, new int[] {1, 1, 1}, new int[] {1, 0, 9})))
                .containsExactly(3, 2, 1, 0);
        assertThat(orderOf(lines(new int[] {1, 1, -1}, new int[] {1, 1, -1}, new int[] {1, -1, 0})))
                .containsExactly(2, 0, 1);
    }

    @Test
    void agreesWithASortOnRandomLines() {
        long seed = Long.getLong("seed", 3);
        Random random = new Random(seed);
        for (int round = 0; round < 500; round++) {
            int range = 1 + random.nextInt(5);
            boolean bySource = random.nextBoolean();
            boolean byLevel = random.nextBoolean();
            int[][] rows = new int[random.nextInt(12)][];
            Arrays.setAll(rows, k -> new int[] {
                random.nextInt(range), bySource ? k / 2 : random.nextInt(range) - 1, byLevel ? k : random.nextInt(4)
            });
            EarningLines lines = lines(rows);
            assertThat(orderOf(lines)).as("seed %d, round %d", seed, round).isEqualTo(expected(lines));
        }
    }

    @Test
    void findsAPayeesFirstLine() {
        LineOrder order =
                LineOrder.of(lines(new int[] {4, 0, 0}, new int[] {2, 0, 0}, new int[] {4, 1, 0}), Numbering.SAME);
        assertThat(IntStream.range(0, 6).map(order::firstOf)).containsExactly(0, 0, 0, 1, 1, 3);
    }
}
