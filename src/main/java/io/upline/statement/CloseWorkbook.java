package io.upline.statement;

import io.upline.words.Words;
import io.upline.workbook.Footer;
import io.upline.workbook.Sheet;
import io.upline.workbook.SheetBook;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Writes the close workbook for finance: the same content gives the same bytes. */
public final class CloseWorkbook {

    private CloseWorkbook() {}

    /** Writes the workbook in those words and leaves the target open; returns the hash of its parts. */
    public static String write(CloseContent content, Words words, OutputStream target) throws IOException {
        DashboardSheet dashboard = new DashboardSheet(content, words);
        List<Sheet> sheets = new ArrayList<>();
        sheets.add(dashboard);
        sheets.add(new InputFilesSheet(content, words));
        sheets.add(new TieOutSheet(content, words));
        sheets.addAll(new CloseTables(content, words).all());
        Heading heading = content.heading();
        String left = heading.draft()
                ? words.say("close.draftFooter", "period", heading.period(), "job", heading.job())
                : words.say("close.footer", "period", heading.period(), "job", heading.job());
        Footer footer = new Footer(left, words.say("close.page", "page", Footer.PAGE, "pages", Footer.PAGES));
        String title = words.say("close.title", "period", heading.period());
        return SheetBook.write(title, heading.currency(), footer, sheets, dashboard::fill, target);
    }
}
