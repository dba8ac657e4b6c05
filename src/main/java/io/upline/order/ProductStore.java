package io.upline.order;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.OptionalInt;
import java.util.TreeMap;

/** The rows of dated product lists, and the lines of orders whose figures come from them, as one import sees them. */
public final class ProductStore {

    /** Nothing that came later says otherwise of the line: edits of it come after it, in their order. */
    private static final String CURRENT = " not exists (select 1 from order_product q where q.order_id = p.order_id and"
            + " q.order_line > p.order_line and mod(q.order_line, " + OrderRow.EDIT + ") = mod(p.order_line, "
            + OrderRow.EDIT + "))";

    private final Database database;
    private final int known;
    private final int before;
    private final int[] measureNo;

    /**
     * Works for the import of this number.
     *
     * @param measures the company's measures, as rows number them
     */
    public ProductStore(Database database, int known, List<String> measures) {
        this(database, known, known, measures);
    }

    /** Works for an import whose own rows count as known before. */
    public static ProductStore beside(Database database, int known, List<String> measures) {
        return new ProductStore(database, known, known + 1, measures);
    }

    private ProductStore(Database database, int known, int before, List<String> measures) {
        this.database = database;
        this.known = known;
        this.before = before;
        this.measureNo = new OrderNumberStore(database).measures(measures);
    }

    /** The lists that were known before; a later row takes the place of one of the same article and day. */
    public ProductLists lists() {
        ProductLists lists = new ProductLists();
        StringBuilder columns = new StringBuilder();
        for (int no : measureNo) {
            columns.append(", measure_").append(no);
        }
        database.read(
                "select sku, from_day" + columns + " from product_measure where known < ? order by known",
                List.of(before),
                row -> lists.add(row.getString(1), row.getInt(2), centi(row)));
        return lists;
    }

    private long[] centi(ResultSet row) throws SQLException {
        long[] measures = new long[measureNo.length];
        for (int m = 0; m < measures.length; m++) {
            measures[m] = row.getLong(3 + m);
        }
        return measures;
    }

    /** The day on which a known order was ordered; empty for one that is not known. */
    public OptionalInt orderedDay(String orderId) {
        List<Integer> days = new ArrayList<>();
        database.read(
                "select min(ordered_day) from customer_order where order_id = ? and known < ?",
                List.of(orderId, before),
                row -> {
                    int day = row.getInt(1);
                    if (!row.wasNull()) {
                        days.add(day);
                    }
                });
        return days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(days.getFirst());
    }

    /** Writes rows of a list, in the transaction under way. */
    public void write(List<ProductRow> rows) {
        if (rows.isEmpty()) {
            return;
        }
        List<Column> columns = new ArrayList<>(
                List.of(Column.text("sku"), Column.ofInt("from_day"), Column.ofInt("known"), Column.ofInt("line")));
        for (int no : measureNo) {
            columns.add(Column.ofLong("measure_" + no));
        }
        try (BulkRows bulk = database.bulk("product_measure", columns)) {
            for (ProductRow row : rows) {
                bulk.put(row.sku()).put(row.from()).put(known).put(row.line());
                for (long measure : row.measures()) {
                    bulk.put(measure);
                }
                bulk.endRow();
            }
        }
    }

    /**
     * The days of lists that known lines of orders of these articles use, each with the first day, of order or payment, by which one of
     * these lines can count.
     */
    public Map<String, NavigableMap<Integer, Integer>> used(Collection<String> skus) {
        Map<String, NavigableMap<Integer, Integer>> used = new HashMap<>();
        database.readEach(
                "select p.sku, p.list_day, min(least(o.ordered_day, coalesce(o.paid_day, y.paid_day, o.ordered_day)))"
                        + " from order_product p join customer_order o on o.order_id = p.order_id"
                        + " and o.order_line = p.order_line left join order_payment y on y.order_id = p.order_id"
                        + " and y.order_line = p.order_line where p.known < ? and p.measures <> 0 and p.sku in (??)"
                        + " and" + CURRENT + " group by p.sku, p.list_day",
                List.of(before),
                skus,
                row -> used.computeIfAbsent(row.getString(1), sku -> new TreeMap<>())
                        .put(row.getInt(2), row.getInt(3)));
        return used;
    }

    /**
     * The known lines of orders that use a list from a day on.
     *
     * @param from the day of each article
     */
    public List<ListedLine> reached(Map<String, Integer> from) {
        List<ListedLine> lines = new ArrayList<>();
        database.readEach(
                "select p.order_id, p.order_line, p.sku, p.list_day, p.pieces, p.measures from order_product p"
                        + " where p.known < ? and p.measures <> 0 and p.sku in (??) and" + CURRENT
                        + " order by p.order_id, p.order_line",
                List.of(before),
                from.keySet(),
                row -> {
                    if (row.getInt(4) >= from.getOrDefault(row.getString(3), Integer.MAX_VALUE)) {
                        lines.add(new ListedLine(
                                row.getString(1),
                                row.getInt(2) % OrderRow.EDIT,
                                row.getString(3),
                                new Listed(row.getInt(4), row.getInt(5), inOrder(row.getInt(6)))));
                    }
                });
        return lines;
    }

    /** How many lines of orders have got other figures with this import. */
    public int changed() {
        return database.client()
                .sql("select count(*) from customer_order where known = ? and order_line > ?")
                .params(known, OrderRow.EDIT)
                .query(Integer.class)
                .single();
    }

    private int inOrder(int stored) {
        int measures = 0;
        for (int m = 0; m < measureNo.length; m++) {
            measures |= (stored >> measureNo[m] & 1) << m;
        }
        return measures;
    }
}
