package io.upline.intake.form;

/**
 * What the numbers and dates of a file allow, cell by cell. A cell that is neither by any form says nothing. The usual cells, plain ones,
 * cost a look at their characters.
 */
public final class Evidence {

    private Seen point = Seen.NOTHING;
    private Seen comma = Seen.NOTHING;
    private Seen twoNumbers = Seen.NOTHING;
    private Seen dayFirst = Seen.NOTHING;
    private Seen monthFirst = Seen.NOTHING;
    private Seen twoDays = Seen.NOTHING;
    private boolean dots;
    private boolean plain = true;

    /**
     * A cell that was met.
     *
     * @param line its physical line, 0 for a cell that was not met
     * @param column its number in the line, from 1
     * @param text what stands in it
     */
    public record Seen(int line, int column, String text) {

        /** Stands for a cell that was not met. */
        public static final Seen NOTHING = new Seen(0, 0, "");

        /** Whether there is such a cell. */
        public boolean isThere() {
            return line > 0;
        }
    }

    /** Takes the cell of a number. */
    public void number(char[] text, int from, int to, int line, int column) {
        int mark = -1;
        for (int i = from; i < to; i++) {
            char c = text[i];
            if (c >= '0' && c <= '9') {
                continue;
            }
            if (c == '.' && mark < 0) {
                mark = i;
            } else if (c != '-' || i > from) {
                unusualNumber(text, from, to, line, column);
                return;
            }
        }
        if (mark < 0 || to - mark == 1) {
            return;
        }
        if (to - mark == 4) {
            unusualNumber(text, from, to, line, column);
        } else if (!point.isThere()) {
            point = seen(text, from, to, line, column);
        }
    }

    private void unusualNumber(char[] text, int from, int to, int line, int column) {
        int allowed = NumberText.allows(text, from, to);
        plain &= (allowed & NumberText.NOT_PLAIN) == 0;
        boolean byPoint = (allowed & NumberText.POINT) != 0;
        boolean byComma = (allowed & NumberText.COMMA) != 0;
        if (byPoint && !byComma && !point.isThere()) {
            point = seen(text, from, to, line, column);
        } else if (byComma && !byPoint && !comma.isThere()) {
            comma = seen(text, from, to, line, column);
        } else if ((allowed & NumberText.DIFFERENT) != 0 && !twoNumbers.isThere()) {
            twoNumbers = seen(text, from, to, line, column);
        }
    }

    /** Takes the cell of a date or time. */
    public void day(char[] text, int from, int to, int line, int column) {
        int length = to - from;
        if (length >= 10
                && text[from + 4] == '-'
                && text[from + 7] == '-'
                && (length == 10 || text[from + 10] == 'T')) {
            return;
        }
        if (length == 0) {
            return;
        }
        int allowed = DayText.allows(text, from, to);
        plain &= (allowed & DayText.NOT_PLAIN) == 0;
        boolean byDay = (allowed & DayText.DAY_FIRST) != 0;
        boolean byMonth = (allowed & DayText.MONTH_FIRST) != 0;
        if (byDay && !byMonth && !dayFirst.isThere()) {
            dayFirst = seen(text, from, to, line, column);
        } else if (byMonth && !byDay && !monthFirst.isThere()) {
            monthFirst = seen(text, from, to, line, column);
        } else if ((allowed & DayText.DIFFERENT) != 0 && !twoDays.isThere()) {
            twoDays = seen(text, from, to, line, column);
        }
        dots |= allowed != 0 && !DayText.hasSlash(text, from, to) && !DayText.beginsWithYear(text, from, to);
    }

    private static Seen seen(char[] text, int from, int to, int line, int column) {
        return new Seen(line, column, new String(text, from, to - from));
    }

    /** Whether every cell so far is written plainly. */
    public boolean isPlain() {
        return plain;
    }

    /** Whether nothing but a setting can tell what a number is: some allow two readings and none allows one only. */
    public boolean leavesNumbersOpen() {
        return twoNumbers.isThere() && !point.isThere() && !comma.isThere();
    }

    /** Whether nothing but a setting can tell what a date is. */
    public boolean leavesDaysOpen() {
        return twoDays.isThere() && !dayFirst.isThere() && !monthFirst.isThere();
    }

    /** The first number that can be read with a decimal point only. */
    public Seen point() {
        return point;
    }

    /** The first number that can be read with a decimal comma only. */
    public Seen comma() {
        return comma;
    }

    /** The first number that is two different ones with a point and with a comma. */
    public Seen twoNumbers() {
        return twoNumbers;
    }

    /** The first date that can be read with the day first only. */
    public Seen dayFirst() {
        return dayFirst;
    }

    /** The first date that can be read with the month first only. */
    public Seen monthFirst() {
        return monthFirst;
    }

    /** The first date that is two different days. */
    public Seen twoDays() {
        return twoDays;
    }

    /** Whether dates stand there with points or dashes and the day first. */
    public boolean hasDots() {
        return dots;
    }
}
