package io.upline.control;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Database;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.fact.Fact;
import io.upline.period.CompanyClock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The trail is chained over all that its rows say. */
class AuditStoreTest {

    private static final CompanyClock CLOCK =
            CompanyClock.standingAt(Instant.parse("2026-11-02T08:15:30.123Z"), ZoneId.of("Europe/Stockholm"));
    private static final Actor OLGA = Actor.atThisMachine("olga.operator", Actor.Known.CLAIMED);

    /** What each column is changed to. */
    private static final Map<String, String> CHANGES = new TreeMap<>(Map.of(
            "seq", "9",
            "at", "at + interval '0.001' second",
            "who", "'finn.finance'",
            "identity", "'password'",
            "action", "'run'",
            "subject", "'2026-09'",
            "detail", "''",
            "previous", "''",
            "hash", "''"));

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

    private static void add(AuditStore trail) {
        List.of("one", "two", "three")
                .forEach(each -> trail.add(OLGA, "restate", "2026-10", Fact.of("audit.reason", "reason", each)));
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
