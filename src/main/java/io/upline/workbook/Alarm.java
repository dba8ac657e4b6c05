package io.upline.workbook;

import org.apache.poi.ss.usermodel.ComparisonOperator;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFConditionalFormattingRule;
import org.apache.poi.xssf.usermodel.XSSFFontFormatting;
import org.apache.poi.xssf.usermodel.XSSFPatternFormatting;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFSheetConditionalFormatting;

/** Makes cells turn red that must be zero and are not. */
public final class Alarm {

    private Alarm() {}

    /** Watches rows {@code first} to {@code last} (as people count) of one column. */
    public static void where(XSSFSheet sheet, int first, int last, int column) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        CellRangeAddress where = new CellRangeAddress(first - 1, last - 1, column, column);
        add(formats, formats.createConditionalFormattingRule(ComparisonOperator.NOT_EQUAL, "0"), where);
    }

    /** Turns a row red up to a column where a formula is true. */
    public static void when(XSSFSheet sheet, String formula, int row, int lastColumn) {
        XSSFSheetConditionalFormatting formats = sheet.getSheetConditionalFormatting();
        CellRangeAddress where = new CellRangeAddress(row - 1, row - 1, 0, lastColumn);
        add(formats, formats.createConditionalFormattingRule(formula), where);
    }

    private static void add(
            XSSFSheetConditionalFormatting formats, XSSFConditionalFormattingRule rule, CellRangeAddress where) {
        XSSFFontFormatting font = rule.createFontFormatting();
        font.setFontStyle(false, true);
        font.setFontColor(Styles.colour(Look.Palette.WHITE));
        XSSFPatternFormatting fill = rule.createPatternFormatting();
        fill.setFillBackgroundColor(Styles.colour(Look.Palette.RED));
        formats.addConditionalFormatting(new CellRangeAddress[] {where}, rule);
    }
}
