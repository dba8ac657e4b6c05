package io.upline.workbook;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/** A sheet of one table with a title, a sentence that says what it shows, a frozen head and totals as formulas. */
public final class TableSheet<T> implements Sheet {

    /** Row of the column heads. */
    public static final int HEAD = 4;

    /** The widest column of texts that stand in one line, in characters. */
    private static final int WIDEST = 90;

    /** Height of a line of text. */
    public static final int LINE_POINTS = 13;

    private final String name;
    private final String note;
    private final Marks marks;
    private final int digits;
    private final List<T> rows;
    private final List<Column<T>> columns = new ArrayList<>();
    private final List<ToIntFunction<T>> prose = new ArrayList<>();
    private boolean totalled;

    /**
     * A table without columns.
     *
     * @param note the sentence under the title
     * @param marks the words beside its totals, and in place of rows when it is empty
     * @param digits fraction digits of its amounts
     * @param rows in the order in which they stand
     */
    public TableSheet(String name, String note, Marks marks, int digits, List<T> rows) {
        this.name = name;
        this.note = note;
        this.marks = marks;
        this.digits = digits;
        this.rows = rows;
    }

    /**
     * The words that any table has.
     *
     * @param total beside its totals
     * @param none in place of rows
     * @param stamp before its title, empty for none
     */
    public record Marks(String total, String none, String stamp) {}

    private interface Put<T> {
        void put(Cells cells, int column, int row, T item);
    }

    /** A column; {@code total} is the look of its total, {@link Look#SUM_LABEL} for none; {@code length} is how long a text is. */
    private record Column<T>(
            String head,
            int width,
            Look headLook,
            Look total,
            int scale,
            ToLongFunction<T> value,
            Put<T> put,
            ToIntFunction<T> length) {}

    /** Adds a column of text. */
    public TableSheet<T> text(String head, int width, Function<T, String> text) {
        return text(head, width, Look.CELL, Look.HEAD, text);
    }

    /** Adds a column of text that may take several lines. */
    public TableSheet<T> prose(String head, int width, Function<T, String> text) {
        return prose(head, width, Look.CELL_WRAP, Look.HEAD, text);
    }

    /** Adds a column of text that stands right of a number and may take several lines. */
    public TableSheet<T> proseAfterNumber(String head, int width, Function<T, String> text) {
        return prose(head, width, Look.WRAP_AFTER_NUMBER, Look.HEAD_AFTER_NUMBER, text);
    }

    private TableSheet<T> prose(String head, int width, Look look, Look headLook, Function<T, String> text) {
        prose.add(item -> lines(text.apply(item), width));
        return text(head, width, look, headLook, text, item -> 0);
    }

    /** Adds a column of text that stands right of a number. */
    public TableSheet<T> textAfterNumber(String head, int width, Function<T, String> text) {
        return text(head, width, Look.AFTER_NUMBER, Look.HEAD_AFTER_NUMBER, text);
    }

    /** Adds a column of days. */
    public TableSheet<T> day(String head, int width, Function<T, Optional<LocalDate>> day) {
        return put(
                head,
                width,
                Look.HEAD_AFTER_NUMBER,
                (cells, column, row, item) -> day.apply(item)
                        .ifPresentOrElse(
                                each -> cells.day(column, Look.DATE_AFTER_NUMBER, each),
                                () -> cells.blank(column, Look.DATE_AFTER_NUMBER)));
    }

    /** Adds a column of whole numbers that name something: 0 is nothing, and they have no total. */
    public TableSheet<T> plainNumber(String head, int width, ToLongFunction<T> number) {
        return put(head, width, Look.HEAD_RIGHT, (cells, column, row, item) -> {
            long value = number.applyAsLong(item);
            if (value == 0) {
                cells.blank(column, Look.PLAIN_COUNT);
            } else {
                cells.number(column, Look.PLAIN_COUNT, value, 0);
            }
        });
    }

    private TableSheet<T> put(String head, int width, Look headLook, Put<T> put) {
        columns.add(new Column<>(head, width, headLook, Look.SUM_LABEL, 0, item -> 0, put, item -> 0));
        return this;
    }

    /** Adds a column of whole numbers with their total. */
    public TableSheet<T> count(String head, int width, ToLongFunction<T> value) {
        return number(head, width, Look.COUNT, Look.SUM_COUNT, 0, value);
    }

    /** Adds a column of amounts with their total, which are nothing to look at where they are below zero, and so are not red. */
    public TableSheet<T> term(String head, int width, ToLongFunction<T> value) {
        return number(head, width, Look.TERM_MONEY, Look.SUM_TERM_MONEY, digits, value);
    }

    /** Adds a column of amounts with their total. */
    public TableSheet<T> money(String head, int width, ToLongFunction<T> value) {
        return number(head, width, Look.MONEY, Look.SUM_MONEY, digits, value);
    }

    /** Adds a column of money that is not added up, since its rows are of different kinds. */
    public TableSheet<T> moneyEach(String head, int width, ToLongFunction<T> value) {
        return number(head, width, Look.MONEY, Look.SUM_LABEL, digits, value);
    }

    /** Adds a column of numbers that have no total. */
    public TableSheet<T> plain(String head, int width, Look look, ToLongFunction<T> value) {
        return number(head, width, look, Look.SUM_LABEL, 0, value);
    }

    /** Adds a column of dates and times; {@code daysE8} are days as the workbook counts them, in hundred-millionths, 0 for none. */
    public TableSheet<T> time(String head, int width, ToLongFunction<T> daysE8) {
        return put(head, width, Look.HEAD_AFTER_NUMBER, (cells, column, row, item) -> {
            long value = daysE8.applyAsLong(item);
            if (value == 0) {
                cells.blank(column, Look.DATE_AFTER_NUMBER);
            } else {
                cells.number(column, Look.TIME, value, 8);
            }
        });
    }

    /** Adds a column of relative changes, calculated in the sheet and not added up. */
    public TableSheet<T> changeFormula(String head, int width, IntFunction<String> formula, ToLongFunction<T> valueE8) {
        return formula(head, width, Look.PERCENT, Look.SUM_LABEL, 8, formula, valueE8);
    }

    /** Adds a column of differences of money, calculated in the sheet: below zero nothing is wrong. */
    public TableSheet<T> termFormula(String head, int width, IntFunction<String> formula, ToLongFunction<T> value) {
        return formula(head, width, Look.TERM_MONEY, Look.SUM_TERM_MONEY, digits, formula, value);
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
        return columns.stream().mapToInt(this::width).toArray();
    }

    /** Wide enough for the longest of its texts that stand in one line. */
    private int width(Column<T> column) {
        int longest = rows.stream().mapToInt(column.length).max().orElse(0);
        return Math.clamp(longest + 3, column.width, WIDEST);
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
        cells.text(0, Look.NAME, marks.stamp.isEmpty() ? name : marks.stamp + " " + name);
        cells.row(16);
        cells.text(0, Look.NOTE, note);
        cells.row(8);
        cells.row(20);
        for (int i = 0; i < columns.size(); i++) {
            cells.text(i, columns.get(i).headLook, columns.get(i).head);
        }
        long[] sums = new long[columns.size()];
        int last = HEAD;
        for (T item : rows) {
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

    /** How many lines a text takes in a column of this width in characters, at most 30, which is as high as a row gets. */
    public static int lines(String text, int width) {
        return Math.clamp(Math.ceilDiv(text.length(), width - 2), 1, 30);
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
        return text(head, width, look, headLook, text, item -> text.apply(item).length());
    }

    private TableSheet<T> text(
            String head, int width, Look look, Look headLook, Function<T, String> text, ToIntFunction<T> length) {
        columns.add(new Column<>(
                head,
                width,
                headLook,
                Look.SUM_LABEL,
                0,
                item -> 0,
                (cells, column, row, item) -> cells.text(column, look, text.apply(item)),
                length));
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
        columns.add(
                new Column<>(head, width, Look.HEAD_RIGHT, total, scale, summed ? value : item -> 0, put, item -> 0));
        return this;
    }
}
