package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static io.upline.desk.TestHome.mustBeDone;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.close.Outcome;
import io.upline.database.Vendor;
import io.upline.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A program whose rules mean something else comes upon a closed month: its difference and that of new facts stay apart. */
class OtherMeaningTest {

    private static final String HEADER =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";

    private static final Instant LATER = Instant.parse("2027-01-03T03:00:00Z");

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void postsTheFactsDifferenceAloneUntilTheProgramsIsTakenUp(Vendor vendor) {
        TestHome home = home("home", vendor);
        String buyer = buyer(home);
        home.close("2026-09");
        Map<String, BigDecimal> posted = september(home);
        home.openWith(OtherMeaning.class);
        drop(home, "L1", buyer);
        run(home, "2026-10");
        String draft = home.digest("2026-10");
        List<String> told = run(home, "2026-10");
        assertThat(home.digest("2026-10")).as("a repeat comes to the same").isEqualTo(draft);
        assertThat(told)
                .anySatisfy(line -> assertThat(line)
                        .startsWith("2026-09: this program calculates otherwise")
                        .contains("not posted"));
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.review(JOB, "2026-10")).anyMatch(line -> line.contains("calculates otherwise"));
        }
        assertThat(keptStates(home)).isPositive();
        home.close("2026-10");

        Map<String, BigDecimal> old = september(otherwiseFromTheStart("old", vendor, false));
        TestHome withAll = otherwiseFromTheStart("new", vendor, true);
        Map<String, BigDecimal> anew = september(withAll);
        assertThat(anew).isNotEqualTo(old);
        assertThat(old).isNotEqualTo(posted);
        assertThat(september(home)).as("posted + facts' difference").isEqualTo(plus(posted, minus(anew, old)));
        verified(home, "2026-09 version 0: other meaning");

        withAll.close("2026-10");
        home.setClock(LATER);
        withAll.setClock(LATER);
        drop(home, "L2", buyer);
        drop(withAll, "L2", buyer);
        home.close("2026-11");
        withAll.close("2026-11");
        Map<String, BigDecimal> carriedOn = minus(september(withAll), september(home));
        assertThat(carriedOn).as("the same part is still not posted").isEqualTo(minus(old, posted));

        restate(home, "2026-09");
        restate(home, "2026-10");
        restate(home, "2026-11");
        run(home, "2026-12");
        home.close("2026-12");
        withAll.close("2026-12");
        assertThat(home.earned()).as("taken up, it is as if it had always been").isEqualTo(withAll.earned());
        verified(home, "2026-09 version 0: other meaning");
    }

    /** Keys are the positions' also where one person is paid for several. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void partsWhatPositionsOfOneOwnerEarn(Vendor vendor) {
        TestHome home = home("home", vendor);
        String buyer = buyer(home);
        owned(home);
        home.close("2026-09");
        Map<String, BigDecimal> posted = september(home);
        home.openWith(OtherMeaning.class);
        drop(home, "L1", buyer);
        home.close("2026-10");
        Map<String, BigDecimal> without = september(ownedFromTheStart("old", vendor, false));
        Map<String, BigDecimal> with = september(ownedFromTheStart("new", vendor, true));
        assertThat(september(home)).as("posted + facts' difference").isEqualTo(plus(posted, minus(with, without)));
        assertThat(without).isNotEqualTo(posted);
        verified(home, "2026-09 version 0: other meaning");
    }

    private TestHome ownedFromTheStart(String name, Vendor vendor, boolean late) {
        TestHome home = home(name, vendor);
        home.openWith(OtherMeaning.class);
        if (late) {
            drop(home, "L1", buyer(home));
        }
        owned(home);
        home.close("2026-09");
        return home;
    }

    /** All members but one in three are positions of the third one. */
    private static void owned(TestHome home) {
        try {
            List<String> ids = Files.readAllLines(home.inbox().resolve("members.csv")).stream()
                    .skip(1)
                    .map(line -> line.split(",")[0])
                    .toList();
            List<String> lines = new ArrayList<>(List.of("member_id,effective_on,owner_id"));
            for (int i = 0; i < ids.size(); i++) {
                lines.add(ids.get(i) + ",2026-09-30," + (i % 3 == 2 ? "" : ids.get(2)));
            }
            home.drop("owners.csv", lines.toArray(String[]::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takesUpTheProgramsDifferenceWithTheFacts(Vendor vendor) {
        TestHome home = home("home", vendor);
        String buyer = buyer(home);
        home.close("2026-09");
        home.openWith(OtherMeaning.class);
        drop(home, "L1", buyer);
        restate(home, "2026-09");
        List<String> told = run(home, "2026-10");
        assertThat(told).anySatisfy(line -> assertThat(line).contains("is taken up"));
        home.close("2026-10");

        TestHome always = otherwiseFromTheStart("always", vendor, true);
        always.close("2026-10");
        assertThat(home.earned()).isEqualTo(always.earned());
        assertThat(home.ledger())
                .contains("ENGINE " + OtherMeaning.NUMBER + ", late L1")
                .contains(",late L1");
        verified(home, "2026-09 version 0: other meaning");
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void leavesAClosedMonthAloneWithoutNewFactsAndTakesItUpWhenAsked(Vendor vendor) {
        TestHome home = home("home", vendor);
        home.close("2026-09");
        Map<String, BigDecimal> posted = september(home);
        home.openWith(OtherMeaning.class);
        assertThat(run(home, "2026-10")).noneMatch(line -> line.contains("otherwise"));
        assertThat(september(home)).isEqualTo(posted);
        restate(home, "2026-09");
        home.close("2026-10");

        TestHome always = otherwiseFromTheStart("always", vendor, false);
        always.close("2026-10");
        assertThat(home.earned()).isEqualTo(always.earned());
        assertThat(home.ledger()).contains("ENGINE " + OtherMeaning.NUMBER);
    }

    private TestHome home(String name, Vendor vendor) {
        return TestHome.make(folder.resolve(name), vendor, 80, 2, 50, 15);
    }

    private TestHome otherwiseFromTheStart(String name, Vendor vendor, boolean late) {
        TestHome home = home(name, vendor);
        home.openWith(OtherMeaning.class);
        if (late) {
            drop(home, "L1", buyer(home));
        }
        home.close("2026-09");
        return home;
    }

    private static List<String> run(TestHome home, String period) {
        try (Desk desk = home.desk("olga")) {
            Outcome outcome = desk.run(JOB, period);
            mustBeDone(outcome);
            return outcome.end().made().orElseThrow().warnings().stream()
                    .map(Words.english()::of)
                    .toList();
        }
    }

    static void restate(TestHome home, String period) {
        try (Desk desk = home.desk("olga")) {
            desk.approving().restate(JOB, period, "the rules are read as the plan has them");
        }
    }

    private static void verified(TestHome home, String says) {
        try (Desk desk = home.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
            assertThat(desk.verified(JOB)).anySatisfy(line -> assertThat(line).startsWith(says));
        }
    }

    private static long keptStates(TestHome home) {
        try (Desk desk = home.desk("auditor")) {
            return desk.database()
                    .client()
                    .sql("select count(*) from kept_state")
                    .query(Long.class)
                    .single();
        }
    }

    static void drop(TestHome home, String order, String buyer) {
        home.drop(
                order + ".csv",
                HEADER,
                order + ",2026-09-12,2026-09-12," + buyer + ",standard,,EUR,900.00,700.00,600.00");
    }

    private static Map<String, BigDecimal> september(TestHome home) {
        Map<String, BigDecimal> earned = new TreeMap<>(home.earned());
        earned.keySet().removeIf(key -> !key.endsWith(" 2026-09"));
        return earned;
    }

    private static Map<String, BigDecimal> minus(Map<String, BigDecimal> a, Map<String, BigDecimal> b) {
        Map<String, BigDecimal> negative = new TreeMap<>();
        b.forEach((key, amount) -> negative.put(key, amount.negate()));
        return plus(a, negative);
    }

    private static Map<String, BigDecimal> plus(Map<String, BigDecimal> a, Map<String, BigDecimal> b) {
        Map<String, BigDecimal> sums = new TreeMap<>(a);
        b.forEach((key, amount) -> sums.merge(key, amount, BigDecimal::add));
        for (String key : new TreeSet<>(sums.keySet())) {
            sums.computeIfPresent(key, (same, sum) -> sum.signum() == 0 ? null : sum);
        }
        return sums;
    }

    /** A member deep in the company, so that others earn on what it buys: the last one. */
    static String buyer(TestHome home) {
        try {
            return Files.readAllLines(home.inbox().resolve("members.csv"))
                    .getLast()
                    .split(",")[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
