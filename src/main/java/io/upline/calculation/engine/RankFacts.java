package io.upline.calculation.engine;

import io.upline.calculation.State;
import io.upline.calculation.columns.Columns;
import io.upline.calculation.ranks.LadderColumn;
import io.upline.calculation.trail.Missing;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.plan.Ladder;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.Condition.LadderName;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be said of a member's rank beside its name: how it moved against the period before (reached anew, lost, kept by grace or by
 * a limit of steps, set by hand), and what the next one misses.
 */
final class RankFacts {

    private final Columns columns;
    private final LadderColumn column;
    private final List<Ladder.Rank> ranks;
    private final int member;
    private final int rank;
    private final int before;
    private final Set<String> saidToMiss = new HashSet<>();

    RankFacts(Columns columns, int member) {
        this.columns = columns;
        this.member = member;
        column = columns.ladder(LadderName.RANK);
        ranks = column.ladder.ranks();
        rank = column.rank[member];
        before = column.rankBefore[member];
    }

    /** How the rank moved; nothing where it is what it was by its own figures, or where no period before is known. */
    List<Fact> moved() {
        List<Fact> told = new ArrayList<>();
        int forced = column.forced[member];
        if (forced >= 0 && !ranks.get(forced).assigned()) {
            told.add(Fact.of("why.rankSet"));
        } else if (column.graceAfter[member] >= 0) {
            told.add(grace(column.graceAfter[member]));
        } else if (rank < before) {
            told.add(lost(before));
        } else if (rank > before && knowsBefore() && isEarned(rank)) {
            told.add(Fact.of(
                    column.titleBefore[member] >= rank ? "why.rankReachedAgain" : "why.rankReached",
                    "rank",
                    ranks.get(rank).name(),
                    "before",
                    before < 0 ? "" : ranks.get(before).name(),
                    "none",
                    before < 0));
        }
        steps().ifPresent(told::add);
        return told;
    }

    /** Whether there was a period before with ranks, and the member's rank in it is one of the plan's. */
    private boolean knowsBefore() {
        List<State.RankHeld> held = columns.ground().inputs().before().ranks();
        String id = columns.ground().inputs().members().ids().at(member);
        return !held.isEmpty()
                && (before >= 0
                        || held.stream()
                                .noneMatch(each -> each.memberId().equals(id)
                                        && !each.rank().isEmpty()));
    }

    /** Whether somebody has to do something for a rank. */
    private boolean isEarned(int position) {
        return ranks.get(position).assigned() || !ranks.get(position).needs().equals(Condition.ALWAYS);
    }

    private Fact grace(int left) {
        Ladder.Rank held = ranks.get(rank);
        Object then = column.withoutGrace < 0
                ? Fact.of("why.noRank")
                : ranks.get(column.withoutGrace).name();
        return left == 0
                ? Fact.of("why.graceEnds", "rank", held.name(), "missed", missed(held), "then", then)
                : Fact.of("why.graceGoesOn", "rank", held.name(), "missed", missed(held), "left", left, "then", then);
    }

    private Fact lost(int position) {
        Ladder.Rank lost = ranks.get(position);
        if (lost.assigned()) {
            return Fact.of("why.rankTakenAway", "rank", lost.name());
        }
        return Fact.of(
                "why.rankLost",
                "rank",
                lost.name(),
                "missed",
                missed(lost),
                "ranOut",
                column.graceBefore[member] == 0,
                "noGrace",
                column.graceBefore[member] < 0 && lost.gracePeriods() == 0);
    }

    /** That the member is paid higher or lower than by its figures, as nobody moves by more than so many ranks. */
    private Optional<Fact> steps() {
        int qualified = column.qualified;
        boolean decided = column.forced[member] >= 0 || column.graceAfter[member] >= 0 || rank == qualified;
        if (decided || column.watched != member || column.ladder.fromPlan().isPresent()) {
            return Optional.empty();
        }
        Object by = qualified < 0 ? Fact.of("why.noRank") : ranks.get(qualified).name();
        if (rank < qualified) {
            int most = column.ladder.upAtMost().orElse(0);
            return Optional.of(Fact.of("why.risesSlowly", "by", by, "ranks", most));
        }
        return column.ladder.downAtMost().isPresent()
                ? Optional.of(Fact.of(
                        "why.fallsSlowly",
                        "by",
                        by,
                        "ranks",
                        column.ladder.downAtMost().getAsInt()))
                : Optional.empty();
    }

    /** What the next rank misses that figures can reach; nothing where that is the rank that was lost, of which it is told already. */
    Optional<Fact> next() {
        for (int next = rank + 1; next < ranks.size(); next++) {
            Ladder.Rank wanted = ranks.get(next);
            if (!wanted.assigned()) {
                if (next == before && column.forced[member] < 0) {
                    return Optional.empty();
                }
                Object missed = missed(wanted);
                return Optional.of(
                        missed.equals("")
                                ? Fact.of("why.allNeedsHold", "rank", wanted.name())
                                : Fact.of("why.nextRank", "rank", wanted.name(), "lacking", missed));
            }
        }
        return Optional.empty();
    }

    private Object missed(Ladder.Rank of) {
        List<Fact> missing = Missing.withClosest(columns, member).of(of.needs());
        if (missing.isEmpty()) {
            return "";
        }
        saidToMiss.add(of.name());
        return Why.lacking(missing);
    }

    /** The ranks of which it has been said what they miss. */
    Set<String> saidToMiss() {
        return Set.copyOf(saidToMiss);
    }
}
