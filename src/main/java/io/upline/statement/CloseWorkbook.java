package io.upline.statement;

import io.upline.statement.PreparedWorkbook.Packed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Writes the close workbook for finance: the same content gives the same bytes. */
public final class CloseWorkbook {

    private final CloseContent content;
    private final DashboardSheet dashboard;
    private final List<CloseSheet> sheets = new ArrayList<>();
    private final int[] lastRows;

    private CloseWorkbook(CloseContent content) {
        this.content = content;
        this.dashboard = new DashboardSheet(content);
        sheets.add(dashboard);
        sheets.add(new InputFilesSheet(content));
        sheets.add(new TieOutSheet(content));
        sheets.addAll(new CloseTables(content).all());
        this.lastRows = new int[sheets.size()];
    }

    /** Writes the workbook and leaves the target open; consumes the content's payments. */
    public static void write(CloseContent content, OutputStream target) throws IOException {
        new CloseWorkbook(content).write(target);
    }

    private void write(OutputStream target) throws IOException {
        PreparedWorkbook prepared = PreparedWorkbook.of(design());
        PartBytes scratch = new PartBytes();
        List<Packed> packed = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            packed.add(prepared.pack(i, scratch, this::fill));
        }
        prepared.write(target, scratch, this::fill, packed);
    }

    private XSSFWorkbook design() {
        Heading heading = content.heading();
        XSSFWorkbook workbook = Layout.workbook("Close of " + heading.period());
        new Styles(workbook, heading.currency(), heading.digits());
        for (CloseSheet sheet : sheets) {
            XSSFSheet made = Layout.sheet(workbook, sheet.name(), sheet.landscape(), "@@footer@@", sheet.widths());
            if (sheet.head() > 0) {
                Layout.head(made, sheet.head());
            }
            if (sheet.filtered()) {
                int last = PreparedWorkbook.lastRow(sheets.indexOf(sheet)) - 1;
                made.setAutoFilter(new CellRangeAddress(sheet.head() - 1, last, 0, sheet.widths().length - 1));
            }
            sheet.design(made);
        }
        return workbook;
    }

    private void fill(int sheet, String slot, int number, PartBytes out) {
        switch (slot) {
            case "rows" -> {
                SheetXml cells = new SheetXml(out);
                lastRows[sheet] = sheets.get(sheet).write(cells);
                cells.close();
            }
            case "footer" ->
                out.escaped(Layout.footerText("Close of " + content.heading().period() + ", "
                        + content.heading().job()));
            case "last" -> out.decimal(lastRows[number], 0);
            default -> dashboard.fill(slot, number, out);
        }
    }
}
