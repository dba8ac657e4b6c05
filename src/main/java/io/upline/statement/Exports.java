package io.upline.statement;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.upline.files.LeftOpen;
import io.upline.statement.Cell.Day;
import io.upline.statement.Cell.Decimal;
import io.upline.statement.Cell.Text;
import io.upline.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/** Writes exports: the same rows as CSV (UTF-8, RFC 4180, line feeds), as a workbook, or as JSON. The target is left open. */
public final class Exports {

    private Exports() {}

    /** Writes an export as CSV. Text that a spreadsheet would run as a formula gets a leading {@code '}; decimals are plain. */
    public static void csv(ExportTable table, OutputStream target) throws IOException {
        csv(table.kind().columns(), table.rows(), target);
    }

    /** Writes rows under some columns as CSV, like an export. */
    public static void csv(List<String> columns, Iterator<List<Cell>> rows, OutputStream target) throws IOException {
        CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new LeftOpen(target), StandardCharsets.UTF_8);
        int width = columns.size();
        csv.writeRecord(columns);
        while (rows.hasNext()) {
            List<Cell> row = rows.next();
            checkWidth(row, width);
            List<String> fields = new ArrayList<>(width);
            for (Cell cell : row) {
                fields.add(field(cell));
            }
            csv.writeRecord(fields);
        }
        csv.close();
    }

    /** Writes an export as a workbook of one sheet, or of more where one cannot hold the rows; its title is in those words. */
    public static void xlsx(ExportTable table, Words words, OutputStream target) throws IOException {
        ExportWorkbook.write(table, words, target);
    }

    /**
     * Writes an export as JSON, on one line: a list of objects whose keys are the columns. All values are texts; decimals are plain. What
     * is not there is an empty text. A text is as it was given, since no spreadsheet reads it.
     */
    public static void json(ExportTable table, OutputStream target) throws IOException {
        List<String> columns = table.kind().columns();
        OutputStream open = new LeftOpen(target);
        try (JsonGenerator json = new JsonFactory().createGenerator(ObjectWriteContext.empty(), open)) {
            json.writeStartArray();
            while (table.rows().hasNext()) {
                List<Cell> row = table.rows().next();
                checkWidth(row, columns.size());
                json.writeStartObject();
                for (int i = 0; i < columns.size(); i++) {
                    json.writeName(columns.get(i));
                    json.writeString(plain(row.get(i)));
                }
                json.writeEndObject();
            }
            json.writeEndArray();
        }
        target.write('\n');
    }

    static void checkWidth(List<Cell> row, int width) {
        if (row.size() != width) {
            throw new IllegalArgumentException("a row of " + row.size() + " cells under " + width + " columns");
        }
    }

    private static String field(Cell cell) {
        return cell instanceof Text(String text) ? neutral(text) : plain(cell);
    }

    private static String plain(Cell cell) {
        return switch (cell) {
            case Text(String text) -> text;
            case Decimal(long unscaled, int scale) ->
                BigDecimal.valueOf(unscaled, scale).toPlainString();
            case Day(var day) -> day.toString();
        };
    }

    /** The same text in a form that no spreadsheet takes for a formula. */
    static String neutral(String text) {
        if (text.isEmpty()) {
            return text;
        }
        return switch (text.charAt(0)) {
            case '=', '+', '-', '@', '\t', '\r', '\n', '＝', '＋', '－', '＠' -> "'" + text;
            default -> text;
        };
    }
}
