package io.upline.calculation;

import io.upline.plan.Condition;
import io.upline.plan.Condition.LadderName;

/** Periods in a row in which members held a rank, for a condition that asks for several. */
record RankRuns(Condition.HoldsRank holds, int[] before, Workings workings) {

    /** As carried rows name it: the rank, {@code =rank} when exactly it, {@code grade:…} on the second ladder. */
    static String nameOf(Condition.HoldsRank holds) {
        String grade = holds.ladder() == LadderName.GRADE ? "grade:" : "";
        return grade + (holds.exactly() ? "=" : "") + holds.rank();
    }

    /** Periods in a row up to this one, 0 when it is not held now. */
    int now(int member) {
        LadderColumn ladder = workings.ladder(holds.ladder());
        int wanted = ladder.ladder.indexOf(holds.rank());
        int rank = ladder.rank[member];
        return (holds.exactly() ? rank == wanted : rank >= wanted) ? before[member] + 1 : 0;
    }
}
