package io.upline.control;

import io.upline.database.Database;
import io.upline.fact.Fact;
import io.upline.fact.FactJson;
import io.upline.period.CompanyClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit trail: who did what to what, in an order kept by sequence and chained by hash. It holds no personal data.
 */
public final class AuditStore {

    private static final Logger LOG = LoggerFactory.getLogger("upline");

    private final Database database;
    private final CompanyClock clock;

    /** The trail of a database. */
    public AuditStore(Database database, CompanyClock clock) {
        this.database = database;
        this.clock = clock;
    }

    /**
     * Adds a row, in the transaction under way or in one of its own.
     *
     * @param detail whatever more there is to know; stored as a fact, so that it can be said in any language
     */
    public void add(Actor actor, String action, String subject, Fact detail) {
        String who = actor.name();
        LOG.info("{} {} by {} ({})", action, subject, who, actor.known().word());
        String stored = FactJson.of(detail);
        database.inTransaction(() -> {
            // one writer at a time: the row of the trail's lease is locked until the transaction ends
            lockTrail();
            Optional<Row> last = last();
            long seq = last.map(Row::seq).orElse(0L) + 1;
            Instant at = clock.now().truncatedTo(ChronoUnit.MILLIS);
            String previous = last.map(Row::hash).orElse("");
            String hash = hash(seq, at, who, actor.known().word(), action, subject, stored, previous);
            database.client()
                    .sql("insert into audit (seq, at, who, identity, action, subject, detail, previous, hash)"
                            + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            seq,
                            at.atOffset(ZoneOffset.UTC),
                            who,
                            actor.known().word(),
                            action,
                            subject,
                            stored,
                            previous,
                            hash)
                    .update();
        });
    }

    /** The sequence number of the first row whose hash or link is broken, or empty. */
    public Optional<Long> firstBroken() {
        long[] expected = {1};
        long[] broken = {0};
        String[] previous = {""};
        database.read(
                "select seq, at, who, identity, action, subject, detail, previous, hash from audit order by seq",
                List.of(),
                row -> {
                    Timestamp at = row.getTimestamp(2);
                    String hash = hash(
                            row.getLong(1),
                            at.toInstant(),
                            row.getString(3),
                            row.getString(4),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8));
                    boolean whole = row.getLong(1) == expected[0]
                            && row.getString(8).equals(previous[0])
                            && row.getString(9).equals(hash);
                    if (!whole && broken[0] == 0) {
                        broken[0] = expected[0];
                    }
                    expected[0]++;
                    previous[0] = row.getString(9);
                });
        return broken[0] == 0 ? Optional.empty() : Optional.of(broken[0]);
    }

    /** The end of the trail: how many rows it has, and the hash of the last. */
    public End end() {
        return last().map(row -> new End(row.seq(), row.hash())).orElseGet(() -> new End(0, ""));
    }

    /** The hash of a row. */
    public Optional<String> hashOf(long seq) {
        return database.client()
                .sql("select hash from audit where seq = ?")
                .param(seq)
                .query(String.class)
                .optional();
    }

    /** What the last row of an action says of a subject. */
    public Optional<Fact> lastDetail(String action, String subject) {
        return database.client()
                .sql("select detail from audit where action = ? and subject = ? order by seq desc"
                        + " fetch first 1 rows only")
                .params(action, subject)
                .query((row, number) -> FactJson.fact(row.getString(1)))
                .optional();
    }

    private void lockTrail() {
        int rows = database.client()
                .sql("update lease set fence = fence + 1 where name = 'audit'")
                .update();
        if (rows != 1) {
            throw new IllegalStateException("the audit trail has lost its lock row; it came with the schema");
        }
    }

    private Optional<Row> last() {
        return database.client()
                .sql("select seq, hash from audit order by seq desc fetch first 1 rows only")
                .query((row, number) -> new Row(row.getLong(1), row.getString(2)))
                .optional();
    }

    /** The hash of a row: every column is in it, the time to the last digit. */
    private static String hash(
            long seq,
            Instant at,
            String who,
            String identity,
            String action,
            String subject,
            String detail,
            String previous) {
        return new Digests()
                .add(seq)
                .add(at.getEpochSecond())
                .add(at.getNano())
                .add(who)
                .add(identity)
                .add(action)
                .add(subject)
                .add(detail)
                .add(previous)
                .hex();
    }

    private record Row(long seq, String hash) {}

    /**
     * The end of the trail.
     *
     * @param rows how many rows it has
     * @param hash hash of the last; empty where there is none
     */
    public record End(long rows, String hash) {}
}
