package io.upline.calculation.frame;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.ground.Money;
import io.upline.calculation.ranks.LadderColumn;
import io.upline.money.Factor;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.RateTable.By;
import java.util.Arrays;
import java.util.List;

/**
 * A table of rates or amounts, ready to be looked up: which row each member has (where the row is a member's and not a line's),
 * and what each cell pays.
 */
public final class Rates {

    /** Stands for no row, by which nothing is paid. */
    public static final int NONE = -1;

    public final RateTable table;

    /** Row of each member number; empty when the row depends on a figure of the line. */
    public final int[] rowOf;

    /** Levels that the longest row lists; every deeper one is alike. */
    public final int listed;

    private final boolean slices;
    private final Factor[][] factors;
    private final long[] bounds;
    private final long[][] values;

    Rates(RateTable table, int[] rowOf, Money money) {
        this.table = table;
        this.rowOf = rowOf;
        slices = table.slices();
        List<RateTable.Row> rows = table.rows();
        listed = rows.stream().mapToInt(row -> row.levels().size()).max().orElse(0);
        factors = new Factor[rows.size()][listed + 1];
        values = new long[rows.size()][listed + 1];
        bounds = rows.stream().mapToLong(RateTable.Row::fromCenti).toArray();
        for (int r = 0; r < factors.length; r++) {
            for (int k = 0; k <= listed; k++) {
                factors[r][k] = money.factor(table.unit(), rows.get(r).at(k));
                values[r][k] = rows.get(r).at(k).e8();
            }
        }
    }

    /** A table with the row of each member looked up. */
    public static Rates of(RateTable table, Columns columns, Money money) {
        return new Rates(table, rowsOf(table, columns), money);
    }

    private static int[] rowsOf(RateTable table, Columns columns) {
        int n = columns.ground().size();
        int[] rows = new int[n];
        switch (table.by()) {
            case By.Everybody _ -> {
                // every member has row 0, the only one
            }
            case By.OfLadder ladder -> byRank(rows, table, columns.ladder(ladder.ladder()));
            case By.OfPackage _ -> byPackage(rows, table, columns);
            case By.OfVolume volume -> {
                long[] read = columns.volume(volume.volume()).read;
                Arrays.setAll(rows, m -> rowFor(table.rows(), read[m]));
            }
            case By.OfBase _, By.OfMatched _, By.OfPlace _ -> rows = new int[0];
        }
        return rows;
    }

    private static void byRank(int[] rows, RateTable table, LadderColumn ladder) {
        int[] rowOfRank = new int[ladder.ladder.ranks().size()];
        for (int rank = 0; rank < rowOfRank.length; rank++) {
            rowOfRank[rank] = NONE;
            for (int r = 0; r < table.rows().size(); r++) {
                if (ladder.ladder.indexOf(table.rows().get(r).key()) <= rank) {
                    rowOfRank[rank] = r;
                }
            }
        }
        Arrays.setAll(rows, m -> ladder.rank[m] < 0 ? NONE : rowOfRank[ladder.rank[m]]);
    }

    private static void byPackage(int[] rows, RateTable table, Columns columns) {
        List<String> packages = columns.ground().inputs().members().packages();
        List<String> keys = table.rows().stream().map(RateTable.Row::key).toList();
        int[] rowOfPackage = packages.stream().mapToInt(keys::indexOf).toArray();
        int[] packageOf = columns.ground().inputs().members().packageOf();
        Arrays.setAll(rows, m -> packageOf[m] < 0 ? NONE : rowOfPackage[packageOf[m]]);
    }

    private static int rowFor(List<RateTable.Row> rows, long figure) {
        int row = NONE;
        while (row + 1 < rows.size() && rows.get(row + 1).fromCenti() <= figure) {
            row++;
        }
        return row;
    }

    /** The row whose lower bound is the highest that the figure reaches. */
    public int rowFor(long figure) {
        int row = NONE;
        while (row + 1 < bounds.length && bounds[row + 1] <= figure) {
            row++;
        }
        return row;
    }

    /** The lower bound of a row, in hundredths. */
    public long bound(int row) {
        return bounds[row];
    }

    /** Whether the row has a value at the index-th level. */
    public boolean pays(int row, int index) {
        return row >= 0 && (values[row][Math.min(index, listed)] != 0 || (slices && paysBelow(row, index)));
    }

    /** Whether, with slices, a row below this one pays on its part. */
    private boolean paysBelow(int row, int index) {
        int below = row - 1;
        while (below >= 0 && values[below][Math.min(index, listed)] == 0) {
            below--;
        }
        return below >= 0;
    }

    /** What a hundredth of a base comes to by a row at the index-th level. */
    public Factor factor(int row, int index) {
        return factors[row][Math.min(index, listed)];
    }

    /** The value as the table says it, in hundred-millionths; 0 without a row. */
    public long value(int row, int index) {
        return row < 0 ? 0 : values[row][Math.min(index, listed)];
    }

    /** Whether an amount of the table is no whole number of minor units. */
    boolean hasFractions() {
        for (Factor[] row : factors) {
            for (Factor factor : row) {
                if (factor.fraction(100) != 0) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether any row pays beyond its list. */
    public boolean paysDeeper() {
        for (long[] row : values) {
            if (row[listed] != 0) {
                return true;
            }
        }
        return false;
    }

    /** The row that counts between payee and source, by the table's {@code whose}. */
    public int combined(int payeeRow, int sourceRow) {
        return switch (table.whose()) {
            case PAYEE -> payeeRow;
            case SOURCE -> sourceRow;
            case LOWER -> Math.min(payeeRow, sourceRow);
            case HIGHER -> Math.max(payeeRow, sourceRow);
        };
    }

    /** The highest value of any row at the index-th level. */
    public long highest(int index) {
        return table.rows().stream().mapToLong(row -> row.at(index).e8()).max().orElse(0);
    }

    /** Whether the line's own base picks the row. */
    public boolean byLine() {
        return table.by() instanceof By.OfBase;
    }
}
