package io.upline.calculation.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.calculation.ExampleInputs;
import io.upline.calculation.State;
import io.upline.calculation.Worked;
import io.upline.network.CycleException;
import io.upline.plan.Plan;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NumberingTest {

    private static final Worked POOL = Worked.plan("""
        measures: [CV]
        bonuses:
        - {name: Pool, kind: pool, size: {amount: 0.04}, nobody: breakage}
        """);

    private static Numbering numbering(String members) {
        Plan plan = POOL.plan();
        return Ground.inTreeOrder(plan, ExampleInputs.of(members, "", State.NONE))
                .numbering();
    }

    @Test
    void numbersEverybodyBesideTheDistributorItsOrdersBelongTo() {
        Numbering numbering = numbering("""
            id  sponsor  kind
            A   C        distributor
            B   C        customer
            C   D        distributor
            D   -        distributor
            E   D        customer
            """);
        assertThat(IntStream.range(0, 5).map(numbering::own)).containsExactly(4, 2, 3, 0, 1);
        assertThat(IntStream.range(0, 5).map(numbering::input)).containsExactly(3, 4, 1, 2, 0);
        assertThat(numbering.own(-1)).isEqualTo(-1);
        assertThat(numbering.input(-1)).isEqualTo(-1);
        assertThat(numbering.byInput(new int[] {10, 11, 12, 13, 14})).containsExactly(14, 12, 13, 10, 11);
        assertThat(numbering.enrolment(new int[] {7, 7, 7, 7, 6})).containsExactly(3, 4, 1, 2, 0);
    }

    @Test
    void leavesNumbersThatFollowTheTreeAsTheyAre() {
        String chain = IntStream.range(1001, 2000)
                .mapToObj(k -> "M" + k + "  M" + (k - 1))
                .collect(Collectors.joining("\n", "id  sponsor\nM1000  -\n", "\n"));
        assertThat(numbering(chain).isSame()).isTrue();
    }

    @Test
    void tellsEqualsApartByIdWhateverTheTree() {
        POOL.members("""
            id  sponsor
            A   B
            B   C
            C   -
            """).earns("""
                A Pool - - 0.04 - 0.02 pool
                B Pool - - 0.04 - 0.01 pool
                C Pool - - 0.04 - 0.01 pool
                """);
    }

    @Test
    void namesACycleOfThePlacementTreeInTheNumbersOfTheInputs() {
        Worked binary = Worked.plan("""
            measures: [CV]
            bonuses:
            - {name: Binary, kind: binary, tree: placement, base: CV, match: weakLeg, rates: 10%, carry: none}
            """).members("""
                id  sponsor  placement  leg
                A   D        B          1
                B   D        A          1
                C   D        -          -
                D   -        -          -
                """);
        assertThatThrownBy(binary::results)
                .isInstanceOfSatisfying(
                        CycleException.class, e -> assertThat(e.members()).containsExactly(0, 1));
    }
}
