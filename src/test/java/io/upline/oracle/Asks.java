package io.upline.oracle;

import io.upline.plan.condition.Condition;
import io.upline.plan.order.CalculationOrder;
import io.upline.plan.volume.Tree;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * What the needs of a rank get to see of ranks: of the member itself the highest lower one it qualifies for; of members below in the
 * tree that the ladder is swept in what they are paid as; of members looked at in another tree what they would be paid as if nobody
 * qualified for the rank or a higher one.
 */
final class Asks {

    /**
     * The rank whose needs are being asked.
     *
     * @param below whether another member is looked at
     * @param elsewhere whether it is, over another tree
     */
    private record Asking(Condition.LadderName ladder, int position, boolean below, boolean elsewhere) {}

    private final Oracle oracle;
    private final Map<Integer, Oracle> ended = new HashMap<>();
    private final Map<Condition.LadderName, String> homes = new EnumMap<>(Condition.LadderName.class);
    private Optional<Asking> asking = Optional.empty();

    Asks(Oracle oracle) {
        this.oracle = oracle;
    }

    boolean needs(Condition.LadderName ladder, int position, String m) {
        Condition needs = oracle.standing().ladder(ladder).ranks().get(position).needs();
        return with(
                Optional.of(new Asking(ladder, position, false, false)),
                () -> oracle.tests().holds(needs, m));
    }

    /** Something that is not a rank's need, whoever wants to know it. */
    <T> T apart(Supplier<T> what) {
        return with(Optional.empty(), what);
    }

    /** Something about members below in a tree. */
    <T> T below(String tree, Supplier<T> what) {
        Optional<Asking> next = asking.map(a -> new Asking(
                a.ladder(), a.position(), true, a.elsewhere() || !root(tree).equals(home(a.ladder()))));
        return with(next, what);
    }

    private <T> T with(Optional<Asking> now, Supplier<T> what) {
        Optional<Asking> before = asking;
        asking = now;
        try {
            return what.get();
        } finally {
            asking = before;
        }
    }

    /** Whether the member holds the rank, where that is not simply a question of what it is paid as. */
    Optional<Boolean> answer(Condition.HoldsRank asked, String m) {
        if (asking.isEmpty() || asking.get().ladder() != asked.ladder()) {
            return Optional.empty();
        }
        Asking a = asking.get();
        if (!a.below()) {
            return Optional.of(oracle.standing()
                    .holds(
                            asked,
                            m,
                            r -> IntStream.range(r, a.position())
                                    .anyMatch(lower -> oracle.standing().qualifies(a.ladder(), lower, m))));
        }
        if (!a.elsewhere()) {
            return Optional.empty();
        }
        Oracle lower = ended.computeIfAbsent(a.position(), oracle::below);
        return Optional.of(lower.standing().holds(asked, m));
    }

    /** The tree a ladder is swept in, as the plan's own order of calculation has it. */
    private String home(Condition.LadderName ladder) {
        return homes.computeIfAbsent(ladder, this::swept);
    }

    private String swept(Condition.LadderName ladder) {
        return CalculationOrder.of(oracle.plan()).steps().stream()
                .filter(step -> step.items().contains(new CalculationOrder.Item.OfRank(ladder, 0)))
                .map(step -> step instanceof CalculationOrder.Step.Sweep sweep ? sweep.tree() : Tree.SPONSOR)
                .reduce(Tree.SPONSOR, (earlier, later) -> later);
    }

    private String root(String tree) {
        return oracle.plan()
                .tree(tree)
                .filter(t -> !(t instanceof Tree.Matrix))
                .map(t -> root(t.from()))
                .orElse(tree);
    }
}
