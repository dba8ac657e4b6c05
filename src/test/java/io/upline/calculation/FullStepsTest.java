package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.plan.kind.FullSteps;
import java.util.List;
import org.junit.jupiter.api.Test;

/** An amount for each full step, its figures worked by hand where no scenario reaches. */
class FullStepsTest {

    private static final String POINTS = """
        volumeBelowZero: allowed
        bonuses:
        - {name: Points, kind: fullSteps, base: CV, step: 100, rest: %s, amounts: 3.00}
        """;

    private static State left(String member, long centi) {
        return new State(List.of(), List.of(new State.Row(member, "Points", "", centi, "", "rest", 0)));
    }

    @Test
    void paysAStepThatIsJustFullAndNoneThatLacksAHundredth() {
        Worked.plan(POINTS, "lost").members("""
            id  sponsor  CV
            A   -        100
            B   A        99.99
            C   A        200
            D   A        199.99
            """).earns("""
                A  Points  A  -  100  3  3  full-step
                C  Points  C  -  200  3  6  full-step
                D  Points  D  -  100  3  3  full-step
                """).carries("");
    }

    @Test
    void takesNothingBackBelowZeroAndMakesItUpWhereTheRestIsCarried() {
        String members = "id  sponsor  CV\nA   -        -250\n";
        Worked.plan(POINTS, "lost").members(members).earns("").carries("");
        Worked first =
                Worked.plan(POINTS, "carried").members(members).earns("").carries("A  Points  -  -250  -  rest  -");
        Worked.plan(POINTS, "carried")
                .members("id  sponsor  CV\nA   -        360\n")
                .before(first.after())
                .earns("A  Points  A  -  100  3  3  full-step")
                .carries("A  Points  -  10  -  rest  -");
    }

    @Test
    void forgetsWhatWasCarriedOnceTheRestIsLost() {
        Worked.plan(POINTS, "lost")
                .members("id  sponsor  CV\nA   -        20\n")
                .before(left("A", 9_000))
                .earns("")
                .carries("");
    }

    @Test
    void addsUpSeveralRestsAndReadsOnlyItsOwn() {
        State before = new State(
                List.of(),
                List.of(
                        new State.Row("A", "Other", "", 90_000, "", "rest", 0),
                        new State.Row("A", "Points", "", 3_000, "", "rest", 0),
                        new State.Row("A", "Points", "", 90_000, "", "volume", 0),
                        new State.Row("A", "Points", "1", 5_000, "", "rest", 0)));
        Worked.plan(POINTS, "carried")
                .members("id  sponsor  CV\nA   -        20\n")
                .before(before)
                .earns("A  Points  A  -  100  3  3  full-step")
                .carries("");
    }

    @Test
    void stopsWhereAFigureIsTooLarge() {
        Worked worked = Worked.plan(POINTS, "carried")
                .members("id  sponsor  CV\nA   -        1\n")
                .before(left("A", Long.MAX_VALUE));
        assertThatThrownBy(worked::after).isInstanceOf(FigureTooLargeException.class);
    }

    @Test
    void hasNoStepsOfNothing() {
        assertThatThrownBy(() -> new FullSteps(0, FullSteps.Rest.LOST)).isInstanceOf(IllegalArgumentException.class);
        assertThat(new FullSteps(1, FullSteps.Rest.LOST).readsBaseAtPayee()).isTrue();
    }
}
