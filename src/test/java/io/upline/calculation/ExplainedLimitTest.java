package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of who is paid by less than it holds, and of who makes up what another is guaranteed. */
class ExplainedLimitTest {

    @Test
    void tellsWhoIsPaidByLessThanItHolds() {
        Worked worked = Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Silver, Gold, Crown]}
            bonuses:
            - {name: Stairs, kind: differential, base: CV, minus: held, rates: {Silver: 4%, Gold: 10%, Crown: 20%}, paidAtMost: {rates: {Gold: 5%, Crown: 20%}}}
            - {name: Idle, kind: differential, base: CV, minus: between, rates: {Silver: 4%, Gold: 10%, Crown: 20%}, paidAtMost: {rates: {Gold: 0%, Crown: 20%}}}
            """).members("""
                id  sponsor  rank    CV
                A   -        Crown   0
                B   A        Gold    0
                C   B        Silver  50
                D   B        Gold    70
                E   D        -       100
                F   D        Silver  30
                G   F        Silver  10
                """);
        assertThat(Told.of(worked, "B"))
                .contains(
                        "Stairs: C (4%) → B, level 1, Gold, holds 10%, paid as with at most 5%, 5% − 4%: 50 × 1% ="
                                + " 0.50 EUR",
                        "Idle: nothing on C, D: holds 10%, paid as with at most 0%");
        assertThat(Told.of(worked, "D"))
                .contains(
                        "Stairs: E → D, level 1, Gold, holds 10%, paid as with at most 5%: 100 × 5% = 5.00 EUR",
                        "Idle: nothing on G: holds 10%, paid as with at most 0% and F has 4%");
    }

    @Test
    void tellsWhoMakesUpAGuaranteeAndForWhom() {
        Worked worked = Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Depth, kind: levels, levels: {from: 2, to: 2}, base: CV, compression: dynamic, rates: [10%], guarantee: 5.00}
            """).members("""
                id  sponsor  CV
                A   -        0
                B   A        0
                C   B        20
                D   C        100
                """);
        assertThat(Told.of(worked, "A"))
                .contains("Depth: guaranteed on groups of level 2 below, made up by B: 3.00 EUR (guarantee)");
        assertThat(Told.of(worked, "B")).contains("Depth: made up to what A is guaranteed: -3.00 EUR (guarantee)");
    }

    /** D and E stand in legs 3 and 4 of A in the sponsor tree and in the matrix: 900, 40 and F's 7 count on no side. */
    @Test
    void tellsWhatStandsInLegsThatCountOnNoSide() {
        Worked worked = Worked.plan("""
            measures: [CV]
            trees:
              two: {matrix: {width: 2, depth: 5}}
              four: {matrix: {width: 4, depth: 5}}
            bonuses:
            - {name: Line, kind: binary, tree: sponsor, base: CV, match: weakLeg, carry: none, rates: 10%}
            - {name: Two, kind: binary, tree: two, base: CV, match: weakLeg, carry: none, rates: 10%}
            - {name: Four, kind: binary, tree: four, base: CV, match: weakLeg, carry: none, rates: 10%}
            - {name: Placed, kind: binary, base: CV, match: weakLeg, carry: none, rates: 10%}
            """).members("""
                id  sponsor  joined_on   placement  leg  CV
                A   -        2026-01-01  -          -    0
                B   A        2026-02-01  A          L    100
                C   A        2026-03-01  A          R    200
                D   A        2026-04-01  A          3    900
                E   A        2026-05-01  C          L    40
                F   D        2026-06-01  D          L    7
                """);
        assertThat(Told.of(worked, "A"))
                .contains(
                        "Line: only two legs count; 2 further legs with 947 count on no side",
                        "Four: only two legs count; 2 further legs with 947 count on no side",
                        "Placed: only two legs count; 1 further leg with 907 counts on no side")
                .noneMatch(line -> line.startsWith("Two: only two legs"));
        assertThat(Told.of(worked, "C")).noneMatch(line -> line.contains("further leg"));
    }
}
