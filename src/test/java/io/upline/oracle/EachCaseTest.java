package io.upline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A few of {@link ComparisonTest}'s cases, each a test by itself and none made smaller: quick to say no, which is what
 * mutation testing needs. {@code -Doracle.each=300} takes more.
 */
class EachCaseTest {

    private static final long CASES = Long.getLong("oracle.each", 20);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, CASES);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithTheOracle(long seed) {
        Case one = Case.random(seed, EnumSet.allOf(Mechanism.class));
        assertThat(Comparison.of(one).map(Comparison.Difference::kind)).isEmpty();
    }
}
