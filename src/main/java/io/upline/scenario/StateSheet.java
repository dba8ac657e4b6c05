package io.upline.scenario;

import io.upline.calculation.Inputs;
import io.upline.calculation.State;
import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import io.upline.plan.Plan;
import io.upline.plan.kind.Bonus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The tables {@code carried}, {@code previous} and {@code given}. */
final class StateSheet {

    private static final Set<String> CARRIED = Set.of("id", "bonus", "leg", "volume", "since", "rank", "what", "count");
    private static final Set<String> PREVIOUS = Set.of("id", "rank", "title");
    private static final Set<String> GIVEN = Set.of("id", "bonus", "amount");

    private final Plan plan;
    private final Cast cast;
    private final Refusals refusals;

    StateSheet(Plan plan, Cast cast, Refusals refusals) {
        this.plan = plan;
        this.cast = cast;
        this.refusals = refusals;
    }

    /** What the tables say was left by the period before. */
    State state(TextTable previous, TextTable carried, PayPeriod period) {
        known(previous, PREVIOUS);
        known(carried, CARRIED);
        List<TextTable> lacking = Stream.of(previous, carried)
                .filter(table -> refusals.lacks(table, "id"))
                .toList();
        if (!lacking.isEmpty()) {
            return State.NONE;
        }
        List<State.RankHeld> ranks = new ArrayList<>();
        for (TextTable.Row row : previous.rows()) {
            String rank = rank(row, "rank");
            String title = row.text("title").isEmpty() ? rank : rank(row, "title");
            ids(row).forEach(id -> ranks.add(new State.RankHeld(id, rank, title)));
        }
        List<State.Row> rows = new ArrayList<>();
        for (TextTable.Row row : carried.rows()) {
            if (row.get("id").filter(Cell::isNone).isPresent()) {
                rows.add(carried(row, "", period));
            } else {
                ids(row).forEach(id -> rows.add(carried(row, id, period)));
            }
        }
        return State.sorted(ranks, rows);
    }

    List<Inputs.Given> given(TextTable table, CastMembers members) {
        known(table, GIVEN);
        List<Inputs.Given> given = new ArrayList<>();
        List<String> lacking =
                GIVEN.stream().filter(column -> refusals.lacks(table, column)).toList();
        if (!lacking.isEmpty()) {
            return given;
        }
        for (TextTable.Row row : table.rows()) {
            Optional<Bonus> bonus = bonus(row);
            Optional<Long> amount =
                    row.get("amount").flatMap(c -> c.scaled(plan.terms().digits()));
            if (amount.isEmpty()) {
                refusals.cell(row.cell("amount", ""), Fact.of("meant.amount"));
            }
            if (bonus.isPresent() && !bonus.get().kind().takesGivenAmounts()) {
                refusals.cannot(
                        row.cell("bonus", "").place(),
                        Fact.of("problem.notGiven", "bonus", bonus.get().name()));
            }
            if (bonus.isPresent() && amount.isPresent()) {
                for (int part : parts(row)) {
                    given.add(new Inputs.Given(members.number(part), bonus.get().name(), amount.get()));
                }
            }
        }
        given.sort(Comparator.comparingInt(Inputs.Given::member).thenComparing(Inputs.Given::bonus));
        return given;
    }

    private State.Row carried(TextTable.Row row, String id, PayPeriod period) {
        String bonus = row.text("bonus");
        String what = row.text("what").isEmpty() ? "volume" : row.text("what");
        boolean owed = what.equals("owed")
                && (plan.volume(bonus).isPresent() || plan.measures().contains(bonus));
        boolean met = what.equals("met")
                && plan.conditions().stream().anyMatch(c -> c.name().equals(bonus));
        if (!bonus.isEmpty() && !owed && !met) {
            bonus(row);
        }
        if (!row.text("rank").isEmpty() && row.text("what").isEmpty()) {
            return new State.Row(id, bonus, row.text("rank"), 0, "", "award", 1);
        }
        long volume = row.get("volume").map(c -> centi(c)).orElse(0L);
        long count = row.get("count")
                .filter(c -> !c.isNone())
                .map(c -> centi(c) / 100)
                .orElse(0L);
        String since = row.text("since");
        if (since.isEmpty() && what.equals("volume")) {
            since = period.previous().toString();
        }
        String leg = what.equals("volume") ? leg(row.text("leg")) : row.text("leg") + row.text("rank");
        return new State.Row(id, bonus, leg, volume, since, what, count);
    }

    private long centi(Cell cell) {
        Optional<Long> centi = cell.centi();
        if (centi.isEmpty()) {
            refusals.cell(cell, Fact.of("meant.plainDecimal"));
        }
        return centi.orElse(0L);
    }

    /** The name of a leg in carried rows, which is its number. */
    static String leg(String text) {
        return switch (text) {
            case "L" -> "1";
            case "R" -> "2";
            default -> text;
        };
    }

    private String rank(TextTable.Row row, String column) {
        String rank = row.text(column);
        if (!rank.isEmpty() && plan.ranks().indexOf(rank) < 0) {
            refusals.unknown(
                    row.get(column).orElseThrow(),
                    Fact.of("meant.rankName"),
                    plan.ranks().names());
        }
        return rank;
    }

    private Optional<Bonus> bonus(TextTable.Row row) {
        Optional<Bonus> bonus = plan.bonus(row.text("bonus"));
        if (bonus.isEmpty()) {
            refusals.unknown(
                    row.cell("bonus", ""),
                    Fact.of("meant.bonusName"),
                    plan.bonuses().stream().map(Bonus::name).toList());
        }
        return bonus;
    }

    private List<String> ids(TextTable.Row row) {
        return parts(row).stream().map(p -> cast.parts().get(p).id()).toList();
    }

    private List<Integer> parts(TextTable.Row row) {
        List<Integer> parts = cast.of(row.text("id"));
        if (parts.isEmpty()) {
            refusals.unknown(row.cell("id", ""), Fact.of("meant.member"), cast.known());
        }
        return parts;
    }

    private void known(TextTable table, Set<String> words) {
        for (Cell column : table.header()) {
            if (!words.contains(column.text())) {
                refusals.column(column, new TreeSet<>(words));
            }
        }
    }
}
