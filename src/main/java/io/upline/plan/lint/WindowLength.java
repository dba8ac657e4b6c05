package io.upline.plan.lint;

import io.upline.period.PeriodKind;
import io.upline.plan.volume.Volume.Window;
import java.util.Optional;

/** In how many periods at most an order counts in the window of a volume. */
final class WindowLength {

    private static final int[] DAYS = {31, 92, 366};
    private static final int[] MONTHS = {1, 3, 12};

    private WindowLength() {}

    /** The number of periods; empty for one that never ends. */
    static Optional<Long> of(Window window, PeriodKind period) {
        return switch (window) {
            case Window.Recent recent when recent.equals(Window.EVER) -> Optional.empty();
            case Window.Recent(int periods) -> Optional.of((long) periods);
            case Window.Earlier(int last, Window.Unit unit) -> Optional.of((long) last * ends(unit, period));
        };
    }

    /** How many periods can end in one unit. */
    private static int ends(Window.Unit unit, PeriodKind period) {
        return switch (unit) {
            case PERIOD -> 1;
            case MONTH -> ends(0, period);
            case QUARTER -> ends(1, period);
            case YEAR -> ends(2, period);
        };
    }

    private static int ends(int unit, PeriodKind period) {
        return switch (period) {
            case DAY -> DAYS[unit];
            case WEEK -> upTo(DAYS[unit], 7);
            case TWO_WEEKS -> upTo(DAYS[unit], 14);
            case FOUR_WEEKS -> upTo(DAYS[unit], 28);
            case HALF_MONTH -> 2 * MONTHS[unit];
            case MONTH -> MONTHS[unit];
            case QUARTER -> upTo(MONTHS[unit], 3);
            case YEAR -> 1;
        };
    }

    private static int upTo(int length, int step) {
        return (length + step - 1) / step;
    }
}
