package io.upline.oracle;

import io.upline.calculation.State;
import io.upline.period.PayPeriod;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A company in one period as plain objects: what the oracle reads, and what a difference is printed from.
 *
 * @param measures names of the measures, in the company's order
 */
record Company(
        PayPeriod period,
        PayPeriod firstPeriod,
        List<String> measures,
        List<Person> members,
        List<Purchase> orders,
        State before,
        List<Gift> given,
        List<Forced> forced) {

    /** An amount set from outside. */
    record Gift(String member, String bonus, long amountMinor) {}

    /** A rank set from outside. */
    record Forced(String member, String rank) {}

    Company withBefore(State state) {
        return new Company(period, firstPeriod, measures, members, orders, state, given, forced);
    }

    /** The company with its members by id and its lines in the order in which orders are decided, whatever order they came in. */
    Company inOrder() {
        return new Company(
                period,
                firstPeriod,
                measures,
                members.stream().sorted(Comparator.comparing(Person::id)).toList(),
                orders.stream()
                        .sorted(Comparator.comparingInt(Purchase::day)
                                .thenComparingInt(Purchase::second)
                                .thenComparing(Purchase::id)
                                .thenComparingInt(Purchase::line))
                        .map(this::complete)
                        .toList(),
                before,
                given,
                forced);
    }

    /** Every measure is stated, to two decimals. */
    private Purchase complete(Purchase line) {
        Map<String, BigDecimal> carried = new LinkedHashMap<>();
        measures.forEach(name -> carried.put(name, line.measure(name).setScale(2)));
        return line.of(line.line(), carried);
    }
}
