package io.upline.calculation;

import org.junit.jupiter.api.Test;

class PercentTest {

    private static final String SHOP = """
        id  sponsor  kind         QV
        A   -        distributor  100
        B   A        distributor  900
        K   A        customer     50
        L   A        customer     25.55
        """;

    @Test
    void paysARebateByTheBracketOfTheGroup() {
        Worked.plan("""
            measures: [QV]
            volumes:
              GV: {measure: QV, of: group}
            bonuses:
            - {name: Rebate, kind: percent, base: QV, by: GV, rates: {300: 4%, 1000: 7%}}
            """).members(SHOP).earns("""
                A  Rebate  A  0  100  0.07  7
                B  Rebate  B  0  900  0.04  36
                """);
    }

    @Test
    void paysTheRetailMarginCustomerByCustomer() {
        Worked.plan("""
            measures: [QV]
            volumes:
              RETAIL: {measure: QV, of: customers}
            bonuses:
            - {name: Margin, kind: percent, base: RETAIL, each: customer, rates: 20%}
            """).members(SHOP).earns("""
                A  Margin  K  0  50     0.2  10
                A  Margin  L  0  25.55  0.2  5.11
                """);
    }

    @Test
    void picksTheBracketByTheSizeOfTheOrder() {
        Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Order bonus, kind: percent, base: CV, each: order, by: base, rates: {80: 10%, 250: 15%}}
            """).members("id  sponsor\nA  -\n").orders("""
                id  member  CV
                1   A       79.99
                2   A       80
                3   A       250
                """).earns("""
                    A  Order_bonus  A  0  80   0.1   8
                    A  Order_bonus  A  0  250  0.15  37.5
                    """);
    }

    @Test
    void paysEachSliceAtItsOwnRate() {
        Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Rebate, kind: percent, base: CV, by: base, slices: true, rates: {0: 1%, 100: 10%, 500: 20%}}
            """).members("id  sponsor  CV\nA  -  620\n").earns("A  Rebate  A  0  620  -  65  slices");
    }

    @Test
    void paysAnAmountForEachUnit() {
        Worked.plan("""
            measures: [UNITS]
            bonuses:
            - {name: Unit bonus, kind: percent, base: UNITS, amounts: 3.00}
            """).members("id  sponsor  UNITS\nA  -  7\n").earns("A  Unit_bonus  A  0  7  3  21  per-unit");
    }

    @Test
    void multipliesPointsByTheirValueAndRoundsOnce() {
        Worked.plan("""
            measures: [CV]
            pointValue: 0.85
            bonuses:
            - {name: Rebate, kind: percent, base: CV, rates: 12.5%}
            """).members("id  sponsor  CV\nA  -  33.33\n").earns("A  Rebate  A  0  33.33  0.125  3.54");
    }

    @Test
    void paysOnACustomerThatBroughtBackMoreThanItBoughtOnlyWhereVolumesMayBeBelowZero() {
        String plan = """
            measures: [QV]
            volumeBelowZero: %s
            returns: {how: deduct, within: 60 days, smallest: 0.50}
            volumes:
              RETAIL: {measure: QV, of: customers}
            bonuses:
            - {name: Margin, kind: percent, base: RETAIL, each: customer, rates: 20%%}
            """;
        String members = "id  sponsor  kind\nA  -  distributor\nK  A  customer\nL  A  customer\n";
        String orders = """
            id  member  ordered_at  type    original  QV
            1   K       2026-09-20  -       -         100
            2   K       2026-10-05  return  1         -40
            3   L       2026-10-06  -       -         50
            """;
        String bought = "A  Margin  L  0  50   0.2  10";
        Worked.plan(plan, "floored").members(members).orders(orders).earns(bought);
        Worked.plan(plan, "allowed").members(members).orders(orders).earns("A  Margin  K  0  -40  0.2  -8\n" + bought);
    }

    @Test
    void addsUpAsManyOrdersOfACustomerAsThereAre() {
        String orders = java.util.stream.IntStream.rangeClosed(1, 100)
                .mapToObj(k -> k + "  K  1\n")
                .collect(java.util.stream.Collectors.joining("", "id  member  QV\n", ""));
        Worked.plan("""
            measures: [QV]
            volumes:
              RETAIL: {measure: QV, of: customers}
            bonuses:
            - {name: Margin, kind: percent, base: RETAIL, each: customer, rates: 20%}
            """)
                .members("id  sponsor  kind\nA  -  distributor\nK  A  customer\n")
                .orders(orders)
                .earns("A  Margin  K  0  100  0.2  20");
    }
}
