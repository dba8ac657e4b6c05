package io.upline.period;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PayPeriodTest {

    private static final LocalDate A_MONDAY = LocalDate.of(2026, 1, 5);
    private static final int DAYS = 1_200;

    /** Whatever the kind: each day is in one period, that period is found from any other, and is read as it is written. */
    @ParameterizedTest
    @EnumSource(PeriodKind.class)
    void periodsFollowOneAnotherWithoutGapAndAreFoundFromAnyOther(PeriodKind kind) {
        followWithoutGap(PayPeriod.holding(kind, A_MONDAY));
    }

    /** The same of months, quarters and years that begin on another day than those of the calendar. */
    @ParameterizedTest
    @CsvSource({
        "MONTH,   2025-12-15",
        "MONTH,   2025-12-28",
        "MONTH,   2026-01-02",
        "QUARTER, 2025-11-01",
        "QUARTER, 2025-12-20",
        "YEAR,    2025-02-01",
        "YEAR,    2025-09-28"
    })
    void monthsAreCountedFromTheDayOnWhichTheFirstBegins(PeriodKind kind, LocalDate first) {
        followWithoutGap(new PayPeriod(kind, first));
        assertThat(new PayPeriod(kind, first)).hasToString(first.toString());
    }

    /** Whoever writes a day for a period that may be called by its first one learns how both are written. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        MONTH   | 15.10.2026 | 'month; write it like 2026-10, or where it begins on another day, by its first one, like 2026-10-15'
        QUARTER | 2026/10/15 | 'quarter; write it like 2026-Q4, or where it begins on another day, by its first one, like 2026-10-15'
        YEAR    | 1.9.2026   | 'year; write it like 2026, or where it begins on another day, by its first one, like 2026-10-15'
        MONTH   | october    | month; write it like 2026-10
        DAY     | 15.10.2026 | day; write it like 2026-10-05
        WEEK    | 15.10.2026 | week; write it like 2026-W44
        """)
    void saysHowAPeriodIsWritten(PeriodKind kind, String text, String said) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PayPeriod.parse(kind, text))
                .withMessage("'" + text + "' is no " + said);
    }

    private static void followWithoutGap(PayPeriod first) {
        PeriodKind kind = first.kind();
        PayPeriod at = first;
        for (LocalDate day = first.first(); day.isBefore(A_MONDAY.plusDays(DAYS)); day = day.plusDays(1)) {
            if (day.isAfter(at.last())) {
                assertThat(at.next().previous()).isEqualTo(at);
                at = at.next();
                assertThat(at.first()).isEqualTo(day);
            }
            assertThat(at.contains(day)).isTrue();
            assertThat(first.around(day)).isEqualTo(at);
            assertThat(at.around(first.last())).isEqualTo(first);
            assertThat(PayPeriod.parse(kind, at.toString())).isEqualTo(at);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "FOUR_WEEKS, 2026-08-31, 2026-09-14, 2026-08-31",
        "FOUR_WEEKS, 2026-08-31, 2026-09-28, 2026-09-28",
        "FOUR_WEEKS, 2026-08-31, 2026-08-30, 2026-08-03",
        "TWO_WEEKS,  2026-08-31, 2026-09-13, 2026-08-31",
        "TWO_WEEKS,  2026-08-31, 2026-08-24, 2026-08-17"
    })
    void periodsOfSeveralWeeksAreCountedFromTheJobsFirst(
            PeriodKind kind, LocalDate jobs, LocalDate day, LocalDate first) {
        assertThat(new PayPeriod(kind, jobs).around(day).first()).isEqualTo(first);
    }

    /** Jobs that read one another are told apart by it. */
    @Test
    void kindsStandInOrderOfLength() {
        List<Long> days = Arrays.stream(PeriodKind.values())
                .map(kind -> PayPeriod.holding(kind, A_MONDAY))
                .map(period ->
                        ChronoUnit.DAYS.between(period.first(), period.next().first()))
                .toList();
        assertThat(days).isSorted().doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({"2026-10-H3", "2026-10-H0", "2026-13-H1", "2026-10-15", "2026-10"})
    void aHalfOfAMonthIsTheFirstOrTheSecond(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> PayPeriod.parse(PeriodKind.HALF_MONTH, text));
    }
}
