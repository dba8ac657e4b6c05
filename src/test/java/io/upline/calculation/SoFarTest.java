package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rows by a volume as it stood with each order, against their definition: of the orders that count in the volume only those up to this one, so
 * that each order is paid as in a period that ended with it. Everybody stands where the period's end puts them in both.
 */
class SoFarTest {

    private static final int MEMBERS = 24;
    private static final int ORDERS = 64;

    private static final String PLAN = """
        measures: [CV, FEE]
        BELOW
        trees:
          active: {keep: {package: [Large, Stop]}, volume: moves-up}
          lost: {keep: {package: [Large, Stop]}, volume: lost}
          own: {keep: {package: [Large, Stop]}, volume: becomes-own}
          slots: {matrix: {width: 2, depth: 3}}
          passed: {passUp: 1}
        volumes:
          V: {VOLUME}
          LARGE: {measure: CV, of: self, members: {package: Large}}
          OTHERS: {measure: CV, of: self, members: {not: {package: Large}}}
          SUM: {add: [LARGE, OTHERS]}
        bonuses:
        - {name: own, kind: percent, base: CV, each: order, by: KEY, rates: {0: 1%, 2: 3%, 5: 2%, 300: 4%, 700: 5%, 1500: 7%}}
        - {name: held, kind: differential, base: CV, each: order, minus: held, by: KEY, levels: {from: 0}, rates: {0: 1%, 2: 3%, 5: 2%, 300: 4%, 700: 5%, 1500: 7%}}
        - {name: paid, kind: differential, base: CV, each: order, minus: paid, by: [package, KEY], levels: {from: 2, to: 4}, rates: {Large: {0: 1%, 300: 4%, 700: 6%}, Small: {2: 2%, 5: 3%, 1500: 5%}, other: 2%}}
        - {name: placed, kind: differential, base: CV, each: order, minus: held, tree: placement, by: KEY, levels: {from: 0}, rates: {0: 2%, 2: 1%, 300: 4%, 700: 3%, 1500: 7%}}
        - {name: sum, kind: differential, base: SUM, each: order, minus: held, by: KEY, levels: {from: 0}, rates: {0: 1%, 2: 3%, 5: 2%, 300: 4%, 700: 5%, 1500: 7%}}
        - {name: part, kind: percent, base: SUM, each: order, by: KEY, rates: {0: 1%, 2: 3%, 5: 2%, 300: 4%, 700: 5%, 1500: 7%}}
        - {name: kept, kind: differential, base: CV, each: order, minus: held, tree: active, by: KEY, levels: {from: 0}, rates: {0: 1%, 2: 3%, 5: 2%, 300: 4%, 700: 5%, 1500: 7%}}
        - {name: between, kind: differential, base: CV, each: order, minus: between, tree: active, by: KEY, rates: {300: 4%, 700: 5%, 1500: 7%}}
        """;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "measure: CV, of: self",
                "measure: CV, of: group",
                "measure: CV, of: downline",
                "measure: CV, of: [self, downline]",
                "measure: CV, of: [customers, downline]",
                "measure: CV, of: customers",
                "measure: CV, of: group, depth: 2",
                "measure: CV, of: downline, depth: 1",
                "measure: CV, of: group, until: {package: Stop}",
                "measure: CV, of: downline, until: {package: Stop}",
                "measure: CV, of: group, members: {package: Large}",
                "measure: CV, of: group, tree: placement",
                "measure: CV, of: downline, tree: placement",
                "measure: CV, of: group, tree: active",
                "measure: CV, of: group, tree: lost",
                "measure: CV, of: [self, downline], tree: lost",
                "measure: CV, of: [self, downline], tree: own",
                "measure: CV, of: [customers, downline], tree: own",
                "measure: CV, of: group, tree: slots",
                "measure: CV, of: group, tree: passed",
                "measure: CV, less: FEE, of: group",
                "measure: CV, less: FEE, of: group, depth: 2",
                "measure: CV, of: group, times: 70%",
                "count: orders, of: group",
            })
    void paysEachOrderAsIfThePeriodEndedWithIt(String volume) {
        paysAlike(volume, 1, "volumeBelowZero: floored", "terminated");
        paysAlike(volume, 2, "volumeBelowZero: floored", "active");
        paysAlike(volume, 3, "volumeBelowZero: allowed", "active");
    }

    /** R and S have left and were placed below nobody: what R bought stands at its sponsor, and what S bought nowhere. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "of: [self, downline], tree: placement",
                "of: [customers, downline], tree: placement",
                "of: downline, tree: placement",
                "of: customers",
                "of: [self, customers]",
                "of: group",
            })
    void takesUpWhatWasSoldByWhoLeft(String reach) {
        String plan = PLAN.replace("VOLUME", "measure: CV, " + reach).replace("BELOW", "volumeBelowZero: floored");
        String members = """
            id  sponsor  placement  leg  kind         status      package
            A   -        -          -    distributor  active      Large
            R   A        -          -    distributor  terminated  Large
            K   R        -          -    customer     active      Large
            D   A        A          L    distributor  active      Large
            S   -        -          -    distributor  terminated  Large
            L   S        -          -    customer     active      Large
            """;
        List<String> orders = List.of(
                "o1  R  290  0", "o2  L  330  0", "o3  K  310  0", "o4  A  150  0", "o5  S  400  0", "o6  D  20  0");
        assertAlike(plan, members, orders, List.of(0, 1, 2, 3, 4, 5));
    }

    /** Of two who are kept A holds 4 % and B 2 %; R, who is not, passes a bound in between. */
    @Test
    void keepsWhatOthersHoldWhenSomebodyOutsideTheTreePassesABound() {
        String plan = PLAN.replace("VOLUME", "measure: CV, of: self").replace("BELOW", "volumeBelowZero: floored");
        String members = """
            id  sponsor  package
            A   -        Large
            B   A        Large
            R   B        Small
            """;
        List<String> orders = List.of("o1  A  400  0", "o2  B  20  0", "o3  R  10  0", "o4  B  30  0");
        assertAlike(plan, members, orders, List.of(3));
        assertThat(lines(plan.replace("KEY", "{soFar: V}"), members, orders)).contains("A kept B 1 30 0.02 0.6");
    }

    /** A, the first of all, holds 4 %, B above it 3 % and C 7 %: B's is not what C takes off. */
    @Test
    void takesOffWhatTheFirstOfAllHolds() {
        String plan = PLAN.replace("VOLUME", "measure: CV, of: self").replace("BELOW", "volumeBelowZero: floored");
        String members = """
            id  sponsor  placement  leg
            A   -        B          L
            B   A        C          L
            C   A        -          -
            """;
        List<String> orders = List.of("o1  A  400  0", "o2  B  800  0", "o3  C  1600  0", "o4  A  20  0");
        assertAlike(plan, members, orders, List.of(0, 1, 2, 3));
        assertThat(lines(plan.replace("KEY", "{soFar: V}"), members, orders))
                .contains("A placed A 0 20 0.04 0.8", "C placed A 2 20 0.03 0.6")
                .noneMatch(line -> line.startsWith("B placed A "));
    }

    private static void paysAlike(String volume, int seed, String below, String left) {
        Random random = new Random(seed);
        String plan = PLAN.replace("VOLUME", volume).replace("BELOW", below);
        String members = members(random, left);
        List<String> orders = orders(random);
        List<Integer> compared = new ArrayList<>();
        for (int k = seed; k < ORDERS; k += k < 60 ? 3 : 1) {
            compared.add(k);
        }
        assertAlike(plan, members, orders, compared);
    }

    private static void assertAlike(String plan, String members, List<String> orders, List<Integer> compared) {
        List<String> expected = new ArrayList<>();
        List<String> amounts = new ArrayList<>();
        for (int k : compared) {
            String amount = orders.get(k).split("  ", -1)[2];
            amounts.add(amount);
            expected.addAll(of(List.of(amount), lines(plan.replace("KEY", "V"), members, orders.subList(0, k + 1))));
        }
        List<String> soFar = of(amounts, lines(plan.replace("KEY", "{soFar: V}"), members, orders));
        assertThat(soFar).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(expected).hasSizeGreaterThan(compared.size());
    }

    /** The lines of orders of these amounts. */
    private static List<String> of(List<String> amounts, List<String> lines) {
        return lines.stream()
                .filter(line -> amounts.contains(line.split(" ", -1)[4]))
                .toList();
    }

    private static List<String> lines(String plan, String members, List<String> orders) {
        return Worked.plan(plan)
                .members(members)
                .orders("id  member  CV  FEE\n" + String.join("\n", orders) + "\n")
                .earnings()
                .lines()
                .toList();
    }

    /**
     * A forest in which the sponsor is often the one before, so that ways are long, and the placement stands on its head; one in six is a
     * customer, one in eight has left.
     */
    private static String members(Random random, String left) {
        return IntStream.range(0, MEMBERS)
                .mapToObj(m -> {
                    String sponsor = m < 2 ? "-" : id('M', random.nextBoolean() ? m - 1 : random.nextInt(m));
                    String placement = m > MEMBERS - 3 ? "-" : id('M', m + 1 + random.nextInt(MEMBERS - 1 - m));
                    String kind = m > 3 && random.nextInt(6) == 0 ? "customer" : "distributor";
                    String status = random.nextInt(8) == 0 ? left : "active";
                    String held =
                            List.of("Large", "Large", "Small", "Stop", "Other").get(random.nextInt(5));
                    return String.join("  ", id('M', m), sponsor, placement, "L", kind, status, held);
                })
                .collect(Collectors.joining("\n", "id  sponsor  placement  leg  kind  status  package\n", "\n"));
    }

    /** Each order has an amount of its own, by which its lines are known. */
    private static List<String> orders(Random random) {
        List<Integer> amounts =
                new ArrayList<>(IntStream.rangeClosed(1, ORDERS).boxed().toList());
        Collections.shuffle(amounts, random);
        return IntStream.range(0, ORDERS)
                .mapToObj(k -> String.join(
                        "  ",
                        id('o', k),
                        id('M', random.nextInt(MEMBERS)),
                        Integer.toString(10 * amounts.get(k)),
                        Integer.toString(random.nextInt(600))))
                .toList();
    }

    private static String id(char letter, int number) {
        return letter + Integer.toString(100 + number);
    }
}
