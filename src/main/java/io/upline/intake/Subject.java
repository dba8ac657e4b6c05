package io.upline.intake;

import io.upline.order.OrderRow;

/**
 * The order or product that a line of a file is about, so that a rejected line is recognised when it comes again.
 *
 * @param id the id of an order, or a sku
 * @param line number of the line in its order, or the first day of a product's values
 */
record Subject(String id, int line) {

    static Subject of(OrderRow row) {
        return new Subject(row.id(), row.orderLine());
    }
}
