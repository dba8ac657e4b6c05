package io.upline.plan.document;

import io.upline.money.Rate;
import io.upline.plan.Plan;
import io.upline.plan.Terms;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.ConditionText;
import io.upline.plan.document.Section.Piece;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.BonusKind;
import io.upline.plan.kind.Kinds;
import io.upline.plan.kind.PaidOn;
import io.upline.plan.kind.Sentences;
import io.upline.plan.table.RateTable;
import io.upline.plan.table.RowNames;
import io.upline.plan.volume.Tree;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** A bonus in the printed plan: what all kinds share, what its own kind says, and its table. */
final class BonusText {

    /** So many levels have a column each; more stand in one cell. */
    private static final int MOST_COLUMNS = 16;

    private final Bonus bonus;
    private final Plan plan;
    private final Terms terms;
    private final ConditionText conditions;

    private BonusText(Bonus bonus, Plan plan) {
        this.bonus = bonus;
        this.plan = plan;
        this.terms = plan.terms();
        this.conditions = new ConditionText(terms.currency(), terms.digits());
    }

    static Section of(Bonus bonus, Plan plan) {
        return new Section(Section.Subject.BONUS, bonus.name(), new BonusText(bonus, plan).pieces());
    }

    private List<Piece> pieces() {
        List<String> said = new ArrayList<>();
        boolean isShare = bonus.table().unit() == RateTable.Unit.RATES
                && !bonus.table().rows().isEmpty();
        said.add("Kind " + Kinds.wordOf(bonus.kind())
                + bonus.base()
                        .map(base -> (isShare ? ", percentages of " : ", on ") + inWords(base))
                        .orElse("")
                + ".");
        shared(said);
        if (isPaidUpwards() && isWithCustomers()) {
            said.add("What customers bought is in their distributor's figure and stands at its level.");
        }
        Sentences sentences = new Sentences(terms.currency(), terms.digits(), bonus.table(), bonus.needs());
        bonus.kind().say(sentences);
        said.addAll(sentences.all());
        List<Piece> pieces = new ArrayList<>(List.of(new Piece.Sentences(said)));
        if (!bonus.table().rows().isEmpty()) {
            String picked = Definitions.row(bonus.table());
            if (!picked.isEmpty()) {
                pieces.add(new Piece.Sentences(List.of(picked)));
            }
            pieces.add(table(bonus.table()));
        }
        return pieces;
    }

    private boolean isPaidUpwards() {
        return switch (bonus.kind().paidOn()) {
            case PaidOn.Levels _, PaidOn.Differences _, PaidOn.OfGenerations _ -> true;
            default -> false;
        };
    }

    /** Whether the base is a volume that has what a member's customers bought in the member's own figure. */
    private boolean isWithCustomers() {
        return bonus.base()
                .flatMap(plan::volume)
                .filter(volume -> volume.reach().customers() && !volume.reach().downline())
                .isPresent();
    }

    /** The base by its name, and a volume in words beside it. */
    private String inWords(String base) {
        return plan.volume(base)
                .map(volume -> base + " (" + new Definitions(conditions).inWords(volume) + ")")
                .orElse(base);
    }

    /** The switches that all kinds share, where they say something. */
    private void shared(List<String> said) {
        if (!bonus.tree().equals(Tree.SPONSOR)) {
            said.add("It goes by the tree " + bonus.tree() + ".");
        }
        if (bonus.each() != Bonus.Each.PERIOD) {
            said.add("Each " + bonus.each().name().toLowerCase(Locale.ROOT) + " makes a line of its own.");
        }
        if (bonus.kind().countsBelow()) {
            said.add(counted(bonus.levels()));
        } else if (!bonus.levels().equals(Bonus.Levels.FROM_ONE)) {
            said.add(levels(bonus.levels()));
        }
        if (!bonus.needs().equals(Condition.ALWAYS)) {
            said.add("Whoever is paid must meet: " + conditions.of(bonus.needs()) + ".");
        }
        if (!bonus.sources().equals(Condition.ALWAYS)) {
            said.add((bonus.kind().countsBelow()
                            ? "Of those below only those are counted who meet: "
                            : "It is paid on what comes of those who meet: ")
                    + conditions.of(bonus.sources()) + ".");
        }
        if (bonus.table().unit() == RateTable.Unit.AMOUNTS
                && !bonus.table().rows().isEmpty()
                && bonus.kind().paysAmountsPerPoint()) {
            bonus.base().ifPresent(base -> said.add("An amount is paid for each 1.00 of " + base + "."));
        }
    }

    private static String levels(Bonus.Levels levels) {
        if (levels.to() == Integer.MAX_VALUE) {
            return "Levels from " + levels.from() + " on are paid.";
        }
        return levels.from() == levels.to()
                ? "Only level " + levels.from() + " is paid."
                : "Levels " + levels.from() + " to " + levels.to() + " are paid.";
    }

    private static String counted(Bonus.Levels levels) {
        String where = levels.to() == Integer.MAX_VALUE
                ? "all levels from " + levels.from() + " on"
                : levels.from() == levels.to()
                        ? "level " + levels.from()
                        : "levels " + levels.from() + " to " + levels.to();
        return "Counted are the distributors on " + where + " below whoever is paid"
                + (levels.from() == 0 ? ", who is level 0 itself." : ".");
    }

    private Piece table(RateTable table) {
        int longest =
                table.rows().stream().mapToInt(row -> row.levels().size()).max().orElse(0);
        boolean deeper = longest > 0
                && table.rows().stream()
                        .anyMatch(row -> !row.levels().isEmpty() && row.deeper().e8() != 0);
        List<String> head = new ArrayList<>();
        boolean isRate = table.unit() == RateTable.Unit.RATES;
        String unit = isRate ? "" : ", " + terms.currency();
        head.add(Sentences.head(table));
        if (longest == 0) {
            String value = isRate ? "rate" : "amount" + unit;
            head.add(Kinds.paysByLevel(bonus.kind()) ? value + ", every " + step() : value);
        }
        int first =
                bonus.kind().steps() == BonusKind.Steps.LEVELS ? bonus.levels().from() : 1;
        if (longest > MOST_COLUMNS) {
            head.add("each " + step() + " from " + step() + " " + first + " on" + unit);
        }
        for (int i = 0; i < longest && longest <= MOST_COLUMNS; i++) {
            head.add(step() + " " + (first + i) + unit);
        }
        if (deeper) {
            head.add("every deeper " + step() + unit);
        }
        List<List<String>> rows = new ArrayList<>();
        for (RateTable.Row row : table.rows()) {
            rows.add(row(table, row, head.size(), longest, deeper));
        }
        return new Piece.Table(head, rows);
    }

    private List<String> row(RateTable table, RateTable.Row row, int columns, int longest, boolean deeper) {
        List<String> cells = new ArrayList<>();
        cells.add(RowNames.of(table, row));
        if (row.levels().isEmpty()) {
            cells.add(value(table, row.deeper()) + (longest > 0 ? " on every " + step() : ""));
        } else {
            boolean isDeeper = row.deeper().e8() != 0;
            List<String> values =
                    row.levels().stream().map(each -> value(table, each)).toList();
            if (longest > MOST_COLUMNS) {
                cells.add(String.join(", ", values));
            } else {
                cells.addAll(values);
                cells.addAll(Collections.nCopies(longest - values.size(), isDeeper ? "as deeper" : ""));
            }
            if (deeper) {
                cells.add(isDeeper ? value(table, row.deeper()) : "");
            }
        }
        cells.addAll(Collections.nCopies(columns - cells.size(), ""));
        return cells;
    }

    /** What the values of a row stand for, one after the other. */
    private String step() {
        return switch (bonus.kind().steps()) {
            case LEVELS -> "level";
            case GENERATIONS -> "generation";
            case DEPTHS -> "depth";
        };
    }

    private String value(RateTable table, Rate rate) {
        return table.unit() == RateTable.Unit.RATES ? rate.toString() : Sentences.amount(rate, terms.digits());
    }
}
