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

    /**
     * The name of a run of periods in carried rows: the rank, {@code =rank} where it must be exactly this rank, {@code grade:…} on the
     * second ladder.
     */
    public static String nameOf(Condition.HoldsRank holds) {
        String grade = holds.ladder() == LadderName.GRADE ? "grade:" : "";
        return grade + (holds.exactly() ? "=" : "") + holds.rank();
    }

    /** For how many periods in a row up to this one the member has held the rank; 0 when it does not hold it now. */
    public int now(int member) {
        int wanted = ladder.ladder.indexOf(holds.rank());
        int rank = ladder.rank[member];
        return (holds.exactly() ? rank == wanted : rank >= wanted) ? before[member] + 1 : 0;
    }
}
