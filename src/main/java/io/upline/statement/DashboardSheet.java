package io.upline.statement;

import io.upline.money.Rounding;
import io.upline.statement.CloseContent.BonusPayout;
import io.upline.statement.CloseContent.Figures;
import io.upline.statement.CloseContent.TieOut;
import io.upline.words.Words;
import io.upline.workbook.Alarm;
import io.upline.workbook.BarChart.Place;
import io.upline.workbook.Cells;
import io.upline.workbook.Layout;
import io.upline.workbook.Look;
import io.upline.workbook.PairedBars;
import io.upline.workbook.PartBytes;
import io.upline.workbook.Sheet;
import io.upline.workbook.TableSheet;
import java.math.RoundingMode;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet of the close workbook: whether it ties out, what is paid, and how it compares with the last period. */
final class DashboardSheet implements Sheet {

    private static final int VERDICT_ROW = 5;
    private static final int LAST_FIGURE = 19;
    private static final int CHART_FIRST = 21;

    private final CloseContent content;
    private final Words words;
    private final int digits;
    private final PairedBars chart;

    DashboardSheet(CloseContent content, Words words) {
        this.content = content;
        this.words = words;
        this.digits = content.heading().digits();
        this.chart = new PairedBars(0, content.bonuses().size());
    }

    /** The formula of this period's turnover, for ratios on other sheets. */
    static String turnover(Words words) {
        return Layout.reference(words.say("close.dashboard")) + "$B$10";
    }

    /** The formula of this period's payout. */
    static String payout(Words words) {
        return Layout.reference(words.say("close.dashboard")) + "$B$12";
    }

    @Override
    public String name() {
        return words.say("close.dashboard");
    }

    @Override
    public int[] widths() {
        return new int[] {38, 20, 20, 20, 20};
    }

    @Override
    public boolean landscape() {
        return false;
    }

    @Override
    public int head() {
        return 0;
    }

    @Override
    public void design(XSSFSheet sheet) {
        Layout.tab(sheet);
        Alarm.when(sheet, check() + "<>0", VERDICT_ROW, 4);
        chart.draw(
                sheet,
                new Place(0, CHART_FIRST - 1, 4, chartLast() - 1),
                words.say("close.chart", "currency", content.heading().currency()),
                CloseTables.bonusesReference(words),
                new PairedBars.Figure(words.say("close.thisPeriod"), 'G', Look.Palette.BLUE),
                new PairedBars.Figure(words.say("close.lastPeriod"), 'H', Look.Palette.PALE));
    }

    /** Fills the chart's slots. */
    void fill(int sheet, String slot, int number, PartBytes out) {
        BonusPayout bonus = content.bonuses().get(chart.row(number));
        if (slot.equals("label")) {
            out.escaped(bonus.bonus());
        } else {
            out.decimal(chart.isOther(number) ? bonus.lastMinor() : bonus.earnedMinor(), digits);
        }
    }

    @Override
    public int write(Cells cells) {
        head(cells);
        figures(cells);
        cells.skip(chartLast() + 1 - LAST_FIGURE);
        basis(cells);
        return 0;
    }

    private void head(Cells cells) {
        Heading heading = content.heading();
        cells.row(28);
        cells.text(0, Look.TITLE, heading.company());
        cells.row(16);
        cells.text(
                0,
                Look.SUBTITLE,
                words.say(
                        "close.subtitle",
                        "period",
                        heading.period(),
                        "job",
                        heading.job(),
                        "from",
                        heading.firstDay(),
                        "to",
                        heading.lastDay()));
        if (heading.sandbox() || heading.draft()) {
            cells.row(20);
            cells.text(0, Look.STAMP, heading.draft() ? words.say("close.draft") : words.say("close.sandbox"));
            cells.blanks(1, 4, Look.STAMP);
        } else {
            cells.row(8);
        }
        cells.row(8);
        cells.row(24);
        verdict(cells);
        cells.row(8);
        cells.row(34);
        cells.text(0, Look.HERO_LABEL, words.say("close.toBePaid"));
        cells.blanks(1, 3, Look.HERO_LABEL);
        cells.formula(4, Look.HERO_MONEY, "B16", content.keys().now().toBePaidMinor(), digits);
        cells.row(10);
    }

    private void verdict(Cells cells) {
        long open = content.files().stream()
                .filter(file -> InputFilesSheet.difference(file.lines()) != 0
                        || InputFilesSheet.difference(file.moneyMinor()) != 0)
                .count();
        open += content.tieOuts().stream()
                .filter(arrow -> arrow.difference() != 0)
                .count();
        int controls = content.files().size() * 2 + content.tieOuts().size();
        String good = words.say("close.tiesOut", "controls", controls);
        String bad = words.say("close.open");
        String formula = "IF(" + check() + "=0," + Layout.quoted(good) + "," + Layout.quoted(bad) + ")";
        cells.formula(0, Look.VERDICT, formula, open == 0 ? good : bad);
        cells.blanks(1, 4, Look.VERDICT);
    }

    private void figures(Cells cells) {
        Figures now = content.keys().now();
        Figures last = content.keys().last();
        cells.row(20);
        cells.text(0, Look.HEAD, words.say("close.keyFigure"));
        cells.text(1, Look.HEAD_RIGHT, words.say("close.thisPeriod"));
        cells.text(2, Look.HEAD_RIGHT, words.say("close.lastPeriod"));
        cells.text(3, Look.HEAD_RIGHT, words.say("close.change"));
        cells.text(4, Look.HEAD_RIGHT, words.say("close.changePercent"));
        money(cells, words.say("close.turnover"), now.turnoverMinor(), last.turnoverMinor());
        count(cells, words.say("close.orders"), now.orders(), last.orders());
        earned(cells, now.earnedMinor(), last.earnedMinor());
        ratio(cells, now, last);
        money(cells, words.say("close.corrections"), now.correctionsMinor(), last.correctionsMinor());
        count(cells, words.say("close.earningMembers"), now.earningMembers(), last.earningMembers());
        money(cells, words.say("close.toBePaid"), now.toBePaidMinor(), last.toBePaidMinor());
        count(cells, words.say("close.paymentCount"), now.payments(), last.payments());
        money(cells, words.say("close.held"), now.heldMinor(), last.heldMinor());
        money(cells, words.say("close.carriedForward"), now.carriedMinor(), last.carriedMinor());
    }

    private void money(Cells cells, String label, long now, long last) {
        int row = cells.row(17);
        cells.text(0, Look.CELL, label);
        cells.number(1, Look.MONEY, now, digits);
        compared(cells, row, Look.MONEY, digits, now, last);
    }

    private void count(Cells cells, String label, long now, long last) {
        int row = cells.row(17);
        cells.text(0, Look.CELL, label);
        cells.number(1, Look.COUNT, now, 0);
        compared(cells, row, Look.COUNT, 0, now, last);
    }

    private void earned(Cells cells, long now, long last) {
        int row = cells.row(17);
        cells.text(0, Look.CELL, words.say("close.payout"));
        if (content.bonuses().isEmpty()) {
            cells.number(1, Look.MONEY, now, digits);
        } else {
            int total = TableSheet.HEAD + content.bonuses().size() + 1;
            cells.formula(1, Look.MONEY, CloseTables.bonusesReference(words) + "G" + total, now, digits);
        }
        compared(cells, row, Look.MONEY, digits, now, last);
    }

    private static void compared(Cells cells, int row, Look look, int scale, long now, long last) {
        long change = Math.subtractExact(now, last);
        cells.number(2, look, last, scale);
        cells.formula(3, look, "B" + row + "-C" + row, change, scale);
        String percent = "IF(C" + row + "=0,\"\",(B" + row + "-C" + row + ")/ABS(C" + row + "))";
        if (last == 0) {
            cells.formula(4, Look.PERCENT, percent, "");
        } else {
            cells.formula(4, Look.PERCENT, percent, CloseTables.shareE8(change, Math.abs(last)), 8);
        }
    }

    private void ratio(Cells cells, Figures now, Figures last) {
        int row = cells.row(17);
        long ratio = CloseTables.shareE8(now.earnedMinor(), now.turnoverMinor());
        long before = CloseTables.shareE8(last.earnedMinor(), last.turnoverMinor());
        cells.text(0, Look.CELL, words.say("close.payoutRatio"));
        cells.formula(1, Look.PERCENT, "IF(B10=0,0,B12/B10)", ratio, 8);
        cells.formula(2, Look.PERCENT, "IF(C10=0,0,C12/C10)", before, 8);
        cells.formula(3, Look.POINTS, "ROUND((B" + row + "-C" + row + ")*100,2)", points(ratio - before), 2);
        cells.text(4, Look.AFTER_NUMBER, words.say("close.points"));
    }

    /** A difference of shares in hundred-millionths, as hundredths of percentage points. */
    private static long points(long shareE8) {
        return Rounding.divide(shareE8, 10_000, RoundingMode.HALF_UP);
    }

    private void basis(Cells cells) {
        cells.row(18);
        cells.text(0, Look.SECTION, words.say("close.basis"));
        cells.blanks(1, 4, Look.SECTION);
        basis(cells, words.say("close.plan"), content.plan());
        basis(cells, words.say("close.planHash"), content.planHash());
        basis(cells, words.say("close.digest"), content.digest());
        basis(
                cells,
                words.say("close.lastPeriod"),
                content.keys().version().isEmpty()
                        ? words.say("close.none")
                        : content.keys().version());
    }

    private static void basis(Cells cells, String label, String value) {
        cells.row(16);
        cells.text(0, Look.TEXT, label);
        cells.text(1, Look.TEXT, value);
    }

    private String check() {
        StringBuilder check = new StringBuilder(InputFilesSheet.check(content, words));
        List<TieOut> arrows = content.tieOuts();
        if (!arrows.isEmpty()) {
            check.append('+').append(TieOutSheet.check(content, words));
        }
        return check.toString();
    }

    private int chartLast() {
        return CHART_FIRST + PairedBars.height(content.bonuses().size());
    }
}
