package io.upline.statement;

import io.upline.statement.Cell.Day;
import io.upline.statement.Cell.Decimal;
import io.upline.statement.Cell.Text;
import io.upline.words.Words;
import io.upline.workbook.Cells;
import io.upline.workbook.Footer;
import io.upline.workbook.Layout;
import io.upline.workbook.Look;
import io.upline.workbook.PartBytes;
import io.upline.workbook.PreparedWorkbook;
import io.upline.workbook.PreparedWorkbook.Filling;
import io.upline.workbook.PreparedWorkbook.Packed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * An export as a workbook: one table with a frozen head, and another sheet wherever one is full. Sheets are packed one after another as
 * the rows come, so that memory holds their compressed form only.
 */
final class ExportWorkbook {

    private static final int ROWS_PER_SHEET = 1_000_000;
    private static final int WIDTH = 20;

    private final ExportTable table;
    private final Words words;
    private final String title;
    private final int rowsPerSheet;
    private final PartBytes scratch = new PartBytes();
    private final List<Packed> sheets = new ArrayList<>();
    private final List<Integer> lastRows = new ArrayList<>();

    private ExportWorkbook(ExportTable table, Words words, int rowsPerSheet) {
        this.table = table;
        this.words = words;
        this.title = words.say(table.kind().code());
        this.rowsPerSheet = rowsPerSheet;
    }

    static void write(ExportTable table, Words words, OutputStream target) throws IOException {
        write(table, words, target, ROWS_PER_SHEET);
    }

    static void write(ExportTable table, Words words, OutputStream target, int rowsPerSheet) throws IOException {
        new ExportWorkbook(table, words, rowsPerSheet).write(target);
    }

    private void write(OutputStream target) throws IOException {
        PreparedWorkbook two = PreparedWorkbook.of(design(2));
        do {
            // the first sheet alone is the selected one
            sheets.add(two.pack(sheets.isEmpty() ? 0 : 1, scratch, this::fillSheet));
        } while (table.rows().hasNext());
        PreparedWorkbook whole = PreparedWorkbook.of(design(sheets.size()));
        Filling names = (sheet, slot, number, out) -> out.decimal(lastRows.get(number), 0);
        whole.write(target, scratch, names, sheets);
    }

    private XSSFWorkbook design(int count) {
        XSSFWorkbook workbook = Layout.workbook(title, "XXX");
        Footer footer = new Footer(title, words.say("export.page", "page", Footer.PAGE, "pages", Footer.PAGES));
        int columns = table.kind().columns().size();
        int[] widths = new int[columns];
        Arrays.fill(widths, WIDTH);
        for (int i = 0; i < count; i++) {
            String name = i == 0 ? title : words.say("export.further", "sheet", title, "number", i + 1);
            XSSFSheet sheet = Layout.sheet(workbook, name, true, footer, widths);
            Layout.head(sheet, 1);
            sheet.setAutoFilter(new CellRangeAddress(0, PreparedWorkbook.lastRow(i) - 1, 0, columns - 1));
        }
        return workbook;
    }

    private void fillSheet(int sheet, String slot, int number, PartBytes out) {
        if (slot.equals("last")) {
            out.decimal(lastRows.getLast(), 0);
        } else {
            Cells.write(out, cells -> lastRows.add(rows(cells)));
        }
    }

    private int rows(Cells cells) {
        List<String> columns = table.kind().columns();
        int last = cells.row(20);
        for (int i = 0; i < columns.size(); i++) {
            cells.text(i, Look.HEAD, columns.get(i));
        }
        Iterator<List<Cell>> rows = table.rows();
        for (int n = 0; n < rowsPerSheet && rows.hasNext(); n++) {
            List<Cell> row = rows.next();
            Exports.checkWidth(row, columns.size());
            last = cells.row();
            for (int i = 0; i < row.size(); i++) {
                cell(cells, i, row.get(i));
            }
        }
        return Math.max(2, last);
    }

    private static void cell(Cells cells, int column, Cell cell) {
        switch (cell) {
            case Text(String text) -> {
                if (!text.isEmpty()) {
                    cells.text(column, Look.CELL, text);
                }
            }
            case Decimal(long unscaled, int scale) -> cells.number(column, decimalLook(scale), unscaled, scale);
            case Day(var day) -> cells.day(column, Look.DATE, day);
        }
    }

    /** The look of a decimal. Exports show every digit they hold, so that a wider rate is not rounded away on the screen. */
    private static Look decimalLook(int scale) {
        return switch (scale) {
            case 0 -> Look.COUNT;
            case 2 -> Look.VOLUME;
            default -> Look.PLAIN_DECIMAL;
        };
    }
}
