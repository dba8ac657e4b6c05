package io.upline.stress;

import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.order.Dependencies;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.OrderFilter;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a plan makes a difference between, so that companies are tried that differ in it.
 *
 * @param figuresCenti figures at which something may change, ascending, in hundredths of a point
 * @param packages packages that the plan names
 * @param attributes attributes of the company's own that the plan names, each with the values that it names
 * @param types types of orders that the plan names, a usual one first
 * @param assigned ranks that are assigned and not reached
 * @param legs how many legs a parent of the placement tree has; 0 where the plan has no use for that tree
 * @param parties whether hosts are paid
 * @param measures names of the measures that a purchase has; those that are only taken off others have nothing
 */
record Choices(
        List<Long> figuresCenti,
        List<String> packages,
        List<Attribute> attributes,
        List<String> types,
        List<String> assigned,
        int legs,
        boolean parties,
        List<String> measures) {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])\\d{1,9}(?:\\.\\d{1,2})?(?![\\w.])");
    private static final Pattern EXAMPLES = Pattern.compile("(?m)^examples:");
    private static final int LEGS = 2;

    /** The most attributes that are tried: as many as a company may have. */
    private static final int ATTRIBUTES_MAX = Long.BYTES;

    /** An attribute of the company's own. */
    record Attribute(String name, List<String> values) {

        Attribute {
            values = List.copyOf(values);
        }
    }

    Choices {
        figuresCenti = List.copyOf(figuresCenti);
        packages = List.copyOf(packages);
        attributes = List.copyOf(attributes);
        types = List.copyOf(types);
        assigned = List.copyOf(assigned);
        measures = List.copyOf(measures);
    }

    static Choices of(Plan plan) {
        return new Choices(
                figures(plan.source().text()),
                packages(plan),
                Dependencies.of(plan).attributes().entrySet().stream()
                        .limit(ATTRIBUTES_MAX)
                        .map(each -> new Attribute(each.getKey(), List.copyOf(each.getValue())))
                        .toList(),
                types(plan),
                plan.ranks().ranks().stream()
                        .filter(Ladder.Rank::assigned)
                        .map(Ladder.Rank::name)
                        .toList(),
                placed(plan) ? LEGS : 0,
                plan.bonuses().stream().anyMatch(bonus -> bonus.kind().paysHosts()),
                measures(plan));
    }

    /** Number of the value that is wished of an attribute, by its number; −1 for none. Each attribute has a byte of the wish. */
    int value(int attribute, long wish) {
        int wished = (int) (wish >>> (Byte.SIZE * attribute)) & 0xFF;
        return wished % (attributes.get(attribute).values().size() + 1) - 1;
    }

    /** Every number that stands in the plan: whatever it is, something may change there. */
    private static List<Long> figures(String text) {
        Matcher examples = EXAMPLES.matcher(text);
        Matcher numbers = NUMBER.matcher(examples.find() ? text.substring(0, examples.start()) : text);
        Set<Long> found = new TreeSet<>();
        while (numbers.find()) {
            long centi = new BigDecimal(numbers.group()).movePointRight(2).longValueExact();
            if (centi >= 100) {
                found.add(centi);
            }
        }
        return List.copyOf(found);
    }

    private static List<String> packages(Plan plan) {
        Set<String> names = new LinkedHashSet<>();
        for (Bonus bonus : plan.bonuses()) {
            for (RateTable.Row row : bonus.table().rows()) {
                if (bonus.table().rowKey() instanceof RateTable.By.OfPackage) {
                    names.add(row.key());
                }
                if (bonus.table().by() instanceof RateTable.By.OfTwo(RateTable.By.OfPackage _, var _)) {
                    names.add(row.group().name());
                }
            }
        }
        conditions(plan).forEach(condition -> packages(condition, names));
        names.remove(RateTable.By.OTHER);
        names.remove("");
        return List.copyOf(names);
    }

    private static void packages(Condition condition, Set<String> names) {
        if (condition instanceof Condition.HasPackage(List<String> packages)) {
            names.addAll(packages);
        }
        Condition.inside(condition).forEach(inner -> packages(inner, names));
    }

    private static Stream<Condition> conditions(Plan plan) {
        return Stream.of(
                        Stream.concat(plan.ranks().ranks().stream(), plan.grades().ranks().stream())
                                .map(Ladder.Rank::needs),
                        plan.bonuses().stream().flatMap(bonus -> Stream.of(bonus.needs(), bonus.sources())),
                        plan.volumes().stream().map(Volume::members),
                        plan.conditions().stream().map(Condition.class::cast))
                .flatMap(each -> each);
    }

    private static List<String> types(Plan plan) {
        Set<String> names = new LinkedHashSet<>(List.of("standard"));
        plan.volumes().stream().flatMap(volume -> volume.orders().stream()).forEach((OrderFilter filter) -> {
            names.addAll(filter.types());
            names.addAll(filter.notTypes());
        });
        names.remove("return");
        return List.copyOf(names);
    }

    private static boolean placed(Plan plan) {
        return Stream.of(
                        plan.bonuses().stream().map(Bonus::tree),
                        plan.volumes().stream().map(volume -> volume.reach().tree()),
                        plan.trees().stream().map(Tree::from),
                        conditions(plan).flatMap(Choices::trees))
                .flatMap(each -> each)
                .anyMatch(Tree.PLACEMENT::equals);
    }

    private static Stream<String> trees(Condition condition) {
        Stream<String> inside = Condition.inside(condition).stream().flatMap(Choices::trees);
        return condition instanceof Condition.LegsHave legs ? Stream.concat(Stream.of(legs.tree()), inside) : inside;
    }

    private static List<String> measures(Plan plan) {
        List<String> only = new ArrayList<>();
        for (Volume volume : plan.volumes()) {
            if (volume.what() instanceof Volume.What.Measure measure) {
                measure.less().ifPresent(only::add);
            }
        }
        for (Volume volume : plan.volumes()) {
            if (volume.what() instanceof Volume.What.Measure measure) {
                only.remove(measure.measure());
            }
        }
        return plan.measures().stream().filter(name -> !only.contains(name)).toList();
    }
}
