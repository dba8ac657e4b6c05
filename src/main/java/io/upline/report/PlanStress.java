package io.upline.report;

import io.upline.money.Amount;
import io.upline.money.MoneyText;
import io.upline.plan.Plan;
import io.upline.stress.Stress;
import io.upline.stress.WorstCompany;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a plan pays at worst: the made company that costs it most, of those that were tried. Shares are parts of what is bought, in per
 * cent with two digits, cut off where nothing else is said.
 *
 * @param tried how many companies were calculated
 * @param periods over how many periods
 * @param averages the highest share for each number of members and average
 * @param share the highest of all
 * @param members how many members that company has
 * @param average what members of that company buy on average in a period
 * @param paid what that company is paid in all periods
 * @param before the share that it would be paid without what ceilings cut off; empty where they cut nothing
 * @param most the share of the period in which it was highest
 * @param allowed the plan's {@code maxPayout} as it is written; empty where it has none
 * @param over whether that period is paid more than that, so that it would be refused
 * @param measures the measures of which a purchase has its points, each the same
 * @param point what a point is taken to be worth, in the plan's currency
 * @param bonuses what each bonus pays of it
 * @param never bonuses and caps that did nothing in any of the companies, in the plan's order
 * @param people its members, each behind whoever sponsors it
 */
public record PlanStress(
        int tried,
        int periods,
        List<AtAverage> averages,
        String share,
        int members,
        String average,
        Amount paid,
        Optional<String> before,
        String most,
        Optional<String> allowed,
        boolean over,
        List<String> measures,
        String point,
        List<BonusShare> bonuses,
        List<String> never,
        List<Person> people) {

    private static final int E8_A_HUNDREDTH_PERCENT = 10_000;

    /** Takes copies. */
    public PlanStress {
        averages = List.copyOf(averages);
        measures = List.copyOf(measures);
        bonuses = List.copyOf(bonuses);
        never = List.copyOf(never);
        people = List.copyOf(people);
    }

    /** The highest share of companies of so many members, who buy so many points on average in a period. */
    public record AtAverage(int members, String average, String share) {}

    /** What a bonus pays in all periods. */
    public record BonusShare(String bonus, Amount paid, String share) {}

    /**
     * A member of the company.
     *
     * @param depth how many stand above it
     * @param sponsor its sponsor; empty at the top
     * @param placement where it is placed; empty where the plan does not ask
     * @param leg its leg there, 0 for none
     * @param customer whether it is a customer
     * @param recruit whether it joins in the first period
     * @param pack its package; empty for none
     * @param attributes values of the company's own attributes that it has, by attribute
     * @param rank what it is paid as in the last period; empty for none
     * @param bought points that it buys in each period
     * @param boughtInAll points that it buys in all periods
     * @param earned what it earns in all periods
     */
    public record Person(
            String id,
            int depth,
            Optional<String> sponsor,
            Optional<String> placement,
            int leg,
            boolean customer,
            boolean recruit,
            Optional<String> pack,
            Map<String, String> attributes,
            Optional<String> rank,
            String bought,
            String boughtInAll,
            Amount earned) {}

    /** What searches found for a plan, and the company that costs most. */
    public static PlanStress of(Plan plan, List<Stress> found, WorstCompany worst) {
        String currency = plan.terms().currency();
        return new PlanStress(
                found.stream().mapToInt(Stress::tried).sum(),
                worst.periods(),
                found.stream().flatMap(PlanStress::averages).toList(),
                share(worst.shareE8()),
                worst.people().size(),
                points(worst.averageCenti()),
                new Amount(worst.paidMinor(), currency),
                worst.beforeE8() > worst.shareE8() ? Optional.of(share(worst.beforeE8())) : Optional.empty(),
                shareAtLeast(worst.mostE8()),
                plan.maxPayout().map(most -> most.atMost().toString()),
                plan.maxPayout()
                        .filter(most -> worst.mostE8() > most.atMost().e8())
                        .isPresent(),
                worst.measures(),
                plan.terms().pointValue().toDecimal().stripTrailingZeros().toPlainString(),
                worst.bonuses().stream()
                        .map(each -> new BonusShare(
                                each.bonus(), new Amount(each.paidMinor(), currency), share(each.shareE8())))
                        .toList(),
                never(found),
                worst.people().stream()
                        .map(person -> person(person, worst.periods(), currency))
                        .toList());
    }

    private static List<String> never(List<Stress> found) {
        return found.stream()
                .map(Stress::never)
                .reduce((some, more) -> some.stream().filter(more::contains).toList())
                .orElse(List.of());
    }

    private static Stream<AtAverage> averages(Stress stress) {
        int members = stress.worst().people().size();
        return stress.averages().stream()
                .map(each -> new AtAverage(members, points(each.averageCenti()), share(each.shareE8())));
    }

    private static Person person(WorstCompany.Person person, int periods, String currency) {
        return new Person(
                person.id(),
                person.depth(),
                person.sponsor(),
                person.placement(),
                person.leg(),
                person.customer(),
                person.recruit(),
                person.pack(),
                person.attributes(),
                person.rank(),
                points(person.boughtCenti()),
                points(Math.multiplyExact(person.boughtCenti(), (long) periods)),
                new Amount(person.earnedMinor(), currency));
    }

    private static String points(long centi) {
        return MoneyText.of(centi, 2);
    }

    /** A share that is said to be more than something is rounded up. */
    private static String shareAtLeast(long e8) {
        return MoneyText.of(Math.ceilDiv(e8, E8_A_HUNDREDTH_PERCENT), 2);
    }

    private static String share(long e8) {
        return MoneyText.of(e8 / E8_A_HUNDREDTH_PERCENT, 2);
    }
}
