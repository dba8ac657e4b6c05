package io.upline.intake;

import io.upline.intake.form.DayText;
import io.upline.intake.form.FileForm;
import io.upline.intake.form.NumberText;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/** Cells of a form in the plain one. What does not fit the form stays as it is. */
final class PlainCells {

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
    private static final Pattern LOCAL_TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?");

    private final FileForm form;
    private final Optional<ZoneId> zone;

    /**
     * Cells of a form.
     *
     * @param zone the time zone of times without offset; empty for the company's
     */
    PlainCells(FileForm form, Optional<ZoneId> zone) {
        this.form = form;
        this.zone = zone;
    }

    static boolean isNumber(String text) {
        return NUMBER.matcher(text).matches();
    }

    /** The number without groups, with a decimal point, and without zeros behind its second digit. */
    String number(String text) {
        char[] plain = new char[text.length()];
        char decimal = form.decimal() == ',' ? ',' : '.';
        int length = NumberText.plain(text.toCharArray(), 0, text.length(), decimal, plain);
        if (length < 0) {
            return text;
        }
        String number = new String(plain, 0, length);
        int point = number.indexOf('.');
        return point < 0 || number.length() - point <= 3 || !isNumber(number) ? number : shortened(number);
    }

    /** The number without a fraction of zeros. */
    static String whole(String number) {
        return isNumber(number) ? new BigDecimal(number).stripTrailingZeros().toPlainString() : number;
    }

    private static String shortened(String number) {
        BigDecimal value = new BigDecimal(number).stripTrailingZeros();
        return (value.scale() < 2 ? value.setScale(2) : value).toPlainString();
    }

    /** The date or time by ISO 8601, at the offset of the zone where it says none. */
    String day(String text, boolean alone) {
        boolean dayFirst = form.dates() != FileForm.Dates.MONTH_FIRST;
        String day = DayText.plain(text.toCharArray(), 0, text.length(), dayFirst);
        if (day.isEmpty()) {
            return text;
        }
        if (alone && day.endsWith("T00:00:00")) {
            return day.substring(0, 10);
        }
        if (zone.isEmpty() || !LOCAL_TIME.matcher(day).matches()) {
            return day;
        }
        return day + zone.get().getRules().getOffset(LocalDateTime.parse(day)).getId();
    }
}
