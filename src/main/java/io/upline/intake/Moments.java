package io.upline.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.chrono.IsoChronology;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;

/**
 * Dates and date-times by ISO 8601 as local seconds: {@code epochDay × 86400 + second of the day} in the company's zone.
 *
 * <p>A time without offset is the company's. A time that a clock change leaves out is read as the clock shows it then (an hour later, as a
 * rule); one that comes twice is taken as it stands, and counts once. Fractions of a second are dropped. 24:00 and a second 60 are no
 * times. Years are 1900 … 9999. Nothing is allocated in reading.
 */
final class Moments {

    static final long UNREADABLE = Long.MIN_VALUE;
    static final long DAY = 86_400;

    private final ZoneRules rules;
    private long gapDay = Long.MIN_VALUE;
    private boolean gapOnDay;
    private long offsetFrom = 1;
    private long offsetUntil;
    private long offsetSeconds;

    Moments(ZoneId zone) {
        rules = zone.getRules();
    }

    static int day(long moment) {
        return (int) Math.floorDiv(moment, DAY);
    }

    static int second(long moment) {
        return (int) Math.floorMod(moment, DAY);
    }

    /** A date alone, as an epoch day; {@link #UNREADABLE} for anything else, a date-time included. */
    static long date(char[] text, int from, int to) {
        if (to - from != 10 || text[from + 4] != '-' || text[from + 7] != '-') {
            return UNREADABLE;
        }
        int year = digits(text, from, 4);
        int month = digits(text, from + 5, 2);
        int day = digits(text, from + 8, 2);
        if (year < 1900 || month < 1 || month > 12 || day < 1 || day > lengthOf(year, month)) {
            return UNREADABLE;
        }
        return epochDay(year, month, day);
    }

    /** The local seconds of a date or date-time. */
    long parse(char[] text, int from, int to) {
        if (to - from < 10) {
            return UNREADABLE;
        }
        long day = date(text, from, from + 10);
        if (day == UNREADABLE || to - from == 10) {
            return day == UNREADABLE ? UNREADABLE : day * DAY;
        }
        int at = from + 16;
        if (to < at || text[from + 10] != 'T' || text[from + 13] != ':') {
            return UNREADABLE;
        }
        int hour = digits(text, from + 11, 2);
        int minute = digits(text, from + 14, 2);
        int second = 0;
        if (at < to && text[at] == ':') {
            second = to - at >= 3 ? digits(text, at + 1, 2) : -1;
            at = endOfFraction(text, at + 3, to);
        }
        if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59 || at < 0) {
            return UNREADABLE;
        }
        long local = day * DAY + hour * 3600L + minute * 60L + second;
        return at == to ? outOfGap(local) : zoned(local, text, at, to);
    }

    private static int endOfFraction(char[] text, int from, int to) {
        if (from >= to || text[from] != '.') {
            return from;
        }
        int at = from + 1;
        while (at < to && text[at] >= '0' && text[at] <= '9') {
            at++;
        }
        return at == from + 1 || at - from > 10 ? -1 : at;
    }

    private long zoned(long local, char[] text, int at, int to) {
        if (text[at] == 'Z' && at + 1 == to) {
            return inCompanyZone(local);
        }
        if (to - at != 6 || text[at + 3] != ':' || (text[at] != '+' && text[at] != '-')) {
            return UNREADABLE;
        }
        int hours = digits(text, at + 1, 2);
        int minutes = digits(text, at + 4, 2);
        if (hours < 0 || hours > 18 || minutes < 0 || minutes > 59) {
            return UNREADABLE;
        }
        long offset = hours * 3600L + minutes * 60L;
        return inCompanyZone(text[at] == '-' ? local + offset : local - offset);
    }

    /** An instant in epoch seconds as local seconds; the span of the offset that was found last is remembered. */
    private long inCompanyZone(long instant) {
        if (instant < offsetFrom || instant >= offsetUntil) {
            Instant moment = Instant.ofEpochSecond(instant);
            offsetSeconds = rules.getOffset(moment).getTotalSeconds();
            ZoneOffsetTransition before = rules.previousTransition(moment.plusSeconds(1));
            ZoneOffsetTransition after = rules.nextTransition(moment);
            offsetFrom = before == null ? Long.MIN_VALUE : before.toEpochSecond();
            offsetUntil = after == null ? Long.MAX_VALUE : after.toEpochSecond();
        }
        return instant + offsetSeconds;
    }

    private long outOfGap(long local) {
        long day = Math.floorDiv(local, DAY);
        if (day != gapDay) {
            gapDay = day;
            LocalDateTime start = LocalDate.ofEpochDay(day).atStartOfDay();
            ZoneOffsetTransition next =
                    rules.nextTransition(start.toInstant(rules.getOffset(start)).minusSeconds(1));
            gapOnDay = next != null
                    && next.isGap()
                    && next.getDateTimeBefore().toLocalDate().toEpochDay() <= day;
        }
        if (!gapOnDay) {
            return local;
        }
        LocalDateTime time = LocalDateTime.ofEpochSecond(local, 0, ZoneOffset.UTC);
        ZoneOffsetTransition change = rules.getTransition(time);
        return change != null && change.isGap() ? local + change.getDuration().toSeconds() : local;
    }

    private static int digits(char[] text, int from, int count) {
        int value = 0;
        for (int i = from; i < from + count; i++) {
            int digit = text[i] - '0';
            if (digit < 0 || digit > 9) {
                return -1;
            }
            value = value * 10 + digit;
        }
        return value;
    }

    private static int lengthOf(int year, int month) {
        return switch (month) {
            case 2 -> IsoChronology.INSTANCE.isLeapYear(year) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    /** Days since 1970-01-01; the year is counted from March, so that the leap day ends it. */
    private static long epochDay(int year, int month, int day) {
        int marchYear = month > 2 ? year : year - 1;
        int marchMonth = month > 2 ? month - 3 : month + 9;
        long era = marchYear / 400;
        long ofEra = marchYear % 400;
        long dayOfYear = (153L * marchMonth + 2) / 5 + day - 1;
        return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + dayOfYear - 719_468;
    }

    /** A day as people write it. */
    static String show(long epochDay) {
        return LocalDate.ofEpochDay(epochDay).toString();
    }
}
