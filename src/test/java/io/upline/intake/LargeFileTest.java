package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.network.Membership;
import io.upline.order.Orders;
import io.upline.order.ReturnsRule;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A file of 100,000 lines of which 50 are bad: all of these are said, and everything ties out to the cent. */
class LargeFileTest {

    private static final int LINES = 100_000;
    private static final int BAD = 50;

    /** Ways to be wrong, with the code that is said; %d is the line's number. */
    private static final String[][] WRONG = {
        {"X%d,2026-10-01,2026-10-01,B,standard,,EUR,1,50,1,1", "CELL_COUNT"},
        {"X\"%d,2026-10-01,2026-10-01,B,standard,,EUR,1.50,1,1", "QUOTE_STRAY"},
        {"X%d\u200b,2026-10-01,2026-10-01,B,standard,,EUR,1.50,1,1", "CHARACTER_UNFIT"},
        {",2026-10-%02$d,2026-10-01,B,standard,,EUR,1.50,1,1", "MISSING"},
        {" X%d,2026-10-01,2026-10-01,B,standard,,EUR,1.50,1,1", "BLANK_AROUND"},
        {"X%d,2026-10-32,2026-10-01,B,standard,,EUR,1.50,1,1", "DATE_UNREADABLE"},
        {"X%d,2026-10-01,2026-10-01,B,sale,,EUR,1.50,1,1", "TYPE_UNKNOWN"},
        {"X%d,2026-10-01,2026-10-01,B,standard,,EURO,1.50,1,1", "CURRENCY_UNKNOWN"},
        {"X%d,2026-10-01,2026-10-01,B,standard,,SEK,1.50,1,1", "CURRENCY_OTHER"},
        {"X%d,2026-10-01,2026-10-01,B,standard,,EUR,\"1,5,0\",1,1", "NUMBER_UNREADABLE"},
        {"X%d,2026-10-01,2026-10-01,B,standard,,EUR,1.505,1,1", "NUMBER_DIGITS"},
        {"X%d,2026-10-01,2026-10-01,B,standard,,EUR,1.50,99999999999999999,1", "NUMBER_TOO_LARGE"},
        {"X%d,2026-10-01,2026-10-01,B,standard,,EUR,-1.50,1,1", "NEGATIVE"},
        {"X%d,2026-10-01,2026-10-01,B,return,O1,EUR,1.50,-1,-1", "RETURN_POSITIVE"},
        {"X%d,2026-10-01,2026-10-01,Q,standard,,EUR,1.50,1,1", "MEMBER_UNKNOWN"},
        {"O7,2026-10-01,2026-10-01,B,standard,,EUR,%d.00,1,1", "TWICE_DIFFERENT"},
        {"X%d,2026-08-01,2026-08-01,B,standard,,EUR,1.50,1,1", "BEFORE_FIRST_PERIOD"},
        {"X%d,2026-11-01,2026-11-01,B,standard,,EUR,1.50,1,1", "AHEAD_OF_CLOCK"},
        {"X%d,2026-10-01,2026-10-01,B,kit,O1,EUR,1.50,1,1", "ORIGINAL_UNEXPECTED"},
        {"X%d,2026-10-01,2026-10-01,B,return,,EUR,-1.50,-1,-1", "ORIGINAL_MISSING"},
        {"X%d,2026-10-01,2026-10-01,B,return,O0,EUR,-1.50,-1,-1", "ORIGINAL_UNKNOWN"},
        {"X%d,2026-10-02,2026-10-02,K,return,O1,EUR,-1.50,-1,-1", "ORIGINAL_OF_OTHER"},
        {"X%d,2026-09-02,2026-09-02,B,return,O1,EUR,-1.50,-1,-1", "RETURN_BEFORE_SALE"},
        {"X%d,2026-10-20,2026-10-20,B,return,O1,EUR,-9999.50,-1,-1", "RETURN_EXCEEDS"},
    };

    @TempDir
    Path inbox;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void tiesOutWithFiftyBadLinesAmongAHundredThousand(Vendor vendor) {
        long seed = Long.getLong("seed", 2026);
        List<String> lines = new ArrayList<>();
        TreeMap<String, Integer> expected = new TreeMap<>();
        long goodMinor = good(lines);
        for (int i = 0; i < BAD; i++) {
            String[] wrong = WRONG[i % WRONG.length];
            lines.add(String.format(Locale.ROOT, wrong[0], 10 + i, 10 + i % 9));
            expected.merge(wrong[1], 1, Integer::sum);
        }
        Collections.shuffle(lines, new Random(seed));
        try (Company company = Company.withMembers(vendor, inbox)) {
            Summary summary = company.take("orders.csv", Company.ORDER_HEADER + String.join("\n", lines) + "\n");

            TreeMap<String, Integer> said = new TreeMap<>();
            List<Rejection> rejections = new Rejections(company.database).ofImport(2);
            rejections.forEach(one -> said.merge(one.problem().name(), 1, Integer::sum));
            assertThat(said).as("seed %d", seed).isEqualTo(expected);
            Tally tally = summary.tally();
            assertThat(tally.read()).isEqualTo(LINES);
            assertThat(tally.accepted()).isEqualTo(LINES - BAD);
            assertThat(tally.acceptedMinor()).isEqualTo(goodMinor);
            assertThat(tally.rejectedMinor())
                    .isEqualTo(rejections.stream()
                            .mapToLong(Rejection::amountMinor)
                            .sum());
            assertThat(tally.tiesOut()).isTrue();
            Membership members = company.members(2, "2026-10-31");
            Orders orders = company.orders(2, "2026-10", members, new ReturnsRule(false, ReturnsRule.WITHOUT_LIMIT));
            assertThat(orders.size()).isEqualTo(LINES - BAD);
            assertThat(Arrays.stream(orders.amountMinor()).sum()).isEqualTo(goodMinor);
        }
    }

    /** Lines that are right; gives the sum of their amounts. */
    private static long good(List<String> lines) {
        lines.add("O1,2026-10-01T08:00:00,2026-10-01T08:00:00,B,standard,,EUR,500.00,100,80");
        long sum = 50_000;
        for (int i = 2; lines.size() < LINES - BAD; i++) {
            if (i == 7) {
                continue;
            }
            int cents = i % 10_000;
            String day = String.format(Locale.ROOT, "2026-10-%02dT%02d:%02d:%02d", 1 + i % 20, i % 24, i % 60, i % 59);
            lines.add(String.format(
                    Locale.ROOT,
                    "O%d,%s,%s,%s,%s,,EUR,%d.%02d,%d.5,%d",
                    i,
                    day,
                    day,
                    i % 3 == 0 ? "B" : "K",
                    i % 4 == 0 ? "autoship" : "standard",
                    cents / 100,
                    cents % 100,
                    i % 90,
                    i % 70));
            sum += cents;
        }
        return sum;
    }
}
