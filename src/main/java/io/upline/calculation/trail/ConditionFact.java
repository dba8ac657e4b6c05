package io.upline.calculation.trail;

import io.upline.fact.Fact;
import io.upline.plan.condition.Condition;
import io.upline.plan.condition.DaysOfJoining;
import java.util.List;
import java.util.Locale;

/** A condition as a fact, with the plan's names and numbers. */
final class ConditionFact {

    private ConditionFact() {}

    static Fact of(Condition condition) {
        return switch (condition) {
            case Condition.All all -> all.of().isEmpty() ? Fact.of("why.anybody") : Why.and(each(all.of()));
            case Condition.Any any -> any.of().isEmpty() ? Why.NOTHING : Why.or(each(any.of()));
            case Condition.Not not -> Fact.of("why.not", "what", of(not.of()));
            case Condition.Met met ->
                Fact.of(
                        "why.met",
                        "what",
                        Fact.of("why.condition", "name", met.name(), "what", of(met.what())),
                        "times",
                        met.times(),
                        "of",
                        met.of(),
                        "inARow",
                        met.inARow() > 1 ? met.inARow() : "");
            case Condition.Named named -> Fact.of("why.condition", "name", named.name(), "what", of(named.of()));
            case Condition.VolumeAtLeast volume ->
                Fact.of("why.volume", "volume", volume.volume(), "atLeast", Why.number(volume.atLeastCenti()));
            case Condition.LegsHave legs -> Fact.of("why.legs", "count", legs.count(), "what", of(legs.has()));
            case Condition.LegVolumes legs ->
                Fact.of(
                        "why.legVolumes",
                        "volume",
                        legs.volume(),
                        "atLeast",
                        legs.atLeastCenti().stream().map(Why::number).toList(),
                        "others",
                        legs.others().map(o -> Why.number(o.atLeastCenti())).orElse(""),
                        "anyOrder",
                        legs.others().map(Condition.OtherLegs::inAnyOrder).orElse(false));
            case Condition.Sponsored sponsored ->
                Fact.of("why.sponsored", "count", sponsored.count(), "what", of(sponsored.are()));
            case Condition.Customers customers ->
                Fact.of("why.customers", "count", customers.count(), "what", of(customers.are()));
            case Condition.Share share ->
                Fact.of(
                        "why.share",
                        "atLeast",
                        share.atLeast().map(Object::toString).orElse(""),
                        "atMost",
                        share.atMost().map(Object::toString).orElse(""));
            case Condition.HoldsRank rank -> rank(rank);
            case Condition.JoinedWithin joined ->
                joined.days().isPresent()
                        ? days(joined.days().get())
                        : Fact.of(
                                "why.joinedPeriods", "periods", joined.periods().orElse(1));
            case Condition.Earned earned -> Fact.of("why.earnings", "bonuses", earned.bonuses());
            case Condition.HasStatus status ->
                Fact.of(
                        "why.status",
                        "status",
                        Why.or(status.statuses().stream()
                                .map(ConditionFact::word)
                                .toList()));
            case Condition.IsKind kind -> word(kind.kind());
            case Condition.HasAttribute attribute ->
                Fact.of("why.attribute", "attribute", attribute.name(), "value", names(attribute.values()));
            case Condition.HasPackage packages -> Fact.of("why.package", "package", names(packages.packages()));
        };
    }

    private static Fact names(List<String> names) {
        return Why.or(names.stream().map(Why::name).toList());
    }

    private static Fact days(DaysOfJoining days) {
        return days.begins()
                ? Fact.of("why.joinedFrom", "from", days.from(), "to", days.ends() ? days.to() : "")
                : Fact.of("why.joinedDays", "days", days.to());
    }

    private static List<Fact> each(List<Condition> conditions) {
        return conditions.stream().map(ConditionFact::of).toList();
    }

    private static Fact rank(Condition.HoldsRank holds) {
        String rank = holds.rank();
        boolean exactly = holds.exactly();
        return switch (holds.held()) {
            case Condition.Held.Now _ -> Fact.of("why.rank", "rank", rank, "exactly", exactly);
            case Condition.Held.Ever _ -> Fact.of("why.rankEver", "rank", rank, "exactly", exactly);
            case Condition.Held.Periods periods ->
                Fact.of("why.rankPeriods", "rank", rank, "exactly", exactly, "periods", periods.count());
            case Condition.Held.LastPeriod _ -> Fact.of("why.rankLastPeriod", "rank", rank, "exactly", exactly);
        };
    }

    /** The word by which a plan writes a constant. */
    private static Fact word(Enum<?> constant) {
        return Why.name(constant.name().toLowerCase(Locale.ROOT));
    }
}
