package io.upline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.close.Outcome;
import io.upline.company.Home;
import io.upline.database.Vendor;
import io.upline.desk.Desk;
import io.upline.desk.TestHome;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.progress.Progress;
import io.upline.sample.CompanyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A home whose job closes days, the last five before today, and is due every two seconds. */
final class DailyHome {

    static final int DAYS = 5;
    static final int EVERY_SECONDS = 2;

    private static final int MEMBERS = 100;
    private static final int ORDERS_A_DAY = 80;
    private static final int LEASE_SECONDS = 3;
    private static final long SEED = Long.getLong("seed", 4);

    private final TestHome home;
    private final LocalDate today;

    private DailyHome(TestHome home, LocalDate today) {
        this.home = home;
        this.today = today;
    }

    static DailyHome make(Path folder, LocalDate today) throws IOException {
        TestHome home = TestHome.make(folder, Vendor.POSTGRESQL, 1, 1, 20, LEASE_SECONDS);
        DailyHome daily = new DailyHome(home, today);
        String job = """
            plan: nordic
            period: day
            decidedBy: ordered_at
            schedule: "0/2 * * * * ?"
            """;
        Files.writeString(
                folder.resolve("jobs").resolve(TestHome.JOB).resolve("job.yaml"),
                job + "startsOn: " + daily.days().getFirst() + "\n");
        Path plan = folder.resolve("config/plans/nordic/2026-01-01.yaml");
        Files.writeString(plan, Files.readString(plan).replace("period: month", "period: day"));
        daily.fillInbox();
        return daily;
    }

    private void fillInbox() throws IOException {
        Files.delete(home.inbox().resolve("orders-2026-09.csv"));
        CompanyGenerator company = CompanyGenerator.of(MEMBERS, SEED, today.minusDays(DAYS + 1));
        company.writeMembers(home.inbox().resolve("members.csv"), Progress.SILENT);
        for (PayPeriod day : days()) {
            company.writeOrders(home.inbox().resolve("orders-" + day + ".csv"), day, ORDERS_A_DAY, Progress.SILENT);
        }
    }

    TestHome home() {
        return home;
    }

    /** The days that are due, oldest first. */
    List<PayPeriod> days() {
        return today.minusDays(DAYS)
                .datesUntil(today)
                .map(day -> PayPeriod.holding(PeriodKind.DAY, day))
                .toList();
    }

    /** Does by hand what the schedule does. */
    void runAll() {
        try (Desk desk = desk("olga")) {
            for (PayPeriod day : days()) {
                mustBeDone(desk.run(TestHome.JOB, day.toString()));
            }
        }
    }

    /** Approves and posts the first day's draft as it stands, and each other day's on the balances that are there by then. */
    void postAll() {
        try (Desk finn = desk("finn");
                Desk olga = desk("olga")) {
            for (PayPeriod day : days()) {
                if (!day.equals(days().getFirst())) {
                    mustBeDone(olga.run(TestHome.JOB, day.toString()));
                }
                finn.approving().approve(TestHome.JOB, day.toString());
                mustBeDone(olga.post(TestHome.JOB, day.toString()));
            }
        }
    }

    private static void mustBeDone(Outcome outcome) {
        assertThat(outcome.isDone()).as(outcome.end().toString()).isTrue();
    }

    /** The digest of each day. */
    Map<PayPeriod, String> digests() {
        try (Desk desk = desk("auditor")) {
            return days().stream()
                    .collect(Collectors.toMap(
                            Function.identity(), day -> desk.inquiry().digest(TestHome.JOB, day.toString())));
        }
    }

    /** The whole ledger, days left out: they are those of the posting, and midnight may pass. */
    String ledger() {
        return home.ledger().replaceAll(",\\d{4}-\\d{2}-\\d{2},", ",day,");
    }

    /** What is wrong with what is stored, recalculated; nothing when all is well. */
    List<String> damages() {
        try (Desk desk = desk("auditor")) {
            return desk.damages(TestHome.JOB);
        }
    }

    /** Opens it by the machine's clock, which is that of its servers. */
    private Desk desk(String user) {
        return Desk.open(
                new Home(home.root()), user, "test", company -> CompanyClock.inZone(company.zone()), Progress.SILENT);
    }
}
