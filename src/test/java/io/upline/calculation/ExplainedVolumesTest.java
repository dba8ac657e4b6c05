package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of volumes that are the least or the greatest of others. */
class ExplainedVolumesTest {

    @Test
    void tellsWhatAVolumeIsTheLeastOrTheGreatestOf() {
        Worked worked = Worked.plan("""
            measures: [CV]
            volumes:
              TEAM: {measure: CV, of: downline}
              SMALL3: {measure: CV, of: downline, strongestLegsLeftOut: 1, times: 300%}
              BALANCED: {lesser: [TEAM, SMALL3]}
              OWN4: {measure: CV, of: self, times: 400%}
              BEST: {greater: [BALANCED, OWN4]}
              ALL: {add: [CV, BEST]}
            bonuses:
            - {name: Balanced, kind: percent, base: BALANCED, rates: 10%}
            - {name: Reached, kind: award, needs: {BEST: 4000}, amounts: 50.00}
            - {name: Spread, kind: award, needs: {BEST: {atLeast: 4000, own: 60%}}, amounts: 1.00}
            - {name: Steps, kind: fullSteps, base: ALL, step: 1000, rest: lost, amounts: 7.00}
            - {name: Scale, kind: percent, base: CV, by: BALANCED, rates: {800: 1%}}
            - {name: Full, kind: percent, base: CV, by: BALANCED, rates: {1000: 1%}}
            """).members("""
                id  sponsor  CV
                A   -        100
                B   A        700
                C   A        300
                D   C        -5
                """);
        assertThat(Told.of(worked, "A"))
                .contains(
                        "Balanced: A: 885 × 10% = 88.50 EUR",
                        "Balanced: BALANCED is the least of TEAM 995, SMALL3 885",
                        "Reached is not paid: BEST 885 of 4000, 3115 missing (BEST is the greatest of BALANCED 885"
                                + " (the least of TEAM 995, SMALL3 885), OWN4 400)",
                        "Spread is not paid: BEST counts 885 of 4000, 3115 missing (in all 885, strongest leg 0; of"
                                + " what is its own no more than 2400 counts; BEST is the greatest of BALANCED 885 (the"
                                + " least of TEAM 995, SMALL3 885), OWN4 400)",
                        "Steps: BEST is the greatest of BALANCED 885 (the least of TEAM 995, SMALL3 885), OWN4 400",
                        "Scale: BALANCED is the least of TEAM 995, SMALL3 885",
                        "Full is not paid: BALANCED 885 of 1000, 115 missing (BALANCED is the least of TEAM 995,"
                                + " SMALL3 885)")
                .noneMatch(line -> line.startsWith("Full: BALANCED"));
        assertThat(Told.of(worked, "D"))
                .contains("Reached is not paid: BEST 0 of 4000, 4000 missing (BEST is the greatest of BALANCED 0 (the"
                        + " least of TEAM 0, SMALL3 0), OWN4 0)")
                .noneMatch(line -> line.startsWith("Balanced") || line.startsWith("Steps: BEST"));
    }
}
