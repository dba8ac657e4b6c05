package io.upline.period;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CompanyClockTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-10-31T22:59:59Z, Europe/Stockholm, 2026-10-31
        2026-10-31T23:00:00Z, Europe/Stockholm, 2026-11-01
        2026-10-31T23:00:00Z, America/New_York, 2026-10-31
        2026-10-31T23:00:00Z, Asia/Tokyo,       2026-11-01
        """)
    void dayBeginsWhereTheCompanyIs(Instant moment, ZoneId zone, LocalDate day) {
        assertThat(CompanyClock.standingAt(moment, zone).today()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
        2026-03-29, Europe/Stockholm, 2026-03-28T23:00:00Z
        2026-03-30, Europe/Stockholm, 2026-03-29T22:00:00Z
        2026-10-26, Europe/Stockholm, 2026-10-25T23:00:00Z
        """)
    void dayStartsByTheOffsetInForce(LocalDate day, ZoneId zone, Instant start) {
        CompanyClock clock = CompanyClock.standingAt(Instant.EPOCH, zone);

        assertThat(clock.startOf(day)).isEqualTo(start);
        assertThat(clock.dayOf(start)).isEqualTo(day);
        assertThat(clock.dayOf(start.minusNanos(1))).isEqualTo(day.minusDays(1));
    }

    @Test
    void machineTimeIsReadInTheCompanysZone() {
        ZoneId zone = ZoneId.of("Europe/Warsaw");

        CompanyClock clock = CompanyClock.inZone(zone);

        assertThat(clock.zone()).isEqualTo(zone);
        assertThat(clock.now()).isAfter(Instant.parse("2025-01-01T00:00:00Z"));
    }
}
