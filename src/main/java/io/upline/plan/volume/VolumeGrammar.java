package io.upline.plan.volume;

import static io.upline.plan.grammar.Grammar.CONDITION;
import static io.upline.plan.grammar.Grammar.COUNT;
import static io.upline.plan.grammar.Grammar.FLAG;
import static io.upline.plan.grammar.Grammar.MEASURE;
import static io.upline.plan.grammar.Grammar.POINTS;
import static io.upline.plan.grammar.Grammar.SKU;
import static io.upline.plan.grammar.Grammar.SKU_GROUP;
import static io.upline.plan.grammar.Grammar.TREE;
import static io.upline.plan.grammar.Grammar.VOLUME;
import static io.upline.plan.grammar.Grammar.WORD;
import static io.upline.plan.grammar.Grammar.form;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.keys;
import static io.upline.plan.grammar.Grammar.oneOrMore;
import static io.upline.plan.grammar.Grammar.words;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;

import io.upline.plan.condition.ConditionGrammar;
import io.upline.plan.grammar.Names.Kind;
import io.upline.plan.grammar.Shape;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Shape.Open;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys of volumes and trees. */
public final class VolumeGrammar {

    private VolumeGrammar() {}

    /** A volume. */
    public static Shape volume() {
        return new Keys(
                "a volume",
                List.of(
                        key("measure", OPTIONAL, MEASURE, "The measure that is added up."),
                        key("count", OPTIONAL, words("members", "customers", "orders"), "What is counted."),
                        key("add", OPTIONAL, new Shape.ListOf(VOLUME), "Volumes whose values are added."),
                        key("lesser", OPTIONAL, new Shape.ListOf(VOLUME), "Volumes of whose values the least counts."),
                        key(
                                "greater",
                                OPTIONAL,
                                new Shape.ListOf(VOLUME),
                                "Volumes of whose values the greatest counts."),
                        key("less", OPTIONAL, MEASURE, "A measure taken off each order."),
                        key("times", OPTIONAL, new Shape.Percent(1000), "A factor on each order."),
                        key(
                                "of",
                                OPTIONAL,
                                oneOrMore(words("self", "customers", "downline", "group")),
                                "Whose orders."),
                        key(
                                "tree",
                                OPTIONAL,
                                TREE,
                                "The tree of the downline, and of what became a member's own; the sponsor tree if not"
                                        + " said."),
                        key("depth", OPTIONAL, COUNT, "Levels down."),
                        key("until", OPTIONAL, CONDITION, "Stops at a member below that meets it."),
                        key("strongestLegsLeftOut", OPTIONAL, COUNT, "So many legs do not count."),
                        key("orders", OPTIONAL, form(words("any"), null, orders()), "Which orders."),
                        key("members", OPTIONAL, CONDITION, "Which buyers."),
                        key(
                                "periods",
                                OPTIONAL,
                                periods(),
                                "How many periods, this one included; or ever; or which ones before it.")),
                Optional.empty(),
                List.of(List.of("measure", "count", "add", "lesser", "greater")));
    }

    private static Shape periods() {
        return form(
                new Shape.Text("a number of periods up to 9999, or 'ever'", "ever|[1-9][0-9]{0,3}"),
                null,
                keys(
                        "earlier periods",
                        key(
                                "last",
                                REQUIRED,
                                new Shape.Whole(1, 99),
                                "How many whole units before the one that this is in."),
                        key("unit", REQUIRED, words("period", "month", "quarter", "year"), "Of what.")));
    }

    private static Shape orders() {
        return new Keys(
                "an order filter",
                List.of(
                        key("type", OPTIONAL, oneOrMore(WORD), "Of one of these types."),
                        key("notType", OPTIONAL, oneOrMore(WORD), "Of none of these types."),
                        key(
                                "sku",
                                OPTIONAL,
                                oneOrMore(SKU),
                                "Of each order only the lines of these articles, if it has any."),
                        key("notSku", OPTIONAL, oneOrMore(SKU), "Of each order only the lines of other articles."),
                        key(
                                "skuGroup",
                                OPTIONAL,
                                oneOrMore(SKU_GROUP),
                                "Of each order only the lines of articles of these groups."),
                        key(
                                "notSkuGroup",
                                OPTIONAL,
                                oneOrMore(SKU_GROUP),
                                "Of each order only the lines of articles of none of these groups."),
                        key("first", OPTIONAL, FLAG, "true: the buyer's first order; false: not the first."),
                        key(
                                "withinDaysOfJoining",
                                OPTIONAL,
                                ConditionGrammar.daysOfJoining(),
                                "So soon after the distributor joined, or from the first to the last day.")),
                Optional.of(new Open(Set.of(Kind.MEASURE), POINTS)),
                List.of());
    }

    /** A derived tree. */
    public static Shape tree() {
        return new Keys(
                "a tree",
                List.of(
                        key("from", OPTIONAL, TREE, "The tree it is made from; the sponsor tree if not said."),
                        key("keep", OPTIONAL, CONDITION, "Who stays."),
                        key(
                                "volume",
                                OPTIONAL,
                                words("moves-up", "becomes-own", "lost"),
                                "What becomes of the volume of those who do not."),
                        key(
                                "matrix",
                                OPTIONAL,
                                keys(
                                        "a matrix",
                                        key("width", REQUIRED, COUNT, "Most members directly below one."),
                                        key("depth", REQUIRED, COUNT, "Most levels that are paid.")),
                                "A forced matrix."),
                        key("passUp", OPTIONAL, COUNT, "The first so many recruits go to the member's own parent.")),
                Optional.empty(),
                List.of(List.of("keep", "matrix", "passUp")));
    }
}
