package io.upline.plan.lint;

import io.upline.plan.Ladder;
import io.upline.plan.Plan;
import io.upline.plan.condition.Condition;
import io.upline.plan.kind.Bonus;
import io.upline.plan.table.RateTable;
import io.upline.plan.volume.Volume;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Two bounds of a table, or of two ranks that follow one another, of which the lower stands just under the higher: within a twentieth of it.
 * Often a digit is wrong; where it is meant, who reaches the one buys the rest. Numbers of heads or orders are not looked at.
 */
final class NearBounds {

    private static final int PART = 20;

    private final Plan plan;

    NearBounds(Plan plan) {
        this.plan = plan;
    }

    /** Two bounds in hundredths. */
    record Near(long lowerCenti, long higherCenti) {}

    /** The first two such bounds of a bonus's table. */
    Optional<Near> in(Bonus bonus) {
        List<RateTable.Row> rows = bonus.table().rows();
        if (!isMeasured(bonus.table().rowKey())) {
            return Optional.empty();
        }
        for (int i = 1; i < rows.size(); i++) {
            RateTable.Row lower = rows.get(i - 1);
            RateTable.Row higher = rows.get(i);
            if (lower.group().equals(higher.group()) && near(lower.fromCenti(), higher.fromCenti())) {
                return Optional.of(new Near(lower.fromCenti(), higher.fromCenti()));
            }
        }
        return Optional.empty();
    }

    /** The first requirement of a rank that stands just above what the rank before asks of the same volume. */
    Optional<Near> between(Ladder.Rank lower, Ladder.Rank higher) {
        List<Condition.VolumeAtLeast> below = volumes(lower.needs());
        for (Condition.VolumeAtLeast above : volumes(higher.needs())) {
            for (Condition.VolumeAtLeast each : below) {
                boolean same =
                        each.volume().equals(above.volume()) && each.legCap().equals(above.legCap());
                if (same && !counts(above.volume()) && near(each.atLeastCenti(), above.atLeastCenti())) {
                    return Optional.of(new Near(each.atLeastCenti(), above.atLeastCenti()));
                }
            }
        }
        return Optional.empty();
    }

    private static boolean near(long lower, long higher) {
        return lower > 0 && lower < higher && higher - lower <= higher / PART;
    }

    private boolean isMeasured(RateTable.By key) {
        return switch (key) {
            case RateTable.By.OfBase _, RateTable.By.OfMatched _ -> true;
            case RateTable.By.OfVolume(String volume) -> !counts(volume);
            case RateTable.By.OfSoFar(String volume) -> !counts(volume);
            default -> false;
        };
    }

    private boolean counts(String volume) {
        return plan.volume(volume)
                .filter(each -> each.what() instanceof Volume.What.Count)
                .isPresent();
    }

    /** What every member of the rank has reached. */
    private static List<Condition.VolumeAtLeast> volumes(Condition needs) {
        return switch (needs) {
            case Condition.VolumeAtLeast volume -> List.of(volume);
            case Condition.Named named -> volumes(named.of());
            case Condition.All all -> {
                List<Condition.VolumeAtLeast> volumes = new ArrayList<>();
                all.of().forEach(each -> volumes.addAll(volumes(each)));
                yield volumes;
            }
            default -> List.of();
        };
    }
}
