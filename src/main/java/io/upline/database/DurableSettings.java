package io.upline.database;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Refuses a database whose settings lose commits that were acknowledged. */
final class DurableSettings {

    private DurableSettings() {}

    static void check(Database database) {
        if (database.vendor() != Vendor.H2) {
            return;
        }
        List<@Nullable String> delays = JdbcClient.create(database.source())
                .sql("select setting_value from information_schema.settings where setting_name = 'WRITE_DELAY'")
                .query(String.class)
                .list();
        if (delays.isEmpty() || !delays.stream().allMatch("0"::equals)) {
            throw new IllegalStateException("the embedded database runs with WRITE_DELAY=" + delays
                    + ", with which a crash loses commits; put ;WRITE_DELAY=0 at the end of its address"
                    + " (config/application.yaml)");
        }
    }
}
