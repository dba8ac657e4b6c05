package io.upline.intake;

/**
 * A known order, to compare a line with.
 *
 * @param order as stored; its line is 0
 * @param currency ISO 4217
 * @param isReturn whether it takes another back
 */
record StoredOrder(OrderRow order, String currency, boolean isReturn) {

    /**
     * The first column in which a line says something else, empty when it says the same; the payment date is not looked
     * at, nor is a column the file does not have.
     */
    String differsIn(OrderRow other, String otherCurrency, Header header) {
        if (order.ordered() != other.ordered()) {
            return OrderColumn.ORDERED_AT.title();
        }
        if (order.buyer() != other.buyer()) {
            return OrderColumn.MEMBER_ID.title();
        }
        if (order.type() != other.type()) {
            return OrderColumn.TYPE.title();
        }
        if (!order.original().equals(other.original())) {
            return OrderColumn.ORIGINAL_ORDER_ID.title();
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

    private String differsInOptional(OrderRow other, Header header) {
        if (header.of(OrderColumn.PARTY_ID) >= 0 && !order.party().equals(other.party())) {
            return OrderColumn.PARTY_ID.title();
        }
        if (header.of(OrderColumn.PARTY_HOST_ID) >= 0 && order.partyHost() != other.partyHost()) {
            return OrderColumn.PARTY_HOST_ID.title();
        }
        if (header.of(OrderColumn.SKU) >= 0 && !order.sku().equals(other.sku())) {
            return OrderColumn.SKU.title();
        }
        return header.of(OrderColumn.QUANTITY) >= 0 && Math.max(order.quantity(), 0) != Math.max(other.quantity(), 0)
                ? OrderColumn.QUANTITY.title()
                : "";
    }
}
