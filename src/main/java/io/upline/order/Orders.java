package io.upline.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The orders that one calculation reads: each attribute is a column, whose index is the order number. They are ordered by deciding moment,
 * then order id, so that nothing depends on the order of input lines.
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
 * @param measures names of the company's measures; behind them, where a plan asks for articles, the columns of what these carry
 *     ({@link Articles#column})
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

    /** Which of them take back, be it from one of them, from an order of another time, or from none that is known. */
    public BitSet returns() {
        int returned = types.indexOf("return");
        BitSet returns = new BitSet(size());
        for (int order = 0; order < size(); order++) {
            returns.set(order, original[order] >= 0 || type[order] == returned);
        }
        return returns;
    }

    /** The names of the company's measures, without the columns of what articles carry of them. */
    public List<String> companyMeasures() {
        return measures.stream().filter(name -> !Articles.isPart(name)).toList();
    }

    /**
     * The same orders without some of them. Where a buyer's first order goes, the next one that is no return is the first.
     *
     * @param dropped numbers of the orders to leave out
     */
    public Orders without(BitSet dropped) {
        int[] kept =
                IntStream.range(0, size()).filter(order -> !dropped.get(order)).toArray();
        int[] numberOf = new int[size()];
        Arrays.fill(numberOf, -1);
        BitSet lostFirst = new BitSet();
        for (int i = 0; i < kept.length; i++) {
            numberOf[kept[i]] = i;
        }
        dropped.stream().filter(order -> firstOfBuyer[order]).forEach(order -> lostFirst.set(buyer[order]));
        List<String> ids = new ArrayList<>(kept.length);
        boolean[] first = new boolean[kept.length];
        for (int i = 0; i < kept.length; i++) {
            int order = kept[i];
            ids.add(id.get(order));
            boolean moves = lostFirst.get(buyer[order]) && original[order] < 0;
            first[i] = firstOfBuyer[order] || moves;
            if (moves) {
                lostFirst.clear(buyer[order]);
            }
        }
        int[] originals = picked(original, kept);
        for (int i = 0; i < originals.length; i++) {
            originals[i] = originals[i] < 0 ? -1 : numberOf[originals[i]];
        }
        long[][] measured = new long[measureCenti.length][];
        for (int m = 0; m < measured.length; m++) {
            measured[m] = picked(measureCenti[m], kept);
        }
        return new Orders(
                ids,
                picked(buyer, kept),
                picked(periodsBack, kept),
                picked(day, kept),
                picked(secondOfDay, kept),
                picked(type, kept),
                types,
                originals,
                first,
                picked(party, kept),
                parties,
                partyHost,
                picked(amountMinor, kept),
                measures,
                measured);
    }

    /** The same orders with other columns of measures. */
    Orders carrying(List<String> names, long[]... centi) {
        return new Orders(
                id,
                buyer,
                periodsBack,
                day,
                secondOfDay,
                type,
                types,
                original,
                firstOfBuyer,
                party,
                parties,
                partyHost,
                amountMinor,
                names,
                centi);
    }

    private static int[] picked(int[] column, int[] rows) {
        return Arrays.stream(rows).map(row -> column[row]).toArray();
    }

    private static long[] picked(long[] column, int[] rows) {
        return Arrays.stream(rows).mapToLong(row -> column[row]).toArray();
    }
}
