package io.upline.plan.condition;

import static io.upline.plan.grammar.Grammar.BONUS;
import static io.upline.plan.grammar.Grammar.CONDITION;
import static io.upline.plan.grammar.Grammar.COUNT;
import static io.upline.plan.grammar.Grammar.GRADE;
import static io.upline.plan.grammar.Grammar.MONEY;
import static io.upline.plan.grammar.Grammar.POINTS;
import static io.upline.plan.grammar.Grammar.RANK;
import static io.upline.plan.grammar.Grammar.SHARE;
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

import io.upline.plan.grammar.Grammar;
import io.upline.plan.grammar.Names.Kind;
import io.upline.plan.grammar.Shape;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.grammar.Shape.Open;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The keys of conditions. */
public final class ConditionGrammar {

    private ConditionGrammar() {}

    /** The name of a condition, or a list or map in which everything must hold. */
    public static Shape condition() {
        return form(new Shape.Reference(Set.of(Kind.CONDITION)), new Shape.ListOf(CONDITION), map());
    }

    /** A map in which everything must hold; a key that is no word below is a volume. */
    private static Keys map() {
        return new Keys(
                "a condition",
                List.of(
                        key("all", OPTIONAL, new Shape.ListOf(CONDITION), "Every one holds."),
                        key("any", OPTIONAL, new Shape.ListOf(CONDITION), "At least one holds."),
                        key("not", OPTIONAL, CONDITION, "It does not hold."),
                        key("legs", OPTIONAL, legs(), "Legs with somebody or something in them."),
                        key(
                                "sponsored",
                                OPTIONAL,
                                sponsored(),
                                "Personally sponsored distributors who meet a condition."),
                        key("customers", OPTIONAL, customers(), "Direct customers who meet a condition."),
                        key("share", OPTIONAL, share(), "One volume as a share of another."),
                        key("rank", OPTIONAL, held(RANK), "Holds a rank or a higher one."),
                        key("grade", OPTIONAL, held(GRADE), "Holds a grade or a higher one."),
                        key("joinedWithin", OPTIONAL, joinedWithin(), "Joined lately."),
                        key("earned", OPTIONAL, earned(), "Earned at least so much by bonuses."),
                        key("met", OPTIONAL, met(), "A condition by name, met in some of the last periods."),
                        key(
                                "status",
                                OPTIONAL,
                                oneOrMore(words("active", "suspended", "terminated")),
                                "Has one of these statuses."),
                        key("kind", OPTIONAL, words("distributor", "customer"), "Is of this kind."),
                        key("package", OPTIONAL, oneOrMore(WORD), "Has one of these packages."),
                        key(
                                "attribute",
                                OPTIONAL,
                                Grammar.map("attributes", oneOrMore(WORD)),
                                "The company's own attributes have one of these values each.")),
                Optional.of(new Open(Set.of(Kind.VOLUME, Kind.MEASURE), atLeast())),
                List.of());
    }

    private static Shape atLeast() {
        return form(
                POINTS,
                null,
                keys(
                        "a volume requirement",
                        key("atLeast", REQUIRED, POINTS, "The least volume."),
                        key("perLeg", OPTIONAL, SHARE, "Most that one leg counts, as a share of the requirement."),
                        key(
                                "perLegOfTotal",
                                OPTIONAL,
                                SHARE,
                                "Most that one leg counts, as a share of what counts in all."),
                        key("own", OPTIONAL, SHARE, "Most that the own part counts.")));
    }

    private static Shape legs() {
        return new Keys(
                "legs",
                List.of(
                        key("count", OPTIONAL, COUNT, "How many legs."),
                        key("has", OPTIONAL, CONDITION, "What somebody in the leg must meet."),
                        key("head", OPTIONAL, CONDITION, "What the frontline member itself must meet."),
                        key("tree", OPTIONAL, TREE, "Whose legs; the sponsor tree if not said."),
                        key("of", OPTIONAL, VOLUME, "The volume each leg must bring."),
                        key(
                                "atLeast",
                                OPTIONAL,
                                form(POINTS, new Shape.ListOf(POINTS), null),
                                "Least volume of each leg, or of the strongest, second, third …"),
                        key("others", OPTIONAL, POINTS, "Least volume of all other legs together."),
                        key(
                                "order",
                                OPTIONAL,
                                words("given", "any"),
                                "Whether each minimum stands for its own figure, or for any.")),
                Optional.empty(),
                List.of(List.of("has", "head", "of")));
    }

    private static Shape sponsored() {
        return keys(
                "sponsored",
                key("count", REQUIRED, COUNT, "How many."),
                key("are", OPTIONAL, CONDITION, "What each must meet."),
                key("inLegsOf", OPTIONAL, TREE, "At most one counts in each leg of this tree."));
    }

    private static Shape customers() {
        return keys(
                "customers",
                key("count", REQUIRED, COUNT, "How many."),
                key("are", OPTIONAL, CONDITION, "What each must meet."));
    }

    private static Shape share() {
        return keys(
                "share",
                key("part", REQUIRED, VOLUME, "The part."),
                key("of", REQUIRED, VOLUME, "The whole."),
                key("atLeast", OPTIONAL, SHARE, "Least share."),
                key("atMost", OPTIONAL, SHARE, "Most share."));
    }

    private static Shape held(Shape name) {
        return form(
                name,
                null,
                new Keys(
                        "a rank",
                        List.of(
                                key("is", OPTIONAL, name, "Exactly this one."),
                                key("atLeast", OPTIONAL, name, "This one or higher."),
                                key("held", OPTIONAL, words("now", "ever", "lastPeriod"), "When."),
                                key(
                                        "periods",
                                        OPTIONAL,
                                        new Shape.Whole(1, 1200),
                                        "So many periods without a gap, this one included.")),
                        Optional.empty(),
                        List.of(List.of("is", "atLeast"))));
    }

    private static Shape joinedWithin() {
        return new Keys(
                "joinedWithin",
                List.of(
                        key(
                                "days",
                                OPTIONAL,
                                daysOfJoining(),
                                "At most so many days before the period's last, or from the first to the last day."),
                        key(
                                "periods",
                                OPTIONAL,
                                new Shape.Whole(1, 1200),
                                "In this period (1) or one of those before.")),
                Optional.empty(),
                List.of(List.of("days", "periods")));
    }

    private static Shape met() {
        Shape periods = new Shape.Whole(1, Condition.Met.MOST);
        return keys(
                "met",
                key("condition", REQUIRED, new Shape.Reference(Set.of(Kind.CONDITION)), "The condition's name."),
                key("times", OPTIONAL, periods, "In how many periods at least."),
                key(
                        "of",
                        REQUIRED,
                        new Shape.Whole(2, Condition.Met.MOST),
                        "Of how many periods, the last of which is this one."),
                key("inARow", OPTIONAL, periods, "How many of them must follow one another."));
    }

    private static Shape earned() {
        return keys(
                "earned",
                key("of", REQUIRED, oneOrMore(BONUS), "By which bonuses."),
                key("atLeast", REQUIRED, MONEY, "How much."));
    }

    /** A number of days since joining, or the first and the last. */
    public static Shape daysOfJoining() {
        Shape days = new Shape.Whole(0, 36_500);
        return form(
                days,
                null,
                keys(
                        "days of joining",
                        key("from", OPTIONAL, days, "The first day; that of joining is 0."),
                        key("to", OPTIONAL, days, "The last day.")));
    }
}
