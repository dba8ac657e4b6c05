package io.upline.calculation.conditions;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ranks.LadderColumn;
import io.upline.plan.condition.Condition;

/** Conditions about a rank or grade, held now or before. */
final class RankChecks {

    private final Columns columns;

    RankChecks(Columns columns) {
        this.columns = columns;
    }

    Check of(Condition.HoldsRank holds) {
        LadderColumn ladder = columns.ladder(holds.ladder());
        int wanted = ladder.ladder.indexOf(holds.rank());
        boolean exactly = holds.exactly();
        return switch (holds.held()) {
            case Condition.Held.Now _ -> in(ladder.rank, wanted, exactly);
            case Condition.Held.Ever _ -> in(ladder.title, wanted, exactly);
            case Condition.Held.LastPeriod _ -> in(ladder.rankBefore, wanted, exactly);
            case Condition.Held.Periods periods -> {
                Check now = in(ladder.rank, wanted, exactly);
                int[] before = columns.runs(holds).before();
                yield m -> now.holds(m) && before[m] >= periods.count() - 1;
            }
        };
    }

    static Check in(int[] rank, int wanted, boolean exactly) {
        return exactly ? m -> rank[m] == wanted : m -> rank[m] >= wanted;
    }
}
