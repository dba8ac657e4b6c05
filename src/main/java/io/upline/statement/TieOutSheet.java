package io.upline.statement;

import io.upline.statement.CloseContent.Term;
import io.upline.statement.CloseContent.TieOut;
import io.upline.statement.CloseContent.Unit;
import io.upline.words.Words;
import io.upline.workbook.Alarm;
import io.upline.workbook.Cells;
import io.upline.workbook.Layout;
import io.upline.workbook.Look;
import io.upline.workbook.Sheet;
import java.util.List;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** The chain from orders to the payment list: both ends of each arrow and their difference, which is zero or red; nothing else is. */
final class TieOutSheet implements Sheet {

    private static final int HEAD = 4;

    private final Words words;
    private final List<TieOut> arrows;
    private final int digits;
    private final String title;

    TieOutSheet(CloseContent content, Words words) {
        this.words = words;
        this.arrows = content.tieOuts();
        this.title = CloseMarks.title(content, words, words.say("close.tieOutTitle"));
        this.digits = content.heading().digits();
    }

    /** A formula that comes to 0 when every arrow ties out. */
    static String check(CloseContent content, Words words) {
        String column = Layout.reference(words.say("close.tieOut")) + "$D$";
        return "SUMPRODUCT(ABS(" + column + (HEAD + 1) + ":$D$" + last(content.tieOuts()) + "))";
    }

    @Override
    public String name() {
        return words.say("close.tieOut");
    }

    @Override
    public int[] widths() {
        return new int[] {58, 20, 20, 20};
    }

    @Override
    public boolean landscape() {
        return false;
    }

    @Override
    public int head() {
        return HEAD;
    }

    @Override
    public void design(XSSFSheet sheet) {
        Alarm.where(sheet, HEAD + 1, last(arrows), 3);
    }

    @Override
    public int write(Cells cells) {
        cells.row(26);
        cells.text(0, Look.NAME, title);
        cells.row(16);
        cells.text(0, Look.NOTE, words.say("close.tieOutNote"));
        cells.row(8);
        cells.row(20);
        cells.text(0, Look.HEAD, words.say("close.arrow"));
        cells.text(1, Look.HEAD_RIGHT, words.say("close.arrowFrom"));
        cells.text(2, Look.HEAD_RIGHT, words.say("close.arrowTo"));
        cells.text(3, Look.HEAD_RIGHT, words.say("close.difference"));
        int last = HEAD;
        for (TieOut arrow : arrows) {
            last = arrow(arrow, cells);
        }
        return last;
    }

    private int arrow(TieOut arrow, Cells cells) {
        int head = cells.row(24);
        cells.text(0, Look.SECTION, arrow.arrow());
        cells.blanks(1, 2, Look.SECTION_RIGHT);
        cells.text(3, Look.SECTION_RIGHT, "");
        terms(arrow.from(), arrow.unit(), 1, cells);
        terms(arrow.to(), arrow.unit(), 2, cells);
        int row = cells.row(18);
        int scale = scale(arrow.unit());
        Look look = sumLook(arrow.unit());
        cells.text(0, Look.SUM_LABEL, words.say("close.arrowTotal"));
        cells.formula(1, look, sum('B', head, row), sum(arrow.from()), scale);
        cells.formula(2, look, sum('C', head, row), sum(arrow.to()), scale);
        cells.formula(3, look, "ROUND(B" + row + "-C" + row + "," + scale + ")", arrow.difference(), scale);
        return row;
    }

    private void terms(List<Term> terms, Unit unit, int column, Cells cells) {
        for (Term term : terms) {
            cells.row();
            cells.text(0, Look.CELL, term.label());
            for (int i = 1; i <= 3; i++) {
                if (i == column) {
                    cells.number(i, look(unit), term.value(), scale(unit));
                } else {
                    cells.blank(i, Look.CELL);
                }
            }
        }
    }

    private int scale(Unit unit) {
        return switch (unit) {
            case MONEY -> digits;
            case VOLUME -> 2;
            case COUNT -> 0;
        };
    }

    private static Look look(Unit unit) {
        return switch (unit) {
            case MONEY -> Look.TERM_MONEY;
            case VOLUME -> Look.VOLUME;
            case COUNT -> Look.COUNT;
        };
    }

    private static Look sumLook(Unit unit) {
        return switch (unit) {
            case MONEY -> Look.SUM_TERM_MONEY;
            case VOLUME -> Look.SUM_VOLUME;
            case COUNT -> Look.SUM_COUNT;
        };
    }

    private static String sum(char column, int head, int row) {
        return "SUM(" + column + (head + 1) + ":" + column + (row - 1) + ")";
    }

    private static long sum(List<Term> terms) {
        long sum = 0;
        for (Term term : terms) {
            sum = Math.addExact(sum, term.value());
        }
        return sum;
    }

    private static int last(List<TieOut> arrows) {
        int last = HEAD;
        for (TieOut arrow : arrows) {
            last += 2 + arrow.from().size() + arrow.to().size();
        }
        return Math.max(HEAD + 1, last);
    }
}
