package io.upline.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTest {

    @TempDir
    Path home;

    @Test
    void isReadableByItsOwnerOnly() throws IOException {
        Outbox outbox = Outbox.open(home.resolve("outbox/2026-10/statements"), 1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(outbox.folder())))
                .isEqualTo("rwx------");
        Path open = Files.createDirectory(home.resolve("open"));
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rwxrwxrwx"));
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(Outbox.open(open, 1).folder())))
                .isEqualTo("rwx------");
    }

    @Test
    void showsNothingUnderItsNameBeforeItIsPublished() throws IOException {
        Outbox outbox = Outbox.open(home.resolve("outbox"), 7);
        outbox.stage("a.xlsx", bytes("one"));
        outbox.stage("b.xlsx", target -> target.write(bytes("two")));
        outbox.flush();
        assertThat(names(outbox)).containsExactly(".upline-7-a.xlsx", ".upline-7-b.xlsx");
        outbox.publish();
        assertThat(names(outbox)).containsExactly("a.xlsx", "b.xlsx");
        assertThat(outbox.folder().resolve("b.xlsx")).hasContent("two");
    }

    @Test
    void takesTheSameBytesForDone() throws IOException {
        Outbox.open(home.resolve("outbox"), 1).put("a.xlsx", bytes("one"));
        Outbox again = Outbox.open(home.resolve("outbox"), 2);
        again.put("a.xlsx", bytes("one"));
        again.put("a.xlsx", bytes("one"));
        assertThat(names(again)).containsExactly("a.xlsx");
    }

    @Test
    void refusesOtherBytesUnderANameAndKeepsTheFirst() throws IOException {
        Outbox outbox = Outbox.open(home.resolve("outbox"), 1);
        outbox.put("a.xlsx", bytes("one"));
        assertThatThrownBy(() -> outbox.put("a.xlsx", bytes("two")))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("a.xlsx")
                .hasMessageContaining("a file with other content has this name");
        assertThat(outbox.folder().resolve("a.xlsx")).hasContent("one");
    }

    @Test
    void refusesLinks() throws IOException {
        Path elsewhere = Files.writeString(home.resolve("elsewhere"), "one");
        Outbox outbox = Outbox.open(home.resolve("outbox"), 1);
        Files.createSymbolicLink(outbox.folder().resolve("a.xlsx"), elsewhere);
        assertThatThrownBy(() -> outbox.put("a.xlsx", bytes("one")))
                .isInstanceOf(FileAlreadyExistsException.class)
                .hasMessageContaining("a link or folder stands where this file belongs");
        Files.createSymbolicLink(outbox.folder().resolve(".upline-1-b.xlsx"), elsewhere);
        outbox.put("b.xlsx", bytes("two"));
        assertThat(elsewhere).hasContent("one");
        Path link = Files.createSymbolicLink(home.resolve("link"), outbox.folder());
        assertThatThrownBy(() -> Outbox.open(link, 1)).hasMessageContaining("symbolic link");
    }

    @Test
    void staysInItsFolder() throws IOException {
        Outbox outbox = Outbox.open(home.resolve("outbox"), 1);
        for (String name : List.of("/../x", "x/../../../y", "/etc/x")) {
            assertThatThrownBy(() -> outbox.put(name, bytes("one"))).isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void sweepsWhatAKilledOwnerLeftButNotWhatALaterOneWrites() throws IOException {
        Outbox killed = Outbox.open(home.resolve("outbox"), 3);
        killed.stage("a.xlsx", bytes("half"));
        Outbox later = Outbox.open(home.resolve("outbox"), 5);
        later.stage("b.xlsx", bytes("two"));
        Outbox.open(home.resolve("outbox"), 4).sweep();
        assertThat(names(later)).containsExactly(".upline-5-b.xlsx");
        later.publish();
        assertThat(names(later)).containsExactly("b.xlsx");
    }

    @Test
    void listsFilesWithTheirHashInWhateverOrderTheyCome() throws IOException {
        Outbox outbox = Outbox.open(home.resolve("outbox"), 1);
        outbox.put("b.csv", bytes("abc"));
        Manifest.Entry read = Manifest.Entry.of("b.csv", "", outbox.folder().resolve("b.csv"));
        assertThat(read).isEqualTo(Manifest.Entry.of("b.csv", "", bytes("abc")));
        Manifest.Entry other = Manifest.Entry.of("a/x.xlsx", "=M", bytes(""));
        String expected = """
            file,member_id,bytes,sha256
            a/x.xlsx,'=M,0,e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855
            b.csv,,3,ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad
            """;
        assertThat(new String(Manifest.csv(List.of(read, other)), StandardCharsets.UTF_8))
                .isEqualTo(expected);
        assertThat(Manifest.csv(List.of(other, read))).isEqualTo(Manifest.csv(List.of(read, other)));
    }

    private static List<String> names(Outbox outbox) throws IOException {
        try (Stream<Path> files = Files.list(outbox.folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
