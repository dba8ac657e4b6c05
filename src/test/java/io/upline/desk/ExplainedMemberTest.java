package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.control.Refusal;
import io.upline.database.Vendor;
import io.upline.fact.Fact;
import io.upline.money.Amount;
import io.upline.report.Explained;
import io.upline.report.FoundMembers;
import io.upline.words.Text;
import io.upline.words.Words;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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

    /** Each amount is in the currency it is in: what a plan pays in the plan's, an account in its own, whatever the company's is. */
    @Test
    void saysWhereADraftIsPaidAndInWhichCurrency() {
        TestHome home = TestHome.make(folder, Vendor.H2, 60, 1, 50, 15);
        try (Desk desk = home.desk("olga")) {
            TestHome.mustBeDone(desk.run(JOB, "2026-09"));
            desk.database()
                    .client()
                    .sql("update account_sheet set currency = 'SEK' where party = 0")
                    .update();
            Explained told = desk.inquiry().explain(JOB, "2026-09", "M000001");
            Explained.Account account = told.account().orElseThrow();
            assertThat(told.earned().currency()).isEqualTo("EUR");
            assertThat(account.toBePaid().currency()).isEqualTo("SEK");
            assertThat(account.minimum().orElseThrow()).isEqualTo(new Amount(200_00, "SEK"));
            List<String> lines = new Text(Words.english()).of(told);
            assertThat(lines)
                    .contains(account.toBePaid() + " is to be paid by the payment run that the post of 2026-09 ends"
                            + " with; its pay day is the day of the post")
                    .contains("Earned in 2026-09: " + told.earned());
            assertThat(lines.stream().filter(line -> line.startsWith("brought forward")))
                    .singleElement()
                    .satisfies(line -> assertThat(line).contains(" SEK").doesNotContain(" EUR"));
        }
    }

    @Test
    void namesThePayDaysOnWhichWhatIsCarriedIsPaid() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 60, 1, 50, 15);
        Files.writeString(
                folder.resolve("config/company.yaml"),
                "\npayDays: [15, last]\n",
                java.nio.file.StandardOpenOption.APPEND);
        home.close("2026-09");
        try (Desk desk = home.desk("auditor")) {
            assertThat(new Text(Words.english()).of(desk.inquiry().explain(JOB, "2026-09", "M000001")))
                    .anyMatch(line -> line.endsWith(" is carried to the next payment run; pay days: 15, last"))
                    .noneMatch(line -> line.contains("is paid by"));
        }
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

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void findsMembersByAPartOfTheirNames(Vendor vendor) throws IOException {
        TestHome home = TestHome.make(folder, vendor, 60, 1, 50, 15);
        Path members = home.inbox().resolve("members.csv");
        List<String> rows = new ArrayList<>(Files.readAllLines(members));
        int name = List.of(rows.getFirst().split(",")).indexOf("name");
        for (int row = 1; row < rows.size(); row++) {
            String[] cells = rows.get(row).split(",", -1);
            cells[name] = row == 7 ? "Åsa Łuczak" : row <= 40 ? "Anna Lindqvist " + row : "Bo Ek";
            rows.set(row, String.join(",", cells));
        }
        Files.write(members, rows);
        home.close("2026-09");
        try (Desk desk = home.desk("auditor")) {
            FoundMembers one = desk.inquiry().members(JOB, "2026-09", "LUCZ asa");
            assertThat(one.members()).extracting(FoundMembers.Member::name).containsExactly("Åsa Łuczak");
            FoundMembers.Member found = one.members().getFirst();
            assertThat(found.payee())
                    .isEqualTo(desk.inquiry()
                            .explain(JOB, "2026-09", found.id())
                            .account()
                            .isPresent());
            assertThat(new Text(Words.english()).of(one))
                    .last()
                    .isEqualTo(
                            "next: explain " + JOB + " --period 2026-09 " + found.id() + " (or another of these ids)");
            FoundMembers many = desk.inquiry().members(JOB, "2026-09", "lind");
            assertThat(many.members()).hasSize(20);
            assertThat(many.more()).isEqualTo(19);
            assertThat(desk.inquiry().members(JOB, "2026-09", "nobody").members())
                    .isEmpty();
            assertThatThrownBy(() -> desk.inquiry().members(JOB, "2026-09", " "))
                    .satisfies(Told.containing("a part of the name"));
            assertThatThrownBy(() -> desk.inquiry().explain(JOB, "2026-09", "nobody"))
                    .satisfies(Told.containing("by name: explain " + JOB + " --period 2026-09 --name TEXT"));
        }
    }

    @Test
    void tellsTheAskedPartOnly() {
        TestHome home = TestHome.make(folder, Vendor.H2, 60, 1, 50, 15);
        home.close("2026-09");
        try (Desk desk = home.desk("auditor")) {
            Explained whole = desk.inquiry().explain(JOB, "2026-09", "M000001");
            Map<String, Integer> lines = new TreeMap<>();
            Map<String, Integer> sources = new TreeMap<>();
            for (Fact fact : whole.pay()) {
                if (fact.code().equals("why.line")) {
                    lines.merge(String.valueOf(fact.values().get("bonus")), 1, Integer::sum);
                    sources.merge(String.valueOf(fact.values().get("source")), 1, Integer::sum);
                }
            }
            assertThat(lines.size()).isGreaterThan(1);
            lines.forEach((bonus, count) -> {
                Explained part = desk.inquiry()
                        .explain(JOB, "2026-09", "M000001", new ExplainedPart(bonus.toUpperCase(Locale.ROOT), ""));
                assertThat(part.pay().stream()
                                .filter(fact -> fact.code().equals("why.line"))
                                .toList())
                        .hasSize(count)
                        .allMatch(fact -> bonus.equals(fact.values().get("bonus")));
                assertThat(part.totals())
                        .extracting(Explained.BonusTotal::bonus)
                        .containsExactly(bonus);
                assertThat(part.earned()).isEqualTo(whole.earned());
            });
            sources.forEach((source, count) -> assertThat(
                            desk
                                    .inquiry()
                                    .explain(JOB, "2026-09", "M000001", new ExplainedPart("", source))
                                    .pay()
                                    .stream()
                                    .filter(fact -> fact.code().equals("why.line"))
                                    .toList())
                    .hasSize(count));
            // everybody has a line, is named among those passed over, or is said to be neither
            for (int m = 1; m <= 60; m++) {
                String id = String.format(Locale.ROOT, "M%06d", m);
                List<Fact> part = desk.inquiry()
                        .explain(JOB, "2026-09", "M000001", new ExplainedPart("", id))
                        .pay();
                assertThat(part).as(id).isNotEmpty();
                assertThat(part.getFirst().code())
                        .as(id)
                        .isIn("explain.ofSource", "explain.nothingOfSource", "explain.notAlone", "why.beside");
            }
            assertThatThrownBy(() -> desk.inquiry().explain(JOB, "2026-09", "M000001", new ExplainedPart("Rebat", "")))
                    .satisfies(Told.containing("the plan has no bonus of that name"));
        }
    }
}
