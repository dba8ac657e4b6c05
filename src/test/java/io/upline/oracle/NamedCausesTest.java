package io.upline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.Results;
import io.upline.calculation.State;
import io.upline.calculation.Worked;
import io.upline.calculation.engine.Calculation;
import io.upline.ledger.Cause;
import io.upline.network.MemberIds;
import io.upline.network.MemberKind;
import io.upline.network.MemberStatus;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.plan.Plan;
import io.upline.version.CausesOfKeys;
import io.upline.version.NewFact;
import io.upline.version.Restated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Which facts causes name: no order that a filter or window of a volume does not let in, and all that may have moved a line. */
class NamedCausesTest {

    /** Stands for what all members together did. */
    private static final String COMPANY = "";

    private static final String MEMBERS = """
        id  sponsor  kind
        A   -        distributor
        B   A        distributor
        C   B        distributor
        k   A        customer
        l   B        customer
        """;

    @Test
    void namesTheOneOrderOfTheArticleAmongTwelveOthers() {
        Map<String, Set<String>> causes = causes("""
            volumes:
              SOLD: {measure: QV, of: group, orders: {sku: TM7}}
              REST: {measure: QV, of: group, orders: {notSku: TM7}}
            bonuses:
            - {name: Machines, kind: percent, base: SOLD, by: SOLD, amounts: {1: 125.00, 2: 150.00}}
            - {name: Rest, kind: percent, base: REST, rates: 10%}
            """, """
            id   member  day  type      sku  QV
            old  k       2    standard  TM7  1
            """, """
            id   member  day  type      sku  QV
            o1   k       3    standard  TM7  1
            n1   k       3    standard  BAG  1
            n2   k       4    standard  BAG  1
            n3   l       5    standard  BAG  1
            n4   B       6    standard  -    1
            """);
        assertThat(causes).containsEntry("A Machines", Set.of("o1"));
        assertThat(causes).containsEntry("A Rest", Set.of("n1", "n2", "n3", "n4"));
        assertThat(causes).containsEntry("B Rest", Set.of("n3", "n4"));
    }

    @Test
    void looksAtTypesSizesFirstOrdersAndDaysSinceJoining() {
        Map<String, Set<String>> causes = causes("""
            volumes:
              KITS:  {measure: QV, of: group, orders: {type: kit}}
              LARGE: {measure: QV, of: group, orders: {QV: 50}}
              FIRST: {measure: QV, of: group, orders: {first: true}}
              AGAIN: {measure: QV, of: group, orders: {first: false}}
              SOON:  {measure: QV, of: group, orders: {withinDaysOfJoining: 10}}
            bonuses:
            - {name: Kits, kind: percent, base: KITS, rates: 10%}
            - {name: Large, kind: percent, base: LARGE, rates: 10%}
            - {name: First, kind: percent, base: FIRST, rates: 10%}
            - {name: Again, kind: percent, base: AGAIN, rates: 10%}
            - {name: Soon, kind: percent, base: SOON, rates: 10%}
            """, """
            id   member  day  type      sku  QV
            old  k       2    standard  -    20
            """, """
            id   member  day  type      sku  QV
            kit  k       15   kit       -    10
            big  k       16   standard  -    50
            new  l       17   standard  -    10
            day  k       4    standard  -    10
            """);
        assertThat(causes).containsEntry("A Kits", Set.of("kit"));
        assertThat(causes).containsEntry("A Large", Set.of("big"));
        assertThat(causes).containsEntry("A First", Set.of("new"));
        assertThat(causes).containsEntry("A Again", Set.of("kit", "big", "day"));
        assertThat(causes).containsEntry("A Soon", Set.of("day"));
    }

    @Test
    void namesBothWhereALateOrderTakesBeingTheFirstFromAnother() {
        Map<String, Set<String>> causes = causes("""
            volumes:
              FIRST: {measure: QV, of: group, orders: {first: true, type: kit}}
            bonuses:
            - {name: First, kind: percent, base: FIRST, rates: 10%}
            """, """
            id   member  day  type      sku  QV
            old  k       9    kit       -    20
            """, """
            id   member  day  type      sku  QV
            o1   k       3    standard  -    10
            o2   k       4    standard  -    10
            o3   l       4    standard  -    10
            """);
        assertThat(causes).containsEntry("A First", Set.of("o1", "o2"));
    }

    /** A company's ceiling makes what anybody bought move what everybody is paid, but only where it takes something. */
    @Test
    void namesWhatACeilingBroughtOnlyWhereItTookSomething() {
        String plan = """
            bonuses:
            - {name: Levels, kind: levels, base: QV, rates: [10%], compression: none}
            - {name: Ceiling, kind: cap, over: Levels, companyShare: {atMost: LIMIT, of: QV}}
            """;
        String before = """
            id   member  day  type      sku  QV
            old  C       2    standard  -    100
            """;
        String late = """
            id   member  day  type      sku  QV
            o1   B       3    standard  -    10
            o2   l       3    standard  -    20
            """;
        Map<String, Set<String>> idle = causes(plan.replace("LIMIT", "50%"), before, late);
        assertThat(idle).containsEntry("A Levels", Set.of("o1"));
        assertThat(idle).containsEntry("B Levels", Set.of("o2"));
        Map<String, Set<String>> cutting = causes(plan.replace("LIMIT", "5%"), before, late);
        assertThat(cutting).containsEntry("A Levels", Set.of("o1", "o2", COMPANY));
        assertThat(cutting).containsEntry("B Levels", Set.of("o1", "o2", COMPANY));
    }

    @Test
    void looksAtAReturnAsAtItsOriginal() {
        Map<String, Set<String>> causes = causes("""
            volumes:
              KITS: {measure: QV, of: group, orders: {type: kit}}
              SOLD: {measure: QV, of: group, orders: {sku: TM7}}
            bonuses:
            - {name: Kits, kind: percent, base: KITS, rates: 10%}
            - {name: Machines, kind: percent, base: SOLD, rates: 10%}
            """, """
            id   member  day  type      sku  QV
            kit  k       2    kit       BAG  50
            any  k       2    standard  TM7  40
            """, """
            id  member  day  type      sku  QV   original
            r1  k       5    return    BAG  -20  kit
            r2  k       5    return    TM7  -30  any
            """);
        assertThat(causes).containsEntry("A Kits", Set.of("r1"));
        assertThat(causes).containsEntry("A Machines", Set.of("r2"));
    }

    @Test
    void looksAtAnEditedOrderAsItIsAndAsItWasPosted() {
        Map<String, Set<String>> causes = causes("""
            volumes:
              SOLD: {measure: QV, of: group, orders: {sku: TM7}}
              BAGS: {measure: QV, of: group, orders: {sku: BAG}}
              CUPS: {measure: QV, of: group, orders: {sku: CUP}}
            bonuses:
            - {name: Machines, kind: percent, base: SOLD, rates: 10%}
            - {name: Bags, kind: percent, base: BAGS, rates: 10%}
            - {name: Cups, kind: percent, base: CUPS, rates: 10%}
            """, """
            id   member  day  type      sku  QV
            e    k       2    standard  TM7  50
            """, """
            id  member  day  type      sku  QV
            e   k       2    standard  BAG  50
            o   k       2    standard  CUP  50
            """);
        assertThat(causes).containsEntry("A Machines", Set.of("e"));
        assertThat(causes).containsEntry("A Bags", Set.of("e"));
        assertThat(causes).containsEntry("A Cups", Set.of("o"));
    }

    @Test
    void looksAtOrdersOfAWindowsPeriodsOnly() {
        Map<String, Set<String>> causes = causes("""
            volumes:
              BEFORE: {measure: QV, of: group, periods: {last: 1, unit: period}}
              TWO:    {measure: QV, of: group, periods: 2}
            bonuses:
            - {name: Before, kind: percent, base: QV, by: BEFORE, rates: {0: 1%, 5: 2%}}
            - {name: Two, kind: percent, base: TWO, rates: 10%}
            - {name: Now, kind: percent, base: QV, rates: 10%}
            """, """
            id   member  day  type      sku  QV
            old  A       2    standard  -    20
            """, """
            id   member  day  type      sku  QV
            now  A       15   standard  -    10
            one  A       -9   standard  -    10
            two  A       -40  standard  -    10
            """);
        assertThat(causes).containsEntry("A Before", Set.of("one", "now"));
        assertThat(causes).containsEntry("A Two", Set.of("one", "now"));
        assertThat(causes).containsEntry("A Now", Set.of("now"));
    }

    @Test
    void namesTheCompanyWhereSomebodyAboveIsMadeUpFor() {
        Map<String, Set<String>> causes = causes("""
            bonuses:
            - {name: Made up, kind: levels, base: QV, needs: {QV: 80}, compression: none, rates: [10%], guarantee: 50.00}
            """, """
            id   member  day  type      sku  QV
            b    B       2    standard  -    100
            l    C       2    standard  -    400
            """, """
            id   member  day  type      sku  QV
            a    A       15   standard  -    100
            c    C       15   standard  -    10
            """);
        assertThat(causes).containsEntry("B Made up", Set.of("c", COMPANY));
        assertThat(causes.get("A Made up")).contains("a", COMPANY);
    }

    /** The ids that the cause of each key names. */
    private static Map<String, Set<String>> causes(String rules, String known, String arrived) {
        Plan plan = Worked.plan("measures: [QV]\n" + rules).plan();
        Map<String, Purchase> before = orders(known);
        Map<String, Purchase> late = orders(arrived);
        Map<String, Purchase> all = new TreeMap<>(before);
        all.putAll(late);
        Company company = company(List.copyOf(all.values()));
        Company posted = company(List.copyOf(before.values()));
        Results old = Calculation.calculate(plan, Columns.of(plan, posted));
        Results anew = Calculation.calculate(plan, Columns.of(plan, company));
        MemberIds ids = anew.members().ids();
        List<NewFact> facts = late.values().stream()
                .map(order -> fact(order, before.containsKey(order.id()), ids))
                .toList();
        Map<CausesOfKeys.Key, Cause> causes = CausesOfKeys.of(
                new Restated(
                        plan,
                        old,
                        old.members(),
                        () -> Columns.of(plan, posted).orders(),
                        Columns.of(plan, company),
                        anew,
                        facts),
                Calculation::calculate);
        Map<String, Set<String>> named = new HashMap<>();
        causes.forEach((key, cause) -> named.put(
                ids.at(key.member()) + " " + key.bonus(),
                cause.references().stream().map(Cause.Reference::id).collect(Collectors.toSet())));
        return named;
    }

    private static NewFact fact(Purchase order, boolean edited, MemberIds ids) {
        boolean isReturn = !order.original().isEmpty();
        return new NewFact(
                edited ? Cause.Word.EDITED : isReturn ? Cause.Word.RETURN : Cause.Word.LATE,
                order.id(),
                List.of(ids.find(order.buyer())),
                order.measure("QV").abs().movePointRight(2).longValueExact(),
                edited ? NewFact.Moves.EITHER : isReturn ? NewFact.Moves.DOWN : NewFact.Moves.UP);
    }

    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);

    private static Company company(List<Purchase> orders) {
        Map<String, String> firsts = new HashMap<>();
        List<Purchase> sorted = orders.stream()
                .sorted(Comparator.comparingInt(Purchase::day).thenComparing(Purchase::id))
                .map(order -> new Purchase(
                        order.id(),
                        1,
                        order.buyer(),
                        order.periodsBack(),
                        order.day(),
                        0,
                        order.type(),
                        order.original(),
                        order.original().isEmpty()
                                && firsts.computeIfAbsent(order.buyer(), _ -> order.id())
                                        .equals(order.id()),
                        "",
                        "",
                        order.sku(),
                        order.measures()))
                .toList();
        PayPeriod period = PayPeriod.holding(PeriodKind.MONTH, FIRST);
        return new Company(
                period,
                period.previous().previous(),
                List.of("QV"),
                rows(MEMBERS).map(NamedCausesTest::person).toList(),
                sorted,
                State.NONE,
                List.of(),
                List.of());
    }

    private static Person person(Map<String, String> row) {
        boolean customer = row.get("kind").equals("customer");
        return new Person(
                row.get("id"),
                customer ? MemberKind.CUSTOMER : MemberKind.DISTRIBUTOR,
                MemberStatus.ACTIVE,
                row.get("sponsor"),
                "",
                0,
                (int) FIRST.toEpochDay() - 5,
                "",
                "",
                "");
    }

    private static Map<String, Purchase> orders(String table) {
        Map<String, Purchase> orders = new TreeMap<>();
        rows(table).forEach(row -> {
            LocalDate day = FIRST.plusDays(Integer.parseInt(row.get("day")) - 1L);
            int back = (FIRST.getYear() * 12 + FIRST.getMonthValue()) - (day.getYear() * 12 + day.getMonthValue());
            orders.put(
                    row.get("id"),
                    new Purchase(
                            row.get("id"),
                            1,
                            row.get("member"),
                            back,
                            (int) day.toEpochDay(),
                            0,
                            row.get("type"),
                            row.getOrDefault("original", ""),
                            false,
                            "",
                            "",
                            row.get("sku"),
                            Map.of("QV", new BigDecimal(row.get("QV")).setScale(2))));
        });
        return orders;
    }

    private static Stream<Map<String, String>> rows(String table) {
        List<String> lines = table.lines().filter(line -> !line.isBlank()).toList();
        List<String> names = List.of(lines.getFirst().trim().split(" +"));
        List<Map<String, String>> rows = new ArrayList<>();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.trim().split(" +");
            Map<String, String> row = new HashMap<>();
            for (int k = 0; k < cells.length; k++) {
                row.put(names.get(k), cells[k].equals("-") ? "" : cells[k]);
            }
            rows.add(row);
        }
        return rows.stream();
    }
}
