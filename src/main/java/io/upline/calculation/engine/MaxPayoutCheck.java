package io.upline.calculation.engine;

import io.upline.calculation.PayoutExceededException;
import io.upline.calculation.Results;
import io.upline.calculation.columns.Columns;
import io.upline.calculation.ground.Ground;
import io.upline.calculation.sources.CompanyTotal;
import io.upline.plan.Plan;
import io.upline.plan.kind.CompanyShare;
import java.math.RoundingMode;
import java.util.List;

/** Refuses a period in which the plan pays more than it says it may. */
final class MaxPayoutCheck {

    private final Columns columns;
    private final Ground ground;

    MaxPayoutCheck(Columns columns) {
        this.columns = columns;
        ground = columns.ground();
    }

    void of(List<Results.BonusTotal> totals) {
        if (ground.plan().maxPayout().isEmpty()) {
            return;
        }
        Plan.MaxPayout most = ground.plan().maxPayout().get();
        long paid = 0;
        for (Results.BonusTotal total : totals) {
            paid = Math.addExact(paid, total.earnedMinor());
        }
        long allowed = CompanyTotal.share(columns, new CompanyShare(most.atMost(), most.of()), RoundingMode.DOWN);
        if (paid > allowed) {
            throw new PayoutExceededException(paid, allowed, ground.money().digits());
        }
    }
}
