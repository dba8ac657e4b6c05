package io.upline.intake;

import io.upline.fact.Fact;

/**
 * Why a file was refused as a whole; nothing of it is stored.
 *
 * @param problem its code
 * @param file name of the file, without folder
 * @param line physical line, from 1; 0 for the file as a whole
 * @param column number of the cell in its line, from 1; 0 for the line as a whole
 * @param what what is wrong, without personal data
 */
public record FileRefusal(Problem problem, String file, int line, int column, Fact what) {

    /** All of it as one fact. */
    public Fact fact() {
        return Fact.of(
                "note.refused",
                "file",
                file,
                "line",
                line,
                "column",
                column,
                "problem",
                problem.name(),
                "what",
                what,
                "remedy",
                problem.remedy());
    }
}
