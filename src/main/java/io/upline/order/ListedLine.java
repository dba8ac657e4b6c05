package io.upline.order;

/**
 * A line of an order that is known, and what of it comes from the product lists.
 *
 * @param orderId the order
 * @param orderLine number of the line
 * @param sku its article
 * @param listed what comes from the lists
 */
public record ListedLine(String orderId, int orderLine, String sku, Listed listed) {

    /** The line with the figures that the lists say now. */
    public OrderRow by(ProductLists lists, OrderRow stored) {
        return lists.on(sku, listed.day())
                .map(ofOnePiece -> stored.withMeasures(listed.figures(stored.measures(), ofOnePiece)))
                .orElse(stored);
    }
}
