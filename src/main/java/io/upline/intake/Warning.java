package io.upline.intake;

/**
 * Something that was taken all the same and should be looked at.
 *
 * @param problem its code
 * @param line physical line, 0 for the file as a whole
 * @param message what was seen, without personal data
 */
public record Warning(Problem problem, int line, String message) {

    static Warning of(Problem problem, int line, Object... values) {
        return new Warning(problem, line, problem.message(values));
    }
}
