package io.upline.intake;

/**
 * Why a file was refused as a whole; nothing of it is stored.
 *
 * @param problem its code
 * @param file name of the file, without folder
 * @param line physical line, from 1; 0 for the file as a whole
 * @param column number of the cell in its line, from 1; 0 for the line as a whole
 * @param message what is wrong, without personal data
 */
public record Refusal(Problem problem, String file, int line, int column, String message) {

    /** How it is mended. */
    public String remedy() {
        return problem.remedy();
    }

    /** {@code file:line:column}. */
    public String where() {
        return file + ":" + line + ":" + column;
    }

    @Override
    public String toString() {
        return where() + " " + problem + " " + message + "; " + remedy();
    }
}
