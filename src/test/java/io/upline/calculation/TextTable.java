package io.upline.calculation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A text table of a test: columns divided by two or more blanks, {@code -} for empty, {@code #} begins a comment. */
record TextTable(List<String> header, List<Map<String, String>> rows) {

    static TextTable of(String text) {
        List<String[]> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            String content = line.replaceFirst("#.*", "").strip();
            if (!content.isEmpty()) {
                lines.add(content.split("(\\s{2,}|\\t)"));
            }
        }
        List<Map<String, String>> rows = new ArrayList<>();
        String[] header = lines.getFirst();
        for (String[] cells : lines.subList(1, lines.size())) {
            Map<String, String> row = new TreeMap<>();
            for (int c = 0; c < header.length; c++) {
                row.put(header[c].strip(), c < cells.length && !cells[c].equals("-") ? cells[c].strip() : "");
            }
            rows.add(row);
        }
        return new TextTable(List.of(header), rows);
    }

    boolean has(String column) {
        return header.contains(column);
    }
}
