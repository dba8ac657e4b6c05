package io.upline.intake;

/**
 * What is wrong with a line that was read.
 *
 * @param problem its code
 * @param column number of the cell in its line, from 1; 0 for the line as a whole
 * @param message what is wrong, without personal data
 * @param remedy how it is mended
 */
record Flaw(Problem problem, int column, String message, String remedy) {

    static Flaw of(Problem problem, int column, Object... values) {
        return new Flaw(problem, column, problem.message(values), problem.remedy());
    }
}
