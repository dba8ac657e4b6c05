package io.upline.calculation;

import io.upline.plan.BonusKind;
import java.util.Optional;

/** What a matching bonus is paid on: what each member earned by the named bonuses, after rounding and caps, in minor units. */
final class MatchingSources {

    private MatchingSources() {}

    static SourceLines of(BonusFrame frame, BonusKind.Matching matching) {
        Workings workings = frame.workings;
        SourceLines lines = new SourceLines(workings, new PricedBase(workings, Optional.empty()), true);
        long[] earned = workings.earned(matching.of());
        for (int m = 0; m < earned.length; m++) {
            if (earned[m] != 0 && frame.isSource(m)) {
                lines.add(m, -1, earned[m]);
            }
        }
        return lines;
    }
}
