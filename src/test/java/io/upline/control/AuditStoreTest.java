package io.upline.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.database.Database;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.fact.Fact;
import io.upline.fact.FactJson;
import io.upline.fact.TextTable;
import io.upline.period.CompanyClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.dao.DataAccessException;

/** The trail is chained over all that its rows say. */
class AuditStoreTest {

    private static final CompanyClock CLOCK =
            CompanyClock.standingAt(Instant.parse("2026-11-02T08:15:30.123Z"), ZoneId.of("Europe/Stockholm"));
    private static final Actor OLGA = Actor.atThisMachine("olga.operator", Actor.Known.CLAIMED);

    /** What each column is changed to. */
    private static final Map<String, String> CHANGES = new TreeMap<>(Map.ofEntries(
            Map.entry("seq", "9"),
            Map.entry("at", "at + interval '0.001' second"),
            Map.entry("who", "'finn.finance'"),
            Map.entry("identity", "'password'"),
            Map.entry("action", "'run'"),
            Map.entry("subject", "'2026-09'"),
            Map.entry("detail", "''"),
            Map.entry("sealed", "'0'"),
            Map.entry("previous", "''"),
            Map.entry("hash", "''"),
            Map.entry("account", "'shared'")));

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void eachColumnOfARowIsInTheChain(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            AuditStore trail = new AuditStore(database, CLOCK);
            add(trail);
            assertThat(columns(database)).isEqualTo(List.copyOf(CHANGES.keySet()));
            assertThat(trail.firstBroken()).isEmpty();
            CHANGES.forEach((column, value) -> {
                assertThat(database.client()
                                .sql("update audit set " + column + " = " + value + " where seq = 2")
                                .update())
                        .isEqualTo(1);
                assertThat(trail.firstBroken()).as(column).contains(2L);
                restore(database, trail);
            });
        }
    }

    /** What somebody with the database's password could do to three rows. Rows cut off at the end are found by the anchor outside. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsTheFirstRowThatIsNotAsItWas(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            AuditStore trail = new AuditStore(database, CLOCK);
            for (TextTable.Row row : TextTable.rows("""
                case                broken  done
                the first is gone   1       delete from audit where seq = 1
                one between is gone  2      delete from audit where seq = 2
                two change places   1       update audit set seq = 9 where seq = 1; update audit set seq = 1 where seq = 3; update audit set seq = 3 where seq = 9
                one is put in       4       insert into audit (seq, at, who, identity, action, subject, detail, previous, hash) select 4, at, who, identity, action, subject, detail, previous, hash from audit where seq = 3
                one is made like another  2  update audit set detail = (select a.detail from audit a where a.seq = 1), hash = (select a.hash from audit a where a.seq = 1) where seq = 2
                all is made anew from two on  2  update audit set previous = hash where seq = 2
                the last is cut off  whole  delete from audit where seq = 3
                all are cut off     whole   delete from audit
                """)) {
                restore(database, trail);
                for (String statement : row.at("done").split("; ")) {
                    database.client().sql(statement).update();
                }
                assertThat(trail.firstBroken().map(String::valueOf).orElse("whole"))
                        .as(row.at("case"))
                        .isEqualTo(row.at("broken"));
            }
        }
    }

    /** Whoever knows how the hash is made can make a row anew; the link of the next, or the gap that is left, tells. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsARowThatWasMadeAnewWithARightHash(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            AuditStore trail = new AuditStore(database, CLOCK);
            restore(database, trail);
            forge(database, 2, FactJson.of(reason("forged")), 1);
            assertThat(trail.firstBroken()).contains(3L);
            restore(database, trail);
            database.client().sql("delete from audit where seq = 2").update();
            forge(database, 3, FactJson.of(reason("three")), 1);
            assertThat(trail.firstBroken()).contains(2L);
        }
    }

    /** Rewrites a row with another detail, linked to another, and with the hash that it then has. */
    private static void forge(Database database, long seq, String detail, long linked) {
        String previous = database.client()
                .sql("select hash from audit where seq = ?")
                .param(linked)
                .query(String.class)
                .single();
        Instant at = CLOCK.now();
        String hash = new Digests()
                .add(seq)
                .add(at.getEpochSecond())
                .add(at.getNano())
                .add("olga.operator")
                .add("claimed")
                .add("restate")
                .add("2026-10")
                .add(detail)
                .add(previous)
                .hex();
        database.client()
                .sql("update audit set detail = ?, previous = ?, hash = ? where seq = ?")
                .params(detail, previous, hash, seq)
                .update();
        assertThat(database.client()
                        .sql("select count(*) from audit where hash = ?")
                        .param(hash)
                        .query(Long.class)
                        .single())
                .isEqualTo(1L);
    }

    /** Whatever stands in a reason comes back as it was hashed: quotes, formulas, other scripts, characters of two units. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void keepsADetailAsItWasHashed(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            AuditStore trail = new AuditStore(database, CLOCK);
            List<String> reasons = List.of(
                    "'; drop table audit; --",
                    "=HYPERLINK(\"http://x\")",
                    "two\nlines\tand \\ backslashes",
                    "{\"code\": \"audit.reason\"}",
                    "å😀漢",
                    "",
                    "😀".repeat(1_900));
            reasons.forEach(each -> trail.add(OLGA, "restate", "monthly/2026-09", reason(each)));
            List<String> wanted = new ArrayList<>();
            reasons.forEach(each -> wanted.add((wanted.size() + 1) + " " + FactJson.of(reason(each))));
            assertThat(details(database)).isEqualTo(wanted);
            assertThat(trail.firstBroken()).isEmpty();
        }
    }

    /** A row that does not fit is none: what it tells of does not happen either, and nothing of it is cut off in silence. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesADetailThatDoesNotFit(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            AuditStore trail = new AuditStore(database, CLOCK);
            restore(database, trail);
            assertThatThrownBy(() -> trail.add(OLGA, "restate", "monthly/2026-09", reason("x".repeat(4_000))))
                    .isInstanceOf(DataAccessException.class);
            assertThat(details(database)).hasSize(3);
            assertThat(trail.firstBroken()).isEmpty();
        }
    }

    /** What did not happen is not told, and the next row takes its place in the chain. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void goesWithTheTransactionThatItTellsOf(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            AuditStore trail = new AuditStore(database, CLOCK);
            trail.add(OLGA, "approve", "2026-09", reason("one"));
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        trail.add(OLGA, "approve", "2026-10", reason("two"));
                        throw new IllegalStateException("refused");
                    }))
                    .hasMessage("refused");
            trail.add(OLGA, "approve", "2026-11", reason("three"));
            assertThat(details(database))
                    .containsExactly("1 " + FactJson.of(reason("one")), "2 " + FactJson.of(reason("three")));
            assertThat(trail.firstBroken()).isEmpty();
        }
    }

    /** Two who write at once wait for each other: no number is given twice and no link is lost. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isOneChainWhoeverWritesAtOnce(Vendor vendor) throws Exception {
        try (Database database = TestDatabases.fresh(vendor);
                ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<?>> writers = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                writers.add(threads.submit(() -> {
                    AuditStore trail = new AuditStore(database, CLOCK);
                    for (int row = 0; row < 25; row++) {
                        trail.add(OLGA, "run", "2026-10", reason("row"));
                    }
                }));
            }
            for (Future<?> writer : writers) {
                writer.get();
            }
            assertThat(details(database)).hasSize(100).last().isEqualTo("100 " + FactJson.of(reason("row")));
            assertThat(new AuditStore(database, CLOCK).firstBroken()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void writesNothingWithoutItsLock(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            database.client().sql("delete from lease where name = 'audit'").update();
            assertThatThrownBy(() -> new AuditStore(database, CLOCK).add(OLGA, "run", "2026-10", reason("")))
                    .hasMessageContaining("has lost its lock row");
            assertThat(details(database)).isEmpty();
        }
    }

    private static List<String> details(Database database) {
        return database.client()
                .sql("select seq, detail from audit order by seq")
                .query((row, number) -> row.getLong(1) + " " + row.getString(2))
                .list();
    }

    private static Fact reason(String text) {
        return Fact.of("audit.reason", "reason", text);
    }

    private static void add(AuditStore trail) {
        List.of("one", "two", "three").forEach(each -> trail.add(OLGA, "restate", "2026-10", reason(each)));
    }

    /** The three rows as they were: the clock stands still, so they are the same. */
    private static void restore(Database database, AuditStore trail) {
        database.client().sql("delete from audit").update();
        add(trail);
        assertThat(trail.firstBroken()).isEmpty();
    }

    private static List<String> columns(Database database) {
        return database.client()
                .sql("select lower(column_name) from information_schema.columns where lower(table_name) = 'audit'"
                        + " order by 1")
                .query((row, number) -> row.getString(1))
                .list();
    }
}
