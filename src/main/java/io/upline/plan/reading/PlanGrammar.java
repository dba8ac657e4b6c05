package io.upline.plan.reading;

import static io.upline.plan.grammar.Grammar.CONDITION;
import static io.upline.plan.grammar.Grammar.COUNT;
import static io.upline.plan.grammar.Grammar.FLAG;
import static io.upline.plan.grammar.Grammar.FOLDER_NAME;
import static io.upline.plan.grammar.Grammar.MEASURE;
import static io.upline.plan.grammar.Grammar.MONEY;
import static io.upline.plan.grammar.Grammar.NAME;
import static io.upline.plan.grammar.Grammar.SHARE;
import static io.upline.plan.grammar.Grammar.SKU;
import static io.upline.plan.grammar.Grammar.WORD;
import static io.upline.plan.grammar.Grammar.form;
import static io.upline.plan.grammar.Grammar.key;
import static io.upline.plan.grammar.Grammar.keys;
import static io.upline.plan.grammar.Grammar.map;
import static io.upline.plan.grammar.Grammar.oneOrMore;
import static io.upline.plan.grammar.Grammar.words;
import static io.upline.plan.grammar.Shape.Need.OPTIONAL;
import static io.upline.plan.grammar.Shape.Need.REQUIRED;
import static io.upline.plan.grammar.Shape.Need.SWITCH;

import io.upline.plan.condition.ConditionGrammar;
import io.upline.plan.grammar.Shape;
import io.upline.plan.grammar.Shape.Keys;
import io.upline.plan.kind.Kinds;
import io.upline.plan.volume.VolumeGrammar;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The keys of a plan file: the one description that reader, messages, JSON schema and reference share. */
public final class PlanGrammar {

    /** What editors call a file of the language. */
    static final String TITLE = "Upline plan";

    static final Shape MAX_PAYOUT = form(
            SHARE,
            null,
            keys(
                    "maxPayout",
                    key("atMost", REQUIRED, SHARE, "The ceiling."),
                    key("of", REQUIRED, MEASURE, "The measure it is a share of.")));

    static final Shape LADDER =
            new Shape.ByForm(Optional.empty(), Optional.of(new Shape.ListOf(rank())), Optional.of(ladder()));

    /** Shapes that contain themselves, by name. */
    private static final Map<String, Shape> NAMED = named();

    /** A whole plan. */
    static final Keys PLAN = plan();

    private PlanGrammar() {}

    /** The shape that is called by a name. */
    static Shape named(String name) {
        return Objects.requireNonNull(NAMED.get(name));
    }

    /** Shapes that are called by a name. */
    static Map<String, Shape> allNamed() {
        return NAMED;
    }

    /** The maps of which a plan consists, bonuses left out, by the word under which the reference has them. */
    public static Map<String, Keys> maps() {
        Map<String, Keys> maps = new LinkedHashMap<>();
        maps.put("plan", PLAN);
        maps.put("volume", mapOf(VolumeGrammar.volume()));
        maps.put("tree", mapOf(VolumeGrammar.tree()));
        maps.put("condition", mapOf(ConditionGrammar.condition()));
        maps.put("rank", rank());
        maps.put("ladder", ladder());
        maps.put("example", example(true));
        maps.put("following", example(false));
        return maps;
    }

    /** The map that may stand, alone or beside other forms. */
    private static Keys mapOf(Shape shape) {
        return shape instanceof Shape.ByForm forms ? mapOf(forms.map().orElseThrow()) : (Keys) shape;
    }

    private static Map<String, Shape> named() {
        Map<String, Shape> named = new LinkedHashMap<>();
        named.put("condition", ConditionGrammar.condition());
        named.put("example", example(true));
        named.put("following", example(false));
        return named;
    }

    private static Keys plan() {
        return keys(
                "a plan",
                key("name", REQUIRED, FOLDER_NAME, "The plan's name, as its folder is called."),
                key("currency", REQUIRED, new Shape.Text("a currency", "[A-Z]{3}"), "ISO 4217 code of what is paid."),
                key(
                        "pointValue",
                        OPTIONAL,
                        new Shape.Decimal(8, true),
                        "Money for one point of a base; 1 if not said."),
                key(
                        "period",
                        REQUIRED,
                        words("day", "week", "two-weeks", "four-weeks", "half-month", "month", "quarter", "year"),
                        "Length of a pay period."),
                key(
                        "asOf",
                        SWITCH,
                        words("period-start", "period-end"),
                        "Of which day tree, status, kind and package are taken."),
                key(
                        "measures",
                        OPTIONAL,
                        new Shape.ListOf(NAME),
                        "The columns of the orders the plan may read; then any other name is refused."),
                key("rounding", SWITCH, rounding(), "How an earning is rounded."),
                key(
                        "customers",
                        SWITCH,
                        keys(
                                "customers",
                                key(
                                        "place",
                                        SWITCH,
                                        words("ownNode", "atSponsor"),
                                        "Whether a customer's order is level 1 of its distributor, or the"
                                                + " distributor's own.")),
                        "Where a customer's order stands."),
                key("status", SWITCH, status(), "What becomes of members that are not active."),
                key("returns", SWITCH, returns(), "What a return does."),
                key(
                        "volumeBelowZero",
                        SWITCH,
                        words("floored", "allowed", "owed"),
                        "What becomes of a volume's value below zero."),
                key("skuGroups", OPTIONAL, map("skuGroups", oneOrMore(SKU)), "Groups of articles by name."),
                key("volumes", OPTIONAL, map("volumes", VolumeGrammar.volume()), "Volumes by name."),
                key("trees", OPTIONAL, map("trees", VolumeGrammar.tree()), "Derived trees by name."),
                key(
                        "conditions",
                        OPTIONAL,
                        map("conditions", CONDITION),
                        "Conditions by name; a name may stand wherever a condition may."),
                key("ranks", OPTIONAL, LADDER, "The ranks, lowest first."),
                key("grades", OPTIONAL, LADDER, "A second ladder beside the ranks."),
                key("bonuses", OPTIONAL, new Shape.ListOf(Kinds.shape()), "Bonuses and caps."),
                key(
                        "maxPayout",
                        OPTIONAL,
                        MAX_PAYOUT,
                        "The most the plan may pay, as a share of the orders' first measure; checked at run."),
                key(
                        "examples",
                        OPTIONAL,
                        new Shape.ListOf(new Shape.Named("example")),
                        "Worked examples; run whenever the version is used for a new period."));
    }

    private static Shape rounding() {
        return keys(
                "rounding",
                key("mode", SWITCH, words("half-up", "half-even", "half-down", "up", "down"), "Which way."),
                key("per", SWITCH, words("order", "source", "bonus"), "Which figure is rounded."));
    }

    private static Shape status() {
        return keys(
                "status",
                key(
                        "terminated",
                        SWITCH,
                        words("removed", "keepsPlace"),
                        "removed: volume and downline move up; keepsPlace: unpaid."),
                key("suspended", SWITCH, words("held", "unpaid"), "held: earns, and the earnings are held."));
    }

    private static Shape returns() {
        return keys(
                "returns",
                key("how", SWITCH, words("restate", "deduct"), "Counts in its original's period, or in its own."),
                key(
                        "within",
                        OPTIONAL,
                        new Shape.Text("a number of days up to 99999, like '60 days'", "(0|[1-9][0-9]{0,4}) days?"),
                        "Longer than this after the original, the company bears it."),
                key("smallest", OPTIONAL, MONEY, "A smaller difference of a member is a rounding line."));
    }

    private static Keys rank() {
        return keys(
                "a rank",
                key("name", REQUIRED, NAME, "Its name."),
                key("needs", OPTIONAL, CONDITION, "What qualifies; nothing: every distributor."),
                key("grace", OPTIONAL, new Shape.Whole(0, 120), "Periods paid at the old rank after a miss."),
                key("assigned", OPTIONAL, FLAG, "A contract or licence decides."));
    }

    private static Keys ladder() {
        return new Keys(
                "a ladder",
                List.of(
                        key(
                                "assigned",
                                OPTIONAL,
                                new Shape.ListOf(NAME),
                                "Ranks that a contract or licence decides, lowest first."),
                        key("ladder", OPTIONAL, new Shape.ListOf(rank()), "Ranks, lowest first."),
                        key(
                                "from",
                                OPTIONAL,
                                NAME,
                                "The plan whose ranks these are; the names are listed under assigned."),
                        key("upAtMost", OPTIONAL, COUNT, "Most steps up in a period."),
                        key("downAtMost", OPTIONAL, COUNT, "Most steps down in a period.")),
                Optional.empty(),
                List.of(List.of("assigned", "ladder")));
    }

    private static Keys example(boolean titled) {
        return keys(
                titled ? "an example" : "a period",
                key("title", titled ? REQUIRED : OPTIONAL, new Shape.Text("a title", ".{1,200}"), "What it shows."),
                key("period", OPTIONAL, WORD, "The period, as 2026-10 or a first day."),
                key(
                        "members",
                        titled ? REQUIRED : OPTIONAL,
                        new Shape.Table(),
                        "Members: id, sponsor, and what else matters."),
                key("orders", OPTIONAL, new Shape.Table(), "Single orders, when they matter."),
                key("carried", OPTIONAL, new Shape.Table(), "What is carried in."),
                key("previous", OPTIONAL, new Shape.Table(), "Rank and title of the last period."),
                key("given", OPTIONAL, new Shape.Table(), "Amounts of bonuses of kind given."),
                key("expect", REQUIRED, expect(), "What must come out; only what is stated is compared."),
                key(
                        "then",
                        OPTIONAL,
                        new Shape.ListOf(new Shape.Named("following")),
                        "Following periods; state flows on."));
    }

    private static Keys expect() {
        return keys(
                "expect",
                key("volumes", OPTIONAL, new Shape.Table(), "id and volumes."),
                key("ranks", OPTIONAL, new Shape.Table(), "id, rank, title, grade."),
                key("earnings", OPTIONAL, new Shape.Table(), "id, bonus, source, level, base, rate, amount."),
                key("carried", OPTIONAL, new Shape.Table(), "id, bonus, leg, volume."),
                key("trees", OPTIONAL, new Shape.Table(), "id, tree, parent, leg."),
                key("counted", OPTIONAL, new Shape.Table(), "id, rank, volume, counted."),
                key("breakage", OPTIONAL, new Shape.Table(), "bonus and amount: promised and earned by nobody."),
                key(
                        "ways",
                        OPTIONAL,
                        new Shape.Table(),
                        "id, bonus, source, is, by: who is skipped or blocked on the way up."),
                key(
                        "corrections",
                        OPTIONAL,
                        new Shape.Table(),
                        "period, id, bonus, amount: what late returns change in earlier periods."));
    }
}
