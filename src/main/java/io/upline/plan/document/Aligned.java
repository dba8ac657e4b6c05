package io.upline.plan.document;

import java.util.List;

/** A table as text whose columns begin under one another, two blanks apart. */
public final class Aligned {

    private Aligned() {}

    /**
     * The lines of a table, without blanks at their ends.
     *
     * @param indent what each line begins with
     * @param rows the head and the rows; each has at least as many cells as the head, and further cells are not shown
     */
    public static List<String> lines(String indent, List<List<String>> rows) {
        int[] widths = new int[rows.getFirst().size()];
        for (List<String> row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        return rows.stream().map(row -> line(indent, row, widths)).toList();
    }

    private static String line(String indent, List<String> row, int[] widths) {
        StringBuilder line = new StringBuilder(indent);
        for (int i = 0; i < widths.length; i++) {
            line.append(row.get(i)).repeat(" ", widths[i] - row.get(i).length() + 2);
        }
        return line.toString().stripTrailing();
    }
}
