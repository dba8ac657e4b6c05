package io.upline.statement;

import io.upline.money.MinorUnits;
import io.upline.workbook.Layout;

/**
 * What decides the design of a statement: all statements of one layout share their prepared parts.
 *
 * @param words the words of the language it speaks
 * @param bonuses how many bonuses the summary and its chart show
 * @param positions whether lines name the position that earned them
 * @param earningsSheets how many sheets the earning lines take, at least 1
 */
record StatementLayout(StatementWords words, String currency, int bonuses, boolean positions, int earningsSheets) {

    static StatementLayout of(StatementContent content, StatementWords words, BonusSums sums, int linesPerSheet) {
        int lines = content.earnings().size();
        return new StatementLayout(
                words,
                content.heading().currency(),
                sums.size(),
                content.hasOtherPositions(),
                Math.max(1, Math.ceilDiv(lines, linesPerSheet)));
    }

    /** Fraction digits of its amounts. */
    int digits() {
        return MinorUnits.digits(currency);
    }

    /** Name of an earnings sheet, from 0. */
    String earningsSheet(int index) {
        return words.earningsSheet(index);
    }

    /** The sheet's name as a formula needs it. */
    String earningsReference(int index) {
        return Layout.reference(earningsSheet(index));
    }

    /** Number of the last column of an earnings sheet, from 0. */
    int lastColumn() {
        return positions ? EarningsSheet.POSITION : EarningsSheet.POSITION - 1;
    }

    /** Index of the team sheet in the workbook. */
    int teamSheet() {
        return earningsSheets + 1;
    }
}
