package io.upline.intake;

import io.upline.company.ColumnSettings;
import io.upline.order.ProductLists;
import io.upline.order.ProductStore;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** What lines of orders ask of the product lists that are known; nothing is read before the first of them asks. */
final class Listing {

    /** What stands in the cell of a measure that comes from the lists. */
    static final String CELL = ColumnSettings.PRODUCTS;

    private final ProductStore store;
    private final Map<String, OptionalInt> days = new HashMap<>();
    private ProductLists lists = new ProductLists();
    private boolean read;

    Listing(ProductStore store) {
        this.store = store;
    }

    /** The lists. */
    synchronized ProductLists lists() {
        if (!read) {
            lists = store.lists();
            read = true;
        }
        return lists;
    }

    /** The day of a known order, whose list its returns are taken back by. */
    synchronized OptionalInt dayOf(String orderId) {
        return days.computeIfAbsent(orderId, store::orderedDay);
    }
}
