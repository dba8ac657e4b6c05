package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FirstOrdersTest {

    private static final Worked FIRSTS =
            Worked.plan("""
                measures: [CV]
                volumes:
                  FIRST: {measure: CV, of: self, orders: {first: true}}
                  LATER: {measure: CV, of: self, orders: {first: false}}
                bonuses:
                - {name: Rebate, kind: percent, base: FIRST, rates: 10%}
                """).members("id  sponsor\nA  -\nB  A\nC  A\n").orders("""
                    id  member  ordered_at  CV
                    a1  A       2026-10-01  100
                    a2  A       2026-10-02  200
                    b1  B       2026-10-01  10
                    b2  B       2026-10-02  20
                    c1  C       2026-10-01  1
                    """);

    private static long[] first(Set<String> firsts) {
        Results results = Calculation.calculate(FIRSTS.plan(), FIRSTS.inputs().withFirsts(firsts));
        return results.volume(results.volumeNames().indexOf("FIRST"));
    }

    /** What a buyer ordered before was wholly returned in earlier periods, which orders do not say themselves. */
    @Test
    void countsAsFirstWhatFollowsOnlyOrdersThatWereWhollyReturned() {
        assertThat(first(Set.of())).containsExactly(10_000, 1_000, 100);
        assertThat(first(Set.of("a2", "b2"))).containsExactly(30_000, 3_000, 100);
        assertThat(first(Set.of("c1"))).containsExactly(10_000, 1_000, 100);
    }
}
