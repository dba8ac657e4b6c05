package io.upline.desk;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.company.ConfigurationProblem;
import io.upline.control.Refusal;
import io.upline.database.Database;
import io.upline.database.Vendor;
import io.upline.fact.Fact;
import io.upline.plan.reading.PlanReader;
import io.upline.report.Compared;
import io.upline.report.Compared.ComparedMember;
import io.upline.report.Compared.ComparedRow;
import io.upline.statement.ComparisonWorkbook;
import io.upline.statement.Readback;
import io.upline.version.ChangedFacts;
import io.upline.words.Text;
import io.upline.words.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closed periods under another plan come to what they would have come to, had they been closed with it. */
class PlanComparisonTest {

    private static final String PLAN = "config/plans/nordic/2026-01-01.yaml";

    @TempDir
    Path folder;

    /** Two homes get the same files and close two months with two plans; each compared with the other's plan shows the other. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void comesToWhatACloseWithTheOtherPlanCameTo(Vendor vendor) throws IOException {
        TestHome posted = twoMonths(folder.resolve("posted"), vendor);
        TestHome other = twoMonths(folder.resolve("other"), vendor);
        String changed = changed(Files.readString(posted.root().resolve(PLAN)));
        // a plan that periods are closed with must come to its examples, one that is tried need not
        Files.writeString(other.root().resolve(PLAN), changed.substring(0, changed.indexOf("\nexamples:") + 1));
        Path tried = Files.writeString(folder.resolve("2026-01-01.yaml"), changed);
        for (TestHome home : List.of(posted, other)) {
            home.close("2026-09");
            home.close("2026-10");
        }
        String ledger = posted.ledger();

        Compared there = compared(posted, "2026-09", "2026-10", tried);
        Compared back = compared(other, "2026-09", "2026-10", posted.root().resolve(PLAN));

        assertThat(there.is()).isEqualTo(back.was());
        assertThat(there.was()).isEqualTo(back.is());
        assertThat(there.was()).isNotEqualTo(there.is());
        assertThat(turned(there.bonuses())).isEqualTo(bySides(back.bonuses()));
        assertThat(turned(there.periods())).isEqualTo(bySides(back.periods()));
        assertThat(turned(there.ranks())).isEqualTo(bySides(back.ranks()));
        assertThat(turned(there.countries())).isEqualTo(bySides(back.countries()));
        assertThat(turned(there.organisations())).isEqualTo(bySides(back.organisations()));
        assertThat(there.winners())
                .isNotEmpty()
                .extracting(ComparedMember::member)
                .isEqualTo(names(back.losers()));
        assertThat(there.losers())
                .isNotEmpty()
                .extracting(ComparedMember::member)
                .isEqualTo(names(back.winners()));
        assertThat(there.restated()).isEmpty();
        assertThat(there.moves()).isNotEmpty().hasSameSizeAs(back.moves());
        assertThat(there.gain().amount().minor() + there.lose().amount().minor())
                .isEqualTo(there.is().earned().minor() - there.was().earned().minor());
        for (List<ComparedRow> rows :
                List.of(there.periods(), there.bonuses(), there.ranks(), there.countries(), there.organisations())) {
            assertThat(rows.stream().mapToLong(row -> row.was().minor()).sum())
                    .isEqualTo(there.was().earned().minor());
            assertThat(rows.stream().mapToLong(row -> row.is().minor()).sum())
                    .isEqualTo(there.is().earned().minor());
        }
        assertThat(posted.ledger()).as("nothing is written").isEqualTo(ledger);
        try (Desk desk = posted.desk("auditor")) {
            assertThat(desk.damages(JOB)).isEmpty();
        }
    }

    @Test
    void aPlanBesideItselfIsTheSame() throws IOException {
        TestHome home = twoMonths(folder, Vendor.H2);
        home.close("2026-09");
        home.close("2026-10");
        Compared same = compared(home, "2026-10", "", home.root().resolve(PLAN));
        assertThat(same.is()).isEqualTo(same.was());
        assertThat(same.same()).isEqualTo(same.was().members()).isPositive();
        assertThat(same.moves()).isEmpty();
        assertThat(same.winners()).isEmpty();
        assertThat(same.losers()).isEmpty();
    }

    @Test
    void saysWhatCannotBeCompared() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 2, 100, 15);
        home.close("2026-09");
        Path plan = home.root().resolve(PLAN);
        assertThatThrownBy(() -> compared(home, "2026-09", "2026-10", plan))
                .isInstanceOf(Refusal.class)
                .satisfies(Told.containing("2026-10 of " + JOB + " is not posted"));
        assertThatThrownBy(() -> compared(home, "2026-10", "2026-09", plan))
                .satisfies(Told.containing("2026-09 comes before 2026-10"));
        assertThatThrownBy(() -> compared(home, "2026-09", "", folder.resolve("nosuch.yaml")))
                .isInstanceOf(ConfigurationProblem.class)
                .satisfies(Told.containing("nosuch.yaml is no file"));
        Path weekly = Files.writeString(
                folder.resolve("weekly.yaml"), Files.readString(plan).replace("period: month", "period: week"));
        assertThatThrownBy(() -> compared(home, "2026-09", "", weekly)).isInstanceOf(ConfigurationProblem.class);
    }

    /** A home that got the member below its other sponsor from the beginning closes with what the comparison said. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aMoveComesToWhatACloseWithItCameTo(Vendor vendor) throws IOException {
        TestHome posted = twoMonths(folder.resolve("posted"), vendor);
        TestHome other = twoMonths(folder.resolve("other"), vendor);
        Path file = other.inbox().resolve("members.csv");
        List<String> lines = Files.readAllLines(file);
        int column = List.of(lines.getFirst().split(",")).indexOf("sponsor_id");
        String top = id(lines.get(1));
        String moved = "";
        for (int i = lines.size() - 1; moved.isEmpty(); i--) {
            String[] cells = lines.get(i).split(",", -1);
            if (lines.get(i).contains(",distributor,") && !cells[column].equals(top) && !cells[column].isEmpty()) {
                moved = id(lines.get(i));
                cells[column] = top;
                lines.set(i, String.join(",", cells));
            }
        }
        Files.write(file, lines);
        for (TestHome home : List.of(posted, other)) {
            home.close("2026-09");
            home.close("2026-10");
        }
        String ledger = posted.ledger();

        Compared there = tried(posted, Map.of(), Map.of(moved, top));
        Compared back = compared(other, "2026-09", "2026-10", other.root().resolve(PLAN));

        assertThat(there.is()).isEqualTo(back.was());
        assertThat(there.was()).isNotEqualTo(there.is());
        for (int i = 0; i < there.bonuses().size(); i++) {
            assertThat(there.bonuses().get(i).is())
                    .isEqualTo(back.bonuses().get(i).was());
        }
        assertThat(posted.ledger()).as("nothing is written").isEqualTo(ledger);
        assertThat(String.join("\n", new Text(Words.english()).of(there)))
                .contains(
                        "changed fact, stored nowhere: " + moved + " stands below " + top + " in all of these periods");
    }

    /** A rank that is granted is that member's and moves nobody else's; one that the member has already changes nothing. */
    @Test
    void aGrantedRankIsThatMembersAndNobodyElses() throws IOException {
        TestHome home = twoMonths(folder, Vendor.H2);
        home.close("2026-09");
        home.close("2026-10");
        Path plan = Files.writeString(
                folder.resolve("2026-01-01.yaml"),
                changed(Files.readString(home.root().resolve(PLAN))));
        Compared some = compared(home, "2026-09", "2026-10", plan);
        ComparedMember member = some.winners().stream()
                .filter(each -> !each.rankWas().isEmpty())
                .findFirst()
                .orElseThrow();
        String top = topRank(home);

        Compared granted = tried(home, Map.of(member.member(), top), Map.of());
        Compared same = tried(home, Map.of(member.member(), member.rankWas()), Map.of());

        assertThat(granted.moves()).anySatisfy(move -> {
            assertThat(move.was()).isEqualTo(member.rankWas());
            assertThat(move.is()).isEqualTo(top);
            assertThat(move.members()).isOne();
            assertThat(move.named()).containsExactly(member.member());
        });
        assertThat(same.moves()).isEmpty();
        assertThat(new Text(Words.english()).of(same)).contains("what is tried changes no earnings of anybody");
        assertThat(new Text(Words.english()).of(granted))
                .anyMatch(line -> line.matches("1 member: .* becomes " + top + " \\(higher\\): " + member.member()))
                .doesNotContain("what is tried changes no earnings of anybody");
        assertThat(granted.changed())
                .extracting(Fact::code)
                .containsExactly("compare.changedRank", "compare.changedBefore");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ComparisonWorkbook.write(granted, Words.english(), bytes);
        try (Readback workbook = new Readback(bytes.toByteArray())) {
            assertThat(workbook.rows("Summary").stream().map(row -> Readback.text(row, 0)))
                    .contains("changed fact, stored nowhere: " + member.member() + " is paid as " + top
                            + " in all of these periods");
        }
        assertThatThrownBy(() -> tried(home, Map.of("nosuch", top), Map.of()))
                .satisfies(Told.containing("there is no member nosuch"));
        assertThatThrownBy(() -> tried(home, Map.of(member.member(), "nosuch"), Map.of()))
                .satisfies(Told.containing("has no rank or grade of that name"));
        assertThatThrownBy(() -> tried(home, Map.of(), Map.of(member.member(), member.member())))
                .satisfies(Told.containing("it would stand below itself"));
    }

    /** Whoever is misspelt learns it at once: these periods cannot even be calculated as they were posted. */
    @Test
    void whatCanHoldInNoPeriodIsRefusedBeforeAnythingIsCalculated() throws IOException {
        TestHome home = twoMonths(folder, Vendor.H2);
        home.close("2026-09");
        home.close("2026-10");
        String top = topRank(home);
        try (Database database = home.openDatabase()) {
            assertThat(database.client()
                            .sql("update period_version set digest = 'another'")
                            .update())
                    .isEqualTo(2);
        }
        assertThatThrownBy(() -> tried(home, Map.of("M000001", top), Map.of()))
                .satisfies(Told.containing("does not come to what was posted of it"));
        assertThatThrownBy(() -> tried(home, Map.of("M00001", top), Map.of()))
                .satisfies(Told.containing("there is no member M00001 in the periods compared; did you mean M000001"));
        assertThatThrownBy(() -> tried(home, Map.of(), Map.of("M000002", "nosuch")))
                .satisfies(Told.containing("there is no member nosuch"));
        assertThatThrownBy(() -> tried(home, Map.of("M000001", "nosuch"), Map.of()))
                .satisfies(Told.containing("has no rank or grade of that name"));
        assertThatThrownBy(() -> tried(home, Map.of(), Map.of("M000001", "M000002")))
                .satisfies(Told.containing("it would stand below itself"));
    }

    /** A member who joins in the second month is tried from then on, and the reader is told. */
    @Test
    void whoJoinsLaterIsTriedFromThenOn() throws IOException {
        TestHome home = twoMonths(folder, Vendor.H2);
        String head = Files.readAllLines(home.inbox().resolve("members.csv")).getFirst();
        home.close("2026-09");
        home.drop("members-2026-10.csv", head, "N000001,distributor,Nia Ny,M000002,2026-10-05,active,SE,EUR,sv");
        home.close("2026-10");
        String top = topRank(home);

        Compared granted = tried(home, Map.of("N000001", top), Map.of("N000001", "M000001"));

        assertThat(granted.moves()).singleElement().satisfies(move -> {
            assertThat(move.is()).isEqualTo(top);
            assertThat(move.members()).isOne();
        });
        assertThat(new Text(Words.english()).of(granted))
                .contains(
                        JOB + " 2026-09 to 2026-10: posted with nordic 2026-01-01, tried with the same plan and changed"
                                + " facts",
                        "changed fact, stored nowhere: N000001 is paid as " + top + " from 2026-10 on; before, it was"
                                + " there as no distributor",
                        "changed fact, stored nowhere: N000001 stands below M000001 from 2026-10 on; before, one of"
                                + " them was not there",
                        "what the periods before 2026-09 handed on, such as ranks and carried volume, is as it was"
                                + " posted")
                .noneMatch(line -> line.contains("other plan"));
    }

    /** What people and the workbook are shown is what was found. */
    @Test
    void isShownAsTextAndAsAWorkbook() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 90, 1, 200, 15);
        home.close("2026-09");
        Path tried = Files.writeString(
                folder.resolve("2026-01-01.yaml"),
                changed(Files.readString(home.root().resolve(PLAN))));
        Compared compared = compared(home, "2026-09", "", tried);
        String text = String.join("\n", new Text(Words.english()).of(compared));
        assertThat(text)
                .contains("nordic-monthly 2026-09: posted with nordic 2026-01-01, tried with nordic 2026-01-01"
                        + " (2026-01-01.yaml)")
                .contains(
                        compared.was().earned().toString(),
                        compared.is().earned().toString())
                .contains(
                        compared.winners().getFirst().member(),
                        compared.losers().getFirst().member());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ComparisonWorkbook.write(compared, Words.english(), bytes);
        try (Readback workbook = new Readback(bytes.toByteArray())) {
            assertThat(workbook.rows("Bonuses").stream()
                            .map(row -> Readback.text(row, 0))
                            .toList())
                    .containsAll(
                            compared.bonuses().stream().map(ComparedRow::name).toList());
            assertThat(workbook.rows("Ranks"))
                    .filteredOn(row -> Readback.text(row, 0).equals("Total"))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(new BigDecimal(row.getCell(3).getRawValue()))
                                .isEqualByComparingTo(compared.was().earned().decimal());
                        assertThat(row.getCell(6).getText())
                                .as("changes are not added up")
                                .isEmpty();
                    });
            assertThat(workbook.rows("Losers").stream()
                            .map(row -> Readback.text(row, 0))
                            .toList())
                    .contains(compared.losers().getFirst().member());
        }
    }

    /** A home with orders of September, and the same as orders of October. */
    private static TestHome twoMonths(Path root, Vendor vendor) throws IOException {
        TestHome home = TestHome.make(root, vendor, 90, 2, 200, 15);
        String orders = Files.readString(home.inbox().resolve("orders-2026-09.csv"));
        home.drop(
                "orders-2026-10.csv",
                orders.replace("2026-09-", "2026-10-")
                        .replace("O2609", "O2610")
                        .lines()
                        .toArray(String[]::new));
        return home;
    }

    private static String changed(String plan) {
        String changed = plan.replace("PCV: 100, GV: 500", "PCV: 60, GV: 900")
                .replace("rates: [20%]", "rates: [22%]")
                .replace("needs: {PCV: 50}", "needs: {PCV: 200}");
        assertThat(changed).isNotEqualTo(plan);
        return changed;
    }

    private static Compared compared(TestHome home, String from, String to, Path plan) {
        try (Desk desk = home.desk("finn")) {
            return desk.get(PlanComparison.class)
                    .of(
                            JOB,
                            from,
                            to.isEmpty() ? Optional.empty() : Optional.of(to),
                            Optional.of(plan),
                            ChangedFacts.NONE);
        }
    }

    private static Compared tried(TestHome home, Map<String, String> ranks, Map<String, String> sponsors) {
        try (Desk desk = home.desk("finn")) {
            return desk.get(PlanComparison.class)
                    .of(JOB, "2026-09", Optional.of("2026-10"), Optional.empty(), new ChangedFacts(ranks, sponsors));
        }
    }

    private static String id(String line) {
        return line.substring(0, line.indexOf(','));
    }

    private static List<String> names(List<ComparedMember> members) {
        return members.stream().map(ComparedMember::member).toList();
    }

    private static Map<String, List<Object>> bySides(List<ComparedRow> rows) {
        Map<String, List<Object>> sides = new HashMap<>();
        rows.forEach(row -> sides.put(row.name(), List.of(row.membersWas(), row.membersIs(), row.was(), row.is())));
        return sides;
    }

    private static Map<String, List<Object>> turned(List<ComparedRow> rows) {
        Map<String, List<Object>> sides = new HashMap<>();
        rows.forEach(row -> sides.put(row.name(), List.of(row.membersIs(), row.membersWas(), row.is(), row.was())));
        return sides;
    }

    private static String topRank(TestHome home) throws IOException {
        return PlanReader.read(home.root().resolve(PLAN))
                .plan()
                .orElseThrow()
                .ranks()
                .names()
                .getLast();
    }
}
