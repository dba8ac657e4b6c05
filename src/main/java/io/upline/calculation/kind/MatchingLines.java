package io.upline.calculation.kind;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.frame.BonusFrame;
import io.upline.calculation.sources.PricedBase;
import io.upline.calculation.sources.SourceLines;
import io.upline.calculation.trail.Why;
import io.upline.fact.Fact;
import io.upline.plan.kind.BlockedBy;
import io.upline.plan.kind.Matching;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Pays on what each member earned by the named bonuses, after rounding, before or after the caps, in minor units: by levels or by
 * generations.
 */
final class MatchingLines {

    private MatchingLines() {}

    static long run(BonusFrame frame, Matching matching) {
        SourceLines base = sources(frame, matching);
        return matching.generations().isPresent()
                ? new GenerationLines(frame, matching.generations().get(), base).run()
                : new LevelLines(frame, matching.compression(), OptionalInt.empty(), BlockedBy.NONE, base).run();
    }

    private static SourceLines sources(BonusFrame frame, Matching matching) {
        Columns columns = frame.columns;
        SourceLines lines =
                new SourceLines(columns.ground(), new PricedBase(columns, Optional.empty(), frame.paid), true);
        long[] earned = earned(columns, matching, matching.of());
        long[] first =
                isBeforeCaps(matching) ? columns.earnedFirstBy(matching.of()) : columns.paidFirstBy(matching.of());
        if (frame.trail.isOn()) {
            List<long[]> each = matching.of().stream()
                    .map(bonus -> earned(columns, matching, List.of(bonus)))
                    .toList();
            frame.saidOfSource = source -> {
                Fact earnings = told(columns, matching.of(), each, source);
                return isBeforeCaps(matching)
                        ? Fact.of("why.onEarnedBeforeCaps", "earned", earnings)
                        : Fact.of("why.onEarned", "earned", earnings);
            };
        }
        for (int m = 0; m < earned.length; m++) {
            if (earned[m] != 0 && frame.isSource(m)) {
                lines.add(m, -1, earned[m], first[m]);
            }
        }
        return lines;
    }

    private static boolean isBeforeCaps(Matching matching) {
        return !matching.readsBeforeCaps().isEmpty();
    }

    private static long[] earned(Columns columns, Matching matching, List<String> bonuses) {
        return isBeforeCaps(matching) ? columns.earnedFreshBy(bonuses) : columns.paidFreshBy(bonuses);
    }

    private static Fact told(Columns columns, List<String> bonuses, List<long[]> each, int source) {
        return Why.sum(IntStream.range(0, bonuses.size())
                .filter(k -> each.get(k)[source] != 0)
                .mapToObj(k -> Fact.of(
                        "why.earned",
                        "bonus",
                        bonuses.get(k),
                        "amount",
                        columns.ground().money().text(each.get(k)[source])))
                .toList());
    }
}
