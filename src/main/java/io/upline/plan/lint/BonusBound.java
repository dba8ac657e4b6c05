package io.upline.plan.lint;

import io.upline.money.Rate;
import io.upline.network.MemberKind;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.BonusKind;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Volume;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The most one bonus can pay on an order, as a share of the measure its base is made of. */
final class BonusBound {

    private static final int MOST_LEVELS = 10_000;

    private final Plan plan;

    BonusBound(Plan plan) {
        this.plan = plan;
    }

    /** {@code e8}: the share, empty when there is no bound; {@code why}: then the reason. */
    record Bound(Optional<Long> e8, String measure, String why) {

        static Bound none(String why) {
            return new Bound(Optional.empty(), "", why);
        }
    }

    /** The bound after caps that are a share of a company total. */
    Bound capped(Bonus bonus) {
        Bound bound = bare(bonus);
        for (Bonus cap : plan.bonuses()) {
            if (cap.kind() instanceof BonusKind.Cap(List<String> over, BonusKind.Limit limit, BonusKind.Span _)
                    && over.contains(bonus.name())
                    && limit instanceof BonusKind.Limit.CompanyShare(Rate atMost, String of, List<String> _)
                    && measureOf(of).isPresent()
                    && bound.e8().orElse(Long.MAX_VALUE) > atMost.e8()) {
                bound = new Bound(Optional.of(atMost.e8()), measureOf(of).get(), "");
            }
        }
        return bound;
    }

    /** Whether it pays on orders of distributors (otherwise: of customers). */
    boolean paysOn(Bonus bonus, boolean distributor) {
        MemberKind other = distributor ? MemberKind.CUSTOMER : MemberKind.DISTRIBUTOR;
        if (onlyOf(bonus.sources(), other)) {
            return false;
        }
        boolean own = bonus.kind() instanceof BonusKind.Percent
                && bonus.base().map(this::isSelfOnly).orElse(false);
        return distributor || !own;
    }

    private static boolean onlyOf(Condition sources, MemberKind kind) {
        return switch (sources) {
            case Condition.IsKind is -> is.kind() == kind;
            case Condition.All(List<Condition> of) -> of.stream().anyMatch(c -> onlyOf(c, kind));
            default -> false;
        };
    }

    private boolean isSelfOnly(String base) {
        return plan.volume(base)
                .map(v ->
                        v.reach().self() && !v.reach().customers() && !v.reach().downline())
                .orElse(true);
    }

    private Bound bare(Bonus bonus) {
        return switch (bonus.kind()) {
            case BonusKind.Percent _, BonusKind.Party _ -> ofBase(bonus, highest(bonus.table()));
            case BonusKind.LevelBonus _ -> ofBase(bonus, levels(bonus.table(), bonus.levels()));
            case BonusKind.Differential(BonusKind.Minus minus) ->
                minus == BonusKind.Minus.FRONTLINE && !growsUpwards(bonus.table())
                        ? Bound.none("rates that fall on the way up")
                        : ofBase(bonus, highest(bonus.table()));
            case BonusKind.GenerationBonus generation -> generations(bonus, generation.generations());
            case BonusKind.Matching matching -> matching(bonus, matching);
            case BonusKind.Pool(BonusKind.Size size, BonusKind.Weight _, boolean _) ->
                switch (size) {
                    case BonusKind.Size.ShareOf share ->
                        measureOf(share.of())
                                .map(m -> new Bound(Optional.of(share.share().e8()), m, ""))
                                .orElse(Bound.none("volume counted at every level"));
                    case BonusKind.Size.Fixed _ -> Bound.none("a fixed amount");
                };
            case BonusKind.Binary _ -> Bound.none("volume matched at every level");
            case BonusKind.Award _, BonusKind.Structure _ -> Bound.none("fixed amounts");
            case BonusKind.Given _ -> Bound.none("amounts from outside");
            case BonusKind.Cap _ -> throw new IllegalStateException("a cap pays nothing");
        };
    }

    private Bound ofBase(Bonus bonus, Optional<Long> e8) {
        if (bonus.base().isEmpty() || bonus.table().unit() == RateTable.Unit.AMOUNTS) {
            return Bound.none("fixed amounts");
        }
        Optional<String> measure = measureOf(bonus.base().get());
        if (measure.isEmpty()) {
            return Bound.none("volume counted at every level");
        }
        if (e8.isEmpty()) {
            return Bound.none("levels without end");
        }
        long times = plan.volume(bonus.base().get())
                .map(v -> v.what() instanceof Volume.What.Measure m ? m.times().e8() : Rate.ONE_E8)
                .orElse(Rate.ONE_E8);
        long point = bonus.table().unit() == RateTable.Unit.RATES
                ? plan.terms().pointValue().e8()
                : Rate.ONE_E8;
        return new Bound(Optional.of(PayoutBound.times(PayoutBound.times(e8.get(), times), point)), measure.get(), "");
    }

    /** The measure of a base in which each order counts at one member only. */
    private Optional<String> measureOf(String base) {
        Optional<Volume> volume = plan.volume(base);
        if (volume.isEmpty()) {
            return Optional.of(base);
        }
        return switch (volume.get().what()) {
            case Volume.What.Measure m
            when !volume.get().reach().downline() && volume.get().window().periods() == 1 -> Optional.of(m.measure());
            default -> Optional.empty();
        };
    }

    private static Optional<Long> highest(RateTable table) {
        return Optional.of(PayoutBound.values(table).mapToLong(Rate::e8).max().orElse(0));
    }

    /** The highest rate of any row at each level, added up; empty when it never ends. */
    private static Optional<Long> levels(RateTable table, Bonus.Levels levels) {
        long listed =
                table.rows().stream().mapToLong(r -> r.levels().size()).max().orElse(0);
        boolean endless = table.rows().stream().anyMatch(r -> r.deeper().e8() > 0);
        long last = (long) levels.to() - levels.from() + 1;
        if (endless && last > MOST_LEVELS) {
            return Optional.empty();
        }
        long sum = 0;
        for (int i = 0; i < (endless ? last : Math.min(listed, last)); i++) {
            int level = i;
            sum = PayoutBound.sum(
                    sum,
                    table.rows().stream().mapToLong(r -> r.at(level).e8()).max().orElse(0));
        }
        return Optional.of(sum);
    }

    /** Rates by a volume that no member above can have less of. */
    private boolean growsUpwards(RateTable table) {
        return table.by() instanceof RateTable.By.OfVolume(String name)
                && plan.volume(name)
                        .filter(v -> v.reach().self()
                                && v.reach().customers()
                                && v.reach().downline()
                                && v.reach().until().isEmpty()
                                && v.reach().depth() == Volume.Reach.UNLIMITED
                                && v.reach().strongestLegsLeftOut() == 0)
                        .isPresent();
    }

    private Bound generations(Bonus bonus, BonusKind.Generations generations) {
        Optional<Long> sum = levels(bonus.table(), Bonus.Levels.FROM_ONE);
        return switch (generations.boundary()) {
            case BonusKind.Boundary.SameOrHigher() ->
                ofBase(
                        bonus,
                        sum.map(s -> PayoutBound.times(
                                s,
                                Rate.ONE_E8 * Math.max(1, bonus.table().rows().size()))));
            case BonusKind.Boundary.Meets(Condition boundary) ->
                payeesAreBoundaries(bonus, boundary)
                        ? ofBase(bonus, sum)
                        : Bound.none("several payees in one generation");
        };
    }

    private boolean payeesAreBoundaries(Bonus bonus, Condition boundary) {
        if (!(boundary instanceof Condition.HoldsRank rank) || !(bonus.table().by() instanceof RateTable.By.OfLadder)) {
            return Implication.implies(bonus.needs(), boundary, plan);
        }
        int least = plan.ladder(rank.ladder()).indexOf(rank.rank());
        return bonus.table().rows().stream()
                .allMatch(r -> plan.ladder(rank.ladder()).indexOf(r.key()) >= least);
    }

    private Bound matching(Bonus bonus, BonusKind.Matching matching) {
        Optional<Long> levels = levels(bonus.table(), bonus.levels());
        if (levels.isEmpty() || matching.generations().isPresent()) {
            return Bound.none("levels without end");
        }
        long sum = 0;
        String measure = "";
        for (Bonus of : matching.of().stream()
                .flatMap(n -> Stream.ofNullable(plan.bonus(n).orElse(null)))
                .toList()) {
            Bound bound = capped(of);
            if (bound.e8().isEmpty()) {
                return Bound.none("what it matches has no bound");
            }
            sum = PayoutBound.sum(sum, bound.e8().get());
            measure = bound.measure();
        }
        return new Bound(Optional.of(PayoutBound.times(sum, levels.get())), measure, "");
    }
}
