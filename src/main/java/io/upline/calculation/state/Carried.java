package io.upline.calculation.state;

import io.upline.calculation.State;
import io.upline.network.MemberIds;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is handed to the next period, in canonical order. */
public final class Carried {

    public static final String GRACE = "grace";
    public static final String HELD = "held";
    public static final String OWED = "owed";
    public static final String MET = "met";
    public static final String GRADE = "grade";
    public static final String GRADE_TITLE = "grade-title";
    public static final String GRADE_GRACE = "grade-grace";

    private static final Comparator<State.Row> CANONICAL = Comparator.comparing(State.Row::memberId)
            .thenComparing(State.Row::bonus)
            .thenComparing(State.Row::leg)
            .thenComparingLong(State.Row::volumeCenti)
            .thenComparing(State.Row::since)
            .thenComparing(State.Row::what)
            .thenComparingLong(State.Row::count);

    private final MemberIds ids;
    private final List<State.Row> rows = new ArrayList<>();

    /** Starts with no rows; rows will name members by these ids. */
    public Carried(MemberIds ids) {
        this.ids = ids;
    }

    /** Hands on a volume that was bought in a period. */
    public void volume(int member, String bonus, String leg, long volumeCenti, String since, String what) {
        row(member, bonus, leg, volumeCenti, since, what, 0);
    }

    /** Hands on a number of things or minor units; {@code -1} for nobody. */
    public void count(int member, String bonus, String leg, String what, long count) {
        row(member, bonus, leg, 0, "", what, count);
    }

    /** Hands on a row; {@code -1} for a row of no member. What stands in it concerns only whoever reads it in the next period. */
    public void row(int member, String bonus, String leg, long volumeCenti, String since, String what, long count) {
        rows.add(new State.Row(id(member), bonus, leg, volumeCenti, since, what, count));
    }

    private String id(int member) {
        return member < 0 ? "" : ids.at(member);
    }

    /** All rows in canonical order. */
    public List<State.Row> sorted() {
        rows.sort(CANONICAL);
        return List.copyOf(rows);
    }
}
