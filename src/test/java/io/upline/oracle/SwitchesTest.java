package io.upline.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.BonusKind;
import java.util.EnumSet;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What random plans are made of; whether the oracle and the engine agree on them is {@link ComparisonTest}'s question. */
class SwitchesTest {

    /** What another plan, the reader or the check of a run decides: its effect reaches a calculation as plain inputs or not at all. */
    private static final Set<String> ELSEWHERE = Set.of(
            "Given.from=some",
            "Ladder.fromPlan=some",
            "LegVolumes.volume=Sum",
            "LegVolumes.volume=measure",
            "Named.of=ALWAYS",
            "Met.what=ALWAYS",
            "OfSoFar.volume=Extreme",
            "OfSoFar.volume=Sum",
            "Plan.firstDay=some",
            "Plan.maxPayout=some");

    @Test
    void putsEverySwitchIntoEveryPositionSomewhere() {
        Set<String> missing = Switches.all();
        missing.removeAll(ELSEWHERE);
        missing.removeIf(position -> position.startsWith("Example.") || position.startsWith("MaxPayout."));
        for (long seed = 1; seed <= 20_000 && !missing.isEmpty(); seed++) {
            Plan plan = RandomPlan.of(new Dice(seed).split(), EnumSet.allOf(Mechanism.class));
            missing.removeAll(positions(plan));
        }
        assertThat(missing).isEmpty();
    }

    /** Switches are read off the records; a record that is not looked into has none, and none is missing. */
    @Test
    void looksIntoEveryKind() {
        Set<String> switches = Switches.all();
        for (Class<?> kind : BonusKind.class.getPermittedSubclasses()) {
            assertThat(switches).contains("Bonus.kind=" + kind.getSimpleName());
        }
        assertThat(switches)
                .contains("Award.once=EVER", "Count.counted=ORDERS", "Kept.volume=LOST", "RateTable.slices=true");
    }

    private static Set<String> positions(Plan plan) {
        Set<String> positions = new TreeSet<>(Switches.in(plan, plan));
        for (Bonus bonus : plan.bonuses()) {
            positions.addAll(Switches.in(plan, bonus));
        }
        return positions;
    }
}
