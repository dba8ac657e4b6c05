package io.upline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamedFilesTest {

    @TempDir
    Path folder;

    private final NamedFiles keeping = new NamedFiles(false, List.of());
    private final NamedFiles replacing = new NamedFiles(true, List.of());
    private Path home = Path.of("");

    @BeforeEach
    void makeHome() throws IOException {
        home = folder.resolve("home");
        for (String each : List.of("data", "config", "jobs/inbox/done", "jobs/month/outbox/2026-10/statements")) {
            Files.createDirectories(home.resolve(each));
        }
        Files.writeString(home.resolve("config/company.yaml"), "name: N");
        Files.writeString(home.resolve("data/upline.mv.db"), "rows");
    }

    @Test
    void appearsWholeAndForItsOwnerOnly() throws IOException {
        Path file = keeping.write(folder.resolve("ranks.csv"), target -> write(target, "one"));
        assertThat(file).hasContent("one");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        Path made = keeping.folder(folder.resolve("a/b"));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(made)))
                .isEqualTo("rwx------");
        assertThat(OwnerOnly.isOpen(folder.resolve("a"))).isFalse();
    }

    @Test
    void keepsWhatIsThereUnlessItIsToBeReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("ranks.csv"), "mine");
        refuses("file.exists", keeping, file);
        assertThat(file).hasContent("mine");
        replacing.write(file, target -> write(target, "new"));
        assertThat(file).hasContent("new");
        refuses("file.isFolder", replacing, folder);
    }

    @Test
    void leavesNothingOfAFileThatWasNotFinished() throws IOException {
        Path file = Files.writeString(folder.resolve("ranks.csv"), "old");
        for (NamedFiles files : List.of(keeping, replacing)) {
            for (Path each : List.of(folder.resolve("new.csv"), file)) {
                assertThatExceptionOfType(Exception.class)
                        .isThrownBy(() -> files.write(each, target -> {
                            write(target, "x".repeat(100_000));
                            throw new IOException("No space left on device");
                        }));
            }
        }
        assertThat(names(folder)).containsExactly("home", "ranks.csv");
        assertThat(file).hasContent("old");
        assertThatExceptionOfType(FileFault.class)
                .isThrownBy(() -> keeping.write(folder.resolve("new.csv"), target -> {
                    throw new IOException("No space left on device");
                }))
                .matches(fault -> fault.fact().code().equals("file.noSpace"));
    }

    @Test
    void saysNoSpaceOfADiskThatIsFull() throws IOException {
        Path full = Path.of("/dev/full");
        if (Files.exists(full)) {
            assertThatExceptionOfType(FileFault.class)
                    .isThrownBy(() -> keeping.write(full, target -> write(target, "x")))
                    .matches(fault -> fault.fact().code().equals("file.noSpace"));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data/upline.mv.db",
                "data/new.csv",
                "config/company.yaml",
                "config/plans/p/2026-01-01.yaml",
                "jobs/inbox/orders.csv",
                "jobs/inbox/done/orders.csv",
                "jobs/month/outbox/2026-10/manifest.csv",
                "jobs/month/outbox/2026-10/statements/x.xlsx",
                "jobs/../data/upline.mv.db",
                "jobs/absent/../../data/new.csv",
                "absent/../DATA/../data/new.csv",
                "lent/upline.mv.db",
                "lent/../config/company.yaml",
                "outside.csv"
            })
    void writesNothingOfAHome(String name) throws IOException {
        Files.createSymbolicLink(home.resolve("lent"), home.resolve("data"));
        Files.createSymbolicLink(home.resolve("outside.csv"), home.resolve("config/company.yaml"));
        refuses("file.guarded", keeping, home.resolve(name));
        refuses("file.guarded", replacing, home.resolve(name));
        assertThat(home.resolve("data/upline.mv.db")).hasContent("rows");
        assertThat(home.resolve("config/company.yaml")).hasContent("name: N");
    }

    @ParameterizedTest
    @ValueSource(strings = {"data", "data/out", "config", "jobs/inbox", "jobs/inbox/mend", "jobs/month/outbox/2026-10"})
    void makesNoFolderInAHome(String name) throws IOException {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> keeping.folder(home.resolve(name)))
                .matches(fault -> fault.fact().code().equals("file.guarded"));
        assertThat(names(home.resolve("data"))).containsExactly("upline.mv.db");
    }

    @Test
    void guardsWhatAHomeNamesElsewhere() throws IOException {
        Path elsewhere = Files.createDirectories(folder.resolve("mail/out"));
        NamedFiles guarding = new NamedFiles(true, List.of(elsewhere));
        refuses("file.guarded", guarding, elsewhere.resolve("2026-10/manifest.csv"));
        Path link = Files.createSymbolicLink(folder.resolve("link"), elsewhere);
        refuses("file.guarded", guarding, link.resolve("x.csv"));
        guarding.write(folder.resolve("mail/x.csv"), target -> write(target, "x"));
    }

    @Test
    void replacesALinkAndLeavesWhatItNames() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "kept");
        Path link = Files.createSymbolicLink(folder.resolve("link.csv"), other);
        refuses("file.exists", keeping, link);
        replacing.write(link, target -> write(target, "new"));
        assertThat(other).hasContent("kept");
        assertThat(link).hasContent("new");
        assertThat(Files.isSymbolicLink(link)).isFalse();
    }

    @Test
    void saysWhatIsWrongWithAPlace() throws IOException {
        assertThatExceptionOfType(FileFault.class)
                .isThrownBy(() -> keeping.write(folder.resolve("none/x.csv"), target -> write(target, "x")))
                .matches(fault -> fault.fact().code().equals("file.gone"));
        Path file = Files.writeString(folder.resolve("file"), "");
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> keeping.folder(file))
                .matches(fault -> fault.fact().code().equals("file.isNoFolder"));
    }

    private void refuses(String code, NamedFiles files, Path file) {
        assertThatExceptionOfType(FileRefused.class)
                .isThrownBy(() -> files.write(file, target -> write(target, "new")))
                .matches(fault -> fault.fact().code().equals(code));
    }

    private static void write(OutputStream target, String text) throws IOException {
        target.write(text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}
