package io.upline.order;

import java.util.List;

/**
 * The orders one calculation reads: each attribute a column, the index the order number. Ordered by deciding moment, then
 * order id, so that nothing depends on the order of input lines.
 *
 * <p>Orders of earlier periods are present only as far back as the plan looks ({@code periodsBack > 0}).
 *
 * @param id order ids, used to break ties and to name an order in an explanation
 * @param buyer member number of the buyer
 * @param periodsBack 0 for the period being calculated, 1 for the one before, …
 * @param day epoch day of the deciding date ({@code paid_at} or {@code ordered_at}, by the job)
 * @param secondOfDay time of the deciding date in the company's zone, 0 … 86 399
 * @param type index into {@code types}
 * @param types names of the order types
 * @param original order number of a return's original when it is among these, otherwise {@code -1}
 * @param firstOfBuyer whether it is the buyer's first order ever (returns are never first)
 * @param party index into {@code parties}, {@code -1} for none
 * @param parties party ids
 * @param partyHost member number of each party's host, {@code -1} for none; index as {@code parties}
 * @param amountMinor net amount in minor units of the order's currency
 * @param measures names of the company's measures
 * @param measureCenti volume in hundredths of a point: {@code [measure][order]}
 */
public record Orders(
        List<String> id,
        int[] buyer,
        int[] periodsBack,
        int[] day,
        int[] secondOfDay,
        int[] type,
        List<String> types,
        int[] original,
        boolean[] firstOfBuyer,
        int[] party,
        List<String> parties,
        int[] partyHost,
        long[] amountMinor,
        List<String> measures,
        long[][] measureCenti) {

    /** How many orders there are. */
    public int size() {
        return buyer.length;
    }
}
