package io.upline.plan.lint;

import io.upline.fact.Fact;
import io.upline.money.Rate;
import io.upline.network.MemberKind;
import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Bounds;
import io.upline.plan.kind.Bounds.Bound;
import io.upline.plan.kind.CompanyShare;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Volume;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The most one bonus can pay on an order, as a share of the measure its base is made of. */
final class BonusBound {

    private static final int MOST_LEVELS = 10_000;

    private final Plan plan;

    BonusBound(Plan plan) {
        this.plan = plan;
    }

    /** The bound after caps that are a share of a company total. */
    Bound capped(Bonus bonus) {
        Bound bound = beforeCaps(bonus);
        for (Bonus cap : plan.bonuses()) {
            Optional<CompanyShare> ceiling = cap.kind().ceiling();
            if (ceiling.isPresent() && cap.kind().over().contains(bonus.name())) {
                bound = capped(bound, ceiling.get());
            }
        }
        return bound;
    }

    private Bound beforeCaps(Bonus bonus) {
        return bonus.kind().bound(new Asked(bonus));
    }

    private Bound capped(Bound bound, CompanyShare ceiling) {
        Bound most = ofTotal(ceiling);
        return most.e8().isPresent()
                        && bound.e8().orElse(Long.MAX_VALUE) > most.e8().get()
                ? most
                : bound;
    }

    /** Whether it pays on orders of distributors (otherwise: of customers). */
    boolean paysOn(Bonus bonus, boolean distributor) {
        MemberKind other = distributor ? MemberKind.CUSTOMER : MemberKind.DISTRIBUTOR;
        if (onlyOf(bonus.sources(), other)) {
            return false;
        }
        boolean own = bonus.kind().readsBaseAtPayee()
                && bonus.base().map(this::isSelfOnly).orElse(false);
        return distributor || !own;
    }

    private static boolean onlyOf(Condition sources, MemberKind kind) {
        return switch (sources) {
            case Condition.IsKind is -> is.kind() == kind;
            case Condition.All(List<Condition> of) -> of.stream().anyMatch(c -> onlyOf(c, kind));
            case Condition.Named named -> onlyOf(named.of(), kind);
            default -> false;
        };
    }

    private boolean isSelfOnly(String base) {
        return plan.volume(base)
                .map(v -> v.reach().self()
                        && !v.reach().customers()
                        && !v.reach().downline()
                        && v.madeOf().stream().allMatch(this::isSelfOnly))
                .orElse(true);
    }

    /** What a kind asks about one of its bonuses. */
    private final class Asked implements Bounds {

        private final Bonus bonus;

        Asked(Bonus bonus) {
            this.bonus = bonus;
        }

        @Override
        public RateTable table() {
            return bonus.table();
        }

        @Override
        public Bound ofBase(Optional<Long> e8) {
            return BonusBound.this.ofBase(bonus, e8);
        }

        @Override
        public Optional<Long> levels() {
            return BonusBound.levels(bonus.table(), bonus.levels());
        }

        @Override
        public Optional<Long> generations() {
            return BonusBound.levels(bonus.table(), Bonus.Levels.FROM_ONE);
        }

        @Override
        public boolean paysBuyer() {
            return bonus.levels().from() == 0;
        }

        @Override
        public boolean growsUpwards() {
            return BonusBound.this.growsUpwards(bonus.table());
        }

        @Override
        public boolean payeesMeet(Condition condition) {
            return BonusBound.this.payeesMeet(bonus, condition);
        }

        @Override
        public Bound ofTotal(CompanyShare share) {
            return BonusBound.this.ofTotal(share);
        }

        @Override
        public Bound of(String name) {
            return capped(plan.bonus(name).orElseThrow());
        }

        @Override
        public Bound beforeCaps(String name) {
            return BonusBound.this.beforeCaps(plan.bonus(name).orElseThrow());
        }
    }

    private Bound ofBase(Bonus bonus, Optional<Long> e8) {
        if (bonus.base().isEmpty() || bonus.table().unit() == RateTable.Unit.AMOUNTS) {
            return Bound.never();
        }
        Optional<OfOrders> most = ofOrders(bonus.base().get());
        if (most.isEmpty()) {
            return Bound.none(Fact.of("unbounded.volumeAtLevels"));
        }
        if (e8.isEmpty()) {
            return Bound.none(Fact.of("unbounded.endlessLevels"));
        }
        boolean points = bonus.table().unit() == RateTable.Unit.RATES;
        return most.get().share(e8.get(), points ? plan.terms().pointValue() : Rate.ONE);
    }

    /** The most that a share of a company total comes to. */
    Bound ofTotal(CompanyShare share) {
        return ofOrders(share.of())
                .map(most -> most.share(share.share().e8(), plan.terms().pointValue()))
                .orElse(Bound.none(Fact.of("unbounded.volumeAtLevels")));
    }

    /** The most that a volume comes to in all: so much of each order in a measure. */
    private record OfOrders(String measure, Rate times) {

        Bound share(long e8, Rate pointValue) {
            return Bound.of(Bounds.times(Bounds.times(e8, times.e8()), pointValue.e8()), measure);
        }
    }

    /**
     * What a volume comes to at most, where each order counts at one member only; the least of several comes to no more than any of
     * them.
     */
    private Optional<OfOrders> ofOrders(String base) {
        Optional<Volume> volume = plan.volume(base);
        if (volume.isEmpty()) {
            return Optional.of(new OfOrders(base, Rate.ONE));
        }
        return switch (volume.get().what()) {
            case Volume.What.Measure m
            when !volume.get().reach().downline() && volume.get().window().equals(Volume.Window.THIS) ->
                Optional.of(new OfOrders(m.measure(), m.times()));
            case Volume.What.Extreme(boolean isLeast, List<String> parts)
            when isLeast ->
                parts.stream().flatMap(part -> ofOrders(part).stream()).min(Comparator.comparing(OfOrders::times));
            default -> Optional.empty();
        };
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
            sum = Bounds.sum(
                    sum,
                    table.rows().stream().mapToLong(r -> r.at(level).e8()).max().orElse(0));
        }
        return Optional.of(sum);
    }

    /** Whether rates go by a volume of which no member above can have less. */
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

    private boolean payeesMeet(Bonus bonus, Condition boundary) {
        if (boundary instanceof Condition.Named named) {
            return payeesMeet(bonus, named.of());
        }
        if (boundary instanceof Condition.HoldsRank rank) {
            for (RateTable.By key : bonus.table().keys()) {
                if (key instanceof RateTable.By.OfLadder) {
                    return bonus.table().rows().stream()
                            .allMatch(r ->
                                    atLeast(rank, r, !key.equals(bonus.table().rowKey())));
                }
            }
        }
        return Implication.implies(bonus.needs(), boundary, plan);
    }

    private boolean atLeast(Condition.HoldsRank rank, RateTable.Row row, boolean first) {
        Ladder ladder = plan.ladder(rank.ladder());
        return ladder.indexOf(first ? row.group().name() : row.key()) >= ladder.indexOf(rank.rank());
    }
}
