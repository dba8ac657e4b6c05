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
    public static final String GRADE = "grade";
    public static final String GRADE_TITLE = "grade-title";
    public static final String GRADE_GRACE = "grade-grace";
    public static final String VOLUME = "volume";
    public static final String AWARD = "award";
    public static final String INSTALMENT = "instalment";
    public static final String POOL = "pool";
    public static final String YEAR = "year";

    private static final Comparator<State.Row> CANONICAL = Comparator.comparing(State.Row::memberId)
            .thenComparing(State.Row::bonus)
            .thenComparing(State.Row::leg)
            .thenComparingLong(State.Row::volumeCenti)
            .thenComparing(State.Row::since)
            .thenComparing(State.Row::what)
            .thenComparingLong(State.Row::count);

    private final MemberIds ids;
    private final List<State.Row> rows = new ArrayList<>();

    /** Nothing yet; rows name members by these ids. */
    public Carried(MemberIds ids) {
        this.ids = ids;
    }

    /** Hands on a volume that was bought in a period. */
    public void volume(int member, String bonus, String leg, long volumeCenti, String since, String what) {
        rows.add(new State.Row(id(member), bonus, leg, volumeCenti, since, what, 0));
    }

    /** Hands on a number of things or minor units; {@code -1} for nobody. */
    public void count(int member, String bonus, String leg, String what, long count) {
        rows.add(new State.Row(id(member), bonus, leg, 0, "", what, count));
    }

    /** Hands on what a cap has seen in a year; {@code -1} for the whole company. */
    public void year(int member, String cap, String leg, String year, long amountMinor) {
        rows.add(new State.Row(id(member), cap, leg, 0, year, YEAR, amountMinor));
    }

    /** Hands on how many parts of an award are left and what they come to. */
    public void instalment(int member, String bonus, String award, long leftCenti, long left) {
        rows.add(new State.Row(id(member), bonus, award, leftCenti, "", INSTALMENT, left));
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
