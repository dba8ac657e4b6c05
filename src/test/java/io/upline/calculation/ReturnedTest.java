package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Which returns take back, and from which periods, where they count in the period of their own date. */
class ReturnedTest {

    /**
     * Of o1 of two periods back 20 came back in its own period, 50 in the next, and now 100. The o2 is of the period itself, the o3 of the
     * first period that paid, the o4 of the one before that. Of o5 nothing comes back now.
     */
    private static final List<Returned.Line> LINES = List.of(
            new Returned.Line("r1a", "o1", 2, 2, -20, -2),
            new Returned.Line("r1b", "o1", 1, 2, -50, -5),
            new Returned.Line("r5", "o5", 1, 2, -9, 0),
            new Returned.Line("r1c", "o1", 0, 2, -60, -6),
            new Returned.Line("r1c", "o1", 0, 2, -40, -4),
            new Returned.Line("r2", "o2", 0, 0, -30, 0),
            new Returned.Line("r3", "o3", 0, 3, -7, 0),
            new Returned.Line("r4", "o4", 0, 4, -8, 0));

    private static TakenBack.Part part(String order, long before, long andBefore, long now, long andNow) {
        return new TakenBack.Part(order, List.of(before, andBefore), List.of(now, andNow));
    }

    private static boolean looksBack(String base) {
        return Returned.looksBack(Worked.plan("volumes:\n"
                        + "  OWN: {measure: CV, of: self}\n"
                        + "  TWO: {measure: CV, of: self, periods: 2}\n"
                        + "  BOTH: {add: [OWN, CV]}\n"
                        + "  DEEP: {add: [OWN, MORE]}\n"
                        + "  MORE: {add: [CV, TWO]}\n"
                        + "bonuses:\n"
                        + "- {name: First, kind: award, needs: {TWO: 100}, amounts: 5.00}\n"
                        + "- {name: Second, kind: percent, base: " + base + ", rates: 10%}\n")
                .plan());
    }

    /** What came back in the original's own period was never paid on; what came back between is known to both sums. */
    @Test
    void takesFromThePeriodOfTheOriginalAlone() {
        Returned returned = Returned.of(LINES, 3, false);

        assertThat(returned.returns()).containsExactlyInAnyOrder("r1c", "r3");
        assertThat(returned.parts().keySet()).containsExactly(3, 2);
        assertThat(returned.parts().get(3)).containsExactly(part("o3", 0, 0, -7, 0));
        assertThat(returned.parts().get(2)).containsExactly(part("o1", -50, -5, -150, -15));
    }

    /** The period before this one paid on o1 as well, and knew what had come back by then. */
    @Test
    void takesFromThePeriodsAfterTheOriginalsWhereTheseLookBack() {
        Returned returned = Returned.of(LINES, 3, true);

        assertThat(returned.returns()).containsExactlyInAnyOrder("r1b", "r1c", "r3", "r5");
        assertThat(returned.parts().keySet()).containsExactly(3, 2, 1);
        assertThat(returned.parts().get(3)).containsExactly(part("o3", 0, 0, -7, 0));
        assertThat(returned.parts().get(2)).containsExactly(part("o1", -50, -5, -150, -15), part("o3", 0, 0, -7, 0));
        assertThat(returned.parts().get(1)).containsExactly(part("o1", 0, 0, -100, -10), part("o3", 0, 0, -7, 0));
    }

    @Test
    void takesFromNoneWhereNoneHasPaid() {
        List<Returned.Line> own = new ArrayList<>(LINES);
        own.removeIf(line -> line.originalBack() > 0);

        assertThat(Returned.of(own, 3, true).returns()).isEmpty();
        assertThat(Returned.of(own, 3, true).parts()).isEmpty();
        assertThat(Returned.of(LINES, 0, false).returns()).isEmpty();
        assertThat(Returned.of(LINES, 0, false).parts()).isEmpty();
    }

    /** The base of a bonus does, be it within a sum in a sum; what else a bonus asks is found as it was. */
    @Test
    void looksBackWhereABaseDoes() {
        assertThat(looksBack("TWO")).isTrue();
        assertThat(looksBack("MORE")).isTrue();
        assertThat(looksBack("DEEP")).isTrue();
        assertThat(looksBack("OWN")).isFalse();
        assertThat(looksBack("BOTH")).isFalse();
        assertThat(looksBack("CV")).isFalse();
    }
}
