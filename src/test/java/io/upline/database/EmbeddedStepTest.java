package io.upline.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmbeddedStepTest {

    /** A command opens an embedded database that has the newest step without asking Flyway. */
    @Test
    void newestStepOfTheSchemaIsTheOneAskedFor() throws IOException {
        int newest = 0;
        for (String folder : List.of("common", "h2")) {
            try (Stream<Path> files = Files.list(Path.of("src/main/resources/db/migration", folder))) {
                for (Path file : files.toList()) {
                    String name = file.getFileName().toString();
                    newest = Math.max(newest, Integer.parseInt(name.substring(1, name.indexOf('_'))));
                }
            }
        }
        assertThat(Database.EMBEDDED_SCHEMA).isEqualTo(String.valueOf(newest));
        try (Database database = TestDatabases.fresh(Vendor.H2)) {
            assertThat(database.hasStep(Database.EMBEDDED_SCHEMA)).isTrue();
            assertThat(database.hasStep("0")).isFalse();
        }
    }
}
