package io.upline.statement;

import io.upline.fact.Fact;
import io.upline.money.MinorUnits;
import io.upline.report.Compared;
import io.upline.report.Compared.ComparedRow;
import io.upline.report.Compared.PlanFigures;
import io.upline.words.Words;
import io.upline.workbook.BarChart.Place;
import io.upline.workbook.Cells;
import io.upline.workbook.Layout;
import io.upline.workbook.Look;
import io.upline.workbook.PairedBars;
import io.upline.workbook.PartBytes;
import io.upline.workbook.Sheet;
import java.util.Optional;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The first sheet of a comparison: what changes in all, and a chart by bonus and one by rank. */
final class ComparisonSheet implements Sheet {

    private static final int LAST = 3;
    private static final int CHART_BELOW = 17;

    /** The first slot of the second chart. */
    private static final int SECOND = 1_000;

    private final Compared compared;
    private final Words words;
    private final int digits;
    private final PairedBars bonuses;
    private final PairedBars ranks;

    ComparisonSheet(Compared compared, Words words) {
        this.compared = compared;
        this.words = words;
        this.digits = MinorUnits.digits(compared.was().earned().currency());
        this.bonuses = new PairedBars(0, compared.bonuses().size());
        this.ranks = new PairedBars(SECOND, compared.ranks().size());
    }

    @Override
    public String name() {
        return words.say("compare.summary");
    }

    @Override
    public int[] widths() {
        return new int[] {40, 22, 22, 22};
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
        int first = CHART_BELOW + compared.changed().size();
        int below = first + PairedBars.height(compared.bonuses().size());
        draw(
                bonuses,
                sheet,
                first,
                words.say("compare.chartBonuses", "currency", currency()),
                words.say("compare.bonusesSheet"));
        draw(
                ranks,
                sheet,
                below + 2,
                words.say("compare.chartRanks", "currency", currency()),
                words.say("compare.ranksSheet"));
    }

    private void draw(PairedBars chart, XSSFSheet sheet, int from, String title, String of) {
        chart.draw(
                sheet,
                new Place(0, from - 1, LAST, from + PairedBars.height(chart.rows()) - 1),
                title,
                Layout.reference(of),
                new PairedBars.Figure(words.say("compare.wasHead"), 'D', Look.Palette.PALE),
                new PairedBars.Figure(words.say("compare.isHead"), 'E', Look.Palette.BLUE));
    }

    private String currency() {
        return compared.was().earned().currency();
    }

    /** Fills the charts' slots. */
    void fill(int sheet, String slot, int number, PartBytes out) {
        boolean isBonus = bonuses.has(number);
        PairedBars chart = isBonus ? bonuses : ranks;
        ComparedRow row = (isBonus ? compared.bonuses() : compared.ranks()).get(chart.row(number));
        if (slot.equals("label")) {
            out.escaped(row.name().isEmpty() ? words.say("compare.none") : row.name());
        } else {
            out.decimal((chart.isOther(number) ? row.is() : row.was()).minor(), digits);
        }
    }

    @Override
    public int write(Cells cells) {
        cells.row(28);
        cells.text(0, Look.TITLE, words.say("compare.title", "job", compared.job()));
        cells.row(16);
        cells.text(
                0,
                Look.SUBTITLE,
                words.say(
                        "compare.subtitle",
                        "from",
                        compared.from(),
                        "to",
                        compared.to().equals(compared.from()) ? "" : compared.to(),
                        "plan",
                        compared.plan(),
                        "other",
                        compared.other(),
                        "versions",
                        compared.restated().stream()
                                .map(each -> words.say(
                                        "compare.restated", "period", each.period(), "version", each.version()))
                                .toList()));
        for (Fact changed : compared.changed()) {
            cells.row(16);
            cells.text(0, Look.SUBTITLE, words.of(changed));
        }
        cells.row(12);
        cells.row(20);
        cells.text(0, Look.HEAD, words.say("compare.key"));
        cells.text(1, Look.HEAD_RIGHT, words.say("compare.wasHead"));
        cells.text(2, Look.HEAD_RIGHT, words.say("compare.isHead"));
        cells.text(3, Look.HEAD_RIGHT, words.say("compare.differenceHead"));
        figures(cells, compared.was(), compared.is());
        return 0;
    }

    private void figures(Cells cells, PlanFigures was, PlanFigures is) {
        figure(
                cells,
                words.say("compare.turnoverHead"),
                Look.MONEY,
                digits,
                was.turnover().minor(),
                is.turnover().minor());
        figure(
                cells,
                words.say("compare.earnedHead"),
                Look.MONEY,
                digits,
                was.earned().minor(),
                is.earned().minor());
        figure(
                cells,
                words.say("compare.ratioHead"),
                Look.PERCENT,
                3,
                share(was.payoutPerMille()),
                share(is.payoutPerMille()));
        figure(cells, words.say("compare.membersHead"), Look.COUNT, 0, was.members(), is.members());
        figure(
                cells,
                words.say("compare.topTenthHead"),
                Look.PERCENT,
                3,
                share(was.topPerMille()),
                share(is.topPerMille()));
        single(
                cells,
                words.say("compare.gaining"),
                Look.COUNT,
                0,
                compared.gain().members());
        single(
                cells,
                words.say("compare.gained"),
                Look.MONEY,
                digits,
                compared.gain().amount().minor());
        single(
                cells,
                words.say("compare.losing"),
                Look.COUNT,
                0,
                compared.lose().members());
        single(
                cells,
                words.say("compare.lost"),
                Look.TERM_MONEY,
                digits,
                compared.lose().amount().minor());
        single(cells, words.say("compare.sameHead"), Look.COUNT, 0, compared.same());
    }

    private static long share(Optional<Long> perMille) {
        return perMille.orElse(0L);
    }

    private void figure(Cells cells, String label, Look look, int scale, long was, long is) {
        int row = cells.row(17);
        cells.text(0, Look.CELL, label);
        cells.number(1, look, was, scale);
        cells.number(2, look, is, scale);
        Look difference = look == Look.MONEY ? Look.TERM_MONEY : look;
        cells.formula(3, difference, "C" + row + "-B" + row, Math.subtractExact(is, was), scale);
    }

    private void single(Cells cells, String label, Look look, int scale, long value) {
        cells.row(17);
        cells.text(0, Look.CELL, label);
        cells.blank(1, Look.CELL);
        cells.blank(2, Look.CELL);
        cells.number(3, look, value, scale);
    }
}
