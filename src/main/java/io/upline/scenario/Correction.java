package io.upline.scenario;

import io.upline.calculation.Earned;
import io.upline.calculation.Results;
import io.upline.period.PayPeriod;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a bonus of a member in an earlier period comes to now, less what it came to before.
 *
 * @param amountMinor in minor units of the plan's currency, not 0
 */
record Correction(PayPeriod period, String member, String bonus, long amountMinor) {

    /** The corrections of a period, by member and bonus. */
    static List<Correction> between(PayPeriod period, Results before, Results now) {
        Map<List<String>, Long> sums = new TreeMap<>((a, b) -> {
            int byMember = a.getFirst().compareTo(b.getFirst());
            return byMember != 0 ? byMember : a.getLast().compareTo(b.getLast());
        });
        add(before, -1, sums);
        add(now, 1, sums);
        List<Correction> corrections = new ArrayList<>();
        sums.forEach((of, amount) -> {
            if (amount != 0) {
                corrections.add(new Correction(period, of.getFirst(), of.getLast(), amount));
            }
        });
        return corrections;
    }

    private static void add(Results results, int sign, Map<List<String>, Long> sums) {
        for (Earned line : Earned.of(results, 0, results.members().size())) {
            sums.merge(
                    List.of(results.members().ids().at(line.payee()), line.bonus()),
                    sign * line.amountMinor(),
                    Math::addExact);
        }
    }
}
