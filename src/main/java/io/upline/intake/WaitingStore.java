package io.upline.intake;

import io.upline.database.Database;
import io.upline.fact.FactJson;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;

/** The rows of lines that wait for another one. */
final class WaitingStore {

    private static final String CODES = Arrays.stream(Problem.values())
            .filter(problem -> problem.kind() == Rejection.Kind.WAITING)
            .map(problem -> "'" + problem.name() + "'")
            .collect(Collectors.joining(", "));

    /** Takes the number of the import under way. */
    private static final String OPEN =
            "r.state = 'OPEN' and r.code in (" + CODES + ") and (f.state = 'COMPLETE' or f.attempt = ?)";

    /** What is not said again when the same line comes again: what waits, and what people are to accept. */
    private static final String SAID_ONCE = CODES + ", '" + Problem.ORDER_EDITED.name() + "', '"
            + Problem.PRODUCT_EDITED.name() + "', '" + Problem.PRODUCT_REACHES_BACK.name() + "', '"
            + Problem.REACHES_BACK.name() + "'";

    private final Database database;
    private final JdbcClient client;

    WaitingStore(Database database) {
        this.database = database;
        this.client = database.client();
    }

    /**
     * A line that waits.
     *
     * @param attempt of the file it came in
     * @param line its line there
     * @param kind what that file brought
     * @param header of that file
     * @param column the cell that names what it waits for, from 1
     */
    record Waiting(
            int id,
            int attempt,
            int line,
            FileKind kind,
            String header,
            String raw,
            Problem problem,
            int column,
            String subject) {

        /** Whether it is a line about a member. */
        boolean members() {
            return kind == FileKind.MEMBERS;
        }
    }

    /** Whether any line waits, those of the import under way included. */
    boolean any(int attempt) {
        return client.sql("select exists (select 1 from rejection r join import_file f on f.attempt = r.attempt where "
                        + OPEN + ")")
                .param(attempt)
                .query(Boolean.class)
                .single();
    }

    /** The lines that wait, those of the import under way included, in the order in which they came. */
    List<Waiting> open(int attempt) {
        return read(OPEN + " order by r.rejection_id", attempt);
    }

    /** A held line, to be judged like one that waited. */
    Waiting held(int id) {
        return read("r.rejection_id = ?", id).getFirst();
    }

    private List<Waiting> read(String which, int parameter) {
        return client.sql("select r.rejection_id, r.attempt, r.line, f.kind, f.header, r.raw, r.code, r.column_no,"
                        + " coalesce(r.subject, '') from rejection r join import_file f on f.attempt = r.attempt where "
                        + which)
                .param(parameter)
                .query((row, n) -> new Waiting(
                        row.getInt(1),
                        row.getInt(2),
                        row.getInt(3),
                        FileKind.valueOf(row.getString(4)),
                        row.getString(5),
                        row.getString(6),
                        Problem.valueOf(row.getString(7)),
                        row.getInt(8),
                        row.getString(9)))
                .list();
    }

    /**
     * What waits in files of a kind, or is held for people, or was waived while it did; of the import under way what is written so far.
     *
     * @param header of the file whose lines are compared
     */
    WaitingContents contents(Header header, FileKind kind, int attempt) {
        WaitingContents contents = WaitingContents.none(header);
        client.sql("select r.rejection_id, f.header, r.raw from rejection r join import_file f on f.attempt = r.attempt"
                        + " where r.state in ('OPEN', 'WAIVED') and r.code in (" + SAID_ONCE + ") and "
                        + kind.alike("f.kind") + " and (f.state = 'COMPLETE' or f.attempt = ?) order by r.rejection_id")
                .param(attempt)
                .query(row -> {
                    contents.add(row.getInt(1), row.getString(2), row.getString(3));
                });
        return contents;
    }

    /** Which of these orders, as {@code id} or {@code id:line}, are there. */
    Set<String> knownOrders(Collection<String> ids, int known) {
        Set<String> found = new HashSet<>();
        database.readEach(
                "select order_id, order_line from customer_order where known <= ? and order_id in (??)",
                List.of(known),
                ids,
                row -> {
                    found.add(row.getString(1));
                    found.add(row.getString(1) + ":" + row.getInt(2));
                });
        return found;
    }

    /** Which of these articles are on a list of whatever day. */
    Set<String> knownProducts(Collection<String> skus, int known) {
        Set<String> found = new HashSet<>();
        database.readEach(
                "select distinct sku from product_measure where known <= ? and sku in (??)",
                List.of(known),
                skus,
                row -> found.add(row.getString(1)));
        return found;
    }

    /** Notes that lines were taken with an import, in the transaction under way. */
    void taken(Collection<Integer> ids, int attempt) {
        client.sql("update rejection set state = 'TAKEN', mended_by = ? where rejection_id = any(?) and state = 'OPEN'")
                .params(attempt, new SqlArrayValue("integer", ids.toArray()))
                .update();
    }

    /** Notes what is wrong with a line now that what it waited for has come. */
    void judged(int id, Rejected rejected) {
        client.sql("update rejection set code = ?, fact = ?, column_no = ?, excerpt = ? where rejection_id = ?")
                .params(
                        rejected.flaw().problem().name(),
                        FactJson.of(rejected.flaw().what()),
                        rejected.flaw().column(),
                        rejected.excerpt(),
                        id)
                .update();
    }
}
