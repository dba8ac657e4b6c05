package io.upline.calculation.sources;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.ground.Numbering;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.volumes.Column;
import io.upline.money.Rate;
import io.upline.network.Genealogy;
import io.upline.plan.Terms.BelowZero;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums of everybody above a place, beside the same sums added up one by one on the way. */
class PathSumsTest {

    private static final long[] BOUNDS = {0, 300, 301, 1100, 5000};

    private final List<Integer> passed = new ArrayList<>();

    private static Column column(int members, BelowZero belowZero, Rate times) {
        Column column = new Column("V", new boolean[members], Numbering.SAME, belowZero);
        column.times(times);
        return column;
    }

    private static Seats seats(int... parent) {
        int n = parent.length;
        int[] seat = IntStream.range(0, n).toArray();
        int[] above = IntStream.of(parent).map(p -> Math.max(p, -1)).toArray();
        return new Seats(Genealogy.of(parent, new int[n]), above, seat, new boolean[n], new int[n], Integer.MAX_VALUE);
    }

    /** A line of 0, 1, 2 and 3; 4 stands below 1, and 5 in no tree. What is below 1 is no more of 0. */
    @Test
    void addsUpwardsToWhereADownlineStops() {
        Seats seats = seats(-1, 0, 1, 2, 1, Genealogy.ABSENT);
        PathSums sums = new PathSums(seats, m -> m == 1, column(6, BelowZero.FLOORED, Rate.ONE), BOUNDS, passed::add);

        sums.addUpwards(3, 299);
        assertThat(passed).isEmpty();
        sums.addUpwards(4, 1);
        assertThat(passed).containsExactly(1);
        sums.addAbove(3, 1);
        assertThat(passed).containsExactlyInAnyOrder(1, 1, 2);
        sums.addAbove(1, 5000);
        sums.addUpwards(0, 1100);

        assertThat(passed).containsExactlyInAnyOrder(1, 1, 2, 0);
        assertThat(IntStream.range(0, 5).mapToLong(sums::at)).containsExactly(1100L, 301L, 300L, 299L, 1L);
        assertThat(IntStream.range(0, 6).mapToObj(sums::has)).containsExactly(true, true, true, true, true, false);
    }

    @Test
    void takesATreeOfNobodyAndOneOfOne() {
        Column column = column(1, BelowZero.FLOORED, Rate.ONE);
        PathSums nobody = new PathSums(seats(Genealogy.ABSENT), m -> false, column, BOUNDS, passed::add);
        PathSums one = new PathSums(seats(-1), m -> false, column, BOUNDS, passed::add);
        one.addUpwards(0, 300);

        assertThat(nobody.has(0)).isFalse();
        assertThat(one.at(0)).isEqualTo(300);
        assertThat(passed).containsExactly(0);
    }

    @ParameterizedTest
    @CsvSource({
        "FLOORED, 1, false",
        "ALLOWED, 1, false",
        "FLOORED, 0.7, false",
        "ALLOWED, 0.7, false",
        "OWED, 1, true",
        "OWED, 1.5, true",
    })
    void saysWhoPassedABoundAndNobodyElse(BelowZero belowZero, String times, boolean isOwed) {
        for (int company = 0; company < 12; company++) {
            long seed = Long.getLong("seed", 1) + company;
            Random random = new Random(seed);
            int n = 1 + random.nextInt(40);
            int[] parent = IntStream.range(0, n)
                    .map(m -> m == 0 || random.nextInt(12) == 0 ? -1 : random.nextInt(Math.max(0, m - 3), m))
                    .toArray();
            boolean[] stops = new boolean[n];
            for (int m = 0; m < n; m++) {
                stops[m] = random.nextInt(9) == 0;
            }
            List<Integer> told = new ArrayList<>();
            Column column = column(n, belowZero, Rate.of(new BigDecimal(times)));
            if (isOwed) {
                column.owes(random.longs(n, 0, 700).toArray());
            }
            PathSums watched = new PathSums(seats(parent), m -> stops[m], column, BOUNDS, passed::add);
            PathSums plain = new PathSums(seats(parent), m -> stops[m], column, new long[0], told::add);
            long[] expected = new long[n];
            for (int k = 0; k < 200; k++) {
                int from = random.nextInt(n);
                long amount = random.nextLong(-250, 400);
                passed.clear();
                watched.addUpwards(from, amount);
                assertThat(passed)
                        .as("seed %d, amount %d", seed, k)
                        .containsExactlyInAnyOrderElementsOf(add(expected, parent, stops, column, from, amount));
                plain.addUpwards(from, amount);
            }
            assertThat(told).isEmpty();
            assertThat(IntStream.range(0, n).mapToLong(watched::at)).containsExactly(box(expected));
            assertThat(IntStream.range(0, n).mapToLong(plain::at)).containsExactly(box(expected));
        }
    }

    private static Long[] box(long... sums) {
        return Arrays.stream(sums).boxed().toArray(Long[]::new);
    }

    private static List<Integer> add(long[] sums, int[] parent, boolean[] stops, Column column, int from, long amount) {
        List<Integer> pass = new ArrayList<>();
        boolean goesOn = true;
        for (int at = from; at >= 0 && goesOn; at = parent[at]) {
            long before = reached(column.figure(at, sums[at]));
            sums[at] += amount;
            if (reached(column.figure(at, sums[at])) != before) {
                pass.add(at);
            }
            goesOn = !stops[at];
        }
        return pass;
    }

    private static long reached(long figure) {
        return Arrays.stream(BOUNDS).filter(bound -> bound <= figure).count();
    }
}
