package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.close.Outcome;
import io.upline.database.Vendor;
import io.upline.fact.Fact;
import io.upline.progress.Progress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever becomes of a post's files before the period is closed, it closes with the right ones, and {@code restart} is never stuck; whatever
 * becomes of them later, {@code restart} lays down what was released.
 */
class LostFilesTest {

    private static final String PERIOD = "2026-09";
    private static final String ORDERS = "order_id,ordered_at,paid_at,member_id,type,currency,amount,QV,CV";

    @TempDir
    Path folder;

    /** What becomes of the files of a post that was cut before the period was closed. */
    private enum Harm {
        ALL_STATEMENTS_EMPTIED,
        STATEMENTS_CUT,
        A_STATEMENT_MISSING,
        TWO_EXCHANGED,
        A_STATEMENT_OF_SOMEBODY_ELSE,
        A_STATEMENT_ADDED,
        A_LINK_FOR_A_STATEMENT,
        A_FOLDER_FOR_A_STATEMENT,
        A_MANIFEST_ALREADY,
        PAYMENTS_CHANGED,
        WORKBOOK_MISSING,
        A_FOLDER_ADDED,
        EVERYTHING_DELETED;

        void to(Path outbox) throws IOException {
            Path statements = outbox.resolve("statements");
            List<Path> files = list(statements);
            Path one = files.getFirst();
            switch (this) {
                case ALL_STATEMENTS_EMPTIED -> {
                    for (Path file : files) {
                        Files.write(file, new byte[0]);
                    }
                }
                case STATEMENTS_CUT -> {
                    for (Path file : files.subList(0, 3)) {
                        byte[] bytes = Files.readAllBytes(file);
                        Files.write(file, java.util.Arrays.copyOf(bytes, bytes.length - 1));
                    }
                }
                case A_STATEMENT_MISSING -> Files.delete(one);
                case TWO_EXCHANGED -> {
                    Path kept = Files.copy(one, outbox.resolve("kept"));
                    Files.copy(files.get(1), one, StandardCopyOption.REPLACE_EXISTING);
                    Files.move(kept, files.get(1), StandardCopyOption.REPLACE_EXISTING);
                }
                case A_STATEMENT_OF_SOMEBODY_ELSE ->
                    Files.copy(files.getLast(), one, StandardCopyOption.REPLACE_EXISTING);
                case A_STATEMENT_ADDED -> Files.copy(one, statements.resolve("z.xlsx"));
                case A_LINK_FOR_A_STATEMENT -> {
                    Files.delete(one);
                    Files.createSymbolicLink(one, files.get(1));
                }
                case A_FOLDER_FOR_A_STATEMENT -> {
                    Files.delete(one);
                    Files.createDirectories(one.resolve("within"));
                }
                case A_MANIFEST_ALREADY -> Files.writeString(outbox.resolve("manifest.csv"), "file,member_id\n");
                case PAYMENTS_CHANGED -> {
                    Path list = outbox.resolve("payments-" + PERIOD + ".csv");
                    Files.writeString(list, Files.readString(list).replaceFirst("\\d\\.\\d\\d", "9999.99"));
                }
                case WORKBOOK_MISSING -> Files.delete(outbox.resolve("close-" + PERIOD + ".xlsx"));
                case A_FOLDER_ADDED -> Files.createDirectories(outbox.resolve("more/within"));
                case EVERYTHING_DELETED -> delete(outbox);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void closesWithTheRightFiles(Vendor vendor) throws IOException {
        SortedMap<String, Integer> calm = calm(vendor);
        for (Harm harm : Harm.values()) {
            TestHome home = cutBeforeTheClose(harm.name(), vendor);
            harm.to(outbox(home));
            try (Desk desk = home.desk("olga")) {
                Outcome outcome = desk.restart(JOB, PERIOD);
                assertThat(outcome.isDone()).as(harm + " " + outcome.end()).isTrue();
                assertThat(outcome.end().notes())
                        .as(harm.name())
                        .extracting(Fact::code)
                        .isNotEmpty()
                        .isSubsetOf("note.filesAnew", "note.filesAside");
                assertThat(desk.damages(JOB)).as(harm.name()).isEmpty();
            }
            SortedMap<String, Integer> files = home.outbox(PERIOD);
            files.keySet().removeIf(name -> name.startsWith("set-aside/"));
            assertThat(files).as(harm.name()).isEqualTo(calm);
        }
    }

    /** Of a closed period too {@code restart} lays down what was released, byte for byte, whatever was closed after it. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void laysDownAgainWhatWasReleased(Vendor vendor) throws IOException {
        TestHome home = home("home", vendor);
        home.close(PERIOD);
        home.close("2026-10");
        SortedMap<String, Integer> released = home.outbox(PERIOD);
        for (Harm harm : Harm.values()) {
            harm.to(outbox(home));
            try (Desk desk = home.desk("olga")) {
                assertThat(desk.damages(JOB)).as(harm.name()).isNotEmpty();
                assertThat(desk.inquiry().verify(JOB, "").remedies())
                        .as(harm.name())
                        .containsExactly(Fact.of(
                                "verify.restart",
                                "job",
                                JOB,
                                "period",
                                desk.home().job(JOB).period(PERIOD)));
                Outcome outcome = desk.restart(JOB, PERIOD);
                assertThat(outcome.isDone()).as(harm + " " + outcome.end()).isTrue();
                assertThat(outcome.blemished()).as(harm.name()).isFalse();
                assertThat(outcome.end().notes())
                        .as(harm.name())
                        .extracting(Fact::code)
                        .hasSizeGreaterThan(1)
                        .isSubsetOf("note.nothingToContinue", "note.filesAnew", "note.filesAside");
                assertThat(desk.damages(JOB)).as(harm.name()).isEmpty();
                assertThat(desk.restart(JOB, PERIOD).end().notes())
                        .as(harm.name())
                        .extracting(Fact::code)
                        .containsExactly("note.nothingToContinue", "note.filesWhole");
            }
            SortedMap<String, Integer> files = home.outbox(PERIOD);
            files.keySet().removeIf(name -> name.startsWith("set-aside/"));
            assertThat(files).as(harm.name()).isEqualTo(released);
        }
    }

    /** The workbook says what was known at its close: nothing that came, was settled or was decided later is in it. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void laysDownTheWorkbookAsOfItsClose(Vendor vendor) throws IOException {
        TestHome home = home("home", vendor);
        home.drop(
                "october.csv",
                ORDERS,
                order("W1", "many"),
                order("W2", "many"),
                order("W3", "many"),
                order("W4", "many"));
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, PERIOD));
            desk.rejected().waive(3, "not ours");
        }
        home.close(PERIOD);
        SortedMap<String, Integer> released = home.outbox(PERIOD);

        home.setClock(Instant.parse("2026-11-05T08:00:00Z"));
        for (String who : List.of("ida", "nils")) {
            try (Desk desk = home.desk(who)) {
                desk.rejected().waive(1, "a gift");
            }
        }
        try (Desk desk = home.desk("nils")) {
            desk.rejected().waive(3, "not ours");
        }
        home.drop("mended.csv", ORDERS, order("W2", "20.00"));
        home.drop("broken.csv", "what,is,this", "1,2,3");
        home.drop(
                "more.csv",
                "member_id,kind,name,sponsor_id,joined_on,status,country,currency,language",
                "X1,distributor,Xi,NOBODY,2026-09-01,active,SE,EUR,sv",
                "X2,distributor,Xu,M000001,never,active,SE,EUR,sv");
        try (Desk desk = home.desk("olga")) {
            desk.importInbox();
            assertThat(desk.rejected().of("", "").files()).hasSize(1);
            assertThat(desk.rejected().of("", "").lines())
                    .as("W4 and two members")
                    .hasSize(3);
            Harm.EVERYTHING_DELETED.to(outbox(home));
            assertThat(desk.restart(JOB, PERIOD).blemished()).isFalse();
        }
        assertThat(home.outbox(PERIOD)).isEqualTo(released);
    }

    private static String order(String id, String amount) {
        return id + ",2026-10-02,2026-10-02,M000002,standard,EUR," + amount + ",20,20";
    }

    /** Of a month that was restated since, the workbook would say more than it did; whatever else was lost comes back. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void laysDownAgainAllButTheWorkbookOfARestatedMonth(Vendor vendor) throws IOException {
        TestHome home = home("home", vendor);
        home.close(PERIOD);
        SortedMap<String, Integer> released = home.outbox(PERIOD);
        home.drop(
                "orders-late.csv",
                "order_id,ordered_at,paid_at,member_id,type,currency,amount,QV,CV",
                "L1,2026-09-10,2026-09-10,M000002,standard,EUR,500.00,500,500");
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, "2026-10"));
            Harm.EVERYTHING_DELETED.to(outbox(home));
            Outcome outcome = desk.restart(JOB, PERIOD);
            assertThat(outcome.blemished()).isTrue();
            assertThat(outcome.end().notes()).extracting(Fact::code).contains("note.filesAnew", "note.filesLeft");
        }
        released.remove("close-" + PERIOD + ".xlsx");
        assertThat(home.outbox(PERIOD)).isEqualTo(released);
    }

    /** What cannot be made with the bytes it had is left as it lies and told; nothing is sealed anew. */
    @Test
    void neverLaysDownOtherBytes() throws IOException {
        TestHome home = home("home", Vendor.H2);
        home.close(PERIOD);
        Path settings = home.root().resolve("config/company.yaml");
        Files.writeString(settings, Files.readString(settings).replaceFirst("(?m)^company: .*$", "company: Another"));
        Harm.STATEMENTS_CUT.to(outbox(home));
        SortedMap<String, Integer> harmed = home.outbox(PERIOD);
        try (Desk desk = home.desk("olga")) {
            Outcome outcome = desk.restart(JOB, PERIOD);
            assertThat(outcome.blemished()).isTrue();
            assertThat(outcome.end().notes()).extracting(Fact::code).contains("note.filesLeft");
            assertThat(desk.damages(JOB)).hasSize(3);
        }
        assertThat(home.outbox(PERIOD)).isEqualTo(harmed);
    }

    /** Where settings that decide money are others now nothing can be made again; a closed period is never sent to be run. */
    @Test
    void saysWhyItMakesNothing() throws IOException {
        TestHome home = home("home", Vendor.H2);
        home.close(PERIOD);
        Path settings = home.root().resolve("config/company.yaml");
        Files.writeString(settings, Files.readString(settings).replace("EUR: 20.00", "EUR: 1.00"));
        Harm.STATEMENTS_CUT.to(outbox(home));
        SortedMap<String, Integer> harmed = home.outbox(PERIOD);
        try (Desk desk = home.desk("olga")) {
            Outcome outcome = desk.restart(JOB, PERIOD);
            assertThat(outcome.isDone()).isTrue();
            assertThat(outcome.blemished()).isTrue();
            assertThat(outcome.end().notes()).extracting(Fact::code).contains("note.filesNotMade");
        }
        assertThat(home.outbox(PERIOD)).isEqualTo(harmed);
    }

    /** What stands in a folder's place is named, and once it is taken away {@code restart} goes on. */
    @ParameterizedTest
    @ValueSource(strings = {"link", "file", "file above", "link to nothing"})
    void namesWhatStandsInAFoldersPlace(String what) throws IOException {
        SortedMap<String, Integer> calm = calm(Vendor.H2);
        TestHome home = cutBeforeTheClose("home", Vendor.H2);
        Path outbox = outbox(home);
        Path place = what.equals("file above") ? outbox : outbox.resolve("statements");
        Path kept = Files.move(place, folder.resolve("kept"));
        switch (what) {
            case "link" -> Files.createSymbolicLink(place, kept);
            case "link to nothing" -> Files.createSymbolicLink(place, folder.resolve("nothing"));
            default -> Files.writeString(place, "");
        }
        try (Desk desk = home.desk("olga")) {
            Outcome outcome = desk.restart(JOB, PERIOD);
            assertThat(outcome.isDone()).isFalse();
            assertThat(outcome.end().because().orElseThrow().code())
                    .isEqualTo(what.startsWith("link") ? "file.linkForFolder" : "file.inPlaceOfFolder");
            Files.delete(place);
            TestHome.mustBeDone(desk.restart(JOB, PERIOD));
        }
        assertThat(home.outbox(PERIOD)).isEqualTo(calm);
    }

    private SortedMap<String, Integer> calm(Vendor vendor) {
        TestHome home = home("calm", vendor);
        home.close(PERIOD);
        return home.outbox(PERIOD);
    }

    private TestHome cutBeforeTheClose(String name, Vendor vendor) {
        TestHome home = home(name, vendor);
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, PERIOD));
        }
        home.approve(PERIOD);
        try (Desk desk = home.desk("olga", new CutAt("closePeriod"))) {
            assertThat(desk.post(JOB, PERIOD).isDone()).isFalse();
        }
        return home;
    }

    private TestHome home(String name, Vendor vendor) {
        return TestHome.make(folder.resolve(name), vendor, 40, 2, 7, 15);
    }

    private static Path outbox(TestHome home) {
        return home.root().resolve("jobs/" + JOB + "/outbox/" + PERIOD);
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    /** A progress that cuts a run where a piece of work begins. */
    private record CutAt(String piece) implements Progress {

        @Override
        public void begin(Fact what, Unit unit, long total) {
            if (what.code().equals("progress." + piece)) {
                throw new UncheckedIOException(new IOException("cut"));
            }
        }

        @Override
        public void advanceTo(long done) {}

        @Override
        public void end() {}
    }
}
