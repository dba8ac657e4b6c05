package io.upline.calculation.ranks;

import io.upline.plan.condition.Condition;
import io.upline.plan.condition.Condition.LadderName;

/**
 * Periods in a row in which members held a rank, for a condition that asks for several.
 *
 * @param holds the condition
 * @param before periods in a row up to the last one, by member number
 * @param ladder the ladder of which the condition names a rank
 */
public record RankRuns(Condition.HoldsRank holds, int[] before, LadderColumn ladder) {

    /** As carried rows name it: the rank, {@code =rank} when exactly it, {@code grade:…} on the second ladder. */
    public static String nameOf(Condition.HoldsRank holds) {
        String grade = holds.ladder() == LadderName.GRADE ? "grade:" : "";
        return grade + (holds.exactly() ? "=" : "") + holds.rank();
    }

    /** Periods in a row up to this one, 0 when it is not held now. */
    public int now(int member) {
        int wanted = ladder.ladder.indexOf(holds.rank());
        int rank = ladder.rank[member];
        return (holds.exactly() ? rank == wanted : rank >= wanted) ? before[member] + 1 : 0;
    }
}
