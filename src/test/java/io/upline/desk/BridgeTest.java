package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.company.JobDefinition;
import io.upline.database.Database;
import io.upline.database.Vendor;
import io.upline.desk.NaiveBridge.Asked;
import io.upline.desk.NaiveBridge.Left;
import io.upline.desk.NaiveBridge.Line;
import io.upline.intake.Problem;
import io.upline.intake.bridge.Bridge;
import io.upline.intake.bridge.BridgeSum;
import io.upline.intake.bridge.Step;
import io.upline.period.PayPeriod;
import io.upline.version.Bridges;
import io.upline.version.PlanShelf;
import io.upline.version.Version;
import io.upline.version.VersionStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * From what the files said to the orders of a period nothing is lost, over random histories: lines that wait and are completed later, bad
 * ones, payments that come later, further lines of an order, returns, history, repetitions, orders of other periods, of months and weeks.
 */
class BridgeTest {

    private static final long SEED = Long.getLong("seed", 20_261_129L);
    private static final int CASES = Integer.getInteger("bridge.cases", 6);

    private static final String HEADER =
            "order_id,line,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";
    private static final String MEMBERS = "member_id,kind,name,sponsor_id,joined_on,status,country,currency,language";

    private static final String PLAN = """
        name: %s
        period: %s
        currency: EUR
        asOf: period-end
        measures: [QV, CV]
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: %s, within: %s days, smallest: 0.00}
        volumeBelowZero: allowed
        maxPayout: 100%%
        volumes:
          PV: {measure: CV, of: self}
        bonuses:
        - {name: Own, kind: percent, base: CV, by: PV, rates: {0: 5%%}}
        """;

    @TempDir
    Path folder;

    private final List<Line> lines = new ArrayList<>();
    private final List<String[]> texts = new ArrayList<>();
    private Random random = new Random(0);
    private int orders;

    static Stream<Arguments> histories() {
        return Stream.iterate(0, i -> i + 1)
                .limit(CASES)
                .map(i -> Arguments.of(SEED + i, i % 3 == 2 ? Vendor.POSTGRESQL : Vendor.H2));
    }

    @ParameterizedTest(name = "-Dseed={0} {1}")
    @MethodSource("histories")
    void everyLineIsFoundAgain(long seed, Vendor vendor) throws IOException {
        random = new Random(seed);
        boolean weekly = random.nextBoolean();
        boolean byPayment = random.nextInt(4) > 0;
        boolean restate = random.nextBoolean();
        int within = 10 + random.nextInt(60);
        TestHome home = TestHome.empty(folder, vendor, 1, 3 + random.nextInt(20), 15);
        home.setClock(Instant.parse("2026-12-03T03:00:00Z"));
        String period = weekly ? "week" : "month";
        String how = restate ? "restate" : "deduct";
        home.addJob(
                JOB,
                "plan: simple\nperiod: " + period + "\nstartsOn: " + (weekly ? "2026-W38" : "2026-09") + "\ndecidedBy: "
                        + (byPayment ? "paid_at" : "ordered_at") + "\n",
                "simple",
                String.format(Locale.ROOT, PLAN, "simple", period, how, within));
        home.addJob(
                "older",
                "plan: older\nperiod: month\nstartsOn: 2026-07\ndecidedBy: paid_at\n",
                "older",
                String.format(Locale.ROOT, PLAN, "older", "month", how, within));
        List<String> periods =
                weekly ? List.of("2026-W38", "2026-W39", "2026-W40") : List.of("2026-09", "2026-10", "2026-11");
        int file = 0;
        for (String each : periods) {
            file = drop(home, file);
            try (Desk desk = home.desk("olga")) {
                mustBeDone(desk.run(JOB, each));
                assertTiesOut(desk, each, byPayment, restate, within);
            }
            settle(home, each);
            try (Desk desk = home.desk("olga")) {
                mustBeDone(desk.run(JOB, each));
                assertTiesOut(desk, each, byPayment, restate, within);
            }
            home.approve(each);
            try (Desk desk = home.desk("olga")) {
                mustBeDone(desk.post(JOB, each));
            }
        }
    }

    private static void settle(TestHome home, String period) {
        List<Integer> ids;
        try (Desk desk = home.desk("ida")) {
            ids = desk.rejected().of(JOB, period).lines().stream()
                    .map(line -> line.id())
                    .toList();
        }
        String which = ids.stream().map(String::valueOf).collect(Collectors.joining(","));
        for (String who : which.isEmpty() ? List.<String>of() : List.of("ida", "nils")) {
            try (Desk desk = home.desk(who)) {
                desk.rejected().waive(which, "not ours");
            }
        }
    }

    private int drop(TestHome home, int file) {
        int next = file;
        if (next == 0) {
            home.drop(
                    "members.csv",
                    MEMBERS,
                    "A,distributor,Anna,,2026-01-01,active,SE,EUR,sv",
                    "B,distributor,Bo,A,2026-01-01,active,SE,EUR,sv",
                    "C,distributor,Cia,B,2026-01-01,active,SE,EUR,sv");
        } else if (random.nextBoolean()) {
            String id = "N" + random.nextInt(4);
            home.drop("members-" + next + ".csv", MEMBERS, id + ",distributor,Nina,A,2026-02-01,active,SE,EUR,sv");
        }
        int files = 1 + random.nextInt(4);
        for (int i = 0; i < files; i++) {
            next++;
            String name = (random.nextInt(6) == 0 ? "history-" : "") + String.format(Locale.ROOT, "f%03d.csv", next);
            List<String> text = new ArrayList<>(List.of(HEADER));
            for (int n = 1 + random.nextInt(25); n > 0; n--) {
                add(name, text);
            }
            home.drop(name, text.toArray(String[]::new));
        }
        return next;
    }

    private void add(String file, List<String> text) {
        boolean history = file.startsWith("history-");
        int what = random.nextInt(12);
        if (what < 2 && !texts.isEmpty() && !history) {
            again(file, text, texts.get(random.nextInt(texts.size())));
        } else if (what == 2 && orders > 0 && !history) {
            bring(file, text, returned());
        } else {
            String day = history ? day(LocalDate.parse("2026-05-01"), 30) : day(LocalDate.parse("2026-07-20"), 130);
            boolean paid = random.nextInt(3) > 0;
            String order = "O" + ++orders;
            String member = random.nextInt(6) == 0
                    ? "N" + random.nextInt(4)
                    : List.of("A", "B", "C").get(orders % 3);
            int several = random.nextInt(5) == 0 ? 2 : 1;
            for (int line = 1; line <= several; line++) {
                String[] cells = cells(order, line, day, member);
                if (random.nextInt(14) == 0) {
                    cells[5] = "unheard-of";
                }
                cells[3] = paid ? cells[3] : "";
                bring(file, text, cells);
            }
        }
    }

    private String[] cells(String order, int line, String day, String member) {
        String amount = (1 + random.nextInt(500)) + "." + (10 + random.nextInt(90));
        LocalDate paid = LocalDate.parse(day).plusDays(random.nextInt(30));
        LocalDate most = LocalDate.parse("2026-12-01");
        String paidOn = (paid.isAfter(most) ? most : paid).toString();
        String same = lines.stream()
                .filter(other -> other.order().equals(order) && other.paid() != null)
                .map(other -> String.valueOf(other.paid()))
                .findFirst()
                .orElse(paidOn);
        return new String[] {order, line + "", day, same, member, "standard", "", "EUR", amount, amount, amount};
    }

    /** Writes a line once more; one that was not paid is often paid now. */
    private void again(String file, List<String> text, String[] before) {
        String[] cells = before.clone();
        if (cells[5].equals("standard") && random.nextBoolean()) {
            LocalDate paid = LocalDate.parse(cells[2]).plusDays(cells[0].hashCode() % 20 + 20);
            cells[3] = cells[3].isEmpty() ? paid.toString() : cells[3];
        }
        bring(file, text, cells);
    }

    private String[] returned() {
        List<String[]> sold = texts.stream()
                .filter(cells -> cells[5].equals("standard") && cells[1].equals("1"))
                .toList();
        String[] of = sold.get(random.nextInt(sold.size()));
        String[] cells = of.clone();
        cells[0] = "R" + of[0];
        cells[2] = day(LocalDate.parse(of[2]), 40);
        cells[3] = random.nextInt(4) == 0 ? "" : cells[2];
        cells[5] = "return";
        cells[6] = of[0];
        cells[8] = "-0.50";
        cells[9] = "-0.50";
        cells[10] = "-0.50";
        return cells;
    }

    private String day(LocalDate from, int days) {
        LocalDate day = from.plusDays(random.nextInt(days));
        LocalDate most = LocalDate.parse("2026-12-01");
        return (day.isAfter(most) ? most : day).toString();
    }

    private void bring(String file, List<String> text, String[] cells) {
        text.add(String.join(",", cells));
        texts.add(cells);
        lines.add(new Line(
                file,
                text.size(),
                cells[0],
                Integer.parseInt(cells[1]),
                LocalDate.parse(cells[2]),
                cells[3].isEmpty() ? null : LocalDate.parse(cells[3]),
                cells[5],
                cells[6],
                Math.round(Double.parseDouble(cells[8]) * 100)));
    }

    private void assertTiesOut(Desk desk, String periodText, boolean byPayment, boolean restate, int within) {
        JobDefinition job = desk.home().job(JOB);
        PayPeriod period = job.period(periodText);
        Version own = desk.get(VersionStore.class).draft(JOB, period).orElseThrow();
        Bridges bridges = desk.get(Bridges.class);
        Bridge bridge = bridges.of(job, own, desk.get(PlanShelf.class).asPosted(own), 1000);
        Map<String, Long> known = known(desk.database());
        NaiveBridge naive = new NaiveBridge(
                lines.stream().filter(line -> known.containsKey(line.file())).toList(), known, left(desk.database()));
        Asked asked = new Asked(
                bridges.since(job, own.run()),
                own.known(),
                byPayment,
                period.first(),
                period.last(),
                job.firstPeriod().first(),
                restate,
                within);
        Set<String> found = new TreeSet<>();
        bridge.lines()
                .forEach(line ->
                        found.add(line.step() + " " + line.file() + ":" + line.line() + " " + line.amountMinor()));
        assertThat(found).as("lines of %s", periodText).containsExactlyInAnyOrderElementsOf(naive.steps(asked));
        assertThat(own.turnoverMinor()).isEqualTo(naive.turnover(asked));
        assertEquations(bridge, own.turnoverMinor());
    }

    private static void assertEquations(Bridge bridge, long turnoverMinor) {
        long minor = bridge.read().minor() - bridge.unchanged().minor();
        long count = bridge.read().lines() - bridge.unchanged().lines();
        long centi = bridge.stored().centi()[1];
        long orders = bridge.stored().minor();
        for (Step step : Step.values()) {
            BridgeSum sum = bridge.of(step);
            int sign = step.adds() ? 1 : -1;
            if (step.atTheDoor()) {
                minor += sign * sum.minor();
                count += sign * sum.lines();
            } else {
                orders += sign * sum.minor();
                centi += sign * sum.centi()[1];
            }
        }
        assertThat(minor).as("money that was stored").isEqualTo(bridge.stored().minor());
        assertThat(count).as("lines that were stored").isEqualTo(bridge.stored().lines());
        assertThat(orders).as("money of the period").isEqualTo(turnoverMinor);
        assertThat(centi).as("CV of the period, as large as the money here").isEqualTo(turnoverMinor);
    }

    private static Map<String, Long> known(Database database) {
        Map<String, Long> known = new HashMap<>();
        database.read(
                "select file_name, known from import_file where state = 'COMPLETE'",
                List.of(),
                row -> known.put(row.getString(1), row.getLong(2)));
        return known;
    }

    private static Map<String, Left> left(Database database) {
        Map<String, Left> left = new HashMap<>();
        database.read(
                "select f.file_name, r.line, r.code, case when r.state = 'TAKEN' then g.known else 0 end from"
                    + " rejection r join import_file f on f.attempt = r.attempt left join import_file g on g.attempt ="
                    + " r.mended_by",
                List.of(),
                row -> left.put(
                        row.getString(1) + ":" + row.getInt(2),
                        new Left(
                                switch (Problem.valueOf(row.getString(3)).kind()) {
                                    case REJECTED -> Step.REJECTED;
                                    case WAITING -> Step.WAITING;
                                    case HELD -> Step.HELD;
                                },
                                row.getLong(4))));
        return left;
    }
}
