package io.upline.settlement;

import io.upline.calculation.Results;
import io.upline.network.Membership;
import io.upline.network.Owners;
import io.upline.period.PayPeriod;
import java.util.List;

/**
 * A calculated period whose earnings a posting settles.
 *
 * @param currency the plan's currency
 * @param membership its members, with their keys
 * @param owners who is paid for its positions
 * @param unposted the part of its earnings that is not to be posted: the difference of a program that nobody has taken up
 * @param causes why its keys differ from what was posted before, positions by their number in {@code membership}, {@code -1} for
 *     one that is not among them; {@link Accruals.CauseOf#NONE} for a period that was not posted yet
 */
public record SettledPeriod(
        PayPeriod period,
        String currency,
        Membership membership,
        Owners owners,
        Results results,
        List<Unposted> unposted,
        Accruals.CauseOf causes) {

    /** Takes a copy. */
    public SettledPeriod {
        unposted = List.copyOf(unposted);
    }

    /** A part of a key that is not posted, in minor units of the plan's currency; the member by its number in the period. */
    public record Unposted(int member, String bonus, long amountMinor) {}
}
