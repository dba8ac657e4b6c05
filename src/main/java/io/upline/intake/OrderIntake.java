package io.upline.intake;

import io.upline.fact.Fact;
import io.upline.network.EarlyBuyer;
import io.upline.network.MemberImportStore;
import io.upline.order.OrderImportStore;
import io.upline.order.OrderRow;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an orders file does with its lines. */
final class OrderIntake implements LineIntake {

    private final Header header;
    private final OrderLine line;
    private Verdicts verdicts;
    private final OrderImportStore store;
    private final MemberImportStore members;
    private final KnownOrders known;
    private final JoiningDays joined;
    private final WaitingContents waiting;
    private final List<Pending> pending = new ArrayList<>();
    private Map<Integer, Flaw> flaws = Map.of();
    private Set<String> history = Set.of();
    private boolean acceptsEdits = false;

    /** Where the flaws come from that a line has because of other lines. */
    interface Verdicts {
        /** The flaws, by number of the line. */
        Map<Integer, Flaw> find(KnownOrders known, OrderImportStore store);
    }

    /** A line whose order may be known; the flaw is what else is wrong with it. */
    private record Pending(
            OrderRow row,
            @Nullable Flaw otherwise,
            @Nullable Flaw twice,
            boolean repeated,
            Rejected ifRejected,
            boolean late) {}

    OrderIntake(
            Header header,
            OrderLine line,
            Verdicts verdicts,
            OrderImportStore store,
            MemberImportStore members,
            JoiningDays joined,
            WaitingContents waiting) {
        this.header = header;
        this.line = line;
        this.verdicts = verdicts;
        this.store = store;
        this.members = members;
        this.known = KnownOrders.of(store);
        this.joined = joined;
        this.waiting = waiting;
    }

    /** Takes lines that differ from known ones in figures alone; a person has accepted them. */
    OrderIntake acceptingEdits() {
        acceptsEdits = true;
        return this;
    }

    @Override
    public void prepare() {
        Map<Integer, Flaw> found = verdicts.find(known, store);
        flaws = found;
        // the parts they were found with are as large as the file and no longer needed
        verdicts = (ids, orders) -> found;
    }

    @Override
    public Optional<Map<Integer, Flaw>> verdicts() {
        return Optional.of(flaws);
    }

    @Override
    public List<Warning> warnings() {
        List<Warning> warnings = new ArrayList<>();
        Flaw alike = flaws.get(OrderVerdicts.OF_FILE);
        if (alike != null) {
            warnings.add(new Warning(alike.problem(), 0, alike.what()));
        }
        flaws.entrySet().stream()
                .filter(each -> each.getValue().problem() == Problem.TWICE_IN_FILE)
                .min(Map.Entry.comparingByKey())
                .ifPresent(each -> warnings.add(
                        new Warning(Problem.TWICE_IN_FILE, 0, each.getValue().what())));
        return warnings;
    }

    @Override
    public void take(Cells cells, int ordinal, Block block) {
        Flaw flaw = line.read(cells);
        if (flaw != null) {
            line.salvageDates();
            reject(block, cells, flaw);
            return;
        }
        Flaw member = line.findMembers();
        if (member != null) {
            // whatever is wrong beside stays wrong when the member comes
            Flaw besides = firstOf(line.checkDays(), original(), null);
            reject(block, cells, besides == null ? member : besides);
            return;
        }
        Flaw found = flaws.get(ordinal);
        boolean repeated = found != null && found.problem() == Problem.TWICE_IN_FILE;
        Flaw twice = repeated ? null : found;
        boolean maybeKnown = !known.isEmpty() && known.mayHave(line.idHash());
        if (repeated && !maybeKnown) {
            block.count(Tally.unchanged(line.amountMinor));
            return;
        }
        Flaw other = twice != null && isTwice(twice) ? twice : firstOf(line.checkDays(), original(), twice);
        if (maybeKnown) {
            Flaw shown = Flaw.of(Problem.KNOWN_OTHERWISE, 0, "", "");
            pending.add(new Pending(
                    line.row(), other, twice, repeated, rejected(cells, other == null ? shown : other), line.isLate()));
        } else if (other != null) {
            reject(block, cells, other);
        } else {
            accept(block, line.row(), line.isLate());
        }
    }

    private static boolean isTwice(Flaw flaw) {
        return flaw.problem() == Problem.TWICE_DIFFERENT;
    }

    private static @Nullable Flaw firstOf(@Nullable Flaw a, @Nullable Flaw b, @Nullable Flaw c) {
        return a != null ? a : b != null ? b : c;
    }

    private @Nullable Flaw original() {
        int cell = header.of(OrderColumn.ORIGINAL_ORDER_ID);
        boolean given = !line.get(OrderColumn.ORIGINAL_ORDER_ID).isEmpty();
        if (line.isReturn()) {
            return given ? null : Flaw.of(Problem.ORIGINAL_MISSING, Math.max(0, cell + 1));
        }
        return given
                ? unexpected(OrderColumn.ORIGINAL_ORDER_ID)
                : line.originalLine() != 0 ? unexpected(OrderColumn.ORIGINAL_LINE) : null;
    }

    private Flaw unexpected(OrderColumn column) {
        return Flaw.of(Problem.ORIGINAL_UNEXPECTED, header.of(column) + 1, column.title(), line.get(OrderColumn.TYPE));
    }

    private Rejected rejected(Cells cells, Flaw flaw) {
        Rejected rejected = Rejected.of(cells, header, flaw, line.amountMinor);
        int id = header.of(OrderColumn.ORDER_ID);
        if (cells.size() == header.size() && cells.length(id) <= Text.ID_MAX && line.orderLine > 0) {
            rejected = rejected.about(Text.bareId(cells.get(id)), line.orderLine);
        } else if (id < cells.size() && cells.length(id) <= Text.ID_MAX) {
            // cells are missing or too many somewhere; ids stand first in most files
            rejected = rejected.about(Text.bareId(cells.get(id)), 1);
        }
        return rejected.onDays(
                line.isDated(),
                line.ordered == Moments.UNREADABLE ? Rejected.NO_DAY : Moments.day(line.ordered),
                line.isPaid() ? Moments.day(line.paid) : Rejected.NO_DAY);
    }

    private void reject(Block block, Cells cells, Flaw flaw) {
        Rejected rejected = rejected(cells, flaw);
        if (flaw.problem().kind() == Rejection.Kind.WAITING && waiting.repeats(cells, block)) {
            block.count(Tally.unchanged(rejected.amountMinor()));
            return;
        }
        block.rejected.add(rejected);
        block.count(Tally.left(flaw.problem().kind(), line.amountReadable, rejected.amountMinor()));
    }

    private void accept(Block block, OrderRow row, boolean late) {
        block.orders.add(row);
        boolean free = row.amountMinor() == 0 && hasVolume(row);
        block.count(Tally.accepted(late, free, row.amountMinor()));
        if (earliestDay(row) < joined.of(row.buyer())) {
            block.early.add(row);
        }
    }

    private static int earliestDay(OrderRow row) {
        int ordered = Moments.day(row.ordered());
        return row.isPaid() ? Math.min(ordered, Moments.day(row.paid())) : ordered;
    }

    private static boolean hasVolume(OrderRow row) {
        for (long measure : row.measures()) {
            if (measure > 0) {
                return true;
            }
        }
        return false;
    }

    @Override
    public void settle(Block block) {
        if (pending.isEmpty()) {
            return;
        }
        Set<String> ids = new HashSet<>();
        pending.forEach(one -> ids.add(one.row().id()));
        Map<String, List<OrderRow>> stored = store.find(ids);
        history = stored.isEmpty() ? Set.of() : store.historyAmong(stored.keySet());
        for (Pending one : pending) {
            settle(block, one, stored.get(one.row().id()));
        }
        pending.clear();
    }

    private void settle(Block block, Pending one, @Nullable List<OrderRow> lines) {
        OrderRow row = one.row();
        if (lines == null) {
            settleUnknown(block, one);
            return;
        }
        OrderRow stored = OrderDifference.line(lines, row);
        if (stored == null) {
            settleFurtherLine(block, one, lines.getFirst());
            return;
        }
        if (one.twice() != null && isTwice(one.twice())) {
            rejectPending(block, one.ifRejected());
            return;
        }
        String differs = OrderDifference.between(stored, row, header);
        long paid = stored.paid();
        if (differs.isEmpty() && paid != row.paid() && paid != Moments.UNREADABLE) {
            differs = OrderColumn.PAID_AT.title();
        }
        if (!differs.isEmpty()) {
            boolean isEdit = one.otherwise() == null
                    && !store.isHistory()
                    && !history.contains(row.id())
                    && OrderDifference.isEdit(stored, row, header);
            if (isEdit && acceptsEdits) {
                edit(block, stored, one);
                return;
            }
            Problem problem = isEdit ? Problem.ORDER_EDITED : Problem.KNOWN_OTHERWISE;
            Flaw flaw = Flaw.of(problem, header.names().indexOf(differs) + 1, OrderDifference.named(row), differs);
            rejectPending(block, withFlaw(one.ifRejected(), flaw));
        } else if (paid == row.paid()) {
            block.count(Tally.unchanged(row.amountMinor()));
            block.mendedSubjects.add(Subject.of(row));
        } else if (one.repeated()) {
            block.count(Tally.unchanged(row.amountMinor()));
        } else if (one.otherwise() != null) {
            rejectPending(block, one.ifRejected());
        } else {
            fillIn(block, row, one.late());
        }
    }

    /** Takes what an edit adds to its order, unless more was returned of it than would be left. */
    private void edit(Block block, OrderRow stored, Pending one) {
        OrderRow row = one.row();
        if (isReturnedBeyond(row)) {
            rejectPending(block, one.ifRejected());
            return;
        }
        OrderRow difference = stored.editTo(row, store.edits(stored) + 1);
        block.orders.add(difference);
        if (row.paid() == stored.paid()) {
            block.count(Tally.accepted(one.late(), false, difference.amountMinor()));
        } else {
            fillIn(block, row, one.late());
        }
    }

    /** Whether known returns take back more of a line than it says. */
    private boolean isReturnedBeyond(OrderRow row) {
        Map<Integer, long[]> taken = store.takenBack(Set.of(row.id())).getOrDefault(row.id(), Map.of());
        long[] ofLine = taken.getOrDefault(row.orderLine(), new long[1 + row.measures().length]);
        long[] ofOrder = taken.getOrDefault(0, ofLine);
        long[] left = new long[ofOrder.length];
        for (OrderRow each : store.find(Set.of(row.id())).getOrDefault(row.id(), List.of())) {
            OrderRow as = each.orderLine() == row.orderLine() ? row : each;
            left[0] = Math.addExact(left[0], as.amountMinor());
            for (int m = 1; m < left.length; m++) {
                left[m] = Math.addExact(left[m], as.measures()[m - 1]);
            }
        }
        boolean beyond = row.amountMinor() + ofLine[0] < 0;
        for (int m = 0; m < left.length; m++) {
            beyond |= left[m] + ofOrder[m] < 0 || (m > 0 && row.measures()[m - 1] + ofLine[m] < 0);
        }
        return beyond;
    }

    private void fillIn(Block block, OrderRow row, boolean late) {
        block.payments.add(row);
        block.count(Tally.accepted(late, false, row.amountMinor()));
        if (Moments.day(row.paid()) < joined.of(row.buyer()) && Moments.day(row.ordered()) >= joined.of(row.buyer())) {
            block.early.add(row);
        }
    }

    /** Settles a line the hash of whose id met that of a known order, although its id is another. */
    private void settleUnknown(Block block, Pending one) {
        if (one.repeated()) {
            block.count(Tally.unchanged(one.row().amountMinor()));
        } else if (one.otherwise() == null) {
            accept(block, one.row(), one.late());
        } else {
            rejectPending(block, one.ifRejected());
        }
    }

    /**
     * Settles another line of a known order. It fits the lines that are known, or is not taken; where it says that the order is
     * paid, that holds for all of them.
     */
    private void settleFurtherLine(Block block, Pending one, OrderRow there) {
        OrderRow row = one.row();
        if (one.repeated()) {
            block.count(Tally.unchanged(row.amountMinor()));
            return;
        }
        if (one.otherwise() != null) {
            rejectPending(block, one.ifRejected());
            return;
        }
        String differs = OrderDifference.contradiction(there, row, header);
        if (differs.isEmpty() && there.isPaid() && there.paid() != row.paid()) {
            differs = OrderColumn.PAID_AT.title();
        }
        if (!differs.isEmpty()) {
            Flaw flaw = OrderVerdicts.linesDiffer(header, row, differs, there.orderLine(), Fact.of("intake.known"));
            rejectPending(block, withFlaw(one.ifRejected(), flaw));
        } else if (there.paid() == row.paid()) {
            accept(block, row, one.late());
        } else {
            accept(block, row.unpaid(), one.late());
            block.payments.add(row.ofNoLine());
        }
    }

    private static Rejected withFlaw(Rejected rejected, Flaw flaw) {
        return new Rejected(
                rejected.line(),
                flaw,
                rejected.excerpt(),
                rejected.raw(),
                rejected.subject(),
                rejected.subjectLine(),
                rejected.amountMinor(),
                rejected.dated(),
                rejected.ordered(),
                rejected.paid());
    }

    private void rejectPending(Block block, Rejected rejected) {
        boolean saidOnce = rejected.flaw().problem().kind() != Rejection.Kind.REJECTED;
        if (saidOnce && waiting.repeats(CsvLine.read(rejected.raw(), rejected.line()), block)) {
            block.count(Tally.unchanged(rejected.amountMinor()));
            return;
        }
        block.rejected.add(rejected);
        block.count(Tally.left(rejected.flaw().problem().kind(), true, rejected.amountMinor()));
    }

    @Override
    public void write(Block block) {
        store.write(block.orders);
        store.writePayments(block.payments);
        members.writeEarlyBuyers(block.early.stream()
                .map(row -> new EarlyBuyer(row.id(), row.orderLine(), row.buyer(), earliestDay(row)))
                .toList());
    }

    @Override
    public void complete() {
        store.complete();
    }
}
