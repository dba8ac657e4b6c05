package io.upline.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.ConditionText;
import io.upline.plan.kind.Sentences;
import io.upline.plan.reading.PlanReader;
import io.upline.plan.reading.PlanReaderTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanDocumentTest {

    @Test
    void showsTermsTablesAndTheOrderOfCalculationOfEveryMechanism() {
        Plan plan = PlanReader.read("2026-01-01.yaml", PlanReaderTest.everything())
                .plan()
                .orElseThrow();

        String document = PlanDocument.markdown(plan, List.of());

        assertThat(document)
                .startsWith("""
                    # Plan everything

                    Valid from 2026-01-01.
                    Paid in EUR each month; one point is worth 1 EUR.
                    Of an order it reads: QV, CV, BV, UNITS.
                    """)
                .contains("| rounding | half up, of each line |")
                .contains("| returns | count in the period of their original, which is worked out anew; those more than"
                        + " 60 days after it the company bears |")
                .contains("| a restated difference of a member below 0.50 EUR | is shown as rounding and not posted |")
                .contains("| rank | level 1 | level 2 | level 3 | every deeper level |\n")
                .contains("| Bronze | 6% | 4% |  |  |\n| Silver | 6% | 4% | 2% | 1% |\n")
                .contains("## Conditions\n\n- Loyal: PV at least 80.\n- Busy: condition Loyal and CV at least 10.\n")
                .contains("Whoever is paid must meet: condition Loyal.")
                .contains("## Volumes\n\n- ")
                .contains("The row is that of the rank; one that is not named takes the next lower row.")
                .contains(
                        "The payee's package says which rows; one that is not named takes those of 'other', where they"
                                + " stand. Among them the row is the highest that GV reaches; below the lowest there is"
                                + " none.")
                .contains("| Small, from 300 | 4% |\n| Small, from 900 | 7% |\n| other, all | 2% |")
                .contains("up the sponsor tree, at each member: ")
                .endsWith("SHA-256 " + plan.source().hash() + "\n");
        plan.bonuses().forEach(bonus -> assertThat(document).contains("## " + bonus.name() + "\n"));
    }

    @Test
    void saysOfEachKindWhatDecidesMoneyInIt() {
        Plan plan = PlanReader.read("2026-01-01.yaml", PlanReaderTest.everything())
                .plan()
                .orElseThrow();

        plan.bonuses().forEach(bonus -> {
            Sentences sentences = new Sentences("EUR", 2, bonus.table(), bonus.needs());
            bonus.kind().say(sentences);
            assertThat(sentences.all())
                    .as(bonus.name())
                    .isNotEmpty()
                    .allMatch(sentence -> sentence.matches("[A-Z0-9].*\\."));
            assertThat(PlanDocument.markdown(plan, List.of())).contains(sentences.all());
        });
    }

    /** A customer is level 0 by the head of the page, unless the base has its orders in its distributor's figure: then a bonus says so. */
    @Test
    void saysWhereWhatCustomersBoughtStandsAtTheirDistributorsLevel() {
        String said = "What customers bought is in their distributor's figure and stands at its level.";
        String everything = PlanReaderTest.everything();
        String line = "{name: Team, kind: levels, tree: active, base: CV,";
        assertThat(everything).contains(line);
        assertThat(section(everything, "Team")).doesNotContain(said);
        assertThat(section(everything.replace(line, line.replace("CV", "PCV")), "Team"))
                .contains(said);
        // paid on its own value of the base, not up a line
        assertThat(section(everything, "Rebate")).doesNotContain(said);
    }

    private static String section(String written, String bonus) {
        String document = PlanDocument.markdown(
                PlanReader.read("2026-01-01.yaml", written).plan().orElseThrow(), List.of());
        String from = document.substring(document.indexOf("## " + bonus + "\n"));
        return from.substring(0, from.indexOf("\n## "));
    }

    /** What is signed names everything that a rule looks at: each volume, each tree, and what each rank needs. */
    @Test
    void leavesNothingOutThatARuleLooksAt() {
        Plan plan = PlanReader.read("2026-01-01.yaml", PlanReaderTest.everything())
                .plan()
                .orElseThrow();
        String document = PlanDocument.markdown(plan, List.of());
        String printed = document.substring(0, document.indexOf("## The plan as written"));
        plan.volumes().forEach(volume -> assertThat(printed).contains("- " + volume.name() + ": "));
        plan.trees().forEach(tree -> assertThat(printed).contains("- " + tree.name() + ": "));
        plan.ranks().ranks().stream()
                .filter(rank -> !rank.assigned() && !rank.needs().equals(Condition.ALWAYS))
                .forEach(rank -> assertThat(printed)
                        .contains("| " + rank.name() + " | "
                                + new ConditionText("EUR", 2).of(rank.needs()) + " | "
                                + (rank.gracePeriods() == 0 ? "" : rank.gracePeriods()) + " |"));
    }

    /** Whatever a condition names, and how much of it, stands in its few words; what belongs together stands in brackets. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        {any: [{PV: 1}, {PV: 2, GV: 3}]}                             | PV at least 1 or (PV at least 2 and GV at least 3)
        {GV: 3, any: [{PV: 1}, {PV: 2}]}                             | GV at least 3 and (PV at least 1 or PV at least 2)
        {not: {PV: 1, GV: 2}}                                        | not (PV at least 1 and GV at least 2)
        {share: {part: PV, of: GV, atLeast: 10%, atMost: 40%}}       | PV at least 10% and at most 40% of GV
        {share: {part: PV, of: GV, atMost: 40%}}                     | PV at most 40% of GV
        {legs: {count: 2, has: {PV: 1}}}                             | 2 legs in which somebody meets PV at least 1
        {legs: {count: 2, head: {PV: 1}, tree: placement}}           | 2 legs of the tree placement whose head meets PV at least 1
        {legs: {of: GV, atLeast: [20, 10]}}                          | different legs with GV of at least 20, 10
        {sponsored: {count: 2, are: {PV: 1}, inLegsOf: placement}}   | 2 sponsored with PV at least 1, each in another leg of the tree placement
        {customers: {count: 4, are: {PV: 1, GV: 2}}}                 | 4 customers with (PV at least 1 and GV at least 2)
        {earned: {of: [Other], atLeast: 5.00}}                       | at least 5.00 EUR earned by Other
        {rank: {atLeast: Silver, periods: 3}}                        | Silver or higher for 3 periods
        {rank: {atLeast: Silver, periods: 1}}                        | Silver or higher for 1 period
        {customers: {count: 1}}                                      | 1 customer
        {legs: {count: 1, has: {PV: 1}}}                             | 1 leg in which somebody meets PV at least 1
        {joinedWithin: {days: 1}}                                    | joined within 1 day
        {joinedWithin: {periods: 3}}                                 | joined in this period or the 2 before
        """)
    void saysEverythingThatAConditionNames(String condition, String words) {
        Plan plan = PlanReader.read("plan.yaml", """
            name: conditions
            currency: EUR
            period: month
            asOf: period-end
            rounding: {mode: half-up, per: source}
            customers: {place: ownNode}
            status: {terminated: removed, suspended: held}
            returns: {how: restate}
            volumeBelowZero: floored
            volumes: {PV: {measure: CV, of: self}, GV: {measure: CV, of: group}}
            ranks: {assigned: [Silver]}
            bonuses:
            - {name: Other, kind: percent, base: CV, rates: 1%}
            - {name: Asked, kind: percent, base: CV, rates: 1%, needs: NEEDS}
            """.replace("NEEDS", condition))
                .plan()
                .orElseThrow();

        assertThat(PlanDocument.markdown(plan, List.of())).contains("\nWhoever is paid must meet: " + words + ".\n");
    }
}
