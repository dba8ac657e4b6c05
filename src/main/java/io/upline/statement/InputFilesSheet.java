package io.upline.statement;

import io.upline.statement.CloseContent.InputFile;
import io.upline.statement.CloseContent.Split;
import io.upline.words.Words;
import io.upline.workbook.Alarm;
import io.upline.workbook.Cells;
import io.upline.workbook.Layout;
import io.upline.workbook.Look;
import io.upline.workbook.Sheet;
import java.util.List;
import java.util.function.Function;
import org.apache.poi.xssf.usermodel.XSSFSheet;

/** Control totals of the input files: whatever was read was accepted, unchanged, held or rejected, in lines and in money. */
final class InputFilesSheet implements Sheet {

    static final int FIRST = 6;

    private final Words words;
    private final List<String> heads;
    private final List<InputFile> files;
    private final String currency;
    private final int digits;
    private final String title;

    InputFilesSheet(CloseContent content, Words words) {
        this.words = words;
        this.heads = List.of(
                words.say("close.read"),
                words.say("close.accepted"),
                words.say("close.unchanged"),
                words.say("close.heldLines"),
                words.say("close.waiting"),
                words.say("close.rejected"),
                words.say("close.difference"));
        this.files = content.files();
        this.title = CloseMarks.title(content, words, words.say("close.files"));
        this.currency = content.heading().currency();
        this.digits = content.heading().digits();
    }

    /** A formula that comes to 0 when every file ties out. */
    static String check(CloseContent content, Words words) {
        int last = last(content.files().size());
        String sheet = Layout.reference(words.say("close.files"));
        return absolute(sheet, 'I', last) + "+" + absolute(sheet, 'P', last);
    }

    private static String absolute(String sheet, char column, int last) {
        return "SUMPRODUCT(ABS(" + sheet + "$" + column + "$" + FIRST + ":$" + column + "$" + last + "))";
    }

    /** The figure that is missing of a file, 0 when it ties out. */
    static long difference(Split split) {
        long rest = Math.subtractExact(split.read(), split.accepted());
        rest = Math.subtractExact(rest, split.unchanged());
        rest = Math.subtractExact(rest, split.held());
        rest = Math.subtractExact(rest, split.waiting());
        return Math.subtractExact(rest, split.rejected());
    }

    @Override
    public String name() {
        return words.say("close.files");
    }

    @Override
    public int[] widths() {
        return new int[] {36, 12, 11, 11, 11, 10, 10, 10, 11, 17, 17, 17, 15, 15, 15, 13};
    }

    @Override
    public boolean landscape() {
        return true;
    }

    @Override
    public int head() {
        return FIRST - 1;
    }

    @Override
    public void design(XSSFSheet sheet) {
        Alarm.where(sheet, FIRST, last(files.size()) + 1, 8);
        Alarm.where(sheet, FIRST, last(files.size()) + 1, 15);
    }

    @Override
    public int write(Cells cells) {
        cells.row(26);
        cells.text(0, Look.NAME, title);
        cells.row(16);
        cells.text(0, Look.NOTE, words.say("close.filesNote"));
        cells.row(8);
        cells.row(18);
        cells.blanks(0, 1, Look.HEAD);
        cells.text(2, Look.HEAD, words.say("close.lines"));
        cells.blanks(3, 8, Look.HEAD);
        cells.text(9, Look.HEAD, words.say("close.moneyIn", "currency", currency));
        cells.blanks(10, 15, Look.HEAD);
        cells.row(18);
        cells.text(0, Look.HEAD, words.say("close.file"));
        cells.text(1, Look.HEAD, words.say("close.fileWhat"));
        for (int i = 0; i < heads.size(); i++) {
            cells.text(2 + i, Look.HEAD_RIGHT, heads.get(i));
            cells.text(9 + i, Look.HEAD_RIGHT, heads.get(i));
        }
        for (InputFile file : files) {
            int row = cells.row();
            cells.text(0, Look.CELL, file.file());
            cells.text(1, Look.CELL, file.what());
            split(cells, row, 2, Look.COUNT, 0, file.lines());
            split(cells, row, 9, Look.MONEY, digits, file.moneyMinor());
        }
        if (files.isEmpty()) {
            cells.row();
            cells.text(0, Look.NOTE, words.say("close.noFiles"));
        }
        total(cells);
        return last(files.size());
    }

    private static void split(Cells cells, int row, int from, Look look, int scale, Split split) {
        cells.number(from, look, split.read(), scale);
        cells.number(from + 1, look, split.accepted(), scale);
        cells.number(from + 2, look, split.unchanged(), scale);
        cells.number(from + 3, look, split.held(), scale);
        cells.number(from + 4, look, split.waiting(), scale);
        cells.number(from + 5, look, split.rejected(), scale);
        String rest = letter(from) + row + "-SUM(" + letter(from + 1) + row + ":" + letter(from + 5) + row + ")";
        cells.formula(from + 6, look, "ROUND(" + rest + "," + scale + ")", difference(split), scale);
    }

    private void total(Cells cells) {
        cells.row(18);
        cells.text(0, Look.SUM_LABEL, words.say("close.total"));
        cells.blank(1, Look.SUM_LABEL);
        sums(cells, 2, Look.SUM_COUNT, 0, InputFile::lines);
        sums(cells, 9, Look.SUM_MONEY, digits, InputFile::moneyMinor);
    }

    private void sums(Cells cells, int from, Look look, int scale, Function<InputFile, Split> which) {
        long[] sums = new long[heads.size()];
        for (InputFile file : files) {
            Split split = which.apply(file);
            sums[0] = Math.addExact(sums[0], split.read());
            sums[1] = Math.addExact(sums[1], split.accepted());
            sums[2] = Math.addExact(sums[2], split.unchanged());
            sums[3] = Math.addExact(sums[3], split.held());
            sums[4] = Math.addExact(sums[4], split.waiting());
            sums[5] = Math.addExact(sums[5], split.rejected());
            sums[6] = Math.addExact(sums[6], difference(split));
        }
        for (int i = 0; i < sums.length; i++) {
            String letter = letter(from + i);
            String sum = "SUM(" + letter + FIRST + ":" + letter + last(files.size()) + ")";
            cells.formula(from + i, look, sum, sums[i], scale);
        }
    }

    private static int last(int files) {
        return FIRST + Math.max(1, files) - 1;
    }

    private static String letter(int column) {
        return Character.toString('A' + column);
    }
}
