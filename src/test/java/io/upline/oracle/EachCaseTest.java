package io.upline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * A few cases as {@link ComparisonTest} compares them, each a test by itself and none made smaller: quick to say no, which is
 * what mutation testing needs. Most are of one mechanism only, so that they meet its switches often. {@code -Doracle.each=400}
 * takes more.
 */
class EachCaseTest {

    private static final long CASES = Long.getLong("oracle.each", 24);

    static LongStream seeds() {
        return LongStream.rangeClosed(1, CASES);
    }

    private static Set<Mechanism> mechanisms(long seed) {
        if (seed % 5 == 0) {
            return EnumSet.allOf(Mechanism.class);
        }
        Mechanism one = Mechanism.values()[(int) (seed % Mechanism.values().length)];
        return switch (one) {
            case MATCHING, CAP -> EnumSet.of(one, Mechanism.PERCENT, Mechanism.LEVELS, Mechanism.BINARY);
            default -> EnumSet.of(one);
        };
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void agreesWithTheOracle(long seed) {
        Case one = Case.random(seed, mechanisms(seed));
        assertThat(Comparison.of(one).map(Comparison.Difference::kind)).isEmpty();
    }
}
