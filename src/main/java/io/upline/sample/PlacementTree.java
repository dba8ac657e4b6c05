package io.upline.sample;

import io.upline.network.MemberKind;
import java.util.Arrays;

/**
 * A tree of two legs a distributor: a recruit goes down from its sponsor, a leg by chance at each step, to the first free place. Depth
 * grows with the logarithm of the size. Customers have no place.
 */
final class PlacementTree {

    private static final int NOBODY = -1;

    private final int[] parent;
    private final int[] left;
    private final int[] right;

    PlacementTree(Population people) {
        parent = filled(people.size());
        left = filled(people.size());
        right = filled(people.size());
        SeededNumbers chance = new SeededNumbers(people.seed(), 2);
        for (int i = 1; i < people.size(); i++) {
            if (people.kind(i) == MemberKind.DISTRIBUTOR) {
                place(i, people.sponsor(i), chance);
            }
        }
    }

    private static int[] filled(int size) {
        int[] numbers = new int[size];
        Arrays.fill(numbers, NOBODY);
        return numbers;
    }

    private void place(int member, int sponsor, SeededNumbers chance) {
        int at = sponsor;
        while (true) {
            int[] leg = chance.onceIn(2) ? left : right;
            if (leg[at] == NOBODY) {
                leg[at] = member;
                parent[member] = at;
                return;
            }
            at = leg[at];
        }
    }

    /** Writes {@code placement_id,leg}: both empty for a customer and for the root. */
    void write(int member, Population people, CsvBytes out) {
        int above = parent[member];
        if (above != NOBODY) {
            people.writeId(above, out);
        }
        out.ascii(',');
        if (above != NOBODY) {
            out.ascii(left[above] == member ? 'L' : 'R');
        }
    }
}
