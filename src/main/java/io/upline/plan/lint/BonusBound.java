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
        return most.shares().isPresent() && bound.total() > most.total() ? most : bound;
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
        Bound whole = new CountedOrder(plan, condition -> readersMeet(bonus, condition))
                .of(bonus.base().get());
        if (whole.shares().isEmpty()) {
            return whole;
        }
        if (e8.isEmpty()) {
            return Bound.none(Fact.of("unbounded.endlessLevels"));
        }
        boolean points = bonus.table().unit() == RateTable.Unit.RATES;
        return whole.times(e8.get()).times(points ? plan.terms().pointValue().e8() : Rate.ONE_E8);
    }

    /** The most that a share of a company total comes to. */
    Bound ofTotal(CompanyShare share) {
        return new CountedOrder(plan, _ -> false)
                .of(share.of())
                .times(share.share().e8())
                .times(plan.terms().pointValue().e8());
    }

    /** In how many periods an order counts in the base of a bonus at most; 1 without a base. */
    long periods(Bonus bonus) {
        return bonus.base()
                .map(base -> new CountedOrder(plan, _ -> false).periods(base))
                .orElse(1L);
    }

    /** Whether whoever's own base is read surely meets a condition: the payee, or the source where the payee is paid on others. */
    private boolean readersMeet(Bonus bonus, Condition condition) {
        return bonus.kind().readsBaseAtPayee()
                ? payeesMeet(bonus, condition)
                : Implication.implies(bonus.sources(), condition, plan);
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
        if (boundary instanceof Condition.HoldsRank rank && !rank.exactly() && isSureByHolding(rank.held())) {
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

    private static boolean isSureByHolding(Condition.Held held) {
        return held instanceof Condition.Held.Now || held instanceof Condition.Held.Ever;
    }

    private boolean atLeast(Condition.HoldsRank rank, RateTable.Row row, boolean first) {
        Ladder ladder = plan.ladder(rank.ladder());
        return ladder.indexOf(first ? row.group().name() : row.key()) >= ladder.indexOf(rank.rank());
    }
}
