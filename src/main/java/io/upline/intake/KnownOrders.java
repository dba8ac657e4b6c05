package io.upline.intake;

import io.upline.order.OrderImportStore;
import io.upline.order.OrderRow;
import java.util.ArrayList;
import java.util.List;

/**
 * Hashes of the orders that are known, and of their lines: they tell without a look at the database whether an order may be known.
 * Most orders have one line, whose hash is that of the order.
 */
final class KnownOrders {

    private final LongSet all;
    private final LongSet ofSeveralLines = new LongSet(0);
    /** The folded forms of ids that are not their own. */
    private final List<Long> folds = new ArrayList<>();

    /** The orders that were known before an import. */
    static KnownOrders of(OrderImportStore store) {
        KnownOrders orders = new KnownOrders(store.countKnown());
        store.eachKnown(orders::add);
        return orders;
    }

    /** Makes room for about this many lines. */
    KnownOrders(long expected) {
        all = new LongSet(expected);
    }

    void add(String id, int orderLine) {
        long hash = Hash64.of(id);
        all.add(hash);
        String folded = LookAlike.fold(id);
        if (!folded.equals(id)) {
            folds.add(Hash64.of(folded));
        }
        if (orderLine != 1) {
            all.add(OrderLine.keyHash(hash, orderLine));
            ofSeveralLines.add(hash);
        }
    }

    /** Hashes of the forms that ids would have which look like known ones and are written otherwise. */
    List<Long> folds() {
        return folds;
    }

    boolean isEmpty() {
        return all.size() == 0;
    }

    /** Whether an order of this hash may be known. */
    boolean mayHave(long idHash) {
        return all.contains(idHash);
    }

    /** Whether the line may be known; a first line of an order with other lines counts as one that may be. */
    boolean mayHaveLine(OrderRow row) {
        return all.contains(OrderLine.keyHash(Hash64.of(row.id()), row.orderLine()));
    }

    /** Whether the order has lines beyond the first, so that its first need not be there. */
    boolean hasLaterLines(OrderRow row) {
        return ofSeveralLines.contains(Hash64.of(row.id()));
    }
}
