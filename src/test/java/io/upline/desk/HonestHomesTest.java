package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.control.Actor;
import io.upline.control.Refusal;
import io.upline.database.Vendor;
import io.upline.intake.Rejection;
import io.upline.intake.StoredRefusal;
import io.upline.progress.Progress;
import io.upline.report.OpenRejections;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A home in which nobody did anything wrong is never called damaged, whatever has happened in it: late orders, returns, lines that wait, that
 * are waived, held and accepted, files put aside, restatements, drafts made anew, runs that were stopped and continued. {@code -Dhonest=N}
 * makes N homes a database.
 */
class HonestHomesTest {

    private static final int HOMES = Integer.getInteger("honest", 1);
    private static final long SEED = Long.getLong("seed", 20_261_130L);
    private static final String HEADER =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";
    private static final List<String> PIECES = List.of("qualifyRanks", "rollUpVolume", "postLedger", "writeStatements");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void areNeverCalledDamaged(Vendor vendor) {
        for (int i = 0; i < HOMES; i++) {
            Random random = new Random(SEED + i);
            TestHome home = TestHome.make(
                    folder.resolve("home" + i), vendor, 10 + random.nextInt(30), 1 + random.nextInt(2), 7, 15);
            List<String> orders = new ArrayList<>();
            for (YearMonth month = YearMonth.of(2026, 9);
                    month.isBefore(YearMonth.of(2026, 12));
                    month = month.plusMonths(1)) {
                home.setClock(Instant.parse(month.plusMonths(1) + "-03T03:00:00Z"));
                live(home, month, random, orders);
                clean(home, "seed " + (SEED + i) + " after " + month);
            }
        }
        System.out.println("honest homes: " + HOMES + " on " + vendor + ", seed " + SEED + ", false alarms: 0");
    }

    private static void live(TestHome home, YearMonth month, Random random, List<String> orders) {
        if (random.nextBoolean()) {
            home.drop("orders-" + month + "-more.csv", orders(month, random, orders));
        }
        if (random.nextInt(3) == 0) {
            home.drop("broken-" + month + ".csv", "what,is,this", "1,2," + month);
        }
        if (random.nextInt(2) == 0) {
            home.drop("early-" + month + ".csv", HEADER, order("E" + month, month + "-11", "N" + month));
            try (Desk desk = home.desk("olga")) {
                desk.importInbox();
            }
            home.drop(
                    "newcomers-" + month + ".csv",
                    "member_id,kind,name,sponsor_id,joined_on,status,country,currency,language",
                    "N" + month + ",distributor,Nina Nord,M000002," + month + "-02,active,SE,EUR,sv");
        }
        if (random.nextInt(2) == 0) {
            home.drop(
                    "moves-" + month + ".csv",
                    "member_id,sponsor_id,effective_on",
                    "M000005,M000003," + month.minusMonths(random.nextInt(2)) + "-10");
        }
        String period = month.toString();
        calculate(home, period, random);
        clean(home, "a draft of " + period);
        if (random.nextInt(3) == 0 && month.isAfter(YearMonth.of(2026, 9))) {
            try (Desk desk = home.desk("per")) {
                desk.approving().restate(JOB, month.minusMonths(1).toString(), "looked at again");
            }
        }
        settle(home);
        calculate(home, period, random);
        home.approve(period);
        if (random.nextInt(3) == 0) {
            calculate(home, period, random);
            home.approve(period);
        }
        work(home, period, random, true);
    }

    private static String[] orders(YearMonth month, Random random, List<String> orders) {
        List<String> lines = new ArrayList<>(List.of(HEADER));
        for (int i = 0; i < 1 + random.nextInt(6); i++) {
            String id = "H" + orders.size();
            String day = month.minusMonths(random.nextInt(2))
                    .atDay(1 + random.nextInt(27))
                    .toString();
            lines.add(order(
                    id, day.compareTo("2026-09-01") < 0 ? month + "-05" : day, "M00000" + (1 + random.nextInt(9))));
            orders.add(id);
        }
        if (random.nextBoolean()) {
            lines.add(order("HX" + month, month + "-09", "NOBODY"));
        }
        return lines.toArray(String[]::new);
    }

    private static void calculate(TestHome home, String period, Random random) {
        work(home, period, random, false);
    }

    /** Runs or posts a period; now and then it is stopped in the middle, looked at, and continued. */
    private static void work(TestHome home, String period, Random random, boolean post) {
        StopInTheMiddle asking = new StopInTheMiddle(PIECES.get(random.nextInt(PIECES.size())));
        boolean stopped;
        try (Desk desk = home.desk("olga", random.nextInt(3) == 0 ? asking : Progress.SILENT)) {
            asking.stops(desk);
            stopped = !(post ? desk.post(JOB, period) : desk.run(JOB, period)).isDone();
        }
        if (stopped) {
            clean(home, "stopped in " + period);
            try (Desk desk = home.desk("olga")) {
                TestHome.mustBeDone(desk.restart(JOB, period));
            }
        }
    }

    /** Two people settle whatever stands at the door. */
    private static void settle(TestHome home) {
        for (String who : List.of("per", "eva")) {
            try (Desk desk = home.desk(who)) {
                OpenRejections open = desk.rejected().of("", "");
                open.files().stream()
                        .filter(file -> file.state() == StoredRefusal.State.OPEN)
                        .forEach(file -> desk.rejected().aside(file.file(), "not ours"));
                for (OpenRejections.Line line : open.lines()) {
                    if (line.state() == Rejection.State.OPEN) {
                        settle(desk, who, line.id());
                    }
                }
            }
        }
    }

    private static void settle(Desk desk, String who, int line) {
        try {
            desk.get(HeldDecisions.class).accept(Actor.atThisMachine(who, Actor.Known.CLAIMED), line, "right as it is");
        } catch (Refusal notHeld) {
            desk.rejected().waive(line, "left out");
        }
    }

    private static void clean(TestHome home, String when) {
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).as(when).isEmpty();
        }
    }

    private static String order(String id, String day, String buyer) {
        return String.join(",", id, day, day, buyer, "standard", "", "EUR", "90.00", "70.00", "60.00");
    }
}
