package io.upline.oracle;

import io.upline.money.Rate;
import io.upline.period.PeriodKind;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.PlanSource;
import io.upline.plan.Terms;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Binary;
import io.upline.plan.kind.BlockedBy;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.BonusKind;
import io.upline.plan.kind.Cap;
import io.upline.plan.kind.CompanyShare;
import io.upline.plan.kind.Compression;
import io.upline.plan.kind.Differential;
import io.upline.plan.kind.GenerationBonus;
import io.upline.plan.kind.Generations;
import io.upline.plan.kind.LevelBonus;
import io.upline.plan.kind.Matching;
import io.upline.plan.kind.Pool;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Tree;
import io.upline.plan.volume.Volume;
import java.math.RoundingMode;
import java.util.List;
import java.util.Optional;

/** Small plans for laws, in which no rounding happens: whole percents of figures of whole points. */
final class Plans {

    static final RateTable BY_PACKAGE = new RateTable(
            RateTable.Unit.RATES,
            new RateTable.By.OfPackage(),
            RateTable.Whose.PAYEE,
            false,
            List.of(row("Small", 4, 2, 1), row("Medium", 5, 0, 3), row("Large", 9, 6, 6)));

    static final RateTable ONE_RATE_BY_PACKAGE = new RateTable(
            RateTable.Unit.RATES,
            new RateTable.By.OfPackage(),
            RateTable.Whose.PAYEE,
            false,
            List.of(row("Small", 4), row("Medium", 7), row("Large", 12)));

    private Plans() {}

    private static RateTable.Row row(String key, int... percents) {
        List<Rate> rates = java.util.Arrays.stream(percents)
                .mapToObj(p -> new Rate(p * 1_000_000L))
                .toList();
        return rates.size() == 1
                ? new RateTable.Row(key, 0, List.of(), rates.getFirst())
                : new RateTable.Row(key, 0, rates, Rate.ZERO);
    }

    static Terms terms(Terms.CustomerPlace customers) {
        return new Terms(
                "EUR",
                Rate.ONE,
                PeriodKind.MONTH,
                Terms.AsOf.PERIOD_END,
                new Terms.RoundingRule(RoundingMode.HALF_UP, Terms.Per.SOURCE),
                customers,
                new Terms.StatusRule(Terms.Terminated.REMOVED, Terms.Suspended.HELD),
                new Terms.Returns(Terms.How.DEDUCT, 60, 0),
                Terms.BelowZero.ALLOWED);
    }

    static Plan plan(Terms terms, List<Volume> volumes, List<Tree> trees, Bonus... bonuses) {
        return new Plan(
                "law",
                Optional.empty(),
                terms,
                RandomCompany.MEASURES,
                volumes,
                trees,
                Ladder.NONE,
                Ladder.NONE,
                List.of(),
                List.of(bonuses),
                Optional.empty(),
                List.of(),
                new PlanSource("law.yaml", "", "0".repeat(64)));
    }

    static Bonus bonus(String name, String tree, Bonus.Levels levels, RateTable table, BonusKind kind) {
        return new Bonus(
                name,
                Optional.of("QV"),
                tree,
                Condition.ALWAYS,
                Condition.ALWAYS,
                Bonus.Each.PERIOD,
                levels,
                table,
                kind);
    }

    static Bonus levels(String name, String tree, Compression compression) {
        return bonus(
                name,
                tree,
                Bonus.Levels.FROM_ONE,
                BY_PACKAGE,
                new LevelBonus(compression, java.util.OptionalInt.empty(), BlockedBy.NONE, Optional.empty()));
    }

    static Bonus differential(String name, Differential.Minus minus) {
        return bonus(
                name,
                Tree.SPONSOR,
                new Bonus.Levels(0, Integer.MAX_VALUE),
                ONE_RATE_BY_PACKAGE,
                new Differential(minus, Optional.empty()));
    }

    static Bonus generations(String name) {
        return bonus(
                name,
                Tree.SPONSOR,
                Bonus.Levels.FROM_ONE,
                BY_PACKAGE,
                new GenerationBonus(
                        new Generations(
                                new Generations.Boundary.Meets(new Condition.HasPackage(List.of("Large"))),
                                Generations.Opens.BOUNDARY_OWN_GROUP,
                                Compression.NONE,
                                BlockedBy.NONE),
                        Optional.empty()));
    }

    static Bonus binary(String name) {
        return bonus(
                name,
                Tree.PLACEMENT,
                Bonus.Levels.FROM_ONE,
                ONE_RATE_BY_PACKAGE,
                new Binary(
                        new Binary.Match.WeakLeg(),
                        0,
                        Long.MAX_VALUE,
                        Binary.Carry.ALL,
                        Binary.OwnVolume.NO_LEG,
                        Optional.empty(),
                        Optional.empty()));
    }

    static Bonus matching(String name, String of, Matching.Reads reads) {
        Matching kind = new Matching(List.of(of), Compression.DYNAMIC, Optional.empty(), Optional.of(reads));
        return without(name, BY_PACKAGE, kind);
    }

    /** A ceiling of this many currency units for each member. */
    static Bonus cap(String name, String over, int most) {
        RateTable amounts = new RateTable(
                RateTable.Unit.AMOUNTS,
                new RateTable.By.Everybody(),
                RateTable.Whose.PAYEE,
                false,
                List.of(new RateTable.Row("", 0, List.of(), new Rate(most * Rate.ONE_E8))));
        return without(name, RateTable.NONE, new Cap(List.of(over), new Cap.Limit.PerMember(amounts), Cap.Span.PERIOD));
    }

    /** Of two bonuses the one that comes to more. */
    static Bonus larger(String name, String one, String other) {
        Cap kind = new Cap(List.of(one, other), new Cap.Limit.Largest(), Cap.Span.PERIOD);
        return without(name, RateTable.NONE, kind);
    }

    private static Bonus without(String name, RateTable table, BonusKind kind) {
        return new Bonus(
                name,
                Optional.empty(),
                Tree.SPONSOR,
                Condition.ALWAYS,
                Condition.ALWAYS,
                Bonus.Each.PERIOD,
                Bonus.Levels.FROM_ONE,
                table,
                kind);
    }

    static Bonus pool(String name) {
        return new Bonus(
                name,
                Optional.empty(),
                Tree.SPONSOR,
                Condition.ALWAYS,
                Condition.ALWAYS,
                Bonus.Each.PERIOD,
                Bonus.Levels.FROM_ONE,
                RateTable.NONE,
                new Pool(
                        new Pool.Size.ShareOf(new CompanyShare(new Rate(1_500_000), "CV")),
                        new Pool.Weight(Optional.empty(), Optional.of("QV"), Optional.empty(), Optional.empty(), false),
                        false));
    }

    /** Everything at and below a member, over a tree. */
    static Volume group(String name, String tree) {
        return new Volume(
                name,
                new Volume.What.Measure("QV", Optional.empty(), Rate.ONE),
                new Volume.Reach(true, true, true, tree, Volume.Reach.UNLIMITED, Optional.empty(), 0),
                Optional.empty(),
                Condition.ALWAYS,
                Volume.Window.THIS);
    }
}
