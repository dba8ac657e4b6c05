package io.upline.calculation;

import java.util.List;

/**
 * What a period hands to the next one: part of its results and of its digest.
 *
 * <p>Members are named by id, not number, because the next period numbers its members anew. Rows are in ascending order of
 * member id, then of the other columns.
 *
 * @param ranks rank and title of members that had one
 * @param rows carried volumes, awards given, grace and instalments
 */
public record State(List<RankHeld> ranks, List<Row> rows) {

    /** The state before a company's first period. */
    public static final State NONE = new State(List.of(), List.of());

    /** Refuses shared mutable lists. */
    public State {
        ranks = List.copyOf(ranks);
        rows = List.copyOf(rows);
    }

    /**
     * A member's standing at the end of a period.
     *
     * @param rank paid-as rank, empty for none
     * @param title highest rank ever held, empty for none
     */
    public record RankHeld(String memberId, String rank, String title) {}

    /**
     * One carried figure, as the {@code carried} export shows it.
     *
     * @param bonus the bonus it belongs to; empty for a rank's grace
     * @param leg leg of a carried volume; empty otherwise
     * @param volumeCenti carried volume in hundredths, 0 when {@code count} says it
     * @param since first period of a carried volume (its age), or of a run of periods; empty when it has none
     * @param what {@code volume}, {@code award}, {@code grace}, {@code instalment}, …
     * @param count awards given, grace left, instalments left, periods held
     */
    public record Row(
            String memberId, String bonus, String leg, long volumeCenti, String since, String what, long count) {}
}
