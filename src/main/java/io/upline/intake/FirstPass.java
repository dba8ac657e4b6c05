package io.upline.intake;

import io.upline.intake.form.Evidence;
import io.upline.intake.form.FileForm;
import io.upline.progress.Progress;

/**
 * The first pass over a file's lines: everything that can refuse it as a whole, before anything is stored. What it learns about
 * single lines goes to a {@link Listener}.
 */
final class FirstPass {

    static final String TRAILER = "#TRAILER";

    private static final int TRAILER_CELLS = 3;

    private final Layout layout;
    private final Header header;
    private final CompanyRules rules;
    private final boolean asPlain;
    private final Evidence evidence = new Evidence();
    private FileForm form;
    private int lines;
    private int trailerOrdinal = -1;
    private int trailerLine;
    private String[] trailer = {};
    private long sumMinor;
    private int unreadableAmounts;

    /** Is told each line of the first pass. */
    interface Listener {
        /** A line with its number among the lines, from 1. */
        void line(Cells cells, int ordinal);
    }

    /** Makes the listener once the header is known. */
    interface Begin {
        Listener with(Header header);
    }

    /**
     * A pass over lines.
     *
     * @param asPlain whether the file is taken for plain, which each line has to bear out
     */
    FirstPass(Layout layout, CompanyRules rules, boolean asPlain) {
        this.asPlain = asPlain;
        this.layout = layout;
        this.form = layout.form();
        this.header = layout.header();
        this.rules = rules;
    }

    /** Reads what follows the header. */
    FileFacts over(Records records, Listener listener, Progress progress) {
        read(records, listener, progress);
        if (asPlain) {
            form = FormCheck.decide(form, evidence, rules.sources().of(form.source()));
            if (!form.plain()) {
                throw new OtherForm();
            }
        }
        int unended = checkEnd(records);
        return new FileFacts(
                lines,
                records.blankLines(),
                records.hidden(),
                trailerOrdinal,
                trailerLine,
                sumMinor,
                unreadableAmounts,
                unended);
    }

    private void read(Records records, Listener listener, Progress progress) {
        while (records.next()) {
            Cells cells = records.cells();
            lines++;
            trailerOrdinal = -1;
            if (asPlain) {
                witness(cells);
            }
            if (header.orders()) {
                if (cells.is(0, TRAILER)) {
                    keepTrailer(cells);
                    continue;
                }
                addAmount(cells);
            }
            listener.line(cells, lines);
            if ((lines & 0xFFFF) == 0) {
                progress.advanceTo(lines);
            }
        }
        if (lines > 0 && trailerOrdinal < 0) {
            checkCut(records);
        }
    }

    /** A file that was taken for plain, and is not, is read anew. */
    private void witness(Cells cells) {
        layout.witness(cells, evidence);
        if (!evidence.isPlain()) {
            throw new OtherForm();
        }
    }

    /** How the file is written, once it was read. */
    FileForm form() {
        return form;
    }

    private void keepTrailer(Cells cells) {
        trailerOrdinal = lines;
        trailerLine = cells.line();
        int size = cells.size();
        while (size > TRAILER_CELLS && cells.isEmpty(size - 1)) {
            size--;
        }
        trailer = new String[size];
        for (int i = 0; i < trailer.length; i++) {
            trailer[i] = cells.get(i);
        }
    }

    private void addAmount(Cells cells) {
        long amount = Decimals.UNREADABLE;
        if (cells.size() == header.size()) {
            int cell = header.of(OrderColumn.AMOUNT);
            amount = Decimals.parse(cells.text, cells.from(cell), cells.to(cell), rules.currencyDigits());
        }
        if (!Decimals.isNumber(amount)) {
            unreadableAmounts++;
            return;
        }
        long sum = sumMinor + amount;
        if (((sumMinor ^ sum) & (amount ^ sum)) < 0) {
            throw new RefusedFile(Problem.TOTAL_OVERFLOW, cells.line(), header.of(OrderColumn.AMOUNT) + 1);
        }
        sumMinor = sum;
    }

    private void checkCut(Records records) {
        Cells last = records.cells();
        if (last.size() < header.size() && !records.endsWithLineEnd()) {
            throw new RefusedFile(Problem.FILE_CUT, last.line(), last.size(), last.size(), header.size());
        }
    }

    /** The number of the line that ends the file without a line end, 0 for none. */
    private int checkEnd(Records records) {
        if (trailerOrdinal >= 0) {
            lines--;
            checkTrailer();
        }
        if (lines == 0) {
            throw new RefusedFile(Problem.NO_LINES, 0, 0);
        }
        return trailerOrdinal < 0 && !records.endsWithLineEnd()
                ? records.cells().line()
                : 0;
    }

    private void checkTrailer() {
        long count = trailer.length == TRAILER_CELLS ? number(trailer[1], 0) : Decimals.UNREADABLE;
        long sum = trailer.length == TRAILER_CELLS ? number(trailer[2], rules.currencyDigits()) : Decimals.UNREADABLE;
        if (!Decimals.isNumber(count) || !Decimals.isNumber(sum)) {
            throw new RefusedFile(Problem.TRAILER_UNREADABLE, trailerLine, 0);
        }
        if (count != lines || (unreadableAmounts == 0 && sum != sumMinor)) {
            throw new RefusedFile(
                    Problem.TRAILER_DIFFERS,
                    trailerLine,
                    count != lines ? 2 : 3,
                    count,
                    Decimals.format(sum, rules.currencyDigits()),
                    lines,
                    Decimals.format(sumMinor, rules.currencyDigits()));
        }
    }

    private static long number(String text, int digits) {
        return Decimals.parse(text.toCharArray(), 0, text.length(), digits);
    }
}
