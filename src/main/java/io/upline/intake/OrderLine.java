package io.upline.intake;

import io.upline.money.IsoCurrency;
import io.upline.order.DecidedBy;
import io.upline.order.Listed;
import io.upline.order.OrderRow;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line of an orders file into fields that the next line overwrites, and tells what is wrong with the line by
 * itself: everything that needs neither another line nor, but for a return that takes its figures from the lists, a stored order.
 *
 * <p>This is the hot path of an import: no object is made for a line that is right and brings its figures itself.
 */
final class OrderLine {

    private static final int VOLUME_DIGITS = 2;
    private static final int SKU_MAX = 80;
    private static final int LINE_MAX = 999_999;

    /** So many pieces a line can have at the most. */
    static final int QUANTITY_MAX = 1_000_000;

    private static final int NO_LINE = -1;
    private static final int DAYS_AHEAD = 2;

    private final Header header;
    private final CompanyRules rules;
    private final boolean history;
    private final IdTable members;
    private final Listing listing;
    private final Moments moments;
    private final int returnType;
    private final int[] needed;
    private final CompanyRules.JobDates[] jobs;
    private final long currencyFrom;
    private final long currencyTo;
    private final long latest;

    /** Number of the line in its order, {@code -1} when it cannot be read. */
    int orderLine;

    long ordered;
    long paid;
    int buyer;
    int type;
    long amountMinor;
    boolean amountReadable;
    final long[] measures;
    int partyHost;
    int quantity;

    /** What of the line comes from the product lists. */
    private Listed listed = Listed.NONE;

    private Cells cells = new Cells();

    OrderLine(Header header, CompanyRules rules, boolean history, IdTable members, Listing listing) {
        this.header = header;
        this.rules = rules;
        this.history = history;
        this.members = members;
        this.listing = listing;
        this.moments = new Moments(rules.zone());
        Optional<IsoCurrency> currency = IsoCurrency.of(rules.currency());
        this.returnType = rules.orderTypes().indexOf(CompanyRules.RETURN);
        this.measures = new long[header.measures().length];
        this.needed = needed(header);
        this.jobs = rules.jobs().toArray(new CompanyRules.JobDates[0]);
        this.currencyFrom = currency.map(known -> known.first().toEpochDay()).orElse(Long.MIN_VALUE);
        this.currencyTo = currency.map(known -> known.last().toEpochDay()).orElse(Long.MAX_VALUE);
        this.latest = rules.today().toEpochDay() + DAYS_AHEAD;
    }

    private static int[] needed(Header header) {
        List<OrderColumn> columns = List.of(
                OrderColumn.ORDER_ID,
                OrderColumn.ORDERED_AT,
                OrderColumn.MEMBER_ID,
                OrderColumn.TYPE,
                OrderColumn.CURRENCY,
                OrderColumn.AMOUNT);
        int[] cells = new int[columns.size() + header.measures().length];
        for (int i = 0; i < columns.size(); i++) {
            cells[i] = header.of(columns.get(i));
        }
        System.arraycopy(header.measures(), 0, cells, columns.size(), header.measures().length);
        return cells;
    }

    /** Reads a line; returns the first flaw by precedence, or {@code null} for a line that is right by itself. */
    @Nullable
    Flaw read(Cells line) {
        cells = line;
        clear();
        Flaw flaw = CellCheck.shape(line, header);
        if (flaw == null) {
            flaw = missing();
        }
        if (flaw == null) {
            flaw = ids();
        }
        if (flaw == null) {
            flaw = values();
        }
        return flaw;
    }

    private void clear() {
        orderLine = NO_LINE;
        ordered = Moments.UNREADABLE;
        paid = Moments.UNREADABLE;
        buyer = 0;
        type = -1;
        amountMinor = 0;
        amountReadable = false;
        partyHost = 0;
        quantity = -1;
        listed = Listed.NONE;
        if (cells.size() == header.size()) {
            orderLine = lineIn(header.of(OrderColumn.LINE), 1);
            int amount = header.of(OrderColumn.AMOUNT);
            long value = Decimals.parse(cells.text, cells.from(amount), cells.to(amount), rules.currencyDigits());
            amountReadable = Decimals.isNumber(value);
            amountMinor = amountReadable ? value : 0;
        }
    }

    /** The number of a line of an order in a cell; {@code absent} when there is none, {@link #NO_LINE} when it is no such number. */
    private int lineIn(int cell, int absent) {
        if (cell < 0 || cells.isEmpty(cell)) {
            return absent;
        }
        long number = Decimals.parse(cells.text, cells.from(cell), cells.to(cell), 0);
        return number >= 1 && number <= LINE_MAX ? (int) number : NO_LINE;
    }

    /** A row with an amount, of nobody, of no day and of no type, is no order: it adds the others up. */
    private boolean isTotal() {
        return cells.isEmpty(header.of(OrderColumn.MEMBER_ID))
                && cells.isEmpty(header.of(OrderColumn.ORDERED_AT))
                && cells.isEmpty(header.of(OrderColumn.TYPE))
                && !cells.isEmpty(header.of(OrderColumn.AMOUNT));
    }

    private @Nullable Flaw missing() {
        if (isTotal()) {
            int amount = header.of(OrderColumn.AMOUNT);
            return Flaw.of(Problem.TOTAL_ROW, amount + 1, Text.shown(cells.get(amount)));
        }
        for (int cell : needed) {
            if (cells.isEmpty(cell)) {
                return Flaw.of(Problem.MISSING, cell + 1, header.names().get(cell));
            }
        }
        return null;
    }

    private @Nullable Flaw ids() {
        Flaw flaw = CellCheck.id(cells, header.of(OrderColumn.ORDER_ID), header, Text.ID_MAX);
        flaw = flaw != null ? flaw : CellCheck.id(cells, header.of(OrderColumn.MEMBER_ID), header, Text.ID_MAX);
        flaw = flaw != null ? flaw : CellCheck.id(cells, header.of(OrderColumn.ORIGINAL_ORDER_ID), header, Text.ID_MAX);
        flaw = flaw != null ? flaw : CellCheck.id(cells, header.of(OrderColumn.PARTY_ID), header, Text.ID_MAX);
        flaw = flaw != null ? flaw : CellCheck.id(cells, header.of(OrderColumn.PARTY_HOST_ID), header, Text.ID_MAX);
        flaw = flaw != null ? flaw : CellCheck.id(cells, header.of(OrderColumn.SKU), header, SKU_MAX);
        flaw = flaw != null ? flaw : lineNumber(OrderColumn.LINE, orderLine);
        return flaw != null ? flaw : lineNumber(OrderColumn.ORIGINAL_LINE, originalLine());
    }

    private @Nullable Flaw lineNumber(OrderColumn column, int number) {
        int cell = header.of(column);
        return number == NO_LINE
                ? Flaw.of(Problem.LINE_UNREADABLE, cell + 1, column.title(), Text.shown(cells.get(cell)))
                : null;
    }

    /** The line of the original that a return takes back, 0 when it names none. */
    int originalLine() {
        return lineIn(header.of(OrderColumn.ORIGINAL_LINE), 0);
    }

    private @Nullable Flaw values() {
        Flaw flaw = dates();
        if (flaw == null) {
            type = typeOf(header.of(OrderColumn.TYPE));
            flaw = type < 0 ? unknownType() : currency();
        }
        return flaw == null ? numbers() : flaw;
    }

    private @Nullable Flaw dates() {
        ordered = moment(OrderColumn.ORDERED_AT);
        paid = moment(OrderColumn.PAID_AT);
        if (ordered == Moments.UNREADABLE) {
            return unreadable(OrderColumn.ORDERED_AT);
        }
        return paid == Moments.UNREADABLE && !cells.isEmpty(header.of(OrderColumn.PAID_AT))
                ? unreadable(OrderColumn.PAID_AT)
                : null;
    }

    private long moment(OrderColumn column) {
        int cell = header.of(column);
        return moments.parse(cells.text, cells.from(cell), cells.to(cell));
    }

    private Flaw unreadable(OrderColumn column) {
        int cell = header.of(column);
        return Flaw.of(Problem.DATE_UNREADABLE, cell + 1, column.title(), Text.shown(cells.get(cell)));
    }

    private int typeOf(int cell) {
        for (int i = 0; i < rules.orderTypes().size(); i++) {
            if (cells.is(cell, rules.orderTypes().get(i))) {
                return i;
            }
        }
        return -1;
    }

    private Flaw unknownType() {
        int cell = header.of(OrderColumn.TYPE);
        return Flaw.of(Problem.TYPE_UNKNOWN, cell + 1, Text.shown(cells.get(cell)), rules.orderTypes());
    }

    private @Nullable Flaw currency() {
        int cell = header.of(OrderColumn.CURRENCY);
        int day = Moments.day(ordered);
        if (day >= currencyFrom && day <= currencyTo && cells.is(cell, rules.currency())) {
            return null;
        }
        return rules.currencyFlaw(cells.get(cell), cell + 1, LocalDate.ofEpochDay(day));
    }

    private @Nullable Flaw numbers() {
        int amount = header.of(OrderColumn.AMOUNT);
        if (!amountReadable) {
            long value = Decimals.parse(cells.text, cells.from(amount), cells.to(amount), rules.currencyDigits());
            return CellCheck.number(value, cells, amount, header, rules.currencyDigits());
        }
        int ofLists = 0;
        for (int m = 0; m < measures.length; m++) {
            int cell = header.measures()[m];
            measures[m] = Decimals.parse(cells.text, cells.from(cell), cells.to(cell), VOLUME_DIGITS);
            if (!Decimals.isNumber(measures[m]) && cells.is(cell, Listing.CELL)) {
                measures[m] = 0;
                ofLists |= 1 << m;
            } else if (!Decimals.isNumber(measures[m])) {
                return CellCheck.number(measures[m], cells, cell, header, VOLUME_DIGITS);
            }
        }
        Flaw flaw = sign(amountMinor, amount);
        for (int m = 0; m < measures.length && flaw == null; m++) {
            flaw = sign(measures[m], header.measures()[m]);
        }
        flaw = flaw == null ? quantity() : flaw;
        return flaw == null && ofLists != 0 ? fromLists(ofLists) : flaw;
    }

    /** Reads the measures that come from the product lists: what one piece brings on the order's day, times the pieces. */
    private @Nullable Flaw fromLists(int ofLists) {
        int sku = header.of(OrderColumn.SKU);
        if (sku < 0 || cells.isEmpty(sku)) {
            return Flaw.of(Problem.MISSING, sku + 1, OrderColumn.SKU.title());
        }
        if (quantity < 0) {
            return Flaw.of(Problem.MISSING, header.of(OrderColumn.QUANTITY) + 1, OrderColumn.QUANTITY.title());
        }
        int day = Moments.day(ordered);
        if (isReturn()) {
            int original = header.of(OrderColumn.ORIGINAL_ORDER_ID);
            String id = get(OrderColumn.ORIGINAL_ORDER_ID);
            OptionalInt known = id.isEmpty() ? OptionalInt.empty() : listing.dayOf(id);
            if (known.isEmpty()) {
                return id.isEmpty()
                        ? Flaw.of(Problem.ORIGINAL_MISSING, original + 1)
                        : Flaw.of(Problem.ORIGINAL_UNKNOWN, original + 1, Text.shown(id));
            }
            day = known.getAsInt();
        }
        Optional<long[]> ofOnePiece = listing.lists().on(cells.get(sku), day);
        if (ofOnePiece.isEmpty()) {
            return Flaw.of(Problem.PRODUCT_UNKNOWN, sku + 1, Text.shown(cells.get(sku)), Moments.show(day));
        }
        listed = new Listed(day, isReturn() ? -quantity : quantity, ofLists);
        for (int m = 0; m < measures.length; m++) {
            if (listed.has(m)) {
                measures[m] = Math.multiplyExact(ofOnePiece.get()[m], listed.pieces());
            }
        }
        return null;
    }

    private @Nullable Flaw sign(long value, int cell) {
        boolean returned = type == returnType;
        if (returned ? value <= 0 : value >= 0) {
            return null;
        }
        Problem problem = returned ? Problem.RETURN_POSITIVE : Problem.NEGATIVE;
        return Flaw.of(problem, cell + 1, header.names().get(cell), Text.shown(cells.get(cell)));
    }

    private @Nullable Flaw quantity() {
        int cell = header.of(OrderColumn.QUANTITY);
        if (cell < 0 || cells.isEmpty(cell)) {
            return null;
        }
        long value = Decimals.parse(cells.text, cells.from(cell), cells.to(cell), 0);
        if (!Decimals.isNumber(value) || Math.abs(value) > QUANTITY_MAX || (value < 0 && !isReturn())) {
            return Flaw.of(Problem.QUANTITY_UNREADABLE, cell + 1, Text.shown(cells.get(cell)));
        }
        quantity = (int) Math.abs(value);
        return null;
    }

    boolean isReturn() {
        return type == returnType && type >= 0;
    }

    /** Looks the buyer and the party's host up. */
    @Nullable
    Flaw findMembers() {
        int cell = header.of(OrderColumn.MEMBER_ID);
        buyer = members.find(cells.text, cells.from(cell), cells.to(cell));
        if (buyer == 0) {
            return unknownMember(cell);
        }
        int host = header.of(OrderColumn.PARTY_HOST_ID);
        if (host >= 0 && !cells.isEmpty(host)) {
            partyHost = members.find(cells.text, cells.from(host), cells.to(host));
            return partyHost == 0 ? unknownMember(host) : null;
        }
        return null;
    }

    private Flaw unknownMember(int cell) {
        return Flaw.of(Problem.MEMBER_UNKNOWN, cell + 1, header.names().get(cell), Text.shown(cells.get(cell)), 0);
    }

    /** Checks whether the dates of the order lie where orders can be. */
    @Nullable
    Flaw checkDays() {
        if (!history && isBeforeAll()) {
            java.time.LocalDate first = rules.jobs().stream()
                    .map(CompanyRules.JobDates::firstDay)
                    .min(java.time.LocalDate::compareTo)
                    .orElseThrow();
            return dayFlaw(Problem.BEFORE_FIRST_PERIOD, OrderColumn.ORDERED_AT, ordered, first);
        }
        if (Moments.day(ordered) > latest) {
            return dayFlaw(Problem.AHEAD_OF_CLOCK, OrderColumn.ORDERED_AT, ordered, "");
        }
        return isPaid() && Moments.day(paid) > latest
                ? dayFlaw(Problem.AHEAD_OF_CLOCK, OrderColumn.PAID_AT, paid, "")
                : null;
    }

    private Flaw dayFlaw(Problem problem, OrderColumn column, long moment, Object more) {
        return Flaw.of(problem, header.of(column) + 1, column.title(), Moments.show(Moments.day(moment)), more);
    }

    private boolean isBeforeAll() {
        for (CompanyRules.JobDates job : jobs) {
            if (!isBefore(job)) {
                return false;
            }
        }
        return jobs.length > 0;
    }

    private boolean isBefore(CompanyRules.JobDates job) {
        boolean byPayment = job.decidedBy() == DecidedBy.PAID_AT;
        return (!byPayment || isPaid())
                && Moments.day(byPayment ? paid : ordered) < job.firstDay().toEpochDay();
    }

    /** Whether the order belongs to a closed period of some job. */
    boolean isLate() {
        for (CompanyRules.JobDates job : jobs) {
            boolean byPayment = job.decidedBy() == DecidedBy.PAID_AT;
            if (!history && (!byPayment || isPaid())) {
                int day = Moments.day(byPayment ? paid : ordered);
                if (day >= job.firstDay().toEpochDay()
                        && day <= job.closedUntil().toEpochDay()) {
                    return true;
                }
            }
        }
        return false;
    }

    boolean isPaid() {
        return paid != Moments.UNREADABLE;
    }

    /** Hash of the order's id. */
    long idHash() {
        return cells.hash(header.of(OrderColumn.ORDER_ID));
    }

    /** Hash of the order's id and the line's number, with the id's own for line 1; 0 when the number cannot be read. */
    long keyHash(Cells line) {
        cells = line;
        int number = lineIn(header.of(OrderColumn.LINE), 1);
        return number == NO_LINE ? 0 : keyHash(idHash(), number);
    }

    static long keyHash(long idHash, int orderLine) {
        return orderLine == 1 ? idHash : Hash64.end(Hash64.step(idHash, orderLine));
    }

    int digits() {
        return rules.currencyDigits();
    }

    String measureName(int measure) {
        return rules.measures().get(measure);
    }

    String get(OrderColumn column) {
        int cell = header.of(column);
        return cell < 0 ? "" : cells.get(cell);
    }

    OrderRow row() {
        return new OrderRow(
                cells.line(),
                get(OrderColumn.ORDER_ID),
                orderLine,
                buyer,
                type,
                isReturn() ? get(OrderColumn.ORIGINAL_ORDER_ID) : "",
                isReturn() ? originalLine() : 0,
                ordered,
                paid,
                rules.currency(),
                amountMinor,
                measures.clone(),
                get(OrderColumn.PARTY_ID),
                partyHost,
                get(OrderColumn.SKU),
                quantity,
                listed);
    }

    /** Keeps, for a rejected line, what can still be read of its dates, so that it blocks the right periods. */
    void salvageDates() {
        if (cells.size() == header.size()) {
            ordered = moment(OrderColumn.ORDERED_AT);
            paid = moment(OrderColumn.PAID_AT);
        }
    }

    /** Whether every date that decides could be read (an empty payment date can). */
    boolean isDated() {
        return cells.size() == header.size()
                && ordered != Moments.UNREADABLE
                && (isPaid() || cells.isEmpty(header.of(OrderColumn.PAID_AT)));
    }
}
