package io.upline.calculation.kind;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.State;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.plan.kind.Binary.Carry;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BinaryLegTest {

    private static final int ALWAYS = Integer.MAX_VALUE;

    /** A leg in October 2026 with lots {@code "2026-08 30"} carried in that order. */
    private static BinaryLeg leg(long bought, String... lots) {
        BinaryLeg leg = new BinaryLeg(PayPeriod.parse(PeriodKind.MONTH, "2026-10"));
        for (String lot : lots) {
            String[] part = lot.split(" ", 2);
            leg.carried(new State.Row("A", "B", "1", Long.parseLong(part[1]), part[0], "volume", 0));
        }
        leg.add(bought);
        return leg;
    }

    private static List<String> kept(BinaryLeg leg, long perLeg, int periods) {
        List<String> kept = new ArrayList<>();
        leg.keep(new Carry(perLeg, periods), (since, centi) -> kept.add(since + " " + centi));
        return kept;
    }

    @Test
    void usesTheOldestFirst() {
        BinaryLeg leg = leg(50, "2026-09 20", "2026-07 10", "2026-09 5", "2026-08 30");
        leg.use(45);
        assertThat(leg.total()).isEqualTo(115);
        assertThat(kept(leg, Long.MAX_VALUE, ALWAYS)).containsExactly("2026-09 15", "2026-09 5", "2026-10 50");
    }

    @Test
    void keepsNothingThatIsTooOld() {
        String[] lots = {"2026-07 10", "2026-08 20", "2026-09 30"};
        assertThat(kept(leg(40, lots), Long.MAX_VALUE, 4))
                .containsExactly("2026-07 10", "2026-08 20", "2026-09 30", "2026-10 40");
        assertThat(kept(leg(40, lots), Long.MAX_VALUE, 3)).containsExactly("2026-08 20", "2026-09 30", "2026-10 40");
        assertThat(kept(leg(40, lots), Long.MAX_VALUE, 1)).containsExactly("2026-10 40");
        assertThat(kept(leg(40, lots), Long.MAX_VALUE, 0)).isEmpty();
    }

    @Test
    void dropsTheOldestBeyondTheLimit() {
        String[] lots = {"2026-08 20", "2026-09 30"};
        assertThat(kept(leg(40, lots), 90, ALWAYS)).containsExactly("2026-08 20", "2026-09 30", "2026-10 40");
        assertThat(kept(leg(40, lots), 65, ALWAYS)).containsExactly("2026-09 25", "2026-10 40");
        assertThat(kept(leg(40, lots), 40, ALWAYS)).containsExactly("2026-10 40");
        assertThat(kept(leg(40, lots), 0, ALWAYS)).isEmpty();
    }

    @Test
    void takesWhatIsBelowZeroOffTheOldest() {
        assertThat(kept(leg(-25, "2026-08 20", "2026-09 30"), Long.MAX_VALUE, ALWAYS))
                .containsExactly("2026-09 25");
        assertThat(kept(leg(-60, "2026-08 20", "2026-09 30"), 0, 0)).containsExactly("2026-10 -10");
        assertThat(kept(leg(30, "2026-08 -20"), Long.MAX_VALUE, ALWAYS)).containsExactly("2026-10 10");
        assertThat(kept(leg(0), Long.MAX_VALUE, ALWAYS)).isEmpty();
    }
}
