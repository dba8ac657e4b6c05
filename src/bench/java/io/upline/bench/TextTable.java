package io.upline.bench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A table for reading: columns as wide as their widest cell, two blanks between; the last column to the left, others right. */
final class TextTable {

    private final List<String[]> rows = new ArrayList<>();

    TextTable(String... headings) {
        rows.add(headings);
    }

    void row(String... cells) {
        rows.add(cells);
    }

    String text() {
        int columns = rows.getFirst().length;
        int[] width = new int[columns];
        rows.forEach(row -> Arrays.setAll(width, c -> Math.max(width[c], row[c].length())));
        StringBuilder text = new StringBuilder();
        for (String[] row : rows) {
            StringBuilder line = new StringBuilder();
            for (int c = 0; c < columns; c++) {
                String blanks = " ".repeat(width[c] - row[c].length());
                boolean last = c == columns - 1 && columns < 3;
                line.append(c == 0 ? "" : "  ").append(last ? row[c] : blanks + row[c]);
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString().stripTrailing();
    }
}
