package io.upline.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of a known order, to compare a line with.
 *
 * @param order as stored; its line is 0
 * @param currency ISO 4217
 * @param isReturn whether it takes another back
 */
record StoredOrder(OrderRow order, String currency, boolean isReturn) {

    /** The one of an order's lines that has the number of a row. */
    static @Nullable StoredOrder line(List<StoredOrder> lines, OrderRow row) {
        for (StoredOrder one : lines) {
            if (one.order.orderLine() == row.orderLine()) {
                return one;
            }
        }
        return null;
    }

    /**
     * The first column in which two lines of one order contradict one another, empty when they fit together; the payment
     * date is not looked at, nor is a column the file does not have.
     */
    static String contradiction(OrderRow one, OrderRow other, Header header) {
        String column = beforeAmount(one, other);
        if (!column.isEmpty()) {
            return column;
        }
        return party(one, other, header);
    }

    /**
     * The first column in which a line says something else, empty when it says the same; the payment date is not looked
     * at, nor is a column the file does not have.
     */
    String differsIn(OrderRow other, String otherCurrency, Header header) {
        String column = beforeAmount(order, other);
        if (!column.isEmpty()) {
            return column;
        }
        if (header.of(OrderColumn.ORIGINAL_LINE) >= 0 && order.originalLine() != other.originalLine()) {
            return OrderColumn.ORIGINAL_LINE.title();
        }
        if (!currency.equals(otherCurrency)) {
            return OrderColumn.CURRENCY.title();
        }
        if (order.amountMinor() != other.amountMinor()) {
            return OrderColumn.AMOUNT.title();
        }
        for (int m = 0; m < order.measures().length; m++) {
            if (order.measures()[m] != other.measures()[m]) {
                return header.names().get(header.measures()[m]);
            }
        }
        return differsInOptional(other, header);
    }

    private static String beforeAmount(OrderRow one, OrderRow other) {
        if (one.ordered() != other.ordered()) {
            return OrderColumn.ORDERED_AT.title();
        }
        if (one.buyer() != other.buyer()) {
            return OrderColumn.MEMBER_ID.title();
        }
        if (one.type() != other.type()) {
            return OrderColumn.TYPE.title();
        }
        return one.original().equals(other.original()) ? "" : OrderColumn.ORIGINAL_ORDER_ID.title();
    }

    private static String party(OrderRow one, OrderRow other, Header header) {
        if (header.of(OrderColumn.PARTY_ID) >= 0 && !one.party().equals(other.party())) {
            return OrderColumn.PARTY_ID.title();
        }
        return header.of(OrderColumn.PARTY_HOST_ID) >= 0 && one.partyHost() != other.partyHost()
                ? OrderColumn.PARTY_HOST_ID.title()
                : "";
    }

    private String differsInOptional(OrderRow other, Header header) {
        String column = party(order, other, header);
        if (!column.isEmpty()) {
            return column;
        }
        if (header.of(OrderColumn.SKU) >= 0 && !order.sku().equals(other.sku())) {
            return OrderColumn.SKU.title();
        }
        return header.of(OrderColumn.QUANTITY) >= 0 && Math.max(order.quantity(), 0) != Math.max(other.quantity(), 0)
                ? OrderColumn.QUANTITY.title()
                : "";
    }
}
