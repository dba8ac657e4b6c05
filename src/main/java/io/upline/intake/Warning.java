package io.upline.intake;

import io.upline.fact.Fact;

/**
 * Something that was taken all the same and should be looked at.
 *
 * @param problem its code
 * @param line physical line, 0 for the file as a whole
 * @param what what was seen, without personal data
 */
public record Warning(Problem problem, int line, Fact what) {

    static Warning of(Problem problem, int line, Object... values) {
        return new Warning(problem, line, problem.fact(values));
    }
}
