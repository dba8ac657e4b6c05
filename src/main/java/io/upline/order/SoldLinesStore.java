package io.upline.order;

import static java.util.Objects.requireNonNull;

import io.upline.database.Database;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads the lines of orders that returns take from, as they are known. */
final class SoldLinesStore {

    private final Database database;

    SoldLinesStore(Database database) {
        this.database = database;
    }

    /**
     * The lines of these orders; an order that is not known has none.
     *
     * @param measures how many measures there are
     * @param measureColumns their columns, as {@link OrderStore} selects them
     */
    Map<String, SoldLines> load(long known, Collection<String> orders, int measures, String measureColumns) {
        Map<String, SoldLines> sold = new HashMap<>();
        orders.forEach(id -> sold.put(id, new SoldLines()));
        database.readEach(
                "select o.order_id, o.order_line, o.sku" + measureColumns
                        + " from customer_order o where o.known <= ? and not o.is_return and o.order_id in (??)",
                List.of(known),
                sold.keySet(),
                row -> {
                    long[] centi = new long[measures];
                    for (int m = 0; m < measures; m++) {
                        centi[m] = row.getLong(4 + m);
                    }
                    String sku = row.getString(3);
                    requireNonNull(sold.get(row.getString(1))).add(row.getInt(2), sku == null ? "" : sku, centi);
                });
        return sold;
    }
}
