package io.upline.plan.volume;

import io.upline.fact.Fact;
import io.upline.money.Rate;
import io.upline.period.PeriodKind;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.ConditionReader;
import io.upline.plan.condition.DaysOfJoining;
import io.upline.plan.grammar.Values;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Entry;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.Node.Scalar;
import io.upline.plan.yaml.ProblemCode;
import io.upline.plan.yaml.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Makes volumes and trees of maps that have passed their shape's check. */
public final class VolumeReader {

    /** Keys of an order filter that are no measures. */
    private static final Set<String> NO_MEASURES =
            Set.of("type", "notType", "sku", "notSku", "skuGroup", "notSkuGroup", "first", "withinDaysOfJoining");

    private static final Set<String> OF_DOWNLINE = Set.of("depth", "until", "strongestLegsLeftOut");

    private final Problems problems;
    private final ConditionReader conditions;
    private final PeriodKind period;
    private final List<SkuGroup> groups;
    private final List<Tree> trees = new ArrayList<>();

    /** Makes volumes and trees of a plan with such periods and groups of articles, and notes what contradicts itself. */
    public VolumeReader(Problems problems, ConditionReader conditions, PeriodKind period, List<SkuGroup> groups) {
        this.groups = groups;
        this.problems = problems;
        this.conditions = conditions;
        this.period = period;
    }

    /** The derived trees that maps describe, by their names; they are read before the volumes. */
    public List<Tree> trees(List<Entry> maps) {
        maps.forEach(entry -> trees.add(tree(entry.key().text(), Values.map(entry.value()))));
        return List.copyOf(trees);
    }

    /** The volume that a map describes. */
    public Volume volume(String name, Mapping map) {
        for (String key : List.of("add", "lesser", "greater")) {
            if (map.has(key)) {
                hasOnly(key, map);
                return of(name, key, Values.texts(map, key));
            }
        }
        if (!map.has("of")) {
            problems.error(ProblemCode.MISSING_KEY, map, Fact.of("problem.volumeLacksOf", "volume", name));
        }
        return new Volume(name, what(map), reach(map), orders(map), conditions.at(map, "members"), window(map));
    }

    private Volume.What what(Mapping map) {
        if (map.has("count")) {
            for (String key : List.of("times", "less")) {
                map.get(key).ifPresent(at -> conflict(at, Fact.of("problem.countHasNo", "key", key)));
            }
            return new Volume.What.Count(Values.word(Volume.Counted.class, Values.text(map, "count")));
        }
        return new Volume.What.Measure(
                Values.text(map, "measure"),
                map.get("less").map(Values::text),
                Values.rate(map, "times").orElse(Rate.ONE));
    }

    private Volume.Reach reach(Mapping map) {
        List<String> scopes = Values.texts(map, "of");
        boolean group = scopes.contains("group");
        if ((group && scopes.size() > 1) || scopes.size() != Set.copyOf(scopes).size()) {
            conflict(Values.need(map, "of"), Fact.of("problem.scopesTwice"));
        }
        boolean downline = group || scopes.contains("downline");
        for (Entry entry : map.entries()) {
            boolean isOfOwn = entry.key().text().equals("tree") && !Tree.givesOwn(Values.text(map, "tree"), trees);
            if (!downline && (isOfOwn || OF_DOWNLINE.contains(entry.key().text()))) {
                conflict(
                        entry.key(),
                        Fact.of("problem.needsDownline", "key", entry.key().text()));
            }
        }
        return new Volume.Reach(
                group || scopes.contains("self"),
                group || scopes.contains("customers"),
                downline,
                Values.text(map, "tree", Tree.SPONSOR),
                Values.whole(map, "depth", Volume.Reach.UNLIMITED),
                map.get("until").map(conditions::read),
                Values.whole(map, "strongestLegsLeftOut", 0));
    }

    private Optional<OrderFilter> orders(Mapping map) {
        return map.get("orders").map(node -> node instanceof Scalar ? OrderFilter.ANY : filter(Values.map(node)));
    }

    private OrderFilter filter(Mapping map) {
        List<OrderFilter.Size> sizes = new ArrayList<>();
        for (Entry entry : map.entries()) {
            if (!NO_MEASURES.contains(entry.key().text())) {
                sizes.add(new OrderFilter.Size(entry.key().text(), Values.centi(entry.value())));
            }
        }
        List<String> skus = Values.texts(map, "sku");
        List<String> notSkus = Values.texts(map, "notSku");
        skus.stream()
                .filter(notSkus::contains)
                .findFirst()
                .ifPresent(sku -> conflict(Values.need(map, "notSku"), Fact.of("problem.skuInAndOut", "sku", sku)));
        OrderFilter filter = new OrderFilter(
                Values.texts(map, "type"),
                Values.texts(map, "notType"),
                Values.flag(map, "first"),
                map.has("first") && !Values.flag(map, "first"),
                map.get("withinDaysOfJoining").map(days -> DaysOfJoining.read(days, problems)),
                skus,
                notSkus,
                groups(map, "skuGroup"),
                groups(map, "notSkuGroup"),
                sizes);
        if (!skus.isEmpty()
                && filter.skuGroups().isEmpty()
                && !filter.notSkuGroups().isEmpty()) {
            conflict(Values.need(map, "notSkuGroup"), Fact.of("problem.skuBeforeGroup"));
        } else if (filter.namesArticles() && filter.letIn().isEmpty()) {
            conflict(Values.need(map, "skuGroup"), Fact.of("problem.noSkuLeft"));
        }
        return filter;
    }

    private List<SkuGroup> groups(Mapping map, String key) {
        return Values.texts(map, key).stream()
                .distinct()
                .flatMap(name -> groups.stream().filter(group -> group.name().equals(name)))
                .toList();
    }

    private Volume.Window window(Mapping map) {
        if (map.get("periods").orElse(null) instanceof Mapping earlier) {
            return earlier(map, earlier);
        }
        String periods = Values.text(map, "periods", "1");
        return periods.equals("ever") ? Volume.Window.EVER : new Volume.Window.Recent(Integer.parseInt(periods));
    }

    private Volume.Window earlier(Mapping volume, Mapping map) {
        boolean whoIsThere = List.of("members", "customers").contains(Values.text(volume, "count", ""));
        if (whoIsThere && !volume.has("orders")) {
            conflict(map, Fact.of("problem.countsNow"));
        }
        Volume.Window.Unit unit = Values.word(Volume.Window.Unit.class, Values.text(map, "unit"));
        boolean tooShort = switch (unit) {
            case PERIOD, YEAR -> false;
            case MONTH -> period.compareTo(PeriodKind.MONTH) > 0;
            case QUARTER -> period.compareTo(PeriodKind.QUARTER) > 0;
        };
        if (tooShort) {
            conflict(Values.need(map, "unit"), Fact.of("problem.unitTooShort", "unit", Values.text(map, "unit")));
        }
        return new Volume.Window.Earlier(Values.whole(map, "last", 1), unit);
    }

    private Tree tree(String name, Mapping map) {
        String from = Values.text(map, "from", Tree.SPONSOR);
        if (map.has("keep")) {
            if (!map.has("volume")) {
                problems.error(ProblemCode.MISSING_SWITCH, map, Fact.of("problem.treeLacksVolume", "tree", name));
            }
            Tree.RemovedVolume volume = Values.word(Tree.RemovedVolume.class, map, "volume", Tree.RemovedVolume.LOST);
            return new Tree.Kept(name, from, conditions.at(map, "keep"), volume);
        }
        map.get("volume").ifPresent(at -> conflict(at, Fact.of("problem.volumeWithoutKeep")));
        if (map.has("matrix")) {
            Mapping matrix = Values.map(map, "matrix");
            return new Tree.Matrix(name, from, Values.whole(matrix, "width", 1), Values.whole(matrix, "depth", 1));
        }
        return new Tree.PassUp(name, from, Values.whole(map, "passUp", 1));
    }

    /** A volume that is made of the values of others. */
    private static Volume of(String name, String key, List<String> volumes) {
        Volume.What what = key.equals("add")
                ? new Volume.What.Sum(volumes)
                : new Volume.What.Extreme(key.equals("lesser"), volumes);
        return new Volume(name, what, Volume.Reach.SELF, Optional.empty(), Condition.ALWAYS, Volume.Window.THIS);
    }

    private void hasOnly(String key, Mapping map) {
        for (Entry entry : map.entries()) {
            if (!entry.key().text().equals(key)) {
                conflict(
                        entry.key(),
                        Fact.of("problem.sumHasNo", "key", entry.key().text()));
            }
        }
    }

    private void conflict(Node at, Fact what) {
        problems.error(ProblemCode.CONFLICTING_KEYS, at, what);
    }
}
