package io.upline.workbook;

import io.upline.money.MinorUnits;
import io.upline.workbook.Look.Palette;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.PaperSize;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFPrintSetup;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** What all sheets have in common: widths in characters, a frozen head, print set-up, document properties. */
public final class Layout {

    private Layout() {}

    /** Makes an empty workbook with every look, and with nothing in it that changes from run to run; amounts have the currency's digits. */
    public static XSSFWorkbook workbook(String title, String currency) {
        XSSFWorkbook workbook = new XSSFWorkbook();
        new Styles(workbook, currency, MinorUnits.digits(currency));
        POIXMLProperties.CoreProperties core = workbook.getProperties().getCoreProperties();
        core.setCreator("Upline");
        core.setTitle(title);
        created(core);
        workbook.getProperties().getExtendedProperties().setApplication("Upline");
        return workbook;
    }

    private static void created(POIXMLProperties.CoreProperties core) {
        try {
            core.getUnderlyingProperties().setCreatedProperty("2026-01-01T00:00:00Z");
        } catch (InvalidFormatException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Adds an A4 sheet as wide as a page, with a footer. */
    public static XSSFSheet sheet(XSSFWorkbook workbook, String name, boolean landscape, Footer footer, int... widths) {
        XSSFSheet sheet = workbook.createSheet(name);
        for (int i = 0; i < widths.length; i++) {
            sheet.setColumnWidth(i, widths[i] * 256);
        }
        sheet.setDisplayGridlines(false);
        sheet.setFitToPage(true);
        sheet.setHorizontallyCenter(true);
        XSSFPrintSetup print = sheet.getPrintSetup();
        print.setPaperSize(PaperSize.A4_PAPER);
        print.setLandscape(landscape);
        print.setFitWidth((short) 1);
        print.setFitHeight((short) 0);
        sheet.getFooter().setLeft("&8 " + footer.left());
        sheet.getFooter().setRight("&8" + footer.right());
        return sheet;
    }

    /** Freezes the rows to {@code head} (a row number as people count) and repeats the last of them on every page. */
    public static void head(XSSFSheet sheet, int head) {
        sheet.createFreezePane(0, head);
        sheet.setRepeatingRows(new CellRangeAddress(head - 1, head - 1, -1, -1));
    }

    /** Gives the sheet's tab the dark blue, which marks the sheet to open first. */
    public static void tab(XSSFSheet sheet) {
        sheet.setTabColor(Styles.colour(Palette.NAVY));
    }

    /** The name of a sheet as a formula refers to it. */
    public static String reference(String sheet) {
        return "'" + sheet.replace("'", "''") + "'!";
    }

    /** A text as it stands within a formula. */
    public static String quoted(String text) {
        return "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** A text as a header or footer takes it, where an ampersand begins a code. */
    public static String footerText(String text) {
        return text.replace("&", "&&");
    }
}
