package io.upline.plan.document;

import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.ConditionText;
import io.upline.plan.document.Section.Piece;
import io.upline.plan.document.Section.Subject;
import io.upline.plan.order.CalculationOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A plan for reading and signing: its terms, what it defines, in which order it is calculated, its examples and its text. */
public final class PlanDocument {

    private final Plan plan;
    private final Definitions definitions;
    private final ConditionText conditions;
    private final List<Section> sections = new ArrayList<>();

    private PlanDocument(Plan plan) {
        this.plan = plan;
        this.conditions =
                new ConditionText(plan.terms().currency(), plan.terms().digits());
        this.definitions = new Definitions(conditions);
    }

    /** The document as Markdown. */
    public static String markdown(Plan plan, List<Piece> examples) {
        return MarkdownPage.of(of(plan, examples));
    }

    /**
     * The parts of a plan's document; they end with the text it was read from and its hash, so that what is signed is complete.
     *
     * @param examples its worked examples, as they are drawn
     */
    public static List<Section> of(Plan plan, List<Piece> examples) {
        PlanDocument document = new PlanDocument(plan);
        document.terms();
        document.list(
                "Groups of articles",
                plan.skuGroups().stream().map(document.definitions::of).toList());
        document.list(
                "Volumes", plan.volumes().stream().map(document.definitions::of).toList());
        document.list(
                "Trees", plan.trees().stream().map(document.definitions::of).toList());
        document.list(
                "Conditions",
                plan.conditions().stream().map(document.definitions::of).toList());
        document.ranks("Ranks", plan.ranks());
        document.ranks("Grades", plan.grades());
        plan.bonuses().forEach(bonus -> document.sections.add(BonusText.of(bonus, plan)));
        document.order();
        if (!examples.isEmpty()) {
            document.add(Subject.EXAMPLES, "Worked examples", examples);
        }
        document.source();
        return List.copyOf(document.sections);
    }

    private void terms() {
        Terms terms = plan.terms();
        List<String> said = new ArrayList<>();
        plan.firstDay().ifPresent(day -> said.add("Valid from " + day + "."));
        said.add("Paid in " + terms.currency() + " each " + word(terms.period()) + "; one point is worth "
                + terms.pointValue().toDecimal().toPlainString() + " " + terms.currency() + ".");
        said.add("Of an order it reads: " + String.join(", ", plan.measures()) + ".");
        List<List<String>> rows = new ArrayList<>();
        TermsText.rows(terms).forEach(row -> rows.add(List.of(row)));
        plan.maxPayout()
                .ifPresent(max -> rows.add(List.of(
                        "most that is paid in a period",
                        max.atMost() + " of " + max.of() + " of all orders; a period that comes to more is refused")));
        add(
                Subject.PLAN,
                "Plan " + plan.name(),
                List.of(new Piece.Sentences(said), new Piece.Table(List.of("What decides money", "Rule"), rows)));
    }

    private void list(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            add(Subject.DEFINITIONS, title, List.of(new Piece.Items(sentences, false)));
        }
    }

    private void ranks(String title, Ladder ladder) {
        if (ladder.ranks().isEmpty()) {
            return;
        }
        List<String> said = new ArrayList<>();
        ladder.fromPlan().ifPresent(other -> said.add("Those of the plan " + other + "."));
        if (ladder.ranks().stream().anyMatch(rank -> !rank.assigned())) {
            said.add("Whoever meets what several need has the highest of them; what lower ones need is not asked"
                    + " again.");
        }
        ladder.upAtMost()
                .ifPresent(most ->
                        said.add("A member rises at most " + ConditionText.counted(most, "step") + " in a period."));
        ladder.downAtMost()
                .ifPresent(most ->
                        said.add("A member falls at most " + ConditionText.counted(most, "step") + " in a period."));
        boolean grace = ladder.ranks().stream().anyMatch(rank -> rank.gracePeriods() > 0);
        if (grace) {
            said.add("Grace is for how many periods a member is still paid at the rank that it misses.");
        }
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < ladder.ranks().size(); i++) {
            Ladder.Rank rank = ladder.ranks().get(i);
            List<String> row = new ArrayList<>(List.of(Integer.toString(i + 1), rank.name(), needs(rank)));
            if (grace) {
                row.add(rank.gracePeriods() == 0 ? "" : Integer.toString(rank.gracePeriods()));
            }
            rows.add(row);
        }
        List<String> head = grace ? List.of("#", "Name", "Needs", "Grace") : List.of("#", "Name", "Needs");
        List<Piece> pieces = new ArrayList<>();
        if (!said.isEmpty()) {
            pieces.add(new Piece.Sentences(said));
        }
        pieces.add(new Piece.Table(head, rows));
        add(Subject.RANKS, title, pieces);
    }

    private String needs(Ladder.Rank rank) {
        if (rank.assigned()) {
            return "is assigned, by a contract or licence";
        }
        return rank.needs().equals(Condition.ALWAYS) ? "nothing: every distributor" : conditions.of(rank.needs());
    }

    private void order() {
        List<String> steps = new ArrayList<>();
        for (CalculationOrder.Step step : CalculationOrder.of(plan).steps()) {
            List<String> items = step.items().stream().map(this::item).toList();
            String how = step instanceof CalculationOrder.Step.Sweep sweep
                    ? "up the " + sweep.tree() + " tree, at each member: "
                    : "";
            steps.add(how + String.join(", ", items));
        }
        add(Subject.ORDER, "Order of calculation", List.of(new Piece.Items(steps, true)));
    }

    private String item(CalculationOrder.Item item) {
        return switch (item) {
            case CalculationOrder.Item.OfVolume(String volume) -> volume;
            case CalculationOrder.Item.OfTree(String tree) -> "tree " + tree;
            case CalculationOrder.Item.OfRank(Condition.LadderName ladder, int position) ->
                plan.ladder(ladder).ranks().get(position).name();
            case CalculationOrder.Item.OfBonus(String bonus) -> bonus;
        };
    }

    private void source() {
        add(
                Subject.WRITTEN,
                "The plan as written",
                List.of(
                        new Piece.Text(plan.source().text().lines().toList()),
                        new Piece.Sentences(List.of(
                                "The hash of this text, as the bytes of its file, is the following; whoever has a file"
                                    + " with this hash has this very plan, and a file in which one character differs"
                                    + " has another.",
                                "SHA-256 " + plan.source().hash()))));
    }

    private void add(Subject subject, String title, List<Piece> pieces) {
        sections.add(new Section(subject, title, pieces));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
