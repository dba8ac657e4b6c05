package io.upline.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.upline.fact.Fact;
import io.upline.plan.Example;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A table as text: a header and rows, columns parted by two or more blanks or by tabs; or a CSV file. */
record TextTable(List<String> columns, List<Row> rows, int line) {

    static final TextTable EMPTY = new TextTable(List.of(), List.of(), 1);

    /** One row of a table. */
    record Row(Map<String, Cell> cells, int line) {

        /** The cell of a column; empty when the table has no such column. */
        Optional<Cell> get(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        /** The text of a cell; a cell that says none and a missing column give an empty text. */
        String text(String column) {
            Cell cell = cells.get(column);
            return cell == null || cell.isNone() ? "" : cell.text();
        }
    }

    boolean has(String column) {
        return columns.contains(column);
    }

    /** Reads a table; a CSV file's name is looked up in {@code folder}. */
    static TextTable read(Example.Table table, Path folder, Refusals refusals) {
        String text = table.text().strip();
        if (text.endsWith(".csv") && text.indexOf('\n') < 0 && !text.contains("  ")) {
            return csv(folder, text, table.line(), refusals);
        }
        List<List<String>> lines = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        int number = table.line();
        for (String line : table.text().split("\n", -1)) {
            String bare = withoutComment(line).strip();
            if (!bare.isEmpty()) {
                lines.add(List.of(bare.split("\\s*\\t\\s*| {2,}")));
                numbers.add(number);
            }
            number++;
        }
        return of(lines, numbers, table.line(), refusals);
    }

    private static String withoutComment(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static TextTable csv(Path folder, String name, int line, Refusals refusals) {
        Path file = folder.resolve(name).normalize();
        List<List<String>> lines = new ArrayList<>();
        List<Integer> numbers = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            refusals.table(line, Fact.of("problem.noFile", "file", name));
            return EMPTY;
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord row : reader) {
                lines.add(row.getFields());
                numbers.add((int) row.getStartingLineNumber());
            }
        } catch (CsvParseException | IOException e) {
            refusals.table(line, Fact.of("problem.unreadableFile", "file", name));
            return EMPTY;
        }
        return of(lines, numbers, line, refusals);
    }

    private static TextTable of(List<List<String>> lines, List<Integer> numbers, int at, Refusals refusals) {
        if (lines.isEmpty()) {
            refusals.table(at, Fact.of("problem.emptyTable"));
            return EMPTY;
        }
        List<String> columns = lines.getFirst();
        if (new HashSet<>(columns).size() < columns.size()) {
            refusals.table(numbers.getFirst(), Fact.of("problem.columnTwice"));
            return EMPTY;
        }
        List<Row> rows = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            List<String> cells = lines.get(i);
            int line = numbers.get(i);
            if (cells.size() != columns.size()) {
                refusals.table(line, Fact.of("problem.rowLength", "cells", cells.size(), "columns", columns.size()));
                continue;
            }
            Map<String, Cell> row = new LinkedHashMap<>();
            for (int k = 0; k < columns.size(); k++) {
                row.put(columns.get(k), new Cell(columns.get(k), cells.get(k), line));
            }
            rows.add(new Row(row, line));
        }
        return new TextTable(columns, rows, numbers.getFirst());
    }
}
