package io.upline.intake;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import io.upline.database.PartitionedTable;
import io.upline.database.Partitions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes orders in bulk, those of a large import into a partition of its own, and reads those back that a line must be compared with. */
final class OrderIntakeStore {

    /** Where orders are. */
    static final PartitionedTable ORDERS =
            PartitionedTable.grouped("customer_order", "known", "order_id", "order_line");

    private static final int IN_LIST = 500;
    private static final int FIRST_MEASURE = 18;

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
            Column.ofInt("paid_second"));
    private static final List<Column> EARLY = List.of(
            Column.text("order_id"),
            Column.ofInt("order_line"),
            Column.ofInt("member_key"),
            Column.ofInt("known"),
            Column.ofInt("order_day"));

    private final Database database;
    private final int known;
    private final CompanyRules rules;
    private final boolean history;
    private final int[] typeNo;
    private final int[] measureNo;
    private final List<Column> orderColumns;
    private final Partitions partitions;
    private String target = "";

    OrderIntakeStore(Database database, int known, CompanyRules rules, boolean history) {
        this.database = database;
        this.known = known;
        this.rules = rules;
        this.history = history;
        this.typeNo = numbered("order_type", rules.orderTypes(), Short.MAX_VALUE);
        this.measureNo = numbered("company_measure", rules.measures(), CompanyRules.MEASURES_MAX);
        this.orderColumns = orderColumns(measureNo);
        this.partitions = new Partitions(database);
    }

    /** Those that the company's orders fill; the others stay empty. */
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

    /** The number of each name; new names take the next numbers and keep them for ever. */
    private int[] numbered(String table, List<String> names, int most) {
        return database.inTransaction(() -> {
            Map<String, Integer> numbers = new HashMap<>();
            database.client()
                    .sql("select name, no from " + table)
                    .query((row, n) -> Map.entry(row.getString(1), row.getInt(2)))
                    .list()
                    .forEach(entry -> numbers.put(entry.getKey(), entry.getValue()));
            for (String name : names) {
                if (!numbers.containsKey(name)) {
                    int no = numbers.values().stream()
                                    .mapToInt(Integer::intValue)
                                    .max()
                                    .orElse(0)
                            + 1;
                    if (no > most) {
                        throw new IllegalStateException("the company has had more than " + most + " in " + table);
                    }
                    numbers.put(name, no);
                    database.client()
                            .sql("insert into " + table + " (no, name) values (?, ?)")
                            .param(no)
                            .param(name)
                            .update();
                }
            }
            return names.stream()
                    .mapToInt(name -> numbers.getOrDefault(name, 0))
                    .toArray();
        });
    }

    /** Hashes of every known order and its lines. */
    KnownOrders known() {
        long[] count = {0};
        database.read(
                "select coalesce(sum(accepted), 0) from import_file where state = 'COMPLETE' and kind <> 'MEMBERS'",
                List.of(),
                row -> count[0] = row.getLong(1));
        KnownOrders orders = new KnownOrders(count[0]);
        if (count[0] == 0) {
            return orders;
        }
        database.read(
                "select order_id, order_line from customer_order where known < ?",
                List.of(known),
                row -> orders.add(row.getString(1), row.getInt(2)));
        return orders;
    }

    /** The known orders among these ids, line by line. */
    Map<String, List<StoredOrder>> find(Collection<String> ids) {
        Map<String, List<StoredOrder>> found = new HashMap<>();
        String measures = measureColumns();
        forEachPart(
                ids,
                (marks, part) -> database.read(
                        "select o.order_id, o.buyer, o.type_no, o.is_return, o.ordered_day, o.ordered_second,"
                            + " coalesce(o.paid_day, p.paid_day), coalesce(o.paid_second, p.paid_second), o.currency,"
                            + " o.amount_minor, o.party_id, o.party_host, o.sku, o.quantity, r.original_id,"
                            + " o.order_line, r.original_line"
                                + measures
                                + " from customer_order o left join order_payment p on p.order_id = o.order_id"
                                + " and p.order_line = o.order_line and p.known < ?"
                                + " left join order_return r on r.order_id = o.order_id and r.order_line = o.order_line"
                                + " where o.known < ? and o.order_id in (" + marks
                                + ") order by o.order_id, o.order_line",
                        parameters(List.of(known, known), part),
                        row -> found.computeIfAbsent(row.getString(1), id -> new ArrayList<>())
                                .add(stored(row))));
        return found;
    }

    private String measureColumns() {
        StringBuilder sql = new StringBuilder();
        for (int no : measureNo) {
            sql.append(", o.measure_").append(no);
        }
        return sql.toString();
    }

    private StoredOrder stored(ResultSet row) throws SQLException {
        long[] measures = new long[measureNo.length];
        for (int m = 0; m < measures.length; m++) {
            measures[m] = row.getLong(FIRST_MEASURE + m);
        }
        int type = typeIndex(row.getInt(3));
        long ordered = row.getInt(5) * Moments.DAY + row.getInt(6);
        int paidDay = row.getInt(7);
        long paid = row.wasNull() ? Moments.UNREADABLE : paidDay * Moments.DAY + row.getInt(8);
        int quantity = row.getInt(14);
        quantity = row.wasNull() ? -1 : quantity;
        OrderRow order = new OrderRow(
                0,
                row.getString(1),
                row.getInt(16),
                row.getInt(2),
                type,
                text(row.getString(15)),
                row.getInt(17),
                ordered,
                paid,
                row.getLong(10),
                measures,
                text(row.getString(11)),
                row.getInt(12),
                text(row.getString(13)),
                quantity);
        return new StoredOrder(order, row.getString(9), row.getBoolean(4));
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
     * What known returns have taken back of each of these orders: amount, then each measure, as negative sums; by number of
     * the line for returns of a line, and of all returns together under 0.
     */
    Map<String, Map<Integer, long[]>> takenBack(Collection<String> originals) {
        Map<String, Map<Integer, long[]>> taken = new HashMap<>();
        String measures = measureColumns();
        forEachPart(
                originals,
                (marks, part) -> database.read(
                        "select r.original_id, r.original_line, o.amount_minor" + measures
                                + " from order_return r join customer_order o on o.order_id = r.order_id"
                                + " and o.order_line = r.order_line where r.known < ? and r.original_id in (" + marks
                                + ")",
                        parameters(List.of(known), part),
                        row -> {
                            Map<Integer, long[]> ofOrder =
                                    taken.computeIfAbsent(row.getString(1), id -> new HashMap<>());
                            int line = row.getInt(2);
                            takeBack(ofOrder, 0, row);
                            if (line != 0) {
                                takeBack(ofOrder, line, row);
                            }
                        }));
        return taken;
    }

    private void takeBack(Map<Integer, long[]> ofOrder, int line, ResultSet row) throws SQLException {
        long[] sums = ofOrder.computeIfAbsent(line, number -> new long[1 + measureNo.length]);
        for (int i = 0; i < sums.length; i++) {
            sums[i] = Math.addExact(sums[i], row.getLong(3 + i));
        }
    }

    private interface Part {
        void read(String marks, List<String> ids);
    }

    private static void forEachPart(Collection<String> ids, Part part) {
        List<String> all = new ArrayList<>(ids);
        for (int from = 0; from < all.size(); from += IN_LIST) {
            List<String> some = all.subList(from, Math.min(from + IN_LIST, all.size()));
            part.read("?" + ", ?".repeat(some.size() - 1), some);
        }
    }

    private static List<Object> parameters(List<Integer> first, List<String> ids) {
        List<Object> parameters = new ArrayList<>(first);
        parameters.addAll(ids);
        return parameters;
    }

    /** Ends the writing: the partition of a large import is indexed and becomes part of the table. */
    void complete() {
        partitions.attach(ORDERS, known);
        payWholeOrders();
        placeReturns();
    }

    /** A payment that came for one line of an order is that of all its lines. */
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

    /** A return of a whole order is placed by a line that is there: not every order has a line 1. */
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

    private record Paid(String id, int orderLine, int day, int second) {}

    void write(Block block) {
        if (!block.orders.isEmpty()) {
            writeOrders(block.orders);
            writeReturns(block.orders);
        }
        writePayments(block.payments.stream()
                .map(order -> new Paid(
                        order.id(), order.orderLine(), Moments.day(order.paid()), Moments.second(order.paid())))
                .toList());
        if (!block.early.isEmpty()) {
            try (BulkRows rows = database.bulk("early_buyer", EARLY)) {
                for (OrderRow order : block.early) {
                    rows.put(order.id())
                            .put(order.orderLine())
                            .put(order.buyer())
                            .put(known)
                            .put(earliestDay(order));
                    rows.endRow();
                }
            }
        }
    }

    private void writePayments(List<Paid> payments) {
        if (payments.isEmpty()) {
            return;
        }
        try (BulkRows rows = database.bulk("order_payment", PAYMENT)) {
            for (Paid each : payments) {
                rows.put(each.id()).put(each.orderLine()).put(known);
                rows.put(each.day()).put(each.second());
                rows.endRow();
            }
        }
    }

    private static int earliestDay(OrderRow order) {
        int ordered = Moments.day(order.ordered());
        return order.isPaid() ? Math.min(ordered, Moments.day(order.paid())) : ordered;
    }

    private void writeOrders(List<OrderRow> orders) {
        if (target.isEmpty()) {
            target = partitions.target(ORDERS, known);
        }
        try (BulkRows rows = database.bulk(target, orderColumns)) {
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
        rows.put(Moments.day(order.ordered())).put(Moments.second(order.ordered()));
        if (order.isPaid()) {
            rows.put(Moments.day(order.paid())).put(Moments.second(order.paid()));
        } else {
            rows.putNull().putNull();
        }
        rows.put(rules.currency()).put(order.amountMinor());
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
}
