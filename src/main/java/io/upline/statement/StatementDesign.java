package io.upline.statement;

import io.upline.workbook.BarChart;
import io.upline.workbook.BarChart.Place;
import io.upline.workbook.BarChart.Series;
import io.upline.workbook.Footer;
import io.upline.workbook.Layout;
import io.upline.workbook.Look;
import io.upline.workbook.PreparedWorkbook;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The statement as POI designs it: everything but the rows. */
final class StatementDesign {

    private StatementDesign() {}

    /** What differs from statement to statement, beside the rows. */
    interface Variables {
        /** The text on the left of the footer, as a header's text. */
        String footer();

        /** Last row of earnings sheet {@code index}. */
        int lastRow(int index);

        String[] labels();

        Number[] values();
    }

    static XSSFWorkbook workbook(StatementLayout layout, Variables variables) {
        StatementWords words = layout.words();
        Footer footer = new Footer(variables.footer(), words.page(Footer.PAGE, Footer.PAGES));
        XSSFWorkbook workbook = Layout.workbook(words.of(Text.STATEMENT), layout.currency());
        summary(workbook, layout, footer, variables);
        for (int i = 0; i < layout.earningsSheets(); i++) {
            XSSFSheet sheet = Layout.sheet(workbook, layout.earningsSheet(i), true, footer, widths(layout));
            Layout.head(sheet, EarningsSheet.HEAD);
            sheet.setAutoFilter(
                    new CellRangeAddress(EarningsSheet.HEAD - 1, variables.lastRow(i) - 1, 0, layout.lastColumn()));
        }
        XSSFSheet team = Layout.sheet(workbook, words.of(Text.TEAM), false, footer, 12, 16, 22, 4, 26, 22);
        Layout.head(team, TeamSheet.HEAD);
        return workbook;
    }

    private static int[] widths(StatementLayout layout) {
        return layout.positions()
                ? new int[] {26, 18, 30, 8, 16, 12, 16, 40, 18}
                : new int[] {26, 18, 30, 8, 16, 12, 16, 40};
    }

    /** A design whose variables are slots. */
    static PreparedWorkbook prepared(StatementLayout layout) {
        String[] labels = new String[layout.bonuses()];
        Long[] values = new Long[layout.bonuses()];
        for (int i = 0; i < labels.length; i++) {
            labels[i] = PreparedWorkbook.label(i);
            values[i] = PreparedWorkbook.value(i);
        }
        return PreparedWorkbook.of(workbook(layout, new Variables() {
            @Override
            public String footer() {
                return "@@footer@@";
            }

            @Override
            public int lastRow(int index) {
                return PreparedWorkbook.lastRow(index);
            }

            @Override
            public String[] labels() {
                return labels;
            }

            @Override
            public Number[] values() {
                return values;
            }
        }));
    }

    private static void summary(XSSFWorkbook workbook, StatementLayout layout, Footer footer, Variables variables) {
        String name = layout.words().of(Text.SUMMARY);
        XSSFSheet sheet = Layout.sheet(workbook, name, false, footer, 40, 20, 2, 22, SummarySheet.CAUSE_WIDTH);
        Layout.tab(sheet);
        if (layout.bonuses() == 0) {
            return;
        }
        int first = SummarySheet.FIRST_BONUS;
        int last = first + layout.bonuses() - 1;
        String sheetReference = Layout.reference(name);
        BarChart.draw(
                sheet,
                new Place(3, SummarySheet.CHART_FIRST - 1, 4, SummarySheet.chartLast(layout) - 1),
                layout.words().chart(layout.currency()),
                sheetReference + "$A$" + first + ":$A$" + last,
                variables.labels(),
                List.of(new Series(
                        layout.words().of(Text.EARNINGS),
                        sheetReference + "$B$" + first + ":$B$" + last,
                        variables.values(),
                        Look.Palette.BLUE)));
    }
}
