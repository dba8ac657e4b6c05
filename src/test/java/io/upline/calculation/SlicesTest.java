package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SlicesTest {

    /** Own volumes 300, 150 and 50 above the buyer; whoever stands on a level is paid if any row up to its own has a value there. */
    @Test
    void paysTheRowsBelowOnTheirParts() {
        String plan = """
            measures: [QV, CV]
            volumes:
              PV: {measure: QV, of: self}
            bonuses:
            - {name: Team, kind: levels, base: CV, by: PV, slices: true, compression: dynamic, rates: %s}
            """;
        String members = """
            id  sponsor  QV   CV
            Z   -        300  0
            A   Z        150  0
            B   A        50   0
            C   B        0    100
            """;
        Worked.plan(plan, "{0: [12%], 100: [6%, 3%]}").members(members).earns("""
            A  Team  C  2  100  -  1   slices
            B  Team  C  1  100  -  12  slices
            """);
        Worked.plan(plan, "{0: [12%, 3%], 100: [6%]}").members(members).earns("""
            A  Team  C  2  100  -  2   slices
            B  Team  C  1  100  -  12  slices
            """);
        Worked.plan(plan, "{0: [12%], 100: [6%], 200: [6%, 3%]}")
                .members(members)
                .earns("""
                    B  Team  C  1  100  -  12  slices
                    Z  Team  C  2  100  -  1   slices
                    """);
    }

    /** Three lines of 0.4 cents are 1.2 cents. */
    @Test
    void roundsTheSumOfAmountsInFractionsOfACent() {
        Worked.plan("""
            measures: [CV]
            rounding: {mode: half-up, per: bonus}
            ranks: {assigned: [Gold]}
            bonuses:
            - {name: Event, kind: levels, each: order, compression: none, amounts: {Gold: [0.004]}}
            """)
                .members("id  sponsor  rank\nA  -  Gold\nB  A  -\n")
                .orders("""
                    id  member  CV
                    1   B       10
                    2   B       10
                    3   B       10
                    """)
                .earns("A  Event  B  1  -  -  0.01  fixed");
    }

    @Test
    void keepsTheLinesOfOneSourceInTheOrderOfItsOrders() {
        Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Team, kind: levels, base: CV, each: order, by: base, compression: none, rates: {0: [5%], 100: [10%]}}
            """).members("id  sponsor\nA  -\nB  A\n").orders("""
                id  member  CV
                1   B       200
                2   B       50
                3   B       300
                4   B       40
                """).earns("""
                    A  Team  B  1  200  0.1   20
                    A  Team  B  1  50   0.05  2.5
                    A  Team  B  1  300  0.1   30
                    A  Team  B  1  40   0.05  2
                    """);
    }

    @Test
    void paysNobodyOnASourceWithoutADistributor() {
        Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Gold]}
            bonuses:
            - {name: Team, kind: levels, base: CV, whose: source, compression: none, rates: {Gold: [5%]}}
            """).members("""
                id  sponsor  kind         CV   rank
                A   -        distributor  0    -
                B   A        distributor  100  Gold
                K   -        customer     100  -
                """).earns("A  Team  B  1  100  0.05  5");
    }

    /** 5 % of 0.25 is 0.0125; K's orders are in both volumes, L's and R's in one. */
    @Test
    void roundsEachOrderOfACustomerOnceForEachVolumeItIsIn() {
        Worked.plan("""
            measures: [QV]
            rounding: {mode: half-up, per: order}
            volumes:
              LARGE: {measure: QV, of: customers, members: {package: Large}}
              ALL: {measure: QV, of: customers}
              BOTH: {add: [LARGE, ALL]}
            bonuses:
            - {name: Margin, kind: percent, base: BOTH, each: customer, rates: 5%}
            """).members("""
                id  sponsor  kind         package  status
                A   -        distributor  -        active
                K   A        customer     Large    active
                L   A        customer     Small    active
                R   A        customer     Small    terminated
                """).orders("""
                    id  member  QV
                    1   K       0.25
                    2   K       0.25
                    3   L       0.25
                    4   L       0.25
                    5   R       0.25
                    6   R       0.25
                    """).earns("""
                        A  Margin  K  0  1    0.05  0.04
                        A  Margin  L  0  0.5  0.05  0.02
                        A  Margin  R  0  0.5  0.05  0.02
                        """);
    }

    /** Own earnings of 50 and 150 yen, or 50 and 150 dinars of a thousand fils: the bound is 100 of either. */
    @ParameterizedTest
    @CsvSource({"JPY, 0.5, 1.5, 0.05, 0.3, 0.2", "BHD, 500, 1500, 50, 300, 200"})
    void meansWholeUnitsOfAnyCurrencyByTheBoundsOfEarnings(
            String currency, String ownA, String ownB, String matchA, String matchB, String slicedB) {
        String plan = """
            currency: CURRENCY
            measures: [CV]
            bonuses:
            - {name: Own, kind: percent, base: CV, rates: 10%}
            - {name: Match, kind: matching, of: [Own], compression: none, by: base, SLICES rates: {0: [10%], 100: [20%]}}
            """.replace("CURRENCY", currency);
        String members = "id  sponsor  CV\nZ  -  0\nA  Z  500\nB  Z  1500\n";
        String own =
                String.format(Locale.ROOT, "A  Own  A  0  500  0.1  %s\nB  Own  B  0  1500  0.1  %s\n", ownA, ownB);
        Worked.plan(plan.replace("SLICES", ""))
                .members(members)
                .earns(own
                        + String.format(
                                Locale.ROOT,
                                "Z  Match  A  1  50  0.1  %s\nZ  Match  B  1  150  0.2  %s",
                                matchA,
                                matchB));
        Worked.plan(plan.replace("SLICES", "slices: true,"))
                .members(members)
                .earns(own
                        + String.format(
                                Locale.ROOT,
                                "Z  Match  A  1  50  -  %s  slices\nZ  Match  B  1  150  -  %s  slices",
                                matchA,
                                slicedB));
    }

    /** 5 % of 0.08 are 0.4 cents: nothing each, and 1.2 cents of three where the bonus is rounded as a whole, of which one line gets the cent. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"source |", "bonus | A  Step  B  0  0.08  -  0.01  slices"})
    void keepsFractionsOfACentOnlyWhereABonusIsRoundedAsAWhole(String per, @Nullable String line) {
        Worked.plan("""
            measures: [CV]
            rounding: {mode: half-up, per: PER}
            volumes:
              SOLD: {measure: CV, of: customers}
            bonuses:
            - {name: Step, kind: percent, base: SOLD, each: order, by: base, slices: true, rates: {0: 5%, 100: 10%}}
            """.replace("PER", per))
                .members("id  sponsor  kind\nA  -  distributor\nB  A  customer\n")
                .orders("""
                    id  member  CV
                    1   B       0.08
                    2   B       0.08
                    3   B       0.08
                    """)
                .earns(line == null ? "" : line);
    }

    /** Of 50,000,000,000 all but 35 are paid at 20 %: a figure whose product with a rate is no long. */
    @Test
    void holdsTheAverageOfFiguresOfAnySize() {
        Worked.plan("""
            measures: [CV, SV]
            volumes:
              GV: {measure: SV, of: group}
            bonuses:
            - {name: Step, kind: differential, base: CV, by: GV, slices: true, minus: held, rates: {0: 5%, 100: 10%, 300: 20%}}
            """).members("""
                id  sponsor  CV   SV
                A   -        0    0
                B   A        0    49999999900
                C   B        100  100
                """).earns("B  Step  C  1  100  -  15  slices");
    }

    /** A volume's bounds are points whatever the currency: of 150 two thirds at 10 % and a third at 20 % are 13.33… %. */
    @ParameterizedTest
    @CsvSource({"JPY, 0.5, 0.05, 0.07", "EUR, 50, 5, 6.67", "BHD, 500, 50, 66.67"})
    void cutsABaseOfMoneyByTheBoundsOfAVolume(String currency, String own, String plain, String sliced) {
        String plan = """
            currency: CURRENCY
            measures: [CV, PV]
            volumes:
              POINTS: {measure: PV, of: self}
            bonuses:
            - {name: Own, kind: percent, base: CV, rates: 10%}
            - {name: Match, kind: matching, of: [Own], compression: none, by: POINTS, slices: true, rates: {0: [10%], 100: [20%]}}
            """.replace("CURRENCY", currency);
        Worked.plan(plan)
                .members("id  sponsor  CV  PV\nZ  -  0  150\nY  -  0  100\nA  Z  500  0\nB  Y  500  0\n")
                .earns("""
                    A  Own    A  0  500  0.1  OWN
                    B  Own    B  0  500  0.1  OWN
                    Y  Match  B  1  50   -    PLAIN  slices
                    Z  Match  A  1  50   -    SLICED  slices
                    """.replace("OWN", own).replace("PLAIN", plain).replace("SLICED", sliced));
    }

    /** A customer of the first member of all is read at that member's row. */
    @Test
    void readsTheRowOfACustomersDistributor() {
        Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Silver, Gold]}
            bonuses:
            - {name: Team, kind: levels, base: CV, whose: source, compression: none, rates: {Silver: [3%], Gold: [5%]}}
            """).members("""
                id  sponsor  kind         CV   rank
                A   -        distributor  0    Gold
                K   A        customer     100  -
                """).earns("A  Team  K  1  100  0.05  5");
    }

    @Test
    void paysNothingOnAMeasureThatNoOrderCarries() {
        Worked.plan("""
            measures: [CV, QV]
            volumes:
              GV: {measure: QV, of: group}
            bonuses:
            - {name: Team, kind: levels, base: QV, compression: none, rates: [5%]}
            - {name: Group, kind: percent, base: GV, rates: 5%}
            - {name: Own, kind: percent, base: CV, rates: 5%}
            """).members("id  sponsor  CV\nA  -  0\nB  A  100\n").earns("B  Own  B  0  100  0.05  5");
    }

    /** Dinars of a thousand fils: 150 of them are cut at 100. */
    @Test
    void tellsPartsOfMoneyInWholeUnits() {
        Worked worked = Worked.plan("""
            currency: BHD
            measures: [CV]
            bonuses:
            - {name: Own, kind: percent, base: CV, rates: 10%}
            - {name: Match, kind: matching, of: [Own], compression: none, by: base, slices: true, rates: {0: [10%], 100: [20%]}}
            """).members("id  sponsor  CV\nZ  -  0\nB  Z  1500\n");
        assertThat(Told.of(worked, "Z")).anyMatch(told -> told.contains("100 × 10% + 50 × 20%"));
    }
}
