package io.upline.plan.yaml;

/**
 * Something found in a plan or scenario file.
 *
 * @param severity whether the file is refused for it
 * @param code names the rule
 * @param file name of the file
 * @param line from 1
 * @param column from 1
 * @param message what was found, and what was meant
 * @param remedy how to mend it
 */
public record Problem(
        Severity severity, ProblemCode code, String file, int line, int column, String message, String remedy) {

    /** Whether the file is refused. */
    public enum Severity {
        /** The file is refused. */
        ERROR,
        /** The file can be used. */
        WARNING
    }

    /** Whether the file is refused for it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** One paragraph: place, code, message, remedy. */
    @Override
    public String toString() {
        return file + ":" + line + ":" + column + ": " + (isError() ? "error" : "warning") + " [" + code.word() + "] "
                + message + ". " + remedy + (remedy.endsWith("?") ? "" : ".");
    }
}
