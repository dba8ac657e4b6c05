package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.fact.Fact;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What lies in the inbox, and files too large, too wrong or too wild to be kept as samples. */
class InboxTest {

    @TempDir
    Path inbox;

    @Test
    void ordersFilesMembersFirstThenByName() throws IOException {
        Files.writeString(inbox.resolve("b-orders.csv"), Company.ORDER_HEADER);
        Files.writeString(inbox.resolve("a-orders.csv"), Company.ORDER_HEADER);
        Files.writeString(inbox.resolve("z-members.csv"), Company.MEMBERS);
        Files.writeString(inbox.resolve("half.csv.part"), "x");
        Files.writeString(inbox.resolve(".hidden.csv"), "x");
        Files.createDirectories(inbox.resolve("done"));

        assertThat(Inbox.scan(inbox).files())
                .extracting(InboxFile::name)
                .containsExactly("z-members.csv", "a-orders.csv", "b-orders.csv");
        assertThat(Inbox.scan(inbox).refused()).isEmpty();
        assertThat(Inbox.scan(inbox.resolve("absent")).files()).isEmpty();
    }

    @Test
    void refusesWhatIsNoFileOrHasAnUnfitName() throws IOException {
        Files.createSymbolicLink(inbox.resolve("link.csv"), Path.of("/etc/passwd"));
        Files.createDirectories(inbox.resolve("folder.csv"));
        Files.writeString(inbox.resolve("new\nline.csv"), "x");
        Files.writeString(inbox.resolve("x".repeat(210) + ".csv"), "x");
        Files.writeString(inbox.resolve("a:b.csv"), "x");

        assertThat(Inbox.scan(inbox).files()).isEmpty();
        assertThat(Inbox.scan(inbox).refused())
                .extracting(Said::of)
                .containsExactly(
                        "a:b.csv:0:0 NAME_UNFIT its name holds invisible characters or one of \\ : * ? \" < > |, or is"
                                + " longer than 200 bytes; rename it",
                        "folder.csv:0:0 NOT_A_FILE is a folder; put the file itself into the inbox",
                        "link.csv:0:0 NOT_A_FILE is a symbolic link; put the file itself into the inbox",
                        "new\\u000Aline.csv:0:0 NAME_UNFIT its name holds invisible characters or one of \\ : * ? \" <"
                                + " > |, or is longer than 200 bytes; rename it",
                        "x".repeat(40)
                                + "…:0:0 NAME_UNFIT its name holds invisible characters or one of \\ : * ? \" < > |, or"
                                + " is longer than 200 bytes; rename it");
    }

    @Test
    void refusesAFileBeyondTheLimitBeforeReadingIt() throws IOException {
        try (RandomAccessFile file =
                new RandomAccessFile(inbox.resolve("huge.csv").toFile(), "rw")) {
            file.setLength(FileReading.BYTES_MAX + 1);
        }
        try (Company company = new Company(Vendor.H2, inbox)) {
            assertThat(company.open("huge.csv"))
                    .isEqualTo(new Opening.Refused(new FileRefusal(
                            Problem.FILE_TOO_LARGE,
                            "huge.csv",
                            0,
                            0,
                            Fact.of("intake.fileTooLarge", "bytes", 8589934593L, "most", 8589934592L))));
        }
    }

    @Test
    void refusesASumThatCannotBeCounted() {
        String line = ",2026-10-01,2026-10-01,B,standard,,EUR,9999999999999.99,1,1\n";
        StringBuilder text = new StringBuilder(Company.ORDER_HEADER);
        for (int i = 0; i < 9_300; i++) {
            text.append('O').append(i).append(line);
        }
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            assertThat(company.refusal("orders.csv", text.toString()).problem()).isEqualTo(Problem.TOTAL_OVERFLOW);
            assertThat(company.count("customer_order")).isZero();
        }
    }

    @Test
    void refusesTheWrongFileOnceTooManyLinesAreRejected() {
        StringBuilder text = new StringBuilder(Company.ORDER_HEADER);
        for (int i = 0; i <= Session.REJECTED_MAX; i++) {
            text.append('O').append(i).append(",2026-10-01,2026-10-01,Q,standard,,EUR,1.00,1,1\n");
        }
        text.append("O,2026-10-01,2026-10-01,B,standard,,EUR,1.00,1,1\n");
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            company.drop("orders.csv", text.toString());
            try (Session session = ((Opening.Ready) company.open("orders.csv")).session()) {
                Block read = session.read(30_000);
                while (read.refusal().isEmpty()) {
                    Block block = read;
                    company.database.inTransaction(() -> session.write(block));
                    assertThat(block.lines())
                            .as("few rejected lines are kept at once")
                            .isLessThan(10_000);
                    read = session.read(30_000);
                }
                FileRefusal refusal = read.refusal().orElseThrow();
                company.database.inTransaction(() -> session.refuse(refusal, Company.NOW));

                assertThat(Said.of(refusal))
                        .isEqualTo("orders.csv:0:0 TOO_MANY_REJECTED more than 50000 of its lines would be"
                                + " rejected; check that it is the right file for this company");
            }
            assertThat(company.count("rejection")).isZero();
            assertThat(new Import(company.database, company.audit()).unfinished())
                    .isEmpty();
        }
    }

    @Test
    void refusesAFileThatGrewBetweenItsTwoReadings() throws IOException {
        Path file = inbox.resolve("orders.csv");
        Files.writeString(file, Company.ORDER_HEADER);
        InboxFile waiting = new InboxFile(file, false);
        Files.writeString(file, Company.ORDER_HEADER + "O1,2026-10-01,2026-10-01,B,standard,,EUR,1.00,1,1\n");
        RefusedFile refused = org.assertj.core.api.Assertions.catchThrowableOfType(
                RefusedFile.class,
                () -> FileReading.of(
                        waiting,
                        Company.rules(),
                        header -> (cells, ordinal) -> append(file),
                        io.upline.progress.Progress.SILENT));

        assertThat(refused.of("orders.csv").problem()).isEqualTo(Problem.FILE_CHANGED);
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "O9", StandardCharsets.UTF_8, java.nio.file.StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void refusesAWorkbookThatGrowsBeyondMeasure() throws IOException {
        Path file = inbox.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 64; i++) {
                zip.write(zeros);
            }
        }
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            assertThat(company.open("bomb.xlsx"))
                    .isEqualTo(new Opening.Refused(new FileRefusal(
                            Problem.WORKBOOK_TOO_LARGE,
                            "bomb.xlsx",
                            0,
                            0,
                            Fact.of("intake.workbookTooLarge", "because", Fact.of("intake.grows", "most", 200)))));
        }
    }
}
