package io.upline.statement;

import io.upline.money.MinorUnits;

/**
 * What decides the design of a statement: all statements of one layout share their prepared parts.
 *
 * @param language one that is spoken
 * @param bonuses how many bonuses the summary and its chart show
 * @param earningsSheets how many sheets the earning lines take, at least 1
 */
record StatementLayout(String language, String currency, int bonuses, int earningsSheets) {

    static StatementLayout of(StatementContent content, BonusSums sums, int linesPerSheet) {
        int lines = content.earnings().size();
        return new StatementLayout(
                Text.spoken(content.payee().language()),
                content.heading().currency(),
                sums.size(),
                Math.max(1, Math.ceilDiv(lines, linesPerSheet)));
    }

    /** Fraction digits of its amounts. */
    int digits() {
        return MinorUnits.digits(currency);
    }

    /** Name of an earnings sheet, from 0. */
    String earningsSheet(int index) {
        String name = Text.EARNINGS.in(language);
        return index == 0 ? name : name + " " + (index + 1);
    }

    /** The sheet's name as a formula needs it. */
    String earningsReference(int index) {
        return "'" + earningsSheet(index) + "'!";
    }

    /** Index of the team sheet in the workbook. */
    int teamSheet() {
        return earningsSheets + 1;
    }
}
