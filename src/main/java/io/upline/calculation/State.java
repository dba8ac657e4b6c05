package io.upline.calculation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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

    /** What a calculated period leaves to the next. */
    public static State after(Results results) {
        return sorted(ranksHeld(results), results.carried(0, results.members().size()));
    }

    /** Who holds a rank or title at the end of a calculated period, in the order of members. */
    public static List<RankHeld> ranksHeld(Results results) {
        List<RankHeld> ranks = new ArrayList<>();
        for (int m = 0; m < results.members().size(); m++) {
            int rank = results.rank()[m];
            int title = results.title()[m];
            if (rank >= 0 || title >= 0) {
                ranks.add(new RankHeld(
                        results.members().ids().at(m),
                        rank < 0 ? "" : results.rankNames().get(rank),
                        title < 0 ? "" : results.rankNames().get(title)));
            }
        }
        return ranks;
    }

    /** The state of these ranks and rows, which are brought into order. */
    public static State sorted(Collection<RankHeld> ofMembers, Collection<Row> ofFigures) {
        List<RankHeld> ranks = new ArrayList<>(ofMembers);
        List<Row> rows = new ArrayList<>(ofFigures);
        ranks.sort(Comparator.comparing(RankHeld::memberId));
        rows.sort(Comparator.comparing(Row::memberId)
                .thenComparing(Row::bonus)
                .thenComparing(Row::leg)
                .thenComparing(Row::what)
                .thenComparing(Row::since));
        return new State(ranks, rows);
    }

    /**
     * A member's standing at the end of a period.
     *
     * @param rank paid-as rank, empty for none
     * @param title highest rank ever held, empty for none
     */
    public record RankHeld(String memberId, String rank, String title) {}

    /**
     * One carried figure, as the {@code carried} export shows it. A kind of bonus has words of its own, which its record in {@code
     * plan.kind} tells. The following words belong to no kind:
     *
     * <table>
     * <caption>What stands in a row; a column not named is empty or 0</caption>
     * <tr><th>what</th><th>of</th><th>bonus</th><th>leg</th><th>figures</th></tr>
     * <tr><td>grace</td><td>member</td><td></td><td></td><td>count periods left, may be 0</td></tr>
     * <tr><td>held</td><td>member</td><td></td><td>rank; {@code =rank} for exactly it; {@code grade:} before a grade</td>
     *     <td>count periods in a row up to this one</td></tr>
     * <tr><td>owed</td><td>member</td><td>the volume or measure</td><td></td><td>volume above zero</td></tr>
     * <tr><td>met</td><td>member</td><td>the condition</td><td></td><td>since the last period of a run, count periods in a row up to it</td></tr>
     * <tr><td>grade, grade-title</td><td>member</td><td></td><td>grade</td><td>count 1</td></tr>
     * <tr><td>grade-grace</td><td>member</td><td></td><td></td><td>as grace</td></tr>
     * </table>
     *
     * @param memberId id of the member, empty for a row of nobody
     * @param bonus what it belongs to
     * @param leg leg of a carried volume, or what else tells rows apart
     * @param volumeCenti a volume in hundredths
     * @param since a period or year
     * @param what one of the words above, or a word of the kind of bonus
     * @param count a number of things, or minor units
     */
    public record Row(
            String memberId, String bonus, String leg, long volumeCenti, String since, String what, long count) {}
}
