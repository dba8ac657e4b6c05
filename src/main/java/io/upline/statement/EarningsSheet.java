package io.upline.statement;

import io.upline.calculation.Earned;
import io.upline.statement.StatementContent.EarningLine;
import io.upline.workbook.Cells;
import io.upline.workbook.Look;

/** The sheet of earning lines; the last of them, where there are several, ends with the totals. */
final class EarningsSheet {

    /** Row of the column heads. */
    static final int HEAD = 4;

    /** Column of the position that earned a line, where lines name it. */
    static final int POSITION = 8;

    private final StatementContent content;
    private final StatementLayout layout;
    private final BonusSums sums;
    private final int linesPerSheet;

    EarningsSheet(StatementContent content, StatementLayout layout, BonusSums sums, int linesPerSheet) {
        this.content = content;
        this.layout = layout;
        this.sums = sums;
        this.linesPerSheet = linesPerSheet;
    }

    /** Last row of lines on the earnings sheet {@code index}; it has at least one row, if an empty one. */
    static int lastRow(StatementContent content, int index, int linesPerSheet) {
        int lines = content.earnings().size() - index * linesPerSheet;
        return HEAD + Math.max(1, Math.min(lines, linesPerSheet));
    }

    void write(int index, Cells cells) {
        int from = index * linesPerSheet;
        int to = Math.min(content.earnings().size(), from + linesPerSheet);
        int last = lastRow(content, index, linesPerSheet);
        head(index, from, to, last, cells);
        if (from == to) {
            cells.row();
            cells.text(0, Look.NOTE, in(Text.NO_EARNINGS));
        }
        for (EarningLine line : content.earnings().subList(from, to)) {
            line(line, cells);
        }
        if (index == layout.earningsSheets() - 1 && sums.size() > 0) {
            totals(cells);
        }
    }

    /** Row of the first bonus's total in the last earnings sheet. */
    static int firstTotal(StatementContent content, StatementLayout layout, int linesPerSheet) {
        return lastRow(content, layout.earningsSheets() - 1, linesPerSheet) + 3;
    }

    private void head(int index, int from, int to, int last, Cells cells) {
        cells.row(26);
        cells.text(0, Look.NAME, layout.words().marked(content.heading(), layout.earningsSheet(index)));
        cells.row(16);
        cells.text(0, Look.NOTE, in(Text.SHOWN));
        long shown = 0;
        for (EarningLine line : content.earnings().subList(from, to)) {
            shown = Math.addExact(shown, line.amountMinor());
        }
        String range = "G" + (HEAD + 1) + ":G" + last;
        cells.formula(6, Look.SUM_MONEY, "SUBTOTAL(109," + range + ")", shown, layout.digits());
        cells.row(8);
        cells.row(20);
        cells.text(0, Look.HEAD, in(Text.BONUS));
        cells.text(1, Look.HEAD, in(Text.SOURCE));
        cells.text(2, Look.HEAD, in(Text.SOURCE_NAME));
        cells.text(3, Look.HEAD_RIGHT, in(Text.LEVEL));
        cells.text(4, Look.HEAD_RIGHT, in(Text.BASE));
        cells.text(5, Look.HEAD_RIGHT, in(Text.RATE));
        cells.text(6, Look.HEAD_RIGHT, layout.words().amount(layout.currency()));
        cells.text(7, Look.HEAD_AFTER_NUMBER, in(Text.RULE));
        if (layout.positions()) {
            cells.text(POSITION, Look.HEAD, in(Text.POSITION));
        }
    }

    private void line(EarningLine of, Cells cells) {
        Earned line = of.earned();
        cells.row();
        cells.text(0, Look.CELL, line.bonus());
        cells.text(1, Look.CELL, line.sourceId());
        cells.text(2, Look.CELL, of.sourceName());
        if (line.level() >= 0) {
            cells.number(3, Look.COUNT, line.level(), 0);
        } else {
            cells.blank(3, Look.COUNT);
        }
        if (line.baseCenti() != 0 || line.rateE8() != 0) {
            cells.number(4, Look.VOLUME, line.baseCenti(), 2);
        } else {
            cells.blank(4, Look.VOLUME);
        }
        if (line.rateE8() != 0) {
            cells.number(5, Look.RATE, line.rateE8(), 8);
        } else {
            cells.blank(5, Look.RATE);
        }
        cells.number(6, Look.MONEY, line.amountMinor(), layout.digits());
        boolean isProduct = line.rule().isEmpty() && line.rateE8() != 0;
        cells.text(7, Look.AFTER_NUMBER, isProduct ? in(Text.BASE_TIMES_RATE) : line.rule());
        if (layout.positions()) {
            cells.text(POSITION, Look.CELL, line.positionId());
        }
    }

    private void totals(Cells cells) {
        cells.row();
        cells.row(20);
        cells.text(0, Look.SECTION, in(Text.TOTAL_BY_BONUS));
        cells.blanks(1, 5, Look.SECTION);
        cells.text(6, Look.SECTION_RIGHT, layout.currency());
        int first = 0;
        int row = 0;
        for (int i = 0; i < sums.size(); i++) {
            row = cells.row();
            first = i == 0 ? row : first;
            cells.text(0, Look.CELL, sums.bonuses().get(i));
            cells.blanks(1, 5, Look.CELL);
            cells.formula(6, Look.MONEY, totalOf(row), sums.minor().get(i), layout.digits());
        }
        cells.row(18);
        cells.text(0, Look.SUM_LABEL, in(Text.TOTAL_EARNINGS));
        cells.blanks(1, 5, Look.SUM_LABEL);
        cells.formula(6, Look.SUM_MONEY, "SUM(G" + first + ":G" + row + ")", sums.total(), layout.digits());
    }

    /** Sums the lines whose bonus is the text in the row's first cell, in whatever order a reader sorts them. */
    private String totalOf(int row) {
        StringBuilder formula = new StringBuilder();
        for (int i = 0; i < layout.earningsSheets(); i++) {
            String sheet = i == layout.earningsSheets() - 1 ? "" : layout.earningsReference(i);
            int last = lastRow(content, i, linesPerSheet);
            formula.append(i == 0 ? "" : "+")
                    .append("SUMPRODUCT(EXACT(")
                    .append(range(sheet, 'A', last))
                    .append(",$A")
                    .append(row)
                    .append(")*")
                    .append(range(sheet, 'G', last))
                    .append(')');
        }
        return formula.toString();
    }

    private static String range(String sheet, char column, int last) {
        return sheet + "$" + column + "$" + (HEAD + 1) + ":$" + column + "$" + last;
    }

    private String in(Text text) {
        return layout.words().of(text);
    }
}
