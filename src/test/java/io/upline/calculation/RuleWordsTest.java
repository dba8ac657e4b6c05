package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.lines.Rule;
import io.upline.calculation.lines.RuleWords;
import java.util.List;
import org.junit.jupiter.api.Test;

class RuleWordsTest {

    private static final String PLAN = """
        measures: [CV]
        bonuses:
        - {name: Team, kind: levels, base: CV, compression: none, rates: [10%]}
        """;

    private static final String MEMBERS = """
        id  sponsor  CV
        A   -        0
        B   A        100
        """;

    @Test
    void namesOnlyWordsThatOccurAndBaseTimesRateFirst() {
        RuleWords words = RuleWords.of(List.of(Rule.of("step"), Rule.PER_UNIT, Rule.of("capped"), Rule.PER_UNIT));

        assertThat(words.all()).containsExactly("", "capped", "per-unit", "step");
        assertThat(words.numberOf(Rule.RATE)).isZero();
        assertThat(words.numberOf(Rule.of("step"))).isEqualTo((short) 3);
    }

    @Test
    void wordsOfAnEngineThatKnowsMoreAreTheSame() {
        Results results = Worked.plan(PLAN).members(MEMBERS).results();

        assertThat(results.earnings(0, 2).size()).isEqualTo(1);
        assertThat(results.rules()).containsExactly("");
    }
}
