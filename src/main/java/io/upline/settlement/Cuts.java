package io.upline.settlement;

import io.upline.ledger.Account;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import io.upline.network.Roll;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What parties had at the cut of a job's last close, what they have before this one, and what other batches moved in between.
 * Parties are numbered by a roll. A party that has nothing, and for which nothing moved, costs nothing.
 *
 * @param atCut balances after the last batch of the job's last close
 * @param before balances before this close
 * @param moved transfers of other batches between the two cuts, by party
 * @param currency the currency of a party's account where nothing else says it
 * @param paysAtOnce whether the post ends with a payment run
 */
public record Cuts(
        Map<Integer, List<Standing>> atCut,
        Map<Integer, List<Standing>> before,
        Map<Integer, List<Transfer>> moved,
        IntFunction<String> currency,
        boolean paysAtOnce) {

    /**
     * Reads them from the ledger. Of other batches' transfers those count that move what a party is owed in all, and those that move what it
     * owes: a shortfall and its recovery by another job leave the first as it is.
     *
     * @param job whose last close is meant
     * @param below batches from this number on are not looked at: a post that was begun does not see itself
     * @param also batches at or above {@code below} that moved money between this close and its payment run
     */
    public static Cuts read(
            LedgerStore ledger,
            String job,
            long below,
            List<LedgerBatch> also,
            Roll roll,
            IntFunction<String> currency,
            boolean paysAtOnce) {
        long cut = ledger.lastOf(job, below);
        Map<Integer, List<Transfer>> moved = new HashMap<>();
        List<LedgerBatch> between = new ArrayList<>(ledger.between(cut, below - 1));
        between.addAll(also);
        for (LedgerBatch batch : between) {
            ledger.transfers().read(batch.batch(), roll, transfer -> {
                if (transfer.owedMinor() != 0 || transfer.creditTo(Account.RECEIVABLE) != 0) {
                    moved.computeIfAbsent(transfer.party(), party -> new ArrayList<>())
                            .add(transfer);
                }
            });
        }
        return new Cuts(
                roll.onRoll(ledger.balances().before(cut + 1)),
                roll.onRoll(ledger.balances().before(below)),
                moved,
                currency,
                paysAtOnce);
    }

    List<Standing> before(int party) {
        return before.getOrDefault(party, List.of());
    }

    List<Standing> cut(int party) {
        return atCut.getOrDefault(party, List.of());
    }

    List<Transfer> others(int party) {
        return moved.getOrDefault(party, List.of());
    }

    boolean moved(int party) {
        return moved.containsKey(party) || atCut.containsKey(party);
    }

    /**
     * The currency of a party's account.
     *
     * @throws IllegalStateException when it has money in several: there is one account for each, and nobody asks for them yet
     */
    String currencyOf(int party, List<String> has) {
        List<String> several = new ArrayList<>(has);
        several.addAll(cut(party).stream().map(Standing::currency).toList());
        others(party).forEach(transfer -> several.add(transfer.currency()));
        List<String> distinct = several.stream().distinct().toList();
        if (distinct.size() > 1) {
            throw new IllegalStateException(
                    "a party has money in " + String.join(" and ", distinct) + "; its statement shows one currency");
        }
        return distinct.isEmpty() ? currency.apply(party) : distinct.getFirst();
    }
}
