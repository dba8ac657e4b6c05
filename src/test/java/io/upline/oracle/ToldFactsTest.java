package io.upline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.Earnings;
import io.upline.calculation.Inputs;
import io.upline.calculation.Results;
import io.upline.calculation.engine.Explanation;
import io.upline.fact.Fact;
import io.upline.network.MemberIds;
import io.upline.network.MemberKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * What members are told beside their lines, each kind of sentence against the results and the inputs, on random plans and companies.
 * {@code -Dseed=} looks at one.
 */
class ToldFactsTest {

    private final Map<String, Integer> seen = new TreeMap<>();

    @Test
    void eachSentenceIsTrue() {
        long seed = Long.getLong("seed", -1);
        long last = seed >= 0 ? seed : Long.getLong("explanations.cases", 80);
        for (long at = seed >= 0 ? seed : 1; at <= last; at++) {
            Case one = Case.random(at, EnumSet.allOf(Mechanism.class));
            Inputs inputs = Columns.of(one.plan(), one.periods().getFirst());
            for (int m = 0; m < inputs.members().size(); m++) {
                Explanation.Explained told = Explanation.calculate(one.plan(), inputs, m);
                String where =
                        "seed " + at + ", member " + inputs.members().ids().at(m);
                new Look(inputs, told.results()).all(where, m, told);
            }
        }
        if (seed < 0) {
            assertThat(seen.keySet()).contains("why.ownPurchases", "why.customer", "why.takenOutByStatus");
        }
    }

    /** One member's look at the results of one calculation. */
    private final class Look {

        private final Inputs inputs;
        private final Results results;

        Look(Inputs inputs, Results results) {
            this.inputs = inputs;
            this.results = results;
        }

        void all(String where, int member, Explanation.Explained told) {
            sums(where, member, told.sums());
            standing(where, member, told.facts());
            for (Fact fact : told.facts()) {
                if (fact.code().equals("why.beside") && fact.values().get("what") instanceof Fact what) {
                    nothing(where, member, String.valueOf(fact.values().get("bonus")), what);
                }
            }
        }

        /** Sums are those of the lines, bonus by bonus and level by level. */
        private void sums(String where, int member, List<Explanation.Sum> sums) {
            Map<String, Long> told = new TreeMap<>();
            Map<String, Long> byLevel = new TreeMap<>();
            for (Explanation.Sum sum : sums) {
                told.put(sum.bonus(), sum.amountMinor());
                sum.levels().forEach(level -> byLevel.put(sum.bonus() + " " + level.level(), level.amountMinor()));
                if (!sum.levels().isEmpty()) {
                    assertThat(sum.levels().stream()
                                    .mapToLong(Explanation.LevelSum::amountMinor)
                                    .sum())
                            .as(where)
                            .isEqualTo(sum.amountMinor());
                }
            }
            Map<String, Long> paid = new TreeMap<>();
            Map<String, Long> paidByLevel = new TreeMap<>();
            results.eachEarnings(earned -> {
                for (int k = 0; k < earned.size(); k++) {
                    if (earned.payee()[k] == member) {
                        String bonus = results.bonuses().get(earned.bonus()[k]);
                        paid.merge(bonus, earned.amountMinor()[k], Long::sum);
                        paidByLevel.merge(bonus + " " + earned.level()[k], earned.amountMinor()[k], Long::sum);
                    }
                }
            });
            assertThat(told).as(where).isEqualTo(paid);
            assertThat(paidByLevel).as(where).containsAllEntriesOf(byLevel);
        }

        private void standing(String where, int member, List<Fact> facts) {
            boolean earns = results.earnings(member, member + 1).size() > 0;
            for (Fact fact : facts) {
                switch (fact.code()) {
                    case "why.customer" -> {
                        saw(fact);
                        assertThat(inputs.members().kind()[member]).as(where).isEqualTo((byte)
                                MemberKind.CUSTOMER.ordinal());
                        noRankAndNothing(where, member, fact, earns);
                    }
                    case "why.takenOutByStatus" -> {
                        saw(fact);
                        assertThat(fact.values().get("status")).as(where).isEqualTo("terminated");
                        noRankAndNothing(where, member, fact, earns);
                    }
                    case "why.unpaidByStatus" ->
                        assertThat(inputs.members().status()[member]).as(where).isNotZero();
                    default -> {}
                }
            }
        }

        private void noRankAndNothing(String where, int member, Fact fact, boolean earns) {
            assertThat(results.rank()[member]).as(where).isEqualTo(-1);
            assertThat(fact.values().get("earnsNothing")).as(where).isEqualTo(!earns);
        }

        /** On whom nothing was paid, and why. */
        private void nothing(String where, int member, String bonus, Fact told) {
            if (!told.code().equals("why.nothingOn") || !(told.values().get("reason") instanceof Fact reason)) {
                return;
            }
            if (!(told.values().get("sources") instanceof List<?> sources)) {
                return;
            }
            MemberIds ids = inputs.members().ids();
            for (Object named : sources) {
                int source = named instanceof Fact one
                        ? ids.find(String.valueOf(one.values().get("id")))
                        : -1;
                String at = where + ", " + bonus + " on " + ids.at(source);
                switch (reason.code()) {
                    case "why.ownPurchases" -> {
                        saw(reason);
                        assertThat(source).as(at).isEqualTo(member);
                        assertThat(lines(bonus, source, member)).as(at).isEmpty();
                    }
                    case "why.countsAsOwn" -> {
                        saw(reason);
                        assertThat(source).as(at).isNotEqualTo(member);
                    }
                    case "why.levelsTakenBelow" -> {
                        saw(reason);
                        Object taken = reason.values().get("taken");
                        assertThat(source).as(at).isNotEqualTo(member);
                        assertThat(othersPaid(bonus, source, member))
                                .as(at + ": somebody else was paid on level " + taken)
                                .anyMatch(level -> level.equals(taken));
                    }
                    default -> {}
                }
            }
        }

        private List<Long> lines(String bonus, int source, int position) {
            List<Long> levels = new ArrayList<>();
            results.eachEarnings(earned -> collect(earned, bonus, source, position, true, levels));
            return levels;
        }

        /** Levels on which other positions got something on the source; a rate too small to pay a cent still takes its level. */
        private List<Long> othersPaid(String bonus, int source, int position) {
            List<Long> levels = new ArrayList<>();
            results.eachEarnings(earned -> collect(earned, bonus, source, position, false, levels));
            return levels;
        }

        private void collect(Earnings earned, String bonus, int source, int position, boolean own, List<Long> levels) {
            for (int k = 0; k < earned.size(); k++) {
                boolean isIts = earned.position()[k] == position;
                if (results.bonuses().get(earned.bonus()[k]).equals(bonus)
                        && earned.source()[k] == source
                        && isIts == own) {
                    levels.add((long) earned.level()[k]);
                }
            }
        }
    }

    private void saw(Fact fact) {
        seen.merge(fact.code(), 1, Integer::sum);
    }
}
