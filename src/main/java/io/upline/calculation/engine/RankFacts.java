package io.upline.calculation.engine;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.ranks.LadderColumn;
import io.upline.calculation.trail.Missing;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.plan.Ladder;
import io.upline.plan.condition.Condition.LadderName;
import java.util.List;

/** What is to be said of a rank that was reached before and is not reached now: paid by grace, or lost. */
final class RankFacts {

    private final Columns columns;
    private final LadderColumn column;
    private final int member;

    RankFacts(Columns columns, int member) {
        this.columns = columns;
        this.member = member;
        column = columns.ladder(LadderName.RANK);
    }

    /** What was missed where a rank is paid by grace, how long that goes on, and what comes after it. */
    List<Fact> grace() {
        int left = column.graceAfter[member];
        if (left < 0) {
            return List.of();
        }
        Ladder.Rank held = rank(column.rank[member]);
        Object then = column.withoutGrace < 0
                ? Fact.of("why.noRank")
                : rank(column.withoutGrace).name();
        return List.of(
                left == 0
                        ? Fact.of("why.graceEnds", "rank", held.name(), "missed", missed(held), "then", then)
                        : Fact.of(
                                "why.graceGoesOn",
                                "rank",
                                held.name(),
                                "missed",
                                missed(held),
                                "left",
                                left,
                                "then",
                                then));
    }

    /** What was missed of the rank of the period before, where a lower one is paid now and that rank is not the next. */
    List<Fact> fallen() {
        int before = column.rankBefore[member];
        if (before <= column.rank[member] + 1 || rank(before).assigned()) {
            return List.of();
        }
        Ladder.Rank lost = rank(before);
        return List.of(Fact.of("why.rankLost", "rank", lost.name(), "missed", missed(lost)));
    }

    private Ladder.Rank rank(int position) {
        return column.ladder.ranks().get(position);
    }

    private Object missed(Ladder.Rank rank) {
        List<Fact> missing = Missing.withClosest(columns, member).of(rank.needs());
        return missing.isEmpty() ? "" : Why.lacking(missing);
    }
}
