package io.upline.calculation.engine;

import io.upline.calculation.Breakage;
import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.calculation.ground.Numbering;
import io.upline.calculation.lines.EarnedLines;
import io.upline.calculation.lines.EarningsRange;
import io.upline.network.Members;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** Results held as the columns the calculation left; earnings are brought into canonical order range by range. */
record PeriodResults(
        Members members,
        Numbering numbering,
        List<String> volumeNames,
        long[][] volumes,
        List<String> rankNames,
        int[] rank,
        int[] title,
        List<String> bonuses,
        List<String> rules,
        List<EarnedLines> lines,
        boolean[] holds,
        List<BonusTotal> totals,
        List<Breakage> breakage,
        List<State.Row> carriedRows,
        Shown shown)
        implements Results {

    @Override
    public long[] volume(int volume) {
        return volumes[volume];
    }

    @Override
    public Earnings earnings(int from, int to) {
        return new EarningsRange(numbering, lines, from, to).read();
    }

    @Override
    public boolean held(int member) {
        return holds[numbering.own(member)];
    }

    @Override
    public List<State.Row> carried(int from, int to) {
        int first = from == 0 ? 0 : firstRow(members.ids().at(from));
        int end = to >= members.size()
                ? carriedRows.size()
                : firstRow(members.ids().at(to));
        return carriedRows.subList(first, Math.max(first, end));
    }

    /** Position of the first row whose member id is not below the given one. */
    private int firstRow(String id) {
        int low = 0;
        int high = carriedRows.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (carriedRows.get(middle).memberId().compareTo(id) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    @Override
    public Optional<TreeShape> tree(String name) {
        return shown.tree(name, numbering);
    }

    @Override
    public OptionalLong counted(int member, String rank, String volume) {
        return shown.counted(numbering.own(member), rank, volume);
    }
}
