package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of the rates of a differential, and of who has taken them; its figures worked by hand. */
class ExplainedDifferentialTest {

    private static final String LINE = """
        id  sponsor  rank  CV
        Z   -        R9    0
        W   Z        R5    0
        G   W        R5    0
        F   G        R4    0
        E   F        R3    0
        D   E        R2    0
        C   D        R1    0
        B   C        -     100
        V   Z        R1    0
        """;

    private static Worked stairs(String rest) {
        return Worked.plan("""
            measures: [CV]
            ranks: {assigned: [R1, R2, R3, R4, R5, R9]}
            bonuses:
            - {name: Stairs, kind: differential, base: CV, rates: {R1: 1%, R2: 2%, R3: 3%, R4: 4%, R5: 5%, R9: 9%}, REST}
            """.replace("REST", rest)).members(LINE);
    }

    @Test
    void namesTheHighestOfManyBelow() {
        for (String minus : new String[] {"held", "between", "paid", "paidBetween"}) {
            assertThat(Told.of(stairs("minus: " + minus), "W")).contains("Stairs: nothing on B: G has 5%");
        }
    }

    /** Z and F hold more than anybody below, and are left out for their levels alone; V is not above the buyer. */
    @Test
    void namesNobodyWhereALevelIsNotPaidNorBesideTheWay() {
        for (String id : new String[] {"Z", "F", "V"}) {
            assertThat(Told.of(stairs("minus: held, levels: {to: 2}"), id))
                    .noneMatch(told -> told.contains("nothing on"));
        }
    }

    /** Both have 10 % by groups of 250 and 120, of which unequal parts are above 100. */
    @Test
    void namesWhoHoldsAsMuchByAnotherVolume() {
        Worked worked = Worked.plan("""
            measures: [CV]
            volumes:
              GV: {measure: CV, of: group}
            bonuses:
            - {name: Stairs, kind: differential, base: CV, by: GV, levels: {from: 0}, minus: held, rates: {100: 10%}}
            """).members("id  sponsor  CV\nA  -  130\nB  A  120\n");
        assertThat(Told.of(worked, "A")).contains("Stairs: nothing on B: B has 10%");
    }

    /** A, the first of all, stands below B in the placement tree; B is paid at most as with 5 %. */
    @Test
    void saysBothTheLimitAndWhoHoldsAsMuch() {
        Worked worked = Worked.plan("""
            measures: [CV]
            ranks: {assigned: [R2, R6, R8]}
            bonuses:
            - {name: Limited, kind: differential, base: CV, tree: placement, minus: held, rates: {R2: 2%, R6: 6%, R8: 8%}, paidAtMost: {rates: {R2: 100%, R8: 5%}}}
            """).members("""
                id  sponsor  placement  leg  rank  CV
                A   -        B          1    R6    0
                B   A        -          -    R8    0
                D   A        A          1    R2    100
                """);
        assertThat(Told.of(worked, "B"))
                .contains("Limited: nothing on D: holds 8%, paid as with at most 5% and A has 6%");
    }

    @Test
    void tellsAmountsAsTheyArePaidForAUnit() {
        Worked worked = Worked.plan("""
            measures: [UNITS]
            ranks: {assigned: [R1, R2]}
            bonuses:
            - {name: Units, kind: differential, base: UNITS, minus: held, amounts: {R1: 2.00, R2: 5.00}}
            """).members("""
                id  sponsor  rank  UNITS
                A   -        R2    0
                B   A        R1    0
                C   B        -     10
                """);
        assertThat(Told.of(worked, "A"))
                .contains("Units: C → B (2) → A, level 2, R2, 5 − 2: 10 × 3 = 30.00 EUR (per-unit)");
    }

    /** 5 of A's group of 150 come from above 100, and C's group of 50 has no row. */
    @Test
    void takesNothingOffWhereNobodyBelowHasARow() {
        Worked worked = Worked.plan("""
            measures: [CV]
            volumes:
              GV: {measure: CV, of: group}
            bonuses:
            - {name: Step, kind: differential, base: CV, by: GV, slices: true, levels: {from: 0}, minus: held, rates: {100: 10%}}
            """).members("id  sponsor  CV\nA  -  100\nC  A  50\n");
        worked.earns("""
            A  Step  A  0  100  -  3.33  slices
            A  Step  C  1  50   -  1.67  slices
            """);
        assertThat(Told.of(worked, "A"))
                .anyMatch(told -> told.startsWith("Step: C → A, level 1"))
                .noneMatch(told -> told.contains("less"));
    }

    /** B asks for more than it bought, and has no rate; what it would take passes up to A. */
    @Test
    void passesUpWhereTheBaseIsCutAndWhoIsBetweenFails() {
        Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Cut, kind: differential, base: CV, by: base, slices: true, needs: {CV: 10}, minus: between, rates: {0: 5%, 100: 10%}}
            """).members("""
                id  sponsor  CV
                A   -        10
                B   A        0
                C   B        200
                """).earns("A  Cut  C  2  200  -  15  slices");
    }

    @Test
    void saysTheLimitOnlyWhereItIsLessThanWhatIsHeld() {
        String limit = "minus: held, paidAtMost: {rates: {R1: 100%, R4: LIMIT}}";
        assertThat(Told.of(stairs(limit.replace("LIMIT", "4%")), "F"))
                .contains("Stairs: B → C (1%) → D (2%) → E (3%) → F, level 4, R4, 4% − 3%: 100 × 1% = 1.00 EUR");
        assertThat(Told.of(stairs(limit.replace("LIMIT", "3.99%")), "F"))
                .contains("Stairs: B → C (1%) → D (2%) → E (3%) → F, level 4, R4, holds 4%, paid as with at most 3.99%,"
                        + " 3.99% − 3%: 100 × 0.99% = 0.99 EUR");
    }

    /** Where the base itself is cut, all who hold a row hold the same: 5 % of 60, and 7.5 % of 200. */
    @Test
    void tellsTheAverageOfTheBaseThatIsCut() {
        Worked worked = Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Cut, kind: differential, base: CV, by: base, slices: true, levels: {from: 0}, minus: held, rates: {0: 5%, 100: 10%}}
            """).members("""
                id  sponsor  CV
                A   -        0
                B   A        60
                C   A        200
                """);
        worked.earns("""
            B  Cut  B  0  60   -  3   slices
            C  Cut  C  0  200  -  15  slices
            """);
        assertThat(Told.of(worked, "A")).contains("Cut: nothing on B: B has 5%", "Cut: nothing on C: C has 7.5%");
    }
}
