package io.upline.intake;

import java.util.ArrayList;
import java.util.List;

/**
 * What the first pass found out about a file as a whole. This is kept with the file's import, so that a restart need not find it out again.
 *
 * @param lines other than header, trailer and blank ones
 * @param blankLines how many blank lines were passed over
 * @param hidden rows and columns of a workbook that are hidden
 * @param trailerOrdinal number of the trailer among the lines, {@code -1} for none
 * @param trailerLine its physical line
 * @param sumMinor sum of the amounts that can be read, in minor units
 * @param unreadableAmounts how many amounts cannot be read
 * @param unendedLine physical line of the last line when it has no line end, otherwise 0
 */
record FileFacts(
        int lines,
        int blankLines,
        int hidden,
        int trailerOrdinal,
        int trailerLine,
        long sumMinor,
        int unreadableAmounts,
        int unendedLine) {

    /** What is to be said about the file although it is taken. */
    List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        if (trailerOrdinal >= 0 && unreadableAmounts > 0) {
            warnings.add(Warning.of(Problem.TRAILER_SUM_UNCHECKED, trailerLine, unreadableAmounts));
        }
        if (unendedLine > 0) {
            warnings.add(Warning.of(Problem.NO_FINAL_LINE_END, unendedLine));
        }
        if (blankLines > 0) {
            warnings.add(Warning.of(Problem.BLANK_LINES, 0, blankLines));
        }
        if (hidden > 0) {
            warnings.add(Warning.of(Problem.HIDDEN_ROWS, 0, hidden));
        }
        return warnings;
    }
}
