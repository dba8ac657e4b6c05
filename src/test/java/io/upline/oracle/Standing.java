package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.plan.Ladder;
import io.upline.plan.condition.Condition;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** Ranks, titles and grades of the members. */
final class Standing {

    private final Oracle oracle;
    private final Asks asks;
    private final Map<List<Object>, Integer> known = new HashMap<>();
    private final Map<List<Object>, Boolean> met = new HashMap<>();

    Standing(Oracle oracle) {
        this.oracle = oracle;
        this.asks = new Asks(oracle);
    }

    Ladder ladder(Condition.LadderName name) {
        return name == Condition.LadderName.RANK
                ? oracle.plan().ranks()
                : oracle.plan().grades();
    }

    /** The rank (or grade) that a member is paid as, by its position; -1 for none. */
    int rank(Condition.LadderName name, String m) {
        List<Object> key = List.of(name, m);
        Integer found = known.get(key);
        if (found == null) {
            found = -1;
            while (atLeast(name, m, found + 1) || higher(name, m, found + 1)) {
                found++;
            }
            known.put(key, found);
        }
        return found;
    }

    private boolean higher(Condition.LadderName name, String m, int position) {
        return position < ladder(name).ranks().size()
                && IntStream.range(position, ladder(name).ranks().size()).anyMatch(r -> atLeast(name, m, r));
    }

    /** Whether it is paid as a rank at this position or a higher one; what lower ranks need is not asked for it. */
    private boolean atLeast(Condition.LadderName name, String m, int wanted) {
        Ladder ladder = ladder(name);
        if (!oracle.woods().stands(m) || wanted >= ladder.ranks().size()) {
            return false;
        }
        Optional<Integer> forced = forced(ladder, m);
        if (forced.isPresent()) {
            return forced.get() >= wanted;
        }
        int before = last(name, m);
        int stepped = stepped(name, m, wanted);
        return stepped >= wanted || (before >= wanted && graceLeft(name, before, m) > 0);
    }

    private Optional<Integer> forced(Ladder ladder, String m) {
        return oracle.company().forced().stream()
                .filter(f -> f.member().equals(m) && ladder.indexOf(f.rank()) >= 0)
                .map(f -> ladder.indexOf(f.rank()))
                .findFirst();
    }

    /** What figures and the limits of steps come to, before grace; one less than {@code least} stands for all that is less. */
    private int stepped(Condition.LadderName name, String m, int least) {
        Ladder ladder = ladder(name);
        int reached = least - 1;
        for (int r = least; r < ladder.ranks().size(); r++) {
            reached = qualifies(name, r, m) ? r : reached;
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

    /** Whether the needs of the rank at a position are met. */
    boolean qualifies(Condition.LadderName name, int position, String m) {
        List<Object> key = List.of(name, position, m);
        Boolean found = met.get(key);
        if (found == null) {
            Ladder.Rank rank = ladder(name).ranks().get(position);
            boolean asked = name == Condition.LadderName.GRADE || position < oracle.ranks();
            found = asked
                    && !rank.assigned()
                    && (rank.needs().equals(Condition.ALWAYS) || asks.needs(name, position, m));
            met.put(key, found);
        }
        return found;
    }

    private static String grace(Condition.LadderName name) {
        return name == Condition.LadderName.RANK ? "grace" : "grade-grace";
    }

    /** Periods of grace a member still has at the rank it was last paid at, this period's included. */
    private int graceLeft(Condition.LadderName name, int rank, String m) {
        for (State.Row row : oracle.company().before().rows()) {
            if (row.memberId().equals(m) && row.what().equals(grace(name))) {
                return (int) row.count();
            }
        }
        return ladder(name).ranks().get(rank).gracePeriods();
    }

    /** The rank or grade of the period before, by its position; -1 for none. */
    int last(Condition.LadderName name, String m) {
        return name == Condition.LadderName.RANK ? held(m, State.RankHeld::rank) : graded(m, "grade");
    }

    /** The highest rank or grade that a member was ever paid as, by its position; -1 for none. */
    int title(Condition.LadderName name, String m) {
        return Math.max(titleBefore(name, m), rank(name, m));
    }

    private int titleBefore(Condition.LadderName name, String m) {
        return name == Condition.LadderName.RANK ? held(m, State.RankHeld::title) : graded(m, "grade-title");
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
        return asks.answer(asked, m).orElseGet(() -> holds(asked, m, r -> atLeast(asked.ladder(), m, r)));
    }

    /** Whether it holds for a member of which this tells whether it has a rank or a higher one now. */
    boolean holds(Condition.HoldsRank asked, String m, IntPredicate now) {
        int wanted = ladder(asked.ladder()).indexOf(asked.rank());
        return switch (asked.held()) {
            case Condition.Held.Now _ -> meets(asked, now, wanted);
            case Condition.Held.Ever _ -> {
                int before = titleBefore(asked.ladder(), m);
                yield meets(asked, r -> before >= r || now.test(r), wanted);
            }
            case Condition.Held.LastPeriod _ -> {
                int before = last(asked.ladder(), m);
                yield meets(asked, r -> before >= r, wanted);
            }
            case Condition.Held.Periods periods -> meets(asked, now, wanted) && run(asked, m) + 1 >= periods.count();
        };
    }

    private static boolean meets(Condition.HoldsRank asked, IntPredicate has, int wanted) {
        return wanted >= 0 && has.test(wanted) && !(asked.exactly() && has.test(wanted + 1));
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
        for (Condition.LadderName name : Condition.LadderName.values()) {
            for (Person p : oracle.company().members()) {
                int now = rank(name, p.id());
                boolean figures = now >= 0 && forced(ladder(name), p.id()).isEmpty();
                if (figures && stepped(name, p.id(), 0) < now) {
                    rows.add(new State.Row(p.id(), "", "", 0, "", grace(name), graceLeft(name, now, p.id()) - 1L));
                }
            }
        }
        runs(rows);
        for (Condition.Met met : Mentions.met(oracle.plan())) {
            for (Person p : oracle.company().members()) {
                boolean now = oracle.tests().holds(met.what(), p.id());
                rows.addAll(History.after(met, oracle.company(), p.id(), now));
            }
        }
        return rows;
    }

    /** For how many periods ranks that somebody must hold for some have been held. */
    private void runs(List<State.Row> rows) {
        for (Condition.HoldsRank asked : Mentions.runs(oracle.plan())) {
            int wanted = ladder(asked.ladder()).indexOf(asked.rank());
            for (Person p : oracle.company().members()) {
                int now = rank(asked.ladder(), p.id());
                if (oracle.woods().stands(p.id()) && meets(asked, r -> now >= r, wanted)) {
                    rows.add(new State.Row(p.id(), "", runName(asked), 0, "", "held", run(asked, p.id()) + 1L));
                }
            }
        }
    }

    private static String runName(Condition.HoldsRank asked) {
        String ladder = asked.ladder() == Condition.LadderName.GRADE ? "grade:" : "";
        return ladder + (asked.exactly() ? "=" : "") + asked.rank();
    }

    Asks asks() {
        return asks;
    }
}
