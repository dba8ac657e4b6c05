package io.upline.statement;

import io.upline.network.Genealogy;
import io.upline.network.Members;
import io.upline.order.Orders;
import io.upline.statement.StatementContent.TeamLevel;
import java.util.ArrayList;
import java.util.List;

/**
 * The downline of a member by level, as far down as a statement shows it, with the volume of the plan's first measure.
 *
 * <p>Members stand in preorder; a walk leaves out what lies deeper than the levels shown by jumping to the end of its subtree, so
 * that each member is visited by at most {@link #DEPTH} others.
 */
final class TeamLevels {

    static final int DEPTH = 10;

    private final Genealogy tree;
    private final int[] depth;
    private final long[] volume;

    private TeamLevels(Genealogy tree, long[] volume) {
        this.tree = tree;
        this.depth = tree.depth();
        this.volume = volume;
    }

    /** The sponsor tree of a period's members and what each bought in the period. */
    static TeamLevels of(Members members, Orders orders, int measure) {
        long[] volume = new long[members.size()];
        for (int order = 0; order < orders.size(); order++) {
            if (orders.periodsBack()[order] == 0) {
                int buyer = orders.buyer()[order];
                volume[buyer] = Math.addExact(volume[buyer], orders.measureCenti()[measure][order]);
            }
        }
        return new TeamLevels(Genealogy.of(members.sponsor(), members.joinedOn()), volume);
    }

    /** The levels below a member, level 1 first; empty when nobody is below. */
    List<TeamLevel> below(int member) {
        long[] members = new long[DEPTH + 1];
        long[] sums = new long[DEPTH + 1];
        int top = tree.positionOf()[member];
        int end = tree.end()[top];
        int position = top + 1;
        while (position < end) {
            int level = depth[position] - depth[top];
            if (level > DEPTH) {
                position = tree.end()[position];
            } else {
                members[level]++;
                sums[level] = Math.addExact(sums[level], volume[tree.memberAt()[position]]);
                position++;
            }
        }
        List<TeamLevel> levels = new ArrayList<>();
        for (int level = 1; level <= DEPTH && members[level] > 0; level++) {
            levels.add(new TeamLevel(level, members[level], sums[level]));
        }
        return levels;
    }
}
