package io.upline.calculation;

import io.upline.network.MemberIds;
import io.upline.plan.Condition.LadderName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects what is handed to the next period, in canonical order. */
final class Carried {

    static final String GRACE = "grace";
    static final String HELD = "held";
    static final String OWED = "owed";
    static final String GRADE = "grade";
    static final String GRADE_TITLE = "grade-title";
    static final String GRADE_GRACE = "grade-grace";
    static final String VOLUME = "volume";
    static final String AWARD = "award";
    static final String INSTALMENT = "instalment";
    static final String POOL = "pool";
    static final String YEAR = "year";

    private static final Comparator<State.Row> CANONICAL = Comparator.comparing(State.Row::memberId)
            .thenComparing(State.Row::bonus)
            .thenComparing(State.Row::leg)
            .thenComparingLong(State.Row::volumeCenti)
            .thenComparing(State.Row::since)
            .thenComparing(State.Row::what)
            .thenComparingLong(State.Row::count);

    private final MemberIds ids;
    private final List<State.Row> rows = new ArrayList<>();

    Carried(MemberIds ids) {
        this.ids = ids;
    }

    void volume(int member, String bonus, String leg, long volumeCenti, String since, String what) {
        rows.add(new State.Row(id(member), bonus, leg, volumeCenti, since, what, 0));
    }

    void count(int member, String bonus, String leg, String what, long count) {
        rows.add(new State.Row(id(member), bonus, leg, 0, "", what, count));
    }

    void year(int member, String cap, String leg, String year, long amountMinor) {
        rows.add(new State.Row(id(member), cap, leg, 0, year, YEAR, amountMinor));
    }

    void instalment(int member, String bonus, String award, long leftCenti, long left) {
        rows.add(new State.Row(id(member), bonus, award, leftCenti, "", INSTALMENT, left));
    }

    private String id(int member) {
        return member < 0 ? "" : ids.at(member);
    }

    /** Ranks' grace and runs, and volumes owed. */
    void standing(Workings workings) {
        LadderColumn ranks = workings.ladder(LadderName.RANK);
        LadderColumn grades = workings.ladder(LadderName.GRADE);
        for (int m = 0; m < workings.members(); m++) {
            grace(m, ranks, GRACE);
            grace(m, grades, GRADE_GRACE);
            if (grades.rank[m] >= 0) {
                count(m, "", grades.ladder.names().get(grades.rank[m]), GRADE, 1);
            }
            if (grades.title[m] >= 0) {
                count(m, "", grades.ladder.names().get(grades.title[m]), GRADE_TITLE, 1);
            }
            for (RankRuns runs : workings.allRuns()) {
                if (runs.now(m) > 0) {
                    count(m, "", RankRuns.nameOf(runs.holds()), HELD, runs.now(m));
                }
            }
        }
        workings.owedColumns().forEach(column -> {
            for (int m = 0; m < workings.members(); m++) {
                if (workings.standing.in[m] && column.owedAfter(m) > 0) {
                    volume(m, column.name, "", column.owedAfter(m), "", OWED);
                }
            }
        });
    }

    private void grace(int member, LadderColumn ladder, String what) {
        if (ladder.graceAfter[member] >= 0) {
            count(member, "", "", what, ladder.graceAfter[member]);
        }
    }

    List<State.Row> sorted() {
        rows.sort(CANONICAL);
        return List.copyOf(rows);
    }
}
