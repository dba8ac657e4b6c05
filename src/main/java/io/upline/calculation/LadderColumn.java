package io.upline.calculation;

import io.upline.plan.Condition.LadderName;
import io.upline.plan.Ladder;
import java.util.Arrays;

/** Paid-as rank and title of each member on one ladder, and what the period before knew of them; −1 is no rank. */
final class LadderColumn {

    final LadderName name;
    final Ladder ladder;
    final int[] rank;
    final int[] title;
    final int[] rankBefore;
    final int[] titleBefore;

    /** Periods of grace left by member, {@code -1} when no run of misses was going on. */
    final int[] graceBefore;

    final int[] graceAfter;

    /** Rank that decides by itself, {@code -1} for none. */
    final int[] forced;

    LadderColumn(LadderName name, Ladder ladder, int members) {
        this.name = name;
        this.ladder = ladder;
        rank = filled(members);
        title = filled(members);
        rankBefore = filled(members);
        titleBefore = filled(members);
        graceBefore = filled(members);
        graceAfter = filled(members);
        forced = filled(members);
    }

    private static int[] filled(int members) {
        int[] column = new int[members];
        Arrays.fill(column, -1);
        return column;
    }

    void set(int member, int paidAs) {
        rank[member] = paidAs;
        title[member] = Math.max(titleBefore[member], paidAs);
    }
}
