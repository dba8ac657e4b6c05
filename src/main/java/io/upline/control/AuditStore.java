package io.upline.control;

import io.upline.database.Database;
import io.upline.database.Part;
import io.upline.fact.Fact;
import io.upline.fact.FactJson;
import io.upline.period.CompanyClock;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The audit trail: who did what to what, in an order kept by sequence and chained by hash. It holds no personal data.
 */
public final class AuditStore {

    /** The action by which what stood before was covered. */
    public static final String BASELINE = "baseline";

    private static final Logger LOG = LoggerFactory.getLogger("upline");

    private final Database database;
    private final CompanyClock clock;
    private final SealStore seals;

    /** The trail of a database. */
    public AuditStore(Database database, CompanyClock clock) {
        this.database = database;
        this.clock = clock;
        this.seals = new SealStore(database);
    }

    /**
     * Adds a row, in the transaction under way or in one of its own.
     *
     * @param detail whatever more there is to know; stored as a fact, so that it can be said in any language
     */
    public void add(Actor actor, String action, String subject, Fact detail) {
        add(actor, action, subject, detail, List.of());
    }

    /**
     * Adds a row, in the transaction under way or in one of its own, and keeps with it what the rows that the act has touched come to.
     *
     * @param detail whatever more there is to know; stored as a fact, so that it can be said in any language
     * @param touched the rows that the act has written, changed or deleted
     */
    public void add(Actor actor, String action, String subject, Fact detail, List<Touched> touched) {
        LOG.info(
                "{} {} by {} ({})", action, subject, actor.name(), actor.known().word());
        addSilently(actor, action, subject, detail, touched);
    }

    /** Does the same for an act that the log is told of by whoever does it. */
    public void addSilently(Actor actor, String action, String subject, Fact detail, List<Touched> touched) {
        String who = actor.name();
        String stored = FactJson.of(detail);
        database.inTransaction(() -> {
            // one writer at a time: the row of the trail's lease is locked until the transaction ends
            lockTrail();
            Optional<Row> last = last();
            long seq = last.map(Row::seq).orElse(0L) + 1;
            Instant at = clock.now().truncatedTo(ChronoUnit.MILLIS);
            String previous = last.map(Row::hash).orElse("");
            List<SealStore.Seal> changed = seals.changed(seq, touched);
            String sealed = SealStore.digest(changed);
            String account = actor.account();
            String hash = hash(seq, at, who, actor.known().word(), account, action, subject, stored, sealed, previous);
            database.client()
                    .sql("insert into audit (seq, at, who, identity, account, action, subject, detail, sealed,"
                            + " previous, hash) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
                    .params(
                            seq,
                            at.atOffset(ZoneOffset.UTC),
                            who,
                            actor.known().word(),
                            account,
                            action,
                            subject,
                            stored,
                            sealed,
                            previous,
                            hash)
                    .update();
            seals.write(changed);
        });
    }

    /**
     * Covers what stands, once, in a database that was made before rows were covered; does nothing in any other.
     *
     * @param actor who opened the database
     * @param parts every part that there is
     * @param first makes rows ready to be covered
     */
    public void coverOnce(Actor actor, List<Part> parts, Runnable first) {
        boolean wanted = database.client()
                        .sql("select count(*) from lease where name = 'baseline' and fence = 0")
                        .query(Long.class)
                        .single()
                > 0;
        if (wanted) {
            database.inTransaction(() -> {
                int mine = database.client()
                        .sql("update lease set fence = 1 where name = 'baseline' and fence = 0")
                        .update();
                if (mine == 1) {
                    first.run();
                    add(
                            actor,
                            BASELINE,
                            "rows",
                            Fact.of("audit.baseline"),
                            parts.stream().map(Touched::all).toList());
                }
            });
        }
    }

    /** A row of the trail. */
    public Optional<AuditRow> row(long seq) {
        List<AuditRow> rows = new ArrayList<>();
        between(seq - 1, seq, rows::add);
        return rows.stream().findFirst();
    }

    /** The numbers of the rows of an action, ascending. */
    public List<Long> rowsOf(String action) {
        return database.client()
                .sql("select seq from audit where action = ? order by seq")
                .param(action)
                .query((row, number) -> row.getLong(1))
                .list();
    }

    /** Tells the rows after one and up to another, in order. */
    public void between(long after, long last, Consumer<AuditRow> row) {
        database.read(
                "select seq, at, who, identity, action, subject, detail from audit where seq > ? and seq <= ? order by"
                        + " seq",
                List.of(after, last),
                each -> row.accept(new AuditRow(
                        each.getLong(1),
                        each.getTimestamp(2).toInstant(),
                        each.getString(3),
                        each.getString(4),
                        each.getString(5),
                        each.getString(6),
                        FactJson.fact(each.getString(7)))));
    }

    /** Every action that the trail tells of, in order of name. */
    public List<String> actions() {
        return database.client()
                .sql("select distinct action from audit order by action")
                .query((row, number) -> row.getString(1))
                .list();
    }

    /** Who of some people did something from an account of the operating system, in rows after one. */
    public List<String> from(String account, Collection<String> people, long after) {
        Set<String> found = new TreeSet<>();
        database.readEach(
                "select distinct who from audit where account = ? and seq > ? and who in (??)",
                List.of(account, after),
                people,
                row -> found.add(row.getString(1)));
        return List.copyOf(found);
    }

    /** The last row of an action on a subject; 0 for none. */
    public long last(String action, String subject) {
        return database.client()
                .sql("select coalesce(max(seq), 0) from audit where action = ? and subject = ?")
                .params(action, subject)
                .query(Long.class)
                .single();
    }

    /** The last row by which a subject was put into the ledger; 0 for none. */
    public long sealed(String subject) {
        return database.client()
                .sql("select coalesce(max(seq), 0) from audit where action = 'post' and subject = ? and detail like"
                        + " '%audit.sealed%'")
                .param(subject)
                .query(Long.class)
                .single();
    }

    /** The groups of a part whose rows are not what the trail knows of them. */
    private List<Unlike> unlike(Part part) {
        List<Unlike> found = new ArrayList<>(seals.unlike(part));
        if (!found.isEmpty()) {
            // an act that came between the reading of its seal and of its rows is seen whole the second time
            found.retainAll(seals.unlike(part));
        }
        return found;
    }

    /**
     * Refuses a decision on rows that somebody changed beside the program.
     *
     * @param parts what the decision rests on
     * @throws Refusal naming the table, or the row of the trail
     */
    public void refuseUnlike(List<Part> parts) {
        firstBroken().ifPresent(seq -> {
            throw Refusal.of("trailBroken", "row", seq);
        });
        firstUnlike(parts).stream().flatMap(Optional::stream).findFirst().ifPresent(unlike -> {
            throw Refusal.of("rowsChanged", "table", unlike.table());
        });
    }

    /** Of each part, in their order, the first group whose rows are not what the trail knows of them. Parts are read side by side. */
    public List<Optional<Unlike>> firstUnlike(List<Part> parts) {
        return parts.parallelStream()
                .map(part -> unlike(part).stream().findFirst())
                .toList();
    }

    /** The sequence number of the first row whose hash, link or seals are broken, or empty. */
    public Optional<Long> firstBroken() {
        // a row that came between the reading of the seals and of the trail is seen whole the second time
        return broken().isEmpty() ? Optional.empty() : broken();
    }

    private Optional<Long> broken() {
        Map<Long, String> sealed = seals.digests();
        long[] expected = {1};
        long[] broken = {0};
        String[] previous = {""};
        database.read(
                "select seq, at, who, identity, action, subject, detail, sealed, previous, hash, account from audit"
                        + " order by seq",
                List.of(),
                row -> {
                    Timestamp at = row.getTimestamp(2);
                    String hash = hash(
                            row.getLong(1),
                            at.toInstant(),
                            row.getString(3),
                            row.getString(4),
                            row.getString(11),
                            row.getString(5),
                            row.getString(6),
                            row.getString(7),
                            row.getString(8),
                            row.getString(9));
                    String seals = sealed.remove(row.getLong(1));
                    boolean whole = row.getLong(1) == expected[0]
                            && row.getString(8).equals(seals == null ? "" : seals)
                            && row.getString(9).equals(previous[0])
                            && row.getString(10).equals(hash);
                    if (!whole && broken[0] == 0) {
                        broken[0] = expected[0];
                    }
                    expected[0]++;
                    previous[0] = row.getString(10);
                });
        if (broken[0] == 0) {
            return sealed.keySet().stream().min(Long::compare);
        }
        return Optional.of(broken[0]);
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
            String account,
            String action,
            String subject,
            String detail,
            String sealed,
            String previous) {
        Digests digests = new Digests()
                .add(seq)
                .add(at.getEpochSecond())
                .add(at.getNano())
                .add(who)
                .add(identity)
                .add(action)
                .add(subject)
                .add(detail);
        if (!account.isEmpty()) {
            digests.add("account").add(account);
        }
        if (!sealed.isEmpty()) {
            digests.add("sealed").add(sealed);
        }
        return digests.add(previous).hex();
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
