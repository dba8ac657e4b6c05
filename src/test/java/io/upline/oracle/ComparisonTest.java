package io.upline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * The engine against the naive oracle on random plans and companies. {@code -Doracle.cases=200000} compares more ({@code -Doracle.from} says the first seed),
 * {@code -Dseed=} one, {@code -Doracle.mechanisms=LEVELS,PERCENT} only these.
 */
class ComparisonTest {

    static final Set<Mechanism> MECHANISMS = System.getProperty("oracle.mechanisms") == null
            ? EnumSet.allOf(Mechanism.class)
            : ComparisonRun.mechanisms(System.getProperty("oracle.mechanisms"));

    @Test
    void agreesWithTheOracleToTheCent() {
        long seed = Long.getLong("seed", -1);
        long from = seed >= 0 ? seed : Long.getLong("oracle.from", 1);
        long cases = seed >= 0 ? 1 : Long.getLong("oracle.cases", 1_000);
        long start = System.nanoTime();
        String difference = ComparisonRun.run(from, cases, MECHANISMS);
        System.out.println("oracle: " + cases + " pairs of company and plan from seed " + from + ", "
                + Coverage.figures("periods") + " periods, " + Coverage.figures("earning lines") + " earning lines, "
                + (System.nanoTime() - start) / 1_000_000 + " ms");
        assertThat(difference).isEmpty();
        if (seed < 0) {
            assertThat(Coverage.missing(decisive())).as(Coverage.text()).isEmpty();
        }
    }

    /** Positions that a thousand pairs must have seen make a figure: those of a bonus, a volume, a rank itself, not each condition in each place. */
    private static Set<String> decisive() {
        return Switches.all().stream()
                .filter(position -> position.matches(
                        "(Bonus|RateTable|LevelBonus|Differential|Binary|Carry|Pool|Weight|Award|FullSteps|Cap|Matching|Terms"
                            + "|StatusRule|RoundingRule|Returns|Volume|Count|Kept|Generations)[.].*"))
                .filter(position -> !position.matches(".*[.](needs|sources|members|keep|flushUnless)=.*"))
                .collect(Collectors.toSet());
    }
}
