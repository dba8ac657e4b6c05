package io.upline.plan.order;

import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.order.CalculationOrder.Item;
import io.upline.plan.order.CalculationOrder.Step;
import io.upline.plan.order.Dependencies.Edge;
import io.upline.plan.volume.Tree;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Orders the definitions of a plan. Definitions that need each other form a group (Tarjan); a group can be calculated when
 * it needs itself only strictly below in one tree: it is then one sweep. All ranks of a ladder are one group.
 */
public final class OrderDerivation {

    private final Dependencies dependencies;
    private final int ranks;
    private final List<Step> steps = new ArrayList<>();
    private List<Item> cycle = List.of();

    private final Map<Object, Integer> index = new HashMap<>();
    private final Map<Object, Integer> low = new HashMap<>();
    private final Deque<Object> stack = new ArrayDeque<>();

    private final Map<Object, List<Item>> itemsOf = new LinkedHashMap<>();

    private OrderDerivation(Plan plan) {
        this.dependencies = Dependencies.of(plan);
        this.ranks = plan.ranks().ranks().size();
    }

    /** The order, or the cycle that stands against it: each item needs the next, the last the first. */
    public record Outcome(CalculationOrder order, List<Item> cycle) {}

    /** The order in which a plan can be calculated, or the cycle that stands against it. */
    public static Outcome of(Plan plan) {
        OrderDerivation derivation = new OrderDerivation(plan);
        for (Item item : derivation.dependencies.edges().keySet()) {
            derivation
                    .itemsOf
                    .computeIfAbsent(node(item), _ -> new ArrayList<>())
                    .add(item);
        }
        for (Object node : derivation.itemsOf.keySet()) {
            if (!derivation.index.containsKey(node)) {
                derivation.visit(node);
            }
        }
        return new Outcome(new CalculationOrder(derivation.steps), derivation.cycle);
    }

    /** The node of an item; all ranks of a ladder are one node. */
    private static Object node(Item item) {
        return item instanceof Item.OfRank rank ? rank.ladder() : item;
    }

    /** Visits a node. The depth of the recursion is bounded by the number of definitions, which the reader limits. */
    private void visit(Object node) {
        index.put(node, index.size());
        low.put(node, index.size() - 1);
        stack.push(node);
        for (Item item : itemsOf.getOrDefault(node, List.of())) {
            for (Edge edge : dependencies.edges().getOrDefault(item, List.of())) {
                Object next = node(edge.on());
                if (!index.containsKey(next)) {
                    visit(next);
                    low.merge(node, low.getOrDefault(next, 0), Math::min);
                } else if (stack.contains(next)) {
                    low.merge(node, index.getOrDefault(next, 0), Math::min);
                }
            }
        }
        if (low.get(node).equals(index.get(node))) {
            group(popTo(node));
        }
    }

    private Set<Object> popTo(Object node) {
        Set<Object> group = new HashSet<>();
        Object top;
        do {
            top = stack.pop();
            group.add(top);
        } while (!top.equals(node));
        return group;
    }

    private void group(Set<Object> nodes) {
        Set<Item> items = new LinkedHashSet<>();
        itemsOf.forEach((node, of) -> {
            if (nodes.contains(node)) {
                items.addAll(of);
            }
        });
        if (items.size() == 1 && !needsItself(items.iterator().next())) {
            Item only = items.iterator().next();
            if (!(only instanceof Item.OfRank)) {
                steps.add(new Step.Column(only));
                return;
            }
        }
        Optional<String> tree = treeOf(items);
        List<Item> ordered = atOneMember(items);
        if (!cycle.isEmpty()) {
            return;
        }
        boolean ladder = items.stream().anyMatch(OrderDerivation::isRank);
        if (ladder) {
            dependencies.cuts().forEach(cut -> steps.add(provisional(tree.orElse(Tree.SPONSOR), cut, ordered)));
        }
        steps.add(new Step.Sweep(tree.orElse(Tree.SPONSOR), ranks, ordered));
    }

    private static boolean isRank(Item item) {
        return item instanceof Item.OfRank rank && rank.ladder() == Condition.LadderName.RANK;
    }

    private static Step provisional(String tree, int cut, List<Item> ordered) {
        List<Item> kept = ordered.stream()
                .filter(i -> !isRank(i) || ((Item.OfRank) i).position() < cut)
                .toList();
        return new Step.Sweep(tree, cut, kept);
    }

    private boolean needsItself(Item item) {
        return dependencies.edges().getOrDefault(item, List.of()).stream().anyMatch(e -> e.on().equals(item));
    }

    /** The one tree below which the group looks at itself; notes a cycle when it looks elsewhere too. */
    private Optional<String> treeOf(Set<Item> items) {
        String tree = items.stream()
                .filter(Item.OfRank.class::isInstance)
                .map(i -> dependencies.homeOf(((Item.OfRank) i).ladder()))
                .findFirst()
                .orElse("");
        for (Item item : items) {
            for (Edge edge : dependencies.edges().getOrDefault(item, List.of())) {
                if (!items.contains(edge.on()) || edge.look() instanceof Look.Here) {
                    continue;
                }
                if (edge.look() instanceof Look.Below(String below) && (tree.isEmpty() || below.equals(tree))) {
                    tree = below;
                } else if (cycle.isEmpty()) {
                    cycle = path(edge.on(), item, items);
                }
            }
        }
        return tree.isEmpty() ? Optional.empty() : Optional.of(tree);
    }

    /** The group in the order in which one member's figures can be made; notes a cycle when there is none. */
    private List<Item> atOneMember(Set<Item> items) {
        List<Item> ordered = new ArrayList<>();
        Set<Item> open = new LinkedHashSet<>(items);
        while (!open.isEmpty()) {
            Optional<Item> next = open.stream()
                    .filter(i -> hereOf(i).noneMatch(open::contains))
                    .findFirst();
            if (next.isEmpty()) {
                cycle = cycle.isEmpty() ? hereCycle(open) : cycle;
                return List.copyOf(items);
            }
            ordered.add(next.get());
            open.remove(next.get());
        }
        return ordered;
    }

    private Stream<Item> hereOf(Item item) {
        return dependencies.edges().getOrDefault(item, List.of()).stream()
                .filter(e -> e.look() instanceof Look.Here)
                .map(Edge::on);
    }

    private List<Item> hereCycle(Set<Item> open) {
        List<Item> walked = new ArrayList<>();
        Item at = open.iterator().next();
        while (!walked.contains(at)) {
            walked.add(at);
            at = hereOf(at).filter(open::contains).findFirst().orElseThrow();
        }
        return walked.subList(walked.indexOf(at), walked.size());
    }

    /** A shortest chain of needs within the group from one item to another. */
    private List<Item> path(Item from, Item to, Set<Item> items) {
        Map<Item, Item> cameFrom = new HashMap<>();
        Deque<Item> queue = new ArrayDeque<>(List.of(from));
        while (!queue.isEmpty() && !cameFrom.containsKey(to) && !from.equals(to)) {
            Item at = queue.remove();
            for (Edge edge : dependencies.edges().getOrDefault(at, List.of())) {
                if (items.contains(edge.on())
                        && !edge.on().equals(from)
                        && cameFrom.putIfAbsent(edge.on(), at) == null) {
                    queue.add(edge.on());
                }
            }
        }
        List<Item> path = new ArrayList<>(List.of(to));
        for (Item at = cameFrom.get(to); at != null; at = cameFrom.get(at)) {
            path.addFirst(at);
        }
        return path.getFirst().equals(from) ? path : List.of(to, from);
    }
}
