package io.upline.oracle;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A plan some of whose conditions have got a name and are used in more than one place; a name means the same wherever it stands. */
final class Baptized {

    private Baptized() {}

    static Plan some(Dice dice, Plan plan) {
        Plan best = plan;
        for (int i = 0; i < dice.pick(0, 0, 1, 3); i++) {
            int conditions = Rewritten.conditions(best);
            Condition meant = conditions == 0 ? Condition.ALWAYS : Rewritten.at(best, dice.between(0, conditions - 1));
            if (!meant.equals(Condition.ALWAYS)) {
                String name = "C" + (i + 1);
                for (int use = 0; use < 3; use++) {
                    int places = Rewritten.conditions(best);
                    int place = use == 0 ? place(best, meant) : dice.between(0, places - 1);
                    Plan other = Rewritten.with(best, place, used(dice, name, meant));
                    best = isOneMeaning(other) && Legal.plan(other) ? other : best;
                }
            }
        }
        return withList(best);
    }

    /** A use of the name: as it is, or met in some of the last periods. */
    private static Condition used(Dice dice, String name, Condition meant) {
        if (dice.percent(60)) {
            return new Condition.Named(name, meant);
        }
        int of = dice.between(2, 5);
        int times = dice.between(1, of);
        return new Condition.Met(name, meant, times, of, dice.between(1, times));
    }

    private static int place(Plan plan, Condition condition) {
        int place = 0;
        while (!Rewritten.at(plan, place).equals(condition)) {
            place++;
        }
        return place;
    }

    private static Map<String, Condition.Named> named(Plan plan) {
        Map<String, Condition.Named> named = new TreeMap<>();
        Mentions.walk(plan, r -> {
            if (r instanceof Condition.Named one) {
                named.put(one.name(), one);
            } else if (r instanceof Condition.Met met) {
                named.put(met.name(), new Condition.Named(met.name(), met.what()));
            }
        });
        return named;
    }

    private static boolean isOneMeaning(Plan plan) {
        Map<String, Condition> meanings = new HashMap<>();
        boolean[] one = {true};
        Mentions.walk(plan, r -> {
            if (r instanceof Condition.Named named) {
                Condition known = meanings.putIfAbsent(named.name(), named.of());
                one[0] &= known == null || known.equals(named.of());
            } else if (r instanceof Condition.Met met) {
                Condition known = meanings.putIfAbsent(met.name(), met.what());
                one[0] &= known == null || known.equals(met.what());
            }
        });
        return one[0];
    }

    private static Plan withList(Plan p) {
        return new Plan(
                p.name(),
                p.firstDay(),
                p.terms(),
                p.measures(),
                p.volumes(),
                p.trees(),
                p.ranks(),
                p.grades(),
                List.copyOf(named(p).values()),
                p.bonuses(),
                p.maxPayout(),
                p.examples(),
                p.source());
    }
}
