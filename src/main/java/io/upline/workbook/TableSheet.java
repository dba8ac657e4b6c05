package io.upline.workbook;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** A sheet of one table with a title, a sentence that says what it shows, a frozen head and totals as formulas. */
public final class TableSheet<T> implements Sheet {

    /** Row of the column heads. */
    public static final int HEAD = 4;

    /** Height of a line of text. */
    public static final int LINE_POINTS = 13;

    private final String name;
    private final String note;
    private final Marks marks;
    private final int digits;
    private final Iterator<T> rows;
    private final List<Column<T>> columns = new ArrayList<>();
    private final List<ToIntFunction<T>> prose = new ArrayList<>();
    private boolean totalled;

    /**
     * A table without columns.
     *
     * @param note the sentence under the title
     * @param marks the words beside its totals, and in place of rows when it is empty
     * @param digits fraction digits of its amounts
     * @param rows read once, front to back
     */
    public TableSheet(String name, String note, Marks marks, int digits, Iterator<T> rows) {
        this.name = name;
        this.note = note;
        this.marks = marks;
        this.digits = digits;
        this.rows = rows;
    }

    /** The words that any table has: beside its totals, and in place of rows. */
    public record Marks(String total, String none) {}

    private interface Put<T> {
        void put(Cells cells, int column, int row, T item);
    }

    /** A column; {@code total} is the look of its total, {@link Look#SUM_LABEL} for none. */
    private record Column<T>(
            String head, int width, Look headLook, Look total, int scale, ToLongFunction<T> value, Put<T> put) {}

    /** Adds a column of text. */
    public TableSheet<T> text(String head, int width, Function<T, String> text) {
        return text(head, width, Look.CELL, Look.HEAD, text);
    }

    /** Adds a column of text that may take several lines. */
    public TableSheet<T> prose(String head, int width, Function<T, String> text) {
        prose.add(item -> lines(text.apply(item), width));
        return text(head, width, Look.CELL_WRAP, Look.HEAD, text);
    }

    /** Adds a column of text that stands right of a number. */
    public TableSheet<T> textAfterNumber(String head, int width, Function<T, String> text) {
        return text(head, width, Look.AFTER_NUMBER, Look.HEAD_AFTER_NUMBER, text);
    }

    /** Adds a column of whole numbers with their total. */
    public TableSheet<T> count(String head, int width, ToLongFunction<T> value) {
        return number(head, width, Look.COUNT, Look.SUM_COUNT, 0, value);
    }

    /** Adds a column of amounts with their total. */
    public TableSheet<T> money(String head, int width, ToLongFunction<T> value) {
        return number(head, width, Look.MONEY, Look.SUM_MONEY, digits, value);
    }

    /** Adds a column of numbers that have no total. */
    public TableSheet<T> plain(String head, int width, Look look, ToLongFunction<T> value) {
        return number(head, width, look, Look.SUM_LABEL, 0, value);
    }

    /** Adds a column of dates and times; {@code daysE8} are days as the workbook counts them, in hundred-millionths. */
    public TableSheet<T> time(String head, int width, ToLongFunction<T> daysE8) {
        columns.add(new Column<>(
                head,
                width,
                Look.HEAD,
                Look.SUM_LABEL,
                0,
                item -> 0,
                (cells, column, row, item) -> cells.number(column, Look.TIME, daysE8.applyAsLong(item), 8)));
        return this;
    }

    /** Adds a column of amounts by formula, with their total; {@code value} is what the formula comes to. */
    public TableSheet<T> moneyFormula(String head, int width, IntFunction<String> formula, ToLongFunction<T> value) {
        return formula(head, width, Look.MONEY, Look.SUM_MONEY, digits, formula, value);
    }

    /** Adds a column of shares; {@code valueE8} is in hundred-millionths. */
    public TableSheet<T> shareFormula(String head, int width, IntFunction<String> formula, ToLongFunction<T> valueE8) {
        return formula(head, width, Look.PERCENT, Look.SUM_PERCENT, 8, formula, valueE8);
    }

    /** Adds a column of amounts that have no total. */
    public TableSheet<T> averageFormula(String head, int width, IntFunction<String> formula, ToLongFunction<T> value) {
        return formula(head, width, Look.MONEY, Look.SUM_LABEL, digits, formula, value);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int[] widths() {
        return columns.stream().mapToInt(Column::width).toArray();
    }

    @Override
    public boolean landscape() {
        return true;
    }

    @Override
    public int head() {
        return HEAD;
    }

    @Override
    public boolean filtered() {
        return true;
    }

    @Override
    public int write(Cells cells) {
        cells.row(26);
        cells.text(0, Look.NAME, name);
        cells.row(16);
        cells.text(0, Look.NOTE, note);
        cells.row(8);
        cells.row(20);
        for (int i = 0; i < columns.size(); i++) {
            cells.text(i, columns.get(i).headLook, columns.get(i).head);
        }
        long[] sums = new long[columns.size()];
        int last = HEAD;
        while (rows.hasNext()) {
            T item = rows.next();
            last = cells.row(height(item));
            for (int i = 0; i < sums.length; i++) {
                Column<T> column = columns.get(i);
                column.put.put(cells, i, last, item);
                sums[i] = Math.addExact(sums[i], column.value.applyAsLong(item));
            }
        }
        if (last == HEAD) {
            last = cells.row();
            cells.text(0, Look.NOTE, marks.none);
        } else if (totalled) {
            total(cells, last, sums);
        }
        return last;
    }

    /** The height of a row that shows all lines of prose; 0 for the standard height. */
    private int height(T item) {
        int lines = 1;
        for (ToIntFunction<T> of : prose) {
            lines = Math.max(lines, of.applyAsInt(item));
        }
        return lines == 1 ? 0 : lines * LINE_POINTS + 3;
    }

    /** How many lines a text takes in a column of this width in characters, at most 20. */
    public static int lines(String text, int width) {
        return Math.clamp(Math.ceilDiv(text.length(), width - 2), 1, 20);
    }

    private void total(Cells cells, int last, long[] sums) {
        cells.row(18);
        cells.text(0, Look.SUM_LABEL, marks.total);
        for (int i = 1; i < sums.length; i++) {
            Column<T> column = columns.get(i);
            if (column.total == Look.SUM_LABEL) {
                cells.blank(i, Look.SUM_LABEL);
            } else {
                char letter = (char) ('A' + i);
                String sum = "SUM(" + letter + (HEAD + 1) + ":" + letter + last + ")";
                cells.formula(i, column.total, sum, sums[i], column.scale);
            }
        }
    }

    private TableSheet<T> text(String head, int width, Look look, Look headLook, Function<T, String> text) {
        columns.add(new Column<>(
                head,
                width,
                headLook,
                Look.SUM_LABEL,
                0,
                item -> 0,
                (cells, column, row, item) -> cells.text(column, look, text.apply(item))));
        return this;
    }

    private TableSheet<T> number(String head, int width, Look look, Look total, int scale, ToLongFunction<T> value) {
        return add(
                head,
                width,
                total,
                scale,
                value,
                (cells, column, row, item) -> cells.number(column, look, value.applyAsLong(item), scale));
    }

    private TableSheet<T> formula(
            String head,
            int width,
            Look look,
            Look total,
            int scale,
            IntFunction<String> formula,
            ToLongFunction<T> value) {
        return add(
                head,
                width,
                total,
                scale,
                value,
                (cells, column, row, item) ->
                        cells.formula(column, look, formula.apply(row), value.applyAsLong(item), scale));
    }

    private TableSheet<T> add(String head, int width, Look total, int scale, ToLongFunction<T> value, Put<T> put) {
        boolean summed = total != Look.SUM_LABEL;
        totalled |= summed;
        columns.add(new Column<>(head, width, Look.HEAD_RIGHT, total, scale, summed ? value : item -> 0, put));
        return this;
    }
}
