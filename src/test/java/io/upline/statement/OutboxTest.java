package io.upline.statement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.files.FileFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
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

    /** What stands there is left until the folder is sealed, whatever it is. */
    @Test
    void leavesANameThatIsTaken() throws IOException {
        Outbox.open(home.resolve("outbox"), 1).put("a.xlsx", writing("one"));
        Outbox again = Outbox.open(home.resolve("outbox"), 2);
        again.put("a.xlsx", writing("one"));
        again.put("a.xlsx", writing("two"));
        assertThat(names(again)).containsExactly("a.xlsx");
        assertThat(again.folder().resolve("a.xlsx")).hasContent("one");
    }

    @Test
    void replacesWhatWasLostAndPutsAsideWhatIsForeign() throws IOException {
        Outbox outbox = Outbox.open(home.resolve("outbox"), 1);
        List<String> aside = new ArrayList<>();
        Outbox.Foreign foreign = path -> {
            aside.add(path.getFileName() + "=" + Files.readString(path));
            Files.delete(path);
        };
        for (String was : List.of("", "whole", "who")) {
            Files.writeString(outbox.folder().resolve("a.xlsx"), was);
            outbox.replace("a.xlsx", writing("whole"), foreign);
            assertThat(outbox.folder().resolve("a.xlsx")).hasContent("whole");
        }
        Files.delete(outbox.folder().resolve("a.xlsx"));
        outbox.replace("a.xlsx", writing("whole"), foreign);
        assertThat(aside).isEmpty();
        for (String was : List.of("whore", "wholesale")) {
            Files.writeString(outbox.folder().resolve("a.xlsx"), was);
            outbox.replace("a.xlsx", writing("whole"), foreign);
        }
        Path elsewhere = Files.writeString(home.resolve("elsewhere"), "kept");
        Files.delete(outbox.folder().resolve("a.xlsx"));
        Files.createSymbolicLink(outbox.folder().resolve("a.xlsx"), elsewhere);
        outbox.replace("a.xlsx", writing("whole"), foreign);
        assertThat(aside).containsExactly("a.xlsx=whore", "a.xlsx=wholesale", "a.xlsx=kept");
        assertThat(elsewhere).hasContent("kept");
        assertThat(names(outbox)).containsExactly("a.xlsx");
    }

    @Test
    void putsAsideUnderAnotherNameWhereItIsTaken() throws IOException {
        Outbox aside = Outbox.open(home.resolve("aside"), 1);
        for (String text : List.of("one", "two", "three")) {
            aside.take(Files.writeString(home.resolve("a.xlsx"), text));
        }
        Files.createDirectories(home.resolve("folder/with/more"));
        aside.take(home.resolve("folder"));
        assertThat(names(aside)).containsExactly("2-a.xlsx", "3-a.xlsx", "a.xlsx", "folder");
        assertThat(aside.folder().resolve("3-a.xlsx")).hasContent("three");
    }

    @Test
    void writesThroughNoLink() throws IOException {
        Path elsewhere = Files.writeString(home.resolve("elsewhere"), "one");
        Outbox outbox = Outbox.open(home.resolve("outbox"), 1);
        Files.createSymbolicLink(outbox.folder().resolve(".upline-1-b.xlsx"), elsewhere);
        outbox.put("b.xlsx", writing("two"));
        assertThat(elsewhere).hasContent("one");
    }

    @Test
    void saysWhatStandsInTheFoldersPlace() throws IOException {
        Outbox outbox = Outbox.open(home.resolve("outbox"), 1);
        Path link = Files.createSymbolicLink(home.resolve("link"), outbox.folder());
        assertThatExceptionOfType(FileFault.class)
                .isThrownBy(() -> Outbox.open(link, 1))
                .matches(fault -> fault.fact().code().equals("file.linkForFolder"));
        Path file = Files.writeString(home.resolve("file"), "");
        for (Path each : List.of(file, file.resolve("statements"))) {
            assertThatExceptionOfType(FileFault.class)
                    .isThrownBy(() -> Outbox.open(each, 1))
                    .matches(fault -> fault.fact().code().equals("file.inPlaceOfFolder"));
        }
    }

    @Test
    void staysInItsFolder() throws IOException {
        Outbox outbox = Outbox.open(home.resolve("outbox"), 1);
        for (String name : List.of("/../x", "x/../../../y", "/etc/x")) {
            assertThatThrownBy(() -> outbox.put(name, writing("one"))).isInstanceOf(IllegalArgumentException.class);
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

    private static List<String> names(Outbox outbox) throws IOException {
        try (Stream<Path> files = Files.list(outbox.folder())) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Outbox.Writing writing(String text) {
        return target -> target.write(bytes(text));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
