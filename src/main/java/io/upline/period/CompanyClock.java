package io.upline.period;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * The time of day as the company sees it. This is the only place that asks the machine what time it is; everything else is handed
 * a clock or a moment.
 *
 * <p>The zone is the company's, never the machine's, so that a day begins for every server where it begins for the company.
 */
public final class CompanyClock {

    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final Clock clock;

    private CompanyClock(Clock clock) {
        this.clock = Objects.requireNonNull(clock);
    }

    /** A clock of the machine's time in the company's zone. */
    public static CompanyClock inZone(ZoneId zone) {
        return new CompanyClock(Clock.system(zone));
    }

    /** A clock that stands still; for the demo, for tests and for proving that nothing depends on the hour. */
    public static CompanyClock standingAt(Instant moment, ZoneId zone) {
        return new CompanyClock(Clock.fixed(moment, zone));
    }

    /** A clock that is driven from outside, its zone the company's. */
    public static CompanyClock of(Clock clock) {
        return new CompanyClock(clock);
    }

    /** The present moment. */
    public Instant now() {
        return clock.instant();
    }

    /** The present day in the company's zone. */
    public LocalDate today() {
        return dayOf(now());
    }

    /** The day a moment falls on in the company's zone. */
    public LocalDate dayOf(Instant moment) {
        return LocalDate.ofInstant(moment, zone());
    }

    /** The first moment of a day in the company's zone. */
    public Instant startOf(LocalDate day) {
        return day.atStartOfDay(zone()).toInstant();
    }

    /** A moment as people are told of it: day and time of day in the company's zone, to the second. */
    public String told(Instant moment) {
        return dayOf(moment) + " " + SECONDS.format(moment.atZone(zone()));
    }

    /** The company's zone. */
    public ZoneId zone() {
        return clock.getZone();
    }
}
