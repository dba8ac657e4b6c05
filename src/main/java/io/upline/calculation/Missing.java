package io.upline.calculation;

import io.upline.plan.Condition;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Says of a condition what a member lacks, by the same checks that decided it. */
final class Missing {

    private final Workings workings;
    private final Checks checks;
    private final int member;

    Missing(Workings workings, int member) {
        this.workings = workings;
        this.checks = new Checks(workings, Sweep.none(workings));
        this.member = member;
    }

    /** One text for each part that does not hold; empty when all does. */
    List<String> of(Condition condition) {
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
            case Condition.Not not -> List.of("must not hold: " + Wording.of(not.of()));
            case Condition.VolumeAtLeast volume -> volume(volume);
            case Condition.LegsHave legs ->
                List.of(((LegCount) check).count(member) + " of " + legs.count() + " legs with "
                        + Wording.of(legs.has()));
            case Condition.LegVolumes legs -> List.of(legVolumes(legs));
            case Condition.Sponsored sponsored -> List.of(sponsored(check, sponsored));
            case Condition.Customers customers ->
                List.of(((CustomerCount) check).count(member) + " of " + customers.count() + " customers with "
                        + Wording.of(customers.are()));
            case Condition.Share share ->
                List.of(share.part() + " " + number(workings.column(share.part()).read[member]) + " of "
                        + share.whole() + " " + number(workings.column(share.whole()).read[member]) + " is not "
                        + Wording.of(share));
            default -> List.of("not " + Wording.of(condition));
        };
    }

    private List<String> volume(Condition.VolumeAtLeast volume) {
        Column column = workings.column(volume.volume());
        String wanted = " of " + number(volume.atLeastCenti());
        if (volume.legCap().isEmpty()) {
            return List.of(volume.volume() + " " + number(column.read[member]) + wanted);
        }
        long counted = new LegCapped(column, volume.legCap().get()).counted(member, volume.atLeastCenti());
        String text =
                volume.volume() + " counts " + number(counted) + wanted + " (in all " + number(column.read[member]);
        long[] legs = column.legsOf(member);
        long strongest = Arrays.stream(legs).max().orElse(0);
        return List.of(text + ", strongest leg " + number(strongest) + ")");
    }

    private String legVolumes(Condition.LegVolumes legs) {
        long[] contributions = workings.column(legs.volume()).legsOf(member);
        Arrays.sort(contributions);
        List<String> parts = new ArrayList<>();
        for (int k = 0; k < legs.atLeastCenti().size(); k++) {
            int at = contributions.length - 1 - k;
            long has = at < 0 ? 0 : contributions[at];
            if (has < legs.atLeastCenti().get(k)) {
                parts.add("leg " + (k + 1) + " has " + number(has) + " of "
                        + number(legs.atLeastCenti().get(k)));
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
        return count + " of " + sponsored.count() + " personally sponsored with " + Wording.of(sponsored.are());
    }

    /** Hundredths as a plain number. */
    static String number(long centi) {
        BigDecimal plain = BigDecimal.valueOf(centi, 2).stripTrailingZeros();
        return plain.toPlainString();
    }
}
