package io.upline.intake;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** What can be wrong with a cell of any file; each gives the flaw or {@code null}. */
final class CellCheck {

    private CellCheck() {}

    /** Checks the number of cells, the kinds of a workbook's cells, and characters that cannot stand anywhere. */
    static @Nullable Flaw shape(Cells cells, Header header) {
        if (cells.isMisshapen()) {
            return Flaw.of(Problem.CELL_COUNT, 0, cells.had(), cells.wanted());
        }
        if (cells.size() != header.size()) {
            return Flaw.of(Problem.CELL_COUNT, 0, cells.size(), header.size());
        }
        if (cells.isMarked()) {
            Flaw flaw = marked(cells, header);
            if (flaw != null) {
                return flaw;
            }
        }
        int end = cells.to(cells.size() - 1);
        for (int i = 0; i < end; i++) {
            char c = cells.text[i];
            if (c < ' ' || c >= 0x7F) {
                return characters(cells, header);
            }
        }
        return null;
    }

    private static @Nullable Flaw marked(Cells cells, Header header) {
        for (Problem problem : new Problem[] {
            Problem.QUOTE_STRAY,
            Problem.CELL_FORMULA,
            Problem.CELL_ERROR,
            Problem.CELL_ID_NUMBER,
            Problem.CELL_ID_SHOWN,
            Problem.CELL_UNFIT
        }) {
            for (int i = 0; i < cells.size(); i++) {
                if (problem == problemOf(cells.mark(i), header.isId(i))) {
                    return Flaw.of(problem, i + 1, header.names().get(i), header.shown(cells.get(i)));
                }
            }
        }
        return null;
    }

    private static @Nullable Problem problemOf(Cells.Mark mark, boolean id) {
        return switch (mark) {
            case PLAIN, NUMBER -> null;
            case STRAY_QUOTE -> Problem.QUOTE_STRAY;
            case FORMULA -> Problem.CELL_FORMULA;
            case ERROR -> Problem.CELL_ERROR;
            case LONG_NUMBER -> id ? Problem.CELL_ID_NUMBER : null;
            case SHOWN_OTHERWISE -> id ? Problem.CELL_ID_SHOWN : null;
            case UNFIT -> Problem.CELL_UNFIT;
        };
    }

    private static @Nullable Flaw characters(Cells cells, Header header) {
        for (int i = 0; i < cells.size(); i++) {
            boolean id = header.isId(i);
            int code = Text.unfit(cells.text, cells.from(i), cells.to(i), id);
            if (code >= 0) {
                return Flaw.of(
                        Problem.CHARACTER_UNFIT,
                        i + 1,
                        header.names().get(i),
                        String.format(Locale.ROOT, "%04X", code));
            }
        }
        return null;
    }

    /** Checks length and outer blanks of an id; an absent or empty cell is right. */
    static @Nullable Flaw id(Cells cells, int cell, Header header, int longest) {
        if (cell < 0 || cells.isEmpty(cell)) {
            return null;
        }
        Flaw flaw = length(cells, cell, header, longest);
        if (flaw == null && isPower(cells.text, cells.from(cell), cells.to(cell))) {
            return Flaw.of(Problem.ID_DESTROYED, cell + 1, header.names().get(cell), Text.shown(cells.get(cell)));
        }
        if (flaw == null
                && (Text.isBlank(cells.text[cells.from(cell)]) || Text.isBlank(cells.text[cells.to(cell) - 1]))) {
            return Flaw.of(Problem.BLANK_AROUND, cell + 1, header.names().get(cell), header.shown(cells.get(cell)));
        }
        return flaw;
    }

    /** Whether it is written like 2.60901E+11: what a spreadsheet leaves of a long number. */
    static boolean isPower(char[] text, int from, int to) {
        int at = to - 1;
        while (at > from && to - at <= 3 && text[at] >= '0' && text[at] <= '9') {
            at--;
        }
        if (at == to - 1 || at - from < 2 || (text[at] != '+' && text[at] != '-') || (text[at - 1] | 0x20) != 'e') {
            return false;
        }
        int marks = 0;
        for (int i = from; i < at - 1; i++) {
            char c = text[i];
            if (c == '.' || c == ',') {
                marks++;
            } else if (c < '0' || c > '9') {
                return false;
            }
        }
        return marks <= 1;
    }

    /** Checks the length of a cell; an absent one is right. */
    static @Nullable Flaw length(Cells cells, int cell, Header header, int longest) {
        return cell < 0 || cells.length(cell) <= longest
                ? null
                : Flaw.of(Problem.TOO_LONG, cell + 1, header.names().get(cell), cells.length(cell), longest);
    }

    /** The flaw of a cell for which {@link Decimals#parse} gave a result that is no number. */
    static Flaw number(long result, Cells cells, int cell, Header header, int digits) {
        String name = header.names().get(cell);
        String shown = Text.shown(cells.get(cell));
        if (result == Decimals.TOO_PRECISE) {
            return Flaw.of(Problem.NUMBER_DIGITS, cell + 1, name, digits, shown);
        }
        return Flaw.of(
                result == Decimals.TOO_LARGE ? Problem.NUMBER_TOO_LARGE : Problem.NUMBER_UNREADABLE,
                cell + 1,
                name,
                shown);
    }
}
