package io.upline.scenario;

import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import io.upline.plan.volume.Volume;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;

/** Checks the tables of what is expected before anything is calculated: their columns, the names in them, and the form of their figures. */
final class ExpectedTables {

    private static final Fact FIGURE = Fact.of("meant.figure");

    private final Plan plan;
    private final Cast cast;
    private final Refusals refusals;

    ExpectedTables(Plan plan, Cast cast, Refusals refusals) {
        this.plan = plan;
        this.cast = cast;
        this.refusals = refusals;
    }

    /** Notes what is wrong in the table of this name under {@code expect}. */
    void check(String name, TextTable table) {
        switch (name) {
            case "volumes" -> volumes(table);
            case "ranks" -> ranks(table);
            case "earnings" -> earnings(table);
            case "carried" -> carried(table);
            case "corrections" -> corrections(table);
            case "breakage" -> breakage(table);
            case "ways" -> ways(table);
            case "trees" -> {
                columns(table, List.of("id", "tree", "parent", "leg"));
                members(table);
            }
            case "counted" -> {
                columns(table, List.of("id", "rank", "volume", "counted"));
                members(table);
                figures(table, List.of("counted"));
            }
            default -> throw new IllegalStateException("nothing is called so under 'expect': " + name);
        }
    }

    private void volumes(TextTable table) {
        List<String> names = plan.volumes().stream().map(Volume::name).toList();
        List<String> known = new ArrayList<>(names);
        known.add("id");
        columns(table, known);
        members(table);
        figures(table, names);
    }

    private void ranks(TextTable table) {
        columns(table, List.of("id", "rank", "title", "grade"));
        members(table);
        for (TextTable.Row row : table.rows()) {
            named(row.get("rank"), Fact.of("meant.rankName"), plan.ranks());
            named(row.get("title"), Fact.of("meant.rankName"), plan.ranks());
            named(row.get("grade"), Fact.of("meant.gradeName"), plan.grades());
        }
    }

    private void named(Optional<Cell> cell, Fact kind, Ladder ladder) {
        cell.filter(c -> !c.isAny() && !c.isNone() && !ladder.names().contains(c.text()))
                .ifPresent(c -> refusals.unknown(c, kind, ladder.names()));
    }

    private void earnings(TextTable table) {
        columns(table, List.of("id", "bonus", "source", "level", "base", "rate", "amount"));
        for (TextTable.Row row : table.rows()) {
            bonus(row);
            ExpectedEarnings.selector(row, "id").ifPresent(this::member);
            ExpectedEarnings.selector(row, "source").filter(c -> !c.isNone()).ifPresent(this::member);
            refuse(row, "level", c -> c.isNone() || c.whole(1_000_000).isPresent(), Fact.of("meant.whole"));
            refuse(row, "rate", c -> c.rateE8().isPresent(), Fact.of("meant.rate"));
            amount(row);
        }
        figures(table, List.of("base"));
    }

    private void corrections(TextTable table) {
        columns(table, List.of("period", "id", "bonus", "amount"));
        for (TextTable.Row row : table.rows()) {
            bonus(row);
            ExpectedEarnings.selector(row, "id").ifPresent(this::member);
            refuse(row, "period", this::isPeriod, Fact.of("meant.periodOfPlan"));
            refuse(
                    row,
                    "amount",
                    c -> c.text().equals("-") || c.scaled(plan.terms().digits()).isPresent(),
                    Fact.of("meant.expectedAmount"));
        }
    }

    private boolean isPeriod(Cell cell) {
        try {
            return PayPeriod.parse(plan.terms().period(), cell.text())
                    .toString()
                    .equals(cell.text());
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private void breakage(TextTable table) {
        columns(table, List.of("bonus", "amount"));
        if (!refusals.lacks(table, "bonus")) {
            for (TextTable.Row row : table.rows()) {
                bonus(row);
                refuse(row, "amount", c -> c.scaled(plan.terms().digits()).isPresent(), Fact.of("meant.planAmount"));
            }
        }
    }

    private void ways(TextTable table) {
        columns(table, List.of("id", "bonus", "source", "is", "by"));
        boolean lacks = false;
        for (String column : List.of("id", "bonus", "source", "is")) {
            lacks |= refusals.lacks(table, column);
        }
        if (lacks) {
            return;
        }
        List<String> bonuses = plan.bonuses().stream()
                .filter(bonus -> bonus.kind().paysUpTheLine())
                .map(Bonus::name)
                .toList();
        for (TextTable.Row row : table.rows()) {
            member(row.cell("id", ""));
            member(row.cell("source", ""));
            oneOf(row.cell("bonus", ""), Fact.of("meant.bonusWithWay"), bonuses);
            oneOf(row.cell("is", ""), Fact.of("meant.becomes"), ExpectedWays.WORDS);
            Optional<Cell> by = ExpectedEarnings.selector(row, "by").filter(cell -> !cell.isNone());
            if (by.isPresent() && row.text("is").equals("blocked")) {
                member(by.get());
            } else {
                by.ifPresent(cell -> refusals.cell(cell, Fact.of("meant.onlyBlocked")));
            }
        }
    }

    private void oneOf(Cell cell, Fact kind, List<String> known) {
        if (!known.contains(cell.text())) {
            refusals.unknown(cell, kind, known);
        }
    }

    private void amount(TextTable.Row row) {
        refuse(
                row,
                "amount",
                c -> c.text().equals("-") || c.scaled(plan.terms().digits()).isPresent(),
                Fact.of("meant.expectedAmount"));
    }

    private void bonus(TextTable.Row row) {
        List<String> bonuses = plan.bonuses().stream().map(Bonus::name).toList();
        ExpectedEarnings.selector(row, "bonus")
                .filter(c -> !bonuses.contains(c.text()))
                .ifPresent(c -> refusals.unknown(c, Fact.of("meant.bonusName"), bonuses));
    }

    private void carried(TextTable table) {
        columns(table, List.of("id", "bonus", "leg", "volume", "since", "rank", "what", "count"));
        if (!refusals.lacks(table, "id")) {
            table.rows().stream()
                    .map(row -> row.cell("id", ""))
                    .filter(id -> !id.isNone())
                    .forEach(this::member);
        }
        figures(table, List.of("volume", "count"));
    }

    private void columns(TextTable table, Collection<String> words) {
        for (Cell column : table.header()) {
            if (!words.contains(column.text())) {
                refusals.column(column, new TreeSet<>(words));
            }
        }
    }

    private void figures(TextTable table, List<String> columns) {
        for (TextTable.Row row : table.rows()) {
            columns.forEach(column -> refuse(row, column, c -> c.centi().isPresent(), FIGURE));
        }
    }

    /** Refuses the cell of a column that states something else than what is fine. */
    private void refuse(TextTable.Row row, String column, Predicate<Cell> fine, Fact meant) {
        ExpectedEarnings.selector(row, column).filter(fine.negate()).ifPresent(cell -> refusals.cell(cell, meant));
    }

    private void members(TextTable table) {
        if (!refusals.lacks(table, "id")) {
            table.rows().forEach(row -> member(row.cell("id", "")));
        }
    }

    private void member(Cell cell) {
        if (cast.of(cell.text()).isEmpty()) {
            refusals.unknown(cell, Fact.of("meant.member"), cast.known());
        }
    }
}
