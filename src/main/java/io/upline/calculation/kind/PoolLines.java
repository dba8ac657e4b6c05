package io.upline.calculation.kind;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.LegCapped;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.frame.Rates;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.lines.Rule;
import io.upline.calculation.sources.CompanyTotal;
import io.upline.calculation.volumes.Column;
import io.upline.fact.Fact;
import io.upline.money.LargestRemainder;
import io.upline.plan.kind.CompanyShare;
import io.upline.plan.kind.Pool;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Optional;

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
    private final Optional<Rates> shares;
    private final Optional<Rates> most;
    private final Optional<Column> volume;
    private final Optional<LegCapped> capped;
    private final long commonShare;

    PoolLines(BonusFrame frame, Pool kind) {
        this.frame = frame;
        this.kind = kind;
        columns = frame.columns;
        ground = columns.ground();
        Pool.Weight weight = kind.weight();
        shares = weight.shares().map(table -> Rates.of(table, columns, frame.money));
        most = weight.atMost().map(table -> Rates.of(table, columns, frame.money));
        volume = weight.proRata().map(columns::volume);
        capped = volume.flatMap(column -> weight.legCap().map(cap -> new LegCapped(column, cap)));
        commonShare = shares.map(PoolLines::common).orElse(1L);
    }

    private static long common(Rates shares) {
        BigInteger common = BigInteger.ZERO;
        for (int row = 0; row < shares.table.rows().size(); row++) {
            common = common.gcd(BigInteger.valueOf(shares.value(row, 0)));
        }
        return Math.max(1, common.longValueExact());
    }

    /** Makes the lines and says how much there was to share, what is carried on left out. */
    long run() {
        long size = size();
        long[] weights = new long[ground.size()];
        Arrays.setAll(weights, k -> {
            int m = ground.numbering().own(k);
            return frame.payable[m] ? weight(m) : 0;
        });
        if (Arrays.stream(weights).noneMatch(weight -> weight > 0)) {
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
                    frame.tell(Fact.of(
                            "why.weight",
                            "weight",
                            weights[k],
                            "all",
                            Arrays.stream(weights).sum(),
                            "size",
                            ground.money().text(size)));
                }
                frame.pay(m, -1, -1, base, 0, parts[k], RULE);
            }
        }
        return size;
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

    private long weight(int member) {
        long share = 1;
        if (shares.isPresent()) {
            share = shares.get().value(shares.get().rowOf[member], 0) / commonShare;
        }
        if (share == 0 || volume.isEmpty()) {
            return share;
        }
        long counts = capped.map(cap -> cap.counted(member, 0)).orElseGet(() -> volume.get().read[member]);
        if (most.isPresent() && most.get().rowOf[member] >= 0) {
            long atMost = most.get().value(most.get().rowOf[member], 0) / 1_000_000;
            counts = Math.min(counts, atMost);
        }
        return Math.multiplyExact(share, Math.max(0, counts));
    }
}
