package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What is said of rows that a volume picks as it stood with each order, its figures worked by hand. */
class ToldSoFarTest {

    @Test
    void tellsTheVolumeAsItStoodWithTheOrder() {
        Worked worked = Worked.plan("""
            measures: [CV]
            volumes:
              GV: {measure: CV, of: group}
            ranks: {assigned: [Member, Gold]}
            bonuses:
            - {name: Discount, kind: percent, base: CV, each: order, by: {soFar: CV}, rates: {50: 5%, 150: 10%}}
            - {name: Profit, kind: differential, base: CV, each: order, by: [rank, {soFar: GV}], minus: held, rates: {Member: {50: 5%, 150: 10%}, Gold: 12%}}
            """).members("""
                id  sponsor  rank
                Y   -        Gold
                Z   Y        Gold
                T   Z        Gold
                A   T        Member
                B   A        Member
                """).orders("""
                    id  member  ordered_at  CV
                    o1  B       2026-10-01  40
                    o2  A       2026-10-02  100
                    o3  B       2026-10-03  60
                    """);
        assertThat(Told.of(worked, "A"))
                .contains(
                        "Discount: A, from 50, as CV 100 with this order: 100 × 5% = 5.00 EUR",
                        "Profit: B (5%) → A, level 1, Member, from 150, as GV 200 with this order, 10% − 5%:"
                                + " 60 × 5% = 3.00 EUR");
        assertThat(Told.of(worked, "T"))
                .contains(
                        "Profit: B → A (0%) → T, level 2, Gold: 40 × 12% = 4.80 EUR",
                        "Profit: A (5%) → T, level 1, Gold, 12% − 5%: 100 × 7% = 7.00 EUR",
                        "Profit: B (5%) → A (10%) → T, level 2, Gold, 12% − 10%: 60 × 2% = 1.20 EUR");
        assertThat(Told.of(worked, "B"))
                .contains(
                        "Discount: nothing on B: 40 of 50",
                        "Discount: B, from 50, as CV 100 with this order: 60 × 5% = 3.00 EUR");
        assertThat(Told.of(worked, "Z")).contains("Profit: nothing on B, A, B: T has 12%");
        assertThat(Told.of(worked, "Y")).contains("Profit: nothing on B, A, B: T has 12%");
    }
}
