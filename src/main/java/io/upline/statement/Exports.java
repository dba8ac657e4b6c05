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
import java.util.List;

/** Writes exports: the same rows as CSV (UTF-8, RFC 4180, line feeds) or as a workbook. The target is left open. */
public final class Exports {

    private Exports() {}

    /** Writes an export as CSV. Text that a spreadsheet would run as a formula gets a leading {@code '}; decimals are plain. */
    public static void csv(ExportTable table, OutputStream target) throws IOException {
        CsvWriter csv =
                CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(new LeftOpen(target), StandardCharsets.UTF_8);
        int width = table.kind().columns().size();
        csv.writeRecord(table.kind().columns());
        while (table.rows().hasNext()) {
            List<Cell> row = table.rows().next();
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

    static void checkWidth(List<Cell> row, int width) {
        if (row.size() != width) {
            throw new IllegalArgumentException("a row of " + row.size() + " cells under " + width + " columns");
        }
    }

    private static String field(Cell cell) {
        return switch (cell) {
            case Text(String text) -> neutral(text);
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
