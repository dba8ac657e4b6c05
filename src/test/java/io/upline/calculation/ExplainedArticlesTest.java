package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.calculation.engine.Calculation;
import io.upline.order.ArticleParts;
import io.upline.order.OrderLines;
import io.upline.order.Orders;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is said of bonuses that are paid on the lines of some articles. */
class ExplainedArticlesTest {

    private static final Worked WORKED = Worked.plan("""
        measures: [CV]
        skuGroups:
          Machines: [TM7, VK7]
          Soft: [BAG, TM7]
        volumes:
          GROUP: {measure: CV, of: self, orders: {skuGroup: Machines, notSku: TM7}}
          MORE: {measure: CV, of: [self, customers], orders: {sku: BAG, skuGroup: [Machines, Soft], notSkuGroup: Soft}}
          OTHER: {measure: CV, of: [self, customers], orders: {notSku: VK7, notSkuGroup: [Soft, Machines]}}
          MACHINES: {measure: CV, of: [self, customers], orders: {sku: [TM7, VK7]}}
          REST: {measure: CV, of: [self, customers], orders: {notSku: [TM7, VK7]}}
          BAGS: {measure: CV, of: self, orders: {sku: BAG}}
          SOME: {measure: CV, of: customers, orders: {sku: [BAG, TM7], notSku: VK7}}
        bonuses:
        - {name: Group, kind: percent, base: GROUP, rates: 1%}
        - {name: More, kind: percent, base: MORE, rates: 1%}
        - {name: Other, kind: percent, base: OTHER, rates: 1%}
        - {name: Machines, kind: percent, base: MACHINES, rates: 20%}
        - {name: Rest, kind: levels, base: REST, compression: none, rates: [10%]}
        - {name: Bags, kind: percent, base: BAGS, rates: 5%}
        - {name: Some, kind: percent, base: SOME, rates: 1%}
        """).members("""
            id  sponsor  kind
            A   -        distributor
            B   A        distributor
            k   A        customer
            """).orders("""
                id  member  ordered_at  CV
                o1  k       2026-10-02  1000
                o1  k       2026-10-02  40
                o2  B       2026-10-03  300
                o2  B       2026-10-03  100
                o3  A       2026-10-04  500
                o4  A       2026-10-05  30
                """);
    private static final int[] LINE = {1, 2, 1, 2, 1, 1};
    private static final List<String> SKUS = List.of("TM7", "BAG", "VK7", "BAG", "TM7", "");

    private static Inputs inputs() {
        return inputs(WORKED, LINE, SKUS);
    }

    private static Inputs inputs(Worked worked, int[] lines, List<String> skus) {
        Inputs read = worked.inputs();
        Orders orders = OrderLines.together(
                ArticleParts.with(read.orders(), lines, skus, PlanArticles.of(worked.plan()), line -> Optional.empty()),
                lines);
        return new Inputs(
                read.period(), read.firstPeriod(), read.members(), orders, read.before(), read.given(), read.forced());
    }

    private static List<String> explain(String id) {
        Inputs inputs = inputs();
        return Told.of(WORKED.plan(), inputs, inputs.members().ids().find(id));
    }

    @Test
    void tellsWhichArticlesCountAndTheOrdersOfWhichAPartDoes() {
        assertThat(explain("A"))
                .contains(
                        "Machines: MACHINES counts only lines of the articles TM7, VK7: 1000 of 1040 CV in o1",
                        "Rest: REST counts only lines of other articles than TM7, VK7: 100 of 400 CV in o2",
                        "Some: SOME counts only lines of the articles BAG, TM7 without VK7");
        assertThat(explain("B"))
                .contains("Bags: BAGS counts only lines of the article BAG: 100 of 400 CV in o2")
                .noneMatch(line -> line.startsWith("Some"));
    }

    @Test
    void tellsGroupsOfArticlesByTheirNames() {
        assertThat(explain("B"))
                .contains("Group: GROUP counts only lines of the group Machines without the article TM7: 300 of 400 CV"
                        + " in o2");
        assertThat(explain("A"))
                .contains(
                        "More: MORE counts only lines of the article BAG and the groups Machines, Soft without the"
                                + " group Soft: 40 of 1040 CV in o1",
                        "Other: OTHER counts only lines of all articles but the article VK7 and the groups Soft,"
                                + " Machines");
    }

    /** Orders of which everything counts are not told; of the others five are. */
    @ParameterizedTest
    @CsvSource({"5, ''", "6, ', and a part of 1 other order'", "7, ', and a part of 2 other orders'"})
    void tellsFiveOrdersAndHowManyMoreThereAre(int count, String more) {
        StringBuilder orders = new StringBuilder("id  member  ordered_at  CV\n");
        List<String> skus = new ArrayList<>();
        for (int o = 1; o <= count; o++) {
            String row = "o" + o + "  A  2026-10-0" + o + "  ";
            orders.append(row).append("7\n").append(row).append("3\n");
            skus.addAll(List.of("TM7", "BAG"));
        }
        orders.append("o8  A  2026-10-08  9\n");
        skus.add("TM7");
        Worked worked = Worked.plan("""
            measures: [CV]
            volumes:
              MACHINES: {measure: CV, of: self, orders: {sku: TM7}}
            bonuses:
            - {name: Machines, kind: percent, base: MACHINES, rates: 20%}
            """).members("id  sponsor\nA  -\n").orders(orders.toString());
        int[] line = IntStream.range(0, skus.size()).map(row -> row % 2 + 1).toArray();

        assertThat(Told.of(worked.plan(), inputs(worked, line, skus), 0))
                .contains("Machines: MACHINES counts only lines of the article TM7: 7 of 10 CV in o1 and 7 of 10"
                        + " CV in o2 and 7 of 10 CV in o3 and 7 of 10 CV in o4 and 7 of 10 CV in o5" + more);
    }

    /** A is a root, and the first of all, but placed below B, who is paid on its orders. */
    @Test
    void tellsTheOrdersOfARootThatIsPlacedBelow() {
        Worked worked = Worked.plan("""
            measures: [CV]
            skuGroups:
              Machines: [TM7, VK7]
            volumes:
              MACHINES: {measure: CV, of: self, orders: {skuGroup: Machines}}
            bonuses:
            - {name: Team, kind: levels, base: MACHINES, tree: placement, compression: none, rates: [10%]}
            """)
                .members("id  sponsor  placement\nA  -  B\nB  -  -\n")
                .orders("id  member  CV\no1  A  70\no1  A  30\n");

        assertThat(Told.of(worked.plan(), inputs(worked, new int[] {1, 2}, List.of("TM7", "BAG")), 1))
                .contains("Team: MACHINES counts only lines of the group Machines: 70 of 100 CV in o1");
    }

    @Test
    void isNotCalculatedFromOrdersThatWereReadWithoutArticles() {
        assertThatThrownBy(() -> Calculation.calculate(WORKED.plan(), WORKED.inputs()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("without the articles");
    }
}
