package io.upline.intake;

import io.upline.fact.Fact;

/**
 * What is wrong with a line that was read.
 *
 * @param problem its code
 * @param column number of the cell in its line, from 1; 0 for the line as a whole
 * @param what what is wrong, without personal data
 */
record Flaw(Problem problem, int column, Fact what) {

    static Flaw of(Problem problem, int column, Object... values) {
        return new Flaw(problem, column, problem.fact(values));
    }
}
