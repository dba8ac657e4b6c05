package io.upline.intake.form;

import io.upline.fact.Fact;

/**
 * How a file is written.
 *
 * @param source name of the source that its header belongs to; {@link #OWN} for Upline's own columns
 * @param encoding how its bytes are read; a workbook's say that themselves
 * @param separator what stands between cells; 0 for a workbook
 * @param separatorLine whether its first line is {@code sep=} and the separator
 * @param sheet the sheet of a workbook that is read; empty for a text
 * @param decimal the decimal sign of its numbers, {@code .} or {@code ,}; 0 when none of its numbers tells
 * @param dates the order of day and month in its dates
 * @param numberLine the line that decided the decimal sign, where other numbers of the file can be read in two ways; else 0
 * @param dateLine the same of the order of day and month
 * @param plain whether its cells are written as they are stored, so that none has to be rewritten
 */
public record FileForm(
        String source,
        Encoding encoding,
        char separator,
        boolean separatorLine,
        String sheet,
        char decimal,
        Dates dates,
        int numberLine,
        int dateLine,
        boolean plain) {

    /** The source of files with Upline's own columns. */
    public static final String OWN = "own";

    /** The order of day and month. */
    public enum Dates {
        /** The year stands first in every date, or there is none. */
        YEAR_FIRST,
        /** Day, month, year. */
        DAY_FIRST,
        /** Month, day, year. */
        MONTH_FIRST
    }

    /** A text with Upline's own columns in the plain form. */
    public static FileForm plain(Encoding encoding, char separator) {
        return of(OWN, encoding, separator, false, "");
    }

    /** A file of a source whose numbers and dates were not looked at yet. */
    public static FileForm of(String source, Encoding encoding, char separator, boolean separatorLine, String sheet) {
        return new FileForm(source, encoding, separator, separatorLine, sheet, (char) 0, Dates.YEAR_FIRST, 0, 0, true);
    }

    /** The same of another encoding. */
    public FileForm in(Encoding other) {
        return new FileForm(
                source, other, separator, separatorLine, sheet, decimal, dates, numberLine, dateLine, plain);
    }

    /** The same with what its numbers and dates were found to be. */
    public FileForm with(char decimalSign, Dates order, boolean plainCells) {
        return new FileForm(
                source,
                encoding,
                separator,
                separatorLine,
                sheet,
                decimalSign,
                order,
                numberLine,
                dateLine,
                plainCells);
    }

    /** The same with the lines that decided; 0 where nothing was to be decided, or the settings did. */
    public FileForm decidedBy(int lineOfNumber, int lineOfDate) {
        return new FileForm(
                source, encoding, separator, separatorLine, sheet, decimal, dates, lineOfNumber, lineOfDate, plain);
    }

    /** Whether it is a workbook. */
    public boolean isWorkbook() {
        return separator == 0;
    }

    /** What people are told of it, from which it can be made again. */
    public Fact fact() {
        return Fact.of(
                "intake.form",
                "sheet",
                sheet,
                "encoding",
                isWorkbook() ? "" : encoding.title(),
                "separator",
                separatorWord(),
                "first",
                separatorLine ? "sep=" : "",
                "decimal",
                decimal == 0 ? "" : String.valueOf(decimal),
                "numberLine",
                numberLine,
                "dates",
                dates == Dates.YEAR_FIRST
                        ? ""
                        : Fact.of(dates == Dates.DAY_FIRST ? "intake.dayFirst" : "intake.monthFirst"),
                "dateLine",
                dateLine,
                "source",
                source.equals(OWN) ? "" : source,
                "rewritten",
                plain ? 0 : 1);
    }

    private Object separatorWord() {
        return switch (separator) {
            case 0 -> "";
            case '\t' -> Fact.of("intake.tab");
            case ';' -> Fact.of("intake.semicolon");
            default -> Fact.of("intake.comma");
        };
    }

    /** The form of which this is the {@link #fact}. */
    public static FileForm of(Fact fact) {
        String source = text(fact, "source");
        String decimal = text(fact, "decimal");
        char separator = switch (text(fact, "separator")) {
            case "intake.tab" -> '\t';
            case "intake.semicolon" -> ';';
            case "intake.comma" -> ',';
            default -> 0;
        };
        Dates dates = switch (text(fact, "dates")) {
            case "intake.dayFirst" -> Dates.DAY_FIRST;
            case "intake.monthFirst" -> Dates.MONTH_FIRST;
            default -> Dates.YEAR_FIRST;
        };
        return new FileForm(
                source.isEmpty() ? OWN : source,
                Encoding.of(text(fact, "encoding")).orElse(Encoding.UTF_8),
                separator,
                !text(fact, "first").isEmpty(),
                text(fact, "sheet"),
                decimal.isEmpty() ? 0 : decimal.charAt(0),
                dates,
                number(fact, "numberLine"),
                number(fact, "dateLine"),
                text(fact, "rewritten").equals("0"));
    }

    /** The number of a line; 0 in what was stored before it was known. */
    private static int number(Fact fact, String name) {
        String line = text(fact, name);
        return line.isEmpty() ? 0 : Integer.parseInt(line);
    }

    private static String text(Fact fact, String name) {
        return switch (fact.values().get(name)) {
            case null -> "";
            case Fact word -> word.code();
            case Object other -> other.toString();
        };
    }
}
