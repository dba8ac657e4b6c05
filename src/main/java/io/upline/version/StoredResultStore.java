package io.upline.version;

import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.database.Database;
import io.upline.network.Members;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Reads a version's rows back as {@link Results}, and the state it carries on. */
public final class StoredResultStore {

    private final Database database;

    StoredResultStore(Database database) {
        this.database = database;
    }

    /** Everything stored of a version; {@code members} are those of its inputs. */
    public StoredResults read(long version, Members members) {
        return read(version, members, true);
    }

    /** The earning lines and ranks stored of a version, without volumes and carried state. */
    StoredResults earned(long version, Members members) {
        return read(version, members, false);
    }

    private StoredResults read(long version, Members members, boolean whole) {
        int n = members.size();
        List<String> volumeNames = whole ? names(version, "volume") : List.of();
        List<String> bonuses = names(version, "bonus");
        long[][] volumes = whole ? volumes(version, n, volumeNames.size()) : new long[0][];
        int[] rank = new int[n];
        int[] title = new int[n];
        boolean[] held = new boolean[n];
        database.read(
                "select member, rank_no, title_no, held from member_rank where version_id = ?",
                List.of(version),
                row -> {
                    int member = row.getInt(1);
                    rank[member] = row.getInt(2);
                    title[member] = row.getInt(3);
                    held[member] = row.getBoolean(4);
                });
        LineColumns lines = new LineColumns(n);
        database.read(
                "select member, bonus, source, level, base, rate, amount, rule,"
                        + " coalesce(position, member) from earning where version_id = ?"
                        + " order by member, line",
                List.of(version),
                lines::add);
        List<State.Row> carried = new ArrayList<>();
        int[] firstCarried = new int[n + 1];
        if (whole) {
            database.read(
                    "select member_id, bonus, leg, volume, since, what, count_no, member from carried"
                            + " where version_id = ? order by member, line",
                    List.of(version),
                    row -> {
                        carried.add(carried(row));
                        firstCarried[row.getInt(8) + 1]++;
                    });
        }
        return new StoredResults(
                members,
                volumeNames,
                volumes,
                names(version, "rank"),
                rank,
                title,
                held,
                bonuses,
                names(version, "rule"),
                lines.columns(),
                lines.firstLine(),
                carried,
                summed(firstCarried),
                totals(version, bonuses));
    }

    /** The state a version hands to the next period. */
    State state(long version) {
        List<String> ranks = names(version, "rank");
        List<State.RankHeld> held = new ArrayList<>();
        database.read(
                "select m.member_id, r.rank_no, r.title_no from member_rank r"
                        + " join member m on m.member_key = r.member_key where r.version_id = ?"
                        + " and (r.rank_no >= 0 or r.title_no >= 0) order by r.member",
                List.of(version),
                row -> held.add(new State.RankHeld(
                        row.getString(1), nameOf(ranks, row.getInt(2)), nameOf(ranks, row.getInt(3)))));
        List<State.Row> rows = new ArrayList<>();
        database.read(
                "select member_id, bonus, leg, volume, since, what, count_no from carried where version_id = ?"
                        + " order by member, line",
                List.of(version),
                row -> rows.add(carried(row)));
        return new State(held, rows);
    }

    private static String nameOf(List<String> names, int number) {
        return number < 0 ? "" : names.get(number);
    }

    private static State.Row carried(ResultSet row) throws SQLException {
        return new State.Row(
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getLong(4),
                row.getString(5),
                row.getString(6),
                row.getLong(7));
    }

    private List<String> names(long version, String what) {
        List<String> names = new ArrayList<>();
        database.read(
                "select name from version_name where version_id = ? and what = ? order by no",
                List.of(version, what),
                row -> names.add(row.getString(1)));
        return names;
    }

    private long[][] volumes(long version, int n, int count) {
        long[][] volumes = new long[count][n];
        database.stream("select member, volumes from member_volume where version_id = ?", List.of(version), row -> {
            int member = row.integer(1);
            long[] values = row.numbers(2);
            for (int v = 0; v < count; v++) {
                volumes[v][member] = values[v];
            }
        });
        return volumes;
    }

    private List<Results.BonusTotal> totals(long version, List<String> bonuses) {
        List<Results.BonusTotal> totals = new ArrayList<>();
        database.read(
                "select bonus, lines, earned, promised, capped, breakage, rounding from bonus_total"
                        + " where version_id = ? order by bonus",
                List.of(version),
                row -> totals.add(new Results.BonusTotal(
                        bonuses.get(row.getInt(1)),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7))));
        return totals;
    }

    private static int[] summed(int[] counts) {
        for (int i = 1; i < counts.length; i++) {
            counts[i] += counts[i - 1];
        }
        return counts;
    }

    /** Grows earning lines column by column. */
    private static final class LineColumns {

        private final int[] counts;
        private int size;
        private Earnings lines = Earnings.of(1024);

        LineColumns(int members) {
            counts = new int[members + 1];
        }

        void add(ResultSet row) throws SQLException {
            if (size == lines.size()) {
                lines = lines.copy(0, 2 * size);
            }
            for (Earnings.Column column : Earnings.Column.values()) {
                column.set(lines, size, row.getLong(column.ordinal() + 1));
            }
            counts[lines.payee()[size] + 1]++;
            size++;
        }

        int[] firstLine() {
            return summed(counts);
        }

        Earnings columns() {
            return lines.copy(0, size);
        }
    }
}
