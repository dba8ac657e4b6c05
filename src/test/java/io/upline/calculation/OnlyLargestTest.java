package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What is told of bonuses of which one is paid. */
class OnlyLargestTest {

    private static final Worked TWO = Worked.plan("""
        measures: [QV, CV]
        bonuses:
        - {name: One, kind: percent, base: QV, rates: 10%}
        - {name: Two, kind: percent, base: CV, rates: 10%}
        - {name: Higher, kind: cap, over: [Two, One], only: largest}
        """);

    private static List<String> explain(int qv, int cv) {
        String members = String.format(Locale.ROOT, "id  sponsor  QV  CV\nA   -        %d  %d\n", qv, cv);
        Inputs inputs = TWO.members(members).inputs();
        return Told.of(TWO.plan(), inputs, 0);
    }

    @Test
    void namesWhatWasLeftOutAndWhatItWouldHaveBeen() {
        assertThat(explain(300, 200))
                .contains(
                        "One: A: 300 × 10% = 30.00 EUR",
                        "Two: A: 200 × 10% = 20.00, by Higher 0.00 EUR (left-out)",
                        "Higher: Two would have come to 20.00 and is left out; One comes to 30.00 and is paid");
    }

    @Test
    void paysOfEqualOnesTheOneThatStandsFirstUnderTheCap() {
        assertThat(explain(200, 200))
                .contains("Higher: One would have come to 20.00 and is left out; Two comes to 20.00 and is paid");
    }

    @Test
    void tellsNothingWhereThereIsOnlyOne() {
        assertThat(explain(200, 0)).noneMatch(told -> told.startsWith("Higher"));
    }
}
