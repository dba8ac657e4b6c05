package io.upline.calculation.trail;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.CustomerCount;
import io.upline.calculation.conditions.LegCapped;
import io.upline.calculation.conditions.LegCount;
import io.upline.calculation.conditions.SponsoredInLegs;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.volumes.Column;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.ConditionText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says of a condition what a member lacks, by the same checks that decided it. */
public final class Missing {

    private final Columns columns;
    private final Checks checks;
    private final int member;

    /** Asks at one member. */
    public Missing(Columns columns, int member) {
        this.columns = columns;
        this.checks = new Checks(columns, Sweep.none(columns));
        this.member = member;
    }

    /** One text for each part that does not hold; empty when all does. */
    public List<String> of(Condition condition) {
        Check check = checks.inner(condition);
        if (check.holds(member)) {
            return List.of();
        }
        return switch (condition) {
            case Condition.All all -> {
                List<String> parts = new ArrayList<>();
                all.of().forEach(part -> parts.addAll(of(part)));
                yield parts;
            }
            case Condition.Any any ->
                List.of("one of: "
                        + any.of().stream()
                                .map(part -> String.join(" and ", of(part)))
                                .collect(Collectors.joining(" | ")));
            case Condition.Not not -> List.of("must not hold: " + ConditionText.of(not.of()));
            case Condition.VolumeAtLeast volume -> volume(volume);
            case Condition.LegsHave legs ->
                List.of(((LegCount) check).count(member) + " of " + legs.count() + " legs with "
                        + ConditionText.of(legs.has()));
            case Condition.LegVolumes legs -> List.of(legVolumes(legs));
            case Condition.Sponsored sponsored -> List.of(sponsored(check, sponsored));
            case Condition.Customers customers ->
                List.of(((CustomerCount) check).count(member) + " of " + customers.count() + " customers with "
                        + ConditionText.of(customers.are()));
            case Condition.Share share ->
                List.of(share.part() + " " + ConditionText.number(columns.volume(share.part()).read[member]) + " of "
                        + share.whole() + " " + ConditionText.number(columns.volume(share.whole()).read[member])
                        + " is not "
                        + ConditionText.of(share));
            default -> List.of("not " + ConditionText.of(condition));
        };
    }

    private List<String> volume(Condition.VolumeAtLeast volume) {
        Column column = columns.volume(volume.volume());
        String wanted = " of " + ConditionText.number(volume.atLeastCenti());
        if (volume.legCap().isEmpty()) {
            return List.of(volume.volume() + " " + ConditionText.number(column.read[member]) + wanted);
        }
        long counted = new LegCapped(column, volume.legCap().get()).counted(member, volume.atLeastCenti());
        String text = volume.volume() + " counts " + ConditionText.number(counted) + wanted + " (in all "
                + ConditionText.number(column.read[member]);
        long[] legs = column.legsOf(member);
        long strongest = Arrays.stream(legs).max().orElse(0);
        return List.of(text + ", strongest leg " + ConditionText.number(strongest) + ")");
    }

    private String legVolumes(Condition.LegVolumes legs) {
        long[] contributions = columns.volume(legs.volume()).legsOf(member);
        Arrays.sort(contributions);
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < legs.atLeastCenti().size(); k++) {
            int at = contributions.length - 1 - k;
            long has = at < 0 ? 0 : contributions[at];
            if (has < legs.atLeastCenti().get(k)) {
                parts.add("leg " + (k + 1) + " has " + ConditionText.number(has) + " of "
                        + ConditionText.number(legs.atLeastCenti().get(k)));
            }
        }
        return legs.volume() + ": " + String.join(", ", parts);
    }

    private String sponsored(Check check, Condition.Sponsored sponsored) {
        int count = switch (check) {
            case SponsoredInLegs inLegs -> inLegs.count(member);
            case LegCount legs -> legs.count(member);
            default -> 0;
        };
        return count + " of " + sponsored.count() + " personally sponsored with " + ConditionText.of(sponsored.are());
    }
}
