package io.upline.intake;

import io.upline.fact.Fact;
import io.upline.order.OrderImportStore;
import io.upline.order.OrderRow;
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
 * What is wrong with order lines because of other lines or stored orders: lines that stand twice, lines of an order that
 * contradict one another, and returns against their originals. This is decided for the whole file before its first block is written, in an
 * order of its own (date, then id), so that it does not depend on the order of lines.
 *
 * <p>The first pass notes hashes only. When a line stands twice, the lines of an order are written differently, or a
 * return's original may stand in the same file, the file is read once more for just these orders.
 */
final class OrderVerdicts implements FirstPass.Listener {

    private static final List<OrderColumn> OF_ORDER = List.of(
            OrderColumn.ORDERED_AT,
            OrderColumn.PAID_AT,
            OrderColumn.MEMBER_ID,
            OrderColumn.TYPE,
            OrderColumn.ORIGINAL_ORDER_ID,
            OrderColumn.PARTY_ID,
            OrderColumn.PARTY_HOST_ID);

    /** The number under which stands what is said about the file, not about one of its lines. */
    static final int OF_FILE = 0;

    private final OrderLine line;
    private final Header header;
    private final int[] ofOrder;
    /** The orders and lines met so far, by {@link OrderLine#keyHash}. */
    private final LongSet seen;

    /** Filled where files number lines: holds each order, and each order with what its lines have in common, as written. */
    private final boolean numbered;

    private final LongSet orders;
    private final LongSet heads;
    private final LongSet wanted = new LongSet(1 << 10);
    private final List<Candidate> returns = new ArrayList<>();
    private final Map<Integer, Flaw> flaws = new HashMap<>();
    /** The ids that are not their own folded form, and these forms. */
    private final LongSet folded = new LongSet(0);

    private final List<Long> folds = new ArrayList<>();
    private final List<Candidate> sales = new ArrayList<>();

    /** A line that takes part, kept beyond its reading. */
    record Candidate(int ordinal, OrderRow row, boolean sound) {}

    OrderVerdicts(OrderLine line, Header header, long expectedLines) {
        this.line = line;
        this.header = header;
        this.numbered = header.of(OrderColumn.LINE) >= 0;
        this.ofOrder =
                OF_ORDER.stream().mapToInt(header::of).filter(cell -> cell >= 0).toArray();
        this.seen = new LongSet(expectedLines);
        this.orders = numbered ? new LongSet(expectedLines) : seen;
        this.heads = new LongSet(numbered ? expectedLines : 0);
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
        if (!LookAlike.isPlain(cells.text, cells.from(id), cells.to(id))) {
            noteFolded(cells.get(id), hash);
        }
        if (numbered) {
            numbered(cells, hash);
        } else if (!seen.add(hash)) {
            wanted.add(hash);
        }
        if (cells.is(header.of(OrderColumn.TYPE), CompanyRules.RETURN)) {
            Candidate candidate = candidate(cells, ordinal);
            if (candidate != null) {
                returns.add(candidate);
            }
        }
    }

    /** Keeps the folded form of an id that is not its own, once for each id. */
    private void noteFolded(String id, long hash) {
        String fold = LookAlike.fold(id);
        if (!fold.equals(id) && folded.add(hash)) {
            folds.add(Hash64.of(fold));
        }
    }

    /** How many ids of the file look like another one, of the file or known, and are written otherwise. */
    private int alike(KnownOrders known) {
        int alike = 0;
        LongSet met = new LongSet(folds.size());
        for (long fold : folds) {
            alike += !met.add(fold) || orders.contains(fold) || known.mayHave(fold) ? 1 : 0;
        }
        for (long fold : known.folds()) {
            alike += orders.contains(fold) ? 1 : 0;
        }
        return alike;
    }

    private void numbered(Cells cells, long order) {
        long key = line.keyHash(cells);
        if (key == 0) {
            return;
        }
        boolean firstOfOrder = orders.add(order);
        if (!seen.add(key)) {
            wanted.add(order);
        }
        long head = order;
        for (int cell : ofOrder) {
            head = Hash64.step(head, cells.hash(cell));
        }
        head = Hash64.end(head);
        if (firstOfOrder) {
            heads.add(head);
        } else if (!heads.contains(head)) {
            wanted.add(order);
        }
    }

    private @Nullable Candidate candidate(Cells cells, int ordinal) {
        if (line.read(cells) != null || line.findMembers() != null) {
            return null;
        }
        return new Candidate(ordinal, line.row(), line.checkDays() == null);
    }

    /** Decides about each line by its number; {@code again} reads the file's lines once more when that is needed. */
    Map<Integer, Flaw> decide(KnownOrders known, OrderImportStore store, Runnable again) {
        List<Candidate> fresh = fresh(known, store);
        for (Candidate candidate : fresh) {
            long original = Hash64.of(candidate.row().original());
            if (orders.contains(original)) {
                wanted.add(original);
            }
        }
        if (wanted.size() > 0) {
            again.run();
        }
        Map<String, List<Candidate>> inFile = decideTwice();
        inFile.values().forEach(this::decideOrder);
        new ReturnVerdicts(line, header, flaws, store).decide(fresh, inFile);
        int alike = alike(known);
        if (alike > 0) {
            flaws.put(OF_FILE, Flaw.of(Problem.ORDER_IDS_ALIKE, 0, alike));
        }
        return flaws;
    }

    /** The returns that are not known yet. */
    private List<Candidate> fresh(KnownOrders known, OrderImportStore store) {
        Set<String> doubtful = new HashSet<>();
        for (Candidate candidate : returns) {
            if (known.mayHaveLine(candidate.row()) && known.hasLaterLines(candidate.row())) {
                doubtful.add(candidate.row().id());
            }
        }
        Map<String, List<OrderRow>> stored = store.find(doubtful);
        List<Candidate> fresh = new ArrayList<>();
        for (Candidate candidate : returns) {
            List<OrderRow> there = stored.get(candidate.row().id());
            if (there == null
                    ? !known.mayHaveLine(candidate.row())
                    : OrderDifference.line(there, candidate.row()) == null) {
                fresh.add(candidate);
            }
        }
        return fresh;
    }

    /** Takes a line of the second reading that {@link #decide} asked for. */
    void lineAgain(Cells cells, int ordinal) {
        if (cells.size() == header.size() && wanted.contains(cells.hash(header.of(OrderColumn.ORDER_ID)))) {
            Candidate candidate = candidate(cells, ordinal);
            if (candidate != null) {
                sales.add(candidate);
            }
        }
    }

    /**
     * Decides about lines of one key: those that are the same count once, different ones not at all. Returns the lines that are left, by
     * order and number.
     */
    private Map<String, List<Candidate>> decideTwice() {
        Map<String, Map<Integer, List<Candidate>>> byOrder = new TreeMap<>();
        sales.forEach(sale -> byOrder.computeIfAbsent(sale.row().id(), id -> new TreeMap<>())
                .computeIfAbsent(sale.row().orderLine(), number -> new ArrayList<>())
                .add(sale));
        Map<String, List<Candidate>> left = new TreeMap<>();
        byOrder.forEach((id, byLine) -> byLine.values().forEach(same -> {
            if (decideTwice(same)) {
                left.computeIfAbsent(id, i -> new ArrayList<>()).add(same.getFirst());
            }
        }));
        return left;
    }

    private boolean decideTwice(List<Candidate> lines) {
        Candidate first = lines.getFirst();
        boolean same = lines.stream().allMatch(other -> isSame(first.row(), other.row()));
        for (Candidate other : lines) {
            boolean isFirst = other.ordinal() == first.ordinal();
            if (!same || !isFirst) {
                Candidate shown = isFirst ? lines.get(1) : first;
                Problem problem = same ? Problem.TWICE_IN_FILE : Problem.TWICE_DIFFERENT;
                int column = header.of(OrderColumn.ORDER_ID) + 1;
                flaws.put(
                        other.ordinal(),
                        Flaw.of(
                                problem,
                                column,
                                OrderDifference.named(other.row()),
                                shown.row().line()));
            }
        }
        return same;
    }

    private boolean isSame(OrderRow a, OrderRow b) {
        return a.paid() == b.paid() && OrderDifference.between(a, b, header).isEmpty();
    }

    /** Rejects lines of an order that contradict one another: nobody knows which is right, so none is taken. */
    private void decideOrder(List<Candidate> lines) {
        Candidate first = lines.getFirst();
        if (lines.stream()
                .allMatch(other -> contradiction(first.row(), other.row()).isEmpty())) {
            return;
        }
        for (Candidate one : lines) {
            Candidate other = lines.stream()
                    .filter(any -> !contradiction(one.row(), any.row()).isEmpty())
                    .min(Comparator.comparingInt(any -> any.row().orderLine()))
                    .orElseThrow();
            flaws.put(
                    one.ordinal(),
                    linesDiffer(
                            header,
                            one.row(),
                            contradiction(one.row(), other.row()),
                            other.row().orderLine(),
                            Fact.of("intake.onLine", "line", other.row().line())));
        }
    }

    private String contradiction(OrderRow one, OrderRow other) {
        return one.paid() != other.paid()
                ? OrderColumn.PAID_AT.title()
                : OrderDifference.contradiction(one, other, header);
    }

    static Flaw linesDiffer(Header header, OrderRow row, String column, int otherLine, Fact where) {
        return Flaw.of(
                Problem.LINES_DIFFER,
                header.names().indexOf(column) + 1,
                OrderDifference.named(row),
                column,
                otherLine,
                where);
    }
}
