package io.upline.workbook;

import java.time.LocalDate;
import java.util.function.Consumer;

/**
 * Where the rows of one sheet go, top to bottom and left to right. Text is always text: there is no way from a name to a formula.
 */
public interface Cells {

    /** Begins the next row of standard height and returns its number as people count, from 1. */
    int row();

    /** Begins the next row with a height in points. */
    int row(int points);

    /** Writes a text, whatever its first character. */
    void text(int column, Look look, String text);

    /** Writes a decimal of {@code scale} fraction digits. */
    void number(int column, Look look, long unscaled, int scale);

    /** Writes a day, shown as a date. */
    default void day(int column, Look look, LocalDate day) {
        number(column, look, serial(day), 0);
    }

    /** A day as workbooks count them. */
    static long serial(LocalDate day) {
        return day.toEpochDay() + 25_569;
    }

    /** Writes a formula of our own making with the number it comes to. */
    void formula(int column, Look look, String formula, long unscaled, int scale);

    /** Writes a formula of our own making with the text it comes to. */
    void formula(int column, Look look, String formula, String result);

    /** Gives a cell a look without content. */
    void blank(int column, Look look);

    /** Writes the rows of one sheet into its part, top to bottom. */
    static void write(PartBytes out, Consumer<Cells> rows) {
        SheetXml cells = new SheetXml(out);
        rows.accept(cells);
        cells.close();
    }

    /** Leaves {@code rows} rows empty. */
    default void skip(int rows) {
        for (int i = 0; i < rows; i++) {
            row();
        }
    }

    /** Gives columns {@code from} to {@code to} a look without content. */
    default void blanks(int from, int to, Look look) {
        for (int column = from; column <= to; column++) {
            blank(column, look);
        }
    }
}
