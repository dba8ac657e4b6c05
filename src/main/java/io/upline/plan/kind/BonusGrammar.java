package io.upline.plan.kind;

import static io.upline.plan.grammar.Grammar.BONUS;
import static io.upline.plan.grammar.Grammar.CONDITION;
import static io.upline.plan.grammar.Grammar.COUNT;
import static io.upline.plan.grammar.Grammar.FLAG;
import static io.upline.plan.grammar.Grammar.MONEY;
import static io.upline.plan.grammar.Grammar.NAME;
import static io.upline.plan.grammar.Grammar.POINTS;
import static io.upline.plan.grammar.Grammar.SHARE;
import static io.upline.plan.grammar.Grammar.TREE;
import static io.upline.plan.grammar.Grammar.VOLUME;
import static io.upline.plan.grammar.Grammar.form;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.keys;
import static io.upline.plan.grammar.Grammar.map;
import static io.upline.plan.grammar.Grammar.oneOrMore;
import static io.upline.plan.grammar.Grammar.words;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;
import static io.upline.plan.grammar.Shape.Need.SWITCH;

import io.upline.plan.grammar.Names;
import io.upline.plan.grammar.Shape;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Shape.MapKey;
import io.upline.plan.grammar.Shape.Need;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The keys of bonuses, by kind. What kinds share is described once. */
public final class BonusGrammar {

    /** What {@code by} may be beside a volume. */
    static final List<String> BY_WORDS = List.of("rank", "grade", "package", "base", "matched");

    private static final Shape AMOUNT = new Shape.Decimal(8, false);
    private static final MapKey NEEDS = key("needs", OPTIONAL, CONDITION, "What the payee must meet.");
    private static final MapKey SOURCES = key("sources", OPTIONAL, CONDITION, "What the buyer must meet.");
    private static final MapKey ON =
            key("tree", OPTIONAL, TREE, "The tree; the sponsor tree if not said (binary: placement).");
    private static final MapKey LEVELS = key(
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
    private static final MapKey BLOCKED =
            key("blockedBy", OPTIONAL, words("none", "equalRank", "higherRank"), "Who below shuts the payee off.");

    private BonusGrammar() {}

    /** A bonus or cap. */
    public static Shape.Variants bonus() {
        Map<String, Keys> kinds = new LinkedHashMap<>();
        kinds.put("percent", percent());
        kinds.put("levels", levels());
        kinds.put("differential", differential());
        kinds.put("generations", generations());
        kinds.put("binary", binary());
        kinds.put("matching", matching());
        kinds.put("pool", pool());
        kinds.put("award", award());
        kinds.put("structure", structure());
        kinds.put("party", kind("a party bonus", table(true), base(REQUIRED), NEEDS, SOURCES));
        kinds.put("given", given());
        kinds.put("cap", cap());
        return new Shape.Variants("a bonus", kinds);
    }

    private static Keys percent() {
        return kind(
                "a percent bonus", table(true), base(REQUIRED), NEEDS, SOURCES, each("period", "order", "customer"));
    }

    private static Keys levels() {
        return kind(
                "a levels bonus",
                table(true),
                base(OPTIONAL),
                ON,
                NEEDS,
                SOURCES,
                each("period", "order", "recruit", "customer"),
                LEVELS,
                compression(SWITCH),
                skipAtMost(),
                BLOCKED);
    }

    private static Keys differential() {
        return kind(
                "a differential",
                table(true),
                base(REQUIRED),
                ON,
                NEEDS,
                SOURCES,
                each("period", "order"),
                LEVELS,
                key("minus", SWITCH, words("frontline", "held", "paid", "between"), "Which rate below is subtracted."));
    }

    private static Keys generations() {
        return kind(
                "a generations bonus",
                table(true),
                base(REQUIRED),
                ON,
                NEEDS,
                SOURCES,
                each("period", "order"),
                boundary(REQUIRED),
                opens(SWITCH),
                compression(OPTIONAL),
                BLOCKED,
                key(
                        "guarantee",
                        OPTIONAL,
                        MONEY,
                        "Least that a boundary's upline gets on it, made up by the boundary."));
    }

    private static Keys matching() {
        return kind(
                "a matching bonus",
                table(true),
                key("of", REQUIRED, oneOrMore(BONUS), "Whose amounts are matched."),
                ON,
                NEEDS,
                SOURCES,
                LEVELS,
                compression(OPTIONAL),
                BLOCKED,
                boundary(OPTIONAL),
                opens(OPTIONAL));
    }

    private static Keys structure() {
        return kind(
                "a structure bonus",
                table(true),
                ON,
                NEEDS,
                key("width", REQUIRED, COUNT, "Frontline members that each need the same again."),
                key("are", REQUIRED, CONDITION, "What each must meet."));
    }

    private static Keys given() {
        return kind(
                "a given bonus",
                table(false),
                key(
                        "from",
                        OPTIONAL,
                        keys(
                                "from",
                                key("plan", REQUIRED, NAME, "The other plan."),
                                key("bonuses", REQUIRED, oneOrMore(NAME), "Its bonuses."),
                                key(
                                        "paid",
                                        SWITCH,
                                        words("here", "there"),
                                        "there: by the other plan's job; here they are only read.")),
                        "Another plan whose results of the periods that end within this one are read."));
    }

    private static Keys binary() {
        return kind(
                "a binary bonus",
                table(true),
                base(REQUIRED),
                ON,
                NEEDS,
                SOURCES,
                key(
                        "match",
                        REQUIRED,
                        form(
                                words("weakLeg", "steps"),
                                null,
                                keys(
                                        "match",
                                        key(
                                                "cycle",
                                                REQUIRED,
                                                new Shape.ListOf(POINTS),
                                                "Volume of the stronger and of the weaker leg per cycle."))),
                        "How two legs are matched."),
                key(
                        "matched",
                        OPTIONAL,
                        keys(
                                "matched",
                                key("atLeast", OPTIONAL, POINTS, "Less is not matched."),
                                key("atMost", OPTIONAL, POINTS, "More is not matched in a period.")),
                        "Limits of the matched figure."),
                key(
                        "carry",
                        SWITCH,
                        form(
                                words("all", "none"),
                                null,
                                keys(
                                        "carry",
                                        key("perLegAtMost", OPTIONAL, POINTS, "Most kept in a leg."),
                                        key(
                                                "periods",
                                                OPTIONAL,
                                                new Shape.Whole(1, 1200),
                                                "How many periods volume lives."))),
                        "What is kept for the next period."),
                key("own", OPTIONAL, words("noLeg", "weakLeg"), "Where own volume goes; in no leg if not said."),
                key("flushUnless", OPTIONAL, CONDITION, "Who fails it loses the carried volume."),
                key("atMost", OPTIONAL, perRank(), "Most money in a period."),
                key(
                        "excess",
                        OPTIONAL,
                        words("carried", "consumed"),
                        "What becomes of volume whose money is over the most."));
    }

    private static Keys pool() {
        return kind(
                "a pool",
                table(false),
                NEEDS,
                key(
                        "size",
                        REQUIRED,
                        new Keys(
                                "a pool's size",
                                List.of(
                                        key("share", OPTIONAL, SHARE, "A share of a company total."),
                                        key("of", OPTIONAL, VOLUME, "Which total."),
                                        key("amount", OPTIONAL, MONEY, "A fixed sum.")),
                                Optional.empty(),
                                List.of(List.of("share", "amount"))),
                        "What is shared out."),
                key("shares", OPTIONAL, map("shares", new Shape.Decimal(2, false)), "Shares by rank."),
                key("by", OPTIONAL, by(), "What picks the row of shares."),
                key("proRata", OPTIONAL, VOLUME, "In proportion to a volume or count."),
                key("perLegOfTotal", OPTIONAL, SHARE, "Most that one leg counts of it."),
                key("own", OPTIONAL, SHARE, "Most that the own part counts of it."),
                key("atMost", OPTIONAL, map("atMost", POINTS), "Most of it that counts, by rank."),
                key("nobody", SWITCH, words("breakage", "carried"), "With nobody to share."));
    }

    private static Keys award() {
        return kind(
                "an award",
                List.of(
                        key(
                                "amounts",
                                REQUIRED,
                                form(AMOUNT, new Shape.ListOf(AMOUNT), map("amounts", AMOUNT)),
                                "Amounts."),
                        key("by", OPTIONAL, by(), "What picks the row.")),
                NEEDS,
                key("once", OPTIONAL, words("ever", "period"), "Once ever, or in each period (if not said)."),
                key("perPeriod", OPTIONAL, COUNT, "Most rows paid in a period."),
                key("instalments", OPTIONAL, new Shape.Whole(1, 120), "Paid in so many parts."),
                key("ties", OPTIONAL, words("earliestLastOrder", "shared", "each"), "Equal places."));
    }

    private static Keys cap() {
        Keys keys = kind(
                "a cap",
                table(false),
                key("over", REQUIRED, oneOrMore(BONUS), "The bonuses under it."),
                key("perMember", OPTIONAL, perRank(), "Most a member gets."),
                key(
                        "companyShare",
                        OPTIONAL,
                        keys(
                                "companyShare",
                                key("atMost", REQUIRED, SHARE, "Most in all."),
                                key("of", REQUIRED, VOLUME, "Of which total."),
                                key("less", OPTIONAL, oneOrMore(BONUS), "Bonuses whose sum is taken off it.")),
                        "Most in all, as a share of a company total."),
                key("span", OPTIONAL, words("period", "year"), "Over what time; a period if not said."));
        return new Keys(keys.title(), keys.keys(), keys.open(), List.of(List.of("perMember", "companyShare")));
    }

    private static Keys kind(String title, List<MapKey> table, MapKey... own) {
        List<MapKey> keys = new ArrayList<>();
        keys.add(key("name", REQUIRED, NAME, "Its name, as statements print it."));
        keys.add(key("kind", REQUIRED, NAME, "What is done."));
        keys.addAll(List.of(own));
        keys.addAll(table);
        boolean both = table.stream().anyMatch(k -> k.name().equals("rates"));
        return new Keys(title, keys, Optional.empty(), both ? List.of(List.of("rates", "amounts")) : List.of());
    }

    private static List<MapKey> table(boolean has) {
        if (!has) {
            return List.of();
        }
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
        return form(value, new Shape.ListOf(value), map("a table", form(value, new Shape.ListOf(value), null)));
    }

    private static Shape by() {
        return form(
                new Shape.WordOrReference(BY_WORDS, Set.of(Names.Kind.VOLUME, Names.Kind.MEASURE)),
                null,
                keys("by", key("place", REQUIRED, VOLUME, "The volume by which places are given.")));
    }

    private static Shape perRank() {
        return form(MONEY, null, map("amounts by rank", MONEY));
    }

    private static MapKey base(Need need) {
        return key("base", need, VOLUME, "A measure or volume, read at each source.");
    }

    private static MapKey each(String... words) {
        return key("each", OPTIONAL, words(words), "What makes a line; a period if not said.");
    }

    private static MapKey compression(Need need) {
        return key(
                "compression",
                need,
                words("none", "dynamic"),
                "Whether members that cannot be paid use up their level.");
    }

    private static MapKey skipAtMost() {
        return key("skipAtMost", OPTIONAL, COUNT, "Most members passed over for one source.");
    }

    private static MapKey boundary(Need need) {
        return key(
                "boundary",
                need,
                form(words("sameOrHigher"), null, CONDITION),
                "Who is a boundary between generations.");
    }

    private static MapKey opens(Need need) {
        return key(
                "opens",
                need,
                words("boundaryOwnGroup", "belowBoundary"),
                "Whether a boundary's own orders are of the generation it opens.");
    }
}
