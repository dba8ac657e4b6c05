package io.upline.oracle;

import io.upline.money.Rate;
import io.upline.plan.condition.Condition;
import io.upline.plan.table.RateTable;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Made-up tables. */
final class RandomTables {

    private static final RateTable.By.OfMember CONTRACT = new RateTable.By.OfAttribute("contract");

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
        if (dice.percent(15)) {
            return twoKeys(one(unit, leveled, whose), leveled, true);
        }
        return one(unit, leveled, whose);
    }

    private RateTable one(RateTable.Unit unit, boolean leveled, RateTable.Whose whose) {
        return switch (dice.between(0, 7)) {
            case 0, 1, 2 -> ranks.isEmpty() ? everybody(unit, leveled) : byRank(unit, leveled, whose);
            case 3 -> dice.percent(50) ? byPackage(unit, leveled, whose) : byContract(unit, leveled, whose);
            case 4, 5 -> byVolume(unit, leveled, whose);
            case 6 -> grades.isEmpty() ? everybody(unit, leveled) : byGrade(unit, leveled, whose);
            default -> everybody(unit, leveled);
        };
    }

    /** Tables like one, each under a value of a first key; the table itself where it has no key. */
    RateTable twoKeys(RateTable some, boolean leveled, boolean forAll) {
        List<RateTable.Group> groups = new ArrayList<>();
        boolean isAgainst = some.whose() != RateTable.Whose.PAYEE && dice.percent(40);
        RateTable.By.OfMember first = isAgainst ? again(groups, some) : first(groups);
        boolean isOfPayee = some.whose() == RateTable.Whose.PAYEE;
        if (!(some.by() instanceof RateTable.By.Key second) || (isOfPayee && first.equals(second))) {
            return some;
        }
        List<RateTable.Row> rows = new ArrayList<>();
        for (RateTable.Group group : groups) {
            if (forAll && dice.percent(15)) {
                RateTable.Row all = row("", RateTable.Row.WHATEVER, some.unit(), leveled);
                rows.add(new RateTable.Row(group, "", RateTable.Row.WHATEVER, all.levels(), all.deeper()));
                continue;
            }
            for (RateTable.Row row : rows(second, some.unit(), leveled)) {
                rows.add(new RateTable.Row(group, row.key(), row.fromCenti(), row.levels(), row.deeper()));
            }
        }
        return new RateTable(some.unit(), new RateTable.By.OfTwo(first, second), some.whose(), some.slices(), rows);
    }

    /** What picks the row of a table as the first key, too: what the payee has against what the source has. */
    private RateTable.By.OfMember again(List<RateTable.Group> groups, RateTable some) {
        if (!(some.by() instanceof RateTable.By.OfMember same)) {
            return first(groups);
        }
        rows(same, some.unit(), false).forEach(row -> groups.add(new RateTable.Group(row.key(), row.fromCenti())));
        return same;
    }

    private RateTable.By.OfMember first(List<RateTable.Group> groups) {
        return switch (dice.between(0, 5)) {
            case 0 -> rungs(groups, ranks, Condition.LadderName.RANK);
            case 1 -> rungs(groups, grades, Condition.LadderName.GRADE);
            case 2 -> {
                for (int from : dice.ascending(dice.between(1, 3), 0, 600, dice.pick(10, 50, 100))) {
                    groups.add(new RateTable.Group("", from * 100L));
                }
                yield new RateTable.By.OfVolume(volume());
            }
            case 3 -> packages(groups);
            default -> {
                contracts().forEach(name -> groups.add(new RateTable.Group(name, 0)));
                yield CONTRACT;
            }
        };
    }

    private RateTable.By.OfMember rungs(List<RateTable.Group> groups, List<String> names, Condition.LadderName ladder) {
        if (names.isEmpty()) {
            return packages(groups);
        }
        dice.some(names, 1).forEach(name -> groups.add(new RateTable.Group(name, 0)));
        return new RateTable.By.OfLadder(ladder);
    }

    private RateTable.By.OfMember packages(List<RateTable.Group> groups) {
        dice.some(RandomCompany.PACKAGES, 1).forEach(name -> groups.add(new RateTable.Group(name, 0)));
        if (dice.percent(50)) {
            groups.add(new RateTable.Group(RateTable.By.OTHER, 0));
        }
        return new RateTable.By.OfPackage();
    }

    private List<String> contracts() {
        List<String> names = new ArrayList<>(dice.some(RandomCompany.CONTRACTS, 1));
        if (dice.percent(50)) {
            names.add(dice.between(0, names.size()), RateTable.By.OTHER);
        }
        return names;
    }

    private List<RateTable.Row> rows(RateTable.By by, RateTable.Unit unit, boolean leveled) {
        return switch (by) {
            case RateTable.By.OfLadder l
            when l.ladder() == Condition.LadderName.RANK ->
                byRank(unit, leveled, RateTable.Whose.PAYEE).rows();
            case RateTable.By.OfLadder _ ->
                byGrade(unit, leveled, RateTable.Whose.PAYEE).rows();
            case RateTable.By.OfAttribute _ ->
                byContract(unit, leveled, RateTable.Whose.PAYEE).rows();
            case RateTable.By.OfPackage _ ->
                byPackage(unit, leveled, RateTable.Whose.PAYEE).rows();
            default -> brackets(unit, leveled);
        };
    }

    /** The payee's row of a table by whatever. */
    RateTable anyOf(RateTable.Unit unit) {
        RateTable some = any(unit, false);
        boolean isAgainst =
                some.by() instanceof RateTable.By.OfTwo two && two.first().equals(two.second());
        return isAgainst
                ? everybody(unit, false)
                : new RateTable(unit, some.by(), RateTable.Whose.PAYEE, false, some.rows());
    }

    /** Limits by whatever is the payee's own, some of them zero. */
    RateTable limits(RateTable.Unit unit) {
        RateTable some = anyOf(unit);
        List<RateTable.Row> rows = some.rows().stream()
                .map(row -> dice.percent(20) ? row.with(List.of(), Rate.ZERO) : row)
                .toList();
        return new RateTable(unit, some.by(), RateTable.Whose.PAYEE, false, rows);
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

    private RateTable byContract(RateTable.Unit unit, boolean leveled, RateTable.Whose whose) {
        List<RateTable.Row> rows =
                contracts().stream().map(c -> row(c, 0, unit, leveled)).toList();
        return new RateTable(unit, CONTRACT, whose, false, rows);
    }

    RateTable byVolume(RateTable.Unit unit, boolean leveled, RateTable.Whose whose) {
        return new RateTable(unit, new RateTable.By.OfVolume(volume()), whose, false, brackets(unit, leveled));
    }

    private String volume() {
        return volumes.isEmpty() || dice.percent(40) ? dice.pick("QV", "CV") : dice.pick(volumes);
    }

    /** Shares of a payee and one below it, the row of either or of both. */
    RateTable shares() {
        RateTable.Whose whose = dice.pick(RateTable.Whose.values());
        RateTable some = one(RateTable.Unit.AMOUNTS, false, whose);
        return dice.percent(25) ? twoKeys(some, false, true) : some;
    }

    /** Shares of each part of a volume. */
    RateTable cut(String volume, RateTable.Whose whose) {
        RateTable whole = new RateTable(
                RateTable.Unit.AMOUNTS,
                new RateTable.By.OfVolume(volume),
                whose,
                true,
                brackets(RateTable.Unit.AMOUNTS, false));
        return dice.percent(25) ? twoKeys(whole, false, true) : whole;
    }

    RateTable by(RateTable.By by, RateTable.Unit unit, boolean leveled) {
        RateTable one = new RateTable(unit, by, RateTable.Whose.PAYEE, false, brackets(unit, leveled));
        return dice.percent(20) ? twoKeys(one, leveled, true) : one;
    }

    /** Brackets of a volume as it stood with each order. */
    RateTable soFar(RateTable.Unit unit, List<String> ofOrders) {
        String volume = ofOrders.isEmpty() || dice.percent(30) ? dice.pick("QV", "CV") : dice.pick(ofOrders);
        return by(new RateTable.By.OfSoFar(volume), unit, false);
    }

    /** Brackets of which each part of the figure takes its own. */
    RateTable slices(RateTable.Unit unit, RateTable.By figure, boolean leveled) {
        RateTable volume = byVolume(unit, leveled, RateTable.Whose.PAYEE);
        RateTable whole = dice.percent(50)
                ? dice.percent(20) ? twoKeys(volume, leveled, true) : volume
                : by(figure, unit, leveled);
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
