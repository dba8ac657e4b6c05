package io.upline.sample;

import io.upline.money.Rate;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Volume;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The lowest figures that a plan asks for: how much somebody buys who buys for the plan. */
final class Thresholds {

    private final Plan plan;
    private final Map<String, Long> own = new TreeMap<>();
    private final Map<String, Long> ofGroups = new TreeMap<>();

    Thresholds(Plan plan) {
        this.plan = plan;
        eachCondition(plan, this::take);
        for (Bonus bonus : plan.bonuses()) {
            for (RateTable.By key : bonus.table().keys()) {
                take(bonus, key);
            }
        }
    }

    /** Gives every condition of a plan, wherever it stands. */
    private static void eachCondition(Plan plan, Consumer<Condition> taker) {
        Stream.of(plan.ranks(), plan.grades())
                .flatMap(ladder -> ladder.ranks().stream())
                .map(Ladder.Rank::needs)
                .forEach(needs -> within(needs, taker));
        plan.conditions().forEach(named -> within(named, taker));
        plan.volumes().forEach(volume -> within(volume.members(), taker));
        plan.bonuses().forEach(bonus -> {
            within(bonus.needs(), taker);
            within(bonus.sources(), taker);
        });
    }

    private static void within(Condition condition, Consumer<Condition> taker) {
        taker.accept(condition);
        Condition.inside(condition).forEach(each -> within(each, taker));
    }

    private void take(Condition condition) {
        if (condition instanceof Condition.VolumeAtLeast least) {
            take(least.volume(), least.atLeastCenti());
        }
    }

    private void take(Bonus bonus, RateTable.By key) {
        Optional<String> volume = switch (key) {
            case RateTable.By.OfVolume of -> Optional.of(of.volume());
            case RateTable.By.OfSoFar of -> Optional.of(of.volume());
            case RateTable.By.OfBase _ -> bonus.base();
            default -> Optional.empty();
        };
        volume.ifPresent(name -> bonus.table().rows().forEach(row -> take(name, row.fromCenti())));
    }

    private void take(String name, long centi) {
        if (centi <= 0) {
            return;
        }
        Optional<Volume> volume = plan.volume(name);
        if (volume.isEmpty()) {
            own.merge(name, centi, Math::min);
        } else if (volume.get().what() instanceof Volume.What.Measure measure) {
            boolean group = volume.get().reach().downline();
            (group ? ofGroups : own).merge(measure.measure(), centi, Math::min);
        }
    }

    /** The lowest figure of a measure that the plan asks for of one member, or a part of what it asks for of a group. */
    Optional<Long> of(String measure) {
        Long least = own.get(measure);
        return least != null
                ? Optional.of(least)
                : Optional.ofNullable(ofGroups.get(measure)).map(centi -> centi / 4);
    }

    /** The most money that the plan pays for a single unit of a measure. */
    Optional<Rate> moneyForOne(String measure) {
        return plan.bonuses().stream()
                .filter(bonus -> bonus.table().unit() == RateTable.Unit.AMOUNTS)
                .filter(bonus -> bonus.base()
                        .flatMap(plan::volume)
                        .filter(v -> isOf(v, measure))
                        .isPresent())
                .flatMap(bonus -> bonus.table().values())
                .filter(value -> value.compareTo(Rate.ZERO) > 0)
                .max(Rate::compareTo);
    }

    private static boolean isOf(Volume volume, String measure) {
        return volume.what() instanceof Volume.What.Measure of && of.measure().equals(measure);
    }
}
