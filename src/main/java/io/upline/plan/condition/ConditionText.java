package io.upline.plan.condition;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A condition in a few English words, with the plan's names and numbers: for the printed plan. */
public final class ConditionText {

    private final String currency;
    private final int digits;

    /** Says conditions of a plan that pays in this currency, whose minor units have so many digits. */
    public ConditionText(String currency, int digits) {
        this.currency = currency;
        this.digits = digits;
    }

    /** The condition in a few words. */
    public String of(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.of().isEmpty() ? "anybody" : joined(all.of(), " and ");
            case Condition.Any any -> joined(any.of(), " or ");
            case Condition.Not not -> "not " + part(not.of());
            case Condition.Met met ->
                "condition " + met.name() + " in " + met.times() + " of the last " + met.of() + " periods"
                        + (met.inARow() > 1 ? ", " + met.inARow() + " of them in a row" : "");
            case Condition.Named named -> "condition " + named.name();
            case Condition.VolumeAtLeast volume ->
                volume.volume() + " at least " + number(volume.atLeastCenti())
                        + volume.legCap().map(ConditionText::share).orElse("");
            case Condition.LegsHave legs ->
                counted(legs.count(), "leg")
                        + (legs.tree().equals(GivenTree.SPONSOR) ? "" : " of the tree " + legs.tree())
                        + (legs.where() == Condition.Where.HEAD ? " whose head meets " : " in which somebody meets ")
                        + part(legs.has());
            case Condition.LegVolumes legs ->
                (legs.atLeastCenti().size() == 1 ? "a leg" : "different legs") + " with " + legs.volume()
                        + " of at least "
                        + legs.atLeastCenti().stream()
                                .map(ConditionText::number)
                                .collect(Collectors.joining(", "))
                        + legs.others().map(ConditionText::others).orElse("");
            case Condition.Sponsored sponsored ->
                sponsored.count() + " sponsored" + with(sponsored.are())
                        + sponsored
                                .inLegsOf()
                                .map(tree -> ", each in another leg of the tree " + tree)
                                .orElse("");
            case Condition.Customers customers -> counted(customers.count(), "customer") + with(customers.are());
            case Condition.Share share -> share(share);
            case Condition.HoldsRank rank ->
                (rank.ladder() == Condition.LadderName.GRADE ? "grade " : "")
                        + rank.rank()
                        + (rank.exactly() ? " exactly" : " or higher")
                        + held(rank.held());
            case Condition.JoinedWithin joined ->
                joined.days().isPresent()
                        ? "joined " + days(joined.days().get())
                        : joinedIn(joined.periods().orElse(1));
            case Condition.Earned earned ->
                "at least " + money(earned.atLeastMinor()) + " earned by " + String.join(", ", earned.bonuses());
            case Condition.HasStatus status ->
                "status " + status.statuses().stream().map(ConditionText::word).collect(Collectors.joining(" or "));
            case Condition.IsKind kind -> "being a " + word(kind.kind());
            case Condition.HasAttribute attribute -> attribute.name() + " " + String.join(" or ", attribute.values());
            case Condition.HasPackage packages -> "package " + String.join(" or ", packages.packages());
        };
    }

    /** A sum of money. */
    private String money(long minor) {
        return BigDecimal.valueOf(minor, digits).toPlainString() + " " + currency;
    }

    /** So many of something, in the plural where there are several. */
    public static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** What those who are counted must meet, where it is anything. */
    private String with(Condition condition) {
        return condition.equals(Condition.ALWAYS) ? "" : " with " + part(condition);
    }

    private static String joinedIn(int periods) {
        return periods == 1
                ? "joined in this period"
                : "joined in this period or the " + (periods == 2 ? "one" : periods - 1) + " before";
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
        return " and all others together at least " + number(others.atLeastCenti())
                + (others.inAnyOrder() ? ", in any order" : "");
    }

    private static String held(Condition.Held held) {
        return switch (held) {
            case Condition.Held.Now _ -> "";
            case Condition.Held.Ever _ -> " ever";
            case Condition.Held.Periods periods -> " for " + counted(periods.count(), "period");
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
            return "within " + counted(days.to(), "day");
        }
        return days.ends() ? "from day " + days.from() + " to day " + days.to() : "from day " + days.from() + " on";
    }

    private String joined(List<Condition> conditions, String by) {
        return conditions.stream().map(this::part).collect(Collectors.joining(by));
    }

    /** A condition within another: in brackets where it has parts, so that it is seen what belongs together. */
    private String part(Condition condition) {
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
