package io.upline.scenario;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.upline.fact.Fact;
import io.upline.plan.Example;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A table as text: a header and rows, columns parted by two or more blanks or by tabs; or a CSV file. Each cell knows where it stands. */
record TextTable(List<Cell> header, List<Row> rows, Place place) {

    static final TextTable EMPTY = new TextTable(List.of(), List.of(), Place.START);

    private static final Pattern GAP = Pattern.compile("\\s*\\t\\s*| {2,}");

    /** One row of a table. */
    record Row(Map<String, Cell> cells, Place place) {

        /** The cell of a column; empty when the table has no such column. */
        Optional<Cell> get(String column) {
            return Optional.ofNullable(cells.get(column));
        }

        /** The cell of a column; when the table has no such column, one at the beginning of the row with this text. */
        Cell cell(String column, String otherwise) {
            return get(column).orElseGet(() -> new Cell(column, otherwise, place));
        }

        /** The text of a cell; a cell that says none and a missing column give an empty text. */
        String text(String column) {
            Cell cell = cells.get(column);
            return cell == null || cell.isNone() ? "" : cell.text();
        }
    }

    /** The names of the columns. */
    List<String> columns() {
        return header.stream().map(Cell::text).toList();
    }

    boolean has(String column) {
        return columns().contains(column);
    }

    /** Reads a table; a CSV file's name is looked up in {@code folder}. */
    static TextTable read(Example.Table table, Path folder, Refusals refusals) {
        String text = table.text().strip();
        Place at = new Place("", table.line(), table.column());
        if (text.endsWith(".csv") && text.indexOf('\n') < 0 && !text.contains("  ")) {
            return csv(folder, text, at, refusals);
        }
        List<List<Cell>> lines = new ArrayList<>();
        int number = table.line();
        for (String line : table.text().split("\n", -1)) {
            String bare = withoutComment(line);
            if (!bare.isBlank()) {
                lines.add(cells(bare, number, table.column()));
            }
            number++;
        }
        return of(lines, at, refusals);
    }

    /** The cells of a line, whose first character stands in a column of the file. */
    private static List<Cell> cells(String line, int number, int column) {
        String bare = line.strip();
        int first = column + line.indexOf(bare);
        List<Cell> cells = new ArrayList<>();
        int begin = 0;
        Matcher gap = GAP.matcher(bare);
        while (gap.find()) {
            cells.add(new Cell("", bare.substring(begin, gap.start()), new Place("", number, first + begin)));
            begin = gap.end();
        }
        cells.add(new Cell("", bare.substring(begin), new Place("", number, first + begin)));
        return cells;
    }

    private static String withoutComment(String line) {
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '#' && (i == 0 || Character.isWhitespace(line.charAt(i - 1)))) {
                return line.substring(0, i);
            }
        }
        return line;
    }

    private static TextTable csv(Path folder, String name, Place at, Refusals refusals) {
        Path file = folder.resolve(name).normalize();
        List<List<Cell>> lines = new ArrayList<>();
        if (!Files.isRegularFile(file)) {
            refusals.table(at, Fact.of("problem.noFile", "file", name));
            return EMPTY;
        }
        try (CsvReader<CsvRecord> reader = CsvReader.builder().ofCsvRecord(file)) {
            List<String> written = new String(Files.readAllBytes(file), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            for (CsvRecord row : reader) {
                lines.add(cells(row, name, written));
            }
        } catch (CsvParseException | IOException e) {
            refusals.table(at, Fact.of("problem.unreadableFile", "file", name));
            return EMPTY;
        }
        return of(lines, at, refusals);
    }

    private static List<Cell> cells(CsvRecord row, String file, List<String> written) {
        int number = (int) row.getStartingLineNumber();
        List<Integer> columns = columns(number <= written.size() ? written.get(number - 1) : "");
        List<Cell> cells = new ArrayList<>();
        for (int i = 0; i < row.getFieldCount(); i++) {
            // the fields behind a line break within quotation marks stand in another line
            int column = i < columns.size() ? columns.get(i) : 1;
            cells.add(new Cell("", row.getField(i), new Place(file, number, column)));
        }
        return cells;
    }

    /** The columns in which the fields of a line of a CSV file begin. */
    private static List<Integer> columns(String line) {
        List<Integer> columns = new ArrayList<>(List.of(1));
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '"') {
                quoted = !quoted;
            } else if (line.charAt(i) == ',' && !quoted) {
                columns.add(i + 2);
            }
        }
        return columns;
    }

    private static TextTable of(List<List<Cell>> lines, Place at, Refusals refusals) {
        if (lines.isEmpty()) {
            refusals.table(at, Fact.of("problem.emptyTable"));
            return EMPTY;
        }
        List<Cell> header = lines.getFirst();
        Set<String> names = new HashSet<>();
        for (Cell column : header) {
            if (!names.add(column.text())) {
                refusals.table(column.place(), Fact.of("problem.columnTwice", "column", column.text()));
            }
        }
        List<Row> rows = new ArrayList<>();
        for (List<Cell> cells : lines.subList(1, lines.size())) {
            if (cells.size() == header.size()) {
                rows.add(row(header, cells));
            } else {
                refusals.table(
                        cells.getFirst().place(),
                        Fact.of("problem.rowLength", "cells", cells.size(), "columns", header.size()));
            }
        }
        return new TextTable(header, rows, header.getFirst().place());
    }

    private static Row row(List<Cell> header, List<Cell> cells) {
        Map<String, Cell> row = new LinkedHashMap<>();
        for (int k = 0; k < header.size(); k++) {
            String column = header.get(k).text();
            row.put(column, new Cell(column, cells.get(k).text(), cells.get(k).place()));
        }
        return new Row(row, cells.getFirst().place());
    }
}
