package io.upline.intake;

import java.util.Locale;

/**
 * Everything that can be wrong with what comes in. The order is the precedence: of several problems of a file or a line the
 * first is reported. Codes are stable: others script against them.
 */
public enum Problem {
    // a whole file is refused: nothing of it is stored
    NOT_A_FILE(Of.FILE, "is %s", "put the file itself into the inbox"),
    NAME_UNFIT(
            Of.FILE,
            "its name holds invisible characters or one of \\ : * ? \" < > |, or is longer than 200 bytes",
            "rename it"),
    NAME_ENDING(
            Of.FILE,
            "its name ends neither in .csv nor in .xlsx",
            "save it as CSV or XLSX, or take it out of the inbox"),
    ALREADY_IMPORTED(
            Of.FILE,
            "the same bytes were imported on %s as import %d (%s)",
            "nothing is to be done; take the file out of the inbox"),
    FILE_CHANGED(Of.FILE, "changed while it was read", "wait until it is written, and import again"),
    FILE_TOO_LARGE(Of.FILE, "has %d bytes; at most %d are read", "split it into several files"),
    NOT_TEXT(Of.FILE, "is not text: it begins like %s", "save it as CSV in UTF-8, or as XLSX with that ending"),
    ENCODING_UTF16(Of.FILE, "is UTF-16, not UTF-8", "save it as CSV UTF-8"),
    ENCODING_NOT_UTF8(
            Of.FILE, "the byte 0x%02X at offset %d is not UTF-8", "save it as CSV UTF-8; it may be Windows-1252 now"),
    LINE_TOO_LONG(Of.FILE, "the line is longer than %d characters", "check that it is a CSV file with line ends"),
    QUOTE_NOT_CLOSED(
            Of.FILE,
            "the quote opened on this line is not closed, or text follows where it is closed",
            "close it, and write quotes inside a cell twice"),
    WORKBOOK_UNREADABLE(
            Of.FILE, "is no readable XLSX workbook: %s", "save it anew as XLSX without a password, or as CSV"),
    WORKBOOK_ACTIVE(Of.FILE, "holds %s", "save the values alone as a plain XLSX, or as CSV"),
    WORKBOOK_TOO_LARGE(Of.FILE, "unpacks to more than is read: %s", "split it, or save it as CSV"),
    WORKBOOK_ENTITY(Of.FILE, "its part %s declares a document type", "save it anew as XLSX, or as CSV"),
    WORKBOOK_SHEETS(Of.FILE, "has %d sheets; exactly one is read", "leave the one sheet with the lines"),
    WORKBOOK_MERGED(Of.FILE, "has merged cells (%s)", "unmerge them"),
    EMPTY_FILE(Of.FILE, "is empty", "send it again; a file without lines needs not be sent"),
    DELIMITER(Of.FILE, "the header has 1 column and holds '%s'; the separator is ','", "save it separated by commas"),
    TOO_MANY_COLUMNS(Of.FILE, "has more than %d columns", "check that it is the right file"),
    HEADER_UNKNOWN(
            Of.FILE,
            "its header is neither that of members (member_id) nor that of orders (order_id)",
            "begin the file with a line that names the columns"),
    COLUMN_UNKNOWN(Of.FILE, "no column is called '%s'%s", "rename or remove it"),
    COLUMN_TWICE(Of.FILE, "the column '%s' stands twice", "remove one of the two"),
    COLUMN_MISSING(Of.FILE, "the column '%s' is missing", "add it"),
    NO_LINES(Of.FILE, "has a header and no lines", "send it again; a file without lines needs not be sent"),
    FILE_CUT(
            Of.FILE,
            "its last line has %d of %d cells and no line end: the file was cut off",
            "send the whole file again"),
    TRAILER_UNREADABLE(
            Of.FILE, "the trailer is not of the form #TRAILER,<lines>,<sum of amount>", "correct it or leave it out"),
    TRAILER_DIFFERS(
            Of.FILE,
            "the trailer says %d lines and %s; the file has %d lines and %s",
            "send the whole file again, or correct its trailer"),
    TOTAL_OVERFLOW(Of.FILE, "the sum of its amounts is beyond what can be counted", "split it, and check its amounts"),
    MEMBER_TWICE(
            Of.FILE,
            "member %s stands on line %d with the same effective_on and other content",
            "leave the line that is right"),
    SPONSOR_CYCLE_IN_FILE(Of.FILE, "its lines make a circle of %s: %s", "correct the line of one of these members"),
    TOO_MANY_REJECTED(
            Of.FILE, "more than %d of its lines would be rejected", "check that it is the right file for this company"),

    // a line is rejected, the others go on
    CELL_COUNT(Of.LINE, "has %d cells, the header %d", "quote cells that hold commas, and fill in what is missing"),
    QUOTE_STRAY(
            Of.LINE,
            "%s: a quote stands inside a cell that is not quoted",
            "quote the cell, and write quotes in it twice"),
    CELL_FORMULA(Of.LINE, "%s is a formula", "replace it by its value"),
    CELL_ERROR(Of.LINE, "%s is an error value: %s", "replace it by the right value"),
    CELL_ID_NUMBER(
            Of.LINE,
            "%s is a number of more than 15 digits, which a spreadsheet does not keep exactly",
            "format the column as text and enter it again"),
    CELL_UNFIT(Of.LINE, "%s is %s, which is not read here", "enter it as text"),
    CHARACTER_UNFIT(Of.LINE, "%s holds the character U+%04X", "remove it; it may not be visible"),
    MISSING(Of.LINE, "%s is empty", "fill it in"),
    TOO_LONG(Of.LINE, "%s has %d characters; at most %d are kept", "shorten it"),
    BLANK_AROUND(Of.LINE, "%s begins or ends with a blank: '%s'", "remove the blank; ids are kept exactly as given"),
    DATE_UNREADABLE(
            Of.LINE,
            "%s is no date: '%s'",
            "write it like 2026-10-05, with a time like 2026-10-05T14:30:00 or 2026-10-05T14:30:00+02:00"),
    KIND_UNKNOWN(Of.LINE, "kind is '%s'", "write distributor or customer"),
    STATUS_UNKNOWN(Of.LINE, "status is '%s'", "write active, suspended or terminated"),
    LEG_UNKNOWN(Of.LINE, "leg is '%s'", "write L, R or a number from 1 to 9999"),
    COUNTRY_UNKNOWN(Of.LINE, "country is '%s'", "write its two letters by ISO 3166, such as SE"),
    LANGUAGE_UNKNOWN(Of.LINE, "language is '%s'", "write it by BCP 47, such as sv or pt-BR"),
    TYPE_UNKNOWN(Of.LINE, "type is '%s', none of %s", "write one of these"),
    CURRENCY_UNKNOWN(Of.LINE, "currency is '%s'", "write its three capital letters by ISO 4217, such as EUR"),
    CURRENCY_NOT_PAYABLE(
            Of.LINE,
            "currency is %s, in which nothing can be paid on %s",
            "write the currency that is paid on that day"),
    CURRENCY_OTHER(Of.LINE, "currency is %s; only %s is taken so far", "convert it before it is sent"),
    NUMBER_UNREADABLE(
            Of.LINE,
            "%s is no plain decimal: '%s'",
            "write digits with a point before the fraction, such as 1234.50, and nothing else"),
    NUMBER_DIGITS(Of.LINE, "%s has more than %d fraction digits: '%s'", "round it where it comes from"),
    NUMBER_TOO_LARGE(Of.LINE, "%s is beyond 15 digits: '%s'", "check it"),
    NEGATIVE(Of.LINE, "%s is negative: '%s'", "only an order of type return takes back"),
    RETURN_POSITIVE(Of.LINE, "%s of a return is positive: '%s'", "write what is taken back as negative"),
    LINE_UNREADABLE(Of.LINE, "%s is '%s'", "write the number of a line of an order, 1 to 999999"),
    QUANTITY_UNREADABLE(Of.LINE, "quantity is no whole number: '%s'", "write digits alone"),
    JOINED_CHANGED(Of.LINE, "joined_on is %s; the member joined on %s, which cannot be changed", "correct it"),
    COLUMNS_FOR_NEW(
            Of.LINE,
            "member %s is new, and the file has no column %s",
            "add the columns of a first line, or correct member_id"),
    JOINED_AHEAD(Of.LINE, "joined_on %s is more than 2 days ahead", "correct it, or send it when the day has come"),
    EFFECTIVE_MISSING(
            Of.LINE, "%s changes from '%s' to '%s', and effective_on is empty", "fill in the day from which it holds"),
    EFFECTIVE_BEFORE_JOINING(Of.LINE, "effective_on %s is before the member joined, on %s", "correct it"),
    SPONSOR_SELF(Of.LINE, "%s is the member itself", "correct it"),
    LEG_MISSING(Of.LINE, "%s is empty though %s is given", "give both or none"),
    MEMBER_UNKNOWN(Of.LINE, "%s %s is not known%s", "import the member, then send this line again"),
    LEG_TAKEN(Of.LINE, "leg %s under %s is taken by %s", "place it elsewhere"),
    SPONSOR_CYCLE(Of.LINE, "%s would stand below itself: %s", "correct its sponsor_id or placement_id"),
    TWICE_IN_FILE(Of.LINE, "%s stands on line %d already, the same", "nothing is to be done; waive it"),
    TWICE_DIFFERENT(Of.LINE, "%s stands on line %d too, with other content", "leave the line that is right"),
    KNOWN_OTHERWISE(Of.LINE, "%s is known with other content: %s", "correct it, or send a return and a new order"),
    LINES_DIFFER(
            Of.LINE,
            "%s: its %s is other than that of line %d of the order, %s",
            "the lines of an order have the same buyer, type, dates, original and party: correct it, or give it another"
                    + " order_id"),
    BEFORE_FIRST_PERIOD(
            Of.LINE,
            "%s %s is before the first period of every job, which begins on %s",
            "send it in a file whose name begins with history- if it is to be returnable"),
    AHEAD_OF_CLOCK(Of.LINE, "%s %s is more than 2 days ahead", "correct it, or send it when the day has come"),
    ORIGINAL_UNEXPECTED(Of.LINE, "%s is given, and the type is %s", "only a return names its original"),
    ORIGINAL_MISSING(Of.LINE, "a return without original_order_id", "name the order it takes back"),
    ORIGINAL_UNKNOWN(
            Of.LINE, "the original %s is not known", "import it; one from before the first period in a history- file"),
    ORIGINAL_LINE_UNKNOWN(
            Of.LINE,
            "the original %s has no line %d",
            "name one of its lines, or none to take the order back as a whole"),
    ORIGINAL_IS_RETURN(Of.LINE, "the original %s is itself a return", "name the order it took back"),
    ORIGINAL_OF_OTHER(
            Of.LINE, "the original %s was bought by another member", "correct member_id or original_order_id"),
    RETURN_BEFORE_SALE(
            Of.LINE, "a return of %s; its original %s was ordered on %s", "correct the date or the original"),
    RETURN_EXCEEDS(
            Of.LINE,
            "the returns of %s come to %s %s of %s",
            "correct it; all returns of an order together take back no more than the order"),

    // taken all the same, and said
    NO_FINAL_LINE_END(Of.WARNING, "its last line has no line end", "check that the file is whole"),
    TRAILER_SUM_UNCHECKED(
            Of.WARNING, "%d amounts cannot be read, so that the trailer's sum was not checked", "mend them"),
    HIDDEN_ROWS(Of.WARNING, "%d hidden rows or columns were read like the others", "unhide or remove them"),
    BLANK_LINES(Of.WARNING, "%d blank lines were passed over", "nothing is to be done"),
    SEVERAL_ROOTS(Of.WARNING, "%d members have no sponsor, among them %s", "check that they are meant to be roots"),
    JOINED_BEFORE_SPONSOR(Of.WARNING, "%d members joined before their sponsor, among them %s", "check joined_on"),
    PLACED_OUTSIDE_LINE(
            Of.WARNING, "%d members are placed outside their sponsor's line, among them %s", "check placement_id"),
    ID_LOOKS_ALIKE(
            Of.WARNING, "member %s differs from %s only in case, blanks or form of letters", "check that they are two"),
    VOLUME_WITHOUT_PRICE(Of.WARNING, "%d orders carry volume and no amount", "check them"),
    LATE_ORDERS(Of.WARNING, "%d orders belong to a closed period", "they are restated with the next run"),
    LATE_MEMBERS(
            Of.WARNING, "%d first lines hold from a day in a closed period", "orders of theirs there are restated");

    private enum Of {
        FILE,
        LINE,
        WARNING
    }

    private final Of of;
    private final String template;
    private final String remedy;

    Problem(Of of, String template, String remedy) {
        this.of = of;
        this.template = template;
        this.remedy = remedy;
    }

    /** Whether the whole file is refused. */
    public boolean refusesFile() {
        return of == Of.FILE;
    }

    /** Whether a line is rejected. */
    public boolean rejectsLine() {
        return of == Of.LINE;
    }

    /** What is wrong, with the values in their places. */
    String message(Object... values) {
        return String.format(Locale.ROOT, template, values);
    }

    /** How it is mended. */
    public String remedy() {
        return remedy;
    }
}
