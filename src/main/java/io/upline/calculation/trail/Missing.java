package io.upline.calculation.trail;

import io.upline.calculation.columns.Columns;
import io.upline.calculation.columns.MetPeriods;
import io.upline.calculation.conditions.Checks;
import io.upline.calculation.conditions.CustomerCount;
import io.upline.calculation.conditions.LegCapped;
import io.upline.calculation.conditions.LegCount;
import io.upline.calculation.conditions.LegFigures;
import io.upline.calculation.conditions.SponsoredInLegs;
import io.upline.calculation.conditions.Sweep;
import io.upline.calculation.ground.Check;
import io.upline.calculation.volumes.Column;
import io.upline.fact.Fact;
import io.upline.plan.condition.Condition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.IntStream;

/** Says of a condition what a member lacks, by the same checks that decided it. */
public final class Missing {

    private final Columns columns;
    private final Checks checks;
    private final int member;
    private final int deep;

    /** Prepares to ask conditions at one member. */
    public Missing(Columns columns, int member) {
        this(columns, member, 0);
    }

    /**
     * Prepares to ask.
     *
     * @param deep of how many requirements, one inside the other, whoever comes closest is named
     */
    Missing(Columns columns, int member, int deep) {
        this.columns = columns;
        this.deep = deep;
        this.checks = new Checks(columns, Sweep.none(columns));
        this.member = member;
    }

    /**
     * The same, which also names the leg, or whom the member sponsored, that comes closest, and of that one the same once more. This costs a
     * look at everybody below.
     */
    public static Missing withClosest(Columns columns, int member) {
        return new Missing(columns, member, 2);
    }

    /** One fact for each part that does not hold; empty when all does. */
    public List<Fact> of(Condition condition) {
        Check check = checks.inner(condition);
        if (check.holds(member)) {
            return List.of();
        }
        return switch (condition) {
            case Condition.All all ->
                all.of().stream().flatMap(part -> of(part).stream()).toList();
            case Condition.Any any -> List.of(oneOf(any));
            case Condition.Not not -> List.of(Fact.of("why.mustNotHold", "what", ConditionFact.of(not.of())));
            case Condition.Met met -> List.of(met(met));
            case Condition.Named named ->
                List.of(Fact.of("why.lacksCondition", "name", named.name(), "lacking", Why.lacking(of(named.of()))));
            case Condition.VolumeAtLeast volume -> List.of(volume(volume));
            case Condition.LegsHave legs ->
                List.of(Fact.of(
                        "why.lacksLegs",
                        "has",
                        ((LegCount) check).count(member),
                        "count",
                        legs.count(),
                        "what",
                        ConditionFact.of(legs.has()),
                        "closest",
                        deep > 0 ? new Closest(columns, deep - 1).leg(member, legs) : ""));
            case Condition.LegVolumes legs -> List.of(legVolumes(legs));
            case Condition.Sponsored sponsored ->
                List.of(Fact.of(
                        "why.lacksSponsored",
                        "has",
                        sponsored(check),
                        "count",
                        sponsored.count(),
                        "what",
                        ConditionFact.of(sponsored.are()),
                        "closest",
                        deep > 0 ? new Closest(columns, deep - 1).sponsored(member, sponsored) : ""));
            case Condition.Customers customers ->
                List.of(Fact.of(
                        "why.lacksCustomers",
                        "has",
                        ((CustomerCount) check).count(member),
                        "count",
                        customers.count(),
                        "what",
                        ConditionFact.of(customers.are())));
            case Condition.Share share ->
                List.of(Fact.of(
                        "why.lacksShare",
                        "part",
                        share.part(),
                        "partIs",
                        read(share.part()),
                        "whole",
                        share.whole(),
                        "wholeIs",
                        read(share.whole()),
                        "what",
                        ConditionFact.of(share)));
            default -> List.of(Fact.of("why.not", "what", ConditionFact.of(condition)));
        };
    }

    /**
     * What holds now and may cease to hold when a volume rises: shares, ranks that must be held exactly, and whatever must not hold. The
     * rest only comes nearer by more volume.
     */
    public List<Fact> mayCease(Condition condition) {
        return switch (condition) {
            case Condition.All all ->
                all.of().stream().flatMap(part -> mayCease(part).stream()).toList();
            case Condition.Any any ->
                any.of().stream().flatMap(part -> mayCease(part).stream()).toList();
            case Condition.Named named -> mayCease(named.of());
            case Condition.Met met -> mayCease(met.what());
            case Condition.Share _, Condition.Not _ -> ceases(condition);
            case Condition.HoldsRank rank -> rank.exactly() ? ceases(condition) : List.of();
            case Condition.LegsHave legs -> mayCease(legs.has()).isEmpty() ? List.of() : ceases(condition);
            case Condition.Sponsored sponsored -> mayCease(sponsored.are()).isEmpty() ? List.of() : ceases(condition);
            case Condition.Customers customers -> mayCease(customers.are()).isEmpty() ? List.of() : ceases(condition);
            default -> List.of();
        };
    }

    private List<Fact> ceases(Condition condition) {
        return checks.inner(condition).holds(member) ? List.of(ConditionFact.of(condition)) : List.of();
    }

    private Fact met(Condition.Met met) {
        List<Fact> now = of(met.what());
        long in = columns.met(met).periods(member, now.isEmpty(), met.of());
        return Fact.of(
                "why.lacksMet",
                "name",
                met.name(),
                "has",
                Long.bitCount(in),
                "times",
                met.times(),
                "of",
                met.of(),
                "run",
                MetPeriods.inARow(in),
                "inARow",
                met.inARow() > 1 ? met.inARow() : "",
                "now",
                now.isEmpty() ? "" : Why.lacking(now));
    }

    private Fact oneOf(Condition.Any any) {
        List<Fact> ways = any.of().stream().map(part -> Why.and(of(part))).toList();
        Fact all = ways.getLast();
        for (Fact first : ways.subList(0, ways.size() - 1).reversed()) {
            all = Fact.of("why.either", "first", first, "rest", all);
        }
        return Fact.of("why.oneOf", "ways", all);
    }

    private String read(String volume) {
        return Why.number(columns.volume(volume).read[member]);
    }

    private Fact volume(Condition.VolumeAtLeast volume) {
        String wanted = Why.number(volume.atLeastCenti());
        Column column = columns.volume(volume.volume());
        if (volume.legCap().isEmpty()) {
            Distance distance = Distances.of(column, member, volume.atLeastCenti());
            long hidden = Math.subtractExact(
                    distance.centi(), Math.subtractExact(volume.atLeastCenti(), column.read[member]));
            return Fact.of(
                    "why.lacksVolume",
                    "volume",
                    volume.volume(),
                    "has",
                    Why.number(column.read[member]),
                    "wanted",
                    wanted,
                    "missing",
                    Why.number(distance.centi()),
                    "below",
                    hidden == 0 ? "" : Why.number(hidden),
                    "of",
                    of(volume.volume()));
        }
        return capped(volume, column, new LegCapped(column, volume.legCap().get()), wanted);
    }

    private Fact capped(Condition.VolumeAtLeast volume, Column column, LegCapped cap, String wanted) {
        long counted = cap.counted(member, volume.atLeastCenti());
        long[] legs = column.legsOf(member);
        OptionalLong most = cap.mostOfLeg(volume.atLeastCenti());
        OptionalLong mostOwn = cap.mostOfOwn(volume.atLeastCenti());
        int[] heads = column.headsOf(member);
        List<Fact> full = IntStream.range(0, Math.min(legs.length, heads.length))
                .filter(k -> most.isPresent() && legs[k] >= most.getAsLong())
                .mapToObj(k -> Why.member(columns.ground().inputs().members().ids(), heads[k]))
                .toList();
        return Fact.of(
                "why.lacksCapped",
                "volume",
                volume.volume(),
                "counts",
                Why.number(counted),
                "wanted",
                wanted,
                "missing",
                Why.number(Distance.ofVolume(counted, volume.atLeastCenti()).centi()),
                "inAll",
                read(volume.volume()),
                "strongest",
                Why.number(Arrays.stream(legs).max().orElse(0)),
                "perLeg",
                most.isPresent() ? Why.number(most.getAsLong()) : "",
                "full",
                full,
                "own",
                mostOwn.isPresent() ? Why.number(mostOwn.getAsLong()) : "",
                "of",
                of(volume.volume()));
    }

    private Object of(String volume) {
        return new MadeOf(columns, member).figures(volume).<Object>map(of -> of).orElse("");
    }

    private Fact legVolumes(Condition.LegVolumes legs) {
        Column column = columns.volume(legs.volume());
        if (legs.others().map(Condition.OtherLegs::inAnyOrder).orElse(false)) {
            return inAnyOrder(legs, new LegFigures(column, legs));
        }
        long[] contributions = column.legsOf(member);
        int[] heads = headsByContribution(column, contributions);
        Arrays.sort(contributions);
        List<Fact> lacking = new ArrayList<>();
        for (int k = 0; k < legs.atLeastCenti().size(); k++) {
            int at = contributions.length - 1 - k;
            long has = at < 0 ? 0 : contributions[at];
            long wanted = legs.atLeastCenti().get(k);
            if (has < wanted) {
                Object head = at < 0 || heads.length == 0
                        ? ""
                        : Why.member(columns.ground().inputs().members().ids(), heads[at]);
                lacking.add(Fact.of(
                        "why.leg",
                        "number",
                        k + 1,
                        "head",
                        head,
                        "has",
                        Why.number(has),
                        "wanted",
                        Why.number(wanted)));
            }
        }
        legs.others().ifPresent(others -> {
            long has = new LegFigures(column, legs)
                    .inPlace(member)[legs.atLeastCenti().size()];
            if (has < others.atLeastCenti()) {
                lacking.add(
                        Fact.of("why.otherLegs", "has", Why.number(has), "wanted", Why.number(others.atLeastCenti())));
            }
        });
        return Fact.of("why.lacksLegVolumes", "volume", legs.volume(), "legs", lacking);
    }

    private Fact inAnyOrder(Condition.LegVolumes legs, LegFigures of) {
        long[] has = of.inPlace(member);
        int single = legs.atLeastCenti().size();
        List<String> wanted = IntStream.rangeClosed(0, single)
                .mapToObj(k -> Why.number(of.wanted(k)))
                .toList();
        return Fact.of(
                "why.lacksLegsInAnyOrder",
                "volume",
                legs.volume(),
                "legs",
                Arrays.stream(has).limit(single).mapToObj(Why::number).toList(),
                "others",
                Why.number(has[single]),
                "wanted",
                wanted);
    }

    /** Heads of the member's legs, the one that contributes least first; of equal ones the later first. */
    private int[] headsByContribution(Column column, long... contributions) {
        int[] heads = column.headsOf(member);
        return IntStream.range(0, heads.length)
                .boxed()
                .sorted(Comparator.<Integer>comparingLong(k -> contributions[k])
                        .thenComparing(Comparator.reverseOrder()))
                .mapToInt(k -> heads[k])
                .toArray();
    }

    private int sponsored(Check check) {
        return switch (check) {
            case SponsoredInLegs inLegs -> inLegs.count(member);
            case LegCount legs -> legs.count(member);
            default -> 0;
        };
    }
}
