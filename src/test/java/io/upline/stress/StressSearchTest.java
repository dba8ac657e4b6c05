package io.upline.stress;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.fact.Fact;
import io.upline.plan.Plan;
import io.upline.plan.reading.PlanReader;
import io.upline.progress.Progress;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How many companies a search tries, and what it says of them. */
class StressSearchTest {

    private static final int PLAINER = 7;

    private static Plan plan() {
        PlanReader.Result read = PlanReader.read("searched.yaml", """
            name: searched
            currency: EUR
            period: month
            asOf: period-end
            rounding: {mode: half-up, per: source}
            customers: {place: ownNode}
            status: {terminated: removed, suspended: held}
            returns: {how: restate, within: 60 days, smallest: 0.50}
            volumeBelowZero: floored
            bonuses:
            - {name: Levels, kind: levels, base: CV, compression: none, rates: [10%, 6%]}
            - {name: Never, kind: percent, base: CV, needs: {CV: 90000}, rates: 1%}
            - {name: Start, kind: levels, each: recruit, compression: none, amounts: [6.00]}
            """);
        return read.plan().orElseThrow(() -> new AssertionError(read.problems().toString()));
    }

    /**
     * Of three members with 100 points each the last buys all 300 at 10 % and 6 %, and two are recruits of 6.00 each: 60 of 300. With 400 points
     * each the recruits are worth a quarter of that, 1 %. Each average is searched with as many tries, and made plain with seven more for each
     * member.
     */
    @Test
    void findsTheMostOfEachAverageInSoManyTries() {
        List<Long> told = new ArrayList<>();
        Progress progress = new Progress() {
            @Override
            public void begin(Fact what, Unit unit, long total) {
                told.add(-total);
            }

            @Override
            public void advanceTo(long done) {
                told.add(done);
            }

            @Override
            public void end() {
                told.add(0L);
            }
        };
        Stress stress = StressSearch.of(plan(), new Search(3, List.of(40_000L, 10_000L, 20_000L), 1, 400, 1), progress);

        int tries = 3 * (400 + 3 * PLAINER);
        assertThat(stress.tried()).isEqualTo(tries);
        assertThat(told).hasSize(tries + 2).startsWith((long) -tries, 1L, 2L).endsWith((long) tries, 0L);
        assertThat(stress.averages())
                .containsExactly(
                        new Stress.AtAverage(40_000, 17_000_000),
                        new Stress.AtAverage(10_000, 20_000_000),
                        new Stress.AtAverage(20_000, 18_000_000));
        assertThat(stress.never()).containsExactly("Never");
        assertThat(stress.worst().averageCenti()).isEqualTo(10_000);
        assertThat(stress.worst().shareE8()).isEqualTo(20_000_000);
    }

    /** Nothing is wished that costs no more: nobody is a customer, and only recruits have joined on the first day. */
    @Test
    void makesWhatItFoundPlain() {
        Stress stress = StressSearch.of(plan(), new Search(3, List.of(10_000L), 1, 400, 1), Progress.SILENT);

        assertThat(stress.worst().people())
                .extracting(WorstCompany.Person::recruit)
                .containsExactly(false, true, true);
        assertThat(stress.worst().people())
                .extracting(WorstCompany.Person::customer)
                .containsOnly(false);
        assertThat(stress.worst().people())
                .extracting(WorstCompany.Person::boughtCenti)
                .containsExactly(0L, 0L, 30_000L);
    }

    @Test
    void findsTheSameByTheSameSeed() {
        Search search = new Search(5, List.of(10_000L), 2, 150, 7);

        assertThat(StressSearch.of(plan(), search, Progress.SILENT))
                .isEqualTo(StressSearch.of(plan(), search, Progress.SILENT));
    }
}
