package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.report.Verification;
import io.upline.statement.Manifest;
import io.upline.words.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is done to a released file, {@code verify} names it; what people do to a home without harm it does not mind. */
class ReleasedFilesTest {

    private static final String PERIOD = "2026-09";

    @TempDir
    Path folder;

    private interface Harm {
        void to(Path outbox, List<Path> statements) throws IOException;
    }

    @Test
    void namesEachFileThatIsNotAsItWasReleased() throws IOException {
        TestHome home = TestHome.make(folder.resolve("home"), Vendor.H2, 40, 1, 50, 15);
        home.close(PERIOD);
        Path outbox = home.root().resolve("jobs/" + JOB + "/outbox/" + PERIOD);
        Path kept = folder.resolve("kept");
        copy(outbox, kept);
        for (Map.Entry<String, Harm> harm : harms().entrySet()) {
            harm.getValue().to(outbox, list(outbox.resolve("statements")));
            try (Desk desk = home.desk("auditor")) {
                assertThat(desk.damages(JOB))
                        .as(harm.getKey())
                        .isNotEmpty()
                        .anyMatch(said -> said.contains(
                                harm.getKey().substring(harm.getKey().indexOf(':') + 2)));
            }
            delete(outbox);
            copy(kept, outbox);
        }
        Files.writeString(outbox.resolve("statements/.DS_Store"), "a desktop");
        Files.createDirectories(outbox.resolve("set-aside"));
        Path company = home.root().resolve("config/company.yaml");
        Files.writeString(company, Files.readString(company).replaceFirst("(?m)^name: .*$", "name: Renamed"));
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }

    /** A payment list that was changed is one damage, whether its amounts were or only its bytes. */
    @Test
    void ofOneFileOneDamageIsTold() throws IOException {
        TestHome home = TestHome.make(folder.resolve("home"), Vendor.H2, 40, 1, 50, 15);
        home.close(PERIOD);
        Path list = home.root().resolve("jobs/" + JOB + "/outbox/" + PERIOD + "/payments-" + PERIOD + ".csv");
        String released = Files.readString(list);
        changeList(list);
        assertOneDamage(home, "line 2 of the payment list (M000001, ");
        Files.writeString(list, released + "\n");
        assertOneDamage(home, "is not the payment that was made (-, -)");
        Files.writeString(list, released.replace(",PREPARED,", ",SETTLED,"));
        assertOneDamage(home, "payments-2026-09.csv is not as it was released");
        Files.delete(list);
        assertOneDamage(home, "payments-2026-09.csv is missing");
        Files.copy(list.resolveSibling("close-" + PERIOD + ".xlsx"), list);
        assertOneDamage(home, "payments-2026-09.csv holds what belongs in close-2026-09.xlsx");
        Files.delete(list);
        Files.writeString(list, released);
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }

    private static void assertOneDamage(TestHome home, String said) {
        try (Desk desk = home.desk("auditor")) {
            Verification found = desk.inquiry().verify(JOB, "");
            assertThat(found.damages())
                    .singleElement()
                    .satisfies(damage -> assertThat(Words.english().of(damage)).contains(said));
            assertThat(found.remedies()).as(said).hasSize(1);
        }
    }

    private static Map<String, Harm> harms() {
        Map<String, Harm> harms = new LinkedHashMap<>();
        String list = "payments-" + PERIOD + ".csv";
        harms.put("a statement deleted: is missing", (outbox, files) -> Files.delete(files.getFirst()));
        harms.put(
                "a statement emptied: not as it was released",
                (outbox, files) -> Files.write(files.getFirst(), new byte[0]));
        harms.put("two exchanged: holds what belongs in", (outbox, files) -> {
            Path kept = Files.copy(files.getFirst(), outbox.resolve("kept"));
            Files.copy(files.getLast(), files.getFirst(), StandardCopyOption.REPLACE_EXISTING);
            Files.move(kept, files.getLast(), StandardCopyOption.REPLACE_EXISTING);
        });
        harms.put("packed anew: though its parts are the same", (outbox, files) -> packAnew(files.getFirst(), false));
        harms.put("a figure changed: not as it was released", (outbox, files) -> packAnew(files.getFirst(), true));
        harms.put("a link: is missing", (outbox, files) -> {
            Files.delete(files.getFirst());
            Files.createSymbolicLink(files.getFirst(), files.getLast());
        });
        harms.put(
                "a statement added: is none of the released files",
                (outbox, files) -> Files.copy(files.getFirst(), files.getFirst().resolveSibling("z.xlsx")));
        harms.put(
                "a list added: is none of the released files",
                (outbox, files) -> Files.copy(outbox.resolve(list), outbox.resolve("payments.csv")));
        harms.put(
                "the workbook changed: close-2026-09.xlsx is not as",
                (outbox, files) -> packAnew(outbox.resolve("close-" + PERIOD + ".xlsx"), true));
        harms.put(
                "the list changed: is not the payment that was made",
                (outbox, files) -> changeList(outbox.resolve(list)));
        harms.put("the list and its line: the manifest is not the one", (outbox, files) -> {
            changeList(outbox.resolve(list));
            relist(outbox, list);
        });
        harms.put("the list and its line changed: is not the payment that was made", (outbox, files) -> {
            changeList(outbox.resolve(list));
            relist(outbox, list);
        });
        harms.put("a statement and its line: the manifest is not the one", (outbox, files) -> {
            packAnew(files.getFirst(), true);
            relist(outbox, "statements/" + files.getFirst().getFileName());
        });
        harms.put("a line removed: the manifest is not the one", (outbox, files) -> {
            Path manifest = outbox.resolve(Manifest.NAME);
            List<String> lines = new ArrayList<>(Files.readAllLines(manifest));
            lines.removeLast();
            Files.writeString(manifest, String.join("\n", lines) + "\n");
        });
        harms.put("a line and its file removed: the manifest is not the one", (outbox, files) -> {
            Path manifest = outbox.resolve(Manifest.NAME);
            List<String> lines = new ArrayList<>(Files.readAllLines(manifest));
            Files.delete(outbox.resolve(lines.removeLast().split(",", -1)[0]));
            Files.writeString(manifest, String.join("\n", lines) + "\n");
        });
        harms.put(
                "the manifest deleted: manifest.csv is missing",
                (outbox, files) -> Files.delete(outbox.resolve(Manifest.NAME)));
        harms.put(
                "the manifest emptied: the manifest is not the one",
                (outbox, files) -> Files.writeString(outbox.resolve(Manifest.NAME), ""));
        harms.put("all deleted: manifest.csv is missing", (outbox, files) -> delete(outbox));
        return harms;
    }

    private static void changeList(Path list) throws IOException {
        Files.writeString(list, Files.readString(list).replaceFirst("(\\d)\\.(\\d\\d),", "$19.$2,"));
    }

    /** Writes the manifest's line of a file anew, as whoever changed the file would. */
    private static void relist(Path outbox, String name) throws IOException {
        List<Manifest.Entry> entries = new ArrayList<>();
        for (Manifest.Entry entry : Manifest.read(outbox.resolve(Manifest.NAME))) {
            entries.add(
                    entry.file().equals(name)
                            ? Manifest.Entry.of(
                                    name,
                                    entry.memberId(),
                                    Files.readAllBytes(outbox.resolve(name)),
                                    entry.parts(),
                                    entry.made())
                            : entry);
        }
        try (OutputStream target = Files.newOutputStream(outbox.resolve(Manifest.NAME))) {
            Manifest.write(entries, target);
        }
    }

    /** Packs a workbook another way, with or without another figure in its first sheet. */
    private static void packAnew(Path file, boolean changed) throws IOException {
        Path other = file.resolveSibling("other");
        try (ZipInputStream in = new ZipInputStream(Files.newInputStream(file));
                ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(other))) {
            out.setLevel(9);
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                out.putNextEntry(new ZipEntry(entry.getName()));
                String text = new String(in.readAllBytes(), StandardCharsets.ISO_8859_1);
                if (changed && entry.getName().startsWith("xl/worksheets/sheet")) {
                    text = text.replaceFirst("<v>(\\d)", "<v>9$1");
                }
                out.write(text.getBytes(StandardCharsets.ISO_8859_1));
                out.closeEntry();
            }
        }
        Files.move(other, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (Stream<Path> paths = Files.walk(from)) {
            for (Path path : paths.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
