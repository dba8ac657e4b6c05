package io.upline.statement;

import io.upline.settlement.MemberAccount;
import io.upline.settlement.MemberAccount.Correction;
import io.upline.statement.StatementContent.Payee;
import io.upline.workbook.Cells;
import io.upline.workbook.Look;
import io.upline.workbook.TableSheet;

/** The first sheet of a statement: what is paid and how it was made up, at a glance. */
final class SummarySheet {

    /** Row of the first bonus, as people count. */
    static final int FIRST_BONUS = 15;

    /** Row at which the chart begins. */
    static final int CHART_FIRST = 13;

    /** Width of the last column. */
    static final int CAUSE_WIDTH = 30;

    private static final int CHART_ROWS = 15;

    private final StatementContent content;
    private final StatementLayout layout;
    private final BonusSums sums;
    private final Cells cells;

    SummarySheet(StatementContent content, StatementLayout layout, BonusSums sums, Cells cells) {
        this.content = content;
        this.layout = layout;
        this.sums = sums;
        this.cells = cells;
    }

    /** Last row that the chart covers. */
    static int chartLast(StatementLayout layout) {
        return CHART_FIRST + Math.max(CHART_ROWS, layout.bonuses() + 7) - 1;
    }

    /** Writes all rows; {@code firstTotal} is the row of the first bonus's total in the last earnings sheet. */
    void write(int firstTotal) {
        head();
        facts();
        hero();
        int corrections = correctionsHead();
        madeUp(corrections, firstTotal);
        if (!content.account().corrections().isEmpty()) {
            corrections(corrections);
        }
    }

    private void head() {
        Heading heading = content.heading();
        cells.row(28);
        cells.text(0, Look.TITLE, heading.company());
        cells.row(16);
        cells.text(0, Look.SUBTITLE, layout.words().subtitle(heading.period()));
        if (heading.sandbox() || heading.draft()) {
            cells.row(20);
            cells.text(0, Look.STAMP, in(heading.draft() ? Text.DRAFT : Text.SANDBOX));
            cells.blanks(1, 4, Look.STAMP);
        } else {
            cells.row(8);
        }
        cells.row(24);
        cells.text(0, Look.NAME, content.payee().name());
    }

    private void facts() {
        Payee payee = content.payee();
        Heading heading = content.heading();
        labels(Text.MEMBER, Text.STATEMENT_NUMBER, Text.RANK, Text.TITLE);
        cells.row(16);
        cells.text(0, Look.FACT, payee.memberId());
        cells.number(1, Look.FACT_COUNT, heading.issue(), 0);
        cells.text(3, Look.FACT, orNone(payee.rank()));
        cells.text(4, Look.FACT, orNone(payee.title()));
        labels(Text.JOB, Text.PERIOD, Text.FROM, Text.TO);
        cells.row(16);
        cells.text(0, Look.FACT, heading.job());
        cells.text(1, Look.FACT, heading.period());
        cells.day(3, Look.FACT_DATE, heading.firstDay());
        cells.day(4, Look.FACT_DATE, heading.lastDay());
    }

    private void labels(Text first, Text second, Text third, Text fourth) {
        cells.row(18);
        cells.text(0, Look.FACT_LABEL, in(first));
        cells.text(1, Look.FACT_LABEL, in(second));
        cells.text(3, Look.FACT_LABEL, in(third));
        cells.text(4, Look.FACT_LABEL, in(fourth));
    }

    private void hero() {
        MemberAccount account = content.account();
        cells.row(8);
        cells.row(34);
        cells.text(0, Look.HERO_LABEL, in(Text.TO_BE_PAID));
        cells.blanks(1, 3, Look.HERO_LABEL);
        cells.formula(4, Look.HERO_MONEY, "B" + toBePaidRow(), account.toBePaidMinor(), layout.digits());
        cells.row(18);
        if (!account.heldBecause().isEmpty()) {
            cells.text(0, Look.NOTE, layout.words().heldBecause(account.holds()));
        }
        cells.row(6);
    }

    private void madeUp(int corrections, int firstTotal) {
        MemberAccount account = content.account();
        cells.row(18);
        cells.text(0, Look.SECTION, in(Text.HOW));
        cells.text(1, Look.SECTION_RIGHT, account.currency());
        line(Text.BROUGHT_FORWARD, account.broughtForwardMinor());
        for (int i = 0; i < sums.size(); i++) {
            cells.row(16);
            cells.text(0, Look.CELL, sums.bonuses().get(i));
            String total = layout.earningsReference(layout.earningsSheets() - 1) + "G" + (firstTotal + i);
            cells.formula(1, Look.MONEY, total, sums.minor().get(i), layout.digits());
        }
        cells.row(16);
        cells.text(0, Look.CELL, in(Text.CORRECTIONS));
        correctionsSum(corrections);
        line(Text.OTHER, account.otherMinor());
        int total = totalRow();
        cells.row(18);
        cells.text(0, Look.SUM_LABEL, in(Text.TOTAL));
        long sum = Math.addExact(
                Math.addExact(account.broughtForwardMinor(), account.accruedMinor()), account.otherMinor());
        cells.formula(1, Look.SUM_MONEY, "SUM(B" + (FIRST_BONUS - 1) + ":B" + (total - 1) + ")", sum, layout.digits());
        line(Text.HELD, account.heldMinor());
        line(Text.CARRIED, account.carriedMinor());
        cells.row(20);
        cells.text(0, Look.TOTAL_LABEL, in(Text.TO_BE_PAID));
        String paid = "ROUND(B" + total + "-B" + (total + 1) + "-B" + (total + 2) + "," + layout.digits() + ")";
        cells.formula(1, Look.TOTAL_MONEY, paid, account.toBePaidMinor(), layout.digits());
    }

    private void correctionsSum(int head) {
        int count = content.account().corrections().size();
        long sum = Math.subtractExact(content.account().accruedMinor(), sums.total());
        if (count == 0) {
            cells.number(1, Look.MONEY, 0, layout.digits());
        } else {
            cells.formula(1, Look.MONEY, "SUM(B" + (head + 1) + ":B" + (head + count) + ")", sum, layout.digits());
        }
    }

    private void corrections(int head) {
        cells.skip(head - toBePaidRow() - 1);
        cells.row(18);
        cells.text(0, Look.SECTION, in(Text.CORRECTIONS));
        cells.text(1, Look.SECTION_RIGHT, content.account().currency());
        cells.blank(2, Look.SECTION);
        cells.text(3, Look.SECTION, in(Text.PERIOD));
        cells.text(4, Look.SECTION, in(Text.CAUSE));
        for (Correction correction : content.account().corrections()) {
            String cause = layout.words().cause(correction.cause());
            int lines = TableSheet.lines(cause, CAUSE_WIDTH);
            cells.row(Math.max(16, lines * TableSheet.LINE_POINTS + 3));
            cells.text(
                    0,
                    Look.CELL,
                    layout.positions()
                            ? layout.words().ofPosition(correction.bonus(), correction.positionId())
                            : correction.bonus());
            cells.number(1, Look.MONEY, correction.amountMinor(), layout.digits());
            cells.blank(2, Look.CELL);
            cells.text(3, Look.CELL, correction.period());
            cells.text(4, Look.CELL_WRAP, cause);
        }
    }

    private void line(Text label, long minor) {
        cells.row(16);
        cells.text(0, Look.CELL, in(label));
        cells.number(1, Look.MONEY, minor, layout.digits());
    }

    /** Row of the total: after the bonuses, the corrections and the other movements. */
    private int totalRow() {
        return FIRST_BONUS + layout.bonuses() + 2;
    }

    private int toBePaidRow() {
        return totalRow() + 3;
    }

    /** Row of the corrections' head: below figures and chart. */
    private int correctionsHead() {
        return Math.max(toBePaidRow(), layout.bonuses() == 0 ? 0 : chartLast(layout)) + 2;
    }

    private String orNone(String text) {
        return text.isEmpty() ? in(Text.NONE) : text;
    }

    private String in(Text text) {
        return layout.words().of(text);
    }
}
