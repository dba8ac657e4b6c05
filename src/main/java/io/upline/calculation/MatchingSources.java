package io.upline.calculation;

import io.upline.plan.BonusKind;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What a matching bonus is paid on: what each member earned by the named bonuses, after rounding and caps, in minor units. */
final class MatchingSources {

    private MatchingSources() {}

    static SourceLines of(BonusFrame frame, BonusKind.Matching matching) {
        Workings workings = frame.workings;
        SourceLines lines = new SourceLines(workings, new PricedBase(workings, Optional.empty()), true);
        long[] earned = workings.earned(matching.of());
        if (workings.trail.isOn()) {
            List<long[]> each = matching.of().stream()
                    .map(bonus -> workings.earned(List.of(bonus)))
                    .toList();
            frame.saidOfSource = source -> "on " + told(workings, matching.of(), each, source);
        }
        for (int m = 0; m < earned.length; m++) {
            if (earned[m] != 0 && frame.isSource(m)) {
                lines.add(m, -1, earned[m]);
            }
        }
        return lines;
    }

    private static String told(Workings workings, List<String> bonuses, List<long[]> each, int source) {
        return IntStream.range(0, bonuses.size())
                .filter(k -> each.get(k)[source] != 0)
                .mapToObj(k -> bonuses.get(k) + " " + EarningText.money(workings, each.get(k)[source]))
                .collect(Collectors.joining(" + "));
    }
}
