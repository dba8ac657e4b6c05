package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.plan.Condition;
import io.upline.plan.Ladder;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Ranks, titles and grades of the members. */
final class Standing {

    private final Oracle oracle;
    private final Map<List<Object>, Integer> known = new HashMap<>();

    Standing(Oracle oracle) {
        this.oracle = oracle;
    }

    Ladder ladder(Condition.LadderName name) {
        return name == Condition.LadderName.RANK
                ? oracle.plan().ranks()
                : oracle.plan().grades();
    }

    /** Paid-as rank (or grade) as a position, -1 for none. */
    int rank(Condition.LadderName name, String m) {
        List<Object> key = List.of(name, m);
        Integer found = known.get(key);
        if (found == null) {
            found = find(name, m);
            known.put(key, found);
        }
        return found;
    }

    private int find(Condition.LadderName name, String m) {
        Ladder ladder = ladder(name);
        if (!oracle.woods().stands(m)) {
            return -1;
        }
        if (name == Condition.LadderName.RANK) {
            for (Company.Forced forced : oracle.company().forced()) {
                if (forced.member().equals(m) && ladder.indexOf(forced.rank()) >= 0) {
                    return ladder.indexOf(forced.rank());
                }
            }
        }
        int stepped = stepped(ladder, name, m);
        int before = last(name, m);
        boolean graced = name == Condition.LadderName.RANK && before > stepped;
        return graced && graceLeft(ladder, before, m) > 0 ? before : stepped;
    }

    /** What figures and the limits of steps come to, before grace. */
    private int stepped(Ladder ladder, Condition.LadderName name, String m) {
        int reached = -1;
        for (int r = 0; r < ladder.ranks().size(); r++) {
            Ladder.Rank rank = ladder.ranks().get(r);
            if (!rank.assigned()
                    && (rank.needs().equals(Condition.ALWAYS) || oracle.tests().holds(rank.needs(), m))) {
                reached = r;
            }
        }
        int before = last(name, m);
        if (ladder.upAtMost().isPresent()) {
            reached = Math.min(reached, before + ladder.upAtMost().getAsInt());
        }
        if (ladder.downAtMost().isPresent()) {
            reached = Math.max(reached, before - ladder.downAtMost().getAsInt());
        }
        return reached;
    }

    /** Periods of grace a member still has at the rank it was last paid at, this period's included. */
    private int graceLeft(Ladder ladder, int rank, String m) {
        for (State.Row row : oracle.company().before().rows()) {
            if (row.memberId().equals(m) && row.what().equals("grace")) {
                return (int) row.count();
            }
        }
        return ladder.ranks().get(rank).gracePeriods();
    }

    /** Rank or grade of the period before. */
    int last(Condition.LadderName name, String m) {
        return name == Condition.LadderName.RANK ? held(m, State.RankHeld::rank) : graded(m, "grade");
    }

    /** Highest rank or grade ever paid as. */
    int title(Condition.LadderName name, String m) {
        int before = name == Condition.LadderName.RANK ? held(m, State.RankHeld::title) : graded(m, "grade-title");
        return Math.max(before, rank(name, m));
    }

    private int held(String m, Function<State.RankHeld, String> which) {
        return oracle.company().before().ranks().stream()
                .filter(r -> r.memberId().equals(m))
                .mapToInt(r -> oracle.plan().ranks().indexOf(which.apply(r)))
                .findFirst()
                .orElse(-1);
    }

    private int graded(String m, String what) {
        return oracle.company().before().rows().stream()
                .filter(r -> r.memberId().equals(m) && r.what().equals(what))
                .mapToInt(r -> oracle.plan().grades().indexOf(r.leg()))
                .findFirst()
                .orElse(-1);
    }

    private void grades(List<State.Row> rows) {
        for (Person p : oracle.company().members()) {
            int now = rank(Condition.LadderName.GRADE, p.id());
            int ever = title(Condition.LadderName.GRADE, p.id());
            if (now >= 0) {
                rows.add(
                        new State.Row(p.id(), "", oracle.plan().grades().names().get(now), 0, "", "grade", 1));
            }
            if (ever >= 0) {
                rows.add(
                        new State.Row(p.id(), "", oracle.plan().grades().names().get(ever), 0, "", "grade-title", 1));
            }
        }
    }

    boolean holds(Condition.HoldsRank asked, String m) {
        int wanted = ladder(asked.ladder()).indexOf(asked.rank());
        return switch (asked.held()) {
            case Condition.Held.Now now -> meets(asked, rank(asked.ladder(), m), wanted);
            case Condition.Held.Ever ever -> meets(asked, title(asked.ladder(), m), wanted);
            case Condition.Held.LastPeriod last -> meets(asked, last(asked.ladder(), m), wanted);
            case Condition.Held.Periods periods ->
                meets(asked, rank(asked.ladder(), m), wanted) && run(asked, m) + 1 >= periods.count();
        };
    }

    private static boolean meets(Condition.HoldsRank asked, int has, int wanted) {
        return asked.exactly() ? has == wanted : has >= wanted;
    }

    private int run(Condition.HoldsRank asked, String m) {
        return oracle.company().before().rows().stream()
                .filter(r -> r.memberId().equals(m)
                        && r.what().equals("held")
                        && r.leg().equals(runName(asked)))
                .mapToInt(r -> (int) r.count())
                .findFirst()
                .orElse(0);
    }

    /** Grace that is left after this period. */
    List<State.Row> carried() {
        List<State.Row> rows = new ArrayList<>();
        grades(rows);
        Ladder ladder = oracle.plan().ranks();
        for (Person p : oracle.company().members()) {
            int now = rank(Condition.LadderName.RANK, p.id());
            if (now >= 0 && !forced(ladder, p.id()) && stepped(ladder, Condition.LadderName.RANK, p.id()) < now) {
                rows.add(new State.Row(p.id(), "", "", 0, "", "grace", graceLeft(ladder, now, p.id()) - 1L));
            }
        }
        runs(rows);
        return rows;
    }

    /** For how many periods ranks that somebody must hold for some have been held. */
    private void runs(List<State.Row> rows) {
        for (Condition.HoldsRank asked : Mentions.runs(oracle.plan())) {
            int wanted = ladder(asked.ladder()).indexOf(asked.rank());
            for (Person p : oracle.company().members()) {
                if (oracle.woods().stands(p.id()) && meets(asked, rank(asked.ladder(), p.id()), wanted)) {
                    rows.add(new State.Row(p.id(), "", runName(asked), 0, "", "held", run(asked, p.id()) + 1L));
                }
            }
        }
    }

    private static String runName(Condition.HoldsRank asked) {
        String ladder = asked.ladder() == Condition.LadderName.GRADE ? "grade:" : "";
        return ladder + (asked.exactly() ? "=" : "") + asked.rank();
    }

    private boolean forced(Ladder ladder, String m) {
        return oracle.company().forced().stream().anyMatch(f -> f.member().equals(m) && ladder.indexOf(f.rank()) >= 0);
    }
}
