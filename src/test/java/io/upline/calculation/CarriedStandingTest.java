package io.upline.calculation;

import org.junit.jupiter.api.Test;

/** What the standing of members leaves to the next period, and nothing beside it. */
class CarriedStandingTest {

    @Test
    void aRunOfARankIsHandedOnByWhoHoldsIt() {
        Worked.plan("""
            measures: [QV]
            ranks:
            - name: Member
            - {name: Silver, needs: {QV: 100}}
            bonuses:
            - {name: Loyal, kind: award, amounts: {Silver: 1.00}, needs: {rank: {atLeast: Silver, periods: 3}}}
            """).members("id  sponsor  QV\nA  -  100\nB  A  99\n").carries("A  -  Silver  -  -  held  1\n");
    }

    /** A owes 30, B is at nothing, C has 5. */
    @Test
    void whatIsOwedIsHandedOnWhereSomethingIs() {
        Worked.plan("""
            measures: [QV]
            volumeBelowZero: owed
            volumes:
              PV: {measure: QV, of: self}
            bonuses:
            - {name: Rebate, kind: percent, base: PV, rates: 10%}
            """).members("id  sponsor\nA  -\nB  A\nC  A\n").orders("""
                id  member  QV
                1   A       -30
                2   B       10
                3   B       -10
                4   C       5
                """).carries("A  PV  -  30  -  owed  -\n");
    }
}
