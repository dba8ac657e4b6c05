package io.upline.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.money.Rate;
import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import io.upline.progress.Progress;
import java.math.BigDecimal;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The search reaches the most that plans can pay of which that is known by hand, and is never below companies drawn by chance:
 * {@code -Dstress=10000} draws as many.
 */
class WorstByHandTest {

    private static final int DRAWN = Integer.getInteger("stress", 500);
    private static final int TRIES = 6_000;

    static Stream<Arguments> plans() {
        return Stream.of(
                // the chain's last is paid on at three levels
                plan("three levels", "20", 10, 100, "", """
                    - {name: Levels, kind: levels, base: CV, compression: none, rates: [10%, 6%, 4%]}
                    """),
                // two are served, as one is paid 100.00 at most: 20 % of 500 each
                plan("a ceiling for each", "20", 10, 100, "", """
                    - {name: Direct, kind: levels, base: CV, compression: none, rates: [20%]}
                    - {name: Ceiling, kind: cap, over: [Direct], perMember: 100.00}
                    """),
                // whoever stands at the top has the highest rate, and the differences add up to it
                plan("differences", "25", 10, 1000, """
                    volumes:
                      GV: {measure: CV, of: group}
                    """, """
                    - {name: Steps, kind: differential, base: CV, by: GV, levels: {from: 0}, minus: held, rates: {0: 5%, 1000: 15%, 5000: 25%}}
                    """),
                // of two equal legs each pair of halves is paid at 10 %: 5 % for each storey of a full tree of seven,
                // which has two
                plan("a binary of seven", "10", 7, 100, "", """
                    - {name: Pairs, kind: binary, base: CV, match: weakLeg, own: noLeg, carry: none, rates: 10%}
                    """),
                // and three storeys of fifteen
                plan("a binary of fifteen", "15", 15, 80, "", """
                    - {name: Pairs, kind: binary, base: CV, match: weakLeg, own: noLeg, carry: none, rates: 10%}
                    """),
                // nine of ten are recruits, each worth 25.00 to its sponsor, and ten buy 1,000
                plan("recruits", "22.5", 10, 100, "", """
                    - {name: Welcome, kind: levels, each: recruit, compression: none, amounts: [25.00]}
                    """),
                // each of ten buys just what makes the rank: ten times 50.00 of 1,000
                plan("an award for a purchase", "50", 10, 100, """
                    ranks:
                    - {name: Silver, needs: {CV: 100}}
                    """, """
                    - {name: Promotion, kind: award, once: ever, amounts: {Silver: 50.00}}
                    """),
                // three leaders above the last, the first three buying 1,000 each for their rank: 9 % of 7,000, 8 % and
                // 5 % of 1,000
                plan("generations", "7.6", 10, 1000, """
                    ranks:
                    - {name: Leader, needs: {CV: 1000}}
                    """, """
                    - {name: Overrides, kind: generations, base: CV, compression: none, boundary: {rank: Leader}, needs: {rank: Leader}, opens: boundaryOwnGroup, rates: {Leader: [5%, 3%, 1%]}}
                    """),
                // the tenth of the customers' purchases, of which the distributor's own 200 is no part
                plan("retail", "16", 10, 100, """
                    volumes:
                      retail: {measure: CV, of: customers}
                    """, """
                    - {name: Retail, kind: percent, base: retail, needs: {CV: 200}, rates: 20%}
                    """),
                // one of contract B buys all, below one who has a licence and another contract
                plan("attributes", "30", 10, 100, "", """
                    - {name: Own, kind: percent, base: CV, by: {attribute: contract}, rates: {A: 1%, B: 20%, other: 5%}}
                    - {name: Above, kind: levels, base: CV, compression: none, needs: {attribute: {licence: yes, contract: [A, C]}}, rates: [10%]}
                    """),
                // half of a tenth for whoever stands above who is paid the tenth
                plan("a match", "15", 10, 100, "", """
                    - {name: Direct, kind: levels, base: CV, compression: none, rates: [10%]}
                    - {name: Match, kind: matching, of: [Direct], compression: none, rates: [50%]}
                    """));
    }

    private static Arguments plan(String name, String percent, int members, int average, String parts, String bonuses) {
        return Arguments.of(name, new BigDecimal(percent), members, average, """
            name: by-hand
            currency: EUR
            period: month
            asOf: period-end
            rounding: {mode: half-up, per: source}
            customers: {place: ownNode}
            status: {terminated: removed, suspended: held}
            returns: {how: restate, within: 60 days, smallest: 0.50}
            volumeBelowZero: floored
            """ + parts + "bonuses:\n" + bonuses);
    }

    @ParameterizedTest(name = "{0}: {1} %")
    @MethodSource("plans")
    void reachesWhatIsKnownByHand(String name, BigDecimal percent, int members, int average, String text) {
        Plan plan = read(text);
        Search search = new Search(members, List.of(average * 100L), 1, TRIES, 1);
        Stress stress = StressSearch.of(plan, search, Progress.SILENT);
        assertThat(BigDecimal.valueOf(stress.worst().shareE8(), 6)).as(name).isEqualByComparingTo(percent);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("plans")
    void isNeverBelowCompaniesDrawnByChance(String name, BigDecimal percent, int members, int average, String text) {
        Plan plan = read(text);
        Choices choices = Choices.of(plan);
        Trial trial = new Trial(plan, choices, 1, average * 100L);
        SplittableRandom chance = new SplittableRandom(20_261_130);
        long most = percent.multiply(BigDecimal.valueOf(Rate.ONE_E8 / 100)).longValueExact();
        for (int k = 0; k < DRAWN; k++) {
            Company company = RandomCompanies.drawn(choices, members, average * 100L, chance);
            assertThat(trial.shareE8(company)).as("%s, company %s", name, k).isLessThanOrEqualTo(most);
        }
    }

    private static Plan read(String text) {
        PlanReader.Result read = PlanReader.read("by-hand.yaml", text);
        return read.plan().orElseThrow(() -> new AssertionError(read.problems().toString()));
    }
}
