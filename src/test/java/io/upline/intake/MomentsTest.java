package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which texts are dates, and where they fall in the company's zone (rows C30 and C31 of the threats). */
class MomentsTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-10-05                      | 2026-10-05T00:00
        2024-02-29                      | 2024-02-29T00:00
        2000-02-29                      | 2000-02-29T00:00
        2026-10-05T14:30                | 2026-10-05T14:30
        2026-10-05T14:30:15             | 2026-10-05T14:30:15
        2026-10-05T14:30:15.999         | 2026-10-05T14:30:15
        2026-10-05T23:30:00Z            | 2026-10-06T01:30
        2026-10-05T23:30:00+02:00       | 2026-10-05T23:30
        2026-10-05T23:30:00-05:00       | 2026-10-06T06:30
        2026-12-31T23:30Z               | 2027-01-01T00:30
        2026-03-29T00:59:59Z            | 2026-03-29T01:59:59
        2026-03-29T01:00:00Z            | 2026-03-29T03:00
        2026-10-25T00:30Z               | 2026-10-25T02:30
        2026-10-25T01:30Z               | 2026-10-25T02:30
        2026-03-29T01:59:59             | 2026-03-29T01:59:59
        2026-03-29T02:30                | 2026-03-29T03:30
        2026-03-29T03:00                | 2026-03-29T03:00
        2026-10-25T02:30                | 2026-10-25T02:30
        9999-12-31                      | 9999-12-31T00:00
        1900-01-01                      | 1900-01-01T00:00
        2026-02-29                      | no
        1900-02-29                      | no
        2026-04-31                      | no
        2026-00-10                      | no
        2026-13-01                      | no
        2026-01-00                      | no
        0026-10-01                      | no
        1899-12-31                      | no
        26-10-01                        | no
        2026-1-1                        | no
        20261001                        | no
        2026/10/01                      | no
        03/04/2026                      | no
        03.04.2026                      | no
        2026-10-05 14:30                | no
        2026-10-05t14:30                | no
        2026-10-05T24:00                | no
        2026-10-05T23:60                | no
        2026-10-05T23:59:60             | no
        2026-10-05T14                   | no
        2026-10-05T1:30                 | no
        2026-10-05T14:30:15.            | no
        2026-10-05T14:30+2              | no
        2026-10-05T14:30+0200           | no
        2026-10-05T14:30z               | no
        2026-10-05T14:30Z+02:00         | no
        2026-10-05T14:30[Europe/Berlin] | no
        ２026-10-05                      | no
        45000                           | no
        today                           | no
        """)
    void readsIsoDatesAndTimesInTheCompanysZone(String text, String expected) {
        long moment = new Moments(BERLIN).parse(text.toCharArray(), 0, text.length());
        String shown = moment == Moments.UNREADABLE
                ? "no"
                : LocalDateTime.ofEpochSecond(moment, 0, ZoneOffset.UTC).toString();

        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void agreesWithTheCalendarOnEveryDayOfFourCenturies() {
        for (LocalDate day = LocalDate.of(1900, 1, 1); day.getYear() < 2300; day = day.plusDays(1)) {
            String text = day.toString();
            assertThat(Moments.date(text.toCharArray(), 0, 10)).isEqualTo(day.toEpochDay());
        }
    }

    @Test
    void agreesWithTheClockOfEveryZoneAtAnyMoment() {
        long seed = Long.getLong("seed", 4711);
        SplittableRandom random = new SplittableRandom(seed);
        for (String zone :
                new String[] {"America/New_York", "Australia/Lord_Howe", "Asia/Kolkata", "Africa/Casablanca"}) {
            Moments moments = new Moments(ZoneId.of(zone));
            for (int i = 0; i < 2_000; i++) {
                LocalDateTime utc =
                        LocalDateTime.ofEpochSecond(random.nextLong(1_700_000_000L, 1_900_000_000L), 0, ZoneOffset.UTC);
                LocalDateTime there = utc.atOffset(ZoneOffset.UTC)
                        .atZoneSameInstant(ZoneId.of(zone))
                        .toLocalDateTime();
                String text = utc.toString() + "Z";
                assertThat(moments.parse(text.toCharArray(), 0, text.length()))
                        .as("seed %d: %s in %s", seed, text, zone)
                        .isEqualTo(there.toEpochSecond(ZoneOffset.UTC));
                LocalDateTime clock = utc.atZone(ZoneId.of(zone)).toLocalDateTime();
                assertThat(moments.parse(
                                utc.toString().toCharArray(), 0, utc.toString().length()))
                        .as("seed %d: %s in %s", seed, utc, zone)
                        .isEqualTo(clock.toEpochSecond(ZoneOffset.UTC));
            }
        }
    }
}
