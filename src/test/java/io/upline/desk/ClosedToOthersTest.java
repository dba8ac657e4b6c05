package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.company.Home;
import io.upline.database.Vendor;
import io.upline.files.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a home holds is its owner's, whatever the usual modes of the machine are. */
class ClosedToOthersTest {

    @TempDir
    Path folder;

    @Test
    void whatACloseMakesIsReadByItsOwnerOnly() throws IOException {
        TestHome home = TestHome.make(folder.resolve("home"), Vendor.H2, 30, 1, 50, 15);
        home.close("2026-09");
        for (String made : List.of("data", "jobs/inbox/done", "jobs/" + JOB + "/outbox/2026-09")) {
            try (Stream<Path> paths = Files.walk(home.root().resolve(made))) {
                assertThat(paths.filter(ClosedToOthersTest::isOpen)).as(made).isEmpty();
            }
        }
    }

    @Test
    void namesWhatOthersCanReadOfAHomeThatIsOpen() throws IOException {
        TestHome made = TestHome.make(folder.resolve("home"), Vendor.H2, 30, 1, 50, 15);
        Home home = new Home(made.root());
        Files.setPosixFilePermissions(home.root(), PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.setPosixFilePermissions(home.inbox(), PosixFilePermissions.fromString("rwxr-xr-x"));
        OwnerOnly.close(home.root().resolve("config"));
        assertThat(home.openToOthers()).containsExactly(home.inbox());
        OwnerOnly.close(home.root());
        assertThat(home.openToOthers()).isEmpty();
    }

    private static boolean isOpen(Path path) {
        try {
            return OwnerOnly.isOpen(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
