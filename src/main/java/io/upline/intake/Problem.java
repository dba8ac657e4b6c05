package io.upline.intake;

import io.upline.fact.Fact;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Everything that can be wrong with what comes in. The order is the precedence: of several problems of a file or a line the
 * first is reported. Codes are stable: others script against them.
 */
public enum Problem {
    // a whole file is refused: nothing of it is stored
    NOT_A_FILE(Of.FILE, "is"),
    NAME_UNFIT(Of.FILE),
    NAME_ENDING(Of.FILE),
    ALREADY_IMPORTED(Of.FILE, "on", "import", "file"),
    FILE_CHANGED(Of.FILE),
    FILE_TOO_LARGE(Of.FILE, "bytes", "most"),
    NOT_TEXT(Of.FILE, "like"),
    ENCODING_UTF16(Of.FILE),
    ENCODING_NOT_UTF8(Of.FILE, "byte", "offset"),
    ENCODING_UNKNOWN(Of.FILE, "words", "source"),
    LINE_TOO_LONG(Of.FILE, "most"),
    QUOTE_NOT_CLOSED(Of.FILE),
    WORKBOOK_UNREADABLE(Of.FILE, "because"),
    WORKBOOK_ACTIVE(Of.FILE, "holds"),
    WORKBOOK_TOO_LARGE(Of.FILE, "because"),
    WORKBOOK_ENTITY(Of.FILE, "part"),
    WORKBOOK_SHEETS(Of.FILE, "sheets"),
    WORKBOOK_MERGED(Of.FILE, "cells"),
    EMPTY_FILE(Of.FILE),
    TITLE_ABOVE(Of.FILE),
    DELIMITER(Of.FILE, "holds"),
    TOO_MANY_COLUMNS(Of.FILE, "most"),
    HEADER_UNKNOWN(Of.FILE),
    COLUMN_UNKNOWN(Of.FILE, "column", "meant"),
    COLUMN_TWICE(Of.FILE, "column"),
    COLUMN_MISSING(Of.FILE, "column"),
    SOURCE_INCOMPLETE(Of.FILE, "source", "columns"),
    NO_LINES(Of.FILE),
    NUMBERS_CONTRADICT(Of.FILE, "is", "other", "where"),
    NUMBERS_AMBIGUOUS(Of.FILE, "is", "point", "comma", "source"),
    DATES_CONTRADICT(Of.FILE, "is", "other", "where"),
    DATES_AMBIGUOUS(Of.FILE, "is", "day", "month", "source"),
    FILE_CUT(Of.FILE, "cells", "header"),
    TRAILER_UNREADABLE(Of.FILE),
    TRAILER_DIFFERS(Of.FILE, "saidLines", "saidSum", "lines", "sum"),
    TOTAL_OVERFLOW(Of.FILE),
    MEMBER_TWICE(Of.FILE, "member", "line"),
    SPONSOR_CYCLE_IN_FILE(Of.FILE, "column", "circle"),
    TOO_MANY_REJECTED(Of.FILE, "most"),

    // a line is rejected, the others go on
    CELL_COUNT(Of.LINE, "cells", "header"),
    QUOTE_STRAY(Of.LINE, "column"),
    CELL_FORMULA(Of.LINE, "column"),
    CELL_ERROR(Of.LINE, "column", "is"),
    CELL_ID_NUMBER(Of.LINE, "column"),
    CELL_ID_SHOWN(Of.LINE, "column"),
    CELL_UNFIT(Of.LINE, "column", "is"),
    CHARACTER_UNFIT(Of.LINE, "column", "character"),
    TOTAL_ROW(Of.LINE, "amount"),
    MISSING(Of.LINE, "column"),
    ID_DESTROYED(Of.LINE, "column", "is"),
    TOO_LONG(Of.LINE, "column", "characters", "most"),
    BLANK_AROUND(Of.LINE, "column", "is"),
    DATE_UNREADABLE(Of.LINE, "column", "is"),
    KIND_UNKNOWN(Of.LINE, "is"),
    STATUS_UNKNOWN(Of.LINE, "is"),
    LEG_UNKNOWN(Of.LINE, "is"),
    COUNTRY_UNKNOWN(Of.LINE, "is"),
    ATTRIBUTE_UNKNOWN(Of.LINE, "column", "is", "meant"),
    LANGUAGE_UNKNOWN(Of.LINE, "is"),
    TYPE_UNKNOWN(Of.LINE, "is", "types"),
    CURRENCY_UNKNOWN(Of.LINE, "is"),
    CURRENCY_NOT_PAYABLE(Of.LINE, "is", "day"),
    CURRENCY_OTHER(Of.LINE, "is", "taken"),
    NUMBER_UNREADABLE(Of.LINE, "column", "is"),
    NUMBER_DIGITS(Of.LINE, "column", "most", "is"),
    NUMBER_TOO_LARGE(Of.LINE, "column", "is"),
    NEGATIVE(Of.LINE, "column", "is"),
    RETURN_POSITIVE(Of.LINE, "column", "is"),
    LINE_UNREADABLE(Of.LINE, "column", "is"),
    QUANTITY_UNREADABLE(Of.LINE, "is"),
    JOINED_CHANGED(Of.LINE, "is", "joined"),
    COLUMNS_FOR_NEW(Of.WAITING, "member", "column"),
    JOINED_AHEAD(Of.LINE, "day"),
    EFFECTIVE_MISSING(Of.LINE, "column", "was", "is"),
    EFFECTIVE_BEFORE_JOINING(Of.LINE, "day", "joined"),
    SPONSOR_SELF(Of.LINE, "column"),
    OWNER_SELF(Of.LINE),
    LEG_MISSING(Of.LINE, "column", "other"),
    FIRST_LINE_MISSING(Of.WAITING, "member", "rejectedLine"),
    MEMBER_UNKNOWN(Of.WAITING, "column", "member", "rejectedLine"),
    LEG_TAKEN(Of.LINE, "leg", "under", "by"),
    SPONSOR_CYCLE(Of.LINE, "member", "circle"),
    OWNER_OWNED(Of.LINE, "owner", "position", "by", "day"),
    PRODUCT_UNKNOWN(Of.WAITING, "sku", "day"),
    TWICE_DIFFERENT(Of.LINE, "what", "line"),
    KNOWN_OTHERWISE(Of.LINE, "what", "column"),
    LINES_DIFFER(Of.LINE, "what", "column", "other", "where"),
    BEFORE_FIRST_PERIOD(Of.LINE, "column", "day", "first"),
    AHEAD_OF_CLOCK(Of.LINE, "column", "day"),
    ORIGINAL_UNEXPECTED(Of.LINE, "column", "type"),
    ORIGINAL_MISSING(Of.LINE),
    ORIGINAL_UNKNOWN(Of.WAITING, "original"),
    ORIGINAL_LINE_UNKNOWN(Of.WAITING, "original", "line"),
    ORIGINAL_IS_RETURN(Of.LINE, "original"),
    ORIGINAL_OF_OTHER(Of.LINE, "original"),
    RETURN_BEFORE_SALE(Of.LINE, "day", "original", "ordered"),
    RETURN_EXCEEDS(Of.LINE, "what", "column", "sum", "of"),
    PRODUCT_BELOW_RETURNED(Of.LINE, "what", "order"),

    // a line waits until people have decided on it
    REACHES_BACK(Of.HELD, "day"),
    ORDER_EDITED(Of.HELD, "what", "column"),
    PRODUCT_EDITED(Of.HELD, "what", "was", "is"),
    PRODUCT_REACHES_BACK(Of.HELD, "what", "day", "was", "is"),

    // these are taken all the same, and a warning says so
    NO_FINAL_LINE_END(Of.WARNING),
    TWICE_IN_FILE(Of.WARNING, "what", "line"),
    TRAILER_SUM_UNCHECKED(Of.WARNING, "count"),
    HIDDEN_ROWS(Of.WARNING, "count"),
    BLANK_LINES(Of.WARNING, "count"),
    SEVERAL_ROOTS(Of.WARNING, "count", "among"),
    JOINED_BEFORE_SPONSOR(Of.WARNING, "count", "among"),
    PLACED_OUTSIDE_LINE(Of.WARNING, "count", "among"),
    ID_LOOKS_ALIKE(Of.WARNING, "member", "other"),
    ORDER_IDS_ALIKE(Of.WARNING, "count"),
    VOLUME_WITHOUT_PRICE(Of.WARNING, "count"),
    PRODUCTS_FOLLOWED(Of.WARNING, "count"),
    LATE_ORDERS(Of.WARNING, "count"),
    LATE_MEMBERS(Of.WARNING, "count");

    private enum Of {
        FILE,
        LINE,
        WAITING,
        HELD,
        WARNING
    }

    private final Of of;

    @SuppressWarnings("ImmutableEnumChecker") // the list is immutable, made by List.of
    private final List<String> values;

    private final String code;

    Problem(Of of, String... values) {
        this.of = of;
        this.values = List.of(values);
        this.code = "intake." + camel(name());
    }

    /** Whether the whole file is refused. */
    public boolean refusesFile() {
        return of == Of.FILE;
    }

    /** Whether a line is not taken. */
    public boolean rejectsLine() {
        return of == Of.LINE || of == Of.WAITING || of == Of.HELD;
    }

    /** What becomes of the line. */
    public Rejection.Kind kind() {
        return switch (of) {
            case HELD -> Rejection.Kind.HELD;
            case WAITING -> Rejection.Kind.WAITING;
            default -> Rejection.Kind.REJECTED;
        };
    }

    /** The names of the values that its fact speaks of. */
    public List<String> blanks() {
        return values;
    }

    /** What is wrong, as a fact, with the values in the order of their names; values that come after the last name are left out. */
    public Fact fact(Object... given) {
        Map<String, Object> named = new LinkedHashMap<>();
        for (int i = 0; i < values.size(); i++) {
            named.put(values.get(i), given[i]);
        }
        return new Fact(code, named);
    }

    /** How to mend it, as a fact. */
    public Fact remedy() {
        return Fact.of(code + ".remedy");
    }

    private static String camel(String name) {
        StringBuilder text = new StringBuilder();
        for (String word : name.toLowerCase(Locale.ROOT).split("_", -1)) {
            text.append(
                            text.isEmpty()
                                    ? word.substring(0, 1)
                                    : word.substring(0, 1).toUpperCase(Locale.ROOT))
                    .append(word.substring(1));
        }
        return text.toString();
    }
}
