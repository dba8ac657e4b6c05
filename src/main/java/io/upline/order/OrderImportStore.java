package io.upline.order;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import io.upline.database.PartitionedTable;
import io.upline.database.Partitions;
import io.upline.database.WrittenSums;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Writes the orders that one import brings, and reads those back that a line must be compared with. Rows are written in the
 * transaction under way and carry the import's number; those of a large import have a partition of their own.
 */
public final class OrderImportStore {

    /** The table in which orders are. */
    public static final PartitionedTable ORDERS =
            PartitionedTable.grouped("customer_order", "known", "order_id", "order_line");

    private static final int FIRST_MEASURE = 17;

    private static final List<Column> RETURN = List.of(
            Column.text("order_id"),
            Column.ofInt("order_line"),
            Column.text("original_id"),
            Column.ofInt("original_line"),
            Column.ofInt("at_line"),
            Column.ofInt("known"));
    private static final List<Column> PAYMENT = List.of(
            Column.text("order_id"),
            Column.ofInt("order_line"),
            Column.ofInt("known"),
            Column.ofInt("paid_day"),
            Column.ofInt("paid_second"),
            Column.ofInt("line"));

    private final Database database;
    private final int known;
    private final int before;
    private final boolean history;
    private final int[] typeNo;
    private final int[] measureNo;
    private final List<Column> orderColumns;
    private final Partitions partitions;
    private final WrittenSums sums;
    private final ListedLineStore listed;
    private String target = "";

    /**
     * Works for the import of this number.
     *
     * @param history whether its orders are returnable and count in no period
     * @param types the company's order types, as rows number them
     * @param measures the company's measures, as rows number them
     * @param sums of what it writes
     */
    public OrderImportStore(
            Database database,
            int known,
            boolean history,
            List<String> types,
            List<String> measures,
            WrittenSums sums) {
        this(database, known, known, history, types, measures, sums);
    }

    /** Works for what an import takes beside its own file: what it has written so far counts as known before. */
    public static OrderImportStore beside(
            Database database, int known, boolean history, List<String> types, List<String> measures) {
        return new OrderImportStore(database, known, known + 1, history, types, measures, WrittenSums.none());
    }

    private OrderImportStore(
            Database database,
            int known,
            int before,
            boolean history,
            List<String> types,
            List<String> measures,
            WrittenSums sums) {
        this.sums = sums;
        this.database = database;
        this.known = known;
        this.before = before;
        this.history = history;
        OrderNumberStore numbers = new OrderNumberStore(database);
        this.typeNo = numbers.types(types);
        this.measureNo = numbers.measures(measures);
        this.orderColumns = orderColumns(measureNo);
        this.partitions = new Partitions(database);
        this.listed = new ListedLineStore(database, known, measureNo);
    }

    /** The columns that the company's orders fill; the others stay empty. */
    private static List<Column> orderColumns(int[] measureNo) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text("order_id"),
                Column.ofInt("order_line"),
                Column.ofInt("known"),
                Column.ofInt("line"),
                Column.ofInt("buyer"),
                Column.ofShort("type_no"),
                Column.flag("history"),
                Column.flag("is_return"),
                Column.ofInt("ordered_day"),
                Column.ofInt("ordered_second"),
                Column.ofInt("paid_day"),
                Column.ofInt("paid_second"),
                Column.text("currency"),
                Column.ofLong("amount_minor"),
                Column.text("party_id"),
                Column.ofInt("party_host"),
                Column.text("sku"),
                Column.ofInt("quantity")));
        for (int no : measureNo) {
            columns.add(Column.ofLong("measure_" + no));
        }
        return List.copyOf(columns);
    }

    /** Gives the orders of a large import a partition of their own, in the transaction that begins it. */
    public static void setApart(Database database, int known) {
        new Partitions(database).make(ORDERS, known);
    }

    /** Takes every row of an import back, in the transaction under way. */
    public static void takeBack(Database database, int known) {
        for (String table :
                List.of("order_import", "order_return", "order_payment", "order_product", "product_measure")) {
            database.client()
                    .sql("delete from " + table + " where known = ?")
                    .param(known)
                    .update();
        }
        new Partitions(database).takeBack(ORDERS, known);
    }

    /** How many lines of orders were known before, history included. */
    public long countKnown() {
        return database.client()
                .sql("select coalesce(sum(lines), 0) from order_import where known < ?")
                .param(before)
                .query(Long.class)
                .single();
    }

    /** Streams order id and line number of the lines known before, edits of them left out. */
    public void eachKnown(KeyReader reader) {
        database.read(
                "select order_id, order_line from customer_order where known < ? and order_line < ?",
                List.of(before, OrderRow.EDIT),
                row -> reader.line(row.getString(1), row.getInt(2)));
    }

    /** Whether the orders it writes are history: returnable, and counted in no period. */
    public boolean isHistory() {
        return history;
    }

    /** Which of these orders are known as history. */
    public Set<String> historyAmong(Collection<String> ids) {
        Set<String> found = new HashSet<>();
        database.readEach(
                "select order_id from customer_order where history and known < ? and order_id in (??)",
                List.of(before),
                ids,
                row -> found.add(row.getString(1)));
        return found;
    }

    /** How often a line of an order was edited so far. */
    public int edits(OrderRow line) {
        return database.client()
                .sql("select count(*) from customer_order where known < ? and order_id = ? and order_line > ?"
                        + " and mod(order_line, ?) = ?")
                .params(before, line.id(), OrderRow.EDIT, OrderRow.EDIT, line.orderLine())
                .query(Integer.class)
                .single();
    }

    /** The known orders among these ids, line by line; each with what edits of it added. */
    public Map<String, List<OrderRow>> find(Collection<String> ids) {
        Map<String, List<OrderRow>> found = new HashMap<>();
        String measures = measureColumns();
        database.readEach(
                "select o.order_id, o.order_line, o.buyer, o.type_no, o.ordered_day, o.ordered_second,"
                        + " coalesce(o.paid_day, p.paid_day), coalesce(o.paid_second, p.paid_second), o.currency,"
                        + " o.amount_minor, o.party_id, o.party_host, o.sku, o.quantity, r.original_id,"
                        + " r.original_line"
                        + measures
                        + " from customer_order o left join order_payment p on p.order_id = o.order_id"
                        + " and p.order_line = o.order_line and p.known < ?"
                        + " left join order_return r on r.order_id = o.order_id and r.order_line = o.order_line"
                        + " where o.known < ? and o.order_id in (??) order by o.order_id, o.order_line",
                List.of(before, before),
                ids,
                row -> add(found.computeIfAbsent(row.getString(1), id -> new ArrayList<>()), stored(row)));
        return found;
    }

    /** Adds a line, or what an edit adds to a line that is there; edits come after all lines, in their order. */
    private static void add(List<OrderRow> lines, OrderRow row) {
        if (row.orderLine() < OrderRow.EDIT) {
            lines.add(row);
            return;
        }
        for (int k = 0; k < lines.size(); k++) {
            if (lines.get(k).orderLine() == row.lineOfOrder()) {
                lines.set(k, lines.get(k).with(row));
            }
        }
    }

    private String measureColumns() {
        StringBuilder sql = new StringBuilder();
        for (int no : measureNo) {
            sql.append(", o.measure_").append(no);
        }
        return sql.toString();
    }

    private OrderRow stored(ResultSet row) throws SQLException {
        long[] measures = new long[measureNo.length];
        for (int m = 0; m < measures.length; m++) {
            measures[m] = row.getLong(FIRST_MEASURE + m);
        }
        return new OrderRow(
                0,
                row.getString(1),
                row.getInt(2),
                row.getInt(3),
                typeIndex(row.getInt(4)),
                text(row.getString(15)),
                row.getInt(16),
                OrderRow.moment(row.getInt(5), row.getInt(6)),
                OrderRow.moment(number(row, 7), row.getInt(8)),
                row.getString(9),
                row.getLong(10),
                measures,
                text(row.getString(11)),
                row.getInt(12),
                text(row.getString(13)),
                Objects.requireNonNullElse(number(row, 14), -1),
                Listed.NONE);
    }

    private static @Nullable Integer number(ResultSet row, int column) throws SQLException {
        int value = row.getInt(column);
        return row.wasNull() ? null : (Integer) value;
    }

    private int typeIndex(int no) {
        for (int i = 0; i < typeNo.length; i++) {
            if (typeNo[i] == no) {
                return i;
            }
        }
        return -1;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /**
     * What known returns have taken back of each of these orders, as negative sums of the amount and then of each measure: by number of
     * the line for returns of a line, and of all returns together under 0.
     */
    public Map<String, Map<Integer, long[]>> takenBack(Collection<String> originals) {
        Map<String, Map<Integer, long[]>> taken = new HashMap<>();
        String measures = measureColumns();
        database.readEach(
                "select r.original_id, r.original_line, o.amount_minor" + measures
                        + " from order_return r join customer_order o on o.order_id = r.order_id"
                        + " and o.order_line = r.order_line where r.known < ? and r.original_id in (??)",
                List.of(before),
                originals,
                row -> {
                    Map<Integer, long[]> ofOrder = taken.computeIfAbsent(row.getString(1), id -> new HashMap<>());
                    int line = row.getInt(2);
                    takeBack(ofOrder, 0, row);
                    if (line != 0) {
                        takeBack(ofOrder, line, row);
                    }
                });
        return taken;
    }

    private void takeBack(Map<Integer, long[]> ofOrder, int line, ResultSet row) throws SQLException {
        long[] sums = ofOrder.computeIfAbsent(line, number -> new long[1 + measureNo.length]);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], row.getLong(3 + i));
        }
    }

    /** Ends the writing: the partition of a large import is indexed and becomes part of the table. */
    public void complete() {
        partitions.attach(ORDERS, known);
        payWholeOrders();
        placeReturns();
    }

    /** Sets the payment that came for one line of an order on all its lines. */
    private void payWholeOrders() {
        database.client()
                .sql("insert into order_payment (order_id, order_line, known, paid_day, paid_second)"
                        + " select o.order_id, o.order_line, p.known, min(p.paid_day), min(p.paid_second)"
                        + " from order_payment p"
                        + " join customer_order o on o.order_id = p.order_id and o.paid_day is null"
                        + " left join order_payment q on q.order_id = o.order_id and q.order_line = o.order_line"
                        + " where p.known = ? and q.order_id is null group by o.order_id, o.order_line, p.known")
                .param(known)
                .update();
    }

    /** Places a return of a whole order by a line that is there, as not every order has a line 1. */
    private void placeReturns() {
        database.client()
                .sql("select r.order_id, r.order_line, min(s.order_line) from order_return r"
                        + " join customer_order s on s.order_id = r.original_id"
                        + " where r.known = ? and r.original_line is null"
                        + " group by r.order_id, r.order_line having min(s.order_line) <> 1")
                .param(known)
                .query((row, number) -> new Placed(row.getString(1), row.getInt(2), row.getInt(3)))
                .list()
                .forEach(each -> database.client()
                        .sql("update order_return set at_line = ? where order_id = ? and order_line = ?")
                        .params(each.atLine(), each.id(), each.orderLine())
                        .update());
    }

    private record Placed(String id, int orderLine, int atLine) {}

    /** Writes lines of orders. */
    public void write(List<OrderRow> orders) {
        if (!orders.isEmpty()) {
            writeOrders(orders);
            writeReturns(orders);
            listed.write(orders, history);
            count(orders);
        }
    }

    /** Writes payments that came after their orders; the line of each is that of the file which says no more than that, 0 for none. */
    public void writePayments(List<OrderRow> paid) {
        if (paid.isEmpty()) {
            return;
        }
        try (BulkRows rows = database.bulk("order_payment", PAYMENT)) {
            for (OrderRow order : paid) {
                rows.put(order.id()).put(order.orderLine()).put(known);
                rows.put(OrderRow.day(order.paid())).put(OrderRow.second(order.paid()));
                rows.put(order.line());
                rows.endRow();
            }
        }
    }

    private void count(List<OrderRow> orders) {
        DaySpan days = new DaySpan();
        orders.forEach(days::add);
        int updated = database.client()
                .sql("update order_import set lines = lines + ?,"
                        + " first_ordered = least(coalesce(first_ordered, ?), coalesce(?, first_ordered)),"
                        + " last_ordered = greatest(coalesce(last_ordered, ?), coalesce(?, last_ordered)),"
                        + " first_paid = least(coalesce(first_paid, ?), coalesce(?, first_paid)),"
                        + " last_paid = greatest(coalesce(last_paid, ?), coalesce(?, last_paid)) where known = ?")
                .param(orders.size())
                .params(days.pairs())
                .param(known)
                .update();
        if (updated == 0) {
            database.client()
                    .sql("insert into order_import (known, history, lines, first_ordered, last_ordered, first_paid,"
                            + " last_paid) values (?, ?, ?, ?, ?, ?, ?)")
                    .param(known)
                    .param(history)
                    .param(orders.size())
                    .params(days.bounds())
                    .update();
        }
    }

    private void writeOrders(List<OrderRow> orders) {
        if (target.isEmpty()) {
            target = partitions.target(ORDERS, known);
        }
        try (BulkRows rows = sums.watch(OrderParts.ORDER, database.bulk(target, orderColumns), orderColumns)) {
            for (OrderRow order : orders) {
                writeOrder(rows, order);
                for (long measure : order.measures()) {
                    rows.put(measure);
                }
                rows.endRow();
            }
        }
    }

    private void writeOrder(BulkRows rows, OrderRow order) {
        rows.put(order.id())
                .put(order.orderLine())
                .put(known)
                .put(order.line())
                .put(order.buyer())
                .put(typeNo[order.type()]);
        rows.put(history ? 1 : 0).put(order.isReturn() ? 1 : 0);
        rows.put(OrderRow.day(order.ordered())).put(OrderRow.second(order.ordered()));
        if (order.isPaid()) {
            rows.put(OrderRow.day(order.paid())).put(OrderRow.second(order.paid()));
        } else {
            rows.putNull().putNull();
        }
        rows.put(order.currency()).put(order.amountMinor());
        if (order.party().isEmpty()) {
            rows.putNull();
        } else {
            rows.put(order.party());
        }
        putPositive(rows, order.partyHost());
        if (order.sku().isEmpty()) {
            rows.putNull();
        } else {
            rows.put(order.sku());
        }
        putPositive(rows, order.quantity());
    }

    private static void putPositive(BulkRows rows, int value) {
        if (value > 0) {
            rows.put(value);
        } else {
            rows.putNull();
        }
    }

    private void writeReturns(List<OrderRow> orders) {
        List<OrderRow> returns = orders.stream().filter(OrderRow::isReturn).toList();
        if (returns.isEmpty()) {
            return;
        }
        try (BulkRows rows = database.bulk("order_return", RETURN)) {
            for (OrderRow order : returns) {
                rows.put(order.id()).put(order.orderLine()).put(order.original());
                putPositive(rows, order.originalLine());
                rows.put(Math.max(1, order.originalLine())).put(known);
                rows.endRow();
            }
        }
    }

    /** Takes a line of a known order. */
    @FunctionalInterface
    public interface KeyReader {
        /** Takes the order's id and the line's number. */
        void line(String orderId, int orderLine);
    }
}
