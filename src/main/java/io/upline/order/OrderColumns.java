package io.upline.order;

import io.upline.period.PayPeriod;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Lines of orders as they arrive from the database, in any order; {@link #sorted} puts them into theirs.
 *
 * <p>Sorting packs the deciding second and the row into one long, sorts those, and looks at ids only where seconds are
 * equal. A return that counts in its original's place stands at its original's moment.
 */
final class OrderColumns {

    private static final int ROW_BITS = 27;
    private static final int ROWS_MAX = 1 << ROW_BITS;
    private static final int SECONDS_A_DAY = 86_400;
    private static final int FEW = 16;

    private final OrderQuery query;
    private final List<String> types;
    private IdPool id;
    private int[] buyer;
    private int[] day;
    private int[] second;
    private short[] type;
    private int[] party;
    private long[] amount;
    /** Number of each line in its order; empty while every line is the first of its order. */
    private int[] line = {};

    private final long[][] measure;

    /** Article of each line, by its number among {@code skus}; empty where none are asked for. */
    private int[] sku = {};

    private final Map<String, Integer> skuNumber = new HashMap<>();
    private final List<String> skus = new ArrayList<>();
    /** The line of the original that a line takes back, where it names one. */
    private final Map<Integer, Integer> lineTaken = new HashMap<>();

    private int size;
    private final Map<String, Integer> partyRow = new HashMap<>();
    private final List<String> partyIds = new ArrayList<>();
    private final List<Integer> hosts = new ArrayList<>();
    private final BitSet returned = new BitSet();
    private final Map<Integer, String> originalOf = new HashMap<>();
    private final Map<String, Integer> rowOfOriginal = new HashMap<>();

    OrderColumns(OrderQuery query, List<String> types, int capacity) {
        this.query = query;
        this.types = types;
        int n = Math.max(16, capacity);
        id = new IdPool(n);
        buyer = new int[n];
        day = new int[n];
        second = new int[n];
        type = new short[n];
        party = new int[n];
        amount = new long[n];
        measure = new long[query.measures().size()][n];
        sku = query.articles().isEmpty() ? sku : new int[n];
    }

    /** Appends a line of an order whose buyer has this member number; its measures follow by {@link #measure}. */
    int append(
            byte[] orderId, int lineOfOrder, int buyerNumber, int onDay, int atSecond, int typeNo, long amountMinor) {
        if (size == buyer.length) {
            grow();
        }
        id.append(orderId);
        buyer[size] = buyerNumber;
        day[size] = onDay;
        second[size] = atSecond;
        type[size] = (short) typeNo;
        party[size] = -1;
        amount[size] = amountMinor;
        if (lineOfOrder != 1 || line.length > 0) {
            putLine(lineOfOrder);
        }
        return size++;
    }

    private void putLine(int lineOfOrder) {
        if (line.length < buyer.length) {
            int before = line.length;
            line = Arrays.copyOf(line, buyer.length);
            Arrays.fill(line, before, line.length, 1);
        }
        line[size] = lineOfOrder;
    }

    void measure(int column, long centi) {
        measure[column][size - 1] = centi;
    }

    /** Notes that the order appended last belongs to a party; the host is a member number or {@code -1}. */
    void party(String partyId, int hostNumber) {
        party[size - 1] = partyRow.computeIfAbsent(partyId, p -> {
            partyIds.add(p);
            hosts.add(hostNumber);
            return partyIds.size() - 1;
        });
        int row = party[size - 1];
        hosts.set(row, Math.max(hosts.get(row), hostNumber));
    }

    /** Notes that the order appended last is a return of this order. */
    void original(String originalId) {
        returned.set(size - 1);
        originalOf.put(size - 1, originalId);
        rowOfOriginal.put(originalId, -1);
    }

    /** Notes the article of the line appended last, empty for none; of a return also the line of its original, 0 for none. */
    void article(String number, int takenLine) {
        sku[size - 1] = skuNumber.computeIfAbsent(number, of -> {
            skus.add(of);
            return skus.size() - 1;
        });
        if (takenLine > 0) {
            lineTaken.put(size - 1, takenLine);
        }
    }

    /** Ids of the orders that returns take from. */
    Set<String> originalIds() {
        return rowOfOriginal.keySet();
    }

    int size() {
        return size;
    }

    /**
     * The orders, sorted by deciding moment and id; the columns as they arrived are let go one by one, so that only one of them is
     * there twice. The lines of an order become one. {@code hadBefore} says by member number who bought before all these, {@code sold} what
     * the orders carry that returns take from, where articles are asked for.
     */
    Orders sorted(boolean[] hadBefore, Map<String, SoldLines> sold) {
        int[] order = order();
        id = id.permuted(order);
        buyer = permuted(buyer, order);
        day = permuted(day, order);
        second = permuted(second, order);
        party = permuted(party, order);
        amount = permuted(amount, order);
        for (int m = 0; m < measure.length; m++) {
            measure[m] = permuted(measure[m], order);
        }
        int[] sortedType = new int[size];
        for (int i = 0; i < size; i++) {
            sortedType[i] = type[order[i]];
        }
        List<String> sortedParties = sortParties(party);
        Orders lines = withArticles(
                order,
                sold,
                new Orders(
                        id,
                        buyer,
                        periodsBack(day),
                        day,
                        second,
                        sortedType,
                        types,
                        originals(order, id),
                        firsts(order, buyer, hadBefore),
                        party,
                        sortedParties,
                        partyHosts(sortedParties),
                        amount,
                        query.measures(),
                        measure));
        return line.length == 0 ? lines : OrderLines.together(lines, permuted(line, order));
    }

    private Orders withArticles(int[] order, Map<String, SoldLines> sold, Orders lines) {
        if (query.articles().isEmpty()) {
            return lines;
        }
        List<String> articles = new ArrayList<>(order.length);
        for (int row : order) {
            SoldLines from = sold.get(originalOf.getOrDefault(row, ""));
            articles.add(SoldLines.article(from, lineTaken.getOrDefault(row, 0), skus.get(sku[row])));
        }
        return ArticleParts.with(
                lines,
                line.length == 0 ? line : permuted(line, order),
                articles,
                query.articles(),
                row -> lineTaken.containsKey(order[row])
                        ? Optional.empty()
                        : Optional.ofNullable(sold.get(originalOf.getOrDefault(order[row], ""))));
    }

    private int[] order() {
        if (size > ROWS_MAX) {
            throw new IllegalStateException("more than " + ROWS_MAX + " orders in one calculation");
        }
        long[] key = new long[size];
        for (int i = 0; i < size; i++) {
            long moment = (long) (day[i] - query.firstDay()) * SECONDS_A_DAY + second[i];
            key[i] = moment << ROW_BITS | i;
        }
        Arrays.parallelSort(key);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            order[i] = (int) (key[i] & (ROWS_MAX - 1));
        }
        int from = 0;
        for (int i = 1; i <= size; i++) {
            if (i == size || key[i] >> ROW_BITS != key[from] >> ROW_BITS) {
                sortById(order, from, i);
                from = i;
            }
        }
        return order;
    }

    private void sortById(int[] order, int from, int to) {
        if (to - from < 2) {
            return;
        }
        if (to - from > FEW) {
            Integer[] ties = IntStream.range(from, to).mapToObj(i -> order[i]).toArray(Integer[]::new);
            Arrays.sort(ties, this::ofTwo);
            for (int i = from; i < to; i++) {
                order[i] = ties[i - from];
            }
            return;
        }
        for (int i = from + 1; i < to; i++) {
            int row = order[i];
            int at = i;
            for (; at > from && ofTwo(order[at - 1], row) > 0; at--) {
                order[at] = order[at - 1];
            }
            order[at] = row;
        }
    }

    /** Which of two lines of one moment comes first; a line that is there twice is refused, as it would be counted twice. */
    private int ofTwo(int one, int other) {
        int difference = id.compare(one, other);
        if (difference == 0 && line.length > 0) {
            difference = Integer.compare(line[one], line[other]);
        }
        if (difference == 0) {
            throw new IllegalStateException("the order " + id.get(one) + " is stored twice");
        }
        return difference;
    }

    private int[] periodsBack(int[] sortedDay) {
        List<Integer> firstDays = new ArrayList<>();
        for (PayPeriod p = query.period(); p.compareTo(query.earliest()) >= 0; p = p.previous()) {
            firstDays.add((int) p.first().toEpochDay());
        }
        int[] back = new int[size];
        int at = firstDays.size() - 1;
        for (int i = 0; i < size; i++) {
            while (at > 0 && sortedDay[i] >= firstDays.get(at - 1)) {
                at--;
            }
            if (sortedDay[i] < firstDays.get(at)) {
                throw new IllegalStateException("an order of " + LocalDate.ofEpochDay(sortedDay[i]) + " was loaded");
            }
            back[i] = at;
        }
        return back;
    }

    private int[] originals(int[] order, IdPool ids) {
        int[] original = new int[size];
        Arrays.fill(original, -1);
        if (originalOf.isEmpty()) {
            return original;
        }
        int mask = Integer.highestOneBit(Math.min(rowOfOriginal.size(), 1 << 24)) * 32 - 1;
        BitSet wanted = new BitSet(mask + 1);
        rowOfOriginal.keySet().forEach(of -> wanted.set(IdPool.hash(of) & mask));
        for (int i = 0; i < size; i++) {
            if (wanted.get(ids.hash(i) & mask) && !returned.get(order[i])) {
                rowOfOriginal.replace(ids.get(i), i);
            }
        }
        for (int i = 0; i < size; i++) {
            if (returned.get(order[i])) {
                original[i] = rowOfOriginal.getOrDefault(originalOf.getOrDefault(order[i], ""), -1);
            }
        }
        return original;
    }

    private boolean[] firsts(int[] order, int[] sortedBuyer, boolean[] hadBefore) {
        boolean[] had = hadBefore.clone();
        boolean[] first = new boolean[size];
        for (int i = 0; i < size; i++) {
            if (!had[sortedBuyer[i]] && !returned.get(order[i])) {
                first[i] = true;
                had[sortedBuyer[i]] = true;
            }
        }
        return first;
    }

    /** Numbers the parties in the order of their ids and rewrites the orders' numbers. */
    private List<String> sortParties(int[] sortedParty) {
        TreeMap<String, Integer> numbers = new TreeMap<>();
        partyIds.forEach(p -> numbers.put(p, 0));
        int next = 0;
        int[] renumbered = new int[partyIds.size()];
        for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
            entry.setValue(next);
            renumbered[partyRow.getOrDefault(entry.getKey(), 0)] = next++;
        }
        for (int i = 0; i < sortedParty.length; i++) {
            sortedParty[i] = sortedParty[i] < 0 ? -1 : renumbered[sortedParty[i]];
        }
        return List.copyOf(numbers.keySet());
    }

    private int[] partyHosts(List<String> sortedParties) {
        return sortedParties.stream()
                .mapToInt(p -> hosts.get(partyRow.getOrDefault(p, 0)))
                .toArray();
    }

    private void grow() {
        int n = size * 2;
        buyer = Arrays.copyOf(buyer, n);
        day = Arrays.copyOf(day, n);
        second = Arrays.copyOf(second, n);
        type = Arrays.copyOf(type, n);
        party = Arrays.copyOf(party, n);
        amount = Arrays.copyOf(amount, n);
        sku = sku.length == 0 ? sku : Arrays.copyOf(sku, n);
        for (int m = 0; m < measure.length; m++) {
            measure[m] = Arrays.copyOf(measure[m], n);
        }
    }

    private static int[] permuted(int[] values, int[] order) {
        int[] result = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = values[order[i]];
        }
        return result;
    }

    private static long[] permuted(long[] values, int[] order) {
        long[] result = new long[order.length];
        for (int i = 0; i < order.length; i++) {
            result[i] = values[order[i]];
        }
        return result;
    }
}
