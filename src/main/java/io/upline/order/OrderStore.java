package io.upline.order;

import static java.util.Objects.requireNonNull;

import io.upline.database.Database;
import io.upline.database.StreamedRow;
import io.upline.network.Membership;
import io.upline.period.PayPeriod;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Reads orders as they are known, for a period and as far back as the plan looks: the lines of each put together.
 *
 * <p>Imports whose orders span the days wanted are found first, so that a period costs a scan of what arrived around it,
 * not of the company's history. An order of a member that is not among the members is a broken invariant.
 */
public final class OrderStore {

    private static final String OF_ORDER =
            "o.order_id, o.buyer, o.type_no, o.amount_minor, o.party_id, o.party_host, o.order_line";
    private static final int FIRST_MEASURE = 10;
    private static final String PAYMENT_OF_ORDER = "p.order_id = o.order_id and p.order_line = o.order_line";

    private final Database database;

    /** Reads from this database. */
    public OrderStore(Database database) {
        this.database = database;
    }

    /**
     * The orders of the query, sorted by deciding moment, then id.
     *
     * <p>A return under {@code restate} is loaded with its original's period and moment, whatever its own date; orders that
     * came as history count in no period and are not loaded, though they make a buyer's later orders no first ones.
     */
    public Orders load(OrderQuery query, Membership membership) {
        List<String> types = types();
        OrderColumns columns = new OrderColumns(query, types, countOrders(query));
        int[] measureNumbers = measureNumbers(query.measures());
        boolean articles = !query.articles().isEmpty();
        RowTaker taker = new RowTaker(columns, membership, query.measures().size(), articles);
        readSales(query, measureNumbers, taker);
        if (query.decidedBy() == DecidedBy.PAID_AT) {
            readPaidLater(query, measureNumbers, taker);
        }
        readReturns(query, measureNumbers, taker);
        Map<String, SoldLines> sold = articles ? sold(query, columns.originalIds()) : Map.of();
        return columns.sorted(buyersBefore(query, membership), sold);
    }

    /**
     * Orders and returns of the query's periods that came with an import after {@code sinceKnown} and not after the query's. A
     * payment that came later for an order counts as an arrival.
     */
    public LateArrivals arrivals(long sinceKnown, OrderQuery query) {
        TreeMap<String, LateArrivals.How> found = new TreeMap<>();
        TreeSet<String> edited = new TreeSet<>();
        int first = query.firstDay();
        int last = query.lastDay();
        if (query.decidedBy() == DecidedBy.PAID_AT) {
            database.read(
                    "select p.order_id from order_payment p join customer_order o on " + PAYMENT_OF_ORDER
                            + " where p.known > ? and p.known <= ? and not o.is_return and not o.history"
                            + " and p.paid_day between ? and ?",
                    List.of(sinceKnown, query.known(), first, last),
                    row -> found.put(row.getString(1), LateArrivals.How.PAYMENT));
        }
        database.read(
                "select o.order_id, o.order_line from customer_order o"
                        + " where o.known > ? and o.known <= ? and not o.is_return and not o.history and "
                        + ownDay(query.decidedBy()) + " between ? and ?",
                List.of(sinceKnown, query.known(), first, last),
                row -> {
                    if (row.getInt(2) > OrderRow.EDIT) {
                        edited.add(row.getString(1));
                    } else {
                        found.put(row.getString(1), LateArrivals.How.ORDER);
                    }
                });
        edited.forEach(id -> found.putIfAbsent(id, LateArrivals.How.EDIT));
        String moved = query.decidedBy() == DecidedBy.PAID_AT ? "greatest(o.known, coalesce(p.known, 0))" : "o.known";
        database.read(
                returnsSql(query, "o.order_id, o.order_id") + " and " + moved + " > ?",
                returnsParameters(query, sinceKnown),
                row -> found.put(row.getString(1), LateArrivals.How.RETURN));
        List<LateArrivals.Arrival> arrivals = new ArrayList<>();
        found.forEach((id, how) -> arrivals.add(new LateArrivals.Arrival(id, how)));
        return new LateArrivals(arrivals);
    }

    /**
     * The lines of returns that count in the query's periods by their own date, of orders that counted on a day or after it. Orders that
     * came as history have none, since no period paid on them.
     */
    public List<ReturnedLine> returned(OrderQuery query, LocalDate originalsFrom) {
        List<ReturnedLine> lines = new ArrayList<>();
        List<String> skus = new ArrayList<>();
        List<Integer> linesTaken = new ArrayList<>();
        int[] measures = measureNumbers(query.measures());
        boolean paid = query.decidedBy() == DecidedBy.PAID_AT;
        String own = paid ? "coalesce(o.paid_day, p.paid_day)" : "o.ordered_day";
        String original = paid ? "coalesce(s.paid_day, q.paid_day)" : "s.ordered_day";
        List<Number> parameters = returnsParameters(query, null);
        parameters.add((int) originalsFrom.toEpochDay());
        database.read(
                returnsSql(
                                query,
                                "o.order_id, r.original_id, " + own + ", " + original + measureColumns(measures)
                                        + takenSku(query))
                        + " and not s.history and " + original + " >= ? order by o.order_id, o.order_line",
                parameters,
                row -> {
                    String sku = query.articles().isEmpty() ? null : row.getString(5 + measures.length);
                    skus.add(sku == null ? "" : sku);
                    linesTaken.add(query.articles().isEmpty() ? 0 : row.getInt(6 + measures.length));
                    lines.add(new ReturnedLine(
                            row.getString(1),
                            row.getString(2),
                            row.getInt(3),
                            row.getInt(4),
                            centi(row, measures.length)));
                });
        return query.articles().isEmpty() ? lines : withArticles(query, lines, skus, linesTaken);
    }

    /** The same lines with what they carry of the articles asked for behind their measures. */
    private List<ReturnedLine> withArticles(
            OrderQuery query, List<ReturnedLine> lines, List<String> skus, List<Integer> linesTaken) {
        Map<String, SoldLines> sold =
                sold(query, lines.stream().map(ReturnedLine::original).collect(Collectors.toSet()));
        List<String> articles = new ArrayList<>();
        for (int k = 0; k < lines.size(); k++) {
            articles.add(SoldLines.article(sold.get(lines.get(k).original()), linesTaken.get(k), skus.get(k)));
        }
        return ArticleParts.with(
                lines,
                articles,
                query.articles(),
                row -> linesTaken.get(row) > 0
                        ? Optional.empty()
                        : Optional.ofNullable(sold.get(lines.get(row).original())));
    }

    private Map<String, SoldLines> sold(OrderQuery query, Set<String> orders) {
        int[] measures = measureNumbers(query.measures());
        return new SoldLinesStore(database).load(query.known(), orders, measures.length, measureColumns(measures));
    }

    private List<String> types() {
        List<String> types = new ArrayList<>();
        database.read("select no, name from order_type order by no", List.of(), row -> {
            while (types.size() < row.getInt(1)) {
                types.add("");
            }
            types.add(row.getString(2));
        });
        return types;
    }

    private int[] measureNumbers(List<String> measures) {
        int[] numbers = new int[measures.size()];
        database.read("select no, name from company_measure", List.of(), row -> {
            int at = measures.indexOf(row.getString(2));
            if (at >= 0) {
                numbers[at] = row.getInt(1);
            }
        });
        return numbers;
    }

    /** The columns of each measure in a query; a measure that no order was ever stored with has none. */
    private static String measureColumns(int[] numbers) {
        StringBuilder sql = new StringBuilder();
        for (int no : numbers) {
            sql.append(no == 0 ? ", 0" : ", o.measure_" + no);
        }
        return sql.toString();
    }

    private static String sku(OrderQuery query) {
        return query.articles().isEmpty() ? "" : ", o.sku";
    }

    /** The article that a return names, and the line of its original. */
    private static String takenSku(OrderQuery query) {
        return query.articles().isEmpty() ? "" : ", o.sku, r.original_line";
    }

    private List<Integer> imports(OrderQuery query) {
        String which = query.decidedBy() == DecidedBy.PAID_AT ? "paid" : "ordered";
        return imports(
                "first_" + which + " <= ? and last_" + which + " >= ?",
                List.of(query.known(), query.lastDay(), query.firstDay()));
    }

    /** Imports that have an order of before the query's days, or one of history. */
    private List<Integer> importsBefore(OrderQuery query) {
        String which = query.decidedBy() == DecidedBy.PAID_AT ? "paid" : "ordered";
        return imports("(history or first_" + which + " < ?)", List.of(query.known(), query.firstDay()));
    }

    private List<Integer> imports(String condition, List<Number> parameters) {
        List<Integer> imports = new ArrayList<>();
        database.read(
                "select known from order_import where known <= ? and " + condition + " order by known",
                parameters,
                row -> imports.add(row.getInt(1)));
        return imports;
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private int countOrders(OrderQuery query) {
        String which = query.decidedBy() == DecidedBy.PAID_AT ? "paid" : "ordered";
        long[] count = {0};
        database.read(
                "select coalesce(sum(lines), 0) from order_import where not history and known <= ? and first_" + which
                        + " <= ? and last_" + which + " >= ?",
                List.of(query.known(), query.lastDay(), query.firstDay()),
                row -> count[0] = row.getLong(1));
        return (int) Math.min(count[0], 1 << 26);
    }

    private void readSales(OrderQuery query, int[] measures, RowTaker taker) {
        List<Integer> imports = imports(query);
        if (imports.isEmpty()) {
            return;
        }
        String day = query.decidedBy() == DecidedBy.PAID_AT ? "o.paid_day" : "o.ordered_day";
        String second = query.decidedBy() == DecidedBy.PAID_AT ? "o.paid_second" : "o.ordered_second";
        database.stream(
                "select " + OF_ORDER + ", " + day + ", " + second + measureColumns(measures) + sku(query)
                        + " from customer_order o where o.known in (" + list(imports) + ") and " + day
                        + " between ? and ? and not o.history and not o.is_return",
                List.of(query.firstDay(), query.lastDay()),
                taker::sale);
    }

    private void readPaidLater(OrderQuery query, int[] measures, RowTaker taker) {
        database.stream(
                "select " + OF_ORDER + ", p.paid_day, p.paid_second" + measureColumns(measures) + sku(query)
                        + " from order_payment p join customer_order o on " + PAYMENT_OF_ORDER
                        + " where p.known <= ? and p.paid_day between ? and ? and not o.history and not o.is_return",
                List.of(query.known(), query.firstDay(), query.lastDay()),
                taker::sale);
    }

    private void readReturns(OrderQuery query, int[] measures, RowTaker taker) {
        String place = query.returns().restate()
                ? (query.decidedBy() == DecidedBy.PAID_AT
                        ? ", coalesce(s.paid_day, q.paid_day), coalesce(s.paid_second, q.paid_second)"
                        : ", s.ordered_day, s.ordered_second")
                : (query.decidedBy() == DecidedBy.PAID_AT
                        ? ", coalesce(o.paid_day, p.paid_day), coalesce(o.paid_second, p.paid_second)"
                        : ", o.ordered_day, o.ordered_second");
        database.stream(
                returnsSql(query, OF_ORDER + place + measureColumns(measures) + ", r.original_id" + takenSku(query)),
                returnsParameters(query, null),
                taker::returned);
    }

    /**
     * The query of returns, in which {@code o} is a line of the return, {@code p} its later payment, {@code s} a line of its original, and
     * {@code q} that line's payment.
     */
    private static String returnsSql(OrderQuery query, String columns) {
        String own = ownDay(query.decidedBy());
        String original = query.decidedBy() == DecidedBy.PAID_AT ? "coalesce(s.paid_day, q.paid_day)" : "s.ordered_day";
        String counting = query.returns().restate() ? original : own;
        String sql = "select " + columns + " from order_return r"
                + " join customer_order o on o.order_id = r.order_id and o.order_line = r.order_line"
                + " join customer_order s on s.order_id = r.original_id and s.order_line = r.at_line"
                + " left join order_payment p on p.order_id = r.order_id and p.order_line = r.order_line"
                + " and p.known <= ?"
                + " left join order_payment q on q.order_id = r.original_id and q.order_line = r.at_line"
                + " and q.known <= ?"
                + " where r.known <= ? and s.known <= ? and not o.history and "
                + counting.replace("o.paid_day", "coalesce(o.paid_day, p.paid_day)") + " between ? and ?";
        if (query.returns().restate()) {
            sql += " and not s.history";
        }
        if (query.decidedBy() == DecidedBy.PAID_AT) {
            sql += " and coalesce(o.paid_day, p.paid_day) is not null";
        }
        if (query.returns().withinDays() != ReturnsRule.WITHOUT_LIMIT) {
            String ownDay = own.replace("o.paid_day", "coalesce(o.paid_day, p.paid_day)");
            sql += " and " + ownDay + " - " + original + " <= "
                    + query.returns().withinDays();
        }
        return sql;
    }

    private static List<Number> returnsParameters(OrderQuery query, @Nullable Long since) {
        List<Number> parameters = new ArrayList<>(
                List.of(query.known(), query.known(), query.known(), query.known(), query.firstDay(), query.lastDay()));
        if (since != null) {
            parameters.add(since);
        }
        return parameters;
    }

    private static String ownDay(DecidedBy decidedBy) {
        return decidedBy == DecidedBy.PAID_AT ? "o.paid_day" : "o.ordered_day";
    }

    /** Whether each member, by number, had an order before everything that is loaded, history included. */
    private boolean[] buyersBefore(OrderQuery query, Membership membership) {
        boolean[] had = new boolean[membership.members().size()];
        Consumer<StreamedRow> take = row -> {
            int member = membership.numberOfKey(row.integer(1));
            if (member >= 0) {
                had[member] = true;
            }
        };
        List<Integer> imports = importsBefore(query);
        if (!imports.isEmpty()) {
            database.stream(
                    "select distinct o.buyer from customer_order o where o.known in (" + list(imports)
                            + ") and not o.is_return and (" + ownDay(query.decidedBy()) + " < ? or o.history)",
                    List.of(query.firstDay()),
                    take);
        }
        if (query.decidedBy() == DecidedBy.PAID_AT) {
            database.stream(
                    "select distinct o.buyer from order_payment p join customer_order o on " + PAYMENT_OF_ORDER
                            + " where p.known <= ? and p.paid_day < ? and not o.is_return",
                    List.of(query.known(), query.firstDay()),
                    take);
        }
        return had;
    }

    /**
     * Ids of loaded orders that are their buyer's first because all that it had ordered before them was wholly returned, and so never was.
     * The columns of the orders do not say so; they are kept as closed periods have them.
     */
    public Set<String> firstAfterReturns(OrderQuery query, Membership membership, Orders loaded) {
        BitSet returned = loaded.returns();
        boolean[] buys = new boolean[membership.members().size()];
        for (int order = 0; order < loaded.size(); order++) {
            buys[loaded.buyer()[order]] |= !returned.get(order);
        }
        Set<Integer> members = returnedAll(query, membership, buys);
        Set<String> firsts = new TreeSet<>();
        for (int order = 0; order < loaded.size() && !members.isEmpty(); order++) {
            if (!returned.get(order) && members.remove(loaded.buyer()[order])) {
                firsts.add(loaded.id().get(order));
            }
        }
        return firsts;
    }

    /** Numbers of the members in question who ordered before all that is loaded, and returned all of it. */
    private Set<Integer> returnedAll(OrderQuery query, Membership membership, boolean[] asked) {
        Set<Integer> members = new TreeSet<>();
        Set<Integer> buyers = new TreeSet<>();
        Set<String> whole = new HashSet<>();
        ordersWithReturns(query, membership, asked).forEach((id, order) -> {
            if (order.isWhole()) {
                whole.add(id);
                buyers.add(order.buyer());
            }
        });
        buyers.forEach(buyer -> members.add(membership.numberOfKey(buyer)));
        String day =
                query.decidedBy() == DecidedBy.PAID_AT ? "coalesce(o.paid_day, p.paid_day)" : ownDay(query.decidedBy());
        database.readEach(
                "select o.buyer, o.order_id from customer_order o left join order_payment p on " + PAYMENT_OF_ORDER
                        + " and p.known <= ? where o.known <= ? and not o.is_return and (" + day
                        + " < ? or o.history) and o.buyer in (??)",
                List.of(query.known(), query.known(), query.firstDay()),
                buyers,
                row -> {
                    if (!whole.contains(row.getString(2))) {
                        members.remove(membership.numberOfKey(row.getInt(1)));
                    }
                });
        return members;
    }

    /** Orders of the members in question, before all that is loaded, that have returns counting together with them. */
    private Map<String, ReturnedOrder> ordersWithReturns(OrderQuery query, Membership membership, boolean[] asked) {
        int[] measures = measureNumbers(query.measures());
        boolean paid = query.decidedBy() == DecidedBy.PAID_AT;
        String originalDay = paid ? "coalesce(s.paid_day, q.paid_day)" : "s.ordered_day";
        String ownDay = paid ? "coalesce(o.paid_day, p.paid_day)" : "o.ordered_day";
        Map<String, ReturnedOrder> orders = new HashMap<>();
        List<Number> until = List.of(
                query.known(), query.known(), query.known(), query.known(), Integer.MIN_VALUE, query.firstDay() - 1);
        database.read(
                returnsSql(query, "r.original_id, s.buyer, " + originalDay + ", " + ownDay + measureColumns(measures))
                        + " and not s.history and " + originalDay + " < " + query.firstDay(),
                until,
                row -> {
                    int buyer = row.getInt(2);
                    int member = membership.numberOfKey(buyer);
                    if (member < 0 || !asked[member]) {
                        return;
                    }
                    ReturnedOrder order =
                            orders.computeIfAbsent(row.getString(1), _ -> new ReturnedOrder(buyer, measures.length));
                    if (query.returns().restate() || isOnePeriod(query, row.getInt(3), row.getInt(4))) {
                        order.add(centi(row, measures.length));
                    }
                });
        database.readEach(
                "select o.order_id, 0, 0, 0" + measureColumns(measures)
                        + " from customer_order o where o.known <= ? and not o.is_return and o.order_id in (??)",
                List.of(query.known()),
                orders.keySet(),
                row -> requireNonNull(orders.get(row.getString(1))).add(centi(row, measures.length)));
        return orders;
    }

    private static boolean isOnePeriod(OrderQuery query, int day, int other) {
        PayPeriod period = query.period().around(LocalDate.ofEpochDay(day));
        return period.contains(LocalDate.ofEpochDay(other));
    }

    private static long[] centi(ResultSet row, int measures) throws SQLException {
        long[] centi = new long[measures];
        for (int m = 0; m < measures; m++) {
            centi[m] = row.getLong(5 + m);
        }
        return centi;
    }

    /** Takes rows that hold {@link #OF_ORDER}, the deciding day and second, the measures, and a return's original. */
    private record RowTaker(OrderColumns columns, Membership membership, int measures, boolean articles) {

        void sale(StreamedRow row) {
            take(row);
            if (articles) {
                columns.article(row.text(FIRST_MEASURE + measures), 0);
            }
        }

        private void take(StreamedRow row) {
            int buyer = membership.numberOfKey(row.integer(2));
            if (buyer < 0) {
                throw new IllegalStateException("the buyer of order " + row.text(1) + " is not among the members");
            }
            columns.append(
                    row.utf8(1), row.integer(7), buyer, row.integer(8), row.integer(9), row.integer(3), row.number(4));
            for (int m = 0; m < measures; m++) {
                columns.measure(m, row.number(FIRST_MEASURE + m));
            }
            if (!row.isNull(5)) {
                int host = row.integer(6);
                columns.party(row.text(5), host == 0 ? -1 : membership.numberOfKey(host));
            }
        }

        void returned(StreamedRow row) {
            take(row);
            columns.original(row.text(FIRST_MEASURE + measures));
            if (articles) {
                columns.article(row.text(FIRST_MEASURE + measures + 1), row.integer(FIRST_MEASURE + measures + 2));
            }
        }
    }
}
