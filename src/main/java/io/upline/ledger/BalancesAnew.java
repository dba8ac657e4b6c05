package io.upline.ledger;

import io.upline.ledger.BalanceStore.BalanceKey;
import io.upline.ledger.BalanceStore.Kept;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.jspecify.annotations.Nullable;

/**
 * Adds balances up anew, batch by batch, beside those that are kept. It has the balances that stand after one batch in memory, never those
 * of all.
 */
final class BalancesAnew {

    private final Deque<Long> batches;
    private final LongFunction<Map<BalanceKey, Long>> moved;
    private final Map<BalanceKey, Kept> standing = new HashMap<>();
    private final Map<BalanceKey, Kept> made = new HashMap<>();
    private long current;
    private @Nullable BalanceKey wrong;

    /**
     * Begins before the first batch.
     *
     * @param batches the sealed ones, in order
     * @param moved what a batch moved, by account
     */
    BalancesAnew(List<Long> batches, LongFunction<Map<BalanceKey, Long>> moved) {
        this.batches = new ArrayDeque<>(batches);
        this.moved = moved;
    }

    /** Takes a balance that is kept; they come in the order of the batches that made them. */
    void row(Kept kept) {
        if (kept.batch() != current) {
            end();
            current = kept.batch();
        }
        made.put(kept.key(), kept);
    }

    /** The first account whose balances are not those of the transfers; to be asked at the end. */
    Optional<BalanceKey> firstWrong() {
        end();
        while (!batches.isEmpty()) {
            walk(batches.removeFirst());
        }
        standing.values().stream()
                .filter(kept -> kept.until() != BalanceStore.STANDS)
                .findFirst()
                .ifPresent(kept -> differs(kept.key()));
        return Optional.ofNullable(wrong);
    }

    /** Ends the batch that made the rows that came last. */
    private void end() {
        while (!batches.isEmpty() && batches.getFirst() <= current) {
            walk(batches.removeFirst());
        }
        // what is left was made by no batch, or by one that did not move the account
        made.keySet().forEach(this::differs);
        made.clear();
    }

    private void walk(long batch) {
        moved.apply(batch).forEach((key, amount) -> {
            Kept before = standing.remove(key);
            if (before != null && before.until() != batch) {
                differs(key);
            }
            long after = Math.addExact(before == null ? 0 : before.amount(), amount);
            Kept now = batch == current ? made.remove(key) : null;
            if ((now == null ? 0 : now.amount()) != after || (now != null && after == 0)) {
                differs(key);
            }
            if (now != null) {
                standing.put(key, now);
            }
        });
    }

    private void differs(BalanceKey key) {
        if (wrong == null) {
            wrong = key;
        }
    }
}
