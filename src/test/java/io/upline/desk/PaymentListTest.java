package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.close.Outcome;
import io.upline.database.Vendor;
import io.upline.statement.Manifest;
import io.upline.statement.Readback;
import io.upline.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The payment list names each payee and the account it was prepared for, whole, and can be read by its owner only; the workbook masks it; and
 * whoever decides is told how many have none.
 *
 * <pre>
 * member  before the draft  after it      paid to
 * M1      SE … 0003                       SE … 0003
 * M2                        DE … 3000     DE … 3000
 * M3      SE … 0003         taken away    none
 * M4                                      none
 * M5      12345                           (too short to show any of it)
 * M6      SE … 0003, DE     SE … 0003     SE … 0003
 * </pre>
 */
class PaymentListTest {

    private static final String PLAN = TestPlan.monthly("paid", """
        volumes:
          PV: {measure: CV, of: self}
        bonuses:
        - {name: Own, kind: percent, base: CV, by: PV, rates: {0: 10%}}
        """);

    private static final String SWEDISH = "SE3550000000054910000003";
    private static final String GERMAN = "DE89370400440532013000";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void namesTheAccountThatEachPaymentWasPreparedFor(Vendor vendor) throws IOException {
        TestHome home = drafted(vendor);
        assertThat(review(home)).contains("of 2 payees to be paid, 80.00 EUR together, none is known");
        assertThat(proposed(home)).containsExactlyElementsOf(lines("", "DRAFT", "", GERMAN));
        try (Readback draft = workbook(draftWorkbook(home))) {
            assertThat(exceptions(draft)).contains("no-account Payments no bank account is known of 2 payments");
        }
        home.approve("2026-10");
        home.drop("later.csv", "member_id,iban", "M2," + GERMAN, "M3,", "M6," + SWEDISH);
        List<String> made = new ArrayList<>();
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
        }
        assertThat(review(home)).contains("of 2 payees to be paid, 90.00 EUR together, none is known");
        assertThat(proposed(home)).containsExactlyElementsOf(lines("", "DRAFT", GERMAN, SWEDISH));
        try (Desk desk = home.desk("olga")) {
            Outcome posted = desk.post(JOB, "2026-10");
            mustBeDone(posted);
            posted.end()
                    .made()
                    .orElseThrow()
                    .warnings()
                    .forEach(each -> made.add(Words.english().of(each)));
        }
        assertThat(made)
                .anyMatch(said -> said.startsWith("of 2 payments, 90.00 EUR together, no bank account is known"))
                .noneMatch(said -> said.contains("M3") || said.contains("M4"));
        Path list = outbox(home).resolve("payments-2026-10.csv");
        assertThat(Files.readAllLines(list))
                .containsExactlyElementsOf(lines("2026-11-03/1/", "PREPARED", GERMAN, SWEDISH));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(list)))
                .isEqualTo("rw-------");
        try (Readback workbook = workbook(Files.readAllBytes(outbox(home).resolve("close-2026-10.xlsx")))) {
            assertThat(exceptions(workbook))
                    .contains("no-account Payments no bank account is known of 2 payments")
                    .anyMatch(line -> line.startsWith("account-changed M2 another bank account than before: "
                            + GERMAN_MASKED + "; the first; brought by import "));
            assertThat(workbook.rows("Payments"))
                    .filteredOn(row -> Readback.text(row, 1).equals("M6"))
                    .singleElement()
                    .satisfies(row -> assertThat(Readback.text(row, 3)).isEqualTo(SWEDISH_MASKED));
        }
        staysWhatItWasAndIsHeld(home, list);
    }

    private static final String GERMAN_MASKED = "DE •••• 3000";
    private static final String SWEDISH_MASKED = "SE •••• 0003";

    /** Whatever comes in later, the same bytes are laid down again; and an account that somebody exchanged in the list is named. */
    private static void staysWhatItWasAndIsHeld(TestHome home, Path list) throws IOException {
        byte[] released = Files.readAllBytes(list);
        Files.delete(list);
        home.drop("moved.csv", "member_id,iban,name", "M1,GB82WEST12345698765432,Married", "M4," + SWEDISH + ",D");
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
            mustBeDone(desk.restart(JOB, "2026-10"));
            assertThat(desk.damages(JOB)).isEmpty();
            assertThat(Files.readAllBytes(list)).isEqualTo(released);
            Files.writeString(list, Files.readString(list).replaceFirst(SWEDISH, "NL91ABNA0417164300"));
            relist(outbox(home), list);
            assertThat(desk.damages(JOB))
                    .anyMatch(said -> said.contains("line 2 of the payment list (M1, 20.00) is not")
                            && said.contains("the account that it was prepared for"))
                    .noneMatch(said -> said.contains("NL91") || said.contains("SE35"));
            Files.write(list, released);
            Files.writeString(list, Files.readString(list).replaceFirst("ESSESESS", "NDEASESS"));
            relist(outbox(home), list);
            assertThat(desk.damages(JOB)).anyMatch(said -> said.contains("line 2 of the payment list"));
            // a list of before accounts were listed whole
            Files.writeString(
                    list,
                    new String(released, StandardCharsets.UTF_8)
                            .replace(",iban,bic,", ",account,")
                            .replaceAll("(?m)^(2026(?:[^,\\n]*,){6}[^,\\n]*),[^,\\n]*,[^,\\n]*,", "$1,masked,"));
            relist(outbox(home), list);
            assertThat(desk.damages(JOB)).isNotEmpty().noneMatch(said -> said.contains("of the payment list"));
        }
    }

    private TestHome drafted(Vendor vendor) throws IOException {
        TestHome home = TestHome.empty(folder, vendor, 1, 100, 15);
        home.addJob(JOB, "plan: paid\nperiod: month\nstartsOn: 2026-10\ndecidedBy: paid_at\n", "paid", PLAN);
        home.drop(
                "members.csv",
                "member_id,kind,name,sponsor_id,joined_on,status,country,currency,language,iban,bic",
                "M1,distributor,\"Berg, Ada\",,2026-01-01,active,SE,EUR,sv," + SWEDISH + ",ESSESESS",
                "M2,distributor,Bo,M1,2026-01-01,active,SE,EUR,sv,,",
                "M3,distributor,C,M1,2026-01-01,active,SE,EUR,sv," + SWEDISH + ",",
                "M4,distributor,D,M1,2026-01-01,active,SE,EUR,sv,,",
                "M5,distributor,E,M1,2026-01-01,active,SE,EUR,sv,12345,",
                "M6,distributor,F,M1,2026-01-01,active,SE,EUR,sv," + SWEDISH + ",");
        List<String> orders =
                new ArrayList<>(List.of("order_id,ordered_at,paid_at,member_id,type,currency,amount,QV,CV"));
        for (int i = 1; i <= 6; i++) {
            orders.add("O" + i + ",2026-10-20,2026-10-20,M" + i + ",standard,EUR," + (i + 1) * 200 + ".00,"
                    + (i + 1) * 100 + ".00," + (i + 1) * 100 + ".00");
        }
        home.drop("orders.csv", orders.toArray(String[]::new));
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.importInbox());
            home.drop("moved.csv", "member_id,iban", "M6," + GERMAN);
            mustBeDone(desk.run(JOB, "2026-10"));
        }
        return home;
    }

    /** The list, where the payees M2 and M6 have these accounts; M3 has one as long as M2 has none. */
    private static List<String> lines(String payment, String status, String second, String sixth) {
        List<String> lines =
                new ArrayList<>(List.of("payment,member_id,amount,currency,status,method,held_because,iban,bic,name"));
        String[] accounts = {SWEDISH, second, second.isEmpty() ? SWEDISH : "", "", "12345", sixth};
        String[] names = {"\"Berg, Ada\"", "Bo", "C", "D", "E", "F"};
        for (int i = 0; i < 6; i++) {
            String id = payment.isEmpty() ? "" : payment + "M" + (i + 1);
            lines.add(id + ",M" + (i + 1) + "," + (i + 2) * 10 + ".00,EUR," + status + ",list,," + accounts[i] + ","
                    + (accounts[i].equals(SWEDISH) && i == 0 ? "ESSESESS" : "") + "," + names[i]);
        }
        return lines;
    }

    private static List<String> proposed(TestHome home) throws IOException {
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        try (Desk desk = home.desk("finn")) {
            desk.get(DraftFiles.class).payments(JOB, "2026-10", csv);
        }
        return csv.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static byte[] draftWorkbook(TestHome home) throws IOException {
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        try (Desk desk = home.desk("finn")) {
            desk.get(DraftFiles.class).workbook(JOB, "2026-10", workbook);
        }
        return workbook.toByteArray();
    }

    private static String review(TestHome home) {
        try (Desk desk = home.desk("finn")) {
            return String.join("\n", desk.review(JOB, "2026-10"));
        }
    }

    private static Readback workbook(byte[] bytes) throws IOException {
        return new Readback(bytes);
    }

    private static List<String> exceptions(Readback workbook) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Row row : workbook.rows("Exceptions")) {
            lines.add(Readback.text(row, 0) + " " + Readback.text(row, 1) + " " + Readback.text(row, 2));
        }
        return lines;
    }

    private static Path outbox(TestHome home) {
        return home.root().resolve("jobs/" + JOB + "/outbox/2026-10");
    }

    /** Writes the manifest's line of the list anew, as whoever changed it would. */
    private static void relist(Path outbox, Path list) throws IOException {
        List<Manifest.Entry> entries = new ArrayList<>();
        for (Manifest.Entry entry : Manifest.read(outbox.resolve(Manifest.NAME))) {
            entries.add(
                    entry.file().equals(list.getFileName().toString())
                            ? Manifest.Entry.of(entry.file(), "", Files.readAllBytes(list), entry.parts(), entry.made())
                            : entry);
        }
        try (OutputStream target = Files.newOutputStream(outbox.resolve(Manifest.NAME))) {
            Manifest.write(entries, target);
        }
    }
}
