package io.upline.calculation.kind;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.LegCapped;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.sources.CompanyTotal;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.money.LargestRemainder;
import io.upline.plan.kind.CompanyShare;
import io.upline.plan.kind.Pool;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.IntToLongFunction;

/** Shares a sum out among all who meet the bonus's needs and have a weight, to the cent; of equals the lower id is first. */
final class PoolLines {

    /** The rule of a line that is a share of a pool, whose size is its base. */
    private static final Rule RULE = Rule.of("pool");

    /** The word of the carried rows of a pool. */
    private static final String CARRIED = "pool";

    private final BonusFrame frame;
    private final Pool kind;
    private final Columns columns;
    private final Ground ground;
    private final Optional<Rates> most;
    private final Optional<LegCapped> capped;
    private final PoolWorth worth;

    PoolLines(BonusFrame frame, Pool kind) {
        this.frame = frame;
        this.kind = kind;
        columns = frame.columns;
        ground = columns.ground();
        Pool.Weight weight = kind.weight();
        most = weight.atMost().map(table -> Rates.of(table, columns, frame.money));
        worth = new PoolWorth(frame, weight);
        capped = weight.legCap().flatMap(cap -> worth.volume().map(column -> new LegCapped(column, cap)));
    }

    /** Makes the lines and says how much there was to share, what is carried on left out. */
    long run() {
        long size = size();
        Optional<PoolBelow> below = kind.weight().below() ? Optional.of(new PoolBelow(frame, worth)) : Optional.empty();
        long[] weights = weights(below.isEmpty() ? this::weight : ofBelow(below.get()));
        if (Arrays.stream(weights).noneMatch(each -> each > 0)) {
            if (kind.carried() && size > 0) {
                frame.carried.count(-1, frame.bonus.name(), "", CARRIED, size);
            }
            return kind.carried() ? 0 : size;
        }
        long[] parts = LargestRemainder.split(size, Arrays.stream(weights).toArray());
        long base = ground.money().centiOf(size);
        for (int k = 0; k < weights.length; k++) {
            if (weights[k] > 0) {
                int m = ground.numbering().own(k);
                if (frame.trail.watches(m)) {
                    frame.tell(
                            Fact.of(
                                    "why.weight",
                                    "weight",
                                    weights[k],
                                    "all",
                                    Arrays.stream(weights).sum(),
                                    "size",
                                    ground.money().text(size)),
                            below.map(b -> b.made(m)).orElse(Why.NOTHING));
                }
                frame.pay(m, -1, -1, base, 0, parts[k], RULE);
            }
        }
        return size;
    }

    /** The weight of each member, in the order of ids. */
    private long[] weights(IntToLongFunction weight) {
        long[] weights = new long[ground.size()];
        Arrays.setAll(weights, k -> {
            int m = ground.numbering().own(k);
            return frame.payable[m] ? weight.applyAsLong(m) : 0;
        });
        return weights;
    }

    private long size() {
        long fresh = switch (kind.size()) {
            case Pool.Size.Fixed fixed -> fixed.amountMinor();
            case Pool.Size.ShareOf(CompanyShare share) ->
                CompanyTotal.share(columns, share, ground.money().mode());
        };
        long[] size = {fresh};
        frame.before.each(CARRIED, frame.bonus.name(), (row, m) -> size[0] = Math.addExact(size[0], row.count()));
        return size[0];
    }

    private IntToLongFunction ofBelow(PoolBelow below) {
        long[] weights = below.weights();
        int watched = frame.trail.isOn() ? frame.trail.member() : -1;
        if (watched >= 0 && frame.payable[watched] && weights[watched] == 0) {
            frame.trail.note(frame.bonus.name(), Fact.of("why.nobodyBelowCounts"));
        }
        return m -> weights[m];
    }

    private long weight(int member) {
        int row = worth.row(member);
        long counts = capped.map(cap -> Math.max(0, cap.counted(member, 0))).orElseGet(() -> worth.counts(member));
        if (most.isPresent() && most.get().rowOf[member] >= 0) {
            long atMost = most.get().value(most.get().rowOf[member], 0) / 1_000_000;
            counts = Math.min(counts, atMost);
        }
        return worth.of(member, row, counts);
    }
}
