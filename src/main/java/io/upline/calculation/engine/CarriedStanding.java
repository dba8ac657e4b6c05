package io.upline.calculation.engine;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.columns.MetPeriods;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ranks.LadderColumn;
import io.upline.calculation.ranks.RankRuns;
import io.upline.calculation.state.Carried;
import io.upline.calculation.volumes.Column;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.Condition.LadderName;
import java.util.List;

/** Hands on what members' standing leaves behind: ranks' grace and runs, grades, and volumes that are owed. */
record CarriedStanding(Columns columns, Carried carried) {

    void run() {
        LadderColumn ranks = columns.ladder(LadderName.RANK);
        LadderColumn grades = columns.ladder(LadderName.GRADE);
        int members = columns.ground().size();
        List<RankRuns> allRuns = columns.allRuns();
        for (int m = 0; m < members; m++) {
            grace(m, ranks, Carried.GRACE);
            grace(m, grades, Carried.GRADE_GRACE);
            if (grades.rank[m] >= 0) {
                carried.count(m, "", grades.ladder.names().get(grades.rank[m]), Carried.GRADE, 1);
            }
            if (grades.title[m] >= 0) {
                carried.count(m, "", grades.ladder.names().get(grades.title[m]), Carried.GRADE_TITLE, 1);
            }
            for (RankRuns runs : allRuns) {
                if (runs.now(m) > 0) {
                    carried.count(m, "", RankRuns.nameOf(runs.holds()), Carried.HELD, runs.now(m));
                }
            }
        }
        columns.allMet().forEach(this::met);
        columns.owedVolumes().forEach(this::owed);
    }

    private void met(MetPeriods periods) {
        Check now = new Checks(columns, Sweep.none(columns)).of(new Condition.Named(periods.name(), periods.what()));
        for (int m = 0; m < columns.ground().size(); m++) {
            periods.carry(m, now.holds(m), carried);
        }
    }

    private void owed(Column column) {
        boolean[] removed = columns.ground().standing().removed;
        for (int m = 0; m < removed.length; m++) {
            if (!removed[m] && column.owedAfter(m) > 0) {
                carried.volume(m, column.name, "", column.owedAfter(m), "", Carried.OWED);
            }
        }
    }

    private void grace(int member, LadderColumn ladder, String what) {
        if (ladder.graceAfter[member] >= 0) {
            carried.count(member, "", "", what, ladder.graceAfter[member]);
        }
    }
}
