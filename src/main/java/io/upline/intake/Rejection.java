package io.upline.intake;

import io.upline.fact.Fact;
import java.util.List;

/**
 * A line that was not taken, as it is stored.
 *
 * @param id the number by which it is waived
 * @param problem its code
 * @param file name of the file
 * @param line physical line, from 1
 * @param column number of the cell, from 1; 0 for the line as a whole
 * @param what what is wrong, without personal data
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
        /** The line blocks the approval of the periods its date falls in; when the date is unreadable, that of every period not posted. */
        OPEN,
        /** A line with its id came and was accepted, or said what was known already. */
        MENDED,
        /** Two different people decided that the line is not to be taken. */
        WAIVED
    }

    /** Where the line stands, as {@code file:line:column}. */
    public String where() {
        return file + ":" + line + ":" + column;
    }
}
