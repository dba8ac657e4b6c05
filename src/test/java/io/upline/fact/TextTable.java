package io.upline.fact;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A table written as text in a test: a line of names, then a line for each row; columns are parted by two blanks or more. */
public final class TextTable {

    private TextTable() {}

    /** The rows below the header, each by the names of the columns; a dash is an empty cell. */
    public static List<Row> rows(String table) {
        List<String> lines = table.strip().lines().map(String::strip).toList();
        String[] names = lines.getFirst().split(" {2,}");
        List<Row> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(" {2,}");
            if (cells.length != names.length) {
                throw new IllegalArgumentException("a row of " + cells.length + " cells: " + line);
            }
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < names.length; i++) {
                row.put(names[i], cells[i].equals("-") ? "" : cells[i]);
            }
            rows.add(new Row(row));
        }
        return rows;
    }

    /** One row of a table. */
    public record Row(Map<String, String> cells) {

        /** The cell of a column; empty for a dash. */
        public String at(String column) {
            String cell = cells.get(column);
            if (cell == null) {
                throw new IllegalArgumentException("no column is called " + column);
            }
            return cell;
        }

        /** The cell of a column as a whole number. */
        public long number(String column) {
            return Long.parseLong(at(column));
        }
    }
}
