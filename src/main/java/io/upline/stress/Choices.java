package io.upline.stress;

import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.kind.PaidOn;
import io.upline.plan.order.Dependencies;
import io.upline.plan.volume.Tree;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Problems;
import io.upline.plan.yaml.YamlReader;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a plan makes a difference between, so that companies are tried that differ in it.
 *
 * @param figuresCenti figures at which something may change, ascending, in hundredths of a point; at least a point each
 * @param packages packages that the plan names
 * @param attributes attributes of the company's own that the plan names, each with the values that it names
 * @param types types of orders that the plan names, a usual one first
 * @param skus numbers of articles that the plan names, and the empty text for all others first
 * @param assigned ranks that are assigned and not reached
 * @param legs how many legs a parent of the placement tree has at most; 0 where the plan has no use for that tree
 * @param parties whether hosts are paid
 * @param measures names of the measures that a purchase has; those that are only taken off others have nothing
 */
record Choices(
        List<Long> figuresCenti,
        List<String> packages,
        List<Attribute> attributes,
        List<String> types,
        List<String> skus,
        List<String> assigned,
        int legs,
        boolean parties,
        List<String> measures) {

    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.-])\\d{1,9}(?:\\.\\d{1,2})?(?![\\w.])");
    private static final int BINARY_LEGS = 2;

    /** As many as are tried where a parent may have any number; no plan that is known asks for more. */
    private static final int LEGS = 8;

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
        skus = List.copyOf(skus);
        assigned = List.copyOf(assigned);
        measures = List.copyOf(measures);
    }

    static Choices of(Plan plan) {
        Dependencies named = Dependencies.of(plan);
        return new Choices(
                figures(plan.source().text()),
                List.copyOf(named.packages()),
                named.attributes().entrySet().stream()
                        .map(each -> new Attribute(each.getKey(), List.copyOf(each.getValue())))
                        .toList(),
                types(plan),
                Stream.concat(Stream.of(""), plan.skus().stream()).toList(),
                plan.ranks().ranks().stream()
                        .filter(Ladder.Rank::assigned)
                        .map(Ladder.Rank::name)
                        .toList(),
                named.trees().contains(Tree.PLACEMENT) ? legs(plan) : 0,
                plan.bonuses().stream().anyMatch(bonus -> bonus.kind().paidOn() instanceof PaidOn.Parties),
                measures(plan, named.measures()));
    }

    private static int legs(Plan plan) {
        boolean binary = plan.bonuses().stream().anyMatch(bonus -> bonus.kind().paidOn() instanceof PaidOn.TwoLegs);
        return binary ? BINARY_LEGS : LEGS;
    }

    /** How many kinds of orders there are: each type of each article. */
    int kinds() {
        return types.size() * skus.size();
    }

    /** The type of a kind of order. */
    int type(int kind) {
        return kind % types.size();
    }

    /** The article of a kind of order, empty for one that the plan does not name. */
    String sku(int kind) {
        return skus.get(kind / types.size());
    }

    /** Every number of a point or more that stands in the plan, its examples left out: whatever it is, something may change there. */
    private static List<Long> figures(String text) {
        Set<Long> found = new TreeSet<>();
        Optional<Node> root = YamlReader.read(text, new Problems(""));
        if (root.isPresent() && root.get() instanceof Node.Mapping map) {
            map.entries().stream()
                    .filter(entry -> !entry.key().text().equals("examples"))
                    .flatMap(entry ->
                            Stream.concat(Stream.of(entry.key()), entry.value().scalars()))
                    .forEach(scalar -> numbers(scalar.text(), found));
        }
        return List.copyOf(found);
    }

    private static void numbers(String text, Set<Long> found) {
        Matcher numbers = NUMBER.matcher(text);
        while (numbers.find()) {
            long centi = new BigDecimal(numbers.group()).movePointRight(2).longValueExact();
            if (centi >= Company.POINT) {
                found.add(centi);
            }
        }
    }

    private static List<String> types(Plan plan) {
        Set<String> names = new LinkedHashSet<>(List.of("standard"));
        names.addAll(plan.orderTypes());
        names.remove("return");
        return List.copyOf(names);
    }

    private static List<String> measures(Plan plan, Set<String> looked) {
        List<String> measures = new ArrayList<>(plan.measures());
        measures.removeIf(name -> !looked.contains(name)
                && plan.maxPayout().filter(most -> most.of().equals(name)).isEmpty());
        return measures;
    }
}
