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
 * @param order id of the order it is about; empty for other files' lines, and when it could not be read
 * @param amountMinor its amount in minor units, 0 for members and when it could not be read
 * @param state whether it still stands
 * @param decided what people decided on it
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
        String order,
        long amountMinor,
        State state,
        List<Decided> decided) {

    /** Refuses shared mutable lists. */
    public Rejection {
        decided = List.copyOf(decided);
    }

    /** Who has waived it so far. */
    public List<String> waivedBy() {
        return decided.stream()
                .filter(each -> each.what() == Decided.What.WAIVED)
                .map(Decided::by)
                .toList();
    }

    /** Who has accepted it so far. */
    public List<String> acceptedBy() {
        return decided.stream()
                .filter(each -> each.what() == Decided.What.ACCEPTED)
                .map(Decided::by)
                .toList();
    }

    /** Why a line was not taken. */
    public enum Kind {
        /** The line is wrong, or does not fit what is known. */
        REJECTED,
        /** The line needs another one, which has not come or was not taken; it is taken by itself when that one is. */
        WAITING,
        /** The line changes something in a closed period, and waits until people have decided on it. */
        HELD
    }

    /** Whether a rejection still stands. */
    public enum State {
        /** The line blocks the approval of the periods its date falls in; when the date is unreadable, that of every period not posted. */
        OPEN,
        /** The line came again, mended, and was accepted, or said what was known already. */
        MENDED,
        /** The line came again and was not taken again; the later rejection stands for it. */
        AGAIN,
        /** The line waited, and was taken when the one that it needed had come. */
        TAKEN,
        /** Two different people decided that the held line is to be taken. */
        ACCEPTED,
        /** Two different people decided that the line is not to be taken. */
        WAIVED
    }

    /** Where the line stands, as {@code file:line:column}. */
    public String where() {
        return file + ":" + line + ":" + column;
    }
}
