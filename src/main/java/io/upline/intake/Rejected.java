package io.upline.intake;

/**
 * A rejected line on its way into the database.
 *
 * @param line physical line
 * @param flaw what is wrong
 * @param excerpt the cell, personal data masked
 * @param raw the line as CSV
 * @param subject order or member id, empty when it could not be read
 * @param subjectLine number of the line in its order, 0 for a member
 * @param amountMinor its amount, 0 when it could not be read
 * @param dated whether every date of it that decides a period could be read
 * @param ordered first day it concerns, {@code Integer.MIN_VALUE} for none
 * @param paid day of payment, {@code Integer.MIN_VALUE} for none
 */
record Rejected(
        int line,
        Flaw flaw,
        String excerpt,
        String raw,
        String subject,
        int subjectLine,
        long amountMinor,
        boolean dated,
        int ordered,
        int paid) {

    static final int NO_DAY = Integer.MIN_VALUE;
    private static final int RAW_MAX = 100_000;

    static Rejected of(Cells cells, Header header, Flaw flaw, long amountMinor) {
        String excerpt = "";
        int cell = flaw.column() - 1;
        if (cell >= 0 && cell < cells.size()) {
            excerpt = header.members() ? Text.masked(cells.get(cell)) : Text.shown(cells.get(cell));
        }
        String raw = Text.storable(cells.toCsv());
        return new Rejected(
                cells.line(),
                flaw,
                excerpt,
                raw.length() > RAW_MAX ? raw.substring(0, RAW_MAX) : raw,
                "",
                0,
                amountMinor,
                false,
                NO_DAY,
                NO_DAY);
    }

    Rejected about(String id, int orderLine) {
        return new Rejected(line, flaw, excerpt, raw, id, orderLine, amountMinor, dated, ordered, paid);
    }

    Rejected onDays(boolean readable, int orderedDay, int paidDay) {
        return new Rejected(line, flaw, excerpt, raw, subject, subjectLine, amountMinor, readable, orderedDay, paidDay);
    }
}
