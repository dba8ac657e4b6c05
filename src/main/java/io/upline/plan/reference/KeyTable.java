package io.upline.plan.reference;

import io.upline.plan.grammar.Names;
import io.upline.plan.grammar.Shape;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Shape.MapKey;
import io.upline.plan.reading.PlanGrammar;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The keys of a map of the language as a table of the reference. Maps inside that have no page of their own stand in the same table,
 * their keys behind a dot: {@code matched.atLeast}.
 */
final class KeyTable {

    private static final String HEAD = "| key | must it stand | what may stand | meaning |\n|---|---|---|---|\n";

    private final List<Row> rows = new ArrayList<>();
    private final List<String> oneOf = new ArrayList<>();
    private final Collection<Keys> apart = PlanGrammar.maps().values();

    /**
     * A key.
     *
     * @param path its name, behind the keys under which it stands
     * @param words the words that may stand under it, as far as it takes words
     */
    record Row(String path, MapKey key, List<String> words) {

        /** The key's own name. */
        String name() {
            return key.name();
        }

        /** The row of a table. */
        String line() {
            return "| `" + path + "` | " + said(key.need()) + " | " + form(key.shape()) + " | " + key.meaning()
                    + " |\n";
        }

        private static String said(Shape.Need need) {
            return switch (need) {
                case OPTIONAL -> "optional";
                case REQUIRED -> "required";
                case SWITCH, LATER_SWITCH -> "never defaulted";
            };
        }
    }

    private KeyTable(Keys keys) {
        add("", keys);
    }

    /** The rows of a map of the language. */
    static List<Row> rows(Keys keys) {
        return List.copyOf(new KeyTable(keys).rows);
    }

    /** The table of a map of the language, and below it which of its keys exclude one another. */
    static String of(Keys keys) {
        KeyTable table = new KeyTable(keys);
        return table(table.rows)
                + table.oneOf.stream().map(group -> "\n" + group + "\n").collect(Collectors.joining());
    }

    /** A table of these rows. */
    static String table(List<Row> rows) {
        return HEAD + rows.stream().map(Row::line).collect(Collectors.joining());
    }

    private void add(String before, Keys keys) {
        for (MapKey key : keys.keys()) {
            String path = before + key.name();
            rows.add(new Row(path, key, words(key.shape()).toList()));
            inside(key.shape()).ifPresent(map -> add(path + ".", map));
        }
        for (List<String> group : keys.oneOf()) {
            oneOf.add("Exactly one of "
                    + group.stream().map(key -> "`" + before + key + "`").collect(Collectors.joining(", "))
                    + " stands" + (before.isEmpty() ? "." : ", where `" + before.replaceFirst("\\.$", "") + "` does."));
        }
    }

    /** The map that stands under a key, unless it has a table of its own. */
    private Optional<Keys> inside(Shape shape) {
        return switch (shape) {
            case Keys keys -> keys.keys().isEmpty() || apart.contains(keys) ? Optional.empty() : Optional.of(keys);
            case Shape.ByForm forms -> forms.map().flatMap(this::inside);
            default -> Optional.empty();
        };
    }

    private static Stream<String> words(Shape shape) {
        return switch (shape) {
            case Shape.Words words -> words.words().stream();
            case Shape.WordOrReference words -> words.words().stream();
            case Shape.ListOf list -> words(list.item());
            case Shape.ByForm forms ->
                Stream.of(forms.scalar(), forms.list())
                        .flatMap(Optional::stream)
                        .flatMap(KeyTable::words)
                        .distinct();
            default -> Stream.empty();
        };
    }

    /** What may stand under a key, in a few words. */
    private static String form(Shape shape) {
        return switch (shape) {
            case Shape.Words words -> quoted(words.words());
            case Shape.WordOrReference words -> quoted(words.words()) + ", " + names(words.kinds());
            case Shape.Reference names -> names(names.kinds());
            case Shape.Text text -> text.what().replaceFirst(" of at most .*", "");
            case Shape.Table _ -> "a table, or the name of a CSV file";
            case Shape.Decimal _ -> "a number";
            case Shape.Percent _ -> "a percentage";
            case Shape.Whole(int least, int _) -> "a whole number from " + least;
            case Shape.Flag _ -> "`true`, `false`";
            case Shape.ListOf(Shape item) -> "a list: " + form(item);
            case Shape.Named(String name) -> name.equals("following") ? "a period" : article(name);
            case Shape.Variants variants -> variants.title();
            case Keys keys -> map(keys);
            case Shape.ByForm forms -> forms(forms);
        };
    }

    private static String forms(Shape.ByForm forms) {
        String one = forms.scalar().map(KeyTable::form).orElse("");
        String list = forms.list().map(KeyTable::form).orElse("");
        if (!one.isEmpty() && list.equals("a list: " + one)) {
            list = "or a list of such";
        }
        return Stream.of(one, list, forms.map().map(KeyTable::form).orElse(""))
                .filter(said -> !said.isEmpty())
                .distinct()
                .reduce((before, next) -> before + (next.startsWith("or ") ? " " : " or ") + next)
                .orElse("");
    }

    private static String map(Keys keys) {
        if (PlanGrammar.maps().containsValue(keys)) {
            return keys.title();
        }
        return keys.keys().isEmpty() ? "rows by name" : "a map";
    }

    private static String article(String name) {
        return ("aeio".indexOf(name.charAt(0)) < 0 ? "a " : "an ") + name;
    }

    private static String names(Collection<Names.Kind> kinds) {
        return kinds.stream().sorted().map(kind -> article(kind.word)).collect(Collectors.joining(" or "));
    }

    private static String quoted(List<String> words) {
        return words.stream().map(word -> "`" + word + "`").collect(Collectors.joining(", "));
    }
}
