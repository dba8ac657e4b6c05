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
}
