package io.upline.calculation.trail;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.CustomerCount;
import io.upline.calculation.conditions.LegCapped;
import io.upline.calculation.conditions.LegCount;
import io.upline.calculation.conditions.LegFigures;
import io.upline.calculation.conditions.SponsoredInLegs;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.volumes.Column;
import io.upline.plan.Ladder;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.Condition.LadderName;
import java.util.Comparator;
import java.util.List;

/** Makes, of a condition, how far each member is from it; the checks it needs are made once, however many members are asked. */
final class Distances {

    /** The distance of a member. */
    interface Measure {
        Distance of(int member);
    }

    private final Columns columns;
    private final Checks checks;

    Distances(Columns columns) {
        this.columns = columns;
        checks = new Checks(columns, Sweep.none(columns));
    }

    /** How far members are from a condition; nothing exactly where it holds. */
    Measure of(Condition condition) {
        Check holds = checks.of(condition);
        Measure measure = measure(condition);
        return m -> {
            if (holds.holds(m)) {
                return Distance.NONE;
            }
            Distance distance = measure.of(m);
            return distance.isNone() ? Distance.ofThings(1) : distance;
        };
    }

    private Measure measure(Condition condition) {
        return switch (condition) {
            case Condition.All all -> {
                List<Measure> parts = all.of().stream().map(this::of).toList();
                yield m -> parts.stream().map(part -> part.of(m)).reduce(Distance.NONE, Distance::plus);
            }
            case Condition.Any any -> {
                List<Measure> ways = any.of().stream().map(this::of).toList();
                yield m -> ways.stream()
                        .map(way -> way.of(m))
                        .min(Comparator.naturalOrder())
                        .orElse(Distance.ofThings(1));
            }
            case Condition.Named named -> measure(named.of());
            case Condition.VolumeAtLeast volume -> volume(volume);
            case Condition.LegVolumes legs -> legVolumes(legs);
            case Condition.LegsHave legs -> counted(checks.inner(legs), legs.count());
            case Condition.Sponsored sponsored -> counted(checks.inner(sponsored), sponsored.count());
            case Condition.Customers customers -> counted(checks.inner(customers), customers.count());
            case Condition.HoldsRank rank -> rank(rank);
            default -> _ -> Distance.ofThings(1);
        };
    }

    /** A rank that is not held is as far away as its needs are. */
    private Measure rank(Condition.HoldsRank holds) {
        Ladder ladder = columns.ground().plan().ranks();
        int rank = ladder.indexOf(holds.rank());
        boolean byNeeds = holds.ladder() == LadderName.RANK
                && holds.held() instanceof Condition.Held.Now
                && rank >= 0
                && !ladder.ranks().get(rank).assigned();
        return byNeeds ? of(ladder.ranks().get(rank).needs()) : _ -> Distance.ofThings(1);
    }

    private static Measure counted(Check check, int wanted) {
        return m -> Distance.ofThings(wanted
                - switch (check) {
                    case LegCount legs -> legs.count(m);
                    case SponsoredInLegs sponsored -> sponsored.count(m);
                    case CustomerCount customers -> customers.count(m);
                    default -> wanted - 1;
                });
    }

    /**
     * How much must be added to a member's volume until it reads as at least {@code wanted}: more than what is read lacks where the volume
     * stands below zero and is read as zero. Of a sum the parts below zero are left out, as it is not known to which part is added.
     */
    static Distance of(Column column, int member, long wanted) {
        long read = column.read[member];
        long hidden = column.isFloored() && column.parts.isEmpty() && read < wanted ? column.owedAfter(member) : 0;
        return Distance.ofVolume(Math.subtractExact(read, hidden), wanted);
    }

    private Measure volume(Condition.VolumeAtLeast volume) {
        Column column = columns.volume(volume.volume());
        long wanted = volume.atLeastCenti();
        if (volume.legCap().isEmpty()) {
            return m -> of(column, m, wanted);
        }
        LegCapped capped = new LegCapped(column, volume.legCap().get());
        return m -> Distance.ofVolume(Math.min(column.read[m], capped.counted(m, wanted)), wanted);
    }

    private Measure legVolumes(Condition.LegVolumes legs) {
        LegFigures of = new LegFigures(columns.volume(legs.volume()), legs);
        return m -> {
            long[] figures = of.of(m);
            Distance distance = Distance.NONE;
            for (int k = 0; k < figures.length; k++) {
                distance = distance.plus(Distance.ofVolume(figures[k], of.wanted(k)));
            }
            return distance;
        };
    }
}
