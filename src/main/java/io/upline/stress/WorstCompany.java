package io.upline.stress;

import io.upline.period.PayPeriod;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A company, and what a plan pays it.
 *
 * @param shareE8 what was paid in all periods, as a share of what was bought, in hundred-millionths
 * @param mostE8 the same of the period in which the share was highest
 * @param averageCenti what members bought on average in a period, in hundredths of a point
 * @param first the first period
 * @param periods how many periods were calculated
 * @param paidMinor what was paid in all periods, in minor units of the plan's currency
 * @param beforeE8 what would have been paid without what ceilings cut off, as a share of what was bought
 * @param bonuses what each bonus that paid anything came to, in the plan's order
 * @param measures the measures of which a purchase has its points, each the same
 * @param parties whether each purchase is made at a party of whoever sponsors the buyer
 * @param people the members, each behind whoever sponsors it
 */
public record WorstCompany(
        long shareE8,
        long mostE8,
        long averageCenti,
        PayPeriod first,
        int periods,
        long paidMinor,
        long beforeE8,
        List<BonusShare> bonuses,
        List<String> measures,
        boolean parties,
        List<Person> people) {

    /** Copies the lists. */
    public WorstCompany {
        bonuses = List.copyOf(bonuses);
        measures = List.copyOf(measures);
        people = List.copyOf(people);
    }

    /**
     * What a bonus came to.
     *
     * @param paidMinor in all periods, in minor units of the plan's currency
     * @param shareE8 of what was bought, in hundred-millionths
     */
    public record BonusShare(String bonus, long paidMinor, long shareE8) {}

    /**
     * A member.
     *
     * @param depth how many stand above it in the sponsor tree
     * @param sponsor id of the sponsor; empty at the top
     * @param placement id of the parent in the placement tree; empty where the plan has no use for it, at the top, and for a customer
     * @param leg its leg there; 0 where there is no placement
     * @param customer whether it is a customer and no distributor
     * @param recruit whether it joined on the first period's first day, and not a year before
     * @param joined the day on which it joined
     * @param pack its package; empty for none
     * @param attributes the values of the plan's attributes that it has, by name
     * @param assigned the rank that it was given; empty for none
     * @param rank what it was paid as in the last period; empty for none
     * @param type the type of its order
     * @param sku the article of its order; empty for one that the plan does not name
     * @param boughtCenti what it bought in each period, in hundredths of a point
     * @param earned what it earned, period by period and bonus by bonus; only what is not zero
     */
    public record Person(
            String id,
            int depth,
            Optional<String> sponsor,
            Optional<String> placement,
            int leg,
            boolean customer,
            boolean recruit,
            LocalDate joined,
            Optional<String> pack,
            SortedMap<String, String> attributes,
            Optional<String> assigned,
            Optional<String> rank,
            String type,
            String sku,
            long boughtCenti,
            List<Earned> earned) {

        /** Copies the list. */
        public Person {
            earned = List.copyOf(earned);
        }

        /** What it earned in all periods, in minor units. */
        public long earnedMinor() {
            return earned.stream().mapToLong(Earned::amountMinor).sum();
        }
    }

    /** What a member earned by a bonus in a period, counted from 0, in minor units of the plan's currency. */
    public record Earned(int period, String bonus, long amountMinor) {}
}
