package io.upline.plan.volume;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.plan.volume.Volume.Window;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How many periods back the periods of a window are. */
class WindowTest {

    @ParameterizedTest
    @CsvSource({
        "MONTH, 2026-10, 1, PERIOD, 1, 1",
        "MONTH, 2026-10, 3, PERIOD, 1, 3",
        "MONTH, 2026-10, 1, MONTH, 1, 1",
        "MONTH, 2026-10, 1, QUARTER, 1, 3",
        "MONTH, 2026-12, 1, QUARTER, 3, 5",
        "MONTH, 2026-12, 2, QUARTER, 3, 8",
        "MONTH, 2026-03, 1, YEAR, 3, 14",
        "QUARTER, 2026-Q4, 1, QUARTER, 1, 1",
        "YEAR, 2026, 2, YEAR, 1, 2",
        "WEEK, 2026-W40, 1, QUARTER, 1, 13",
        "WEEK, 2026-W39, 1, QUARTER, 13, 25",
        "TWO_WEEKS, 2026-10-05, 1, QUARTER, 2, 7",
        "FOUR_WEEKS, 2026-10-05, 1, MONTH, 1, 1",
        "HALF_MONTH, 2026-10-H2, 1, MONTH, 2, 3",
        "DAY, 2026-03-01, 1, MONTH, 1, 28"
    })
    void isCountedInWholeUnitsThatEndBeforeTheOneInWhichThePeriodEnds(
            PeriodKind kind, String period, int last, Window.Unit unit, int nearest, int furthest) {
        Window window = new Window.Earlier(last, unit);
        PayPeriod now = PayPeriod.parse(kind, period);

        assertThat(window.nearest(now)).isEqualTo(nearest);
        assertThat(window.furthest(now)).isEqualTo(furthest);
    }
}
