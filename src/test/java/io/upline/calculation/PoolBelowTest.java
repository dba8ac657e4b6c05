package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Weights of a pool that are what those below are worth. */
class PoolBelowTest {

    private static final String RANKS = """
        measures: [CV]
        ranks: {assigned: [Silver, Gold]}
        bonuses:
        """;

    private static List<String> told(String plan, String members, String of) {
        Worked worked = Worked.plan(plan).members(members);
        Inputs inputs = worked.inputs();
        return Told.of(worked.plan(), inputs, inputs.members().ids().find(of));
    }

    @Test
    void tellsWhatEachOfThoseBelowIsWorthByWhichRow() {
        String plan = RANKS
                + "- {name: Pool, kind: pool, size: {amount: 10.00}, levels: {from: 1}, shares: {Silver: 1, Gold: 3},"
                + " whose: lower, nobody: breakage}";
        String members = """
            id  sponsor  rank    CV
            A   -        Gold    0
            B   A        Silver  0
            C   A        Gold    0
            D   B        Gold    0
            E   C        -       0
            """;

        assertThat(told(plan, members, "A"))
                .contains(
                        "Pool: weight 7 of 8 in 10.00, of those below B 1 by row Silver + D 3 by row Gold + C 3 by row"
                                + " Gold: 8.75 EUR (pool)");
        assertThat(told(plan, members, "B"))
                .contains("Pool: weight 1 of 8 in 10.00, of those below D 1 by row Silver: 1.25 EUR (pool)");
        assertThat(told(plan, members, "C")).contains("Pool: nobody below is worth a share");
    }

    @Test
    void namesTwentyOfThoseBelowAndAddsUpTheOthers() {
        for (int below : List.of(20, 21, 23)) {
            String members = "id  sponsor  rank  CV\nA  -  Gold  0\n"
                    + IntStream.range(0, below)
                            .mapToObj(i -> String.format(Locale.ROOT, "m%02d  A  -  0\n", i))
                            .collect(Collectors.joining());
            String told = told(
                            RANKS
                                    + "- {name: Pool, kind: pool, size: {amount: 10.00}, levels: {to: 1}, nobody:"
                                    + " breakage}",
                            members,
                            "A")
                    .stream()
                    .filter(line -> line.startsWith("Pool"))
                    .findFirst()
                    .orElseThrow();

            assertThat(told).contains("m19 1");
            assertThat(told.contains("m20")).isFalse();
            assertThat(told.contains("1 other 1")).isEqualTo(below == 21);
            assertThat(told.contains("3 others 3")).isEqualTo(below == 23);
        }
    }

    @Test
    @Timeout(60)
    void countsLevelsOfALineOfAHundredThousand() {
        int size = 100_000;
        String plan = RANKS
                + "- {name: All, kind: pool, size: {amount: 49999.50}, levels: {from: 1}, nobody: breakage}\n"
                + "- {name: Near, kind: pool, size: {amount: 1999.97}, levels: {from: 1, to: 2}, nobody: breakage}";
        String line = "id  sponsor  rank  CV\n"
                + IntStream.range(0, size)
                        .mapToObj(i -> id(i) + "  " + (i == 0 ? "-" : id(i - 1)) + "  -  0\n")
                        .collect(Collectors.joining());

        List<String> earned = Worked.plan(plan)
                .members(line)
                .earnings()
                .lines()
                .map(String::strip)
                .toList();

        // 4,999,950,000 shares of all those below, a thousandth of a cent each; and a cent for each of the next two
        // below
        assertThat(earned)
                .contains(
                        "m00000 All - - 49999.5 - 1 pool",
                        "m50000 All - - 49999.5 - 0.5 pool",
                        "m00000 Near - - 1999.97 - 0.02 pool",
                        "m99997 Near - - 1999.97 - 0.02 pool",
                        "m99998 Near - - 1999.97 - 0.01 pool")
                .noneMatch(each -> each.startsWith("m99999 "));
    }

    private static String id(int of) {
        return String.format(Locale.ROOT, "m%05d", of);
    }
}
