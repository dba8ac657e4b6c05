package io.upline.oracle;

import io.upline.money.Rate;
import io.upline.plan.condition.Condition;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Made-up tables. */
final class RandomTables {

    private final Dice dice;
    private final List<String> ranks;
    private final List<String> grades;
    private final List<String> volumes;

    RandomTables(Dice dice, List<String> ranks, List<String> grades, List<String> volumes) {
        this.dice = dice;
        this.ranks = ranks;
        this.grades = grades;
        this.volumes = volumes;
    }

    /** A table by whatever picks a row in most kinds; a list of values by level where levels count. */
    RateTable any(RateTable.Unit unit, boolean leveled) {
        RateTable.Whose whose = dice.percent(75) ? RateTable.Whose.PAYEE : dice.pick(RateTable.Whose.values());
        return switch (dice.between(0, 7)) {
            case 0, 1, 2 -> ranks.isEmpty() ? everybody(unit, leveled) : byRank(unit, leveled, whose);
            case 3 -> byPackage(unit, leveled, whose);
            case 4, 5 -> byVolume(unit, leveled, whose);
            case 6 -> grades.isEmpty() ? everybody(unit, leveled) : byGrade(unit, leveled, whose);
            default -> everybody(unit, leveled);
        };
    }

    /** The payee's row of a table by whatever. */
    RateTable anyOf(RateTable.Unit unit) {
        RateTable some = any(unit, false);
        return new RateTable(unit, some.by(), RateTable.Whose.PAYEE, false, some.rows());
    }

    RateTable everybody(RateTable.Unit unit, boolean leveled) {
        return new RateTable(
                unit, new RateTable.By.Everybody(), RateTable.Whose.PAYEE, false, List.of(row("", 0, unit, leveled)));
    }

    RateTable byRank(RateTable.Unit unit, boolean leveled, RateTable.Whose whose) {
        List<RateTable.Row> rows =
                dice.some(ranks, 1).stream().map(r -> row(r, 0, unit, leveled)).toList();
        return new RateTable(unit, new RateTable.By.OfLadder(Condition.LadderName.RANK), whose, false, rows);
    }

    private RateTable byGrade(RateTable.Unit unit, boolean leveled, RateTable.Whose whose) {
        List<RateTable.Row> rows =
                dice.some(grades, 1).stream().map(r -> row(r, 0, unit, leveled)).toList();
        return new RateTable(unit, new RateTable.By.OfLadder(Condition.LadderName.GRADE), whose, false, rows);
    }

    private RateTable byPackage(RateTable.Unit unit, boolean leveled, RateTable.Whose whose) {
        List<RateTable.Row> rows = dice.some(RandomCompany.PACKAGES, 1).stream()
                .map(p -> row(p, 0, unit, leveled))
                .toList();
        return new RateTable(unit, new RateTable.By.OfPackage(), whose, false, rows);
    }

    RateTable byVolume(RateTable.Unit unit, boolean leveled, RateTable.Whose whose) {
        String volume = volumes.isEmpty() || dice.percent(40) ? dice.pick("QV", "CV") : dice.pick(volumes);
        return new RateTable(unit, new RateTable.By.OfVolume(volume), whose, false, brackets(unit, leveled));
    }

    RateTable by(RateTable.By by, RateTable.Unit unit, boolean leveled) {
        return new RateTable(unit, by, RateTable.Whose.PAYEE, false, brackets(unit, leveled));
    }

    /** Brackets of which each part of the figure takes its own. */
    RateTable slices(RateTable.Unit unit, RateTable.By figure, boolean leveled) {
        RateTable whole = dice.percent(50) ? byVolume(unit, leveled, RateTable.Whose.PAYEE) : by(figure, unit, leveled);
        return new RateTable(unit, whole.by(), RateTable.Whose.PAYEE, true, whole.rows());
    }

    private List<RateTable.Row> brackets(RateTable.Unit unit, boolean leveled) {
        List<RateTable.Row> rows = new ArrayList<>();
        for (int from : dice.ascending(dice.between(1, 4), 0, 800, dice.pick(10, 50, 100))) {
            rows.add(row("", from * 100L, unit, leveled));
        }
        return rows;
    }

    private RateTable.Row row(String key, long from, RateTable.Unit unit, boolean leveled) {
        if (!leveled || dice.percent(20)) {
            return new RateTable.Row(key, from, List.of(), value(unit));
        }
        List<Rate> levels = new ArrayList<>();
        int count = dice.between(1, 5);
        for (int i = 0; i < count; i++) {
            levels.add(dice.percent(10) ? Rate.ZERO : value(unit));
        }
        return new RateTable.Row(key, from, levels, dice.percent(70) ? Rate.ZERO : value(unit));
    }

    private Rate value(RateTable.Unit unit) {
        if (unit == RateTable.Unit.AMOUNTS) {
            return new Rate(dice.pick(1, 25, 50, 90, 300, 1234) * 1_000_000L);
        }
        return dice.percent(90)
                ? new Rate(dice.between(1, 60) * 500_000L)
                : Rate.of(new BigDecimal(dice.pick("0.03333333", "0.00000001", "0.125", "1")));
    }
}
