package io.upline.intake;

import io.upline.fact.Fact;
import io.upline.intake.OrderVerdicts.Candidate;
import io.upline.order.OrderImportStore;
import io.upline.order.OrderRow;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Judges the returns of a file against their originals, stored or in the same file. A return takes back an order as a whole
 * or one line of it; all returns together take back no more than the order, and those of a line no more than the line.
 */
final class ReturnVerdicts {

    private static final int WHOLE = 0;

    private final OrderLine line;
    private final Header header;
    private final Map<Integer, Flaw> flaws;
    private final OrderImportStore store;
    private final Map<String, Original> originals = new HashMap<>();
    private Map<String, List<OrderRow>> known = Map.of();
    private Map<String, List<Candidate>> inFile = Map.of();
    private Map<String, Map<Integer, long[]>> taken = Map.of();

    /** An order that is taken back: one of its lines, and for each line what it carries, its amount first and then each measure. */
    private record Original(OrderRow head, Map<Integer, long[]> lines, long[] whole) {}

    ReturnVerdicts(OrderLine line, Header header, Map<Integer, Flaw> flaws, OrderImportStore store) {
        this.line = line;
        this.header = header;
        this.flaws = flaws;
        this.store = store;
    }

    /** Decides about returns that are not known yet; {@code lines} are those of the orders in question, by number. */
    void decide(List<Candidate> returns, Map<String, List<Candidate>> lines) {
        Set<String> ids = new HashSet<>();
        returns.forEach(candidate -> ids.add(candidate.row().original()));
        known = store.find(ids);
        taken = store.takenBack(ids);
        inFile = lines;
        returns.sort(Comparator.comparingLong((Candidate c) -> c.row().ordered())
                .thenComparing(c -> c.row().id())
                .thenComparingInt(c -> c.row().orderLine()));
        for (Candidate candidate : returns) {
            if (candidate.sound() && !flaws.containsKey(candidate.ordinal())) {
                decide(candidate);
            }
        }
    }

    private void decide(Candidate candidate) {
        OrderRow row = candidate.row();
        String id = row.original();
        if (id.isEmpty()) {
            flaw(candidate, Problem.ORIGINAL_MISSING, OrderColumn.ORIGINAL_ORDER_ID);
            return;
        }
        Original original = original(id);
        if (original == null) {
            flaw(candidate, Problem.ORIGINAL_UNKNOWN, OrderColumn.ORIGINAL_ORDER_ID, Text.shown(id));
        } else if (original.head().isReturn()) {
            flaw(candidate, Problem.ORIGINAL_IS_RETURN, OrderColumn.ORIGINAL_ORDER_ID, Text.shown(id));
        } else if (original.head().buyer() != row.buyer()) {
            flaw(candidate, Problem.ORIGINAL_OF_OTHER, OrderColumn.MEMBER_ID, Text.shown(id));
        } else if (row.originalLine() != WHOLE && !original.lines().containsKey(row.originalLine())) {
            flaw(
                    candidate,
                    Problem.ORIGINAL_LINE_UNKNOWN,
                    OrderColumn.ORIGINAL_LINE,
                    Text.shown(id),
                    row.originalLine());
        } else if (Moments.day(row.ordered()) < Moments.day(original.head().ordered())) {
            flaw(
                    candidate,
                    Problem.RETURN_BEFORE_SALE,
                    OrderColumn.ORDERED_AT,
                    Moments.show(Moments.day(row.ordered())),
                    Text.shown(id),
                    Moments.show(Moments.day(original.head().ordered())));
        } else {
            takeBack(candidate, original);
        }
    }

    private @Nullable Original original(String id) {
        Original found = originals.get(id);
        if (found == null) {
            found = gather(id);
            if (found != null) {
                originals.put(id, found);
            }
        }
        return found;
    }

    /** The original as it is known: the lines that are stored, and those of the file that are taken. */
    private @Nullable Original gather(String id) {
        Map<Integer, OrderRow> rows = new TreeMap<>();
        known.getOrDefault(id, List.of()).forEach(one -> rows.put(one.orderLine(), one));
        OrderRow head = rows.values().stream().findFirst().orElse(null);
        for (Candidate there : inFile.getOrDefault(id, List.of())) {
            boolean fits = head == null
                    || OrderDifference.contradiction(head, there.row(), header).isEmpty();
            if (fits && there.sound() && !flaws.containsKey(there.ordinal())) {
                rows.putIfAbsent(there.row().orderLine(), there.row());
            }
        }
        if (rows.isEmpty()) {
            return null;
        }
        Map<Integer, long[]> lines = new HashMap<>();
        long[] whole = new long[1 + line.measures.length];
        rows.forEach((number, row) -> {
            lines.put(number, values(row));
            add(whole, values(row));
        });
        return new Original(rows.values().iterator().next(), lines, whole);
    }

    private static long[] values(OrderRow row) {
        long[] values = new long[1 + row.measures().length];
        values[0] = row.amountMinor();
        System.arraycopy(row.measures(), 0, values, 1, row.measures().length);
        return values;
    }

    private static void add(long[] to, long[] more) {
        for (int i = 0; i < to.length; i++) {
            to[i] = Math.addExact(to[i], more[i]);
        }
    }

    private void takeBack(Candidate candidate, Original original) {
        OrderRow row = candidate.row();
        Map<Integer, long[]> sums = taken.computeIfAbsent(row.original(), id -> new HashMap<>());
        long[] back = values(row);
        int[] limits = row.originalLine() == WHOLE ? new int[] {WHOLE} : new int[] {row.originalLine(), WHOLE};
        for (int limit : limits) {
            long[] sum = sums.computeIfAbsent(limit, number -> new long[back.length]);
            long[] of = limit == WHOLE ? original.whole() : original.lines().getOrDefault(limit, new long[back.length]);
            for (int i = 0; i < back.length; i++) {
                long together = Math.addExact(sum[i], back[i]);
                if (Math.addExact(together, of[i]) < 0) {
                    exceeds(candidate, limit, i, together, of[i]);
                    return;
                }
            }
        }
        for (int limit : limits) {
            add(sums.getOrDefault(limit, new long[back.length]), back);
        }
    }

    private void exceeds(Candidate candidate, int limit, int value, long sum, long of) {
        String column = value == 0 ? OrderColumn.AMOUNT.title() : line.measureName(value - 1);
        int digits = value == 0 ? line.digits() : 2;
        String shown = Text.shown(candidate.row().original());
        flaws.put(
                candidate.ordinal(),
                Flaw.of(
                        Problem.RETURN_EXCEEDS,
                        header.names().indexOf(column) + 1,
                        limit == WHOLE ? shown : Fact.of("intake.lineOf", "line", limit, "order", shown),
                        column,
                        Decimals.format(sum, digits),
                        Decimals.format(of, digits)));
    }

    private void flaw(Candidate candidate, Problem problem, OrderColumn column, Object... values) {
        flaws.put(candidate.ordinal(), Flaw.of(problem, Math.max(0, header.of(column) + 1), values));
    }
}
