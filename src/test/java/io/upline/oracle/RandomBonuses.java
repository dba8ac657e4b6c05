package io.upline.oracle;

import io.upline.network.MemberKind;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.BlockedBy;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Cap;
import io.upline.plan.kind.CompanyShare;
import io.upline.plan.kind.Compression;
import io.upline.plan.kind.Differential;
import io.upline.plan.kind.GenerationBonus;
import io.upline.plan.kind.Generations;
import io.upline.plan.kind.Given;
import io.upline.plan.kind.LevelBonus;
import io.upline.plan.kind.Matching;
import io.upline.plan.kind.Percent;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** Made-up bonuses. */
final class RandomBonuses {

    private final Dice dice;
    private final List<Mechanism> mechanisms;
    private final List<Volume> volumes;
    private final List<String> trees;
    private final List<String> ranks;
    private final RandomConditions conditions;
    private final RandomTables tables;
    private final RandomRewards rewards;
    private final List<Bonus> made = new ArrayList<>();

    RandomBonuses(
            Dice dice,
            Set<Mechanism> mechanisms,
            List<Volume> volumes,
            List<String> trees,
            List<String> ranks,
            List<String> grades,
            boolean given) {
        this.dice = dice;
        this.mechanisms = mechanisms.stream().sorted().toList();
        this.volumes = volumes;
        this.ranks = ranks;
        this.trees = new ArrayList<>(List.of(Tree.SPONSOR, Tree.SPONSOR, Tree.PLACEMENT));
        this.trees.addAll(trees);
        List<String> names = volumes.stream().map(Volume::name).toList();
        this.conditions = new RandomConditions(dice, names, ranks, ranks).withGrades(grades);
        this.tables = new RandomTables(dice, ranks, grades, names);
        this.rewards = new RandomRewards(dice, volumes, ranks, conditions, tables, this.trees);
        if (given) {
            made.add(rewards.given("B0"));
        }
    }

    List<Bonus> some(int count) {
        for (int i = 0; i < count; i++) {
            conditions.withBonuses(made.stream()
                    .filter(b -> !(b.kind() instanceof Cap))
                    .map(Bonus::name)
                    .toList());
            made.add(one(dice.pick(mechanisms), "B" + (i + 1)));
        }
        return made;
    }

    private Bonus one(Mechanism mechanism, String name) {
        return switch (mechanism) {
            case PERCENT -> percent(name);
            case LEVELS -> levels(name);
            case DIFFERENTIAL -> differential(name);
            case GENERATIONS -> generations(name);
            case MATCHING -> made.isEmpty() ? levels(name) : matching(name);
            case CAP -> capped().isEmpty() ? levels(name) : cap(name);
            case BINARY -> rewards.binary(name, ownBase());
            case POOL -> rewards.pool(name);
            case AWARD -> rewards.award(name);
            case STRUCTURE -> rewards.structure(name);
            case PARTY -> rewards.party(name, ownBase());
            case GIVEN -> rewards.given(name);
            case FULL_STEPS -> rewards.fullSteps(name, anyBase());
        };
    }

    private Condition needs() {
        return dice.percent(70) ? Condition.ALWAYS : conditions.at(2);
    }

    private Condition sources() {
        return dice.percent(75)
                ? Condition.ALWAYS
                : dice.pick(
                        conditions.atAnybody(),
                        new Condition.IsKind(MemberKind.CUSTOMER),
                        new Condition.IsKind(MemberKind.DISTRIBUTOR));
    }

    private RateTable.Unit unit() {
        return dice.percent(85) ? RateTable.Unit.RATES : RateTable.Unit.AMOUNTS;
    }

    private String anyBase() {
        List<String> able = volumes.stream()
                .filter(v -> !(v.what() instanceof Volume.What.Count)
                        || v.reach().customers()
                        || v.reach().downline())
                .map(Volume::name)
                .toList();
        return able.isEmpty() || dice.percent(40) ? dice.pick(RandomCompany.MEASURES) : dice.pick(able);
    }

    /** A base that is made of a member's own orders only. */
    private String ownBase() {
        List<String> own = volumes.stream()
                .filter(v ->
                        v.what() instanceof Volume.What.Measure && v.reach().equals(Volume.Reach.SELF))
                .map(Volume::name)
                .toList();
        return own.isEmpty() || dice.percent(50) ? dice.pick(RandomCompany.MEASURES) : dice.pick(own);
    }

    private Bonus percent(String name) {
        Bonus.Each each = dice.pick(Bonus.Each.PERIOD, Bonus.Each.PERIOD, Bonus.Each.ORDER, Bonus.Each.CUSTOMER);
        String base = each == Bonus.Each.PERIOD ? anyBase() : measured();
        int how = dice.between(0, 9);
        RateTable table = how < 2
                ? tables.by(new RateTable.By.OfBase(), unit(), false)
                : how < 4 ? tables.slices(unit(), new RateTable.By.OfBase(), false) : tables.any(unit(), false);
        if (each == Bonus.Each.ORDER && dice.percent(30)) {
            table = soFar();
        }
        return new Bonus(
                name,
                Optional.of(base),
                Tree.SPONSOR,
                needs(),
                sources(),
                each,
                Bonus.Levels.FROM_ONE,
                table,
                new Percent());
    }

    private RateTable soFar() {
        return tables.soFar(
                unit(),
                volumes.stream().filter(Volume::isOfOrders).map(Volume::name).toList());
    }

    /** A base that is a sum of a measure, of whatever reach. */
    private String measured() {
        List<String> sums = volumes.stream()
                .filter(v -> v.what() instanceof Volume.What.Measure)
                .map(Volume::name)
                .toList();
        return sums.isEmpty() ? dice.pick(RandomCompany.MEASURES) : dice.pick(sums);
    }

    private Bonus.Levels levelsFromTo() {
        int from = dice.pick(1, 1, 1, 0, 2, 3);
        return new Bonus.Levels(from, dice.percent(70) ? Integer.MAX_VALUE : from + dice.between(0, 4));
    }

    private Bonus levels(String name) {
        Bonus.Each each = dice.percent(60) ? Bonus.Each.PERIOD : dice.pick(Bonus.Each.values());
        Optional<String> base = each == Bonus.Each.PERIOD
                ? Optional.of(anyBase())
                : dice.percent(60) ? Optional.of(ownBase()) : Optional.empty();
        RateTable.Unit unit = base.isEmpty() ? RateTable.Unit.AMOUNTS : unit();
        RateTable table = base.isPresent() ? priced(unit) : tables.any(unit, true);
        Compression compression = dice.pick(Compression.values());
        Bonus.Levels levels = levelsFromTo();
        LevelBonus plain = new LevelBonus(
                compression,
                compression == Compression.DYNAMIC && dice.percent(30)
                        ? OptionalInt.of(dice.between(1, 3))
                        : OptionalInt.empty(),
                dice.percent(30) ? dice.pick(BlockedBy.values()) : BlockedBy.NONE,
                Optional.empty());
        boolean isOfPurchases = base.isPresent() && (each == Bonus.Each.PERIOD || each == Bonus.Each.ORDER);
        boolean isOfPayee = table.whose() == RateTable.Whose.PAYEE && !(table.rowKey() instanceof RateTable.By.OfBase);
        LevelBonus kind = isOfPurchases && isOfPayee && levels.from() > 0 && dice.percent(30)
                ? new LevelBonus(compression, OptionalInt.empty(), BlockedBy.NONE, Optional.of((long)
                        dice.between(1, dice.pick(500, 9_999))))
                : plain;
        return new Bonus(name, base, dice.pick(trees), needs(), sources(), each, levels, table, kind);
    }

    /** Rates or amounts by level of a base, which may be cut. */
    private RateTable priced(RateTable.Unit unit) {
        return switch (dice.between(0, 9)) {
            case 0 -> tables.by(new RateTable.By.OfBase(), unit, true);
            case 1 -> tables.slices(unit, new RateTable.By.OfBase(), true);
            default -> tables.any(unit, true);
        };
    }

    private Bonus differential(String name) {
        Bonus.Each each = dice.percent(60) ? Bonus.Each.PERIOD : Bonus.Each.ORDER;
        Differential.Minus minus = dice.pick(Differential.Minus.values());
        boolean isSoFar = each == Bonus.Each.ORDER && minus != Differential.Minus.FRONTLINE && dice.percent(50);
        RateTable table = isSoFar ? soFar() : difference();
        Optional<RateTable> most =
                table.slices() || dice.percent(70) ? Optional.empty() : Optional.of(tables.limits(table.unit()));
        return new Bonus(
                name,
                Optional.of(anyBase()),
                dice.pick(trees),
                needs(),
                sources(),
                each,
                levelsFromTo(),
                table,
                new Differential(minus, most));
    }

    private RateTable difference() {
        RateTable table = anyDifference();
        boolean isOfTwoAndBase =
                table.by() instanceof RateTable.By.OfTwo two && two.second() instanceof RateTable.By.OfBase;
        return table.slices() && isOfTwoAndBase ? tables.any(table.unit(), false) : table;
    }

    private RateTable anyDifference() {
        return switch (dice.between(0, 9)) {
            case 0 -> tables.by(new RateTable.By.OfBase(), unit(), false);
            case 1, 2 -> tables.slices(unit(), new RateTable.By.OfBase(), false);
            default -> tables.any(unit(), false);
        };
    }

    private Generations generation() {
        BlockedBy blockedBy = dice.percent(60) ? BlockedBy.NONE : dice.pick(BlockedBy.values());
        return new Generations(
                blockedBy == BlockedBy.EQUAL_RANK && ranks.size() > 1 && dice.percent(50)
                        ? new Generations.Boundary.Meets(lowest())
                        : boundary(),
                dice.pick(Generations.Opens.values()),
                dice.pick(Compression.values()),
                blockedBy);
    }

    private Generations.Boundary boundary() {
        if (!ranks.isEmpty() && dice.percent(25)) {
            return new Generations.Boundary.SameOrHigher();
        }
        return new Generations.Boundary.Meets(
                ranks.isEmpty() || dice.percent(30) ? conditions.at(1) : conditions.holdsRank());
    }

    /** Whoever holds just the lowest rank: a boundary that shuts off nobody who holds another one. */
    private Condition lowest() {
        return new Condition.HoldsRank(Condition.LadderName.RANK, ranks.getFirst(), true, new Condition.Held.Now());
    }

    private Bonus generations(String name) {
        Generations generations = generation();
        RateTable table = priced(unit());
        boolean guarantees = generations.boundary() instanceof Generations.Boundary.Meets
                && generations.blockedBy() == BlockedBy.NONE
                && table.whose() == RateTable.Whose.PAYEE
                && !(table.rowKey() instanceof RateTable.By.OfBase)
                && dice.percent(30);
        return new Bonus(
                name,
                Optional.of(anyBase()),
                dice.pick(trees),
                needs(),
                sources(),
                dice.percent(75) ? Bonus.Each.PERIOD : Bonus.Each.ORDER,
                Bonus.Levels.FROM_ONE,
                table,
                new GenerationBonus(
                        generations, guarantees ? Optional.of((long) dice.between(1, 9_999)) : Optional.empty()));
    }

    private List<String> earlier() {
        return made.stream()
                .filter(b -> !(b.kind() instanceof Cap))
                .map(Bonus::name)
                .toList();
    }

    /** What a cap may stand over: nothing that another plan pays. */
    private List<String> capped() {
        return made.stream()
                .filter(b -> !(b.kind() instanceof Cap) && !(b.kind() instanceof Given given && given.isPaidThere()))
                .map(Bonus::name)
                .toList();
    }

    private Bonus matching(String name) {
        boolean byGeneration = dice.percent(40);
        return new Bonus(
                name,
                Optional.empty(),
                dice.pick(trees),
                needs(),
                sources(),
                Bonus.Each.PERIOD,
                byGeneration ? Bonus.Levels.FROM_ONE : levelsFromTo(),
                priced(RateTable.Unit.RATES),
                new Matching(
                        dice.some(earlier(), 1),
                        dice.pick(Compression.values()),
                        byGeneration ? Optional.of(generation()) : Optional.empty(),
                        dice.pick(
                                Optional.empty(),
                                Optional.of(Matching.Reads.AFTER_CAPS),
                                Optional.of(Matching.Reads.BEFORE_CAPS))));
    }

    /** One of the bonuses alone where it is made of others, since a ceiling over both would go round in a circle; otherwise all of them. */
    private List<String> apart(List<String> names) {
        return made.stream()
                .filter(b -> names.contains(b.name()) && dependent(b))
                .map(b -> List.of(b.name()))
                .findFirst()
                .orElse(names);
    }

    private static boolean dependent(Bonus bonus) {
        boolean[] found = {
            bonus.kind() instanceof Matching && bonus.kind().readsBeforeCaps().isEmpty()
        };
        Mentions.walk(bonus, r -> found[0] |= r instanceof Condition.Earned);
        return found[0];
    }

    /** Now and then what bonuses outside a cap paid is taken off it. */
    private List<String> less(List<String> over) {
        List<String> others = earlier().stream().filter(b -> !over.contains(b)).toList();
        return dice.percent(70) ? List.of() : dice.some(others, 0);
    }

    private Bonus cap(String name) {
        List<String> over = apart(dice.some(capped(), 1));
        boolean largest = over.size() > 1 && dice.percent(40);
        Cap.Limit limit = largest
                ? new Cap.Limit.Largest()
                : dice.percent(50)
                        ? new Cap.Limit.PerMember(rewards.perRank())
                        : new Cap.Limit.OfCompany(
                                new CompanyShare(
                                        new io.upline.money.Rate(dice.between(1, 40) * 500_000L),
                                        rewards.companyTotal()),
                                less(over));
        return new Bonus(
                name,
                Optional.empty(),
                Tree.SPONSOR,
                Condition.ALWAYS,
                Condition.ALWAYS,
                Bonus.Each.PERIOD,
                Bonus.Levels.FROM_ONE,
                RateTable.NONE,
                new Cap(over, limit, largest ? Cap.Span.PERIOD : dice.pick(Cap.Span.values())));
    }
}
