package io.upline.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with order lines because of other lines or stored orders: ids that stand twice, and returns against their
 * originals. Decided for the whole file before its first block is written, in an order of its own (date, then id), so that
 * it does not depend on the order of lines.
 *
 * <p>The first pass notes hashes only. When an id stands twice or a return's original may stand in the same file, the file
 * is read once more for just these lines.
 */
final class OrderVerdicts implements FirstPass.Listener {

    private final OrderLine line;
    private final Header header;
    private final LongSet seen;
    private final LongSet wanted = new LongSet(1 << 10);
    private final List<Candidate> returns = new ArrayList<>();
    private final Map<Integer, Flaw> flaws = new HashMap<>();
    private final List<Candidate> sales = new ArrayList<>();

    /** A line that takes part, kept beyond its reading. */
    private record Candidate(int ordinal, OrderRow row, boolean sound) {}

    OrderVerdicts(OrderLine line, Header header, long expectedLines) {
        this.line = line;
        this.header = header;
        this.seen = new LongSet(expectedLines);
    }

    @Override
    public void line(Cells cells, int ordinal) {
        if (cells.size() != header.size()) {
            return;
        }
        int id = header.of(OrderColumn.ORDER_ID);
        if (cells.isEmpty(id)) {
            return;
        }
        long hash = cells.hash(id);
        if (!seen.add(hash)) {
            wanted.add(hash);
        }
        if (cells.is(header.of(OrderColumn.TYPE), CompanyRules.RETURN)) {
            Candidate candidate = candidate(cells, ordinal);
            if (candidate != null) {
                returns.add(candidate);
            }
        }
    }

    private @Nullable Candidate candidate(Cells cells, int ordinal) {
        if (line.read(cells) != null || line.findMembers() != null) {
            return null;
        }
        return new Candidate(ordinal, line.row(), line.checkDays() == null);
    }

    /** Decides about each line by its number; {@code again} reads the file's lines once more when that is needed. */
    Map<Integer, Flaw> decide(LongSet knownIds, OrderIntakeStore store, Runnable again) {
        List<Candidate> fresh = new ArrayList<>();
        for (Candidate candidate : returns) {
            if (!knownIds.contains(Hash64.of(candidate.row().id()))) {
                fresh.add(candidate);
                long original = Hash64.of(candidate.row().original());
                if (seen.contains(original)) {
                    wanted.add(original);
                }
            }
        }
        if (wanted.size() > 0) {
            again.run();
        }
        Map<String, Candidate> inFile = decideTwice();
        decideReturns(fresh, inFile, store);
        return flaws;
    }

    /** A line of the reading that {@link #decide} asked for. */
    void lineAgain(Cells cells, int ordinal) {
        if (cells.size() == header.size() && wanted.contains(cells.hash(header.of(OrderColumn.ORDER_ID)))) {
            Candidate candidate = candidate(cells, ordinal);
            if (candidate != null) {
                sales.add(candidate);
            }
        }
    }

    /** Lines of one id: the same ones count once, different ones not at all. Returns what is left by id. */
    private Map<String, Candidate> decideTwice() {
        Map<String, List<Candidate>> byId = new TreeMap<>();
        sales.forEach(sale ->
                byId.computeIfAbsent(sale.row().id(), id -> new ArrayList<>()).add(sale));
        Map<String, Candidate> left = new HashMap<>();
        byId.forEach((id, lines) -> {
            Candidate first = lines.getFirst();
            boolean same = lines.stream().allMatch(other -> isSame(first.row(), other.row()));
            for (Candidate other : lines) {
                boolean isFirst = other.ordinal() == first.ordinal();
                if (!same) {
                    Candidate shown = isFirst ? lines.get(1) : first;
                    flaw(
                            other,
                            Problem.TWICE_DIFFERENT,
                            OrderColumn.ORDER_ID,
                            id,
                            shown.row().line());
                } else if (!isFirst) {
                    flaw(
                            other,
                            Problem.TWICE_IN_FILE,
                            OrderColumn.ORDER_ID,
                            id,
                            first.row().line());
                }
            }
            if (same) {
                left.put(id, first);
            }
        });
        return left;
    }

    private boolean isSame(OrderRow a, OrderRow b) {
        return a.paid() == b.paid()
                && new StoredOrder(a, "", a.isReturn()).differsIn(b, "", header).isEmpty();
    }

    private void decideReturns(List<Candidate> fresh, Map<String, Candidate> inFile, OrderIntakeStore store) {
        Set<String> originals = new HashSet<>();
        fresh.forEach(candidate -> originals.add(candidate.row().original()));
        Map<String, StoredOrder> known = store.find(originals);
        Map<String, long[]> taken = store.takenBack(originals);
        fresh.sort(Comparator.comparingLong((Candidate c) -> c.row().ordered())
                .thenComparing(c -> c.row().id()));
        for (Candidate candidate : fresh) {
            if (!candidate.sound() || flaws.containsKey(candidate.ordinal())) {
                continue;
            }
            decideReturn(candidate, known, inFile, taken);
        }
    }

    private void decideReturn(
            Candidate candidate,
            Map<String, StoredOrder> known,
            Map<String, Candidate> inFile,
            Map<String, long[]> taken) {
        OrderRow row = candidate.row();
        String id = row.original();
        StoredOrder stored = known.get(id);
        Candidate there = inFile.get(id);
        OrderRow original = stored != null ? stored.order() : there != null && there.sound() ? there.row() : null;
        if (id.isEmpty()) {
            flaw(candidate, Problem.ORIGINAL_MISSING, OrderColumn.ORIGINAL_ORDER_ID);
        } else if (original == null) {
            flaw(candidate, Problem.ORIGINAL_UNKNOWN, OrderColumn.ORIGINAL_ORDER_ID, Text.shown(id));
        } else if (original.isReturn()) {
            flaw(candidate, Problem.ORIGINAL_IS_RETURN, OrderColumn.ORIGINAL_ORDER_ID, Text.shown(id));
        } else if (original.buyer() != row.buyer()) {
            flaw(candidate, Problem.ORIGINAL_OF_OTHER, OrderColumn.MEMBER_ID, Text.shown(id));
        } else if (Moments.day(row.ordered()) < Moments.day(original.ordered())) {
            flaw(
                    candidate,
                    Problem.RETURN_BEFORE_SALE,
                    OrderColumn.ORDERED_AT,
                    Moments.show(Moments.day(row.ordered())),
                    Text.shown(id),
                    Moments.show(Moments.day(original.ordered())));
        } else {
            takeBack(candidate, original, taken);
        }
    }

    private void takeBack(Candidate candidate, OrderRow original, Map<String, long[]> taken) {
        OrderRow row = candidate.row();
        long[] sums = taken.computeIfAbsent(original.id(), id -> new long[1 + row.measures().length]);
        if (sums[0] + row.amountMinor() + original.amountMinor() < 0) {
            exceeds(
                    candidate,
                    OrderColumn.AMOUNT.title(),
                    sums[0] + row.amountMinor(),
                    original.amountMinor(),
                    line.digits());
            return;
        }
        for (int m = 0; m < row.measures().length; m++) {
            long sum = sums[1 + m] + row.measures()[m];
            if (sum + original.measures()[m] < 0) {
                exceeds(candidate, line.measureName(m), sum, original.measures()[m], 2);
                return;
            }
        }
        sums[0] += row.amountMinor();
        for (int m = 0; m < row.measures().length; m++) {
            sums[1 + m] += row.measures()[m];
        }
    }

    private void exceeds(Candidate candidate, String column, long sum, long of, int digits) {
        flaws.put(
                candidate.ordinal(),
                Flaw.of(
                        Problem.RETURN_EXCEEDS,
                        header.names().indexOf(column) + 1,
                        Text.shown(candidate.row().original()),
                        column,
                        Decimals.format(sum, digits),
                        Decimals.format(of, digits)));
    }

    private void flaw(Candidate candidate, Problem problem, OrderColumn column, Object... values) {
        flaws.put(candidate.ordinal(), Flaw.of(problem, Math.max(0, header.of(column) + 1), values));
    }
}
