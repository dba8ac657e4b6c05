package io.upline.calculation;

import io.upline.money.Factor;
import io.upline.plan.Volume;
import java.util.List;
import java.util.Optional;

/**
 * A base whose orders are each priced and rounded before they are added up: the volume itself, with what an order pays in place of
 * what it weighs. Cost: one sweep for each distinct rate.
 */
final class PricedBase {

    private final Workings workings;
    private final boolean buyers;
    private final Optional<String> base;
    private final List<Volume> parts;

    PricedBase(Workings workings, Optional<String> base) {
        this(workings, base, false);
    }

    private PricedBase(Workings workings, Optional<String> base, boolean buyers) {
        this.buyers = buyers;
        this.workings = workings;
        this.base = base;
        parts = base.map(name -> partsOf(workings, name)).orElse(List.of());
    }

    /** Of what each buyer bought, whoever's volume it is in. */
    static PricedBase byBuyer(Workings workings, String base) {
        return new PricedBase(workings, Optional.of(base), true);
    }

    /** The measures that a volume adds up, with counts left as they are. */
    static List<Volume> partsOf(Workings workings, String name) {
        Volume volume = workings.definition(name);
        return volume.what() instanceof Volume.What.Sum sum
                ? sum.volumes().stream()
                        .flatMap(part -> partsOf(workings, part).stream())
                        .toList()
                : List.of(volume);
    }

    /** Whether the source's figure is the plain sum of single orders. */
    boolean splits(int member, long figure) {
        return base.isPresent()
                && parts.stream().allMatch(part -> part.what() instanceof Volume.What.Measure)
                && (buyers || workings.column(base.get()).sourceRaw(member) == figure);
    }

    /** What the orders of each member's base come to in minor units, each rounded by itself. */
    long[] amounts(Factor factor) {
        long[] sums = new long[workings.members()];
        VolumeBuilder builder = new VolumeBuilder(workings);
        for (Volume part : parts) {
            if (part.what() instanceof Volume.What.Measure measure) {
                OrderFigure figure = builder.figure(measure);
                long[] bought =
                        builder.bought(builder.test(part), o -> factor.amount(figure.of(o), workings.money.mode()));
                if (buyers) {
                    addBought(sums, bought, part);
                    continue;
                }
                Column column = new Column(
                        part.name(),
                        workings.standing.removed,
                        workings.numbering,
                        io.upline.plan.Terms.BelowZero.ALLOWED);
                column.volume = workings.column(part.name());
                Checks checks = new Checks(workings, Sweep.none(workings));
                VolumeSum.run(
                        builder.sum(column, part, bought, checks),
                        workings.seats(part.reach().tree()),
                        workings.standing);
                for (int m = 0; m < sums.length; m++) {
                    sums[m] = Math.addExact(sums[m], column.sourceRaw(m));
                }
            }
        }
        return sums;
    }

    private void addBought(long[] sums, long[] bought, Volume part) {
        Check buys = part.members().equals(io.upline.plan.Condition.ALWAYS)
                ? Check.ALWAYS
                : new Checks(workings, Sweep.none(workings)).of(part.members());
        for (int m = 0; m < sums.length; m++) {
            if (bought[m] != 0 && buys.holds(m)) {
                sums[m] = Math.addExact(sums[m], bought[m]);
            }
        }
    }
}
