package io.upline.anchor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.fact.Fact;
import io.upline.files.Rights;
import io.upline.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines are appended whole, one after the other, and whatever is done to them is seen by whoever reads all of them. */
class AnchorFileTest {

    @TempDir
    Path folder;

    @Test
    void writersAtOnceWriteOneChain() throws IOException {
        Path file = folder.resolve("anchor");
        IntStream.range(0, 64).parallel().forEach(i -> append(file, i));
        AnchorText read = read(file);
        assertThat(read.lines()).hasSize(64);
        assertThat(read.breaks()).isEmpty();
        assertThat(read.pieces()).isZero();
        assertThat(read.lines()).extracting(AnchorLine::batch).doesNotHaveDuplicates();
    }

    @Test
    void passesOverPiecesAndReadsAWholeLineWithoutItsEnd() throws IOException {
        Path file = folder.resolve("anchor");
        append(file, 1);
        String first = Files.readString(file);
        append(file, 2);
        String second = Files.readString(file).substring(first.length());
        for (int cut = 1; cut < second.length() - 2; cut++) {
            Files.writeString(file, first + second.substring(0, cut));
            append(file, 2);
            AnchorText read = read(file);
            assertThat(read.lines()).extracting(AnchorLine::batch).containsExactly(1L, 2L);
            assertThat(read.pieces()).isEqualTo(1);
            assertThat(read.breaks()).isEmpty();
        }
        Files.writeString(file, first + second.strip());
        append(file, 3);
        assertThat(read(file).lines()).extracting(AnchorLine::batch).containsExactly(1L, 2L, 3L);
    }

    /** A line taken away, written twice, exchanged with another, or changed in one byte, breaks the chain or shortens it. */
    @Test
    void seesEachChange() throws IOException {
        Path file = folder.resolve("anchor");
        IntStream.range(0, 20).forEach(i -> append(file, i));
        List<String> lines = Files.readAllLines(file);
        AnchorText whole = read(file);
        Random random = new Random(Long.getLong("seed", 3));
        for (int i = 0; i < 400; i++) {
            List<String> changed = new ArrayList<>(lines);
            int at = random.nextInt(lines.size());
            switch (i % 4) {
                case 0 -> changed.remove(at);
                case 1 -> changed.add(at, lines.get(at));
                case 2 -> changed.set(at, lines.get((at + 1) % lines.size()));
                default -> {
                    String line = lines.get(at);
                    int letter = random.nextInt(line.length());
                    changed.set(
                            at,
                            line.substring(0, letter) + (char) (line.charAt(letter) ^ 1) + line.substring(letter + 1));
                }
            }
            Files.write(file, changed);
            AnchorText read = read(file);
            assertThat(read.breaks().isEmpty() && read.end().equals(whole.end()))
                    .as("change %s of line %s", i % 4, at)
                    .isFalse();
        }
    }

    @Test
    void readsManyLinesAtOnceAndTheLastAlone() throws IOException {
        Path file = folder.resolve("anchor");
        StringBuilder text = new StringBuilder();
        String previous = "";
        for (int i = 1; i <= 20_000; i++) {
            String line = AnchorLine.text(body(i), i, previous);
            previous = AnchorLine.hashIn(line);
            text.append(line).append('\n');
        }
        Files.writeString(file, text);
        AnchorText all = read(file);
        assertThat(all.lines()).hasSize(20_000);
        assertThat(all.breaks()).isEmpty();
        AnchorLine last = all.lines().getLast();
        AnchorText end = new AnchorFile(file).read(reader -> reader.from(last.from(), 20_000, Optional.empty()));
        assertThat(end.lines()).containsExactly(last);
    }

    /** To whom everything is open nothing is ever denied: there only what would be told of it is looked at. */
    @Test
    void whatThisUserMayNotReadIsToldWithItsOwnerAndNeverAsUnmounted() throws IOException {
        Path closed = Files.createDirectory(folder.resolve("closed"));
        Path inFolder = closed.resolve("anchor");
        append(inFolder, 1);
        Path file = folder.resolve("anchor");
        append(file, 1);
        Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("---------"));
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("---------"));
        try {
            assertClosed(new AnchorFile(file).hindrance(new AccessDeniedException("x")), "anchor.closed", file);
            if (!Files.isExecutable(closed)) {
                assertClosed(new AnchorFile(inFolder).hindrance().orElseThrow(), "anchor.closed", closed);
                assertThat(new AnchorFile(file).hindrance())
                        .as("that it is there is seen")
                        .isEmpty();
                assertThatThrownBy(() -> read(file))
                        .isInstanceOfSatisfying(
                                IOException.class,
                                e -> assertClosed(new AnchorFile(file).hindrance(e), "anchor.closed", file));
                assertThatThrownBy(() -> append(file, 2)).cause().isInstanceOfSatisfying(IOException.class, e -> {
                    assertClosed(new AnchorFile(file).unwritten(e).fact(), "refusal.anchorClosed", file);
                });
            }
            assertClosed(
                    new AnchorFile(file)
                            .unwritten(new AccessDeniedException("x"))
                            .fact(),
                    "refusal.anchorClosed",
                    file);
        } finally {
            Files.setPosixFilePermissions(closed, PosixFilePermissions.fromString("rwx------"));
        }
        assertThat(new AnchorFile(folder.resolve("none/anchor"))
                        .hindrance()
                        .orElseThrow()
                        .code())
                .isEqualTo("anchor.unreachable");
        assertThat(new AnchorFile(folder.resolve("none")).hindrance()).isEmpty();
    }

    private static void assertClosed(Fact told, String code, Path closed) {
        assertThat(told.code()).isEqualTo(code);
        assertThat(told.values())
                .containsEntry("closed", closed)
                .containsEntry("user", System.getProperty("user.name"))
                .containsEntry("owner", Rights.owner(closed));
        assertThat(Words.english().of(told)).contains(" belongs to " + Rights.owner(closed));
    }

    private static AnchorText read(Path file) throws IOException {
        return new AnchorFile(file).read(reader -> reader.from(0, 1, Optional.of("")));
    }

    private static void append(Path file, int batch) {
        try {
            new AnchorFile(file).write(writer -> {
                AnchorText read = writer.from(0, 1, Optional.of(""));
                String line = AnchorLine.text(body(batch), read.lines().size() + 1, read.end());
                writer.append((read.isEnded() ? "" : "\n") + line + "\n");
                return line;
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Fact body(int batch) {
        return Fact.of("anchor.batch", "home", "h", "batch", batch, "event", "close jöb/2026-09", "head", "x");
    }
}
