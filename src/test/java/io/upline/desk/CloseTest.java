package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.close.Outcome;
import io.upline.control.Refusal;
import io.upline.database.Database;
import io.upline.database.Vendor;
import io.upline.report.JobStatus.RunningStep;
import io.upline.report.JobStatus.Unfinished;
import io.upline.report.RunEnd;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CloseTest {

    private static final int MEMBERS = 120;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void closesAPeriodAndTiesOut(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, MEMBERS, 2, 50, 15);
        home.close("2026-09");

        List<String[]> ledger =
                home.ledger().lines().skip(1).map(line -> line.split(",", -1)).toList();
        BigDecimal debit = sum(ledger, 4);
        BigDecimal credit = sum(ledger, 5);
        assertThat(debit).isEqualByComparingTo(credit).isGreaterThan(BigDecimal.ZERO);
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
        assertThat(home.outbox("2026-09").keySet())
                .contains("close-2026-09.xlsx", "manifest.csv", "payments-2026-09.csv")
                .anyMatch(name -> name.startsWith("statements/"));
    }

    /** Whoever is killed while a file is written leaves it under a temporary name: that of a list, a report or a statement. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void removesWhatAKilledOwnerLeftInTheOutbox(Vendor vendor) throws IOException {
        TestHome calm = TestHome.make(folder.resolve("calm"), vendor, MEMBERS, 2, 50, 15);
        calm.close("2026-09");
        TestHome home = TestHome.make(folder.resolve("killed"), vendor, MEMBERS, 2, 50, 15);
        Path outbox = home.root().resolve("jobs/" + JOB + "/outbox/2026-09");
        Files.createDirectories(outbox.resolve("statements"));
        for (String left : List.of(
                ".upline-1-close-2026-09.xlsx",
                ".upline-1-payments-2026-09.csv",
                ".upline-1-manifest.csv",
                "statements/.upline-1-m000001-2026-09.xlsx")) {
            Files.writeString(outbox.resolve(left), "cut");
        }
        home.close("2026-09");
        assertThat(home.outbox("2026-09").keySet())
                .isEqualTo(calm.outbox("2026-09").keySet());
    }

    /** One digest, whatever database, threads, chunks, order of lines, locale, zone of the server. */
    @Test
    void givesOneDigestWhateverTheCircumstances() {
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        String expected = digestOf("a", Vendor.H2, 1, 10_000, 0);
        try {
            int number = 0;
            for (Vendor vendor : Vendor.values()) {
                for (int threads : new int[] {1, 4}) {
                    for (int chunk : new int[] {7, 10_000}) {
                        Locale.setDefault(
                                Locale.forLanguageTag(List.of("tr-TR", "ar-EG", "de-DE", "th-TH-u-ca-buddhist", "sv-SE")
                                        .get(number % 5)));
                        TimeZone.setDefault(
                                TimeZone.getTimeZone(List.of("Pacific/Kiritimati", "America/Los_Angeles", "UTC")
                                        .get(number % 3)));
                        number++;
                        assertThat(digestOf("b" + number, vendor, threads, chunk, number))
                                .as(vendor + " threads " + threads + " chunk " + chunk + " shuffled, "
                                        + Locale.getDefault() + " "
                                        + TimeZone.getDefault().getID())
                                .isEqualTo(expected);
                    }
                }
            }
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    private String digestOf(String name, Vendor vendor, int threads, int chunk, long shuffle) {
        TestHome home = TestHome.make(folder.resolve(name), vendor, MEMBERS, threads, chunk, 15);
        if (shuffle != 0) {
            home.shuffled(shuffle);
        }
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
        }
        return home.digest("2026-09");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void replacesADraftWithoutPostingAnything(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, MEMBERS, 2, 50, 15);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
            String first = desk.inquiry().digest(JOB, "2026-09");
            mustBeDone(desk.run(JOB, "2026-09"));
            assertThat(desk.inquiry().digest(JOB, "2026-09")).isEqualTo(first);
        }
        assertThat(home.ledger().lines()).hasSize(1);
    }

    @Test
    void refusesTheMakersApproval() {
        TestHome home = TestHome.make(folder, Vendor.H2, MEMBERS, 1, 50, 15);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
            assertThatThrownBy(() -> desk.approving().approve(JOB, "2026-09"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.startingWith("olga made this draft"));
            assertThatThrownBy(() -> desk.post(JOB, "2026-09"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("is CALCULATED, not APPROVED"));
        }
    }

    @Test
    void refusesToPostUnderAChangedPlanAndSaysTheLine() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, MEMBERS, 1, 50, 15);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
        }
        home.approve("2026-09");
        Path plan = folder.resolve("config/plans/nordic/2026-01-01.yaml");
        String text = Files.readString(plan);
        Files.writeString(plan, text.replaceFirst("pointValue: 1", "pointValue: 2"));
        try (Desk desk = home.desk("olga")) {
            assertThatThrownBy(() -> desk.post(JOB, "2026-09"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("the plan changed since 2026-09 was calculated"))
                    .satisfies(Told.containing("was 'pointValue: 1', is 'pointValue: 2'"));
        }
        Files.writeString(plan, text);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.restart(JOB, "2026-09"));
        }
        assertThat(home.ledger().lines().count()).isGreaterThan(1);
    }

    @Test
    void refusesToPostWhenTheSettingsThatDecideMoneyChanged() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, MEMBERS, 1, 50, 15);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
        }
        home.approve("2026-09");
        Path company = folder.resolve("config/company.yaml");
        Files.writeString(company, Files.readString(company).replace("EUR: 20.00", "EUR: 0.01"));
        try (Desk desk = home.desk("olga")) {
            assertThatThrownBy(() -> desk.post(JOB, "2026-09"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("minimumPayout={DKK=15000, EUR=2000"))
                    .satisfies(Told.containing("minimumPayout={DKK=15000, EUR=1,"));
        }
    }

    /** Between approval and post another job pays somebody: the approval stands, since what is owed did not change. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void keepsAnApprovalWhenBalancesMovedMeanwhile(Vendor vendor) throws IOException {
        TestHome home = TestHome.make(folder, vendor, 400, 1, 100, 15);
        home.addWeekly();
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
        }
        home.approve("2026-09");
        int moved = 0;
        for (String week : List.of("2026-W36", "2026-W37", "2026-W38", "2026-W39")) {
            moved += home.closeWeek(week);
        }
        assertThat(moved).as("the weeks moved balances").isPositive();
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.post(JOB, "2026-09"));
            assertThat(desk.damages(JOB)).isEmpty();
        }
        try (Database database = home.openDatabase()) {
            assertThat(database.client()
                            .sql("select count(*) from account_sheet s join ledger_batch b on b.run_id = s.run_id"
                                    + " where b.event = 'close' and b.reference = ? and s.other <> 0")
                            .param(JOB + "/2026-09")
                            .query(Long.class)
                            .single())
                    .as("accounts that the weeks moved")
                    .isPositive();
        }
    }

    /** A post fails half-way; before it is continued, its approval is taken away. */
    @Test
    void refusesToContinueAPostWhoseApprovalIsGone() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, MEMBERS, 1, 50, 15);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
        }
        home.approve("2026-09");
        Path outbox = folder.resolve("jobs").resolve(JOB).resolve("outbox");
        Files.writeString(outbox, "in the way");
        try (Desk desk = home.desk("olga")) {
            assertThat(desk.post(JOB, "2026-09").isDone()).isFalse();
            desk.database()
                    .client()
                    .sql("update approval set digest = 'another'")
                    .update();
            assertThatThrownBy(() -> desk.restart(JOB, "2026-09"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing(
                            "the approval of 2026-09 by finn is for digest another; the posting began with"));
        }
    }

    /** Asked to stop in the middle of a step, it stops at a chunk border and is continued to the same end. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void stopsAtAChunkBorderWhenAskedTo(Vendor vendor) {
        TestHome calm = TestHome.make(folder.resolve("calm"), vendor, MEMBERS, 1, 7, 15);
        calm.close("2026-09");
        TestHome home = TestHome.make(folder.resolve("stopped"), vendor, MEMBERS, 1, 7, 15);
        StopInTheMiddle asking = new StopInTheMiddle("qualifyRanks");
        try (Desk desk = home.desk("olga", asking)) {
            asking.stops(desk);
            Outcome outcome = desk.run(JOB, "2026-09");
            assertThat(outcome.state()).isEqualTo(RunEnd.State.STOPPED);
            assertThat(desk.inquiry().failed())
                    .extracting(Unfinished::command)
                    .containsExactly("restart " + JOB + " --period 2026-09");
            assertThat(desk.inquiry().running(JOB))
                    .anyMatch(step -> step.step().equals("qualifyRanks") && step.done() >= 7 && step.done() < MEMBERS);
        }
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.restart(JOB, "2026-09"));
        }
        assertThat(home.digest("2026-09")).isEqualTo(calm.digest("2026-09"));
    }

    /** A run that is asked to stop by a signal says that it stopped before its process ends. */
    @Test
    void saysThatItStoppedWhenTheSystemEndsIt() {
        TestHome home = TestHome.make(folder, Vendor.POSTGRESQL, 2_000, 1, 3, 15);
        try (Desk watching = home.desk("auditor")) {
            Command run = Command.start(home, "olga", "run", JOB, "--period", "2026-09");
            while (watching.inquiry().running(JOB).stream().noneMatch(CloseTest::isInTheMiddle)) {
                assertThat(run.waitFor(20)).as(run.said()).isFalse();
            }
            run.signal("TERM");
            run.exit();
            assertThat(watching.inquiry().failed())
                    .extracting(Unfinished::command)
                    .containsExactly("restart " + JOB + " --period 2026-09");
        }
    }

    private static boolean isInTheMiddle(RunningStep step) {
        return step.step().equals("rollUpVolume") && step.done() > 0;
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesToPostWhenARowOfTheInputsWasChanged(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, MEMBERS, 1, 50, 15);
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(JOB, "2026-09"));
        }
        home.approve("2026-09");
        try (Desk desk = home.desk("olga")) {
            desk.database()
                    .client()
                    .sql("update customer_order set measure_2 = measure_2 + 1 where order_id ="
                            + " (select min(order_id) from customer_order where measure_2 > 0)")
                    .update();
            assertThatThrownBy(() -> desk.post(JOB, "2026-09"))
                    .isInstanceOf(Refusal.class)
                    .satisfies(Told.containing("are not what they were when it was calculated"));
        }
        assertThat(home.ledger().lines()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void namesDamageDoneToStoredRows(Vendor vendor) {
        TestHome home = TestHome.make(folder, vendor, MEMBERS, 1, 50, 15);
        home.close("2026-09");
        try (Desk desk = home.desk("auditor")) {
            var client = desk.database().client();
            client.sql("update earning set amount = amount + 1 where member = (select min(member) from earning)"
                            + " and line = 0")
                    .update();
            assertThat(desk.damages(JOB))
                    .singleElement()
                    .asString()
                    .contains("stored rows do not give the stored digest; first at member");
            client.sql("update transfer set amount = amount + 1 where party = (select min(party) from transfer)")
                    .update();
            client.sql("update audit set detail = 'x' where seq = 2").update();
            assertThat(desk.damages(JOB))
                    .hasSize(6)
                    .anyMatch(damage -> damage.startsWith("the ledger's chain is broken at batch 1"))
                    .contains("the audit trail is broken at row 2");
        }
    }

    private static BigDecimal sum(List<String[]> rows, int column) {
        return rows.stream()
                .map(row -> row[column])
                .filter(text -> !text.isEmpty())
                .map(BigDecimal::new)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
