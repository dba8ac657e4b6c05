package io.upline.calculation.ranks;

import io.upline.calculation.ground.Check;
import io.upline.calculation.volumes.Swept;
import io.upline.plan.Ladder;
import java.util.List;

/**
 * Decides the rank of a member: the highest whose needs hold, then steps, then grace; a forced or assigned rank is taken as it is. In a
 * provisional sweep nobody qualifies for {@code ranksBelow} or a higher one; what a member holds otherwise (forced, assigned, by grace or
 * steps) it holds there too, so that nobody has more in it than in the end.
 */
public final class RankSweep implements Swept {

    private final LadderColumn column;
    private final List<Check> needs;
    private final int ranksBelow;

    /** Decides the ranks of one ladder by the ranks' needs, those below {@code ranksBelow} only. */
    public RankSweep(LadderColumn column, List<Check> needs, int ranksBelow) {
        this.column = column;
        this.needs = needs;
        this.ranksBelow = ranksBelow;
    }

    @Override
    public void at(int member) {
        column.graceAfter[member] = -1;
        int forced = column.forced[member];
        if (forced >= 0) {
            column.set(member, forced);
            return;
        }
        int qualified = qualified(member);
        if (member == column.watched) {
            column.qualified = qualified;
        }
        column.set(member, withGrace(member, stepped(member, qualified)));
    }

    /** The highest rank whose needs hold. The search goes upwards, as a rank's needs may ask the member itself for a lower rank. */
    private int qualified(int member) {
        int reached = -1;
        column.set(member, reached);
        for (int r = 0; r < ranksBelow; r++) {
            Ladder.Rank rank = column.ladder.ranks().get(r);
            if (!rank.assigned() && needs.get(r).holds(member)) {
                reached = r;
                column.set(member, reached);
            }
        }
        return reached;
    }

    private int stepped(int member, int qualified) {
        int before = column.rankBefore[member];
        int rank = qualified;
        if (column.ladder.upAtMost().isPresent()) {
            rank = Math.min(rank, before + column.ladder.upAtMost().getAsInt());
        }
        if (column.ladder.downAtMost().isPresent()) {
            rank = Math.max(rank, before - column.ladder.downAtMost().getAsInt());
        }
        return rank;
    }

    private int withGrace(int member, int rank) {
        int before = column.rankBefore[member];
        if (rank >= before) {
            return rank;
        }
        int left = column.graceBefore[member] >= 0
                ? column.graceBefore[member]
                : column.ladder.ranks().get(before).gracePeriods();
        if (left == 0) {
            return rank;
        }
        column.graceAfter[member] = left - 1;
        if (member == column.watched) {
            column.withoutGrace = rank;
        }
        return before;
    }

    @Override
    public void done(int member) {
        // a rank passes nothing on by itself; whoever counts ranks in legs is swept beside it
    }
}
