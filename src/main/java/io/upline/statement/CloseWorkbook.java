package io.upline.statement;

import io.upline.workbook.Sheet;
import io.upline.workbook.SheetBook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes the close workbook for finance: the same content gives the same bytes. */
public final class CloseWorkbook {

    private CloseWorkbook() {}

    /** Writes the workbook and leaves the target open; consumes the content's payments. */
    public static void write(CloseContent content, OutputStream target) throws IOException {
        DashboardSheet dashboard = new DashboardSheet(content);
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(dashboard);
        sheets.add(new InputFilesSheet(content));
        sheets.add(new TieOutSheet(content));
        sheets.addAll(new CloseTables(content).all());
        Heading heading = content.heading();
        String title = "Close of " + heading.period();
        SheetBook.write(title, heading.currency(), title + ", " + heading.job(), sheets, dashboard::fill, target);
    }
}
