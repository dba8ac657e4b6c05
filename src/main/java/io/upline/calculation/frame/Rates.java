package io.upline.calculation.frame;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.ground.Money;
import io.upline.money.Factor;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.RateTable.By;
import java.util.List;
import java.util.Optional;

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
    private final Grouped grouped;
    private final Factor[][] factors;
    private final long[] bounds;
    private final long[][] values;

    Rates(RateTable table, Grouped grouped, Money money) {
        this.table = table;
        this.grouped = grouped;
        rowOf = grouped.rowOf();
        slices = table.slices();
        List<RateTable.Row> rows = table.rows();
        listed = rows.stream().mapToInt(row -> row.levels().size()).max().orElse(0);
        factors = new Factor[rows.size()][listed + 1];
        values = new long[rows.size()][listed + 1];
        bounds = rows.stream()
                .mapToLong(row -> row.isForAll() ? 0 : row.fromCenti())
                .toArray();
        for (int r = 0; r < factors.length; r++) {
            for (int k = 0; k <= listed; k++) {
                factors[r][k] = money.factor(table.unit(), rows.get(r).at(k));
                values[r][k] = rows.get(r).at(k).e8();
            }
        }
    }

    /** A table with the row of each member looked up. */
    public static Rates of(RateTable table, Columns columns, Money money) {
        return new Rates(table, Grouped.of(table, columns), money);
    }

    /** The row that a figure of the line picks for a member: that whose lower bound is the highest that the figure reaches. */
    public int rowFor(int member, long figure) {
        return grouped.row(member, grouped.stepFor(figure));
    }

    /** Where a figure of the line stands among all lower bounds of the table; whoever pays for it, {@link #rowAt} says the row. */
    public int stepFor(long figure) {
        return grouped.stepFor(figure);
    }

    /** Where a source stands among all rows of the table; what that comes to depends on the payee. */
    public int stepOf(int member) {
        return grouped.stepOf(member);
    }

    /** The row of a step for a payee, whatever row it has itself. */
    public int rowAt(int payee, int step) {
        return grouped.row(payee, step);
    }

    /** The first of the rows that a member may have, by the first of two keys; {@link #NONE} where it may have none. */
    public int firstRow(int member) {
        return grouped.first(member);
    }

    /** The row after the last that a member may have, by the first of two keys. */
    public int endRow(int member) {
        return grouped.end(member);
    }

    /** The first of the rows that stand together with a row. */
    int firstBeside(int row) {
        return grouped.firstBeside(row);
    }

    /** The row in the next higher value of the first key that a member would have as it stands; {@link #NONE} for none. */
    public int rowInNextGroup(int member) {
        return grouped.inNext(member);
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
        int first = grouped.firstBeside(row);
        while (below >= first && values[below][Math.min(index, listed)] == 0) {
            below--;
        }
        return below >= first;
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

    /** The row that counts for a payee and a source that stands at a step, by the table's {@code whose}. */
    public int combined(int payee, int sourceStep) {
        return switch (table.whose()) {
            case PAYEE -> rowOf[payee];
            case SOURCE -> rowAt(payee, sourceStep);
            case LOWER -> Math.min(rowOf[payee], rowAt(payee, sourceStep));
            case HIGHER -> Math.max(rowOf[payee], rowAt(payee, sourceStep));
        };
    }

    /** The highest value of any row at the index-th level. */
    public long highest(int index) {
        return table.rows().stream().mapToLong(row -> row.at(index).e8()).max().orElse(0);
    }

    /** Whether a figure of the line picks the row: its base, or a volume as it stood with its order. */
    public boolean byLine() {
        return table.rowKey() instanceof By.OfBase || bySoFar().isPresent();
    }

    /** The volume that picks the row as it stood with the order of the line. */
    public Optional<String> bySoFar() {
        return table.rowKey() instanceof By.OfSoFar(String volume) ? Optional.of(volume) : Optional.empty();
    }

    /** All lower bounds of the table, ascending. */
    public long[] steps() {
        return grouped.bounds();
    }
}
