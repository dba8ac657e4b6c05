package io.upline.calculation;

import io.upline.network.Members;
import java.util.List;

/** Results held as the columns the calculation left; earnings are brought into canonical order range by range. */
record PeriodResults(
        Members members,
        List<String> volumeNames,
        long[][] volumes,
        List<String> rankNames,
        int[] rank,
        int[] title,
        List<String> bonuses,
        List<EarningLines> lines,
        List<LineOrder> orders,
        boolean[] holds,
        List<BonusTotal> totals,
        List<State.Row> carriedRows)
        implements Results {

    @Override
    public long[] volume(int volume) {
        return volumes[volume];
    }

    @Override
    public List<String> rules() {
        return Rule.words();
    }

    @Override
    public Earnings earnings(int from, int to) {
        return new EarningsRange(lines, orders, from, to).read();
    }

    @Override
    public boolean held(int member) {
        return holds[member];
    }

    @Override
    public List<State.Row> carried(int from, int to) {
        String first = from < members.size() ? members.ids().at(from) : null;
        String last = to < members.size() ? members.ids().at(to) : null;
        return carriedRows.stream()
                .filter(row -> first != null && row.memberId().compareTo(first) >= 0)
                .filter(row -> last == null || row.memberId().compareTo(last) < 0)
                .toList();
    }
}
