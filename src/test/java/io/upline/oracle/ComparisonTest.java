package io.upline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * The engine against the naive oracle on random plans and companies. {@code -Doracle.cases=200000} compares more,
 * {@code -Dseed=} one, {@code -Doracle.mechanisms=LEVELS,PERCENT} only these.
 */
class ComparisonTest {

    static final Set<Mechanism> MECHANISMS = System.getProperty("oracle.mechanisms") == null
            ? EnumSet.allOf(Mechanism.class)
            : ComparisonRun.mechanisms(System.getProperty("oracle.mechanisms"));

    @Test
    void agreesWithTheOracleToTheCent() {
        long seed = Long.getLong("seed", -1);
        long cases = seed >= 0 ? 1 : Long.getLong("oracle.cases", 2_000);
        assertThat(ComparisonRun.run(seed >= 0 ? seed : 1, cases, MECHANISMS)).isEmpty();
        assertThat(seed >= 0 || Coverage.lines("LevelBonus") > cases / 2)
                .as(Coverage.text())
                .isTrue();
    }
}
