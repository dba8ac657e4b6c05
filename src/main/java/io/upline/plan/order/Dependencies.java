package io.upline.plan.order;

import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.Condition.LadderName;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Needs;
import io.upline.plan.order.CalculationOrder.Item;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** What each definition of a plan needs of which other, and where it looks for it. */
public final class Dependencies {

    /** One need: the item that is needed, and where it is looked for. */
    public record Edge(Item on, Look look) {}

    private static final Look HERE = new Look.Here();
    private static final Look ANYWHERE = new Look.Anywhere();

    private final Plan plan;
    private final Map<Item, List<Edge>> edges = new LinkedHashMap<>();
    private final SortedSet<Integer> cuts = new TreeSet<>();
    private final SortedMap<String, SortedSet<String>> attributes = new TreeMap<>();
    private final Set<String> packages = new LinkedHashSet<>();
    private final Set<String> trees = new HashSet<>();
    private final Set<String> measures = new HashSet<>();
    private final Set<Item> ofMeasures = new HashSet<>();
    private final HomeTree home;
    private final Map<LadderName, String> homes;

    private Dependencies(Plan plan, HomeTree home, Map<LadderName, String> homes) {
        this.plan = plan;
        this.home = home;
        this.homes = homes;
    }

    /**
     * Finds what each definition of a plan needs. The needs are collected twice: what a ladder uses tells where it is swept, and that tells
     * which needs look elsewhere.
     */
    public static Dependencies of(Plan plan) {
        HomeTree home = new HomeTree(plan);
        Dependencies first = of(plan, home, Map.of());
        Map<LadderName, String> homes = new EnumMap<>(LadderName.class);
        for (LadderName name : LadderName.values()) {
            homes.put(name, home.of(name, first.usedBy(name)));
        }
        return of(plan, home, homes);
    }

    private static Dependencies of(Plan plan, HomeTree home, Map<LadderName, String> homes) {
        Dependencies all = new Dependencies(plan, home, homes);
        plan.trees().forEach(all::tree);
        plan.volumes().forEach(all::volume);
        all.ladder(LadderName.RANK, plan.ranks());
        all.ladder(LadderName.GRADE, plan.grades());
        plan.bonuses().forEach(all::bonus);
        return all;
    }

    /** The ranks of a ladder, what they need, what that needs, and so on. */
    private Set<Item> usedBy(LadderName ladder) {
        Set<Item> used = new HashSet<>();
        Deque<Item> open = new ArrayDeque<>();
        for (Item item : edges.keySet()) {
            if (item instanceof Item.OfRank rank && rank.ladder() == ladder && used.add(item)) {
                open.add(item);
            }
        }
        while (!open.isEmpty()) {
            for (Edge edge : edges.getOrDefault(open.remove(), List.of())) {
                if (used.add(edge.on())) {
                    open.add(edge.on());
                }
            }
        }
        return used;
    }

    /** Every definition with what it needs, in the order of the file. */
    public Map<Item, List<Edge>> edges() {
        return edges;
    }

    /** The company's own attributes that the plan names, each with the values that it names. */
    public SortedMap<String, SortedSet<String>> attributes() {
        return attributes;
    }

    /** The membership packages that the plan names, in order of first mention. */
    public Set<String> packages() {
        return packages;
    }

    /** The trees that the plan looks at, those that always exist among them. */
    public Set<String> trees() {
        return trees;
    }

    /** The measures that something is paid on, asked for or picked by; one that is only taken off another is not among them. */
    public Set<String> measures() {
        return measures;
    }

    /** Whether a definition looks at a measure by its own name, of which every order of the period counts. */
    public boolean looksAtMeasures(Item item) {
        return ofMeasures.contains(item);
    }

    /** Positions of ranks whose needs look at lower ranks in another tree than the one that is swept. */
    SortedSet<Integer> cuts() {
        return cuts;
    }

    /** The tree in which a ladder is swept. */
    String homeOf(LadderName ladder) {
        return homes.getOrDefault(ladder, Tree.SPONSOR);
    }

    private void tree(Tree tree) {
        Item item = new Item.OfTree(tree.name());
        edges.put(item, new ArrayList<>());
        needTree(item, tree.from());
        if (tree instanceof Tree.Kept kept) {
            condition(item, kept.keep(), ANYWHERE);
        }
    }

    private void volume(Volume volume) {
        Item item = new Item.OfVolume(volume.name());
        edges.put(item, new ArrayList<>());
        if (!volume.madeOf().isEmpty()) {
            volume.madeOf().forEach(part -> needVolume(item, part, HERE));
            return;
        }
        if (volume.what() instanceof Volume.What.Measure measure) {
            measures.add(measure.measure());
        }
        volume.orders().stream()
                .flatMap(filter -> filter.sizes().stream())
                .forEach(size -> measures.add(size.measure()));
        Volume.Reach reach = volume.reach();
        needTree(item, reach.tree());
        Look below = new Look.Below(home.root(reach.tree()));
        if (reach.self()) {
            condition(item, volume.members(), HERE);
        }
        atCustomers(item, volume.members(), true);
        if (reach.customers()) {
            condition(item, volume.members(), new Look.Below(Tree.SPONSOR));
        }
        if (reach.downline() || Tree.givesOwn(reach.tree(), plan.trees())) {
            condition(item, volume.members(), below);
        }
        reach.until().ifPresent(until -> condition(item, until, below));
    }

    /** Adds what a filter asks of customers: the customer's value of a volume is its own orders, let in by the same filter. */
    private void atCustomers(Item item, Condition members, boolean asked) {
        switch (members) {
            case Condition.All(List<Condition> of) -> of.forEach(c -> atCustomers(item, c, asked));
            case Condition.Any(List<Condition> of) -> of.forEach(c -> atCustomers(item, c, asked));
            case Condition.Not(Condition of) -> atCustomers(item, of, asked);
            case Condition.Named named -> atCustomers(item, named.of(), asked);
            case Condition.Met met -> atCustomers(item, met.what(), asked);
            case Condition.Customers customers -> atCustomers(item, customers.are(), true);
            case Condition.LegsHave legs -> atCustomers(item, legs.has(), false);
            case Condition.Sponsored sponsored -> atCustomers(item, sponsored.are(), false);
            case Condition.VolumeAtLeast _, Condition.LegVolumes _, Condition.Share _
            when asked -> condition(item, members, HERE);
            default -> {}
        }
    }

    private void ladder(LadderName name, Ladder ladder) {
        for (int i = 0; i < ladder.ranks().size(); i++) {
            Item item = new Item.OfRank(name, i);
            edges.put(item, new ArrayList<>());
            condition(item, ladder.ranks().get(i).needs(), HERE);
        }
    }

    private void bonus(Bonus bonus) {
        Item item = new Item.OfBonus(bonus.name());
        edges.put(item, new ArrayList<>());
        bonus.base().ifPresent(base -> needVolume(item, base, ANYWHERE));
        needTree(item, bonus.tree());
        condition(item, bonus.needs(), ANYWHERE);
        condition(item, bonus.sources(), ANYWHERE);
        table(item, bonus.table());
        scaled(item, bonus);
        bonus.kind().needs(new Asked(item));
    }

    /** Adds what a bonus scales, and who scales the same before it: those that stand earlier in the file. */
    private void scaled(Item item, Bonus bonus) {
        List<String> over = bonus.kind().over();
        over.forEach(name -> need(item, new Item.OfBonus(name), ANYWHERE));
        for (Bonus earlier : plan.bonuses()) {
            if (earlier.equals(bonus)) {
                return;
            }
            if (earlier.kind().over().stream().anyMatch(over::contains)) {
                need(item, new Item.OfBonus(earlier.name()), ANYWHERE);
            }
        }
    }

    /** What a kind looks at, of any member. */
    private final class Asked implements Needs {

        private final Item item;

        Asked(Item item) {
            this.item = item;
        }

        @Override
        public void volume(String name) {
            needVolume(item, name, ANYWHERE);
        }

        @Override
        public void ranks() {
            needRanks(item, LadderName.RANK, 0, ANYWHERE);
        }

        @Override
        public void condition(Condition condition) {
            Dependencies.this.condition(item, condition, ANYWHERE);
        }

        @Override
        public void table(RateTable table) {
            Dependencies.this.table(item, table);
        }

        @Override
        public void bonus(String name) {
            needBonus(item, name);
        }

        @Override
        public void bonusBeforeCaps(String name) {
            need(item, new Item.OfBonus(name), ANYWHERE);
        }
    }

    private void table(Item item, RateTable table) {
        attributes(table);
        packages(table);
        table.keys().forEach(key -> key(item, key));
    }

    private SortedSet<String> attribute(String name) {
        return attributes.computeIfAbsent(name, _ -> new TreeSet<>());
    }

    /** Notes which of the company's own attributes pick rows, and by which values. */
    private void attributes(RateTable table) {
        if (table.by() instanceof RateTable.By.OfTwo two
                && two.first() instanceof RateTable.By.OfAttribute(String name)) {
            table.rows().forEach(row -> attribute(name).add(row.group().name()));
            attribute(name).remove(RateTable.By.OTHER);
        }
        if (table.rowKey() instanceof RateTable.By.OfAttribute(String name)) {
            table.rows().stream()
                    .filter(row -> !row.isForAll())
                    .forEach(row -> attribute(name).add(row.key()));
            attribute(name).remove(RateTable.By.OTHER);
        }
    }

    /** Notes by which packages rows are picked. */
    private void packages(RateTable table) {
        if (table.by() instanceof RateTable.By.OfTwo two && two.first() instanceof RateTable.By.OfPackage) {
            table.rows().forEach(row -> packages.add(row.group().name()));
            packages.remove(RateTable.By.OTHER);
        }
        if (table.rowKey() instanceof RateTable.By.OfPackage) {
            table.rows().stream().filter(row -> !row.isForAll()).forEach(row -> packages.add(row.key()));
        }
    }

    private void key(Item item, RateTable.By key) {
        switch (key) {
            case RateTable.By.OfLadder(LadderName ladder) -> needRanks(item, ladder, 0, ANYWHERE);
            case RateTable.By.OfVolume(String volume) -> needVolume(item, volume, ANYWHERE);
            case RateTable.By.OfSoFar(String volume) -> needVolume(item, volume, ANYWHERE);
            case RateTable.By.OfPlace(String volume) -> needVolume(item, volume, ANYWHERE);
            case RateTable.By.Everybody _,
                    RateTable.By.OfPackage _,
                    RateTable.By.OfAttribute _,
                    RateTable.By.OfBase _,
                    RateTable.By.OfMatched _,
                    RateTable.By.OfTwo _ -> {}
        }
    }

    private void condition(Item item, Condition condition, Look look) {
        switch (condition) {
            case Condition.All(List<Condition> of) -> of.forEach(c -> condition(item, c, look));
            case Condition.Any(List<Condition> of) -> of.forEach(c -> condition(item, c, look));
            case Condition.Not(Condition of) -> condition(item, of, look);
            case Condition.Named named -> condition(item, named.of(), look);
            case Condition.Met met -> condition(item, met.what(), look);
            case Condition.VolumeAtLeast least -> needVolume(item, least.volume(), look);
            case Condition.LegVolumes legs -> needVolume(item, legs.volume(), look);
            case Condition.Share share -> {
                needVolume(item, share.part(), look);
                needVolume(item, share.whole(), look);
            }
            case Condition.LegsHave legs -> {
                needTree(item, legs.tree());
                condition(item, legs.has(), look.then(new Look.Below(home.root(legs.tree()))));
            }
            case Condition.Sponsored sponsored -> {
                sponsored.inLegsOf().ifPresent(tree -> needTree(item, tree));
                condition(item, sponsored.are(), look.then(new Look.Below(Tree.SPONSOR)));
            }
            case Condition.Customers customers ->
                condition(item, customers.are(), look.then(new Look.Below(Tree.SPONSOR)));
            case Condition.HoldsRank holds -> rank(item, holds, look);
            case Condition.Earned earned -> earned.bonuses().forEach(b -> needBonus(item, b));
            case Condition.JoinedWithin _, Condition.HasStatus _, Condition.IsKind _ -> {}
            case Condition.HasPackage has -> packages.addAll(has.packages());
            case Condition.HasAttribute has -> attribute(has.name()).addAll(has.values());
        }
    }

    private void rank(Item item, Condition.HoldsRank holds, Look look) {
        if (holds.held() instanceof Condition.Held.LastPeriod) {
            return;
        }
        int from = plan.ladder(holds.ladder()).indexOf(holds.rank());
        if (!(item instanceof Item.OfRank(LadderName own, int position)) || own != holds.ladder()) {
            needRanks(item, holds.ladder(), look instanceof Look.Here ? 0 : from, look);
            return;
        }
        boolean lower = !RankNeeds.wholeLadder(plan.ladder(own), holds, position);
        if (look instanceof Look.Here && from < position) {
            for (int i = from; i < position; i++) {
                need(item, new Item.OfRank(own, i), look);
            }
        } else if (lower && own == LadderName.RANK && !(look instanceof Look.Here) && !look.equals(homeLook(own))) {
            cuts.add(position);
        } else {
            needRanks(item, own, from, look);
        }
    }

    private Look homeLook(LadderName ladder) {
        return new Look.Below(homeOf(ladder));
    }

    private void needRanks(Item item, LadderName ladder, int from, Look look) {
        for (int i = from; i < plan.ladder(ladder).ranks().size(); i++) {
            need(item, new Item.OfRank(ladder, i), look);
        }
    }

    private void needTree(Item item, String tree) {
        trees.add(tree);
        if (plan.tree(tree).isPresent()) {
            need(item, new Item.OfTree(tree), ANYWHERE);
        }
    }

    private void needVolume(Item item, String volume, Look look) {
        if (plan.volume(volume).isPresent()) {
            need(item, new Item.OfVolume(volume), look);
        } else {
            measures.add(volume);
            ofMeasures.add(item);
        }
    }

    /** A bonus named by another means its value after the caps over it. */
    private void needBonus(Item item, String bonus) {
        need(item, new Item.OfBonus(bonus), ANYWHERE);
        for (Bonus cap : plan.bonuses()) {
            if (cap.kind().over().contains(bonus)) {
                need(item, new Item.OfBonus(cap.name()), ANYWHERE);
            }
        }
    }

    private void need(Item item, Item on, Look look) {
        Edge edge = new Edge(on, look);
        List<Edge> list = edges.computeIfAbsent(item, _ -> new ArrayList<>());
        if (!list.contains(edge)) {
            list.add(edge);
        }
    }
}
