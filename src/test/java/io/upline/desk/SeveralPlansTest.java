package io.upline.desk;

import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.close.Outcome;
import io.upline.company.ConfigurationProblem;
import io.upline.control.Refusal;
import io.upline.database.Vendor;
import io.upline.words.Text;
import io.upline.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A month that matches what two weeks paid, and pays levels by the rank of the last week. A sponsors B, B sponsors C. In W38 C
 * buys 200, in W39 B buys 100: the weeks pay 20 to B and 10 to A; B is a Seller in W39. The month pays A half of B's 20, and B
 * 1 % of 200. A late order of C, 100 in W38, makes that 15 and 3.
 */
class SeveralPlansTest {

    private static final String TERMS = """
        currency: EUR
        asOf: period-end
        measures: [QV, CV]
        rounding: {mode: half-up, per: source}
        customers: {place: ownNode}
        status: {terminated: removed, suspended: held}
        returns: {how: restate, within: 60 days, smallest: 0.50}
        volumeBelowZero: floored
        maxPayout: 100%
        """;
    private static final String WEEKLY = "name: weekly\nperiod: week\n" + TERMS + """
        ranks:
        - name: Starter
        - {name: Seller, needs: {PV: 100}}
        volumes:
          PV: {measure: QV, of: self}
        bonuses:
        - {name: Fast, kind: levels, base: CV, compression: none, rates: [10%]}
        """;
    private static final String PARTNER =
            "- {name: Partner, kind: percent, base: CV, by: grade, rates: {Partner: 1%}}\n";
    private static final String MONTHLY = "name: monthly\nperiod: month\n" + TERMS + """
        grades: {from: weekly, assigned: [Starter, Seller]}
        bonuses:
        - {name: Weekly, kind: given, from: {plan: weekly, bonuses: [Fast], paid: there}}
        - {name: Match, kind: matching, of: Weekly, compression: none, rates: [50%]}
        - {name: Level, kind: levels, base: CV, by: grade, compression: none, rates: {Seller: [1%]}}
        """;
    private static final String ORDERS =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV\n";
    private static final String FIRST = ORDERS + """
        1,2026-09-15,2026-09-15,C,standard,,EUR,200.00,200.00,200.00
        2,2026-09-22,2026-09-22,B,standard,,EUR,100.00,100.00,100.00
        """;
    private static final String LATE = ORDERS + "3,2026-09-16,2026-09-16,C,standard,,EUR,100.00,100.00,100.00";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void waitsForItsWeeksAndFollowsTheirRestatement(Vendor vendor) throws IOException {
        TestHome home = company("late", vendor, MONTHLY);
        home.drop("orders.csv", FIRST);
        run(home, "monthly", "2026-09");
        assertThat(review(home, "monthly", "2026-09")).contains("waits: 2026-W38 of weekly is not posted");
        assertThatThrownBy(() -> approve(home, "monthly", "2026-09"))
                .isInstanceOf(Refusal.class)
                .satisfies(Told.just(
                        "2026-09 of monthly rests on what it has not read: 2026-W38 of weekly is not posted; 2026-W39"
                                + " of weekly is not posted. Post 2026-W38 of weekly first (next: run weekly --period"
                                + " 2026-W38), then: run monthly --period 2026-09"));
        close(home, "weekly", "2026-W38", "2026-W39");
        assertThatThrownBy(() -> approve(home, "monthly", "2026-09"))
                .satisfies(Told.containing("2026-W38 of weekly was posted after this draft was made"))
                .satisfies(Told.endingWith("Begin a new draft with: run monthly --period 2026-09"));
        close(home, "monthly", "2026-09");
        assertThat(review(home, "monthly", "2026-09"))
                .contains("reads results of weekly: 2026-W38, 2026-W39", "reads ranks of weekly: 2026-W39");
        assertThat(home.earned()).isEqualTo(earned("20.00", "10.00", "2.00"));
        assertThat(explained(home, "monthly", "2026-09", "B"))
                .as("what the week earned and paid meanwhile, though it comes to nothing")
                .anyMatch(line ->
                        line.matches("  other movement: earnings of weekly 2026-W38, posted on 2[0-9-]+: 20\\.00 EUR"))
                .anyMatch(line -> line.matches("  other movement: paid by payment run 2[0-9-]+/1, which the post of"
                        + " weekly 2026-W38 made: -20\\.00 EUR"));
        run(home, "monthly", "2026-10");
        assertThat(explained(home, "monthly", "2026-10", "B"))
                .as("a draft's account begins where the last close ended")
                .noneMatch(line -> line.contains("other movement"));

        home.drop("late.csv", LATE);
        close(home, "weekly", "2026-W40");
        assertThat(status(home))
                .contains(
                        "    out of date: 2026-W38 of weekly was restated (version 1); the differences are posted with"
                                + " 2026-10");
        assertThat(review(home, "monthly", "2026-09"))
                .anyMatch(line -> line.startsWith("out of date: 2026-W38 of weekly was restated (version 1)"));
        assertThat(review(home, "weekly", "2026-W40"))
                .contains("warning: nobody holds the rank Seller")
                .anyMatch(line -> line.startsWith("warning: nobody gets the bonus "));
        assertThat(explained(home, "monthly", "2026-10", "B"))
                .as("posted after the draft was made")
                .noneMatch(line -> line.contains("other movement"));
        run(home, "monthly", "2026-10");
        assertThat(explained(home, "monthly", "2026-10", "B"))
                .anyMatch(line -> line.matches("  other movement: earnings of weekly 2026-W38, posted on 2[0-9-]+ with"
                        + " 2026-W40: 10\\.00 EUR"));
        close(home, "weekly", "2026-W41", "2026-W42", "2026-W43");
        close(home, "monthly", "2026-10");

        assertThat(home.earned()).isEqualTo(earned("30.00", "15.00", "3.00"));
        assertThat(status(home)).noneMatch(line -> line.contains("out of date"));
        assertThat(damages(home)).isEmpty();
        TestHome atOnce = company("at-once", vendor, MONTHLY);
        atOnce.drop("orders.csv", FIRST + LATE.substring(ORDERS.length()));
        close(atOnce, "weekly", "2026-W38", "2026-W39");
        close(atOnce, "monthly", "2026-09");
        assertThat(home.earned()).as("ends where it would have, known at once").isEqualTo(atOnce.earned());
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesToPostWhenAWeekWasRestatedAfterTheApproval(Vendor vendor) throws IOException {
        TestHome home = company("approved", vendor, MONTHLY);
        home.drop("orders.csv", FIRST);
        close(home, "weekly", "2026-W38", "2026-W39");
        run(home, "monthly", "2026-09");
        approve(home, "monthly", "2026-09");
        try (Desk desk = home.desk("olga")) {
            String change = "update earning set amount = amount + ? where version_id in (select version_id from"
                    + " period_version where period = '2026-W38')";
            desk.database().client().sql(change).param(1).update();
            assertThatThrownBy(() -> desk.post("monthly", "2026-09"))
                    .as("somebody changed what was read")
                    .satisfies(Told.containing("what was read of other jobs of 2026-09 are not what they were"));
            desk.database().client().sql(change).param(-1).update();
        }
        home.drop("late.csv", LATE);
        close(home, "weekly", "2026-W40");
        assertThat(status(home))
                .contains("  2026-09  APPROVED  next: begin a new draft with: run monthly --period 2026-09");
        try (Desk desk = home.desk("olga")) {
            assertThatThrownBy(() -> desk.post("monthly", "2026-09"))
                    .satisfies(
                            Told.containing("2026-W38 of weekly was restated (version 1) after this draft was made"));
        }
        close(home, "monthly", "2026-09");
        assertThat(home.earned()).isEqualTo(earned("30.00", "15.00", "3.00"));
        assertThat(damages(home)).isEmpty();
    }

    /** What a plan names of another and is not there is said before anything is calculated. */
    @Test
    void saysWhatItCannotRead() throws IOException {
        assertThat(refused("a", MONTHLY.replace("bonuses: [Fast]", "bonuses: [Fats]")))
                .isEqualTo("the plan monthly reads the bonus Fats of the plan weekly in 2026-W38, which has: Fast");
        assertThat(refused("b", MONTHLY.replace("plan: weekly", "plan: weakly")))
                .isEqualTo("the plan monthly reads the plan 'weakly', and no job is paid by it: say 'plan: weakly' in a"
                        + " job's job.yaml");
        assertThat(refused("c", MONTHLY.replace("[Starter, Seller]", "[Sellr, Seller]")))
                .isEqualTo("the plan monthly takes its ranks from another and does not list Starter of the plan weekly"
                        + " in 2026-W39: list them under 'assigned'");
        assertThat(refused("d", MONTHLY.replace("plan: weekly", "plan: monthly")))
                .isEqualTo("jobs wait for each other, so that none can be closed first: monthly reads monthly");
    }

    /** A week takes the ranks of the month that ended before it, which reads the weeks that end in it; not its results. */
    @Test
    void letsJobsReadEachOtherWhenOneOfThemComesFirst() throws IOException {
        String months = MONTHLY + "ranks:\n- name: Partner\n";
        TestHome home = company("mutual", Vendor.H2, months);
        home.addJob(
                "weekly",
                job("weekly", "week", "2026-W38"),
                "weekly",
                "grades: {from: monthly, assigned: [Partner]}\n" + WEEKLY + PARTNER);
        home.drop("orders.csv", FIRST);
        close(home, "weekly", "2026-W38", "2026-W39");
        close(home, "monthly", "2026-09");
        run(home, "weekly", "2026-W40");
        assertThat(review(home, "weekly", "2026-W40")).contains("reads ranks of monthly: 2026-09");

        TestHome circle = company("circle", Vendor.H2, months);
        circle.addJob(
                "weekly",
                job("weekly", "week", "2026-W38"),
                "weekly",
                "grades: {from: monthly, assigned: [Partner]}\n" + WEEKLY + PARTNER + """
                    - {name: Back, kind: given, from: {plan: monthly, bonuses: [Level], paid: there}}
                    """);
        try (Desk desk = circle.desk("olga")) {
            assertThat(desk.run("weekly", "2026-W38").causes().getFirst())
                    .satisfies(Told.just(
                            "jobs wait for each other, so that none can be closed first: weekly reads monthly reads"
                                    + " weekly"));
        }
    }

    /** The error of a run of the month under another plan text. */
    private String refused(String name, String plan) throws IOException {
        TestHome home = company(name, Vendor.H2, plan);
        home.drop("orders.csv", FIRST);
        try (Desk desk = home.desk("olga")) {
            Outcome outcome = desk.run("monthly", "2026-09");
            assertThat(outcome.causes()).first().isInstanceOf(ConfigurationProblem.class);
            return Told.of(outcome.causes().getFirst());
        }
    }

    private TestHome company(String name, Vendor vendor, String monthly) throws IOException {
        TestHome home = TestHome.empty(folder.resolve(name), vendor, 1, 50, 15);
        home.addJob("weekly", job("weekly", "week", "2026-W38"), "weekly", WEEKLY);
        home.addJob("monthly", job("monthly", "month", "2026-09"), "monthly", monthly);
        home.drop("members.csv", """
            member_id,kind,name,sponsor_id,joined_on,status,country,currency,language
            A,distributor,Anna,,2026-01-01,active,SE,EUR,sv
            B,distributor,Bo,A,2026-01-02,active,SE,EUR,sv
            C,distributor,Cai,B,2026-01-03,active,SE,EUR,sv\
            """);
        return home;
    }

    private static String job(String plan, String period, String startsOn) {
        return "plan: " + plan + "\nperiod: " + period + "\nstartsOn: " + startsOn + "\ndecidedBy: paid_at\n";
    }

    /** W38's bonus of B, and A's and B's of the month; A's of W39 is always 10. */
    private static Map<String, BigDecimal> earned(String week, String match, String level) {
        return Map.of(
                "B Fast 2026-W38", new BigDecimal(week),
                "A Fast 2026-W39", new BigDecimal("10.00"),
                "A Match 2026-09", new BigDecimal(match),
                "B Level 2026-09", new BigDecimal(level));
    }

    private static void close(TestHome home, String job, String... periods) {
        for (String period : periods) {
            run(home, job, period);
            approve(home, job, period);
            try (Desk desk = home.desk("olga")) {
                mustBeDone(desk.post(job, period));
            }
        }
    }

    private static void run(TestHome home, String job, String period) {
        try (Desk desk = home.desk("olga")) {
            mustBeDone(desk.run(job, period));
        }
    }

    private static void approve(TestHome home, String job, String period) {
        try (Desk desk = home.desk("finn")) {
            desk.approving().approve(job, period);
        }
    }

    private static List<String> review(TestHome home, String job, String period) {
        try (Desk desk = home.desk("finn")) {
            return desk.review(job, period);
        }
    }

    private static List<String> explained(TestHome home, String job, String period, String member) {
        try (Desk desk = home.desk("auditor")) {
            return new Text(Words.english()).of(desk.inquiry().explain(job, period, member));
        }
    }

    private static List<String> status(TestHome home) {
        try (Desk desk = home.desk("finn")) {
            return desk.status("monthly", "");
        }
    }

    private static List<String> damages(TestHome home) {
        try (Desk desk = home.desk("auditor")) {
            return desk.damages("monthly");
        }
    }
}
