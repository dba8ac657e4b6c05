package io.upline.calculation.frame;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.ranks.LadderColumn;
import io.upline.network.Members;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.RateTable.By;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.IntUnaryOperator;

/**
 * Where members stand in a table of one key or two. The first key says a member's group of rows, all rows being one group where there is
 * one key. The second says a step: the position of what a member has, or of a figure, among all keys that any group lists. Group and step
 * together say the row, by {@code rowAt[group][step + 1]}; the step {@link Rates#NONE} is below all of them. So the step of a source is found
 * once, whoever is paid for it.
 */
final class Grouped {

    private static final int[] OF_THE_LINE = new int[0];

    private final int[] groupOf;
    private final int[] stepOf;
    private final long[] bounds;
    private final int[][] rowAt;
    private final int[] firstOfGroup;
    private final int[] groupOfRow;

    private Grouped(int[] groupOf, int[] stepOf, long[] bounds, int[][] rowAt, int[] firstOfGroup, int... groupOfRow) {
        this.groupOf = groupOf;
        this.stepOf = stepOf;
        this.bounds = bounds;
        this.rowAt = rowAt;
        this.firstOfGroup = firstOfGroup;
        this.groupOfRow = groupOfRow;
    }

    /** A key as it stands in the table. */
    private record Key(String name, long fromCenti) {}

    static Grouped of(RateTable table, Columns columns) {
        List<RateTable.Row> rows = table.rows();
        List<RateTable.Group> groups =
                rows.stream().map(RateTable.Row::group).distinct().toList();
        int[] groupOfRow =
                rows.stream().mapToInt(row -> groups.indexOf(row.group())).toArray();
        int[] first = new int[groups.size()];
        for (int r = rows.size() - 1; r >= 0; r--) {
            first[groupOfRow[r]] = r;
        }
        boolean isExact = table.rowKey() instanceof By.OfPackage || table.rowKey() instanceof By.OfAttribute;
        List<Key> steps = steps(table, columns);
        // one step more than there is: where no row has a second key, sources stand at a step all the same
        int[][] rowAt = new int[groups.size()][steps.size() + 2];
        for (int g = 0; g < rowAt.length; g++) {
            Arrays.fill(rowAt[g], Rates.NONE);
        }
        for (int r = 0; r < rows.size(); r++) {
            if (isRest(table, rows.get(r))) {
                Arrays.fill(rowAt[groupOfRow[r]], r);
            }
        }
        for (int r = 0; r < rows.size(); r++) {
            RateTable.Row row = rows.get(r);
            int from = row.isForAll() ? 0 : steps.indexOf(new Key(row.key(), row.fromCenti())) + 1;
            int to = isExact && !row.isForAll() ? from + 1 : steps.size() + 2;
            Arrays.fill(rowAt[groupOfRow[r]], from, to, r);
        }
        int[] groupOf = table.by() instanceof By.OfTwo two
                ? positions(two.first(), keys(groups), columns, isOther(groups))
                : OF_THE_LINE;
        long[] bounds = steps.stream().mapToLong(Key::fromCenti).toArray();
        int[] stepOf = positions(
                table.rowKey(),
                steps,
                columns,
                table.rowKey() instanceof By.OfAttribute ? steps.indexOf(new Key(By.OTHER, 0)) : Rates.NONE);
        return new Grouped(groupOf, stepOf, bounds, rowAt, first, groupOfRow);
    }

    /** Whether a row is that of all values of an attribute that have none in its group. */
    private static boolean isRest(RateTable table, RateTable.Row row) {
        return table.rowKey() instanceof By.OfAttribute && row.key().equals(By.OTHER);
    }

    private static List<Key> keys(List<RateTable.Group> groups) {
        return groups.stream().map(g -> new Key(g.name(), g.fromCenti())).toList();
    }

    private static int isOther(List<RateTable.Group> groups) {
        return groups.indexOf(new RateTable.Group(By.OTHER, 0));
    }

    /** The keys of all rows, each once, in the order in which they pick. */
    private static List<Key> steps(RateTable table, Columns columns) {
        List<Key> steps = new ArrayList<>(table.rows().stream()
                .filter(row -> !row.isForAll())
                .map(row -> new Key(row.key(), row.fromCenti()))
                .distinct()
                .toList());
        if (table.by() instanceof By.OfTwo two) {
            switch (two.second()) {
                case By.OfLadder ladder -> {
                    LadderColumn column = columns.ladder(ladder.ladder());
                    steps.sort(Comparator.comparingInt(key -> column.ladder.indexOf(key.name)));
                }
                case By.OfVolume _, By.OfSoFar _, By.OfBase _, By.OfMatched _ ->
                    steps.sort(Comparator.comparingLong(Key::fromCenti));
                case By.OfPackage _, By.OfAttribute _ -> {
                    // the order of the file
                }
            }
        }
        return steps;
    }

    /** Position of each member among keys, by what it has; {@code rest} where an exact key names none of them. */
    private static int[] positions(By by, List<Key> keys, Columns columns, int rest) {
        int[] positions = new int[columns.ground().size()];
        switch (by) {
            case By.Everybody _ -> {
                // every member has the only one, position 0
            }
            case By.OfLadder ladder -> byRank(positions, keys, columns.ladder(ladder.ladder()));
            case By.OfPackage _ -> {
                Members members = columns.ground().inputs().members();
                exactly(positions, keys, members.packages(), members.packageOf(), rest);
            }
            case By.OfAttribute attribute -> {
                Members.Attribute has = columns.ground().inputs().members().attribute(attribute.name());
                exactly(positions, keys, has.values(), has.valueOf(), rest);
            }
            case By.OfVolume volume -> {
                long[] read = columns.volume(volume.volume()).read;
                long[] bounds = keys.stream().mapToLong(Key::fromCenti).toArray();
                Arrays.setAll(positions, m -> reached(bounds, read[m]));
            }
            case By.OfSoFar _, By.OfBase _, By.OfMatched _, By.OfPlace _, By.OfTwo _ -> positions = OF_THE_LINE;
        }
        return positions;
    }

    private static void byRank(int[] positions, List<Key> keys, LadderColumn ladder) {
        int[] ofRank = new int[ladder.ladder.ranks().size()];
        for (int rank = 0; rank < ofRank.length; rank++) {
            ofRank[rank] = Rates.NONE;
            for (int k = 0; k < keys.size(); k++) {
                if (ladder.ladder.indexOf(keys.get(k).name) <= rank) {
                    ofRank[rank] = k;
                }
            }
        }
        Arrays.setAll(positions, m -> ladder.rank[m] < 0 ? Rates.NONE : ofRank[ladder.rank[m]]);
    }

    private static void exactly(int[] positions, List<Key> keys, List<String> values, int[] valueOf, int rest) {
        List<String> names = keys.stream().map(Key::name).toList();
        IntUnaryOperator orRest = k -> k < 0 ? rest : k;
        int[] ofValue = values.stream()
                .mapToInt(name -> orRest.applyAsInt(names.indexOf(name)))
                .toArray();
        Arrays.setAll(positions, m -> valueOf[m] < 0 ? rest : ofValue[valueOf[m]]);
    }

    private static int reached(long[] bounds, long figure) {
        int reached = Rates.NONE;
        while (reached + 1 < bounds.length && bounds[reached + 1] <= figure) {
            reached++;
        }
        return reached;
    }

    /** The row of each member; none at all where a figure of the line picks it. */
    int[] rowOf() {
        if (stepOf.length == 0 || groupOf.length == 0) {
            return stepOf;
        }
        int[] rows = new int[stepOf.length];
        Arrays.setAll(rows, m -> row(m, stepOf[m]));
        return rows;
    }

    long[] bounds() {
        return bounds.clone();
    }

    int stepFor(long figure) {
        return reached(bounds, figure);
    }

    int stepOf(int member) {
        return stepOf[member];
    }

    int row(int member, int step) {
        int group = group(member);
        return group < 0 ? Rates.NONE : rowAt[group][step + 1];
    }

    private int group(int member) {
        return groupOf.length == 0 ? Math.min(0, rowAt.length - 1) : groupOf[member];
    }

    int first(int member) {
        int group = group(member);
        return group < 0 ? Rates.NONE : firstOfGroup[group];
    }

    /** The row after the last of a member's group. */
    int end(int member) {
        int next = group(member) + 1;
        return next < firstOfGroup.length ? firstOfGroup[next] : groupOfRow.length;
    }

    int firstBeside(int row) {
        return firstOfGroup[groupOfRow[row]];
    }

    int inNext(int member) {
        int next = group(member) + 1;
        return groupOf.length == 0 || next >= rowAt.length || stepOf.length == 0
                ? Rates.NONE
                : rowAt[next][stepOf[member] + 1];
    }
}
