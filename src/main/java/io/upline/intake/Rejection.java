package io.upline.intake;

import io.upline.fact.Fact;
import java.util.List;

/**
 * A line that was not taken, as it is stored.
 *
 * @param id by which it is waived
 * @param problem its code
 * @param file name of the file
 * @param line physical line, from 1
 * @param column number of the cell, from 1; 0 for the line as a whole
 * @param what is wrong, without personal data
 * @param excerpt the cell, personal data masked
 * @param subject order or member id, empty when it could not be read
 * @param amountMinor its amount in minor units, 0 for members and when it could not be read
 * @param state whether it still stands
 * @param waivedBy who has waived it so far
 */
public record Rejection(
        int id,
        Problem problem,
        String file,
        int line,
        int column,
        Fact what,
        String excerpt,
        String subject,
        long amountMinor,
        State state,
        List<String> waivedBy) {

    /** Refuses shared mutable lists. */
    public Rejection {
        waivedBy = List.copyOf(waivedBy);
    }

    /** Whether a rejection still stands. */
    public enum State {
        /** It blocks the approval of the periods its date falls in; of every one not posted when that is unreadable. */
        OPEN,
        /** A line with its id came and was accepted, or said what was known. */
        MENDED,
        /** Two different people decided that it is not to be taken. */
        WAIVED
    }

    /** {@code file:line:column}. */
    public String where() {
        return file + ":" + line + ":" + column;
    }
}
