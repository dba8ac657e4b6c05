package io.upline.statement;

import io.upline.calculation.Breakage;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The lists behind the arrows of the tie-out, and who did what.
 *
 * @param lines the lines between the files and the orders of the period
 * @param moreLines how many more there are, which the export has
 * @param held money that is held, with its reason
 * @param carried money that is carried to the next period, with its reason
 * @param breakage what the breakage of each bonus consists of
 * @param unbroken the bonuses that have none
 * @param acts who did what since the posting before
 */
public record CloseLists(
        List<FileLine> lines,
        long moreLines,
        List<Breakage> breakage,
        List<Unbroken> unbroken,
        List<Balance> held,
        List<Balance> carried,
        List<Act> acts) {

    /** No lists. */
    public static final CloseLists NONE =
            new CloseLists(List.of(), 0, List.of(), List.of(), List.of(), List.of(), List.of());

    /** Takes copies. */
    public CloseLists {
        lines = List.copyOf(lines);
        breakage = List.copyOf(breakage);
        unbroken = List.copyOf(unbroken);
        held = List.copyOf(held);
        carried = List.copyOf(carried);
        acts = List.copyOf(acts);
    }

    /** A bonus that has no breakage, and why. */
    public record Unbroken(String bonus, String why) {}

    /**
     * A line between the files and the orders of the period.
     *
     * @param step where it stands, in words
     * @param line its line in the file, 0 where that is not known any more
     * @param why what more there is to say: why it was not taken, or the period in which it counts
     */
    public record FileLine(
            String step,
            String file,
            int line,
            String order,
            int orderLine,
            Optional<LocalDate> ordered,
            Optional<LocalDate> counts,
            String memberId,
            long amountMinor,
            String why) {}

    /**
     * Money of a member that is not paid.
     *
     * @param amountMinor below zero for what the member owes
     */
    public record Balance(String memberId, String name, long amountMinor, String why) {}

    /**
     * Something that somebody did.
     *
     * @param who the person, with how the name was known
     * @param what the act, a word
     * @param subject what it was done to
     * @param detail what more there is to know
     * @param at when, in company time
     */
    public record Act(long number, LocalDateTime at, String who, String what, String subject, String detail) {}
}
