package io.upline.plan.lint;

import io.upline.fact.Fact;
import io.upline.money.Rate;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bounds;
import io.upline.plan.kind.Bounds.Bound;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import io.upline.plan.volume.Volume.Window;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How much of an order a volume comes to at most, all members and all periods added up in whose volume it counts. A window of three
 * periods counts an order in three of them, a downline of two levels at two members above the buyer.
 */
final class CountedOrder {

    private final Plan plan;
    private final Predicate<Condition> meets;

    /**
     * Of a plan.
     *
     * @param plan the plan
     * @param meets whether each member of whose volume is asked surely meets a condition
     */
    CountedOrder(Plan plan, Predicate<Condition> meets) {
        this.plan = plan;
        this.meets = meets;
    }

    /** The whole of a volume or measure, as shares of the measures it is made of; or why an order counts in it without end. */
    Bound of(String name) {
        return switch (counted(name)) {
            case Often(List<Part> parts) -> shares(parts);
            case Endless(Fact why) -> Bound.none(why);
        };
    }

    /** In how many periods an order counts in it at most, those without end left out. */
    long periods(String name) {
        return plan.volume(name)
                .map(volume -> volume.madeOf().stream()
                        .map(this::periods)
                        .reduce(
                                WindowLength.of(volume.window(), plan.terms().period())
                                        .orElse(1L),
                                Math::max))
                .orElse(1L);
    }

    /** What becomes of an order in a volume. */
    private sealed interface Counted {}

    /** It counts in each of these parts. */
    private record Often(List<Part> parts) implements Counted {}

    /** It counts without end. */
    private record Endless(Fact why) implements Counted {}

    /**
     * An order counts by {@code e8} of its measure in so many periods at so many members.
     *
     * @param isOwn whether it counts at the buyer or the customer's distributor alone, and in periods that follow one another from its own
     */
    private record Part(String measure, long e8, long periods, long members, boolean isOwn) {

        long whole() {
            return Bounds.many(Bounds.many(e8, periods), members);
        }
    }

    private Counted counted(String name) {
        Optional<Volume> volume = plan.volume(name);
        if (volume.isEmpty()) {
            return new Often(List.of(new Part(name, Rate.ONE_E8, 1, 1, true)));
        }
        return switch (volume.get().what()) {
            case Volume.What.Measure measure -> measured(measure, volume.get());
            case Volume.What.Count _ -> new Endless(Fact.of("unbounded.count"));
            case Volume.What.Sum(List<String> parts) -> sum(parts);
            case Volume.What.Extreme(boolean isLeast, List<String> parts) -> isLeast ? least(parts) : greatest(parts);
        };
    }

    private Counted measured(Volume.What.Measure measure, Volume volume) {
        Optional<Long> periods = WindowLength.of(volume.window(), plan.terms().period());
        Optional<Long> members = members(volume.reach());
        if (members.isEmpty()) {
            return new Endless(Fact.of("unbounded.volumeAtLevels"));
        }
        boolean isOwn = !volume.reach().downline() && volume.window() instanceof Window.Recent;
        return periods.<Counted>map(many -> new Often(
                        List.of(new Part(measure.measure(), measure.times().e8(), many, members.get(), isOwn))))
                .orElseGet(() -> new Endless(Fact.of("unbounded.everyPeriod")));
    }

    /** At how many members an order counts; empty where it does at everybody above its buyer. */
    private Optional<Long> members(Volume.Reach reach) {
        long own = reach.self() || reach.customers() ? 1 : 0;
        if (!reach.downline()) {
            return Optional.of(own);
        }
        long moved = movesUp(reach.tree()) ? 1 : 0;
        if (reach.until().map(meets::test).orElse(false)) {
            return Optional.of(1 + moved);
        }
        long depth = Math.min(reach.depth(), matrixDepth(reach.tree()));
        return depth == Volume.Reach.UNLIMITED ? Optional.empty() : Optional.of(own + moved + depth);
    }

    /** Whether over a tree the order of a member that is taken out counts at the next one as well. */
    private boolean movesUp(String tree) {
        return plan.tree(tree)
                .map(each -> each instanceof Tree.Kept || movesUp(each.from()))
                .orElse(false);
    }

    private int matrixDepth(String tree) {
        return plan.tree(tree)
                .map(each -> each instanceof Tree.Matrix matrix ? matrix.depth() : Volume.Reach.UNLIMITED)
                .orElse(Volume.Reach.UNLIMITED);
    }

    private Counted sum(List<String> names) {
        List<Part> all = new ArrayList<>();
        for (String name : names) {
            switch (counted(name)) {
                case Often(List<Part> parts) -> all.addAll(parts);
                case Endless endless -> {
                    return endless;
                }
            }
        }
        return new Often(all);
    }

    /** The least of several comes to no more than any of them. */
    private Counted least(List<String> names) {
        List<Counted> all = names.stream().map(this::counted).toList();
        return all.stream()
                .filter(Often.class::isInstance)
                .map(Often.class::cast)
                .min(Comparator.comparingLong(often -> whole(often.parts)))
                .<Counted>map(often -> often)
                .orElse(all.getFirst());
    }

    /**
     * The greatest of several comes to no more than all of them together; where all are a member's own of one measure, no more than their
     * highest share in their longest window.
     */
    private Counted greatest(List<String> names) {
        Counted sum = sum(names);
        if (sum instanceof Often(List<Part> parts) && areOwn(parts)) {
            Part most = new Part(
                    parts.getFirst().measure,
                    parts.stream().mapToLong(Part::e8).max().orElseThrow(),
                    parts.stream().mapToLong(Part::periods).max().orElseThrow(),
                    1,
                    true);
            return parts.size() == names.size() && most.whole() < whole(parts) ? new Often(List.of(most)) : sum;
        }
        return sum;
    }

    private static boolean areOwn(List<Part> parts) {
        String measure = parts.getFirst().measure;
        return parts.stream().allMatch(part -> part.isOwn && part.measure.equals(measure));
    }

    private static long whole(List<Part> parts) {
        return parts.stream().mapToLong(Part::whole).reduce(0, Bounds::sum);
    }

    private static Bound shares(List<Part> parts) {
        Bound bound = Bound.nothing();
        for (Part part : parts) {
            bound = bound.plus(Bound.of(part.whole(), part.measure));
        }
        return bound;
    }
}
