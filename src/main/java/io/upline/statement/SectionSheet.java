package io.upline.statement;

import io.upline.plan.document.Section;
import io.upline.plan.document.Section.Branch;
import io.upline.plan.document.Section.Piece;
import io.upline.workbook.Cells;
import io.upline.workbook.Look;
import io.upline.workbook.Sheet;
import io.upline.workbook.TableSheet;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Parts of a printed plan on one sheet, one below the other; sentences run over all columns, and figures are numbers. */
final class SectionSheet implements Sheet {

    /** The least width of all columns together, in characters. */
    private static final int PAGE = 118;

    private static final int WIDEST = 64;
    private static final int NARROWEST = 8;

    /** The widest a sheet is for lines that must stand as they are; a workbook has no wider column. */
    private static final int WIDEST_LINE = 250;

    /** So many letters take the room of a hundred digits, by which the width of columns is counted. */
    private static final int LETTERS_PERCENT = 112;

    private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,15}(\\.[0-9]{1,8})?%?");

    private final String name;
    private final String title;
    private final String note;
    private final List<Section> sections;
    private final int digits;
    private final int[] widths;
    private final int line;

    /** A sheet of these parts; sums of money have so many digits. */
    SectionSheet(String name, String title, String note, List<Section> sections, int digits) {
        this.name = name;
        this.title = title;
        this.note = note;
        this.sections = List.copyOf(sections);
        this.digits = digits;
        this.widths = fitted();
        this.line = Arrays.stream(widths).sum();
    }

    /** The widths that the columns of all tables need; the last column is what is left of the page. */
    private int[] fitted() {
        List<Integer> fitted = new ArrayList<>();
        int page = PAGE;
        for (Section section : sections) {
            for (Piece piece : section.pieces()) {
                switch (piece) {
                    case Piece.Table table ->
                        fit(fitted, rows(table), table.head().size());
                    // what stands last in a drawing runs over into the empty columns beside it
                    case Piece.Drawing drawing ->
                        fit(fitted, rows(drawing), drawing.head().size() - 1);
                    case Piece.Text(List<String> text) ->
                        page = Math.clamp(
                                text.stream().mapToInt(String::length).max().orElse(0), page, WIDEST_LINE);
                    case Piece.Sentences _, Piece.Items _ -> {}
                }
            }
        }
        int sum = fitted.stream().mapToInt(Integer::intValue).sum();
        fitted.add(Math.max(NARROWEST, page - sum));
        return fitted.stream().mapToInt(Integer::intValue).toArray();
    }

    private static void fit(List<Integer> fitted, List<List<String>> rows, int columns) {
        for (int i = 0; i < columns; i++) {
            int column = i;
            int longest = rows.stream()
                    .mapToInt(row -> row.get(column).length())
                    .max()
                    .orElse(0);
            int width = Math.clamp(longest + 3, NARROWEST, WIDEST);
            if (fitted.size() <= i) {
                fitted.add(width);
            } else {
                fitted.set(i, Math.max(fitted.get(i), width));
            }
        }
    }

    private static List<List<String>> rows(Piece.Table table) {
        return Stream.concat(Stream.of(table.head()), table.rows().stream()).toList();
    }

    private static List<List<String>> rows(Piece.Drawing drawing) {
        return Stream.concat(Stream.of(drawing.head()), drawing.rows().stream().map(SectionSheet::indented))
                .toList();
    }

    /** The cells of a branch; its name stands right of the name above it. */
    private static List<String> indented(Branch branch) {
        List<String> cells = new ArrayList<>(branch.cells());
        if (!cells.getFirst().isEmpty()) {
            cells.set(0, "    ".repeat(branch.depth()) + cells.getFirst());
        }
        return cells;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public int[] widths() {
        return widths.clone();
    }

    @Override
    public boolean landscape() {
        return line > PAGE;
    }

    @Override
    public int head() {
        return 0;
    }

    @Override
    public int write(Cells cells) {
        cells.row(28);
        cells.text(0, Look.TITLE, title);
        cells.row(16);
        cells.text(0, Look.NOTE, note);
        int last = 2;
        for (Section section : sections) {
            cells.row(12);
            cells.row(20);
            cells.text(0, Look.SECTION, section.title());
            cells.blanks(1, widths.length - 1, Look.SECTION);
            for (Piece piece : section.pieces()) {
                last = piece(cells, piece);
            }
        }
        return last;
    }

    private int piece(Cells cells, Piece piece) {
        int last = cells.row(6);
        switch (piece) {
            case Piece.Sentences(List<String> each) -> {
                for (String sentence : each) {
                    last = lines(cells, sentence, "");
                }
            }
            case Piece.Items(List<String> each, boolean numbered) -> {
                for (int i = 0; i < each.size(); i++) {
                    last = lines(cells, (numbered ? i + 1 + ". " : "") + each.get(i), "    ");
                }
            }
            case Piece.Text(List<String> text) -> {
                for (String each : text) {
                    last = cells.row();
                    cells.text(0, Look.TEXT, each);
                }
            }
            case Piece.Table table ->
                last = table(cells, table.head(), rows(table), table.head().size());
            case Piece.Drawing drawing -> {
                if (!drawing.title().isEmpty()) {
                    cells.row(18);
                    cells.text(0, Look.SUBTITLE, drawing.title());
                }
                last = table(
                        cells, drawing.head(), rows(drawing), drawing.head().size() - 1);
            }
        }
        return last;
    }

    /** A sentence in as many lines as it takes; lines after the first begin with this. */
    private int lines(Cells cells, String sentence, String further) {
        int last = 0;
        String rest = sentence;
        boolean isFirst = true;
        while (!rest.isEmpty()) {
            String begin = isFirst ? "" : further;
            int most = line * LETTERS_PERCENT / 100 - begin.length();
            int cut = rest.length() <= most ? rest.length() : rest.lastIndexOf(' ', most);
            cut = cut <= 0 ? rest.length() : cut;
            last = cells.row();
            cells.text(0, Look.TEXT, begin + rest.substring(0, cut));
            rest = rest.substring(cut).strip();
            isFirst = false;
        }
        return last;
    }

    /**
     * A table under its head.
     *
     * @param fitted so many of its columns are as wide as they need; what stands in the others runs over
     */
    private int table(Cells cells, List<String> head, List<List<String>> rows, int fitted) {
        cells.row(20);
        boolean[] ofNumbers = ofNumbers(rows, head.size());
        for (int i = 0; i < head.size(); i++) {
            Look text = i > 0 && ofNumbers[i - 1] ? Look.HEAD_AFTER_NUMBER : Look.HEAD;
            cells.text(i, ofNumbers[i] ? Look.HEAD_RIGHT : text, head.get(i));
        }
        int last = 0;
        for (List<String> row : rows.subList(1, rows.size())) {
            int lines = 1;
            for (int i = 0; i < fitted; i++) {
                lines = Math.max(lines, TableSheet.lines(row.get(i), widths[i]));
            }
            last = cells.row(lines == 1 ? 0 : lines * TableSheet.LINE_POINTS + 3);
            for (int i = 0; i < row.size(); i++) {
                if (i > 0 && isNumber(row.get(i))) {
                    number(cells, i, row.get(i));
                } else {
                    cells.text(i, look(i < fitted, i > 0 && ofNumbers[i - 1]), row.get(i));
                }
            }
        }
        return last;
    }

    /** The look of a text: it may take several lines where its column is as wide as it needs, and keeps its distance from a number. */
    private static Look look(boolean wraps, boolean afterNumber) {
        if (afterNumber) {
            return wraps ? Look.WRAP_AFTER_NUMBER : Look.AFTER_NUMBER;
        }
        return wraps ? Look.CELL_WRAP : Look.CELL;
    }

    /** Which columns of a table have only numbers under their head; the first never counts, as it names the row. */
    private static boolean[] ofNumbers(List<List<String>> rows, int columns) {
        boolean[] ofNumbers = new boolean[columns];
        for (int i = 1; i < columns; i++) {
            int column = i;
            List<String> texts = rows.subList(1, rows.size()).stream()
                    .map(row -> row.get(column))
                    .filter(text -> !text.isEmpty())
                    .toList();
            ofNumbers[i] = !texts.isEmpty() && texts.stream().allMatch(SectionSheet::isNumber);
        }
        return ofNumbers;
    }

    private static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    private void number(Cells cells, int column, String text) {
        if (text.endsWith("%")) {
            BigDecimal share = new BigDecimal(text.substring(0, text.length() - 1)).movePointLeft(2);
            cells.number(column, Look.RATE, share.unscaledValue().longValueExact(), Math.max(share.scale(), 0));
            return;
        }
        BigDecimal number = new BigDecimal(text);
        boolean isMoney = digits > 0 && number.scale() == digits;
        cells.number(
                column,
                isMoney ? Look.TERM_MONEY : Look.PLAIN_COUNT,
                number.unscaledValue().longValueExact(),
                number.scale());
    }
}
