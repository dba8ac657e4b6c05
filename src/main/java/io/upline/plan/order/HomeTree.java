package io.upline.plan.order;

import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.Condition.LadderName;
import io.upline.plan.order.CalculationOrder.Item;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the tree in which a ladder is swept from the bottom up: the one in which a rank's needs look below for what only the
 * whole ladder tells ({@link RankNeeds#wholeLadder}), else the one in which a volume that the ladder uses looks at ranks
 * below, else the first in which needs look below for a rank. What merely uses the ladder has no say: it comes after.
 */
final class HomeTree {

    private static final int ANY = -1;

    private final Plan plan;

    HomeTree(Plan plan) {
        this.plan = plan;
    }

    /** The tree, given all that the ladder uses. */
    String of(LadderName name, Set<Item> used) {
        Ladder ladder = plan.ladder(name);
        Optional<String> found = looked(name, ladder, true);
        if (found.isEmpty()) {
            found = plan.volumes().stream()
                    .filter(v -> used.contains(new Item.OfVolume(v.name())) && looksAtRanks(v, name))
                    .map(v -> root(v.reach().tree()))
                    .findFirst();
        }
        if (found.isEmpty()) {
            found = looked(name, ladder, false);
        }
        return found.orElse(Tree.SPONSOR);
    }

    /** The tree whose order a tree has: compressed and passed-up trees that of the one they are made from. */
    String root(String tree) {
        String at = tree;
        for (int i = 0; i <= plan.trees().size(); i++) {
            Optional<Tree> derived = plan.tree(at);
            if (derived.isEmpty() || derived.get() instanceof Tree.Matrix) {
                return at;
            }
            at = derived.get().from();
        }
        return at;
    }

    private boolean looksAtRanks(Volume volume, LadderName name) {
        Volume.Reach reach = volume.reach();
        return reach.until().map(until -> names(until, name, ANY)).orElse(false)
                || (reach.downline() && names(volume.members(), name, ANY));
    }

    private Optional<String> looked(LadderName name, Ladder ladder, boolean notLower) {
        for (int i = 0; i < ladder.ranks().size(); i++) {
            Optional<String> tree = treeOf(ladder.ranks().get(i).needs(), name, notLower ? i : ANY);
            if (tree.isPresent()) {
                return tree;
            }
        }
        return Optional.empty();
    }

    /** The first tree below which the condition asks for what the ranks below {@code least} do not tell. */
    private Optional<String> treeOf(Condition condition, LadderName name, int least) {
        return switch (condition) {
            case Condition.All(List<Condition> of) -> first(of, name, least);
            case Condition.Any(List<Condition> of) -> first(of, name, least);
            case Condition.Not(Condition of) -> treeOf(of, name, least);
            case Condition.Named named -> treeOf(named.of(), name, least);
            case Condition.Met met -> treeOf(met.what(), name, least);
            case Condition.LegsHave legs when names(legs.has(), name, least) -> Optional.of(root(legs.tree()));
            case Condition.Sponsored sponsored when names(sponsored.are(), name, least) -> Optional.of(Tree.SPONSOR);
            default -> Optional.empty();
        };
    }

    private Optional<String> first(List<Condition> conditions, LadderName name, int least) {
        return conditions.stream().flatMap(c -> treeOf(c, name, least).stream()).findFirst();
    }

    private boolean names(Condition condition, LadderName name, int least) {
        return switch (condition) {
            case Condition.All(List<Condition> of) -> of.stream().anyMatch(c -> names(c, name, least));
            case Condition.Any(List<Condition> of) -> of.stream().anyMatch(c -> names(c, name, least));
            case Condition.Not(Condition of) -> names(of, name, least);
            case Condition.Named named -> names(named.of(), name, least);
            case Condition.Met met -> names(met.what(), name, least);
            case Condition.LegsHave legs -> names(legs.has(), name, least);
            case Condition.Sponsored sponsored -> names(sponsored.are(), name, least);
            case Condition.HoldsRank holds ->
                holds.ladder() == name
                        && !(holds.held() instanceof Condition.Held.LastPeriod)
                        && (least == ANY || RankNeeds.wholeLadder(plan.ladder(name), holds, least));
            default -> false;
        };
    }
}
