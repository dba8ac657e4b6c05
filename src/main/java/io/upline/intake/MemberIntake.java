package io.upline.intake;

import io.upline.network.MemberImportStore;
import io.upline.network.MemberPerson;
import io.upline.network.MemberRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a members file does with its lines, once {@link MemberVerdicts} has judged them. */
final class MemberIntake implements LineIntake {

    private static final Tally ACCEPTED = Tally.accepted(false, false, 0);
    private static final Tally LATE = Tally.accepted(true, false, 0);
    private static final Tally UNCHANGED = Tally.unchanged(0);

    private final Header header;
    private final CompanyRules rules;
    private final MemberBook book;
    private final List<MemberLine> lines;
    private final MemberImportStore store;
    private final HeldLineStore heldLines;
    private final Set<Long> held;
    private final WaitingContents waiting;
    private final LocalDate closedUntil;
    private final List<Asked> asked = new ArrayList<>();

    /** A line of a known member whose undated columns are still to be compared. */
    private record Asked(MemberLine line, List<String> values) {}

    MemberIntake(
            Header header,
            CompanyRules rules,
            MemberBook book,
            MemberReading reading,
            MemberImportStore store,
            HeldLineStore heldLines,
            WaitingContents waiting) {
        this.header = header;
        this.rules = rules;
        this.book = book;
        this.lines = reading.lines();
        this.store = store;
        this.heldLines = heldLines;
        this.waiting = waiting;
        this.held = new HashSet<>(heldLines.held());
        this.closedUntil = rules.closedUntil();
    }

    @Override
    public void prepare() {
        new MemberVerdicts(header, rules, book, lines).decide();
        MemberVerdicts.judgeTwins(lines);
    }

    @Override
    public Optional<Map<Integer, Flaw>> verdicts() {
        return Optional.empty();
    }

    @Override
    public List<Warning> warnings() {
        return new MemberWarnings(book, lines).find();
    }

    @Override
    public void take(Cells cells, int ordinal, Block block) {
        MemberLine line = lines.get(ordinal - 1);
        switch (line.outcome) {
            case FIRST -> first(cells, line, block);
            case CHANGE, SAME -> later(cells, line, block);
            case TWIN -> block.count(UNCHANGED);
            case HELD -> hold(cells, line, block);
            case REJECTED -> reject(cells, line, block);
            case UNDECIDED -> throw new IllegalStateException("line " + line.line + " was not judged");
        }
        if (line.outcome != MemberLine.Outcome.REJECTED) {
            block.mendedMembers.put(cells.line(), line.id);
        }
    }

    private void first(Cells cells, MemberLine line, Block block) {
        Standing standing = book.first(line.key);
        block.members.first.add(new MemberRow(
                line.key,
                line.id,
                line.line,
                line.joined,
                standing.kind(),
                standing.status(),
                standing.sponsor(),
                standing.placement(),
                standing.leg(),
                standing.packageName(),
                standing.owner(),
                standing.country(),
                standing.currency(),
                standing.attributes()));
        if (line.tellsPerson) {
            block.members.persons.add(new MemberPerson(line.key, values(cells)));
        }
        boolean late = !closedUntil.equals(LocalDate.MIN) && line.joined <= closedUntil.toEpochDay();
        block.count(late ? LATE : ACCEPTED);
    }

    private void later(Cells cells, MemberLine line, Block block) {
        if (line.change != null) {
            block.members.changes.add(line.change);
        }
        if (line.tellsPerson && book.isNew(line.key)) {
            block.members.persons.add(new MemberPerson(line.key, values(cells)));
            block.count(line.change == null ? UNCHANGED : ACCEPTED);
        } else if (line.tellsPerson) {
            asked.add(new Asked(line, values(cells)));
        } else {
            block.count(line.change == null ? UNCHANGED : ACCEPTED);
        }
    }

    /** Values of the undated columns; an absent column keeps the mark that it is unchanged. */
    private List<String> values(Cells cells) {
        List<String> values = new ArrayList<>();
        for (MemberColumn column : MemberColumn.PERSON) {
            int cell = header.of(column);
            values.add(cell < 0 ? "" : cells.get(cell));
        }
        return values;
    }

    private void hold(Cells cells, MemberLine line, Block block) {
        long content = Hash64.end(Hash64.step(MemberReading.contentOf(cells), line.key));
        boolean repeats = waiting.repeats(cells, block);
        if (!held.add(content) || repeats) {
            block.count(UNCHANGED);
            return;
        }
        block.members.held.add(new MemberRows.Held(line.key, line.line, line.effective, content, cells.toCsv()));
        Flaw flaw = Flaw.of(Problem.REACHES_BACK, 0, Moments.show(line.effective));
        block.rejected.add(
                Rejected.of(cells, header, flaw, 0).about(line.id, 0).onDays(true, line.effective, Rejected.NO_DAY));
        block.count(Tally.left(Rejection.Kind.HELD, true, 0));
    }

    private void reject(Cells cells, MemberLine line, Block block) {
        Flaw flaw = line.flaw;
        if (flaw == null) {
            throw new IllegalStateException("line " + line.line + " was rejected for nothing");
        }
        if (flaw.problem().kind() == Rejection.Kind.WAITING && waiting.repeats(cells, block)) {
            block.count(UNCHANGED);
            return;
        }
        int day = line.effective != MemberLine.NO_DAY ? line.effective : line.joined;
        boolean dated =
                day != MemberLine.NO_DAY && !line.effectiveUnreadable && flaw.problem() != Problem.EFFECTIVE_MISSING;
        block.rejected.add(Rejected.of(cells, header, flaw, 0)
                .about(subject(cells, line), 0)
                .onDays(dated, day == MemberLine.NO_DAY ? Rejected.NO_DAY : day, Rejected.NO_DAY));
        block.count(Tally.left(flaw.problem().kind(), true, 0));
    }

    private String subject(Cells cells, MemberLine line) {
        int id = header.of(MemberColumn.MEMBER_ID);
        boolean readable = id < cells.size() && cells.length(id) <= Text.ID_MAX;
        return Text.bareId(!line.id.isEmpty() ? line.id : readable ? cells.get(id) : "");
    }

    @Override
    public void settle(Block block) {
        if (asked.isEmpty()) {
            return;
        }
        Map<Integer, List<String>> stored = new HashMap<>(store.persons(
                asked.stream().map(one -> one.line().key).distinct().toList()));
        for (Asked one : asked) {
            List<String> before = stored.get(one.line().key);
            if (before == null) {
                throw new IllegalStateException("a member without details");
            }
            List<String> after = new ArrayList<>(before);
            for (int i = 0; i < after.size(); i++) {
                if (header.of(MemberColumn.PERSON.get(i)) >= 0) {
                    after.set(i, one.values().get(i));
                }
            }
            boolean same = before.equals(after);
            if (!same) {
                block.members.persons.add(new MemberPerson(one.line().key, after));
            }
            block.count(same && one.line().change == null ? UNCHANGED : ACCEPTED);
        }
        asked.clear();
    }

    @Override
    public void write(Block block) {
        store.writeFirst(block.members.first);
        store.writeChanges(block.members.changes);
        store.writePersons(block.members.persons);
        heldLines.write(block.members.held);
    }

    /** Writes rows beside those of the import's own file, of which some may be about the same members and days. */
    void writeBeside(Block block) {
        store.writeFirst(block.members.first);
        store.mergeChanges(block.members.changes);
        store.replacePersons(block.members.persons);
        heldLines.writeBeside(block.members.held);
    }

    @Override
    public void complete() {}
}
