package io.upline.order;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import java.util.List;

/** Writes which lines of orders follow the product lists. */
final class ListedLineStore {

    private static final List<Column> PRODUCT = List.of(
            Column.text("order_id"),
            Column.ofInt("order_line"),
            Column.ofInt("known"),
            Column.text("sku"),
            Column.ofInt("list_day"),
            Column.ofInt("pieces"),
            Column.ofInt("measures"));

    private final Database database;
    private final int known;
    private final int[] measureNo;

    ListedLineStore(Database database, int known, int[] measureNo) {
        this.database = database;
        this.known = known;
        this.measureNo = measureNo;
    }

    /** Keeps those that follow the lists, but for history; an edit with figures of its own follows them no more. */
    void write(List<OrderRow> orders, boolean history) {
        List<OrderRow> listed = history
                ? List.of()
                : orders.stream()
                        .filter(order -> order.listed().isAny() || followed(order))
                        .toList();
        if (listed.isEmpty()) {
            return;
        }
        try (BulkRows rows = database.bulk("order_product", PRODUCT)) {
            for (OrderRow order : listed) {
                rows.put(order.id()).put(order.orderLine()).put(known).put(order.sku());
                rows.put(order.listed().day()).put(order.listed().pieces());
                rows.put(byNumber(order.listed()));
                rows.endRow();
            }
        }
    }

    private boolean followed(OrderRow edit) {
        return edit.orderLine() > OrderRow.EDIT
                && database.client()
                                .sql("select count(*) from order_product where order_id = ? and mod(order_line, ?) = ?")
                                .params(edit.id(), OrderRow.EDIT, edit.lineOfOrder())
                                .query(Integer.class)
                                .single()
                        > 0;
    }

    private int byNumber(Listed listed) {
        int measures = 0;
        for (int m = 0; m < measureNo.length; m++) {
            measures |= listed.has(m) ? 1 << measureNo[m] : 0;
        }
        return measures;
    }
}
