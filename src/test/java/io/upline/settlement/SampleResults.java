package io.upline.settlement;

import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.network.Members;
import java.util.List;
import java.util.Set;

/** What a period came to, as settlement looks at it: lines of earnings by position, and who is suspended. */
record SampleResults(Members members, List<String> bonuses, List<Line> lines, Set<Integer> suspended)
        implements Results {

    /** One line, paid to the payee of the calculation and earned by a position; by their numbers in the period. */
    record Line(int payee, int position, int bonus, long amountMinor) {}

    static Members members(String... ids) {
        int n = ids.length;
        int[] none = new int[n];
        java.util.Arrays.fill(none, -1);
        return new Members(
                io.upline.network.MemberIds.of(ids),
                new byte[n],
                new byte[n],
                none,
                none,
                new int[n],
                new int[n],
                none,
                List.of(),
                none,
                List.of());
    }

    @Override
    public Earnings earnings(int from, int to) {
        List<Line> range = lines.stream()
                .filter(line -> line.payee() >= from && line.payee() < to)
                .toList();
        int n = range.size();
        Earnings earnings = new Earnings(
                new int[n],
                new short[n],
                new int[n],
                new short[n],
                new long[n],
                new long[n],
                new long[n],
                new short[n],
                new int[n]);
        for (int i = 0; i < n; i++) {
            earnings.payee()[i] = range.get(i).payee();
            earnings.position()[i] = range.get(i).position();
            earnings.bonus()[i] = (short) range.get(i).bonus();
            earnings.amountMinor()[i] = range.get(i).amountMinor();
        }
        return earnings;
    }

    @Override
    public boolean held(int member) {
        return suspended.contains(member);
    }

    @Override
    public List<String> volumeNames() {
        return List.of();
    }

    @Override
    public long[] volume(int volume) {
        throw new IndexOutOfBoundsException(volume);
    }

    @Override
    public List<String> rankNames() {
        return List.of();
    }

    @Override
    public int[] rank() {
        return new int[members.size()];
    }

    @Override
    public int[] title() {
        return new int[members.size()];
    }

    @Override
    public List<String> rules() {
        return List.of("sample");
    }

    @Override
    public List<BonusTotal> totals() {
        return List.of();
    }

    @Override
    public List<State.Row> carried(int from, int to) {
        return List.of();
    }
}
