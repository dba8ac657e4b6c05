package io.upline.calculation.conditions;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.ground.Numbering;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.volumes.Column;
import io.upline.money.Rate;
import io.upline.network.Genealogy;
import io.upline.plan.Terms.BelowZero;
import io.upline.plan.condition.Condition.CapBasis;
import io.upline.plan.condition.Condition.LegCap;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LegCappedTest {

    /** A volume of member 0, whose own part and legs are given; the legs are headed by members 1, 2 … */
    private static Column column(BelowZero belowZero, long own, long... legs) {
        int n = legs.length + 1;
        int[] parent = new int[n];
        parent[0] = -1;
        Genealogy line = Genealogy.of(parent, new int[n]);
        Column column = new Column("GV", new boolean[n], Numbering.SAME, belowZero);
        column.seats = new Seats(line, parent, new int[n], new boolean[n], new int[n], Integer.MAX_VALUE);
        column.leg = new long[n];
        System.arraycopy(legs, 0, column.leg, 1, legs.length);
        column.set(0, Math.addExact(own, Arrays.stream(legs).sum()));
        return column;
    }

    private static LegCap cap(CapBasis of, String perLeg, String own) {
        return new LegCap(of, rate(perLeg), rate(own));
    }

    private static Optional<Rate> rate(String share) {
        return share.isEmpty() ? Optional.empty() : Optional.of(Rate.of(new BigDecimal(share)));
    }

    private static BigDecimal sum(LegCap cap, long basis, long own, long... legs) {
        BigDecimal sum = least(own, cap.own(), basis);
        for (long leg : legs) {
            sum = sum.add(least(leg, cap.perLeg(), basis));
        }
        return sum;
    }

    private static BigDecimal least(long part, Optional<Rate> share, long basis) {
        BigDecimal whole = BigDecimal.valueOf(part);
        return share.map(s -> s.toDecimal().multiply(BigDecimal.valueOf(basis)).min(whole))
                .orElse(whole);
    }

    /** The largest total that what counts of it reaches, tried one after the other. */
    private static long searched(LegCap cap, long own, long... legs) {
        long total = Math.max(0, own + Arrays.stream(legs).sum());
        while (total > 0 && sum(cap, total, own, legs).compareTo(BigDecimal.valueOf(total)) < 0) {
            total--;
        }
        return total;
    }

    @Test
    void countsALegUpToItsShareOfTheRequirement() {
        LegCapped capped =
                new LegCapped(column(BelowZero.FLOORED, 100, 800, 100, 5), cap(CapBasis.REQUIREMENT, "0.6", "0.05"));
        assertThat(capped.counted(0, 1_000)).isEqualTo(600 + 100 + 5 + 50);
        assertThat(capped.reaches(0, 755)).isFalse();
        LegCap cap = cap(CapBasis.REQUIREMENT, "0.6", "");
        assertThat(new LegCapped(column(BelowZero.FLOORED, 0, 600, 400), cap).reaches(0, 1_000))
                .isTrue();
        assertThat(new LegCapped(column(BelowZero.FLOORED, 0, 601, 399), cap).reaches(0, 1_000))
                .isFalse();
    }

    @Test
    void countsALegUpToItsShareOfWhatCounts() {
        LegCapped capped = new LegCapped(column(BelowZero.FLOORED, 0, 800, 100), cap(CapBasis.TOTAL, "0.6", ""));
        assertThat(capped.counted(0, 1_000)).isEqualTo(250);
        assertThat(capped.reaches(0, 250)).isTrue();
        assertThat(capped.reaches(0, 251)).isFalse();
        assertThat(new LegCapped(column(BelowZero.FLOORED, 0), cap(CapBasis.TOTAL, "0.6", "")).counted(0, 1))
                .isZero();
    }

    /** The parts come to 400 where those below zero are floored; a cap only lowers, so that the volume itself is the most. */
    @Test
    void countsAtMostTheVolumeItselfWithPartsBelowZero() {
        LegCap cap = cap(CapBasis.REQUIREMENT, "0.5", "0.5");
        assertThat(new LegCapped(column(BelowZero.FLOORED, -30, 400, -100), cap).counted(0, 1_000))
                .isEqualTo(270);
        assertThat(new LegCapped(column(BelowZero.ALLOWED, -30, 400, -100), cap).counted(0, 1_000))
                .isEqualTo(270);
    }

    @Test
    void agreesWithATrialOfEachTotal() {
        long seed = Long.getLong("seed", 17);
        Random random = new Random(seed);
        List<String> shares = List.of("", "0.6", "0.5", "0.333", "0.25", "1", "0.05");
        for (int round = 0; round < 1_500; round++) {
            boolean allowed = random.nextInt(3) == 0;
            long own = random.nextLong(allowed ? -20 : 0, 60);
            long[] legs = random.longs(random.nextInt(5), allowed ? -20 : 0, 90).toArray();
            LegCap cap = cap(CapBasis.TOTAL, shares.get(random.nextInt(7)), shares.get(random.nextInt(7)));
            Column column = column(allowed ? BelowZero.ALLOWED : BelowZero.FLOORED, own, legs);
            column.mayBeNegative = allowed || random.nextBoolean();
            LegCapped capped = new LegCapped(column, cap);
            long expected = searched(cap, own, legs);
            assertThat(capped.counted(0, 50))
                    .as("seed %d, round %d", seed, round)
                    .isEqualTo(expected);
            assertThat(capped.reaches(0, expected + 1))
                    .as("seed %d, round %d", seed, round)
                    .isFalse();
            if (expected > 0) {
                assertThat(capped.reaches(0, expected))
                        .as("seed %d, round %d", seed, round)
                        .isTrue();
            }
        }
    }

    @Test
    void leavesTheStrongestLegsOut() {
        assertThat(without(0).legsOf(0)).containsExactly(30, 50, 50, 20);
        assertThat(leftOut(without(0))).isEmpty();
        assertThat(without(1).legsOf(0)).containsExactly(30, 0, 50, 20);
        assertThat(leftOut(without(1))).containsExactly(2);
        assertThat(without(3).legsOf(0)).containsExactly(0, 0, 0, 20);
        assertThat(leftOut(without(3))).containsExactly(1, 2, 3);
        Column five = without(5);
        assertThat(five.legsOf(0)).containsExactly(0, 0, 0, 0);
        assertThat(five.legsOf(1)).isEmpty();
        assertThat(leftOut(five)).containsExactly(1, 2, 3, 4);
        assertThat(List.of(five.strongest(0, 1), five.strongest(0, 3), five.strongest(0, 9)))
                .containsExactly(50L, 130L, 150L);
    }

    private static Column without(int legs) {
        Column column = column(BelowZero.FLOORED, 7, 30, 50, 50, 20);
        column.legsLeftOut = legs;
        return column;
    }

    private static List<Integer> leftOut(Column column) {
        return List.of(1, 2, 3, 4).stream()
                .filter(head -> column.isLeftOut(head))
                .toList();
    }

    @Test
    void addsUpTheLegsOfItsParts() {
        Column both = column(BelowZero.FLOORED, 0, 1, 2);
        both.leg = new long[0];
        both.parts = List.of(column(BelowZero.FLOORED, 0, 30, 50), column(BelowZero.FLOORED, 0, 4, 5));
        assertThat(both.legsOf(0)).containsExactly(34, 55);
        assertThat(new Column("CV", new boolean[1], Numbering.SAME, BelowZero.FLOORED).legsOf(0))
                .isEmpty();
    }

    @Test
    void readsWhatIsBelowZeroAsThePlanSays() {
        Column allowed = new Column("CV", new boolean[] {false, true}, Numbering.SAME, BelowZero.ALLOWED);
        allowed.set(0, -5);
        allowed.setRemoved(1, -3);
        assertThat(List.of(allowed.read[0], allowed.source(1), allowed.sourceRaw(1)))
                .containsExactly(-5L, -3L, -3L);
        assertThat(allowed.isFloored()).isFalse();
        Column owed = new Column("CV", new boolean[] {false, true, false}, Numbering.SAME, BelowZero.OWED);
        owed.owes(new long[] {0, 10, 10});
        owed.set(0, -5);
        owed.set(1, 4);
        owed.set(2, 12);
        assertThat(owed.read).containsExactly(0, 0, 2);
        assertThat(List.of(owed.owedAfter(0), owed.owedAfter(1), owed.owedAfter(2)))
                .containsExactly(5L, 6L, 0L);
        owed.setRemoved(1, -3);
        assertThat(List.of(owed.source(1), owed.source(2), owed.sourceRaw(1), owed.sourceRaw(2)))
                .containsExactly(0L, 2L, -3L, 12L);
        assertThat(owed.isFloored()).isTrue();
    }
}
