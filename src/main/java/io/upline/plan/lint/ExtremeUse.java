package io.upline.plan.lint;

import io.upline.fact.Fact;
import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Volume;
import java.util.Optional;

/** Whether a bonus asks for the orders of the least or greatest of several volumes, which is a figure of a member and made of no orders. */
final class ExtremeUse {

    private final Plan plan;
    private final Bonus bonus;

    ExtremeUse(Plan plan, Bonus bonus) {
        this.plan = plan;
        this.bonus = bonus;
    }

    /** What is wrong, with the bonus as it is called. */
    Optional<Fact> wrong(Fact called) {
        Optional<String> base = bonus.base().flatMap(this::extreme);
        boolean isWhole = bonus.kind().readsBaseAtPayee() && bonus.each() == Bonus.Each.PERIOD;
        if (base.isPresent() && !isWhole) {
            return Optional.of(Fact.of("problem.extremeBase", "bonus", called, "volume", base.get()));
        }
        if (bonus.table().by() instanceof RateTable.By.OfPlace(String volume)
                && bonus.kind().asksForLastOrders()) {
            return extreme(volume).map(name -> Fact.of("problem.extremePlace", "bonus", called, "volume", name));
        }
        return Optional.empty();
    }

    /** The volume that is the least or greatest of others, be it this one or a part of it. */
    private Optional<String> extreme(String name) {
        Optional<Volume> volume = plan.volume(name);
        return volume.flatMap(of -> of.what() instanceof Volume.What.Extreme
                ? Optional.of(name)
                : of.madeOf().stream().flatMap(part -> extreme(part).stream()).findFirst());
    }
}
