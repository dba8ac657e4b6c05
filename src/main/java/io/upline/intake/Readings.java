package io.upline.intake;

import io.upline.intake.form.DayText;
import io.upline.intake.form.NumberText;

/** What a cell with two readings is by one of them. */
final class Readings {

    private Readings() {}

    static String number(String text, char decimal) {
        char[] plain = new char[text.length()];
        int length = NumberText.plain(text.toCharArray(), 0, text.length(), decimal, plain);
        return new String(plain, 0, Math.max(length, 0));
    }

    static String day(String text, boolean dayFirst) {
        return DayText.plain(text.toCharArray(), 0, text.length(), dayFirst);
    }
}
