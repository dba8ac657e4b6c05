package io.upline.workbook;

import io.upline.workbook.BarChart.Place;
import io.upline.workbook.BarChart.Series;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * A bar chart of two figures for each row of a table on another sheet. Names and figures that are kept in the chart are slots: those of row i
 * have the number {@code first + i}, the second figure the number {@code first + APART + i}.
 *
 * @param first the number of the first slot
 * @param rows how many rows the table has
 */
public record PairedBars(int first, int rows) {

    /** How far the slots of the second figures are behind those of the first. */
    private static final int APART = 10_000;

    /** One of the two figures: its name, the letter of its column on the table's sheet, its colour as RRGGBB. */
    public record Figure(String name, char column, String colour) {}

    /** How many rows of a sheet the chart should be high. */
    public static int height(int rows) {
        return Math.max(12, rows * 2 + 5);
    }

    /** Draws the chart; nothing where the table has no rows. Names stand in column A of the table's sheet, given as a reference. */
    public void draw(XSSFSheet sheet, Place place, String title, String table, Figure one, Figure other) {
        if (rows == 0) {
            return;
        }
        String[] labels = new String[rows];
        Long[] ones = new Long[rows];
        Long[] others = new Long[rows];
        for (int i = 0; i < rows; i++) {
            labels[i] = PreparedWorkbook.label(first + i);
            ones[i] = PreparedWorkbook.value(first + i);
            others[i] = PreparedWorkbook.value(first + APART + i);
        }
        BarChart.draw(
                sheet,
                place,
                title,
                range(table, 'A'),
                labels,
                List.of(
                        new Series(one.name(), range(table, one.column()), ones, one.colour()),
                        new Series(other.name(), range(table, other.column()), others, other.colour())));
    }

    /** Whether a slot is one of this chart's. */
    public boolean has(int slot) {
        return slot >= first && (slot - first) % APART < rows;
    }

    /** The row that a slot is of. */
    public int row(int slot) {
        return (slot - first) % APART;
    }

    /** Whether a slot is of the second figure. */
    public boolean isOther(int slot) {
        return slot - first >= APART;
    }

    private String range(String table, char column) {
        return table + "$" + column + "$" + (TableSheet.HEAD + 1) + ":$" + column + "$" + (TableSheet.HEAD + rows);
    }
}
