package io.upline.calculation.conditions;

import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Seats;
import io.upline.network.Genealogy;
import java.util.Arrays;

/** Whether enough personally sponsored members who meet a condition stand in distinct legs of another tree. */
public final class SponsoredInLegs implements Check {

    private final Genealogy sponsor;
    private final Genealogy tree;
    private final Check are;
    private final int atLeast;

    /** Looks for those whom a member sponsored in the legs that it has in another tree. */
    public SponsoredInLegs(Seats sponsor, Seats legs, Check are, int atLeast) {
        this.sponsor = sponsor.line();
        this.tree = legs.line();
        this.are = are;
        this.atLeast = atLeast;
    }

    @Override
    public boolean holds(int member) {
        return count(member) >= atLeast;
    }

    /** In how many distinct legs of a member there is somebody whom the member sponsored and who meets the condition. */
    public int count(int member) {
        int position = sponsor.positionOf()[member];
        int top = tree.positionOf()[member];
        if (position < 0 || top < 0) {
            return 0;
        }
        int[] found = positions(position, top);
        int legs = 0;
        int next = 0;
        for (int c = top + 1; c < tree.end()[top] && next < found.length; c = tree.end()[c]) {
            int before = next;
            while (next < found.length && found[next] < tree.end()[c]) {
                next++;
            }
            legs += next > before ? 1 : 0;
        }
        return legs;
    }

    private int[] positions(int position, int top) {
        int[] found = new int[8];
        int size = 0;
        for (int c = position + 1; c < sponsor.end()[position]; c = sponsor.end()[c]) {
            int recruit = sponsor.memberAt()[c];
            int at = tree.positionOf()[recruit];
            if (at > top && at < tree.end()[top] && are.holds(recruit)) {
                if (size == found.length) {
                    found = Arrays.copyOf(found, size * 2);
                }
                found[size++] = at;
            }
        }
        int[] positions = Arrays.copyOf(found, size);
        Arrays.sort(positions);
        return positions;
    }
}
