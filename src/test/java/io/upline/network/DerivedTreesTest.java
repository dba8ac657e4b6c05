package io.upline.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class DerivedTreesTest {

    @Test
    void compressesRemovedMembersOut() {
        //                 0  1  2  3  4
        int[] parentOf = {-1, 0, 1, 2, 1};
        Genealogy tree = Genealogy.of(parentOf, new int[5]);
        Compression compressed =
                Compression.of(tree, new boolean[] {true, false, false, true, true}, new int[] {0, 1, 2, 2, 1});
        assertThat(compressed.parentOf()).containsExactly(-1, Genealogy.ABSENT, Genealogy.ABSENT, 0, 0);
        assertThat(compressed.keptAbove()).containsExactly(0, 0, 0, 3, 4);
        assertThat(compressed.leg()).containsExactly(0, 1, 1, 1, 1);
    }

    @Test
    void makesRootsOfThoseWithNobodyKeptAbove() {
        Genealogy tree = Genealogy.of(new int[] {-1, 0, 1}, new int[3]);
        Compression compressed = Compression.of(tree, new boolean[] {false, false, true}, new int[3]);
        assertThat(compressed.parentOf()).containsExactly(Genealogy.ABSENT, Genealogy.ABSENT, -1);
        assertThat(compressed.keptAbove()).containsExactly(-1, -1, 2);
    }

    @Test
    void leavesOutsideWhoeverWasOutside() {
        int out = Genealogy.ABSENT;
        int[] joinedOn = {0, 1, 2, 3};
        Genealogy tree = Genealogy.of(new int[] {-1, out, 0, 2}, joinedOn);
        Compression compressed = Compression.of(tree, new boolean[] {true, true, true, true}, new int[4]);
        assertThat(compressed.parentOf()).containsExactly(-1, out, 0, 2);
        assertThat(compressed.keptAbove()).containsExactly(0, -1, 2, 3);
        assertThat(PassUp.parents(tree, 1)).containsExactly(-1, out, 0, 0);
        assertThat(ForcedMatrix.fill(tree, joinedOn, 2).parentOf()).containsExactly(-1, out, 0, 2);
        assertThat(ForcedMatrix.fill(tree, joinedOn, 2).slotOf()).containsExactly(0, 0, 1, 1);
    }

    @Test
    void refusesAMatrixWithoutWidth() {
        Genealogy tree = Genealogy.of(new int[] {-1}, new int[1]);
        assertThatThrownBy(() -> ForcedMatrix.fill(tree, new int[1], 0)).hasMessage("a matrix is at least 1 wide");
    }

    @Test
    void passesTheFirstTwoRecruitsUpAndTheirsAfterThem() {
        // 0 sponsors 1, 2, 3; 1 sponsors 4, 5, 6; 4 sponsors 7, 8, 9
        int[] parentOf = {-1, 0, 0, 0, 1, 1, 1, 4, 4, 4};
        Genealogy tree = Genealogy.of(parentOf, new int[10]);
        assertThat(PassUp.parents(tree, 2)).containsExactly(-1, 0, 0, 0, 0, 0, 1, 0, 0, 4);
    }

    @Test
    void spillsOverBreadthFirstFromTheSponsorDown() {
        // 0 sponsors 1 … 4, then 2 sponsors 5 and 6, then 0 sponsors 7
        int[] parentOf = {-1, 0, 0, 0, 0, 2, 2, 0};
        int[] joinedOn = {0, 1, 2, 3, 4, 5, 6, 7};
        int[] matrix =
                ForcedMatrix.fill(Genealogy.of(parentOf, joinedOn), joinedOn, 2).parentOf();
        assertThat(matrix).containsExactly(-1, 0, 0, 1, 1, 2, 2, 3);
    }

    @Test
    void enrolsARecruitAfterItsSponsorWhateverTheDates() {
        int[] joinedOn = {9, 1, 5};
        int[] matrix = ForcedMatrix.fill(Genealogy.of(new int[] {-1, 2, 0}, joinedOn), joinedOn, 1)
                .parentOf();
        assertThat(matrix).containsExactly(-1, 2, 0);
    }

    @Test
    void agreesWithALevelByLevelSearchOnRandomCompanies() {
        long seed = Long.getLong("seed", 23);
        Random random = new Random(seed);
        for (int round = 0; round < 300; round++) {
            int[] parentOf = GenealogyTest.randomParents(random, 1 + random.nextInt(60));
            int[] joinedOn = new int[parentOf.length];
            Arrays.setAll(joinedOn, m -> m);
            int width = 1 + random.nextInt(4);
            Genealogy tree = Genealogy.of(parentOf, joinedOn);
            assertThat(ForcedMatrix.fill(tree, joinedOn, width).parentOf())
                    .as("seed %d", seed)
                    .isEqualTo(searched(parentOf, width));
        }
    }

    @Tag("million")
    @Test
    void fillsAMatrixFromAStarAndAChainOfAMillion() throws Exception {
        int n = 1_000_000;
        int[] star = new int[n];
        star[0] = -1;
        int[] chain = new int[n];
        Arrays.setAll(chain, m -> m - 1);
        int[] joinedOn = new int[n];
        Arrays.setAll(joinedOn, m -> m);
        GenealogyTest.onSmallStack(() -> {
            int[] wide =
                    ForcedMatrix.fill(Genealogy.of(star, joinedOn), joinedOn, 4).parentOf();
            assertThat(wide[n - 1]).isEqualTo((n - 2) / 4);
            int[] deep = ForcedMatrix.fill(Genealogy.of(chain, joinedOn), joinedOn, 4)
                    .parentOf();
            assertThat(deep[n - 1]).isEqualTo(n - 2);
            int[] line =
                    ForcedMatrix.fill(Genealogy.of(star, joinedOn), joinedOn, 1).parentOf();
            assertThat(line[n - 1]).isEqualTo(n - 2);
            int[] passed = PassUp.parents(Genealogy.of(chain, joinedOn), 1);
            assertThat(passed[n - 1]).isZero();
            return passed;
        });
    }

    private static int[] searched(int[] parentOf, int width) {
        int n = parentOf.length;
        int[] placed = new int[n];
        int[][] slots = new int[n][width];
        int[] taken = new int[n];
        for (int m = 0; m < n; m++) {
            placed[m] = -1;
            if (parentOf[m] < 0) {
                continue;
            }
            ArrayDeque<Integer> level = new ArrayDeque<>();
            level.add(parentOf[m]);
            while (taken[level.getFirst()] == width) {
                int full = level.removeFirst();
                for (int slot : slots[full]) {
                    level.add(slot);
                }
            }
            int above = level.getFirst();
            slots[above][taken[above]++] = m;
            placed[m] = above;
        }
        return placed;
    }
}
