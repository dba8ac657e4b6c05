package io.upline.version;

import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.network.Members;
import java.util.List;

/**
 * A version's results as they are stored: read back for {@code verify}, exports and the state carried on.
 *
 * @param volumes [volume][member]
 * @param heldMembers whether each member is held, by member number
 * @param lines all earning lines, in canonical order
 * @param firstLine index of each member's first line; one longer than the members
 * @param carriedRows all carried rows, in canonical order
 * @param firstCarried index of each member's first carried row; one longer than the members
 */
record StoredResults(
        Members members,
        List<String> volumeNames,
        long[][] volumes,
        List<String> rankNames,
        int[] rank,
        int[] title,
        boolean[] heldMembers,
        List<String> bonuses,
        List<String> rules,
        Earnings lines,
        int[] firstLine,
        List<State.Row> carriedRows,
        int[] firstCarried,
        List<BonusTotal> totals)
        implements Results {

    @Override
    public long[] volume(int volume) {
        return volumes[volume];
    }

    @Override
    public Earnings earnings(int from, int to) {
        return lines.copy(firstLine[from], firstLine[to]);
    }

    @Override
    public boolean held(int member) {
        return heldMembers[member];
    }

    @Override
    public List<State.Row> carried(int from, int to) {
        return carriedRows.subList(firstCarried[from], firstCarried[to]);
    }
}
