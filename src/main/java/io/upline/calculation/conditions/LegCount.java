package io.upline.calculation.conditions;

import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.volumes.Swept;
import io.upline.plan.condition.Condition.Where;

/** Counts, for each member, the legs of a tree with somebody in them, or at their head, who meets a condition. */
public final class LegCount implements Swept, Check {

    private final Seats seats;
    private final Check has;
    private final boolean anywhere;
    private final int[] legs;
    private final int atLeast;

    LegCount(Seats seats, Check has, Where where, int atLeast, int members) {
        this.seats = seats;
        this.has = has;
        this.anywhere = where == Where.SOMEBODY;
        this.atLeast = atLeast;
        legs = new int[members];
    }

    @Override
    public boolean holds(int member) {
        return legs[member] >= atLeast;
    }

    /** How many legs of a member meet the condition. */
    public int count(int member) {
        return legs[member];
    }

    @Override
    public void at(int member) {
        // nothing to do: the members below have counted
    }

    @Override
    public void done(int member) {
        int above = seats.parent()[member];
        if (above >= 0 && ((anywhere && legs[member] > 0) || has.holds(member))) {
            legs[above]++;
        }
    }
}
