package io.upline.intake;

import io.upline.fact.Fact;
import io.upline.order.OrderRow;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds in what lines of orders differ; a column that the file does not have is not looked at. */
final class OrderDifference {

    private OrderDifference() {}

    /** The line, among an order's known ones, that has the number of a row. */
    static @Nullable OrderRow line(List<OrderRow> lines, OrderRow row) {
        for (OrderRow one : lines) {
            if (one.orderLine() == row.orderLine()) {
                return one;
            }
        }
        return null;
    }

    /** A line as sentences name it: the order, and the number of the line where the order has several. */
    static Fact named(OrderRow row) {
        return row.orderLine() == 1
                ? Fact.of("intake.order", "order", row.id())
                : Fact.of("intake.lineOfOrder", "line", row.orderLine(), "order", row.id());
    }

    /**
     * The first column in which two lines of one order contradict one another, empty when they fit together; the payment
     * date is not looked at.
     */
    static String contradiction(OrderRow one, OrderRow other, Header header) {
        String column = ofOrder(one, other);
        return column.isEmpty() ? party(one, other, header) : column;
    }

    /** The first column in which a line says something else than the known one; the payment date is not looked at. */
    static String between(OrderRow known, OrderRow line, Header header) {
        String column = ofOrder(known, line);
        if (!column.isEmpty()) {
            return column;
        }
        if (header.of(OrderColumn.ORIGINAL_LINE) >= 0 && known.originalLine() != line.originalLine()) {
            return OrderColumn.ORIGINAL_LINE.title();
        }
        if (known.amountMinor() != line.amountMinor()) {
            return OrderColumn.AMOUNT.title();
        }
        for (int m = 0; m < known.measures().length; m++) {
            if (known.measures()[m] != line.measures()[m]) {
                return header.names().get(header.measures()[m]);
            }
        }
        return optional(known, line, header);
    }

    /** Whether a line differs from the known one in figures or article alone, so that a person can accept it as an edit. */
    static boolean isEdit(OrderRow known, OrderRow line, Header header) {
        boolean paidAsBefore = known.paid() == line.paid() || !known.isPaid();
        return paidAsBefore
                && !known.isReturn()
                && !between(known, line, header).isEmpty()
                && between(known.withFiguresOf(line), line, header).isEmpty();
    }

    private static String ofOrder(OrderRow one, OrderRow other) {
        if (one.ordered() != other.ordered()) {
            return OrderColumn.ORDERED_AT.title();
        }
        if (one.buyer() != other.buyer()) {
            return OrderColumn.MEMBER_ID.title();
        }
        if (one.type() != other.type()) {
            return OrderColumn.TYPE.title();
        }
        if (!one.original().equals(other.original())) {
            return OrderColumn.ORIGINAL_ORDER_ID.title();
        }
        return one.currency().equals(other.currency()) ? "" : OrderColumn.CURRENCY.title();
    }

    private static String party(OrderRow one, OrderRow other, Header header) {
        if (header.of(OrderColumn.PARTY_ID) >= 0 && !one.party().equals(other.party())) {
            return OrderColumn.PARTY_ID.title();
        }
        return header.of(OrderColumn.PARTY_HOST_ID) >= 0 && one.partyHost() != other.partyHost()
                ? OrderColumn.PARTY_HOST_ID.title()
                : "";
    }

    private static String optional(OrderRow known, OrderRow line, Header header) {
        String column = party(known, line, header);
        if (!column.isEmpty()) {
            return column;
        }
        if (header.of(OrderColumn.SKU) >= 0 && !known.sku().equals(line.sku())) {
            return OrderColumn.SKU.title();
        }
        return header.of(OrderColumn.QUANTITY) >= 0 && Math.max(known.quantity(), 0) != Math.max(line.quantity(), 0)
                ? OrderColumn.QUANTITY.title()
                : "";
    }
}
