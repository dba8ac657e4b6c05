package io.upline.workbook;

import io.upline.workbook.PreparedWorkbook.Filling;
import io.upline.workbook.PreparedWorkbook.Packed;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A workbook made of {@link Sheet}s, each of which writes its rows once: the same sheets give the same bytes. */
public final class SheetBook {

    private final List<Sheet> sheets;
    private final Footer footer;
    private final Filling charts;
    private final int[] lastRows;

    private SheetBook(List<Sheet> sheets, Footer footer, Filling charts) {
        this.sheets = sheets;
        this.footer = footer;
        this.charts = charts;
        this.lastRows = new int[sheets.size()];
    }

    /**
     * Writes the workbook, leaves the target open, and returns the hash of the parts.
     *
     * @param currency ISO 4217 code of its amounts
     * @param footer the footer of each page; its left side is text and no code
     * @param charts fills the slots of the charts that the sheets designed
     */
    public static String write(
            String title, String currency, Footer footer, List<Sheet> sheets, Filling charts, OutputStream target)
            throws IOException {
        return new SheetBook(sheets, footer, charts).write(title, currency, target);
    }

    private String write(String title, String currency, OutputStream target) throws IOException {
        PreparedWorkbook prepared = PreparedWorkbook.of(design(title, currency));
        PartBytes scratch = new PartBytes();
        List<Packed> packed = new ArrayList<>();
        for (int i = 0; i < sheets.size(); i++) {
            packed.add(prepared.pack(i, scratch, this::fill));
        }
        return prepared.write(target, scratch, this::fill, packed);
    }

    private XSSFWorkbook design(String title, String currency) {
        XSSFWorkbook workbook = Layout.workbook(title, currency);
        Footer slot = new Footer("@@footer@@", footer.right());
        for (Sheet sheet : sheets) {
            XSSFSheet made = Layout.sheet(workbook, sheet.name(), sheet.landscape(), slot, sheet.widths());
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
            case "rows" ->
                Cells.write(out, cells -> lastRows[sheet] = sheets.get(sheet).write(cells));
            case "footer" -> out.escaped(Layout.footerText(footer.left()));
            case "last" -> out.decimal(lastRows[number], 0);
            default -> charts.fill(sheet, slot, number, out);
        }
    }
}
