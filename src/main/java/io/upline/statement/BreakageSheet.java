package io.upline.statement;

import io.upline.calculation.Breakage;
import io.upline.statement.CloseContent.BonusPayout;
import io.upline.words.Words;
import io.upline.workbook.Alarm;
import io.upline.workbook.Cells;
import io.upline.workbook.Look;
import io.upline.workbook.Sheet;
import io.upline.workbook.TableSheet;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/**
 * What the breakage of each bonus consists of: its levels or generations with what was promised, what was paid and why not the rest, and
 * their sum. In each row the reasons are held against promised less paid, in each sum the breakage against the sheet of bonuses; what
 * differs is red, and nothing else is. Below stand the bonuses that have no breakage, and why.
 */
final class BreakageSheet implements Sheet {

    private static final int HEAD = 4;

    /** Column of the difference, which must be 0. */
    private static final int DIFFERENCE = 12;

    private final Words words;
    private final List<BonusPayout> bonuses;
    private final List<Group> groups = new ArrayList<>();
    private final List<CloseLists.Unbroken> unbroken;
    private final int digits;
    private final String title;
    private final String note;

    /**
     * A bonus and the lines of its breakage.
     *
     * @param number its number among the bonuses
     */
    private record Group(int number, BonusPayout bonus, List<Breakage> lines) {}

    BreakageSheet(CloseContent content, Words words) {
        this.words = words;
        bonuses = content.bonuses();
        digits = content.heading().digits();
        unbroken = content.lists().unbroken();
        title = CloseMarks.title(content, words, words.say("close.breakageList"));
        note = words.say("close.breakageNote", "currency", content.heading().currency());
        for (int k = 0; k < bonuses.size(); k++) {
            BonusPayout bonus = bonuses.get(k);
            List<Breakage> lines = content.lists().breakage().stream()
                    .filter(line -> line.bonus().equals(bonus.bonus()))
                    .toList();
            if (!lines.isEmpty() || bonus.breakageMinor() != 0) {
                groups.add(new Group(k, bonus, lines));
            }
        }
    }

    @Override
    public String name() {
        return words.say("close.breakageList");
    }

    @Override
    public int[] widths() {
        return new int[] {30, 28, 16, 14, 15, 16, 18, 15, 14, 14, 14, 15, 13};
    }

    @Override
    public boolean landscape() {
        return true;
    }

    @Override
    public int head() {
        return HEAD;
    }

    @Override
    public void design(XSSFSheet sheet) {
        int rows = groups.stream().mapToInt(group -> group.lines().size() + 1).sum();
        Alarm.where(sheet, HEAD + 1, HEAD + rows + 1, DIFFERENCE);
    }

    @Override
    public int write(Cells cells) {
        cells.row(26);
        cells.text(0, Look.NAME, title);
        cells.row(16);
        cells.text(0, Look.NOTE, note);
        cells.row(8);
        cells.row(20);
        cells.text(0, Look.HEAD, words.say("close.bonus"));
        cells.text(1, Look.HEAD, words.say("close.brokenOf"));
        List<String> heads = List.of(
                words.say("close.wholeBase"),
                words.say("close.highestRate"),
                words.say("close.promised"),
                words.say("close.paidOn"),
                words.say("close.paidBeforeCaps"),
                words.say("close.brokenNobody"),
                words.say("close.brokenLower"),
                words.say("close.brokenSeveral"),
                words.say("close.brokenOtherwise"),
                words.say("close.breakage"),
                words.say("close.difference"));
        for (int k = 0; k < heads.size(); k++) {
            cells.text(k + 2, Look.HEAD_RIGHT, heads.get(k));
        }
        if (groups.isEmpty()) {
            int none = cells.row();
            cells.text(0, Look.NOTE, words.say("close.none"));
            unbroken(cells);
            return none;
        }
        int last = HEAD;
        for (Group group : groups) {
            last = group(cells, group, last + 1);
        }
        List<Breakage> all =
                groups.stream().flatMap(group -> group.lines().stream()).toList();
        long told = bonuses.stream().mapToLong(BonusPayout::breakageMinor).sum();
        sums(cells, words.say("close.total"), HEAD + 1, last, all, TableSheet.HEAD + bonuses.size() + 1, told);
        unbroken(cells);
        return last;
    }

    private void unbroken(Cells cells) {
        if (unbroken.isEmpty()) {
            return;
        }
        cells.row(8);
        cells.row(20);
        cells.text(0, Look.SECTION, words.say("close.unbroken"));
        for (CloseLists.Unbroken each : unbroken) {
            cells.row();
            cells.text(0, Look.TEXT, each.bonus());
            cells.text(1, Look.TEXT, each.why());
        }
    }

    private int group(Cells cells, Group group, int first) {
        for (Breakage line : group.lines()) {
            int row = cells.row();
            cells.text(0, Look.CELL, line.bonus());
            cells.text(1, Look.CELL, what(line));
            basis(cells, line);
            cells.number(4, Look.TERM_MONEY, line.promisedMinor(), digits);
            cells.number(6, Look.TERM_MONEY, line.paidMinor(), digits);
            cells.number(7, Look.TERM_MONEY, line.nobodyMinor(), digits);
            cells.number(8, Look.TERM_MONEY, line.lowerMinor(), digits);
            cells.number(9, Look.TERM_MONEY, line.severalMinor(), digits);
            cells.number(10, Look.TERM_MONEY, line.otherMinor(), digits);
            cells.formula(11, Look.TERM_MONEY, rounded("E" + row + "-G" + row), line.brokenMinor(), digits);
            cells.formula(
                    DIFFERENCE, Look.TERM_MONEY, rounded("L" + row + "-SUM(H" + row + ":K" + row + ")"), 0, digits);
        }
        String label = words.say("close.sumOf", "bonus", group.bonus().bonus());
        int last = first + group.lines().size() - 1;
        sums(
                cells,
                label,
                first,
                last,
                group.lines(),
                TableSheet.HEAD + 1 + group.number(),
                group.bonus().breakageMinor());
        return last + 1;
    }

    private void basis(Cells cells, Breakage line) {
        if (line.level() < 0) {
            cells.blanks(2, 3, Look.CELL);
            cells.blank(5, Look.CELL);
            return;
        }
        cells.number(2, Look.VOLUME, line.wholeCenti(), 2);
        cells.number(3, line.inAmounts() ? Look.PLAIN_COUNT : Look.RATE, line.rateE8(), 8);
        cells.number(5, Look.VOLUME, line.paidOnCenti(), 2);
    }

    /** A row of sums, whose breakage is held against a row of the sheet of bonuses; sums within the rows are not summed again. */
    private void sums(
            Cells cells, String label, int first, int last, List<Breakage> lines, int bonusRow, long bonusMinor) {
        cells.row(18);
        cells.text(0, Look.SUM_LABEL, label);
        cells.blanks(1, 3, Look.SUM_LABEL);
        sum(cells, 4, first, last, lines, Breakage::promisedMinor);
        cells.blank(5, Look.SUM_LABEL);
        sum(cells, 6, first, last, lines, Breakage::paidMinor);
        sum(cells, 7, first, last, lines, Breakage::nobodyMinor);
        sum(cells, 8, first, last, lines, Breakage::lowerMinor);
        sum(cells, 9, first, last, lines, Breakage::severalMinor);
        sum(cells, 10, first, last, lines, Breakage::otherMinor);
        long broken = sum(cells, 11, first, last, lines, Breakage::brokenMinor);
        int row = last + 1;
        String there = CloseTables.bonusesReference(words) + "D" + bonusRow;
        cells.formula(
                DIFFERENCE,
                Look.SUM_TERM_MONEY,
                rounded("L" + row + "-" + there),
                Math.subtractExact(broken, bonusMinor),
                digits);
    }

    private long sum(
            Cells cells, int column, int first, int last, List<Breakage> lines, ToLongFunction<Breakage> which) {
        long sum = 0;
        for (Breakage line : lines) {
            sum = Math.addExact(sum, which.applyAsLong(line));
        }
        String letter = Character.toString('A' + column);
        if (last < first) {
            cells.number(column, Look.SUM_TERM_MONEY, sum, digits);
        } else {
            cells.formula(
                    column,
                    Look.SUM_TERM_MONEY,
                    "SUBTOTAL(9," + letter + first + ":" + letter + last + ")",
                    sum,
                    digits);
        }
        return sum;
    }

    private String rounded(String formula) {
        return "ROUND(" + formula + "," + digits + ")";
    }

    private String what(Breakage line) {
        return switch (line.of()) {
            case LEVEL ->
                line.level() == line.lastLevel()
                        ? words.say("close.ofLevel", "level", line.level())
                        : words.say("close.ofLevels", "level", line.level(), "last", line.lastLevel());
            case GENERATION -> words.say("close.ofGeneration", "generation", line.level());
            case SUM -> words.say("close.ofSum");
            case TAKEN_BACK -> words.say("close.ofTakenBack");
            case UNPROMISED -> words.say("close.ofUnpromised");
            case ROUNDING -> words.say("close.ofRounding");
        };
    }
}
