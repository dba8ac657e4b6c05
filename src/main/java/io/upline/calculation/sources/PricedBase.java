package io.upline.calculation.sources;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.columns.VolumeBuilder;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.ground.PaidOrders;
import io.upline.calculation.volumes.Column;
import io.upline.calculation.volumes.OrderFigure;
import io.upline.calculation.volumes.Purchases;
import io.upline.calculation.volumes.VolumeSum;
import io.upline.money.Factor;
import io.upline.plan.volume.Volume;
import java.util.List;
import java.util.Optional;

/**
 * A base whose orders are each priced and rounded before they are added up: the volume itself, with what an order pays in place of
 * what it weighs. Cost: one sweep for each distinct rate.
 */
public final class PricedBase {

    private final Columns columns;
    private final Ground ground;
    private final PaidOrders paid;
    private final long[] off;
    private final boolean buyers;
    private final Optional<String> base;
    private final List<Volume> parts;

    /** The base of a bonus; empty where it has none, which then never splits. */
    public PricedBase(Columns columns, Optional<String> base, PaidOrders paid) {
        this(columns, base, paid, false);
    }

    private PricedBase(Columns columns, Optional<String> base, PaidOrders paid, boolean buyers) {
        this.paid = paid;
        off = base.map(name -> PaidOff.of(columns, name, paid)).orElse(new long[0]);
        this.buyers = buyers;
        this.columns = columns;
        ground = columns.ground();
        this.base = base;
        parts = base.map(name -> partsOf(columns, name)).orElse(List.of());
    }

    /** A base made of what each buyer bought, whoever's volume it is in. */
    public static PricedBase byBuyer(Columns columns, String base, PaidOrders paid) {
        return new PricedBase(columns, Optional.of(base), paid, true);
    }

    /** The measures that a volume adds up, with counts left as they are. */
    public static List<Volume> partsOf(Columns columns, String name) {
        Volume volume = columns.definition(name);
        return volume.what() instanceof Volume.What.Sum sum
                ? sum.volumes().stream()
                        .flatMap(part -> partsOf(columns, part).stream())
                        .toList()
                : List.of(volume);
    }

    /** Whether the source's figure is the plain sum of single orders. */
    boolean splits(int member, long figure) {
        return base.isPresent()
                && parts.stream().allMatch(part -> part.what() instanceof Volume.What.Measure)
                && (buyers
                        || columns.volume(base.get()).sourceRaw(member) + (off.length == 0 ? 0 : off[member])
                                == figure);
    }

    /** What the orders of each member's base come to in minor units, each rounded by itself. */
    long[] amounts(Factor factor) {
        long[] sums = new long[ground.size()];
        Purchases purchases = columns.purchases();
        VolumeBuilder builder = new VolumeBuilder(columns);
        for (Volume part : parts) {
            if (part.what() instanceof Volume.What.Measure measure) {
                OrderFigure figure = purchases.figure(part, measure, paid);
                long[] bought = purchases.sum(
                        purchases.test(part),
                        o -> factor.amount(
                                figure.of(o), measure.times(), ground.money().mode()));
                if (buyers) {
                    addBought(sums, bought, part);
                    continue;
                }
                Column column = new Column(
                        part.name(),
                        ground.standing().removed,
                        ground.numbering(),
                        io.upline.plan.Terms.BelowZero.ALLOWED);
                column.volume = columns.volume(part.name());
                Checks checks = new Checks(columns, Sweep.none(columns));
                VolumeSum.run(
                        builder.sum(column, part, bought, checks),
                        columns.seats(part.reach().tree()),
                        ground.standing());
                for (int m = 0; m < sums.length; m++) {
                    sums[m] = Math.addExact(sums[m], column.sourceRaw(m));
                }
            }
        }
        return sums;
    }

    private void addBought(long[] sums, long[] bought, Volume part) {
        Check buys = part.members().equals(io.upline.plan.condition.Condition.ALWAYS)
                ? Check.ALWAYS
                : new Checks(columns, Sweep.none(columns)).of(part.members());
        for (int m = 0; m < sums.length; m++) {
            if (bought[m] != 0 && buys.holds(m)) {
                sums[m] = Math.addExact(sums[m], bought[m]);
            }
        }
    }
}
