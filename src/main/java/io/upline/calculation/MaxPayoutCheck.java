package io.upline.calculation;

import io.upline.plan.Plan;
import java.math.RoundingMode;
import java.util.List;

/** Refuses a period in which the plan pays more than it says it may. */
final class MaxPayoutCheck {

    private final Workings workings;

    MaxPayoutCheck(Workings workings) {
        this.workings = workings;
    }

    void of(List<Results.BonusTotal> totals) {
        if (workings.plan.maxPayout().isEmpty()) {
            return;
        }
        Plan.MaxPayout most = workings.plan.maxPayout().get();
        long paid = 0;
        for (Results.BonusTotal total : totals) {
            paid = Math.addExact(paid, total.earnedMinor());
        }
        long allowed = CompanyTotal.share(workings, most.of(), most.atMost(), RoundingMode.DOWN);
        if (paid > allowed) {
            throw new PayoutExceededException(paid, allowed, workings.money.digits());
        }
    }
}
