package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Explanation;
import io.upline.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who comes closest, what grace leaves and what follows, against a count by hand over random small companies. */
class ClosestTest {

    private static final String PLAN = """
        measures: [QV]
        volumes: {PV: {measure: QV, of: self}, GV: {measure: QV, of: group}}
        ranks:
        - {name: Member}
        - {name: Bronze, needs: {PV: 100}, grace: 2}
        - {name: Silver, needs: {PV: 40, legs: {count: 3, has: {rank: Bronze}}}, grace: 1}
        - {name: Gold, needs: {sponsored: {count: 4, are: {PV: 70}}}}
        """;

    private final long seed = Long.getLong("seed", 20_261_129L);
    private final int[] sponsor = new int[14];
    private final int[] volume = new int[14];

    @Test
    void namesTheLegThatMissesLeast() {
        Random random = new Random(seed);
        int named = 0;
        for (int round = 0; round < 150; round++) {
            draw(random);
            Inputs inputs = Worked.plan(PLAN).members(members()).inputs();
            for (int m = 0; m < sponsor.length; m++) {
                String where = "seed " + seed + ", round " + round + ", member " + id(m);
                Optional<Fact> closest = found(told(inputs, m), "why.closestLeg");
                Optional<String> expected = closestLeg(m);
                Optional<String> recruit = closestRecruit(m);
                if (closest.isPresent()) {
                    named++;
                    assertThat(idOf(closest.get(), "leg")).as(where).isEqualTo(expected.orElseThrow());
                }
                found(told(inputs, m), "why.closestMember")
                        .ifPresent(
                                fact -> assertThat(idOf(fact, "who")).as(where).isEqualTo(recruit.orElseThrow()));
            }
        }
        assertThat(named).isGreaterThan(100);
    }

    @Test
    void saysWhatFollowsGrace() {
        Random random = new Random(seed);
        int graces = 0;
        for (int round = 0; round < 150; round++) {
            draw(random);
            List<State.RankHeld> before = new ArrayList<>();
            List<State.Row> rows = new ArrayList<>();
            for (int m = 0; m < sponsor.length; m++) {
                before.add(new State.RankHeld(id(m), "Bronze", "Gold"));
                if (random.nextBoolean()) {
                    rows.add(new State.Row(id(m), "", "", 0, "", "grace", random.nextInt(2)));
                }
            }
            Inputs inputs = Worked.plan(PLAN)
                    .members(members())
                    .before(new State(before, rows))
                    .inputs();
            // what is paid where the same members have no grace left
            List<State.Row> spent = before.stream()
                    .map(held -> new State.Row(held.memberId(), "", "", 0, "", "grace", 0))
                    .toList();
            for (int m = 0; m < sponsor.length; m++) {
                int member = m;
                String where = "seed " + seed + ", round " + round + ", member " + id(m);
                List<State.Row> own = new ArrayList<>(rows);
                own.removeIf(row -> row.memberId().equals(id(member)));
                own.add(spent.get(m));
                Worked without = Worked.plan(PLAN).members(members()).before(new State(before, own));
                List<Fact> told = told(inputs, m);
                Optional<Fact> grace = found(told, "why.graceEnds").or(() -> found(told, "why.graceGoesOn"));
                boolean missed = volume[m] < 100;
                assertThat(grace.isPresent() || !missed || without.results().rank()[m] >= 1 || left(rows, m) == 0)
                        .as(where)
                        .isTrue();
                if (grace.isPresent()) {
                    graces++;
                    assertThat(grace.get().values().get("rank")).as(where).isEqualTo("Bronze");
                    assertThat(grace.get().values().get("then"))
                            .as(where)
                            .isEqualTo(without.results()
                                    .rankNames()
                                    .get(without.results().rank()[m]));
                    assertThat(grace.get().values().getOrDefault("left", 0L))
                            .as(where)
                            .isEqualTo((long) (left(rows, m) < 0 ? 1 : left(rows, m) - 1));
                }
            }
        }
        assertThat(graces).isGreaterThan(100);
    }

    private static int left(List<State.Row> rows, int member) {
        return rows.stream()
                .filter(row -> row.memberId().equals(id(member)))
                .mapToInt(row -> (int) row.count())
                .findFirst()
                .orElse(-1);
    }

    private void draw(Random random) {
        for (int m = 0; m < sponsor.length; m++) {
            sponsor[m] = m == 0 ? -1 : random.nextInt(m);
            volume[m] = 10 * random.nextInt(14);
        }
    }

    private String members() {
        StringBuilder text = new StringBuilder("id  sponsor  QV\n");
        for (int m = 0; m < sponsor.length; m++) {
            text.append(id(m))
                    .append("  ")
                    .append(sponsor[m] < 0 ? "-" : id(sponsor[m]))
                    .append("  ")
                    .append(volume[m])
                    .append('\n');
        }
        return text.toString();
    }

    private static String id(int member) {
        return String.valueOf((char) ('A' + member));
    }

    private List<Fact> told(Inputs inputs, int member) {
        return Explanation.of(Worked.plan(PLAN).plan(), inputs, member);
    }

    private static String idOf(Fact fact, String of) {
        return fact.values().get(of) instanceof Fact member
                ? String.valueOf(member.values().get("id"))
                : "";
    }

    /** The closest leg, looked up by hand: of the legs without anybody of 100 or more, the one whose best member has most. */
    private Optional<String> closestLeg(int member) {
        Optional<String> best = Optional.empty();
        int most = -1;
        for (int leg : preorder(member)) {
            if (sponsor[leg] == member) {
                int highest =
                        preorder(leg).stream().mapToInt(m -> volume[m]).max().orElse(0);
                if (highest < 100 && highest > most) {
                    most = highest;
                    best = Optional.of(id(leg));
                }
            }
        }
        return best;
    }

    private Optional<String> closestRecruit(int member) {
        Optional<String> best = Optional.empty();
        int most = -1;
        for (int recruit : preorder(member)) {
            if (sponsor[recruit] == member && volume[recruit] < 70 && volume[recruit] > most) {
                most = volume[recruit];
                best = Optional.of(id(recruit));
            }
        }
        return best;
    }

    /** A member and everybody below it, each after whoever sponsored it. */
    private List<Integer> preorder(int top) {
        List<Integer> all = new ArrayList<>(List.of(top));
        for (int m = 0; m < sponsor.length; m++) {
            if (sponsor[m] == top) {
                all.addAll(preorder(m));
            }
        }
        return all;
    }

    /** The first fact of a code, however deep it stands. */
    private static Optional<Fact> found(List<Fact> facts, String code) {
        return facts.stream().flatMap(fact -> found(fact, code).stream()).findFirst();
    }

    private static Optional<Fact> found(Object value, String code) {
        return switch (value) {
            case Fact fact when fact.code().equals(code) -> Optional.of(fact);
            case Fact fact -> found(fact.values(), code);
            default -> Optional.empty();
        };
    }

    private static Optional<Fact> found(Map<String, Object> values, String code) {
        return values.values().stream()
                .flatMap(value -> found(value, code).stream())
                .findFirst();
    }
}
