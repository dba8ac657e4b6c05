package io.upline.plan.volume;

import io.upline.plan.condition.DaysOfJoining;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Which single orders count in a volume; all of what is said must hold. An order here is an order with its returns of the
 * same period ({@code Terms.Returns}).
 *
 * @param types names of order types, any of which will do; empty for all
 * @param notTypes names of order types that do not count
 * @param first only the buyer's first order ever; an order that was wholly returned in its own period never was, and the next is the first
 * @param notFirst not the buyer's first order ever
 * @param withinDaysOfJoining in this window of days after the joining of the distributor to whom the order belongs (the
 *     buyer, or for a customer's order its distributor); the day of joining is day 0, days before it count too where the window has no first day
 * @param skus numbers of articles: of an order only the lines of these and of {@code skuGroups} count, and it has to have one; with
 *     neither all lines do
 * @param notSkus numbers of articles whose lines do not count, though a group of them may
 * @param skuGroups groups of articles whose lines count
 * @param notSkuGroups groups of articles whose lines do not count, unless the article stands among {@code skus}
 * @param sizes least size of the single order in a measure, all its lines; several must all hold
 */
public record OrderFilter(
        List<String> types,
        List<String> notTypes,
        boolean first,
        boolean notFirst,
        Optional<DaysOfJoining> withinDaysOfJoining,
        List<String> skus,
        List<String> notSkus,
        List<SkuGroup> skuGroups,
        List<SkuGroup> notSkuGroups,
        List<Size> sizes) {

    /** Lets every order in. */
    public static final OrderFilter ANY = new OrderFilter(
            List.of(),
            List.of(),
            false,
            false,
            Optional.empty(),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of());

    /** Copies the lists. */
    public OrderFilter {
        types = List.copyOf(types);
        notTypes = List.copyOf(notTypes);
        skus = List.copyOf(skus);
        notSkus = List.copyOf(notSkus);
        skuGroups = List.copyOf(skuGroups);
        notSkuGroups = List.copyOf(notSkuGroups);
        sizes = List.copyOf(sizes);
    }

    /** Whether it looks at single lines of an order. */
    public boolean asksForArticles() {
        return namesArticles() || !notSkus.isEmpty() || !notSkuGroups.isEmpty();
    }

    /** Whether it says which articles count, and not only which do not. */
    public boolean namesArticles() {
        return !skus.isEmpty() || !skuGroups.isEmpty();
    }

    /** Whether it names a group of articles. */
    public boolean namesGroups() {
        return !skuGroups.isEmpty() || !notSkuGroups.isEmpty();
    }

    /** The only articles that count, each once; what is named singly goes before what is in a group. Empty for all but {@link #leftOut}. */
    public List<String> letIn() {
        Set<String> in = new LinkedHashSet<>(skus);
        Set<String> out = new HashSet<>(notSkus);
        out.addAll(of(notSkuGroups));
        of(skuGroups).stream().filter(sku -> !out.contains(sku)).forEach(in::add);
        return List.copyOf(in);
    }

    /** Articles that do not count. */
    public List<String> leftOut() {
        Set<String> out = new LinkedHashSet<>(notSkus);
        if (!namesArticles()) {
            out.addAll(of(notSkuGroups));
        }
        return List.copyOf(out);
    }

    private static List<String> of(List<SkuGroup> groups) {
        return groups.stream().flatMap(group -> group.skus().stream()).toList();
    }

    /** The order carries at least this much of the measure. */
    public record Size(String measure, long atLeastCenti) {}
}
