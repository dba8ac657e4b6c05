package io.upline.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class GenealogyTest {

    private static final int MILLION = 1_000_000;

    @Test
    void numbersParentsBeforeChildrenAndSiblingsByJoiningDateThenId() {
        //                 0  1  2  3  4  5
        int[] parentOf = {-1, 0, 0, 1, 0, -1};
        int[] joinedOn = {10, 30, 20, 40, 30, 5};
        Genealogy tree = Genealogy.of(parentOf, joinedOn);
        assertThat(tree.memberAt()).containsExactly(5, 0, 2, 1, 3, 4);
        assertThat(tree.parent()).containsExactly(-1, -1, 1, 1, 3, 1);
        assertThat(tree.end()).containsExactly(1, 6, 3, 5, 5, 6);
        assertThat(tree.positionOf()).containsExactly(1, 3, 2, 4, 5, 0);
        assertThat(tree.depth()).containsExactly(0, 0, 1, 1, 2, 1);
    }

    @Test
    void countsDepthFromEachRoot() {
        assertThat(Genealogy.of(new int[] {-1, 0, 1, 0, -1}, new int[5]).depth())
                .containsExactly(0, 1, 2, 1, 0);
    }

    @Test
    void ordersSiblingsByDatesThatLieFarApart() {
        int[] joinedOn = {0, 2_000_000, 5, -2_000_000, 2_000_000, 5};
        Genealogy tree = Genealogy.of(new int[] {-1, 0, 0, 0, 0, 0}, joinedOn);
        assertThat(tree.memberAt()).containsExactly(0, 3, 2, 5, 1, 4);
        assertThat(Genealogy.of(new int[0], new int[0]).size()).isZero();
    }

    @Test
    void sumsAllLevelsThereAre() {
        Genealogy tree = Genealogy.of(new int[] {-1, 0, 1, 2}, new int[4]);
        assertThat(Subtrees.sumsToDepth(tree, new long[] {1, 2, 4, 8}, Integer.MAX_VALUE - 1))
                .containsExactly(15, 14, 12, 8);
        assertThat(Subtrees.sumsToDepth(tree, new long[] {1, 2, 4, 8}, 2)).containsExactly(7, 14, 12, 8);
        assertThat(Subtrees.sumsToDepth(tree, new long[] {1, 2, 4, 8}, 0)).containsExactly(1, 2, 4, 8);
    }

    @Test
    void ordersSiblingsByLegWhereLegsAreGiven() {
        Genealogy tree = Genealogy.ofLegs(new int[] {-1, 0, 0}, new int[] {0, 2, 1}, new int[] {1, 2, 3});
        assertThat(tree.memberAt()).containsExactly(0, 2, 1);
    }

    @Test
    void leavesOutMembersWithoutAPlace() {
        Genealogy tree = Genealogy.of(new int[] {-1, Genealogy.ABSENT, 0}, new int[3]);
        assertThat(tree.size()).isEqualTo(2);
        assertThat(tree.positionOf()).containsExactly(0, -1, 1);
    }

    @Test
    void namesTheWholeCycle() {
        //                 0  1  2  3  4
        int[] parentOf = {-1, 3, 1, 2, 3};
        assertThatThrownBy(() -> Genealogy.of(parentOf, new int[5]))
                .isInstanceOfSatisfying(
                        CycleException.class, e -> assertThat(e.members()).isEqualTo(List.of(1, 3, 2)))
                .hasMessage("members stand above themselves: number 1 under 3 under 2 under 1");
        assertThatThrownBy(() -> Genealogy.of(new int[] {0}, new int[1])).isInstanceOf(CycleException.class);
    }

    @Test
    void namesTheCycleByItsLowestNumberWhoeverLeadsToIt() {
        assertThat(Cycles.findFirst(new int[] {3, 3, 1, 2})).containsExactly(1, 3, 2);
        assertThat(Cycles.findFirst(new int[] {-1, 0, 1, Genealogy.ABSENT})).isEmpty();
    }

    @Test
    void namesTwentyOfALongCycle() {
        String twenty = IntStream.rangeClosed(0, 19).mapToObj(String::valueOf).collect(Collectors.joining(" under "));
        assertThat(cycleOf(20)).hasMessage("members stand above themselves: number " + twenty + " under 0");
        assertThat(cycleOf(21))
                .hasMessage("members stand above themselves: number " + twenty + " … (21 members) under 0");
    }

    private static CycleException cycleOf(int members) {
        return new CycleException(IntStream.range(0, members).boxed().toList());
    }

    @Test
    void agreesWithWalkingUpOnRandomTrees() {
        long seed = Long.getLong("seed", 11);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int[] parentOf = randomParents(random, 1 + random.nextInt(40));
            int[] joinedOn = random.ints(parentOf.length, 0, 5).toArray();
            Genealogy tree = Genealogy.of(parentOf, joinedOn);
            long[] value = random.longs(parentOf.length, -9, 9).toArray();
            long[] byPosition = new long[value.length];
            for (int m = 0; m < value.length; m++) {
                byPosition[tree.positionOf()[m]] = value[m];
            }
            long[] sums = Subtrees.sums(tree, byPosition);
            for (int m = 0; m < value.length; m++) {
                assertThat(sums[tree.positionOf()[m]])
                        .as("seed %d", seed)
                        .isEqualTo(sumBelow(parentOf, value, m, Integer.MAX_VALUE));
            }
            long[] two = Subtrees.sumsToDepth(tree, byPosition, 2);
            assertThat(two[0]).as("seed %d", seed).isEqualTo(sumBelow(parentOf, value, tree.memberAt()[0], 2));
        }
    }

    @Tag("million")
    @Test
    void numbersAChainAndAStarOfAMillionOnASmallStack() throws Exception {
        int[] chain = new int[MILLION];
        Arrays.setAll(chain, m -> m - 1);
        int[] star = new int[MILLION];
        star[0] = -1;
        onSmallStack(() -> {
            Genealogy deep = Genealogy.of(chain, new int[MILLION]);
            assertThat(deep.end()[0]).isEqualTo(MILLION);
            assertThat(deep.end()[MILLION - 2]).isEqualTo(MILLION);
            assertThat(Subtrees.sums(deep, filled(1))[500_000]).isEqualTo(500_000);
            Genealogy wide = Genealogy.of(star, new int[MILLION]);
            assertThat(wide.end()[1]).isEqualTo(2);
            assertThat(Subtrees.sums(wide, filled(3))[0]).isEqualTo(3L * MILLION);
            return deep;
        });
    }

    static <T> T onSmallStack(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "small-stack", 512 << 10);
        thread.start();
        thread.join();
        return task.get();
    }

    static int[] randomParents(Random random, int n) {
        int[] parentOf = new int[n];
        for (int m = 0; m < n; m++) {
            parentOf[m] = random.nextInt(8) == 0 ? -1 : random.nextInt(m + 1) - 1;
        }
        return parentOf;
    }

    private static long[] filled(long value) {
        long[] values = new long[MILLION];
        Arrays.fill(values, value);
        return values;
    }

    private static long sumBelow(int[] parentOf, long[] value, int top, int depth) {
        long sum = 0;
        for (int m = 0; m < value.length; m++) {
            int steps = 0;
            int at = m;
            while (at >= 0 && at != top) {
                at = parentOf[at];
                steps++;
            }
            sum += at == top && steps <= depth ? value[m] : 0;
        }
        return sum;
    }
}
