package io.upline.statement;

import io.upline.money.MinorUnits;
import java.time.LocalDate;

/**
 * What stands at the head of every workbook of a period.
 *
 * @param company the company's name as printed
 * @param job the job's name
 * @param period the period as people write it, such as {@code 2026-10}; part of file names
 * @param firstDay the period's first day
 * @param lastDay the period's last day
 * @param issue number of the issue, from 1: a re-issued statement carries the next one
 * @param sandbox whether it is stamped as a rehearsal, not for payment
 * @param draft whether it is stamped as a draft, which nothing was posted of
 * @param currency ISO 4217: three capital letters
 */
public record Heading(
        String company,
        String job,
        String period,
        LocalDate firstDay,
        LocalDate lastDay,
        int issue,
        boolean sandbox,
        boolean draft,
        String currency) {

    /** Refuses what could not stand in a number format or would not be a period. */
    public Heading {
        if (!isCurrency(currency)) {
            throw new IllegalArgumentException("a currency is three capital letters");
        }
        if (lastDay.isBefore(firstDay) || issue < 1) {
            throw new IllegalArgumentException("a period ends after it begins and issues count from 1");
        }
    }

    /** Fraction digits of amounts in its currency. */
    public int digits() {
        return MinorUnits.digits(currency);
    }

    private static boolean isCurrency(String text) {
        return text.length() == 3 && text.chars().allMatch(c -> c >= 'A' && c <= 'Z');
    }
}
