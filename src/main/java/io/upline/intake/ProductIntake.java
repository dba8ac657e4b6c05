package io.upline.intake;

import io.upline.order.Following;
import io.upline.order.ListedLine;
import io.upline.order.OrderImportStore;
import io.upline.order.ProductLists;
import io.upline.order.ProductStore;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * What a file of product lists does with its lines. When they are written, lines of orders that are known get the figures that the lists
 * now say for their days, as edits: so it comes to the same whichever came first.
 */
final class ProductIntake implements LineIntake, FirstPass.Listener {

    private static final int AT_ONCE = 10_000;

    private final Header header;
    private final CompanyRules rules;
    private final ProductStore store;
    private final Supplier<OrderImportStore> orders;
    private final WaitingContents waiting;
    private final List<ProductLine> lines = new ArrayList<>();
    private boolean accepted;

    /**
     * Takes lines.
     *
     * @param store what was known before
     * @param orders writes what these rows change of known orders
     */
    ProductIntake(
            Header header,
            CompanyRules rules,
            ProductStore store,
            Supplier<OrderImportStore> orders,
            WaitingContents waiting) {
        this.header = header;
        this.rules = rules;
        this.store = store;
        this.orders = orders;
        this.waiting = waiting;
    }

    /** Takes lines that say otherwise than known ones or reach back; a person has accepted them. */
    ProductIntake accepting() {
        accepted = true;
        return this;
    }

    @Override
    public void line(Cells cells, int ordinal) {
        lines.add(ProductLine.read(cells, header));
    }

    @Override
    public void prepare() {
        LocalDate closed = rules.closedUntil();
        Set<String> skus = new HashSet<>();
        lines.stream().filter(ProductLine::isSound).forEach(line -> skus.add(line.row.sku()));
        int closedUntil = closed.equals(LocalDate.MIN) ? Integer.MIN_VALUE : (int) closed.toEpochDay();
        new ProductVerdicts(header, store.lists(), skus.isEmpty() ? Map.of() : store.used(skus), closedUntil)
                .decide(lines, accepted);
        rejectWhatLeavesTooLittle();
    }

    /**
     * Rejects the rows of an article under which an order would have less left than was returned of it. With a row fewer others reach
     * further, so that all of the article's are left out together.
     */
    private void rejectWhatLeavesTooLittle() {
        Reach reach = reach();
        if (reach.lines.isEmpty()) {
            return;
        }
        Map<String, String> orderOf = new HashMap<>();
        new Following(orders.get(), reach.lists)
                .belowReturned(reach.lines)
                .forEach(line -> orderOf.putIfAbsent(line.sku(), line.orderId()));
        for (ProductLine line : lines) {
            String order = orderOf.get(line.row.sku());
            if (order != null && line.outcome == ProductLine.Outcome.TAKEN) {
                line.leave(Flaw.of(
                        Problem.PRODUCT_BELOW_RETURNED,
                        header.of(ProductColumn.SKU) + 1,
                        ProductVerdicts.named(line),
                        order));
            }
        }
        if (!orderOf.isEmpty()) {
            // what one article's row held up, its return's may now bring too low
            rejectWhatLeavesTooLittle();
        }
    }

    @Override
    public Optional<Map<Integer, Flaw>> verdicts() {
        return Optional.empty();
    }

    @Override
    public List<Warning> warnings() {
        int changed = store.changed();
        return changed == 0 ? List.of() : List.of(Warning.of(Problem.PRODUCTS_FOLLOWED, 0, changed));
    }

    @Override
    public void take(Cells cells, int ordinal, Block block) {
        ProductLine line = lines.get(ordinal - 1);
        if (line.flaw != null) {
            leave(cells, line, line.flaw, block);
            return;
        }
        if (line.outcome == ProductLine.Outcome.TAKEN) {
            block.products.add(line.row);
            block.count(Tally.accepted(false, false, 0));
        } else {
            block.count(Tally.unchanged(0));
        }
        if (line.outcome != ProductLine.Outcome.REPEATED) {
            block.mendedSubjects.add(new Subject(line.row.sku(), line.row.from()));
        }
    }

    private void leave(Cells cells, ProductLine line, Flaw flaw, Block block) {
        Rejection.Kind kind = flaw.problem().kind();
        if (kind == Rejection.Kind.HELD && waiting.repeats(cells, block)) {
            block.count(Tally.unchanged(0));
            return;
        }
        int day = line.row.from();
        Rejected rejected = Rejected.of(cells, header, flaw, 0).onDays(day != Rejected.NO_DAY, day, Rejected.NO_DAY);
        boolean named = day != Rejected.NO_DAY && !line.row.sku().isEmpty();
        block.rejected.add(named ? rejected.about(Text.bareId(line.row.sku()), day) : rejected);
        block.count(Tally.left(kind, true, 0));
    }

    @Override
    public void settle(Block block) {
        // every line is judged before the first block
    }

    @Override
    public void write(Block block) {
        store.write(block.products);
    }

    /** Brings known orders up to the lists; it may be done twice. */
    @Override
    public void complete() {
        Reach reach = reach();
        if (reach.lines.isEmpty()) {
            return;
        }
        OrderImportStore writing = orders.get();
        Following following = new Following(writing, reach.lists);
        for (int at = 0; at < reach.lines.size(); at += AT_ONCE) {
            following.write(reach.lines.subList(at, Math.min(at + AT_ONCE, reach.lines.size())));
        }
        writing.complete();
    }

    /** The lists with the rows that are taken, and the lines of known orders that these reach. */
    private record Reach(ProductLists lists, List<ListedLine> lines) {}

    private Reach reach() {
        ProductLists lists = store.lists();
        Map<String, Integer> from = new HashMap<>();
        for (ProductLine line : lines) {
            if (line.outcome == ProductLine.Outcome.TAKEN) {
                lists.add(line.row.sku(), line.row.from(), line.row.measures());
                from.merge(line.row.sku(), line.row.from(), Math::min);
            }
        }
        return new Reach(lists, from.isEmpty() ? List.of() : store.reached(from));
    }
}
