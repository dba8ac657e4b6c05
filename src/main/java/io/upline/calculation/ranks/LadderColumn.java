package io.upline.calculation.ranks;

import io.upline.plan.Ladder;
import io.upline.plan.condition.Condition.LadderName;

/** Paid-as rank and title of each member on one ladder, and what the period before knew of them; −1 is no rank. */
public final class LadderColumn {

    public final LadderName name;
    public final Ladder ladder;
    public final int[] rank;
    public final int[] title;
    public final int[] rankBefore;
    public final int[] titleBefore;

    /** Periods of grace left by member, {@code -1} when no run of misses was going on. */
    public final int[] graceBefore;

    public final int[] graceAfter;

    /** Whose rank is explained, {@code -1} for nobody. */
    public int watched = -1;

    /** The highest rank whose needs hold at that member; {@code -1} for none, and where its rank is set by hand or given. */
    public int qualified = -1;

    /** What that member would be paid as if it were not for grace; {@code -1} for no rank, and where there is no grace. */
    public int withoutGrace = -1;

    /** The forced rank, which decides by itself, {@code -1} for none. */
    public final int[] forced;

    /**
     * A ladder on which nobody stands yet.
     *
     * @param none a column of −1, shared by what stays so: of a ladder without ranks everything
     * @param isFirst whether nothing is known of the period before and nothing is forced: that, and grace, stays so too
     */
    public LadderColumn(LadderName name, Ladder ladder, int[] none, boolean isFirst) {
        this.name = name;
        this.ladder = ladder;
        boolean isEmpty = ladder.ranks().isEmpty();
        rank = isEmpty ? none : none.clone();
        title = isEmpty ? none : none.clone();
        rankBefore = isEmpty || isFirst ? none : none.clone();
        titleBefore = isEmpty || isFirst ? none : none.clone();
        graceBefore = isEmpty || isFirst ? none : none.clone();
        graceAfter = isEmpty || isFirst ? none : none.clone();
        forced = isEmpty || isFirst ? none : none.clone();
    }

    void set(int member, int paidAs) {
        rank[member] = paidAs;
        title[member] = Math.max(titleBefore[member], paidAs);
    }
}
