package io.upline.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is there is never taken for missing. */
class RightsTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void onlyWhatIsNotThereIsMissing() throws IOException {
        assertThat(Rights.isFile(folder.resolve("none"))).isFalse();
        assertThat(Rights.isFolder(folder.resolve("none/none"))).isFalse();
        Path file = Files.createFile(folder.resolve("file"));
        assertThat(Rights.isFile(file)).isTrue();
        assertThat(Rights.isFolder(folder)).isTrue();
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);
        assertThat(Rights.isFile(link)).isTrue();
    }

    @Test
    void whatStandsInThePlaceOfAnotherIsToldAsThat() throws IOException {
        Path file = Files.createFile(folder.resolve("config"));
        Path circle = folder.resolve("circle");
        Files.createSymbolicLink(circle, circle);
        assertInTheWay(() -> Rights.isFolder(file), file);
        assertInTheWay(() -> Rights.isFile(folder), folder);
        assertInTheWay(() -> Rights.isFile(file.resolve("company.yaml")), file);
        assertInTheWay(() -> Rights.isFile(circle), circle);
    }

    /** To whom everything is open nothing is ever denied: there only what would be told is looked at. */
    @Test
    void whatThisUserMayNotSeeIsToldWithItsOwner() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path file = Files.createFile(closed.resolve("file"));
        String owner = Files.getOwner(closed).getName();
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        try {
            if (Files.isExecutable(closed)) {
                assertThat(Rights.denied(file).values()).containsEntry("owner", owner);
            } else {
                assertThatThrownBy(() -> Rights.isFile(file))
                        .isInstanceOfSatisfying(
                                FileFault.class,
                                fault -> assertThat(fault.fact().values())
                                        .containsEntry("file", file)
                                        .containsEntry("closed", closed)
                                        .containsEntry("owner", owner));
            }
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
    }

    private static void assertInTheWay(Runnable look, Path path) {
        assertThatThrownBy(look::run).isInstanceOfSatisfying(FileFault.class, fault -> {
            assertThat(fault.fact().code()).isEqualTo("fault.inTheWay");
            assertThat(fault.fact().values()).containsEntry("file", path);
        });
    }
}
