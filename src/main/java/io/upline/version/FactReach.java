package io.upline.version;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.order.CalculationOrder.Item;
import io.upline.plan.order.Dependencies;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.OrderFilter;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How far the facts reach that can change what a bonus pays, as the plan says it.
 *
 * @param lines whether each line can be explained by itself: its source's facts where only its base moved, and otherwise what
 *     decides about source, payee and those between them. If not, everything in the payee's downline may have moved it
 * @param near whether what decides, ranks apart, is at a member and its customers, not in its downline
 * @param company whether what others far away do can move it: a pool, a place, a cap of the whole company
 * @param base whose facts make the base of a line
 * @param sights which orders anything that it needs looks at; an order that none of these lets in does nothing to it
 */
record FactReach(boolean lines, boolean near, boolean company, Base base, Set<Sight> sights) {

    /** Copies the set. */
    FactReach {
        sights = Set.copyOf(sights);
    }

    /** The orders that a volume looks at. */
    record Sight(OrderFilter filter, Volume.Window window) {

        /** Every order of the period. */
        static final Sight PERIOD = new Sight(OrderFilter.ANY, Volume.Window.THIS);

        static final Set<Sight> OF_PERIOD = Set.of(PERIOD);
    }

    /** Whose facts make a base. */
    enum Base {
        /** The facts at the source. */
        SOURCE,
        /** The facts at the source and its customers. */
        CUSTOMERS,
        /** The facts at the source and all below it. */
        DOWNLINE
    }

    /**
     * How far facts reach for each bonus, in the plan's order.
     *
     * @param idle names of caps that took nothing from anybody, so that nothing reaches a bonus through them
     */
    static FactReach[] ofBonuses(Plan plan, Set<String> idle) {
        Dependencies all = Dependencies.of(plan);
        List<Bonus> caps = plan.bonuses().stream()
                .filter(bonus -> !bonus.kind().over().isEmpty() && !idle.contains(bonus.name()))
                .toList();
        return plan.bonuses().stream()
                .map(bonus -> of(
                        plan,
                        bonus,
                        caps.stream()
                                .filter(cap -> cap.kind().over().contains(bonus.name()))
                                .map(Bonus::name)
                                .toList(),
                        all))
                .toArray(FactReach[]::new);
    }

    private static FactReach of(Plan plan, Bonus bonus, List<String> caps, Dependencies all) {
        Set<Item> needed = needed(new Item.OfBonus(bonus.name()), caps, all.edges());
        boolean company = needed.stream().anyMatch(item -> isCompanyWide(plan, item));
        boolean lines =
                caps.isEmpty() && isOfLines(plan, bonus) && needed.stream().allMatch(item -> rises(plan, item));
        return new FactReach(
                lines, lines && isNear(plan, bonus), company, base(plan, bonus), sights(plan, needed, all));
    }

    private static Set<Sight> sights(Plan plan, Set<Item> needed, Dependencies all) {
        Set<Sight> sights = new HashSet<>();
        for (Item item : needed) {
            boolean events = item instanceof Item.OfBonus(String name)
                    && plan.bonus(name).map(FactReach::countsOrders).orElse(false);
            if (events || all.looksAtMeasures(item)) {
                sights.add(Sight.PERIOD);
            }
            if (item instanceof Item.OfVolume(String name)) {
                plan.volume(name)
                        .filter(FactReach::looksAtOrders)
                        .ifPresent(volume ->
                                sights.add(new Sight(volume.orders().orElse(OrderFilter.ANY), volume.window())));
            }
        }
        return sights;
    }

    /** Whether a bonus without a base counts orders, or customers that ordered. */
    private static boolean countsOrders(Bonus bonus) {
        return bonus.base().isEmpty() && (bonus.each() == Bonus.Each.ORDER || bonus.each() == Bonus.Each.CUSTOMER);
    }

    /** Whether a volume looks at orders itself; persons without an order filter are counted whether they ordered or not. */
    private static boolean looksAtOrders(Volume volume) {
        return switch (volume.what()) {
            case Volume.What.Measure _ -> true;
            case Volume.What.Count(Volume.Counted counted) ->
                counted == Volume.Counted.ORDERS || volume.orders().isPresent();
            case Volume.What.Sum _, Volume.What.Extreme _ -> false;
        };
    }

    /** Whether a plan looks at the placement tree anywhere, beside the sponsor tree that customers and ranks are in. */
    static boolean usesPlacement(Plan plan) {
        return plan.trees().stream().anyMatch(tree -> tree.from().equals(Tree.PLACEMENT))
                || plan.bonuses().stream()
                        .anyMatch(bonus -> bonus.tree().equals(Tree.PLACEMENT)
                                || usesPlacement(bonus.needs())
                                || usesPlacement(bonus.sources()))
                || plan.volumes().stream()
                        .anyMatch(volume -> volume.reach().tree().equals(Tree.PLACEMENT)
                                || usesPlacement(volume.members())
                                || volume.reach()
                                        .until()
                                        .map(FactReach::usesPlacement)
                                        .orElse(false))
                || plan.ranks().ranks().stream().anyMatch(rank -> usesPlacement(rank.needs()))
                || plan.grades().ranks().stream().anyMatch(rank -> usesPlacement(rank.needs()));
    }

    /** The trees of a plan in which a member may stand below somebody that it is not below of as sponsored or placed. */
    static List<String> matrices(Plan plan) {
        return plan.trees().stream()
                .filter(tree -> tree instanceof Tree.Matrix)
                .map(Tree::name)
                .toList();
    }

    private static boolean usesPlacement(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> of) -> of.stream().anyMatch(FactReach::usesPlacement);
            case Condition.Any(List<Condition> of) -> of.stream().anyMatch(FactReach::usesPlacement);
            case Condition.Not(Condition of) -> usesPlacement(of);
            case Condition.Named named -> usesPlacement(named.of());
            case Condition.Met met -> usesPlacement(met.what());
            case Condition.LegsHave legs -> legs.tree().equals(Tree.PLACEMENT) || usesPlacement(legs.has());
            case Condition.Sponsored sponsored -> sponsored.inLegsOf().isPresent() || usesPlacement(sponsored.are());
            case Condition.Customers customers -> usesPlacement(customers.are());
            case Condition.VolumeAtLeast _,
                    Condition.LegVolumes _,
                    Condition.Share _,
                    Condition.HoldsRank _,
                    Condition.JoinedWithin _,
                    Condition.Earned _,
                    Condition.HasStatus _,
                    Condition.IsKind _,
                    Condition.HasPackage _,
                    Condition.HasAttribute _ -> false;
        };
    }

    private static Set<Item> needed(Item.OfBonus bonus, List<String> caps, Map<Item, List<Dependencies.Edge>> edges) {
        Set<Item> needed = new HashSet<>(Set.of(bonus));
        caps.forEach(cap -> needed.add(new Item.OfBonus(cap)));
        Deque<Item> open = new ArrayDeque<>(needed);
        while (!open.isEmpty()) {
            for (Dependencies.Edge edge : edges.getOrDefault(open.remove(), List.of())) {
                if (needed.add(edge.on())) {
                    open.add(edge.on());
                }
            }
        }
        return needed;
    }

    private static boolean isCompanyWide(Plan plan, Item item) {
        return item instanceof Item.OfBonus(String name)
                && plan.bonus(name).map(FactReach::isCompanyWide).orElse(false);
    }

    private static boolean isCompanyWide(Bonus bonus) {
        return bonus.kind().isSharedOut()
                || bonus.kind().makesUp()
                || bonus.table().by() instanceof RateTable.By.OfPlace;
    }

    /** Whether a bonus is of a kind whose lines have a source each and do not look at other lines. */
    private static boolean isOfLines(Plan plan, Bonus bonus) {
        return bonus.kind().linesStandAlone()
                && bonus.base().isPresent()
                && !bonus.table().slices()
                && !(bonus.table().rowKey() instanceof RateTable.By.OfSoFar)
                && plan.tree(bonus.tree()).isEmpty();
    }

    /** Whether what the item comes to never falls when a volume rises. */
    private static boolean rises(Plan plan, Item item) {
        return switch (item) {
            case Item.OfVolume(String name) ->
                plan.volume(name).map(FactReach::rises).orElse(true);
            case Item.OfRank(Condition.LadderName ladder, int position) ->
                ladder == Condition.LadderName.RANK
                        && rises(plan.ladder(ladder).ranks().get(position).needs());
            case Item.OfTree(String name) ->
                plan.tree(name)
                        .map(tree -> tree instanceof Tree.Kept kept
                                && kept.volume() != Tree.RemovedVolume.BECOMES_OWN
                                && rises(kept.keep()))
                        .orElse(true);
            case Item.OfBonus(String name) ->
                plan.bonus(name)
                        .map(bonus -> rises(bonus.needs()) && rises(bonus.sources()))
                        .orElse(true);
        };
    }

    private static boolean rises(Volume volume) {
        boolean plain = !(volume.what() instanceof Volume.What.Measure measure)
                || (measure.less().isEmpty() && measure.times().e8() >= 0);
        boolean ofFirsts = volume.orders()
                .map(orders -> orders.first() || orders.notFirst())
                .orElse(false);
        return plain
                && !ofFirsts
                && volume.members().equals(Condition.ALWAYS)
                && volume.reach().until().isEmpty();
    }

    private static boolean rises(Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> of) -> of.stream().allMatch(FactReach::rises);
            case Condition.Any(List<Condition> of) -> of.stream().allMatch(FactReach::rises);
            case Condition.Named named -> rises(named.of());
            case Condition.Met met -> rises(met.what());
            case Condition.HoldsRank holds -> !holds.exactly() && holds.ladder() == Condition.LadderName.RANK;
            case Condition.LegsHave legs -> rises(legs.has());
            case Condition.Sponsored sponsored -> rises(sponsored.are());
            case Condition.Customers customers -> rises(customers.are());
            case Condition.Not _, Condition.Share _, Condition.Earned _ -> false;
            case Condition.VolumeAtLeast _,
                    Condition.LegVolumes _,
                    Condition.JoinedWithin _,
                    Condition.HasStatus _,
                    Condition.IsKind _,
                    Condition.HasPackage _,
                    Condition.HasAttribute _ -> true;
        };
    }

    private static boolean isNear(Plan plan, Bonus bonus) {
        boolean row = bonus.table().keys().stream()
                .allMatch(key -> !(key instanceof RateTable.By.OfVolume(String volume)) || isNear(plan, volume));
        boolean tree = plan.tree(bonus.tree())
                .map(kept -> kept instanceof Tree.Kept kept2 && isNear(plan, kept2.keep()))
                .orElse(true);
        return row && tree && isNear(plan, bonus.needs()) && isNear(plan, bonus.sources());
    }

    private static boolean isNear(Plan plan, Condition condition) {
        return switch (condition) {
            case Condition.All(List<Condition> of) -> of.stream().allMatch(each -> isNear(plan, each));
            case Condition.Any(List<Condition> of) -> of.stream().allMatch(each -> isNear(plan, each));
            case Condition.Named named -> isNear(plan, named.of());
            case Condition.VolumeAtLeast least -> least.legCap().isEmpty() && isNear(plan, least.volume());
            case Condition.HoldsRank holds -> !(holds.held() instanceof Condition.Held.Periods);
            case Condition.JoinedWithin _,
                    Condition.HasStatus _,
                    Condition.IsKind _,
                    Condition.HasPackage _,
                    Condition.HasAttribute _ -> true;
            case Condition.Not _,
                    Condition.Met _,
                    Condition.LegsHave _,
                    Condition.LegVolumes _,
                    Condition.Sponsored _,
                    Condition.Customers _,
                    Condition.Share _,
                    Condition.Earned _ -> false;
        };
    }

    private static boolean isNear(Plan plan, String volume) {
        return reach(plan, volume) != Base.DOWNLINE;
    }

    private static Base base(Plan plan, Bonus bonus) {
        return bonus.base().map(name -> reach(plan, name)).orElse(Base.DOWNLINE);
    }

    private static Base reach(Plan plan, String name) {
        Volume volume = plan.volume(name).orElse(null);
        if (volume == null) {
            return Base.SOURCE;
        }
        if (!volume.madeOf().isEmpty()) {
            return volume.madeOf().stream()
                    .map(part -> reach(plan, part))
                    .max(Base::compareTo)
                    .orElse(Base.SOURCE);
        }
        Volume.Reach reach = volume.reach();
        if (reach.downline()) {
            return Base.DOWNLINE;
        }
        return reach.customers() ? Base.CUSTOMERS : Base.SOURCE;
    }
}
