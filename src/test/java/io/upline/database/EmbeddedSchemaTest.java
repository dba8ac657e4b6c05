package io.upline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A schema made half by a process that was killed is never met again. */
class EmbeddedSchemaTest {

    /** The last step of H2's schema, which may be repeated. */
    private static final String NEWEST = Database.EMBEDDED_SCHEMA;

    @TempDir
    Path home;

    @Test
    void startsAnewAfterAKilledMigration() throws IOException {
        Files.createDirectories(home.resolve("data"));
        Files.writeString(home.resolve("data/upline-migrating.mv.db"), "half made");
        try (Database database = Database.open(DatabaseAddress.embedded(home))) {
            assertThat(tables(database)).isGreaterThan(20);
        }
        assertThat(home.resolve("data/upline-migrating.mv.db")).doesNotExist();
    }

    @Test
    void keepsWhatIsThereWhenTheSchemaIsBroughtUpToDate() {
        try (Database database = Database.open(DatabaseAddress.embedded(home))) {
            database.client()
                    .sql("insert into lease (name, fence) values ('kept', 7)")
                    .update();
            database.client()
                    .sql("alter table member_change drop column attributes")
                    .update();
            assertThat(database.client()
                            .sql("delete from \"schema_version\" where \"version\" = '" + NEWEST + "'")
                            .update())
                    .isEqualTo(1);
        }
        try (Database database = Database.open(DatabaseAddress.embedded(home))) {
            assertThat(database.client()
                            .sql("select fence from lease where name = 'kept'")
                            .query(Long.class)
                            .single())
                    .isEqualTo(7);
            assertThat(database.client()
                            .sql("select character_maximum_length from information_schema.columns"
                                    + " where table_name = 'MEMBER_CHANGE' and column_name = 'ATTRIBUTES'")
                            .query(Long.class)
                            .single())
                    .as("what the newest step changes")
                    .isEqualTo(1000);
        }
    }

    private static long tables(Database database) {
        return database.client()
                .sql("select count(*) from information_schema.tables where table_schema = 'PUBLIC'")
                .query(Long.class)
                .single();
    }
}
