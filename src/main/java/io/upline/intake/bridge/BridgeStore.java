package io.upline.intake.bridge;

import io.upline.database.Database;
import io.upline.fact.FactJson;
import io.upline.intake.Problem;
import io.upline.intake.Rejection;
import io.upline.order.OrderRow;
import io.upline.order.ReturnsRule;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * Reads the lines between the files and the orders of a period. It reads what was stored, and what was counted while files were read, by
 * queries of its own: what the calculation counts is loaded by others.
 */
public final class BridgeStore {

    /** The file of a row. */
    private static final String FILE = "coalesce(t.file_name, f.file_name)";

    /** The first measure of a row, behind what {@link #order} reads. */
    private static final int FIRST_MEASURE = 10;

    private final Database database;

    /** Reads from this database. */
    public BridgeStore(Database database) {
        this.database = database;
    }

    /** Tells every line of every step: first those that were not stored, then those that were; each by file and line. */
    public void each(BridgeQuery query, Consumer<BridgeLine> line) {
        leftAtTheDoor(query, line);
        completed(query, line);
        edits(query, line);
        payments(query, line);
        newSales(query, line);
        earlierSales(query, line);
        returns(query, line);
    }

    /** All that the files say was read. */
    BridgeSum read(BridgeQuery query) {
        return counted(query, "lines_read", "read_minor");
    }

    /** What the files say was known already. */
    BridgeSum unchanged(BridgeQuery query) {
        return counted(query, "unchanged", "unchanged_minor");
    }

    private BridgeSum counted(BridgeQuery query, String lines, String minor) {
        return sum(
                "select coalesce(sum(" + lines + "), 0), coalesce(sum(" + minor + "), 0) from import_file f where "
                        + ofPosting("f"),
                List.of(query.since(), query.known()),
                0);
    }

    /** The order lines that the imports stored. */
    BridgeSum stored(BridgeQuery query) {
        List<Integer> imports = imports(query.since(), query.known());
        int[] measures = measures(query);
        if (imports.isEmpty()) {
            return BridgeSum.none(measures.length);
        }
        StringBuilder sums = new StringBuilder();
        for (int no : measures) {
            sums.append(no == 0 ? ", 0" : ", coalesce(sum(o.measure_" + no + "), 0)");
        }
        return sum(
                "select count(*), coalesce(sum(o.amount_minor), 0)" + sums + " from customer_order o where o.known in ("
                        + list(imports) + ")",
                List.of(),
                measures.length);
    }

    private BridgeSum sum(String sql, List<?> parameters, int measures) {
        List<BridgeSum> sums = new ArrayList<>();
        database.read(
                sql,
                parameters,
                row -> sums.add(new BridgeSum(row.getLong(1), row.getLong(2), centi(row, 3, measures))));
        return sums.getFirst();
    }

    /** The complete imports of orders of a posting. */
    private static String ofPosting(String file) {
        return file + ".state = 'COMPLETE' and " + file + ".kind in ('ORDERS', 'HISTORY') and " + file
                + ".known > ? and " + file + ".known <= ?";
    }

    private void leftAtTheDoor(BridgeQuery query, Consumer<BridgeLine> line) {
        database.read(
                "select f.file_name, r.line, r.subject, r.subject_line, r.ordered_day, r.paid_day, '', r.amount_minor,"
                        + " r.fact, r.code from rejection r join import_file f on f.attempt = r.attempt where "
                        + ofPosting("f") + " order by f.known, r.line, r.rejection_id",
                List.of(query.since(), query.known()),
                row -> line.accept(notTaken(stepOf(row.getString(10)), query, row)));
    }

    private static Step stepOf(String code) {
        Rejection.Kind kind = Problem.valueOf(code).kind();
        return switch (kind) {
            case REJECTED -> Step.REJECTED;
            case WAITING -> Step.WAITING;
            case HELD -> Step.HELD;
        };
    }

    private void completed(BridgeQuery query, Consumer<BridgeLine> line) {
        database.read(
                "select g.file_name, r.line, r.subject, r.subject_line, r.ordered_day, r.paid_day, '', r.amount_minor,"
                        + " r.fact from rejection r join import_file f on f.attempt = r.mended_by"
                        + " join import_file g on g.attempt = r.attempt"
                        + " where r.state = 'TAKEN' and g.kind in ('ORDERS', 'HISTORY')"
                        + " and f.state = 'COMPLETE' and f.known > ? and f.known <= ?"
                        + " order by g.known, r.line, r.rejection_id",
                List.of(query.since(), query.known()),
                row -> line.accept(notTaken(Step.COMPLETED, query, row)));
    }

    private static BridgeLine notTaken(Step step, BridgeQuery query, ResultSet row) throws SQLException {
        return new BridgeLine(
                step,
                row.getString(1),
                row.getInt(2),
                Objects.requireNonNullElse(row.getString(3), ""),
                row.getInt(4),
                day(row, 5),
                day(row, query.isPaid() ? 6 : 5),
                "",
                row.getLong(8),
                new long[0],
                Optional.of(FactJson.fact(row.getString(9))));
    }

    /** What product lists have changed of known orders: rows for which no line of an orders file stands. */
    private void edits(BridgeQuery query, Consumer<BridgeLine> line) {
        List<Integer> imports = importsOfLists(query);
        if (imports.isEmpty()) {
            return;
        }
        int[] measures = measures(query);
        String counts = query.isPaid() ? "coalesce(o.paid_day, p.paid_day)" : "o.ordered_day";
        database.read(
                "select " + FILE + ", o.line, o.order_id, o.order_line, o.ordered_day, " + counts
                        + ", m.member_id, o.amount_minor, 0" + columns(measures) + " from customer_order o"
                        + ofImport("o") + paymentOf("o", "p") + " where o.known in (" + list(imports)
                        + ") and f.kind = 'PRODUCTS' and o.order_line > " + OrderRow.EDIT + byLine("o"),
                List.of(query.known()),
                row -> line.accept(order(Step.EDITED, row, measures.length)));
    }

    private void payments(BridgeQuery query, Consumer<BridgeLine> line) {
        int[] measures = measures(query);
        database.read(
                "select " + FILE + ", p.line, o.order_id, o.order_line, o.ordered_day, "
                        + (query.isPaid() ? "p.paid_day" : "o.ordered_day") + ", m.member_id, o.amount_minor, 0"
                        + columns(measures) + " from order_payment p"
                        + " join customer_order o on o.order_id = p.order_id and o.order_line = p.order_line"
                        + " join import_file f on f.known = p.known and f.state = 'COMPLETE'"
                        + " join member m on m.member_key = o.buyer" + originOf("p")
                        + " where p.known > ? and p.known <= ? and p.line <> 0"
                        // an accepted edit that also says when it was paid is one line
                        + " and not exists (select 1 from customer_order e where e.known = p.known"
                        + " and e.order_id = p.order_id and e.order_line > " + OrderRow.EDIT + ")"
                        + " order by p.known, p.line, o.order_id, o.order_line",
                List.of(query.since(), query.known()),
                row -> line.accept(order(Step.PAYMENT, row, measures.length)));
    }

    /** The lines of sales that came with this posting and do not count in its period. */
    private void newSales(BridgeQuery query, Consumer<BridgeLine> line) {
        List<Integer> imports = imports(query.since(), query.known());
        if (imports.isEmpty()) {
            return;
        }
        int[] measures = measures(query);
        String day = query.isPaid() ? "o.paid_day" : "o.ordered_day";
        String counts = query.isPaid() ? "coalesce(o.paid_day, p.paid_day)" : "o.ordered_day";
        database.read(
                "select " + FILE + ", o.line, o.order_id, o.order_line, o.ordered_day, " + counts
                        + ", m.member_id, o.amount_minor, case when o.history then 1 else 0 end" + columns(measures)
                        + " from customer_order o" + ofImport("o") + paymentOf("o", "p")
                        + " where o.known in (" + list(imports) + ") and not o.is_return and (o.history or " + day
                        + " is null or " + day + " < ? or " + day + " > ?)" + byLine("o"),
                List.of(query.known(), query.firstDay(), query.lastDay()),
                row -> newSale(query, row).ifPresent(step -> line.accept(order(step, row, measures.length))));
    }

    private static Optional<Step> newSale(BridgeQuery query, ResultSet row) throws SQLException {
        if (row.getInt(9) == 1) {
            return Optional.of(Step.HISTORY);
        }
        Optional<LocalDate> day = day(row, 6);
        return day.isEmpty() ? Optional.of(Step.UNPAID) : query.stepOf(day.get().toEpochDay());
    }

    /** The lines of sales that came with earlier postings and count in the period. */
    private void earlierSales(BridgeQuery query, Consumer<BridgeLine> line) {
        int[] measures = measures(query);
        String day = query.isPaid() ? "o.paid_day" : "o.ordered_day";
        List<Integer> imports = importsThatTouch(query);
        if (!imports.isEmpty()) {
            database.read(
                    "select " + FILE + ", o.line, o.order_id, o.order_line, o.ordered_day, " + day
                            + ", m.member_id, o.amount_minor, 0" + columns(measures) + " from customer_order o"
                            + ofImport("o") + " where o.known in (" + list(imports) + ") and not o.is_return and not"
                            + " o.history and " + day + " between ? and ?" + byLine("o"),
                    List.of(query.firstDay(), query.lastDay()),
                    row -> line.accept(order(Step.KEPT, row, measures.length)));
        }
        if (query.isPaid()) {
            database.read(
                    "select " + FILE + ", o.line, o.order_id, o.order_line, o.ordered_day, p.paid_day,"
                            + " m.member_id, o.amount_minor, case when p.known > " + query.since()
                            + " then 1 else 0 end"
                            + columns(measures) + " from order_payment p join customer_order o"
                            + " on o.order_id = p.order_id and o.order_line = p.order_line" + ofImport("o")
                            + " where p.known <= ? and p.paid_day between ? and ? and o.known <= ? and not o.is_return"
                            + " and not o.history" + byLine("o"),
                    List.of(query.known(), query.firstDay(), query.lastDay(), query.since()),
                    row -> line.accept(order(row.getInt(9) == 1 ? Step.PAID : Step.KEPT, row, measures.length)));
        }
    }

    /**
     * The lines of returns that came with this posting and do not count in its period, and those that came with earlier ones and do.
     * Behind the columns of an order stand the original's day, whether it was history, whether the payment that places the return came
     * with this posting, and the return's own day.
     */
    private void returns(BridgeQuery query, Consumer<BridgeLine> line) {
        int[] measures = measures(query);
        boolean restate = query.returns().restate();
        String own = query.isPaid() ? "coalesce(o.paid_day, p.paid_day)" : "o.ordered_day";
        String original = query.isPaid() ? "coalesce(s.paid_day, q.paid_day)" : "s.ordered_day";
        String counts = restate ? original : own;
        String paidNow = query.isPaid()
                ? "case when greatest(coalesce(p.known, 0), coalesce(q.known, 0)) > " + query.since()
                        + " then 1 else 0 end"
                : "0";
        int behind = FIRST_MEASURE + measures.length;
        database.read(
                "select " + FILE + ", o.line, o.order_id, o.order_line, o.ordered_day, " + counts
                        + ", m.member_id, o.amount_minor, case when o.history then 1 else 0 end" + columns(measures)
                        + ", " + original + ", case when s.history then 1 else 0 end, " + paidNow + ", " + own
                        + ", o.known from order_return r"
                        + " join customer_order o on o.order_id = r.order_id and o.order_line = r.order_line"
                        + " join customer_order s on s.order_id = r.original_id and s.order_line = r.at_line"
                        + ofImport("o") + paymentOf("o", "p") + paymentOf("s", "q")
                        + " where r.known <= ? and (r.known > ? or " + counts + " between ? and ?)" + byLine("o"),
                List.of(query.known(), query.known(), query.known(), query.since(), query.firstDay(), query.lastDay()),
                row -> {
                    Optional<Step> step = returned(query, row, behind);
                    if (row.getLong(behind + 4) > query.since()) {
                        step.ifPresent(each -> line.accept(order(each, row, measures.length)));
                    } else if (step.isEmpty()) {
                        Step from = row.getInt(behind + 2) == 1 ? Step.PAID : Step.KEPT;
                        line.accept(order(from, row, measures.length));
                    }
                });
    }

    /** Where a line of a return stands that came with this posting; empty for one that counts in the period. */
    private static Optional<Step> returned(BridgeQuery query, ResultSet row, int behind) throws SQLException {
        boolean restate = query.returns().restate();
        if (row.getInt(9) == 1 || (restate && row.getInt(behind + 1) == 1)) {
            return Optional.of(Step.HISTORY);
        }
        Optional<LocalDate> own = day(row, behind + 3);
        Optional<LocalDate> original = day(row, behind);
        boolean limited = query.returns().withinDays() != ReturnsRule.WITHOUT_LIMIT;
        if (own.isEmpty() || (original.isEmpty() && (restate || limited))) {
            return Optional.of(Step.UNPAID);
        }
        if (limited
                && own.get().toEpochDay() - original.get().toEpochDay()
                        > query.returns().withinDays()) {
            return Optional.of(Step.NOWHERE);
        }
        return query.stepOf((restate ? original.get() : own.get()).toEpochDay());
    }

    private static BridgeLine order(Step step, ResultSet row, int measures) {
        try {
            return new BridgeLine(
                    step,
                    row.getString(1),
                    Math.max(0, row.getInt(2)),
                    row.getString(3),
                    row.getInt(4),
                    day(row, 5),
                    day(row, 6),
                    row.getString(7),
                    row.getLong(8),
                    centi(row, FIRST_MEASURE, measures),
                    Optional.empty());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<LocalDate> day(ResultSet row, int column) throws SQLException {
        int day = row.getInt(column);
        return row.wasNull() ? Optional.empty() : Optional.of(LocalDate.ofEpochDay(day));
    }

    private static long[] centi(ResultSet row, int from, int measures) throws SQLException {
        long[] centi = new long[measures];
        for (int m = 0; m < measures; m++) {
            centi[m] = row.getLong(from + m);
        }
        return centi;
    }

    /** The import that brought a row, and its buyer. */
    private static String ofImport(String order) {
        return " join import_file f on f.known = " + order + ".known and f.state = 'COMPLETE' join member m on"
                + " m.member_key = " + order + ".buyer" + originOf(order);
    }

    /** The file of a line that waited or was held: its own, and not the one that completed it. Few lines have one. */
    private static String originOf(String row) {
        return " left join (select w.subject, w.subject_line, w.line, w.mended_by, min(g.file_name) as file_name"
                + " from rejection w join import_file g on g.attempt = w.attempt where w.state in ('TAKEN', 'ACCEPTED')"
                + " group by w.subject, w.subject_line, w.line, w.mended_by) t on t.subject = " + row
                + ".order_id and t.subject_line = " + row + ".order_line and t.line = " + row
                + ".line and t.mended_by = f.attempt";
    }

    private static String paymentOf(String order, String payment) {
        return " left join order_payment " + payment + " on " + payment + ".order_id = " + order + ".order_id and "
                + payment + ".order_line = " + order + ".order_line and " + payment + ".known <= ?";
    }

    private static String byLine(String order) {
        return " order by " + order + ".known, " + order + ".line, " + order + ".order_id, " + order + ".order_line";
    }

    private List<Integer> imports(long since, long known) {
        List<Integer> imports = new ArrayList<>();
        database.read(
                "select known from order_import where known > ? and known <= ? order by known",
                List.of(since, known),
                row -> imports.add(row.getInt(1)));
        return imports;
    }

    /** The imports of product lists that came with this posting. Most postings have none, and then no order has to be looked at. */
    private List<Integer> importsOfLists(BridgeQuery query) {
        List<Integer> imports = new ArrayList<>();
        database.read(
                "select distinct known from import_file where state = 'COMPLETE' and kind = 'PRODUCTS' and known > ?"
                        + " and known <= ? order by known",
                List.of(query.since(), query.known()),
                row -> imports.add(row.getInt(1)));
        return imports;
    }

    /** The imports of earlier postings that have an order whose own day is in the period. */
    private List<Integer> importsThatTouch(BridgeQuery query) {
        String which = query.isPaid() ? "paid" : "ordered";
        List<Integer> imports = new ArrayList<>();
        database.read(
                "select known from order_import where known <= ? and not history and first_" + which + " <= ? and last_"
                        + which + " >= ? order by known",
                List.of(query.since(), query.lastDay(), query.firstDay()),
                row -> imports.add(row.getInt(1)));
        return imports;
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(", "));
    }

    private int[] measures(BridgeQuery query) {
        int[] numbers = new int[query.measures().size()];
        database.read("select no, name from company_measure", List.of(), row -> {
            int at = query.measures().indexOf(row.getString(2));
            if (at >= 0) {
                numbers[at] = row.getInt(1);
            }
        });
        return numbers;
    }

    private static String columns(int[] measures) {
        StringBuilder sql = new StringBuilder();
        for (int no : measures) {
            sql.append(no == 0 ? ", 0" : ", o.measure_" + no);
        }
        return sql.toString();
    }
}
