package io.upline.calculation.conditions;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.columns.MetPeriods;
import io.upline.calculation.columns.RankLooks;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Compare;
import io.upline.calculation.ground.Conditions;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.Seats;
import io.upline.calculation.volumes.Column;
import io.upline.calculation.volumes.VolumeSum;
import io.upline.money.Rate;
import io.upline.network.Members;
import io.upline.period.PayPeriod;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.DaysOfJoining;
import io.upline.plan.volume.Tree;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Makes a plan's conditions ready to be asked. They are made for one step of the calculation: whatever the condition names has been
 * calculated by then, or is being swept beside it, in which case the counters it needs join the sweep.
 */
public final class Checks implements Conditions {

    private final Columns columns;
    private final Ground ground;
    private final Sweep sweep;

    /** The rank whose needs these are, whatever the condition. */
    private final Optional<RankLooks.Asked> rank;

    /** Whether everything is known, and for good: what is found out now can be kept. */
    private final boolean isKnown;

    /** Makes conditions that are asked in a sweep, or of columns that are all known when the sweep is {@link Sweep#none}. */
    public Checks(Columns columns, Sweep sweep) {
        this(columns, sweep, Optional.empty(), sweep.isNone());
    }

    private Checks(Columns columns, Sweep sweep, Optional<RankLooks.Asked> rank, boolean isKnown) {
        this.columns = columns;
        ground = columns.ground();
        this.sweep = sweep;
        this.rank = rank;
        this.isKnown = isKnown;
    }

    /** The same checks for the needs of the rank at a position of a ladder. */
    public Checks ofRank(Condition.LadderName ladder, int position) {
        return new Checks(columns, sweep, Optional.of(new RankLooks.Asked(ladder, position, Condition.ALWAYS)), false);
    }

    @Override
    public Check of(Condition condition) {
        Check check = inner(condition);
        boolean[] removed = ground.standing().removed;
        return condition.equals(Condition.ALWAYS) ? m -> !removed[m] : m -> !removed[m] && check.holds(m);
    }

    /** Does the same as {@link #of}, but does not leave out removed members. */
    public Check inner(Condition condition) {
        return switch (condition) {
            case Condition.All all -> every(all.of());
            case Condition.Any any -> some(any.of());
            case Condition.Not not -> {
                Check check = inner(not.of());
                yield m -> !check.holds(m);
            }
            case Condition.Named named -> named(named);
            case Condition.Met met -> met(met);
            case Condition.VolumeAtLeast volume -> volume(volume);
            case Condition.LegsHave legs -> legs(legs);
            case Condition.LegVolumes legs -> legVolumes(legs);
            case Condition.Sponsored sponsored -> sponsored(sponsored);
            case Condition.Customers customers ->
                new CustomerCount(columns.ground(), of(customers.are()), customers.count());
            case Condition.Share share -> share(share);
            case Condition.HoldsRank holds -> new RankChecks(columns).of(holds);
            case Condition.JoinedWithin joined -> joined(joined);
            case Condition.Earned earned -> {
                long[] sums = columns.earned(earned.bonuses());
                yield m -> sums[m] >= earned.atLeastMinor();
            }
            case Condition.HasStatus status -> status(status);
            case Condition.IsKind kind ->
                m -> members().kind()[m] == kind.kind().ordinal();
            case Condition.HasPackage named -> packages(named);
            case Condition.HasAttribute named -> attribute(named);
        };
    }

    private Members members() {
        return ground.inputs().members();
    }

    private Check every(List<Condition> conditions) {
        Check[] checks = conditions.stream().map(this::inner).toArray(Check[]::new);
        return m -> {
            for (Check check : checks) {
                if (!check.holds(m)) {
                    return false;
                }
            }
            return true;
        };
    }

    private Check some(List<Condition> conditions) {
        Check[] checks = conditions.stream().map(this::inner).toArray(Check[]::new);
        return m -> {
            for (Check check : checks) {
                if (check.holds(m)) {
                    return true;
                }
            }
            return false;
        };
    }

    /** Checks of whole columns as they are now, though a later sweep may fill them anew. */
    private Checks wholeNow() {
        return new Checks(columns, Sweep.none(columns), Optional.empty(), isKnown);
    }

    /** A condition with a name is found out once for each member, whoever asks it, as soon as what it looks at is known for good. */
    private Check named(Condition.Named named) {
        return isKnown ? columns.named(named.name(), () -> inner(named.of())) : inner(named.of());
    }

    private Check met(Condition.Met met) {
        MetPeriods periods = columns.met(met);
        Check now = named(new Condition.Named(met.name(), met.what()));
        boolean[] removed = ground.standing().removed;
        return m -> {
            long in = periods.periods(m, !removed[m] && now.holds(m), met.of());
            return Long.bitCount(in) >= met.times() && MetPeriods.inARow(in) >= met.inARow();
        };
    }

    private Check volume(Condition.VolumeAtLeast volume) {
        Column column = columns.volume(volume.volume());
        long atLeast = volume.atLeastCenti();
        if (volume.legCap().isEmpty()) {
            return m -> column.read[m] >= atLeast;
        }
        LegCapped capped = new LegCapped(column, volume.legCap().get());
        return m -> capped.reaches(m, atLeast);
    }

    private Check legs(Condition.LegsHave legs) {
        return counted(legs, legs.tree(), legs.has(), legs.where(), legs.count());
    }

    /** Counts legs: on the way up in a tree of the sweep's order, and at once in any other tree. */
    private Check counted(Condition condition, String tree, Condition has, Condition.Where where, int atLeast) {
        Seats seats = columns.seats(tree);
        if (sweep.runsOver(tree)) {
            LegCount count =
                    new LegCount(seats, of(has), where, atLeast, members().size());
            sweep.count(count);
            return count;
        }
        return atOnce(condition, () -> {
            Check whole = wholeNow().of(has);
            LegCount count =
                    new LegCount(seats, whole, where, atLeast, members().size());
            VolumeSum.run(count, seats, ground.standing());
            return count;
        });
    }

    private Check atOnce(Condition condition, Supplier<Check> look) {
        return rank.map(r -> columns.looks().of(new RankLooks.Asked(r.ladder(), r.position(), condition), look))
                .orElseGet(look);
    }

    /** A check of the members at whom the condition holds now, whatever is found out later. */
    private Check now(Condition condition) {
        Check check = wholeNow().of(condition);
        boolean[] holds = new boolean[members().size()];
        for (int m = 0; m < holds.length; m++) {
            holds[m] = check.holds(m);
        }
        return m -> holds[m];
    }

    private Check legVolumes(Condition.LegVolumes legs) {
        return new LegFigures(columns.volume(legs.volume()), legs)::reach;
    }

    private Check sponsored(Condition.Sponsored sponsored) {
        if (sponsored.inLegsOf().isEmpty()) {
            return counted(sponsored, Tree.SPONSOR, sponsored.are(), Condition.Where.HEAD, sponsored.count());
        }
        boolean later = rank.isEmpty() || sweep.runsOver(Tree.SPONSOR);
        Check are = later ? of(sponsored.are()) : atOnce(sponsored, () -> now(sponsored.are()));
        Seats legs = columns.seats(sponsored.inLegsOf().get());
        return new SponsoredInLegs(columns.seats(Tree.SPONSOR), legs, are, sponsored.count());
    }

    private Check share(Condition.Share share) {
        Column part = columns.volume(share.part());
        Column whole = columns.volume(share.whole());
        long least = share.atLeast().map(Rate::e8).orElse(-1L);
        long most = share.atMost().map(Rate::e8).orElse(-1L);
        long one = Rate.ONE_E8;
        return m -> {
            if (whole.read[m] <= 0) {
                return least < 0;
            }
            return (least < 0 || Compare.atLeast(part.read[m], one, least, whole.read[m]))
                    && (most < 0 || Compare.atLeast(most, whole.read[m], part.read[m], one));
        };
    }

    private Check joined(Condition.JoinedWithin joined) {
        PayPeriod period = ground.inputs().period();
        int last = Math.toIntExact(period.last().toEpochDay());
        int[] joinedOn = members().joinedOn();
        if (joined.days().isPresent()) {
            DaysOfJoining days = joined.days().get();
            return m -> joinedOn[m] <= last && days.holds((long) last - joinedOn[m]);
        }
        for (int back = joined.periods().orElse(1); back > 1; back--) {
            period = period.previous();
        }
        int first = Math.toIntExact(period.first().toEpochDay());
        return m -> joinedOn[m] >= first && joinedOn[m] <= last;
    }

    private Check status(Condition.HasStatus status) {
        List<Integer> ordinals = new ArrayList<>();
        status.statuses().forEach(s -> ordinals.add(s.ordinal()));
        return m -> ordinals.contains((int) members().status()[m]);
    }

    private Check packages(Condition.HasPackage named) {
        return among(members().packageOf(), members().packages(), named.packages());
    }

    private Check attribute(Condition.HasAttribute named) {
        Members.Attribute attribute = members().attribute(named.name());
        return among(attribute.valueOf(), attribute.values(), named.values());
    }

    /** Whether a member's value, an index into those that occur or -1, is one of the wanted. */
    private static Check among(int[] valueOf, List<String> occurring, List<String> wanted) {
        BitSet numbers = new BitSet();
        wanted.stream().mapToInt(occurring::indexOf).filter(value -> value >= 0).forEach(numbers::set);
        return m -> valueOf[m] >= 0 && numbers.get(valueOf[m]);
    }
}
