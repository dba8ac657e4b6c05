package io.upline.plan.document;

import io.upline.plan.grammar.Shape;
import io.upline.plan.kind.Kinds;
import io.upline.plan.reading.PlanGrammar;
import io.upline.plan.volume.Tree;
import io.upline.plan.yaml.Node;
import io.upline.plan.yaml.Node.Entry;
import io.upline.plan.yaml.Node.Mapping;
import io.upline.plan.yaml.Node.Scalar;
import io.upline.plan.yaml.Node.Sequence;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * Every plan that differs from one in a single place: a number or word is another one, a name is another name of the plan, a key or an item of
 * a list is not there, two neighbours have changed places. Many of them are no plans; whoever uses them reads them first.
 */
final class Mutations {

    private static final List<Set<String>> WORDS = words();

    /** How many other names of a kind are tried in the place of one. */
    private static final int OTHER_NAMES = 2;

    private final List<List<String>> names;
    private final BiConsumer<String, Mapping> each;

    private Mutations(Mapping plan, BiConsumer<String, Mapping> each) {
        this.names = named(plan);
        this.each = each;
    }

    /** Gives each of them, with what was changed, to somebody; worked examples stay as they are. */
    static void of(Mapping plan, BiConsumer<String, Mapping> each) {
        Mutations all = new Mutations(plan, each);
        all.mapping("", plan, changed -> changed);
    }

    /** The names that the plan gives, those of a kind together: one of them can often stand where another does. */
    private static List<List<String>> named(Mapping plan) {
        List<List<String>> named = new ArrayList<>();
        List<String> columns = new ArrayList<>(keys(plan, "volumes"));
        columns.addAll(plan.get("measures").map(Mutations::texts).orElse(List.of()));
        named.add(columns);
        List<String> trees = new ArrayList<>(keys(plan, "trees"));
        trees.addAll(List.of(Tree.SPONSOR, Tree.PLACEMENT));
        named.add(trees);
        named.add(keys(plan, "conditions"));
        for (String key : List.of("ranks", "grades", "bonuses")) {
            named.add(plan.get(key).map(Mutations::texts).orElse(List.of()));
        }
        return named;
    }

    private static List<String> keys(Mapping plan, String key) {
        return plan.get(key).filter(Mapping.class::isInstance).map(Mapping.class::cast).stream()
                .flatMap(map -> map.entries().stream())
                .map(entry -> entry.key().text())
                .toList();
    }

    /** The names in a list of names or of what has one; of a ladder those of its parts. */
    private static List<String> texts(Node node) {
        return switch (node) {
            case Scalar scalar -> List.of(scalar.text());
            case Sequence list ->
                list.items().stream().flatMap(item -> texts(item).stream()).toList();
            case Mapping map when map.has("name") -> texts(map.get("name").orElseThrow());
            case Mapping map ->
                map.entries().stream()
                        .filter(entry -> Set.of("assigned", "ladder")
                                .contains(entry.key().text()))
                        .flatMap(entry -> texts(entry.value()).stream())
                        .toList();
        };
    }

    private void node(String path, Node node, Function<Node, Mapping> within) {
        switch (node) {
            case Scalar scalar ->
                others(scalar.text())
                        .forEach(other ->
                                put(path + ": " + scalar.text() + " -> " + other, within.apply(with(scalar, other))));
            case Sequence list -> sequence(path, list, within);
            case Mapping map -> mapping(path, map, within::apply);
        }
    }

    private void sequence(String path, Sequence list, Function<Node, Mapping> within) {
        for (int i = 0; i < list.items().size(); i++) {
            int at = i;
            Function<Node, Mapping> put = item -> within.apply(with(list, at, item));
            node(path + "[" + i + "]", list.items().get(i), put);
            List<Node> fewer = new ArrayList<>(list.items());
            fewer.remove(i);
            if (!fewer.isEmpty()) {
                put(path + "[" + i + "] left out", within.apply(new Sequence(fewer, list.line(), list.column())));
            }
            if (i > 0) {
                List<Node> swapped = new ArrayList<>(list.items());
                swapped.set(i, list.items().get(i - 1));
                swapped.set(i - 1, list.items().get(i));
                put(path + "[" + i + "] one earlier", within.apply(new Sequence(swapped, list.line(), list.column())));
            }
        }
    }

    private void mapping(String path, Mapping map, Function<Mapping, Mapping> within) {
        for (int i = 0; i < map.entries().size(); i++) {
            int at = i;
            Entry entry = map.entries().get(i);
            String key = entry.key().text();
            if (path.isEmpty() && key.equals("examples")) {
                continue;
            }
            boolean alone =
                    entry.value() instanceof Sequence list && list.items().size() == 1;
            Set<String> called = alone && Set.of("all", "any").contains(key) ? Set.of() : others(key);
            called.forEach(other -> put(
                    path + "." + key + " called " + other,
                    within.apply(with(map, at, new Entry(with(entry.key(), other), entry.value())))));
            node(path + "." + key, entry.value(), value -> within.apply(with(map, at, new Entry(entry.key(), value))));
            List<Entry> fewer = new ArrayList<>(map.entries());
            fewer.remove(i);
            put(path + "." + key + " left out", within.apply(new Mapping(fewer, map.line(), map.column())));
            if (i > 0) {
                List<Entry> swapped = new ArrayList<>(map.entries());
                swapped.set(i, map.entries().get(i - 1));
                swapped.set(i - 1, entry);
                put(path + "." + key + " one earlier", within.apply(new Mapping(swapped, map.line(), map.column())));
            }
        }
    }

    private void put(String what, Mapping changed) {
        each.accept(what, changed);
    }

    /** What may stand in the place of a value. */
    private Set<String> others(String text) {
        Set<String> others = new LinkedHashSet<>();
        if (isNumber(text)) {
            String unit = text.endsWith("%") ? "%" : text.replaceAll("[0-9.]", "");
            BigDecimal number = new BigDecimal(text.replaceAll("[^0-9.]", ""));
            for (BigDecimal other : List.of(
                    number.add(BigDecimal.ONE),
                    number.subtract(BigDecimal.ONE),
                    number.add(new BigDecimal("0.01")),
                    number.multiply(new BigDecimal("0.5")))) {
                if (other.signum() >= 0) {
                    others.add(other.stripTrailingZeros().toPlainString() + unit);
                }
            }
            return others;
        }
        WORDS.stream().filter(words -> words.contains(text)).forEach(others::addAll);
        for (List<String> of : names) {
            int at = of.indexOf(text);
            for (int i = 1; at >= 0 && i <= OTHER_NAMES; i++) {
                others.add(of.get((at + i) % of.size()));
            }
        }
        others.remove(text);
        return others;
    }

    private static boolean isNumber(String text) {
        return text.matches("[0-9]+(\\.[0-9]+)?(%| days?)?");
    }

    private static Scalar with(Scalar scalar, String text) {
        return new Scalar(text, scalar.plain(), scalar.block(), scalar.line(), scalar.column(), scalar.textColumn());
    }

    private static Sequence with(Sequence list, int at, Node item) {
        List<Node> items = new ArrayList<>(list.items());
        items.set(at, item);
        return new Sequence(items, list.line(), list.column());
    }

    private static Mapping with(Mapping map, int at, Entry entry) {
        List<Entry> entries = new ArrayList<>(map.entries());
        entries.set(at, entry);
        return new Mapping(entries, map.line(), map.column());
    }

    /** The lists of words among which one must be chosen somewhere. */
    private static List<Set<String>> words() {
        Set<Set<String>> words = new LinkedHashSet<>();
        Set<Shape> seen = new HashSet<>();
        PlanGrammar.maps().values().forEach(shape -> words(shape, words, seen));
        words(Kinds.shape(), words, seen);
        words.add(Set.of("true", "false"));
        return List.copyOf(words);
    }

    private static void words(Shape shape, Set<Set<String>> words, Set<Shape> seen) {
        if (!seen.add(shape)) {
            return;
        }
        switch (shape) {
            case Shape.Words of -> words.add(Set.copyOf(of.words()));
            case Shape.WordOrReference of -> words.add(Set.copyOf(of.words()));
            case Shape.ByForm forms -> {
                forms.scalar().ifPresent(of -> words(of, words, seen));
                forms.list().ifPresent(of -> words(of, words, seen));
                forms.map().ifPresent(of -> words(of, words, seen));
            }
            case Shape.ListOf list -> words(list.item(), words, seen);
            case Shape.Keys keys -> {
                words.add(
                        Set.copyOf(keys.keys().stream().map(Shape.MapKey::name).toList()));
                keys.keys().forEach(key -> words(key.shape(), words, seen));
                keys.open().ifPresent(open -> words(open.value(), words, seen));
            }
            case Shape.Variants variants -> {
                words.add(Set.copyOf(variants.byKind().keySet()));
                variants.byKind().values().forEach(of -> words(of, words, seen));
            }
            default -> {}
        }
    }
}
