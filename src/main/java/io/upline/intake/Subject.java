package io.upline.intake;

import io.upline.order.OrderRow;

/**
 * The member or order that a line of a file is about, so that a rejected line is recognised when it comes again.
 *
 * @param id the id of a member or an order
 * @param line number of the line in its order; 0 for a member
 */
record Subject(String id, int line) {

    static Subject of(OrderRow row) {
        return new Subject(row.id(), row.orderLine());
    }

    static Subject ofMember(String id) {
        return new Subject(id, 0);
    }
}
