package io.upline.intake.form;

import java.time.YearMonth;

/**
 * Dates and times as spreadsheets write them: year first, or day and month before the year. With points or dashes the day comes before the
 * month; with slashes it can be the other way round. It tells which readings a date allows, and writes it by ISO 8601.
 */
public final class DayText {

    /** The date can be read with the day before the month. */
    static final int DAY_FIRST = 1;

    /** The date can be read with the month before the day. */
    static final int MONTH_FIRST = 2;

    /** Both readings exist and are two different days. */
    static final int DIFFERENT = 4;

    /** The date is written otherwise than by ISO 8601. */
    static final int NOT_PLAIN = 8;

    private static final int YEAR = 4;
    private static final int NOTHING = -1;

    private DayText() {}

    /** What the cell allows, as a sum of the constants; 0 when it is no date by any form. */
    static int allows(char[] text, int from, int to) {
        String day = plain(text, from, to, true);
        String month = hasSlash(text, from, to) ? plain(text, from, to, false) : day;
        if (day.isEmpty() && month.isEmpty()) {
            return 0;
        }
        int allowed = (day.isEmpty() ? 0 : DAY_FIRST) | (month.isEmpty() ? 0 : MONTH_FIRST);
        boolean different = !day.isEmpty() && !month.isEmpty() && !day.equals(month);
        boolean plain = (day.isEmpty() ? month : day).contentEquals(new String(text, from, to - from));
        return allowed | (different ? DIFFERENT : 0) | (plain ? 0 : NOT_PLAIN);
    }

    static boolean beginsWithYear(char[] text, int from, int to) {
        int digits = 0;
        while (from + digits < to && text[from + digits] >= '0' && text[from + digits] <= '9') {
            digits++;
        }
        return digits == YEAR;
    }

    static boolean hasSlash(char[] text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (text[i] == '/') {
                return true;
            }
        }
        return false;
    }

    /**
     * The date or time by ISO 8601.
     *
     * @param dayFirst whether the day comes before the month where slashes are between them
     * @return empty when it is no date by that form
     */
    public static String plain(char[] text, int from, int to, boolean dayFirst) {
        Scan scan = new Scan(text, from, to);
        int first = scan.digits();
        int firstLength = scan.length;
        char mark = scan.mark();
        int second = scan.digits();
        int secondLength = scan.length;
        if (first < 0 || second < 0 || secondLength > 2 || "./-".indexOf(mark) < 0 || scan.mark() != mark) {
            return "";
        }
        int third = scan.digits();
        int thirdLength = scan.length;
        String date;
        if (firstLength == YEAR && thirdLength >= 1 && thirdLength <= 2) {
            date = date(first, second, third);
        } else if (thirdLength == YEAR && firstLength <= 2) {
            boolean day = mark != '/' || dayFirst;
            date = date(third, day ? second : first, day ? first : second);
        } else {
            return "";
        }
        return date.isEmpty() ? "" : scan.atEnd() ? date : withTime(scan, date);
    }

    private static String date(int year, int month, int day) {
        if (year < 1900
                || month < 1
                || month > 12
                || day < 1
                || day > YearMonth.of(year, month).lengthOfMonth()) {
            return "";
        }
        return year + "-" + two(month) + "-" + two(day);
    }

    private static String two(int number) {
        return number < 10 ? "0" + number : String.valueOf(number);
    }

    private static String withTime(Scan scan, String date) {
        boolean separated = scan.apart();
        int hour = scan.digits();
        int hourLength = scan.length;
        char mark = scan.mark();
        int minute = scan.digits();
        if (!separated
                || hour < 0
                || hourLength > 2
                || (mark != ':' && mark != '.')
                || scan.length != 2
                || minute > 59) {
            return "";
        }
        int second = 0;
        String fraction = "";
        if (scan.skip(mark)) {
            second = scan.digits();
            if (scan.length != 2 || second > 59) {
                return "";
            }
            fraction = scan.fraction();
        }
        scan.blanks();
        int half = scan.half();
        if (half >= 0) {
            if (hour < 1 || hour > 12) {
                return "";
            }
            hour = hour % 12 + half;
            scan.blanks();
        }
        String offset = scan.offset();
        if (hour > 23 || !scan.atEnd()) {
            return "";
        }
        return date + "T" + two(hour) + ":" + two(minute) + ":" + two(second) + fraction + offset;
    }

    /** Goes through a cell from left to right. */
    private static final class Scan {

        private final char[] text;
        private final int to;
        private int at;
        /** How many digits the last number had. */
        private int length;

        Scan(char[] text, int from, int to) {
            this.text = text;
            this.at = from;
            this.to = to;
        }

        boolean atEnd() {
            return at == to;
        }

        /** The number that stands here, of at most four digits, or {@link #NOTHING}. */
        int digits() {
            int value = 0;
            length = 0;
            while (at < to && text[at] >= '0' && text[at] <= '9' && length <= YEAR) {
                value = value * 10 + (text[at++] - '0');
                length++;
            }
            return length == 0 || length > YEAR ? NOTHING : value;
        }

        char mark() {
            return at < to ? text[at++] : 0;
        }

        boolean skip(char wanted) {
            boolean there = at < to && text[at] == wanted;
            at += there ? 1 : 0;
            return there;
        }

        /** Passes over what stands between a date and a time, if it does. */
        boolean apart() {
            int before = at;
            skip(',');
            skip('T');
            blanks();
            return at > before;
        }

        boolean blanks() {
            int before = at;
            while (at < to && (text[at] == ' ' || text[at] == '\u00A0' || text[at] == '\u202F')) {
                at++;
            }
            return at > before;
        }

        String fraction() {
            int start = at;
            if (skip('.')) {
                while (at < to && text[at] >= '0' && text[at] <= '9') {
                    at++;
                }
                if (at - start >= 2 && at - start <= 10) {
                    return new String(text, start, at - start);
                }
            }
            at = start;
            return "";
        }

        /** The hours that AM or PM adds, or {@link #NOTHING} when neither stands here. */
        int half() {
            if (to - at < 2 || (text[at + 1] | 0x20) != 'm') {
                return NOTHING;
            }
            int half = (text[at] | 0x20) == 'a' ? 0 : (text[at] | 0x20) == 'p' ? 12 : NOTHING;
            at += half >= 0 ? 2 : 0;
            return half;
        }

        /** The offset from UTC that stands here, as ISO 8601 writes it. */
        String offset() {
            String rest = new String(text, at, to - at);
            if (rest.equals("Z") || rest.equals("UTC") || rest.equals("GMT")) {
                at = to;
                return "Z";
            }
            if (rest.matches("[+-]\\d{2}:?\\d{2}")) {
                at = to;
                return rest.substring(0, 3) + ":" + rest.substring(rest.length() - 2);
            }
            return "";
        }
    }
}
