package io.upline.plan.lint;

import io.upline.fact.Fact;
import io.upline.money.MoneyText;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.Condition.LadderName;
import io.upline.plan.grammar.Names;
import io.upline.plan.kind.Bonus;
import io.upline.plan.order.CalculationOrder.Item;
import io.upline.plan.order.Dependencies;
import io.upline.plan.order.OrderDerivation;
import io.upline.plan.order.RankNeeds;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a plan that reads well is still refused or warned for. */
public final class Lint {

    private final Plan plan;
    private final Names names;
    private final Problems problems;

    /** Looks at a plan with these names and notes what it finds. */
    public Lint(Plan plan, Names names, Problems problems) {
        this.plan = plan;
        this.names = names;
        this.problems = problems;
    }

    /** Notes errors and warnings; a plan whose order cannot be derived is looked at no further. */
    public void run() {
        if (!rankOrder(LadderName.RANK)
                || !rankOrder(LadderName.GRADE)
                || !capsAreSaid()
                || !capsPayNothing()
                || !order()
                || !basesAreRecent()
                || !soFar()
                || !extremes()) {
            return;
        }
        unreachable(LadderName.RANK);
        unreachable(LadderName.GRADE);
        payout();
        examples();
        rounding();
        ownPurchase();
        plan.bonuses().forEach(this::recruiting);
        plan.bonuses().forEach(this::implausible);
        plan.bonuses().forEach(this::capElsewhere);
        nearBounds();
        plan.bonuses().forEach(this::furtherLegs);
        unused();
    }

    /** Whether no rank looks at the same member for itself or a higher rank; each that does is noted as an error. */
    private boolean rankOrder(LadderName ladder) {
        List<Ladder.Rank> ranks = plan.ladder(ladder).ranks();
        boolean fine = true;
        for (int i = 0; i < ranks.size(); i++) {
            Optional<String> named =
                    RankNeeds.notLower(plan.ladder(ladder), ladder, ranks.get(i).needs(), i);
            if (named.isPresent()) {
                fine = false;
                problems.error(
                        ProblemCode.RANK_ORDER,
                        at(new Item.OfRank(ladder, i)),
                        Fact.of("problem.rankOrder", "rank", said(new Item.OfRank(ladder, i)), "needs", named.get()));
            }
        }
        return fine;
    }

    /** Whether each bonus that is paid on the amounts of others says if it reads them before or after the caps over them. */
    private boolean capsAreSaid() {
        boolean fine = true;
        for (Bonus bonus : plan.bonuses()) {
            List<String> unsaid = bonus.kind().readsUnsaid();
            boolean capped = plan.bonuses().stream()
                    .anyMatch(cap -> cap.kind().over().stream().anyMatch(unsaid::contains));
            if (capped) {
                int before = problems.errors();
                problems.later(
                        ProblemCode.MISSING_SWITCH,
                        at(new Item.OfBonus(bonus.name())),
                        Fact.of("problem.readsUnsaid", "bonus", bonus.name()));
                fine &= problems.errors() == before;
            }
        }
        return fine;
    }

    /** Whether no bonus is paid on the amounts of a cap, which makes none; each that is is noted as an error. */
    private boolean capsPayNothing() {
        boolean fine = true;
        for (Bonus bonus : plan.bonuses()) {
            for (String name : bonus.kind().paidOnAmountsOf()) {
                if (!plan.bonus(name).orElseThrow().kind().over().isEmpty()) {
                    fine = false;
                    problems.error(
                            ProblemCode.CONFLICTING_KEYS,
                            at(new Item.OfBonus(bonus.name())),
                            Fact.of("problem.paidOnCap", "bonus", bonus.name(), "cap", name));
                }
            }
        }
        return fine;
    }

    /** Whether each volume that picks rows as it stood with an order is a sum of orders that only grows by them. */
    private boolean soFar() {
        boolean fine = true;
        for (Bonus bonus : plan.bonuses()) {
            if (bonus.table().rowKey() instanceof RateTable.By.OfSoFar(String volume)
                    && !plan.volume(volume).map(Volume::isOfOrders).orElse(true)) {
                fine = false;
                Item item = new Item.OfBonus(bonus.name());
                problems.error(
                        ProblemCode.CONFLICTING_KEYS,
                        at(item),
                        Fact.of("problem.soFarVolume", "bonus", said(item), "volume", volume));
            }
        }
        return fine;
    }

    /** Whether no bonus is paid on orders of a window that ends before this period; each that is is noted as an error. Volumes go in no circle. */
    private boolean basesAreRecent() {
        boolean fine = true;
        for (Bonus bonus : plan.bonuses()) {
            Optional<String> earlier = bonus.base().flatMap(this::earlier);
            if (earlier.isPresent()) {
                fine = false;
                problems.error(
                        ProblemCode.CONFLICTING_KEYS,
                        at(new Item.OfBonus(bonus.name())),
                        Fact.of("problem.baseEndsEarlier", "bonus", bonus.name(), "volume", earlier.get()));
            }
        }
        return fine;
    }

    /** The volume with a window that ends before this period, be it this one or a part of it. */
    private Optional<String> earlier(String name) {
        return plan.volume(name)
                .flatMap(volume -> volume.window() instanceof Volume.Window.Earlier
                        ? Optional.of(name)
                        : volume.madeOf().stream()
                                .flatMap(part -> earlier(part).stream())
                                .findFirst());
    }

    /** Whether nobody asks for the orders of a volume that is a figure of a member and made of none. */
    private boolean extremes() {
        boolean fine = true;
        for (Bonus bonus : plan.bonuses()) {
            Optional<Fact> wrong = new ExtremeUse(plan, bonus).wrong(said(new Item.OfBonus(bonus.name())));
            if (wrong.isPresent()) {
                fine = false;
                problems.error(ProblemCode.CONFLICTING_KEYS, at(new Item.OfBonus(bonus.name())), wrong.get());
            }
        }
        return fine;
    }

    private boolean order() {
        List<Item> cycle = OrderDerivation.of(plan).cycle();
        if (cycle.isEmpty()) {
            return true;
        }
        List<Fact> path = cycle.stream().map(this::said).toList();
        problems.error(
                ProblemCode.CYCLE,
                at(cycle.getFirst()),
                Fact.of("problem.cycle", "path", path, "first", path.getFirst()));
        return false;
    }

    private void unreachable(LadderName ladder) {
        List<Ladder.Rank> ranks = plan.ladder(ladder).ranks();
        for (int i = 0; i < ranks.size(); i++) {
            for (int j = i + 1; j < ranks.size(); j++) {
                boolean figures = !ranks.get(i).assigned() && !ranks.get(j).assigned();
                if (figures
                        && Implication.implies(
                                ranks.get(i).needs(), ranks.get(j).needs(), plan)) {
                    problems.lint(
                            ProblemCode.UNREACHABLE_RANK,
                            at(new Item.OfRank(ladder, i)),
                            Fact.of(
                                    "problem.unreachable",
                                    "rank",
                                    said(new Item.OfRank(ladder, i)),
                                    "higher",
                                    said(new Item.OfRank(ladder, j))));
                    break;
                }
            }
        }
    }

    private void payout() {
        PayoutBound bound = PayoutBound.of(plan);
        bound.worst().forEach((measure, worst) -> {
            if (worst.overTheBase() && plan.maxPayout().isEmpty()) {
                Node at = worst.largest().map(b -> at(new Item.OfBonus(b))).orElseGet(Node::start);
                problems.lint(
                        ProblemCode.OVER_100_PERCENT,
                        at,
                        Fact.of(
                                "problem.over100",
                                "share",
                                worst.toString(),
                                "measure",
                                measure,
                                "periods",
                                worst.periods() > 1 ? Long.toString(worst.periods()) : ""));
            }
        });
        if (!bound.unbounded().isEmpty() && plan.maxPayout().isEmpty()) {
            String first = bound.unbounded().keySet().iterator().next();
            warn(
                    ProblemCode.UNBOUNDED,
                    at(new Item.OfBonus(first)),
                    Fact.of(
                            "problem.unbounded",
                            "bonuses",
                            List.copyOf(bound.unbounded().values())));
        }
    }

    private void examples() {
        if (plan.examples().isEmpty() && !problems.lenient()) {
            warn(ProblemCode.NO_EXAMPLES, Node.start(), Fact.of("problem.noExamples"));
        }
    }

    private void rounding() {
        if (plan.terms().rounding().mode() == RoundingMode.DOWN
                && plan.terms().rounding().per() != Terms.Per.BONUS) {
            warn(ProblemCode.ROUNDING_REMAINDER, Node.start(), Fact.of("problem.roundedDown"));
        }
    }

    private void ownPurchase() {
        for (int i = 0; i < plan.ranks().ranks().size(); i++) {
            Ladder.Rank rank = plan.ranks().ranks().get(i);
            ownPurchase(rank.needs(), new Item.OfRank(LadderName.RANK, i));
        }
        for (Bonus bonus : plan.bonuses()) {
            ownPurchase(bonus.needs(), new Item.OfBonus(bonus.name()));
        }
    }

    private void ownPurchase(Condition needs, Item item) {
        if (!needs.equals(Condition.ALWAYS) && OwnPurchase.suffices(needs, plan)) {
            warn(ProblemCode.OWN_PURCHASE_ALONE, at(item), Fact.of("problem.ownPurchase", "what", said(item)));
        }
    }

    private void recruiting(Bonus bonus) {
        boolean event = bonus.each() == Bonus.Each.RECRUIT && bonus.base().isEmpty();
        boolean heads = bonus.table().keys().stream().anyMatch(this::countsHeads);
        if (event || heads) {
            warn(
                    ProblemCode.PAID_FOR_RECRUITING,
                    at(new Item.OfBonus(bonus.name())),
                    Fact.of("problem.recruiting", "bonus", bonus.name()));
        }
    }

    /** Whether the number of members picks the row, whatever they buy. */
    private boolean countsHeads(RateTable.By key) {
        return key instanceof RateTable.By.OfVolume(String volume)
                && plan.volume(volume)
                        .filter(v -> v.what() instanceof Volume.What.Count(Volume.Counted counted)
                                && counted == Volume.Counted.MEMBERS
                                && v.orders().isEmpty())
                        .isPresent();
    }

    private void implausible(Bonus bonus) {
        RateTable table = bonus.table();
        boolean large = table.unit() == RateTable.Unit.RATES
                && table.values().anyMatch(r -> r.e8() > 50_000_000L && r.e8() <= 100_000_000L);
        if (large && !bonus.kind().isPaidOnMoney()) {
            warn(
                    ProblemCode.IMPLAUSIBLE_RATE,
                    at(new Item.OfBonus(bonus.name())),
                    Fact.of("problem.implausible", "bonus", bonus.name()));
        }
    }

    /** Refuses a cap over what another plan's job has paid, as that cannot be scaled here. */
    private void capElsewhere(Bonus bonus) {
        for (String over : bonus.kind().over()) {
            if (plan.bonus(over).orElseThrow().kind().isPaidThere()) {
                problems.error(
                        ProblemCode.CONFLICTING_KEYS,
                        at(new Item.OfBonus(bonus.name())),
                        Fact.of("problem.capElsewhere", "cap", bonus.name(), "over", over));
            }
        }
    }

    private void nearBounds() {
        NearBounds bounds = new NearBounds(plan);
        for (LadderName ladder : LadderName.values()) {
            List<Ladder.Rank> ranks = plan.ladder(ladder).ranks();
            for (int i = 1; i < ranks.size(); i++) {
                Item item = new Item.OfRank(ladder, i);
                bounds.between(ranks.get(i - 1), ranks.get(i)).ifPresent(near -> near(item, near));
            }
        }
        plan.bonuses().forEach(bonus -> bounds.in(bonus).ifPresent(near -> near(new Item.OfBonus(bonus.name()), near)));
    }

    private void furtherLegs(Bonus bonus) {
        Item item = new Item.OfBonus(bonus.name());
        new FurtherLegs(plan)
                .tree(bonus)
                .ifPresent(tree -> warn(
                        ProblemCode.FURTHER_LEGS,
                        at(item),
                        Fact.of("problem.furtherLegs", "bonus", said(item), "tree", tree)));
    }

    private void near(Item item, NearBounds.Near near) {
        warn(
                ProblemCode.NEAR_BOUNDS,
                at(item),
                Fact.of(
                        "problem.nearBounds",
                        "what",
                        said(item),
                        "lower",
                        MoneyText.of(near.lowerCenti(), 2),
                        "higher",
                        MoneyText.of(near.higherCenti(), 2)));
    }

    /** A scenario's plan may define volumes only to state what they come to. */
    private void unused() {
        if (problems.lenient()) {
            return;
        }
        var used = Dependencies.of(plan).edges().values().stream()
                .flatMap(List::stream)
                .map(Dependencies.Edge::on)
                .collect(Collectors.toSet());
        for (Volume volume : plan.volumes()) {
            unused(new Item.OfVolume(volume.name()), used.contains(new Item.OfVolume(volume.name())));
        }
        for (Tree tree : plan.trees()) {
            unused(new Item.OfTree(tree.name()), used.contains(new Item.OfTree(tree.name())));
        }
    }

    private void unused(Item item, boolean used) {
        if (!used) {
            warn(ProblemCode.UNUSED, at(item), Fact.of("problem.unused", "what", said(item)));
        }
    }

    private void warn(ProblemCode code, Node at, Fact what) {
        problems.warning(code, at.line(), at.column(), what);
    }

    private Fact said(Item item) {
        return switch (item) {
            case Item.OfVolume(String volume) -> Fact.of("meant.volume", "name", volume);
            case Item.OfTree(String tree) -> Fact.of("meant.tree", "name", tree);
            case Item.OfRank(LadderName ladder, int position) ->
                Fact.of(
                        ladder == LadderName.RANK ? "meant.rank" : "meant.grade",
                        "name",
                        plan.ladder(ladder).ranks().get(position).name());
            case Item.OfBonus(String bonus) -> Fact.of("meant.bonus", "name", bonus);
        };
    }

    private Node at(Item item) {
        return switch (item) {
            case Item.OfVolume(String volume) -> place(Names.Kind.VOLUME, volume);
            case Item.OfTree(String tree) -> place(Names.Kind.TREE, tree);
            case Item.OfRank(LadderName ladder, int position) ->
                place(
                        ladder == LadderName.RANK ? Names.Kind.RANK : Names.Kind.GRADE,
                        plan.ladder(ladder).ranks().get(position).name());
            case Item.OfBonus(String bonus) -> place(Names.Kind.BONUS, bonus);
        };
    }

    private Node place(Names.Kind kind, String name) {
        return names.of(kind).getOrDefault(name, Node.start());
    }
}
