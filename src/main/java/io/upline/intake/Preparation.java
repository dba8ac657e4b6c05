package io.upline.intake;

import io.upline.database.Database;

/** Puts together what the lines of a file are judged with, as soon as its header says what it brings. */
final class Preparation {

    private static final int EXPECTED_LINES = 1 << 16;

    private final Database database;
    private final InboxFile file;
    private final CompanyRules rules;
    private final int known;
    private FileKind kind = FileKind.MEMBERS;
    private Judge judge = reading -> {
        throw new IllegalStateException("the file has no header yet");
    };

    /** Makes what judges the lines once the first pass is through. */
    private interface Judge {
        LineIntake of(FileReading reading);
    }

    Preparation(Database database, InboxFile file, CompanyRules rules, int known) {
        this.database = database;
        this.file = file;
        this.rules = rules;
        this.known = known;
    }

    FileKind kind() {
        return kind;
    }

    LineIntake intake(FileReading reading) {
        return judge.of(reading);
    }

    FileReading.Listener begin(Header header) {
        if (header.members()) {
            return members(header);
        }
        boolean history = file.name().startsWith(Inbox.HISTORY);
        kind = history ? FileKind.HISTORY : FileKind.ORDERS;
        MemberIntakeStore members = new MemberIntakeStore(database, known);
        JoiningDays joined = new JoiningDays(EXPECTED_LINES);
        IdTable ids = members.ids(joined);
        OrderLine line = new OrderLine(header, rules, history, ids);
        OrderVerdicts verdicts = new OrderVerdicts(line, header, EXPECTED_LINES);
        judge = reading -> {
            OrderIntakeStore store = new OrderIntakeStore(database, known, rules, history);
            return new OrderIntake(
                    header, rules, line, verdicts, store, joined, () -> again(reading, verdicts::lineAgain));
        };
        return verdicts;
    }

    private FileReading.Listener members(Header header) {
        kind = FileKind.MEMBERS;
        MemberIntakeStore store = new MemberIntakeStore(database, known);
        MemberBook book = store.book();
        MemberReading lines = new MemberReading(header, rules, book);
        judge = reading -> new MemberIntake(header, rules, book, lines, store);
        return lines;
    }

    private static void again(FileReading reading, FileReading.Listener listener) {
        try (Records records = reading.again(FileReading.newDigest())) {
            records.next();
            int ordinal = 0;
            while (records.next()) {
                ordinal++;
                if (ordinal != reading.trailerOrdinal()) {
                    listener.line(records.cells(), ordinal);
                }
            }
        }
    }
}
