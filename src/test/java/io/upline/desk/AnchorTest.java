package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.upline.anchor.Anchor;
import io.upline.anchor.AnchorState;
import io.upline.control.Refusal;
import io.upline.database.Database;
import io.upline.database.Vendor;
import io.upline.fact.Fact;
import io.upline.words.Words;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * What somebody can do to the ledger, the audit trail or the anchor is found by the other two: {@code run}, {@code approve} and {@code
 * post} are refused, and {@code status} and {@code verify} name what it is. September and October are closed, each with a batch for the
 * close and one for its payments.
 */
class AnchorTest {

    private static final String HEADER = "order_id,ordered_at,paid_at,member_id,type,currency,amount,QV,CV";
    private static final String OCTOBER = "close " + JOB + "/2026-10";

    @TempDir
    Path folder;

    private Path file = Path.of("");
    private Path full = Path.of("");
    private Path older = Path.of("");
    private String written = "";

    private TestHome closed(Vendor vendor) throws IOException {
        file = Files.createDirectories(folder.resolve("safe")).resolve("anchor");
        full = folder.resolve("full");
        older = folder.resolve("older");
        TestHome home =
                TestHome.make(folder.resolve("home"), vendor, 40, 1, 50, 15).anchored(file);
        home.close("2026-09");
        home.backUp(older);
        october(home);
        home.close("2026-10");
        home.backUp(full);
        written = Files.readString(file);
        return home;
    }

    /** Two orders, large enough that their sponsors are paid. */
    private static void october(TestHome home) throws IOException {
        List<String> members = Files.readAllLines(home.inbox().resolve("done/members.csv"));
        home.drop("october.csv", HEADER, order("O1", members.getLast()), order("O2", members.get(members.size() - 2)));
    }

    private static String order(String id, String member) {
        return id + ",2026-10-12,2026-10-12," + member.split(",")[0] + ",standard,EUR,900.00,700.00,600.00";
    }

    private void asItWas(TestHome home) throws IOException {
        home.putBack(full);
        home.anchored(file);
        Files.writeString(file, written);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsWhateverIsDoneToLedgerAndAuditTrail(Vendor vendor) throws IOException {
        TestHome home = closed(vendor);
        assertThat(written.lines()).hasSize(4);
        sound(home);
        Map<String, Tampered> tampers = new LinkedHashMap<>();
        tampers.put("the last batch deleted", new Tampered(Tamper::deleteLastBatch, "anchor.lacks", "batch 4"));
        tampers.put("all batches deleted", new Tampered(Tamper::deleteLedger, "anchor.lacks", "batch 4"));
        tampers.put("the last batch not sealed", new Tampered(Tamper::unseal, "anchor.lacks", "batch 4"));
        tampers.put("a transfer changed, hashes anew", new Tampered(Tamper::rebuildLedger, "anchor.others", "batch 4"));
        tampers.put("the trail cut by three rows", new Tampered(Tamper::cutAudit, "anchor.audit", "row "));
        tampers.put("the trail emptied", new Tampered(Tamper::emptyAudit, "anchor.audit", "row "));
        tampers.put("the trail rebuilt", new Tampered(Tamper::rebuildAudit, "anchor.audit", "row "));
        tampers.put(
                "ledger and mark deleted",
                new Tampered(
                        database -> {
                            Tamper.deleteLedger(database);
                            Tamper.forgetMark(database);
                        },
                        "anchor.lacks",
                        OCTOBER));
        for (Map.Entry<String, Tampered> each : tampers.entrySet()) {
            asItWas(home);
            try (Database database = home.openDatabase()) {
                each.getValue().tamper().with(database);
            }
            found(home, each.getKey(), each.getValue().code(), each.getValue().named());
        }
        asItWas(home);
        sound(home);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsWhateverIsDoneToTheAnchor(Vendor vendor) throws IOException {
        TestHome home = closed(vendor);
        List<String> lines = written.lines().toList();

        Files.writeString(file, String.join("\n", lines.subList(0, 3)) + "\n");
        found(home, "last line removed", "anchor.cut", "holds 3 lines; 4 were written");
        Files.writeString(file, "");
        found(home, "emptied", "anchor.cut", "holds 0 lines; 4 were written");
        Files.delete(file);
        found(home, "deleted", "anchor.gone", "held 4 lines, up to batch 4");
        Files.writeString(file, written.replace("\"batch\":4", "\"batch\":3"));
        found(home, "last line changed", "anchor.cut", "holds 3 lines; 4 were written");
        home.anchored(Path.of(""));
        Files.writeString(file, written);
        found(home, "not named any more", "anchor.unset", "up to batch 4 in " + file);
        home.anchored(file);
        sound(home);
        assertThat(Files.readString(file)).isEqualTo(written);

        Random random = new Random(Long.getLong("seed", 11));
        for (int i = 0; i < 40; i++) {
            byte[] bytes = Files.readAllBytes(file);
            int at = random.nextInt(bytes.length - 1);
            bytes[at] = (byte) (bytes[at] ^ 1 << random.nextInt(7));
            Files.write(file, bytes);
            try (Desk desk = home.desk("auditor")) {
                assertThat(desk.get(Anchor.class).lookAtAll().troubles())
                        .as("byte " + at)
                        .isNotEmpty();
            }
            Files.writeString(file, written);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anOlderBackupIsToldFromTheAnchorAndAdoptedByTwo(Vendor vendor) throws IOException {
        TestHome home = closed(vendor);
        home.putBack(older);
        found(home, "older backup", "anchor.lacks", OCTOBER);
        try (Desk desk = home.desk("auditor")) {
            assertThat(String.join("\n", desk.status("", "")))
                    .containsPattern(
                            "batch 3 \\(" + OCTOBER + "\\), posted on 2026-11-03: \\d+ transfers of [\\d.]+ EUR")
                    .containsPattern("batch 4 \\(payment-run 2026-11-03/2\\), .* EUR, payments: \\d+ of [\\d.]+ EUR")
                    .contains("2026-10  OPEN  what is said of the anchor above comes first")
                    .contains("adopt --reason");
        }
        try (Desk desk = home.desk("finn")) {
            assertThat(desk.adopt("the disk is lost")).contains("finn adopts", "once another person has too", OCTOBER);
            refused(() -> desk.adopt("the disk is lost"), "refusal.adoptedAlready");
        }
        assertThat(Files.readString(file)).as("one person writes nothing").isEqualTo(written);
        found(home, "one person is not enough", "anchor.lacks", OCTOBER);
        try (Desk desk = home.desk("frida")) {
            assertThat(desk.adopt("there is no newer backup"))
                    .contains("finn and frida adopt", OCTOBER, "it must not be sent again: batch 4");
        }
        sound(home);
        String adoption = Files.readString(file);
        assertThat(adoption).startsWith(written).contains("anchor.adopted", "\"givenUp\":[3,4]");

        // killed after the second person's row was written and before the anchor's line
        Files.writeString(file, written);
        try (Desk desk = home.desk("olga")) {
            Tamper.forgetMark(desk.database());
            desk.database().client().sql("update adoption set anchored = false").update();
            assertThat(codes(desk.get(Anchor.class).look().found())).isEmpty();
            desk.get(Anchor.class).write();
            assertThat(Files.readString(file)).isEqualTo(adoption);
        }
        sound(home);
        try (Desk desk = home.desk("auditor")) {
            refused(() -> desk.adopt("again"), "refusal.nothingToAdopt");
            assertThat(audited(desk.database())).contains("the disk is lost", "no newer backup", "4 payment-run");
        }
        october(home);
        try (Desk desk = home.desk("olga")) {
            assertThat(desk.run(JOB, "2026-10").end().toString()).contains("anchor.paidBefore", "2026-11-03/2");
        }
        home.close("2026-10");
        sound(home);
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.verified(JOB))
                    .anyMatch(line -> line.contains("finn, frida adopted the home") && line.contains(OCTOBER))
                    .anyMatch(line -> line.startsWith("the anchor agrees: 7 lines, up to batch 4"));
        }

        Path adopted = folder.resolve("adopted");
        home.backUp(adopted);
        home.putBack(full);
        found(home, "the home that was given up", "anchor.adoptedElsewhere", "finn, frida");
        home.putBack(adopted);
        sound(home);
    }

    /** Somebody went on after an older backup was put back, without the anchor. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anotherOctoberIsToldFromTheOneThatWasAnchored(Vendor vendor) throws IOException {
        TestHome home = closed(vendor);
        home.putBack(older);
        home.anchored(Path.of(""));
        try (Database database = home.openDatabase()) {
            Tamper.forgetMark(database);
        }
        home.drop(
                "less.csv",
                HEADER,
                order(
                        "O1",
                        Files.readAllLines(home.inbox().resolve("done/members.csv"))
                                .getLast()));
        Files.move(home.root().resolve("jobs/" + JOB + "/outbox/2026-10"), folder.resolve("sent"));
        home.close("2026-10");
        home.anchored(file);
        found(home, "another October", "anchor.others", OCTOBER);
        assertThat(Files.readString(file)).isEqualTo(written);
    }

    /** Whatever moment a process is killed at while it writes, nobody is told of damage, and whoever writes next completes it. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isCompletedWhereverAWriterWasKilled(Vendor vendor) throws IOException {
        TestHome home = closed(vendor);
        int first = written.indexOf('\n', written.indexOf('\n') + 1) + 1;
        String mark;
        home.putBack(older);
        try (Database database = home.openDatabase()) {
            mark = Tamper.mark(database);
        }
        home.putBack(full);
        try (Desk desk = home.desk("olga")) {
            Anchor anchor = desk.get(Anchor.class);
            for (int cut = first; cut <= written.length(); cut += cut < written.length() - 4 ? 29 : 1) {
                Files.writeString(file, written.substring(0, cut));
                Tamper.setMark(desk.database(), mark);
                assertThat(anchor.look().found()).as("cut at " + cut).isEmpty();
                anchor.write();
                AnchorState after = anchor.lookAtAll();
                assertThat(after.found()).as("cut at " + cut).isEmpty();
                assertThat(codes(after.notes())).contains("anchor.agrees").doesNotContain("anchor.open");
                String once = Files.readString(file);
                anchor.write();
                assertThat(Files.readString(file)).isEqualTo(once);
            }
        }
        sound(home);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anAnchorThatCannotBeReadStopsMoneyAndNotDrafts(Vendor vendor) throws IOException {
        TestHome home = closed(vendor);
        Files.move(folder.resolve("safe"), folder.resolve("away"));
        try (Desk desk = home.desk("finn")) {
            refused(() -> desk.approving().approve(JOB, "2026-10"), "anchor.unreachable");
            refused(() -> desk.post(JOB, "2026-10"), "anchor.unreachable");
            refused(() -> desk.run(JOB, "2026-11"), "refusal.notEnded");
            refused(() -> desk.adopt("no"), "anchor.unreachable");
            assertThat(desk.damages(JOB)).anyMatch(line -> line.contains("cannot be read"));
        }
        Files.move(folder.resolve("away"), folder.resolve("safe"));
        sound(home);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aCopyWritesNothingUntilItIsAdopted(Vendor vendor) throws IOException {
        TestHome home = closed(vendor);
        TestHome copy = Tamper.copied(home, folder.resolve("copy"));
        try (Desk desk = copy.desk("finn")) {
            assertThat(String.join("\n", desk.status("", ""))).contains("is at home in", "it is a copy", "/copy on ");
            refused(() -> desk.approving().approve(JOB, "2026-10"), "anchor.elsewhere");
            refused(() -> desk.post(JOB, "2026-10"), "anchor.elsewhere");
            refused(() -> desk.get(Anchor.class).write(), "anchor.elsewhere");
            refused(() -> desk.run(JOB, "2026-11"), "refusal.notEnded");
            desk.adopt("moved to the new machine");
        }
        sound(home);
        try (Desk desk = copy.desk("frida")) {
            assertThat(desk.adopt("moved to the new machine")).contains("finn and frida adopt");
        }
        sound(copy);
        // an embedded database was copied and knows nothing of it; a server's is the same one and knows its new place
        found(
                home,
                "the one that was left",
                vendor == Vendor.H2 ? "anchor.adoptedElsewhere" : "anchor.elsewhere",
                "/copy on ");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void anAnchorOfAnotherHomeIsNotTouched(Vendor vendor) throws IOException {
        closed(vendor);
        TestHome other =
                TestHome.make(folder.resolve("other"), vendor, 40, 1, 50, 15).anchored(file);
        found(other, "another home", "anchor.foreign", "is of another home");
        try (Desk desk = other.desk("finn")) {
            refused(() -> desk.adopt("mine"), "anchor.foreign");
        }
        other.anchored(file.resolveSibling("another"));
        other.close("2026-09");
        sound(other);
        assertThat(Files.readString(file)).isEqualTo(written);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aLostAnchorIsBegunAnewByTwo(Vendor vendor) throws IOException {
        TestHome home = closed(vendor);
        Files.delete(file);
        adopt(home);
        sound(home);
        assertThat(Files.readString(file).lines()).hasSize(5);

        asItWas(home);
        Files.writeString(file, written.replaceFirst("EUR", "XXX"));
        try (Desk desk = home.desk("auditor")) {
            assertThat(codes(desk.get(Anchor.class).look().found()))
                    .as("the end alone is looked at")
                    .isEmpty();
            assertThat(desk.damages(JOB)).anyMatch(line -> line.contains("changed, added or taken away before line"));
        }
        adopt(home);
        sound(home);

        asItWas(home);
        Files.writeString(file, written.lines().findFirst().orElseThrow() + "\n");
        adopt(home);
        sound(home);
        assertThat(Files.readString(file).lines()).hasSize(5);
    }

    /** Lines as the program wrote them before are compared, and lines of today's form follow them. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void readsLinesOfTheFormBefore(Vendor vendor) throws IOException {
        file = Files.createDirectories(folder.resolve("safe")).resolve("anchor");
        TestHome home = TestHome.make(folder.resolve("home"), vendor, 40, 1, 50, 15);
        home.close("2026-09");
        List<String> old = new ArrayList<>();
        try (Database database = home.openDatabase()) {
            Tamper.heads(database)
                    .forEach((batch, head) -> old.add(batch + " " + head + " 2026-11-03 "
                            + (batch == 1 ? "close " : "payment-run ") + "x/" + batch));
        }
        Files.write(file, old);
        home.anchored(file);
        sound(home);
        october(home);
        home.close("2026-10");
        sound(home);
        assertThat(Files.readAllLines(file)).hasSize(4).startsWith(old.toArray(String[]::new));

        Files.writeString(file, Files.readString(file).replaceFirst(" [0-9a-f]{4}", " ffff"));
        try (Desk desk = home.desk("auditor")) {
            assertThat(codes(desk.get(Anchor.class).lookAtAll().found())).contains("anchor.others", "anchor.broken");
        }
    }

    private static void adopt(TestHome home) {
        for (String person : List.of("finn", "frida")) {
            try (Desk desk = home.desk(person)) {
                desk.adopt("it is lost");
            }
        }
    }

    private static void sound(TestHome home) {
        try (Desk desk = home.desk("auditor")) {
            Anchor anchor = desk.get(Anchor.class);
            assertThat(said(anchor.look().found())).isEmpty();
            assertThat(said(anchor.lookAtAll().found())).isEmpty();
            assertThat(desk.damages(JOB)).isEmpty();
            refused(() -> desk.run(JOB, "2026-11"), "refusal.notEnded");
        }
    }

    private static void found(TestHome home, String what, String code, String named) {
        try (Desk desk = home.desk("auditor")) {
            Anchor anchor = desk.get(Anchor.class);
            for (AnchorState state : List.of(anchor.look(), anchor.lookAtAll())) {
                assertThat(codes(state.found())).as(what).contains(code);
                assertThat(said(state.found())).as(what).contains(named);
            }
            assertThat(String.join("\n", desk.status("", ""))).as(what).contains(named);
            boolean drafts = code.equals("anchor.elsewhere");
            assertThat(drafts ? desk.verified(JOB) : desk.damages(JOB)).as(what).anyMatch(line -> line.contains(named));
            refused(() -> desk.run(JOB, "2026-11"), drafts ? "refusal.notEnded" : code);
            refused(() -> desk.approving().approve(JOB, "2026-10"), code);
            refused(() -> desk.post(JOB, "2026-10"), code);
            refused(anchor::write, code);
        }
    }

    private static void refused(ThrowingCallable work, String code) {
        assertThatCode(work)
                .isInstanceOfSatisfying(
                        Refusal.class,
                        refusal -> assertThat(refusal.fact().toString()).contains(code));
    }

    private static String audited(Database database) {
        return String.join(
                "\n",
                database.client()
                        .sql("select detail from audit where action = 'adopt' order by seq")
                        .query(String.class)
                        .list());
    }

    private static List<String> codes(List<Fact> facts) {
        return facts.stream().map(Fact::code).toList();
    }

    private static String said(List<Fact> facts) {
        return String.join("\n", facts.stream().map(Words.english()::of).toList());
    }

    /** Something done to the database. */
    @FunctionalInterface
    interface Deed {
        void with(Database database);
    }

    /** Something done, the fact that tells of it, and what that names. */
    private record Tampered(Deed tamper, String code, String named) {}
}
