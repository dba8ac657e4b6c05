package io.upline.intake;

import io.upline.database.Database;
import io.upline.database.WrittenSums;
import io.upline.network.MemberImportStore;
import io.upline.order.OrderImportStore;
import io.upline.order.ProductStore;
import java.util.Map;

/** Puts together what the lines of a file are judged with, as soon as its header says what it brings. */
final class Preparation {

    private static final int EXPECTED_MEMBERS = 1 << 16;
    private static final int BYTES_A_LINE = 80;

    private final Database database;
    private final InboxFile file;
    private final long bytes;
    private final CompanyRules rules;
    private final int known;
    private final int attempt;
    private final WrittenSums sums;
    private final MemberImportStore members;
    private FileKind kind = FileKind.MEMBERS;
    private Judge judge = reading -> {
        throw new IllegalStateException("the file has no header yet");
    };

    /** Makes what judges the lines once the first pass is through. */
    private interface Judge {
        LineIntake of(FileReading reading);
    }

    Preparation(
            Database database,
            InboxFile file,
            long bytes,
            CompanyRules rules,
            int known,
            WrittenSums sums,
            int attempt) {
        this.sums = sums;
        this.database = database;
        this.file = file;
        this.bytes = bytes;
        this.rules = rules;
        this.known = known;
        this.attempt = attempt;
        this.members = new MemberImportStore(database, known, sums);
    }

    FileKind kind() {
        return kind;
    }

    LineIntake intake(FileReading reading) {
        return judge.of(reading);
    }

    FirstPass.Listener begin(Header header) {
        if (header.members()) {
            return members(header);
        }
        if (header.kind() == FileKind.PRODUCTS) {
            return products(header);
        }
        OrderParts parts = new OrderParts(header);
        OrderVerdicts verdicts = new OrderVerdicts(parts.line, header, bytes / BYTES_A_LINE);
        judge = reading ->
                parts.intake((ids, store) -> verdicts.decide(ids, store, () -> again(reading, verdicts::lineAgain)));
        return verdicts;
    }

    /** Makes what judges orders whose first pass was made before, from what that pass found out. */
    LineIntake goOn(Header header, Map<Integer, Flaw> verdicts) {
        return new OrderParts(header).intake((ids, store) -> verdicts);
    }

    /** The parts with which every line of an orders file is judged. */
    private final class OrderParts {

        private final Header header;
        private final boolean history = file.name().startsWith(Inbox.HISTORY);
        private final JoiningDays joined = new JoiningDays(EXPECTED_MEMBERS);
        private final OrderLine line;

        OrderParts(Header header) {
            this.header = header;
            kind = history ? FileKind.HISTORY : FileKind.ORDERS;
            Listing listing = new Listing(new ProductStore(database, known, rules.measures()));
            line = new OrderLine(header, rules, history, MemberBook.ids(members, joined), listing);
        }

        LineIntake intake(OrderIntake.Verdicts verdicts) {
            OrderImportStore store =
                    new OrderImportStore(database, known, history, rules.orderTypes(), rules.measures(), sums);
            return new OrderIntake(header, line, verdicts, store, members, joined, waiting(header));
        }
    }

    private FirstPass.Listener members(Header header) {
        kind = FileKind.MEMBERS;
        MemberBook book = MemberBook.of(members);
        MemberReading lines = new MemberReading(header, rules, book);
        judge = reading -> new MemberIntake(
                header, rules, book, lines, members, new HeldLineStore(database, known), waiting(header));
        return lines;
    }

    private FirstPass.Listener products(Header header) {
        kind = FileKind.PRODUCTS;
        ProductIntake intake = new ProductIntake(
                header,
                rules,
                new ProductStore(database, known, rules.measures()),
                () -> OrderImportStore.beside(database, known, false, rules.orderTypes(), rules.measures()),
                waiting(header));
        judge = reading -> intake;
        return intake;
    }

    private WaitingContents waiting(Header header) {
        return new WaitingStore(database).contents(header, kind, attempt);
    }

    private static void again(FileReading reading, FirstPass.Listener listener) {
        try (Records records = reading.again(FileReading.newDigest())) {
            records.next();
            int ordinal = 0;
            while (records.next()) {
                ordinal++;
                if (ordinal != reading.facts().trailerOrdinal()) {
                    listener.line(records.cells(), ordinal);
                }
            }
        }
    }
}
