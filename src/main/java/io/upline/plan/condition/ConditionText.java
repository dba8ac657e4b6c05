package io.upline.plan.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition in a few English words, with the plan's names and numbers: for the printed plan. */
public final class ConditionText {

    private ConditionText() {}

    /** The condition in a few words. */
    public static String of(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.of().isEmpty() ? "anybody" : joined(all.of(), " and ");
            case Condition.Any any -> joined(any.of(), " or ");
            case Condition.Not not -> "not " + part(not.of());
            case Condition.Met met ->
                "condition " + met.name() + " in " + met.times() + " of the last " + met.of() + " periods"
                        + (met.inARow() > 1 ? ", " + met.inARow() + " of them in a row" : "");
            case Condition.Named named -> "condition " + named.name();
            case Condition.Sponsored sponsored
            when sponsored.inLegsOf().isPresent() ->
                sponsored.count() + " sponsored with " + part(sponsored.are()) + ", each in another leg of the tree "
                        + sponsored.inLegsOf().get();
            case Condition.VolumeAtLeast volume ->
                volume.volume() + " at least " + number(volume.atLeastCenti())
                        + volume.legCap().map(ConditionText::share).orElse("");
            case Condition.LegsHave legs ->
                legs.count()
                        + (legs.count() == 1 ? " leg" : " legs")
                        + (legs.tree().equals(GivenTree.SPONSOR) ? "" : " of the tree " + legs.tree())
                        + (legs.where() == Condition.Where.HEAD ? " whose head meets " : " in which somebody meets ")
                        + part(legs.has());
            case Condition.LegVolumes legs ->
                "legs of " + legs.volume() + " at least "
                        + legs.atLeastCenti().stream()
                                .map(ConditionText::number)
                                .collect(Collectors.joining(", "))
                        + legs.others().map(ConditionText::others).orElse("");
            case Condition.Sponsored sponsored -> sponsored.count() + " sponsored with " + of(sponsored.are());
            case Condition.Customers customers -> customers.count() + " customers who meet " + part(customers.are());
            case Condition.Share share -> share(share);
            case Condition.HoldsRank rank ->
                rank.rank() + (rank.exactly() ? " exactly" : " or higher") + held(rank.held());
            case Condition.JoinedWithin joined ->
                joined.days().isPresent()
                        ? "joined " + days(joined.days().get())
                        : "joined within " + joined.periods().orElse(1) + " periods";
            case Condition.Earned earned ->
                "at least " + earned.atLeastMinor() + " minor units earned by " + String.join(", ", earned.bonuses());
            case Condition.HasStatus status ->
                "status " + status.statuses().stream().map(ConditionText::word).collect(Collectors.joining(" or "));
            case Condition.IsKind kind -> word(kind.kind());
            case Condition.HasAttribute attribute -> attribute.name() + " " + String.join(" or ", attribute.values());
            case Condition.HasPackage packages -> "package " + String.join(" or ", packages.packages());
        };
    }

    private static String share(Condition.Share share) {
        String bounds = Stream.of(
                        share.atLeast().map(rate -> "at least " + rate),
                        share.atMost().map(rate -> "at most " + rate))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" and "));
        return share.part() + " " + bounds + " of " + share.whole();
    }

    private static String share(Condition.LegCap cap) {
        String of = cap.of() == Condition.CapBasis.TOTAL ? " of what counts" : " of it";
        return cap.perLeg()
                        .map(most -> " (at most " + most + of + " from one leg")
                        .orElse(" (")
                + cap.own()
                        .map(most ->
                                (cap.perLeg().isPresent() ? ", " : "") + "at most " + most + of + " of the own part")
                        .orElse("")
                + ")";
    }

    private static String others(Condition.OtherLegs others) {
        return " and all others together " + number(others.atLeastCenti())
                + (others.inAnyOrder() ? " in any order" : "");
    }

    private static String held(Condition.Held held) {
        return switch (held) {
            case Condition.Held.Now _ -> "";
            case Condition.Held.Ever _ -> " ever";
            case Condition.Held.Periods periods -> " for " + periods.count() + " periods";
            case Condition.Held.LastPeriod _ -> " last period";
        };
    }

    /** The word by which a plan writes a constant. */
    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** A window of days since joining. */
    public static String days(DaysOfJoining days) {
        if (!days.begins()) {
            return "within " + days.to() + " days";
        }
        return days.ends() ? "from day " + days.from() + " to day " + days.to() : "from day " + days.from() + " on";
    }

    private static String joined(List<Condition> conditions, String by) {
        return conditions.stream().map(ConditionText::part).collect(Collectors.joining(by));
    }

    /** A condition within another: in brackets where it has parts, so that it is seen what belongs together. */
    private static String part(Condition condition) {
        int parts = switch (condition) {
            case Condition.All all -> all.of().size();
            case Condition.Any any -> any.of().size();
            default -> 1;
        };
        return parts > 1 ? "(" + of(condition) + ")" : of(condition);
    }

    /** Hundredths as a plain number. */
    public static String number(long centi) {
        return BigDecimal.valueOf(centi, 2).stripTrailingZeros().toPlainString();
    }
}
