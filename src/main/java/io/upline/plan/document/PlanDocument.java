package io.upline.plan.document;

import io.upline.money.Rate;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.ConditionText;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Kinds;
import io.upline.plan.kind.Sentences;
import io.upline.plan.order.CalculationOrder;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Tree;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Prints a plan for reading and signing, as Markdown: its terms, what it defines, in which order it is calculated. */
public final class PlanDocument {

    private final Plan plan;
    private final List<String> lines = new ArrayList<>();

    private PlanDocument(Plan plan) {
        this.plan = plan;
    }

    /** The document of a plan; ends with the text it was read from and its hash, so that what is signed is complete. */
    public static String markdown(Plan plan) {
        PlanDocument document = new PlanDocument(plan);
        document.terms();
        document.list("Volumes", plan.volumes().stream().map(Definitions::of).toList());
        document.list("Trees", plan.trees().stream().map(Definitions::of).toList());
        document.list(
                "Conditions", plan.conditions().stream().map(Definitions::of).toList());
        document.ranks("Ranks", plan.ranks());
        document.ranks("Grades", plan.grades());
        document.bonuses();
        document.order();
        document.examples();
        document.source();
        return String.join("\n", document.lines) + "\n";
    }

    private void terms() {
        Terms terms = plan.terms();
        add("# Plan " + plan.name());
        add("");
        plan.firstDay().ifPresent(day -> add("Valid from " + day + "."));
        add("Paid in " + terms.currency() + " each " + word(terms.period()) + "; one point is worth "
                + terms.pointValue().toDecimal().toPlainString() + ".");
        add("");
        row("What decides money", "Rule");
        row("---", "---");
        TermsText.rows(terms).forEach(this::row);
        plan.maxPayout().ifPresent(max -> row("most that is paid", max.atMost() + " of " + max.of()));
        add("");
    }

    private void list(String title, List<String> sentences) {
        if (!sentences.isEmpty()) {
            add("## " + title);
            add("");
            sentences.forEach(this::add);
            add("");
        }
    }

    private void ranks(String title, Ladder ladder) {
        if (ladder.ranks().isEmpty()) {
            return;
        }
        add("## " + title);
        add("");
        ladder.fromPlan().ifPresent(other -> {
            add("Those of the plan " + other + ".");
            add("");
        });
        ladder.upAtMost().ifPresent(most -> add("A member rises " + most + " in a period at most."));
        ladder.downAtMost().ifPresent(most -> add("A member falls " + most + " in a period at most."));
        row("#", "Name", "Grace", "Needs");
        row("---", "---", "---", "---");
        for (int i = 0; i < ladder.ranks().size(); i++) {
            Ladder.Rank rank = ladder.ranks().get(i);
            String name = rank.name() + (rank.assigned() ? " (assigned)" : "");
            String needs = rank.assigned() ? "" : ConditionText.of(rank.needs());
            row(Integer.toString(i + 1), name, Integer.toString(rank.gracePeriods()), needs);
        }
        add("");
    }

    private void bonuses() {
        for (Bonus bonus : plan.bonuses()) {
            add("## " + bonus.name());
            add("");
            add("Kind " + Kinds.wordOf(bonus.kind())
                    + bonus.base().map(base -> ", on " + base).orElse("") + ".");
            shared(bonus);
            Sentences sentences =
                    new Sentences(plan.terms().currency(), plan.terms().digits(), bonus.table());
            bonus.kind().say(sentences);
            sentences.all().forEach(this::add);
            add("");
            table(bonus.table());
        }
    }

    /** The switches that all kinds share, where they say something. */
    private void shared(Bonus bonus) {
        if (!bonus.tree().equals(Tree.SPONSOR)) {
            add("It goes by the tree " + bonus.tree() + ".");
        }
        if (bonus.each() != Bonus.Each.PERIOD) {
            add("Each " + word(bonus.each()) + " makes a line of its own.");
        }
        if (!bonus.levels().equals(Bonus.Levels.FROM_ONE)) {
            boolean isEndless = bonus.levels().to() == Integer.MAX_VALUE;
            add("Levels from " + bonus.levels().from()
                    + (isEndless ? " on" : " to " + bonus.levels().to()) + " are paid.");
        }
        if (!bonus.needs().equals(Condition.ALWAYS)) {
            add("Paid is who meets: " + ConditionText.of(bonus.needs()) + ".");
        }
        if (!bonus.sources().equals(Condition.ALWAYS)) {
            add("It is paid on what comes of those who meet: " + ConditionText.of(bonus.sources()) + ".");
        }
    }

    private void table(RateTable table) {
        if (table.rows().isEmpty()) {
            return;
        }
        String picked = Definitions.row(table);
        if (!picked.isEmpty()) {
            add(picked);
            add("");
        }
        boolean lists = table.rows().stream().anyMatch(row -> !row.levels().isEmpty());
        String head = table.unit() == RateTable.Unit.RATES
                ? "Rates"
                : "Amounts (" + plan.terms().currency() + ")";
        row(lists ? new String[] {head, "by level", "deeper"} : new String[] {head, "value"});
        row(lists ? new String[] {"---", "---", "---"} : new String[] {"---", "---"});
        for (RateTable.Row row : table.rows()) {
            String key = table.by() instanceof RateTable.By.OfPlace
                    ? "place " + ConditionText.number(row.fromCenti())
                    : key(row.key(), row.isForAll() ? 0 : row.fromCenti());
            if (table.by() instanceof RateTable.By.OfTwo) {
                key = key(row.group().name(), row.group().fromCenti()) + ", " + key;
            }
            String levels = String.join(
                    ", ", row.levels().stream().map(r -> value(table, r)).toList());
            String deeper = row.deeper().e8() == 0 && lists ? "" : value(table, row.deeper());
            if (lists) {
                row(key, row.levels().isEmpty() ? deeper : levels, deeper);
            } else {
                row(key, deeper);
            }
        }
        add("");
    }

    private static String key(String name, long fromCenti) {
        return name.isEmpty() ? (fromCenti == 0 ? "all" : "from " + BigDecimal.valueOf(fromCenti, 2)) : name;
    }

    private static String value(RateTable table, Rate rate) {
        return table.unit() == RateTable.Unit.RATES
                ? rate.toString()
                : rate.toDecimal().toPlainString();
    }

    private void order() {
        add("## Order of calculation");
        add("");
        int number = 1;
        for (CalculationOrder.Step step : CalculationOrder.of(plan).steps()) {
            List<String> items = step.items().stream().map(this::item).toList();
            String how = step instanceof CalculationOrder.Step.Sweep sweep
                    ? "up the " + sweep.tree() + " tree, at each member: "
                    : "";
            add(number++ + ". " + how + String.join(", ", items));
        }
        add("");
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

    private void examples() {
        if (!plan.examples().isEmpty()) {
            add("## Worked examples");
            add("");
            plan.examples().forEach(example -> add("- " + example.title()));
            add("");
        }
    }

    private void source() {
        add("## The plan as written");
        add("");
        plan.source().text().lines().forEach(line -> add(("    " + line).stripTrailing()));
        add("");
        add("SHA-256 " + plan.source().hash());
    }

    private void row(String... cells) {
        add("| " + String.join(" | ", cells) + " |");
    }

    private void add(String line) {
        lines.add(line);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
