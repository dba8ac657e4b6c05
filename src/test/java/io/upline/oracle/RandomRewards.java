package io.upline.oracle;

import io.upline.money.Rate;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Award;
import io.upline.plan.kind.Binary;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.BonusKind;
import io.upline.plan.kind.CompanyShare;
import io.upline.plan.kind.FullSteps;
import io.upline.plan.kind.Given;
import io.upline.plan.kind.OtherPlan;
import io.upline.plan.kind.Party;
import io.upline.plan.kind.Pool;
import io.upline.plan.kind.Structure;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Made-up bonuses of the kinds that do not pay by level. */
final class RandomRewards {

    private final Dice dice;
    private final List<Volume> all;
    private final List<String> volumes;
    private final List<String> ranks;
    private final RandomConditions conditions;
    private final RandomTables tables;
    private final List<String> trees;

    RandomRewards(
            Dice dice,
            List<Volume> volumes,
            List<String> ranks,
            RandomConditions conditions,
            RandomTables tables,
            List<String> trees) {
        this.trees = trees;
        this.dice = dice;
        this.all = volumes;
        this.volumes = volumes.stream().map(Volume::name).toList();
        this.ranks = ranks;
        this.conditions = conditions;
        this.tables = tables;
    }

    private static Bonus bonus(
            String name, Optional<String> base, String tree, Condition needs, RateTable table, BonusKind kind) {
        return new Bonus(
                name, base, tree, needs, Condition.ALWAYS, Bonus.Each.PERIOD, Bonus.Levels.FROM_ONE, table, kind);
    }

    private Condition needs() {
        return dice.percent(60) ? Condition.ALWAYS : conditions.at(1);
    }

    private String volume() {
        return volumes.isEmpty() || dice.percent(50) ? dice.pick("QV", "CV") : dice.pick(volumes);
    }

    /** A volume or measure; a sum or an extreme of volumes, of which plans have few, more often than it would fall. */
    private String weight() {
        List<String> sums = volumes.stream()
                .filter(v -> v.startsWith("S") || v.startsWith("E"))
                .toList();
        return sums.isEmpty() || dice.percent(30) ? volume() : dice.pick(sums);
    }

    /** An amount for all or by rank. */
    RateTable perRank() {
        return ranks.isEmpty() || dice.percent(40)
                ? tables.everybody(RateTable.Unit.AMOUNTS, false)
                : tables.byRank(RateTable.Unit.AMOUNTS, false, RateTable.Whose.PAYEE);
    }

    /** What a total of the company may be of: a measure, a volume without a downline, or a figure of a member. */
    String companyTotal() {
        List<String> own = all.stream()
                .filter(v ->
                        !(v.what() instanceof Volume.What.Sum) && !v.reach().downline())
                .map(Volume::name)
                .toList();
        return own.isEmpty() || dice.percent(60) ? dice.pick(RandomCompany.MEASURES) : dice.pick(own);
    }

    Bonus binary(String name, String base) {
        int how = dice.between(0, 2);
        RateTable.Unit unit = how == 1 && dice.percent(70) ? RateTable.Unit.AMOUNTS : RateTable.Unit.RATES;
        Binary.Match match = how == 0
                ? new Binary.Match.WeakLeg()
                : how == 1
                        ? new Binary.Match.Cycle(dice.pick(200, 350, 100) * 100L, dice.pick(100, 50) * 100L)
                        : new Binary.Match.Steps();
        RateTable table = how == 2
                ? steps()
                : how == 0 && dice.percent(15)
                        ? tables.slices(unit, new RateTable.By.OfMatched(), false)
                        : dice.percent(20)
                                ? tables.by(new RateTable.By.OfMatched(), unit, false)
                                : ranks.isEmpty() || dice.percent(40)
                                        ? tables.anyOf(unit)
                                        : tables.byRank(unit, false, RateTable.Whose.PAYEE);
        Optional<Binary.MoneyCap> cap = dice.percent(25)
                ? Optional.of(new Binary.MoneyCap(perRank(), dice.pick(Binary.Excess.values())))
                : Optional.empty();
        return bonus(
                name,
                Optional.of(base),
                dice.percent(80) ? Tree.PLACEMENT : dice.pick(trees),
                needs(),
                table,
                new Binary(
                        match,
                        dice.percent(70) ? 0 : dice.between(1, 3) * 5_000L,
                        dice.percent(70) ? Long.MAX_VALUE : dice.between(1, 6) * 10_000L,
                        carry(),
                        dice.pick(Binary.OwnVolume.values()),
                        dice.percent(70) ? Optional.empty() : Optional.of(conditions.at(1)),
                        cap));
    }

    private RateTable steps() {
        RateTable some = tables.by(new RateTable.By.OfMatched(), RateTable.Unit.AMOUNTS, false);
        List<RateTable.Row> rows =
                some.rows().stream().filter(r -> r.fromCenti() > 0).toList();
        if (rows.isEmpty() && some.by() instanceof RateTable.By.OfTwo) {
            return steps();
        }
        RateTable.Row row = new RateTable.Row("", 5_000, List.of(), new Rate(1_000_000_000L));
        return new RateTable(some.unit(), some.by(), some.whose(), false, rows.isEmpty() ? List.of(row) : rows);
    }

    private Binary.Carry carry() {
        return dice.pick(
                Binary.Carry.ALL,
                Binary.Carry.ALL,
                Binary.Carry.NONE,
                new Binary.Carry(dice.between(1, 8) * 10_000L, dice.between(1, 3)),
                new Binary.Carry(Long.MAX_VALUE, dice.between(1, 2)));
    }

    Bonus pool(String name) {
        Pool.Size size = dice.percent(70)
                ? new Pool.Size.ShareOf(new CompanyShare(new Rate(dice.between(1, 60) * 100_000L), companyTotal()))
                : new Pool.Size.Fixed(dice.between(1, 99_999));
        return dice.percent(40)
                ? poolOfThoseBelow(name, size)
                : bonus(
                        name,
                        Optional.empty(),
                        Tree.SPONSOR,
                        needs(),
                        RateTable.NONE,
                        new Pool(size, ownWeight(), dice.percent(50)));
    }

    private Pool.Weight ownWeight() {
        boolean proRata = dice.percent(50);
        List<String> legged = volumes.stream().filter(v -> !v.startsWith("S")).toList();
        boolean capped = proRata && !legged.isEmpty() && dice.percent(30);
        Condition.LegCap cap = new Condition.LegCap(
                Condition.CapBasis.TOTAL,
                conditions.legCap().perLeg(),
                conditions.legCap().own());
        Optional<String> volume = proRata ? Optional.of(capped ? dice.pick(legged) : weight()) : Optional.empty();
        Optional<RateTable> shares = dice.percent(50)
                ? Optional.of(
                        ranks.isEmpty()
                                ? tables.anyOf(RateTable.Unit.AMOUNTS)
                                : tables.byRank(RateTable.Unit.AMOUNTS, false, RateTable.Whose.PAYEE))
                : Optional.empty();
        return new Pool.Weight(
                proRata && dice.percent(25) ? volume.map(v -> tables.cut(v, RateTable.Whose.PAYEE)) : shares,
                volume,
                capped ? Optional.of(cap) : Optional.empty(),
                proRata && !ranks.isEmpty() && dice.percent(30)
                        ? Optional.of(tables.byRank(RateTable.Unit.AMOUNTS, false, RateTable.Whose.PAYEE))
                        : Optional.empty(),
                false);
    }

    private Bonus poolOfThoseBelow(String name, Pool.Size size) {
        Optional<String> volume = dice.percent(60) ? Optional.of(weight()) : Optional.empty();
        Optional<RateTable> shares = volume.isPresent() && dice.percent(40)
                ? volume.map(v -> tables.cut(v, RateTable.Whose.SOURCE))
                : dice.percent(75) ? Optional.of(tables.shares()) : Optional.empty();
        int from = dice.pick(0, 1, 1, 1, 2, 3);
        return new Bonus(
                name,
                Optional.empty(),
                dice.pick(trees),
                needs(),
                dice.percent(50) ? Condition.ALWAYS : conditions.at(1),
                Bonus.Each.PERIOD,
                new Bonus.Levels(from, dice.percent(50) ? Integer.MAX_VALUE : from + dice.between(0, 3)),
                RateTable.NONE,
                new Pool(
                        size,
                        new Pool.Weight(shares, volume, Optional.empty(), Optional.empty(), true),
                        dice.percent(50)));
    }

    Bonus award(String name) {
        if (dice.percent(30)) {
            return contest(name);
        }
        RateTable table = ranks.isEmpty() || dice.percent(60)
                ? tables.anyOf(RateTable.Unit.AMOUNTS)
                : tables.byRank(RateTable.Unit.AMOUNTS, false, RateTable.Whose.PAYEE);
        Award.Once once = dice.pick(Award.Once.values());
        return bonus(
                name,
                Optional.empty(),
                Tree.SPONSOR,
                needs(),
                table,
                new Award(
                        once,
                        once == Award.Once.EVER && dice.percent(50) ? 1 : Integer.MAX_VALUE,
                        dice.percent(60) ? 1 : dice.between(2, 3),
                        Award.Ties.EARLIEST_LAST_ORDER));
    }

    private Bonus contest(String name) {
        List<RateTable.Row> rows = new ArrayList<>();
        int places = dice.between(1, 4);
        for (int i = 1; i <= places; i++) {
            rows.add(new RateTable.Row("", i * 100L, List.of(), new Rate(dice.between(1, 50_000) * 1_000_000L)));
        }
        RateTable table = new RateTable(
                RateTable.Unit.AMOUNTS, new RateTable.By.OfPlace(volume()), RateTable.Whose.PAYEE, false, rows);
        return bonus(
                name,
                Optional.empty(),
                Tree.SPONSOR,
                needs(),
                table,
                new Award(Award.Once.PERIOD, Integer.MAX_VALUE, 1, dice.pick(Award.Ties.values())));
    }

    Bonus structure(String name) {
        return bonus(
                name,
                Optional.empty(),
                dice.pick(trees),
                needs(),
                tables.any(RateTable.Unit.AMOUNTS, true),
                new Structure(dice.between(1, 3), conditions.at(1)));
    }

    Bonus party(String name, String base) {
        return bonus(
                name,
                Optional.of(base),
                Tree.SPONSOR,
                needs(),
                party(dice.percent(70) ? RateTable.Unit.RATES : RateTable.Unit.AMOUNTS),
                new Party());
    }

    private RateTable party(RateTable.Unit unit) {
        return switch (dice.between(0, 3)) {
            case 0 -> tables.any(unit, false);
            case 1 -> tables.slices(unit, new RateTable.By.OfBase(), false);
            default -> tables.by(new RateTable.By.OfBase(), unit, false);
        };
    }

    Bonus fullSteps(String name, String base) {
        RateTable table = ranks.isEmpty() || dice.percent(60)
                ? tables.anyOf(RateTable.Unit.AMOUNTS)
                : tables.byRank(RateTable.Unit.AMOUNTS, false, RateTable.Whose.PAYEE);
        long step = dice.percent(80) ? dice.pick(10, 25, 50, 100, 250) * 100L : dice.pick(1, 3333, 700);
        return bonus(
                name,
                Optional.of(base),
                Tree.SPONSOR,
                needs(),
                table,
                new FullSteps(step, dice.pick(FullSteps.Rest.values())));
    }

    Bonus given(String name) {
        return bonus(
                name,
                Optional.empty(),
                Tree.SPONSOR,
                Condition.ALWAYS,
                RateTable.NONE,
                new Given(
                        dice.percent(50)
                                ? Optional.empty()
                                : Optional.of(
                                        new OtherPlan("other", List.of("There"), dice.pick(OtherPlan.Paid.values())))));
    }
}
