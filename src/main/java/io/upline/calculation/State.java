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
     * One carried figure, as the {@code carried} export shows it. A key is a table row's: the rank's or package's name, or the
     * lower bound as a plain decimal without needless zeros.
     *
     * <table>
     * <caption>What stands in a row; a column not named is empty or 0</caption>
     * <tr><th>what</th><th>of</th><th>bonus</th><th>leg</th><th>figures</th></tr>
     * <tr><td>volume</td><td>member</td><td>binary</td><td>1 or 2</td>
     *     <td>volume; since the period it was bought in; below zero: still to be taken off</td></tr>
     * <tr><td>award</td><td>member</td><td>award once ever</td><td>key</td><td>count 1</td></tr>
     * <tr><td>instalment</td><td>member</td><td>award</td><td>key</td>
     *     <td>count the parts left; volume what they come to, in hundredths of a currency unit</td></tr>
     * <tr><td>pool</td><td>nobody</td><td>pool</td><td></td><td>count minor units</td></tr>
     * <tr><td>year</td><td>member, or nobody for all</td><td>cap</td><td>empty; {@code ceiling} for the company's</td>
     *     <td>count minor units; since the year; for the company both rows, unless both are 0</td></tr>
     * <tr><td>grace</td><td>member</td><td></td><td></td><td>count periods left, may be 0</td></tr>
     * <tr><td>held</td><td>member</td><td></td><td>rank; {@code =rank} for exactly it; {@code grade:} before a grade</td>
     *     <td>count periods in a row up to this one</td></tr>
     * <tr><td>owed</td><td>member</td><td>the volume or measure</td><td></td><td>volume above zero</td></tr>
     * <tr><td>grade, grade-title</td><td>member</td><td></td><td>grade</td><td>count 1</td></tr>
     * <tr><td>grade-grace</td><td>member</td><td></td><td></td><td>as grace</td></tr>
     * </table>
     *
     * @param memberId empty for nobody's
     * @param bonus what it belongs to
     * @param leg leg of a carried volume, or what else tells rows apart
     * @param volumeCenti in hundredths
     * @param since a period or year
     * @param what one of the words above
     * @param count a number of things, or minor units
     */
    public record Row(
            String memberId, String bonus, String leg, long volumeCenti, String since, String what, long count) {}
}
