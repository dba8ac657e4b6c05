package io.upline.calculation;

import java.util.ArrayList;
import java.util.List;

/**
 * One earning line in names, for whoever shows it; {@link Earnings} has the same lines as columns of numbers, for whoever adds them up.
 *
 * @param payee member number of who is paid
 * @param payeeId id of who is paid
 * @param positionId id of the position that earned it: the payee itself, or another that it owns
 * @param bonus the bonus as the plan names it
 * @param source member number of the source, {@code -1} for none
 * @param sourceId id of the source, empty for none
 * @param level level or generation, {@code -1} for none
 * @param baseCenti base in hundredths, 0 when the rule has none
 * @param rateE8 rate in hundred-millionths, 0 when the rule has none
 * @param amountMinor amount due in minor units of the plan's currency
 * @param rule the rule that made it, empty for base × rate
 */
public record Earned(
        int payee,
        String payeeId,
        String positionId,
        String bonus,
        int source,
        String sourceId,
        int level,
        long baseCenti,
        long rateE8,
        long amountMinor,
        String rule) {

    /** The lines of payees {@code from} (inclusive) to {@code to} (exclusive), in their canonical order. */
    public static List<Earned> of(Results results, int from, int to) {
        Earnings lines = results.earnings(from, to);
        List<Earned> earned = new ArrayList<>(lines.size());
        for (int line = 0; line < lines.size(); line++) {
            int source = lines.source()[line];
            earned.add(new Earned(
                    lines.payee()[line],
                    results.members().ids().at(lines.payee()[line]),
                    results.members().ids().at(lines.position()[line]),
                    results.bonuses().get(lines.bonus()[line]),
                    source,
                    source < 0 ? "" : results.members().ids().at(source),
                    lines.level()[line],
                    lines.baseCenti()[line],
                    lines.rateE8()[line],
                    lines.amountMinor()[line],
                    results.rules().get(lines.rule()[line])));
        }
        return earned;
    }
}
