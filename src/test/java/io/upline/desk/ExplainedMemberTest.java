package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.control.Refusal;
import io.upline.database.Vendor;
import io.upline.report.Explained;
import io.upline.words.Text;
import io.upline.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What a member is told of its account, against the ledger. */
class ExplainedMemberTest {

    private static final String HEADER =
            "order_id,ordered_at,paid_at,member_id,type,original_order_id,currency,amount,QV,CV";

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void saysWhereABalanceBelowZeroComesFrom(Vendor vendor) throws IOException {
        TestHome home = TestHome.make(folder, vendor, 60, 1, 50, 15);
        String[] order = Files.readAllLines(home.inbox().resolve("orders-2026-09.csv")).stream()
                .skip(1)
                .map(line -> line.split(",", -1))
                .filter(cells -> cells[5].isEmpty())
                .max(Comparator.comparing(cells -> new BigDecimal(cells[9])))
                .orElseThrow();
        home.close("2026-09");
        home.drop(
                "return.csv",
                HEADER,
                "R1,2026-10-05,2026-10-05," + order[3] + ",return," + order[0] + ",EUR,-" + order[7] + ",-" + order[8]
                        + ",-" + order[9]);
        home.close("2026-10");

        int below = 0;
        Map<String, BigDecimal> posted = posted(home);
        try (Desk desk = home.desk("auditor")) {
            for (int m = 1; m <= 60; m++) {
                String id = String.format(Locale.ROOT, "M%06d", m);
                Explained told = desk.inquiry().explain(JOB, "2026-10", id);
                assertThat(told.earned().minor())
                        .as(id)
                        .isEqualTo(told.totals().stream()
                                .mapToLong(total -> total.amount().minor())
                                .sum());
                if (told.account().isEmpty()) {
                    continue;
                }
                Explained.Account account = told.account().get();
                long corrections = account.corrections().stream()
                        .mapToLong(each -> each.amount().minor())
                        .sum();
                assertThat(account.accrued().minor())
                        .as(id)
                        .isEqualTo(told.earned().minor() + corrections);
                assertThat(account.owed().isPresent())
                        .as(id)
                        .isEqualTo(account.carried().minor() < 0);
                if (account.owed().isPresent()) {
                    below++;
                    Explained.Owed owed = account.owed().get();
                    assertThat(owed.amount()).as(id).isEqualTo(account.carried());
                    assertThat(owed.amount().minor())
                            .as(id)
                            .isEqualTo(owed.setOff().minor()
                                    + owed.taken().stream()
                                            .mapToLong(each -> each.amount().minor())
                                            .sum());
                    BigDecimal taken = owed.taken().stream()
                            .map(each -> new BigDecimal(each.amount().decimal()))
                            .reduce(BigDecimal.ZERO, BigDecimal::add);
                    assertThat(taken).as(id).isEqualByComparingTo(posted.get(id));
                    assertThat(new Text(Words.english()).of(told))
                            .as(id)
                            .anyMatch(line -> line.startsWith("  2026-09 ") && line.endsWith("(return R1)"));
                }
            }
        }
        assertThat(below).isPositive();
    }

    /** What the ledger took away for the return, by member. */
    private static Map<String, BigDecimal> posted(TestHome home) {
        Map<String, BigDecimal> sums = new TreeMap<>();
        home.ledger().lines().skip(1).map(line -> line.split(",", -1)).forEach(cells -> {
            if (cells[2].equals("payable") && cells[9].equals("return R1")) {
                BigDecimal amount = cells[5].isEmpty() ? new BigDecimal(cells[4]).negate() : new BigDecimal(cells[5]);
                sums.merge(cells[3], amount, BigDecimal::add);
            }
        });
        return sums;
    }

    @Test
    void namesTheIdThatWasMeant() {
        TestHome home = TestHome.make(folder, Vendor.H2, 60, 1, 50, 15);
        home.close("2026-09");
        try (Desk desk = home.desk("auditor")) {
            for (String typed : List.of("m7", "M7", "7", "m-000007", "M 000007")) {
                assertThatThrownBy(() -> desk.inquiry().explain(JOB, "2026-09", typed))
                        .as(typed)
                        .isInstanceOf(Refusal.class)
                        .satisfies(Told.containing("did you mean M000007?"));
            }
            assertThatThrownBy(() -> desk.inquiry().explain(JOB, "2026-09", "nobody"))
                    .satisfies(Told.containing("no member of that id"));
        }
    }
}
