package io.upline.intake;

import io.upline.database.Database;
import io.upline.intake.WaitingStore.Waiting;
import io.upline.network.MemberImportStore;
import io.upline.order.OrderImportStore;
import io.upline.order.OrderRow;
import io.upline.order.ProductStore;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Judges lines that waited, all of one header, by what is known now, the rows of the import under way included. */
final class WaitingJudge {

    private static final int EXPECTED_MEMBERS = 1 << 16;

    private final Database database;
    private final int known;
    private final CompanyRules rules;

    WaitingJudge(Database database, int known, CompanyRules rules) {
        this.database = database;
        this.known = known;
        this.rules = rules;
    }

    /**
     * What came of judging some lines.
     *
     * @param block the rows they bring
     * @param writing writes these rows
     * @param taken numbers of the lines that need wait no longer
     * @param left lines that are not taken all the same, by number
     */
    record Round(Block block, Runnable writing, List<Integer> taken, Map<Integer, Rejected> left) {

        static final Round NONE = new Round(new Block(0, 0), () -> {}, List.of(), Map.of());

        /** What the orders among them come to. */
        long amountMinor() {
            return block.orders.stream().mapToLong(OrderRow::amountMinor).reduce(0, Math::addExact);
        }

        boolean isEmpty() {
            return taken.isEmpty() && left.isEmpty();
        }

        void write() {
            writing.run();
        }
    }

    /** Judges lines; those of members that refuse one another as a whole are judged one by one. */
    Round of(List<Waiting> lines) {
        try {
            Header header = Header.read(CsvLine.read(lines.getFirst().header()), rules);
            return switch (lines.getFirst().kind()) {
                case MEMBERS -> members(header, lines);
                case ORDERS, HISTORY -> orders(header, lines);
                case PRODUCTS -> products(header, lines);
            };
        } catch (RefusedFile refused) {
            return lines.size() == 1 ? Round.NONE : of(lines.subList(0, 1));
        }
    }

    private Round members(Header header, List<Waiting> lines) {
        MemberImportStore store = new MemberImportStore(database, known).beside();
        MemberBook book = MemberBook.of(store);
        MemberReading reading = new MemberReading(header, rules, book);
        for (int i = 0; i < lines.size(); i++) {
            reading.line(cells(lines.get(i)), i + 1);
        }
        MemberIntake intake = new MemberIntake(
                header, rules, book, reading, store, new HeldLineStore(database, known), WaitingContents.none(header));
        intake.prepare();
        return round(lines, intake, intake::writeBeside);
    }

    private Round orders(Header header, List<Waiting> lines) {
        MemberImportStore members = new MemberImportStore(database, known).beside();
        boolean history = lines.getFirst().kind() == FileKind.HISTORY;
        JoiningDays joined = new JoiningDays(EXPECTED_MEMBERS);
        Listing listing = new Listing(ProductStore.beside(database, known, rules.measures()));
        OrderLine line = new OrderLine(header, rules, history, MemberBook.ids(members, joined), listing);
        OrderVerdicts verdicts = new OrderVerdicts(line, header, lines.size());
        FirstPass.Listener listener = verdicts;
        feed(lines, listener);
        OrderImportStore store =
                OrderImportStore.beside(database, known, history, rules.orderTypes(), rules.measures());
        OrderIntake intake = new OrderIntake(
                header,
                line,
                (ids, orders) -> verdicts.decide(ids, orders, () -> feed(lines, verdicts::lineAgain)),
                store,
                members,
                joined,
                WaitingContents.none(header));
        if (lines.getFirst().problem() == Problem.ORDER_EDITED) {
            intake.acceptingEdits();
        }
        intake.prepare();
        return round(lines, intake, block -> {
            intake.write(block);
            intake.complete();
        });
    }

    /** A line of product lists that a person has accepted. */
    private Round products(Header header, List<Waiting> lines) {
        ProductStore store = ProductStore.beside(database, known, rules.measures());
        ProductIntake intake = new ProductIntake(
                        header,
                        rules,
                        store,
                        () -> OrderImportStore.beside(database, known, false, rules.orderTypes(), rules.measures()),
                        WaitingContents.none(header))
                .accepting();
        feed(lines, intake);
        intake.prepare();
        return round(lines, intake, block -> {
            intake.write(block);
            intake.complete();
        });
    }

    private interface Writing {
        void write(Block block);
    }

    private static Round round(List<Waiting> lines, LineIntake intake, Writing writing) {
        Block block = new Block(0, lines.size());
        List<Integer> taken = new ArrayList<>();
        Map<Integer, Rejected> left = new HashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Waiting one = lines.get(i);
            int before = block.rejected.size();
            intake.take(cells(one), i + 1, block);
            intake.settle(block);
            if (block.rejected.size() == before) {
                taken.add(one.id());
            } else {
                Rejected still = block.rejected.getLast();
                if (still.flaw().problem() != one.problem() || still.flaw().column() != one.column()) {
                    left.put(one.id(), still);
                }
            }
        }
        return new Round(block, () -> writing.write(block), taken, left);
    }

    private static void feed(List<Waiting> lines, FirstPass.Listener listener) {
        for (int i = 0; i < lines.size(); i++) {
            listener.line(cells(lines.get(i)), i + 1);
        }
    }

    private static Cells cells(Waiting line) {
        return CsvLine.read(line.raw(), line.line());
    }
}
