package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.CONDITION;
import static io.upline.plan.grammar.Grammar.FLAG;
import static io.upline.plan.grammar.Grammar.MONEY;
import static io.upline.plan.grammar.Grammar.NAME;
import static io.upline.plan.grammar.Grammar.TREE;
import static io.upline.plan.grammar.Grammar.VOLUME;
import static io.upline.plan.grammar.Grammar.WORD;
import static io.upline.plan.grammar.Grammar.form;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.keys;
import static io.upline.plan.grammar.Grammar.map;
import static io.upline.plan.grammar.Grammar.words;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;

import io.upline.plan.grammar.Names;
import io.upline.plan.grammar.Shape;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Shape.MapKey;
import io.upline.plan.grammar.Shape.Need;
import io.upline.plan.grammar.Values;
import io.upline.plan.yaml.Node.Mapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys that several kinds of bonus share, described once. */
final class BonusKeys {

    /** What {@code by} may be beside a volume. */
    static final List<String> BY_WORDS = List.of("rank", "grade", "package", "base", "matched");

    static final Shape AMOUNT = new Shape.Decimal(8, false);

    /** The keys of a table. */
    static final List<MapKey> TABLE = table();

    static final MapKey NEEDS = key("needs", OPTIONAL, CONDITION, "What the payee must meet.");
    static final MapKey SOURCES = key("sources", OPTIONAL, CONDITION, "What the buyer must meet.");
    static final MapKey TREE_WALKED =
            key("tree", OPTIONAL, TREE, "The tree; the sponsor tree if not said (binary: placement).");
    static final MapKey LEVELS = key(
            "levels",
            OPTIONAL,
            keys(
                    "levels",
                    key(
                            "from",
                            OPTIONAL,
                            new Shape.Whole(0, 10_000),
                            "First level that pays; 0 is the buyer, 1 if not said."),
                    key("to", OPTIONAL, new Shape.Whole(0, 10_000), "Last level that pays.")),
            "Which levels pay.");

    private BonusKeys() {}

    /** The keys of a kind: what every bonus has, its own, and those of its table. */
    static Keys kind(String title, List<MapKey> table, MapKey... own) {
        List<MapKey> keys = new ArrayList<>();
        keys.add(key("name", REQUIRED, NAME, "Its name, as statements print it."));
        keys.add(key("kind", REQUIRED, NAME, "What is done."));
        keys.addAll(List.of(own));
        keys.addAll(table);
        boolean both = table.stream().anyMatch(k -> k.name().equals("rates"));
        return new Keys(title, keys, Optional.empty(), both ? List.of(List.of("rates", "amounts")) : List.of());
    }

    private static List<MapKey> table() {
        Shape rate = new Shape.Percent(100_000);
        return List.of(
                key("rates", OPTIONAL, rows(rate), "Shares of the base, by row and level."),
                key("amounts", OPTIONAL, rows(AMOUNT), "Money per unit of the base (or per event), by row and level."),
                key("by", OPTIONAL, by(), "What picks the row; the rank if not said."),
                key("whose", OPTIONAL, words("payee", "source", "lower", "higher"), "At whom it is looked up."),
                key("slices", OPTIONAL, FLAG, "Each part at its own bracket's rate."),
                key(
                        "deeper",
                        OPTIONAL,
                        form(
                                new Shape.Text("a rate or amount", "[0-9.]+%?"),
                                null,
                                map("deeper", new Shape.Text("a rate or amount", "[0-9.]+%?"))),
                        "The rate of all deeper levels."));
    }

    private static Shape rows(Shape value) {
        Shape inGroup = form(value, new Shape.ListOf(value), null);
        return form(
                value,
                new Shape.ListOf(value),
                map("a table", form(value, new Shape.ListOf(value), map("rows of a second key", inGroup))));
    }

    /** Amounts for all, by the key's value, or by those of two keys. */
    static Shape amounts(Shape amount, @Nullable Shape list) {
        Shape rows = map("amounts by a second key", amount);
        return form(amount, list, map("amounts", form(amount, null, rows)));
    }

    /** One value for all, by the key's value, or by those of two keys. */
    static Shape oneValue(Shape value) {
        return amounts(value, null);
    }

    static Shape by() {
        Shape word = new Shape.WordOrReference(BY_WORDS, Set.of(Names.Kind.VOLUME, Names.Kind.MEASURE));
        MapKey attribute = key("attribute", OPTIONAL, WORD, "The company's own attribute that picks the row.");
        MapKey soFar = key("soFar", OPTIONAL, VOLUME, "The volume as it stood with the order that is paid on.");
        Keys either = new Keys(
                "by",
                List.of(key("place", OPTIONAL, VOLUME, "The volume by which places are given."), attribute, soFar),
                Optional.empty(),
                List.of(List.of("place", "attribute", "soFar")));
        Keys alone =
                new Keys("by", List.of(attribute, soFar), Optional.empty(), List.of(List.of("attribute", "soFar")));
        return form(word, new Shape.ListOf(form(word, null, alone)), either);
    }

    static Shape perRank() {
        return form(MONEY, null, map("amounts by rank", MONEY));
    }

    static MapKey base(Need need) {
        return key("base", need, VOLUME, "A measure or volume, read at each source.");
    }

    /** Whether each order makes a line. */
    static boolean isEachOrder(Mapping map) {
        return Values.text(map, "each", "period").equals("order");
    }

    static MapKey each(String... words) {
        return key("each", OPTIONAL, words(words), "What makes a line; a period if not said.");
    }
}
