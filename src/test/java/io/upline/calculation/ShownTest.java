package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.network.Genealogy;
import org.junit.jupiter.api.Test;

/** What results show beside figures. */
class ShownTest {

    private static final String PLAN = """
        measures: [QV, CV]
        volumes:
          GV: {measure: CV, of: group}
          QG: {measure: QV, of: group}
        ranks:
        - {name: Silver, needs: {any: [{GV: {atLeast: 200, perLeg: 50%}}, {CV: 1000}]}}
        - {name: Gold, needs: {all: [{GV: {atLeast: 300, perLeg: 20%}}, {CV: 1}]}}
        - {name: Crown, needs: {not: {QG: {atLeast: 100, perLeg: 50%}}}}
        """;

    private static final String MEMBERS = """
        id  sponsor  kind         placement  leg  QV  CV
        A   -        distributor  -          L    0   20
        B   A        distributor  A          R    80  150
        C   A        distributor  B          R    0   30
        D   A        distributor  C          -    0   0
        K   A        customer     -          -    0   0
        """;

    private static final int OUT = Genealogy.ABSENT;

    @Test
    void saysWhatARequirementCounted() {
        Results results = Worked.plan(PLAN).members(MEMBERS).results();
        assertThat(results.counted(0, "Silver", "GV")).hasValue(15_000);
        assertThat(results.counted(0, "Gold", "GV")).hasValue(11_000);
        assertThat(results.counted(0, "Crown", "QG")).hasValue(5_000);
        assertThat(results.counted(0, "Crown", "GV")).isEmpty();
        assertThat(results.counted(0, "Silver", "QG")).isEmpty();
    }

    @Test
    void saysWhoStandsWhere() {
        Results plain = Worked.plan(PLAN).members(MEMBERS).results();
        Results.TreeShape sponsor = plain.tree("sponsor").orElseThrow();
        assertThat(sponsor.parent()).containsExactly(-1, 0, 0, 0, OUT);
        assertThat(sponsor.leg()).containsExactly(0, 1, 2, 3, 0);
        assertThat(plain.tree("placement")).isEmpty();
        assertThat(plain.tree("slots")).isEmpty();

        Results placed = Worked.plan(PLAN + """
            trees:
              slots: {matrix: {width: 1, depth: 2}}
            bonuses:
            - {name: Weak leg, kind: binary, tree: placement, base: CV, match: weakLeg, rates: 10%, carry: none}
            - {name: Forced, kind: levels, tree: slots, base: CV, compression: none, rates: [1%]}
            """).members(MEMBERS).results();
        Results.TreeShape placement = placed.tree("placement").orElseThrow();
        assertThat(placement.parent()).containsExactly(-1, 0, 1, 2, OUT);
        assertThat(placement.leg()).containsExactly(0, 2, 2, 1, 0);
        assertThat(placed.tree("slots").orElseThrow().parent()).containsExactly(-1, 0, 1, 2, OUT);
    }
}
