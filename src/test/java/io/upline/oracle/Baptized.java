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
                Condition.Named named = new Condition.Named("C" + (i + 1), meant);
                for (int use = 0; use < 3; use++) {
                    int places = Rewritten.conditions(best);
                    int place = use == 0 ? place(best, meant) : dice.between(0, places - 1);
                    Plan other = Rewritten.with(best, place, named);
                    best = isOneMeaning(other) && Legal.plan(other) ? other : best;
                }
            }
        }
        return withList(best);
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
            }
        });
        return named;
    }

    private static boolean isOneMeaning(Plan plan) {
        Map<String, Condition> meanings = new HashMap<>();
        boolean[] one = {true};
        Mentions.walk(plan, r -> {
            if (r instanceof Condition.Named(String name, Condition of)) {
                Condition known = meanings.putIfAbsent(name, of);
                one[0] &= known == null || known.equals(of);
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
