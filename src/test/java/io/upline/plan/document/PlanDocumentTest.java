package io.upline.plan.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.Plan;
import io.upline.plan.condition.ConditionText;
import io.upline.plan.kind.Sentences;
import io.upline.plan.reading.PlanReader;
import io.upline.plan.reading.PlanReaderTest;
import org.junit.jupiter.api.Test;

class PlanDocumentTest {

    @Test
    void showsTermsTablesAndTheOrderOfCalculationOfEveryMechanism() {
        Plan plan = PlanReader.read("2026-01-01.yaml", PlanReaderTest.everything())
                .plan()
                .orElseThrow();

        String document = PlanDocument.markdown(plan);

        assertThat(document)
                .startsWith(
                        "# Plan everything\n\nValid from 2026-01-01.\nPaid in EUR each month; one point is worth 1.\n")
                .contains("| rounding | half up, per source |")
                .contains("| Silver | 6%, 4%, 2% | 1% |")
                .contains("## Conditions\n\n- Loyal: PV 80.\n- Busy: condition Loyal and CV 10.\n")
                .contains("Paid is who meets: condition Loyal.")
                .contains("## Volumes\n\n- ")
                .contains("The row is that of the rank; one that is not named takes the next lower row.")
                .contains(
                        "The payee's package says which rows; one that is not named takes those of 'other', where they"
                            + " stand. Among them the row is picked by GV, at least; below the lowest there is none.")
                .contains("| Small, from 300.00 |  | 4% |\n| Small, from 900.00 |  | 7% |\n| other, all |  | 2% |")
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
            Sentences sentences = new Sentences("EUR", 2);
            bonus.kind().say(sentences);
            assertThat(sentences.all())
                    .as(bonus.name())
                    .isNotEmpty()
                    .allMatch(sentence -> sentence.matches("[A-Z0-9].*\\."));
            assertThat(PlanDocument.markdown(plan)).contains(sentences.all());
        });
    }

    /** What is signed names everything that a rule looks at: each volume, each tree, and what each rank needs. */
    @Test
    void leavesNothingOutThatARuleLooksAt() {
        Plan plan = PlanReader.read("2026-01-01.yaml", PlanReaderTest.everything())
                .plan()
                .orElseThrow();
        String document = PlanDocument.markdown(plan);
        String printed = document.substring(0, document.indexOf("## The plan as written"));
        plan.volumes().forEach(volume -> assertThat(printed).contains("- " + volume.name() + ": "));
        plan.trees().forEach(tree -> assertThat(printed).contains("- " + tree.name() + ": "));
        plan.ranks().ranks().stream()
                .filter(rank -> !rank.assigned())
                .forEach(rank -> assertThat(printed)
                        .contains("| " + rank.name() + " | " + rank.gracePeriods() + " | "
                                + ConditionText.of(rank.needs()) + " |"));
    }
}
