package io.upline.calculation;

import org.junit.jupiter.api.Test;

/** Equal places given to whoever's last order is earlier, whatever the score is summed over. */
class ContestTest {

    private static final String PLAN = """
        measures: [CV]
        volumes:
          SCORE: %s
        bonuses:
        - {name: Contest, kind: award, by: {place: SCORE}, ties: earliestLastOrder, amounts: [50.00, 30.00, 10.00]}
        """;

    private static final String MEMBERS = """
        id  sponsor  kind
        A   -        distributor
        B   -        distributor
        C   A        distributor
        D   B        distributor
        E   C        distributor
        k1  A        customer
        k2  B        customer
        """;

    private static void places(String score, String orders, String expected) {
        StringBuilder lines = new StringBuilder();
        for (String line : expected.split(", ")) {
            String[] part = line.split(" ", 2);
            lines.append(part[0] + " Contest " + part[0] + " - - - " + part[1] + " award\n");
        }
        Worked.plan(PLAN, score).members(MEMBERS).orders(orders).earns(lines.toString());
    }

    @Test
    void looksAtTheWholeGroup() {
        places("{measure: CV, of: group}", """
            id  member  ordered_at  CV
            1   A       2026-10-01  40
            2   C       2026-10-20  60
            3   B       2026-10-15  40
            4   D       2026-10-10  60
            """, "A 30, B 50, D 10");
    }

    @Test
    void looksAtCustomersAndOneself() {
        String orders = """
            id  member  ordered_at  CV
            1   A       2026-10-03  40
            2   k1      2026-10-05  60
            3   B       2026-10-04  60
            4   k2      2026-10-02  40
            """;
        places("{measure: CV, of: [self, customers]}", orders, "A 30, B 50");
        places("{measure: CV, of: self}", orders, "A 30, B 50");
        places("{measure: CV, of: customers}", orders, "A 50, B 30");
    }

    @Test
    void looksAtOrdersOfZeroToo() {
        places("{measure: CV, of: group}", """
            id  member  ordered_at  CV
            1   A       2026-10-01  100
            2   A       2026-10-28  0
            3   B       2026-10-15  100
            """, "A 30, B 50");
    }

    @Test
    void looksOnlySoDeepAsTheScore() {
        places("{measure: CV, of: group, depth: 1}", """
            id  member  ordered_at  CV
            1   A       2026-10-01  100
            2   E       2026-10-28  1
            3   B       2026-10-15  100
            """, "A 50, B 30, C 10");
    }

    /** Each has recruited one, and no order counts in that: equal ones stand by id, whoever's recruit bought last. */
    @Test
    void looksAtNoOrderWherePeopleAreCounted() {
        places("{count: members, of: downline, depth: 1}", """
            id  member  ordered_at  CV
            1   C       2026-10-20  60
            2   D       2026-10-10  60
            """, "A 50, B 30, C 10");
    }
}
