package io.upline.order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;

/** What product lists, as they are now, change of lines of orders that are known and follow them. */
public final class Following {

    private final OrderImportStore orders;
    private final ProductLists lists;

    /** Follows lists with the orders of one import. */
    public Following(OrderImportStore orders, ProductLists lists) {
        this.orders = orders;
        this.lists = lists;
    }

    /**
     * The lines, of these, whose orders would have less left than was returned of them. What their returns take back is counted as the
     * lists would have it, too.
     *
     * @param lines all that the lists reach, originals and returns
     */
    public List<ListedLine> belowReturned(List<ListedLine> lines) {
        Map<String, List<OrderRow>> stored = stored(lines);
        Map<String, String> originals = new HashMap<>();
        stored.forEach((id, rows) -> {
            String original = rows.getFirst().original();
            originals.put(id, original.isEmpty() ? id : original);
        });
        Map<String, long[]> left = left(Set.copyOf(originals.values()));
        eachChange(lines, stored, (row, now) -> {
            long[] sums = left.get(originals.get(row.id()));
            if (sums != null) {
                add(sums, now.measures(), 1);
                add(sums, row.measures(), -1);
            }
        });
        return lines.stream()
                .filter(line -> {
                    long[] sums = left.get(originals.get(line.orderId()));
                    return sums != null && Arrays.stream(sums).anyMatch(sum -> sum < 0);
                })
                .toList();
    }

    /** What is left of each measure of those orders, of these, of which something was returned. */
    private Map<String, long[]> left(Set<String> originals) {
        Map<String, long[]> left = new HashMap<>();
        orders.takenBack(originals).forEach((id, byLine) -> {
            long[] ofAll = Objects.requireNonNull(byLine.get(0));
            left.put(id, Arrays.copyOfRange(ofAll, 1, ofAll.length));
        });
        orders.find(left.keySet()).forEach((id, rows) -> {
            long[] sums = Objects.requireNonNull(left.get(id));
            rows.forEach(row -> add(sums, row.measures(), 1));
        });
        return left;
    }

    /** Writes what the lists add to lines; each goes on following them. */
    public void write(List<ListedLine> lines) {
        Map<String, List<OrderRow>> stored = stored(lines);
        List<OrderRow> edits = new ArrayList<>();
        for (ListedLine line : lines) {
            eachChange(
                    List.of(line),
                    stored,
                    (row, now) ->
                            edits.add(row.editTo(now, orders.edits(row) + 1).following(line.listed())));
        }
        orders.write(edits);
    }

    private Map<String, List<OrderRow>> stored(List<ListedLine> lines) {
        Set<String> ids = new HashSet<>();
        lines.forEach(line -> ids.add(line.orderId()));
        return orders.find(ids);
    }

    private void eachChange(
            List<ListedLine> lines, Map<String, List<OrderRow>> stored, BiConsumer<OrderRow, OrderRow> change) {
        for (ListedLine line : lines) {
            for (OrderRow row : stored.getOrDefault(line.orderId(), List.of())) {
                OrderRow now = line.by(lists, row);
                if (row.orderLine() == line.orderLine() && !Arrays.equals(now.measures(), row.measures())) {
                    change.accept(row, now);
                }
            }
        }
    }

    private static void add(long[] sums, long[] figures, int sign) {
        for (int m = 0; m < sums.length; m++) {
            sums[m] = Math.addExact(sums[m], Math.multiplyExact(figures[m], sign));
        }
    }
}
