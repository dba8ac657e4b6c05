package io.upline.intake;

import io.upline.network.Attributes;
import io.upline.network.MemberChange;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Judges the lines of a members file against one another and against what is known, whatever their order.
 *
 * <p>A line that falls can make others fall: whose sponsor it would have been, whose leg it would have left. So judging goes in rounds
 * until no line falls any more; whatever depends on a member that does not come falls at once, along the references, so that a chain of a
 * million costs one walk.
 */
final class MemberVerdicts {

    private final Header header;
    private final CompanyRules rules;
    private final MemberBook book;
    /** Shapes of ids that were asked for, and whether some member's id has each. */
    private final Map<String, Boolean> shapes = new HashMap<>();

    private final List<MemberLine> inOrder;
    /** The first line of each new member, by member key; {@code null} for a member that was known before. */
    private final @Nullable MemberLine[] firstLine;

    private @Nullable Map<String, List<MemberLine>> references;
    private final ArrayDeque<MemberLine> fallen = new ArrayDeque<>();

    MemberVerdicts(Header header, CompanyRules rules, MemberBook book, List<MemberLine> lines) {
        this.header = header;
        this.rules = rules;
        this.book = book;
        this.firstLine = new @Nullable MemberLine[book.top()];
        this.inOrder = new ArrayList<>(lines);
        inOrder.removeIf(line -> line.outcome == MemberLine.Outcome.TWIN);
        inOrder.sort(Comparator.comparing((MemberLine line) -> line.id)
                .thenComparingInt(MemberLine::order)
                .thenComparingInt(line -> line.ordinal));
    }

    /** Gives every line its outcome; may refuse the file. */
    void decide() {
        inOrder.forEach(this::enter);
        for (MemberLine line : inOrder) {
            if (line.isRejected()) {
                fallen.add(line);
            }
        }
        checkFirstLines();
        boolean again = true;
        while (again) {
            followFallen();
            again = round();
        }
        markPersons();
    }

    /** Rejects the lines that repeat a line which has fallen. */
    static void judgeTwins(List<MemberLine> lines) {
        for (MemberLine line : lines) {
            MemberLine twin = line.twin;
            if (twin != null && twin.flaw != null) {
                line.reject(twin.flaw);
            }
        }
    }

    private void enter(MemberLine line) {
        if (!line.id.isEmpty() && line.key == 0) {
            line.key = book.ids().find(line.id);
        }
        if (line.key != 0 && book.isNew(line.key) && firstLine[line.key] == null) {
            firstLine[line.key] = line;
        }
    }

    private boolean isFirst(MemberLine line) {
        return line.key != 0 && firstLine[line.key] == line;
    }

    /** The lines that name each member, its own among them; asked for only when a line has fallen, which is seldom. */
    private Map<String, List<MemberLine>> references() {
        Map<String, List<MemberLine>> found = references;
        if (found == null) {
            found = new HashMap<>();
            for (MemberLine line : inOrder) {
                if (line.key != 0 && book.isNew(line.key)) {
                    found.computeIfAbsent(line.id, id -> new ArrayList<>()).add(line);
                }
                if (!line.isRejected()) {
                    refer(found, line, line.sponsor);
                    refer(found, line, line.placement);
                    refer(found, line, line.owner);
                }
            }
            references = found;
        }
        return found;
    }

    private static void refer(Map<String, List<MemberLine>> to, MemberLine line, @Nullable String id) {
        if (id != null && !id.isEmpty() && !id.equals("-") && !id.equals(line.id)) {
            to.computeIfAbsent(id, i -> new ArrayList<>()).add(line);
        }
    }

    private void checkFirstLines() {
        for (MemberLine line : inOrder) {
            if (!line.isRejected()) {
                Flaw flaw = isFirst(line) ? first(line) : null;
                flaw = flaw != null ? flaw : links(line);
                if (flaw != null) {
                    fall(line, flaw);
                }
            }
        }
    }

    private @Nullable Flaw first(MemberLine line) {
        for (MemberColumn column : List.of(
                MemberColumn.KIND,
                MemberColumn.NAME,
                MemberColumn.SPONSOR_ID,
                MemberColumn.JOINED_ON,
                MemberColumn.STATUS,
                MemberColumn.COUNTRY,
                MemberColumn.CURRENCY,
                MemberColumn.LANGUAGE)) {
            if (header.of(column) < 0) {
                return Flaw.of(
                        Problem.COLUMNS_FOR_NEW, cell(MemberColumn.MEMBER_ID), Text.shown(line.id), column.title());
            }
        }
        return line.joined > rules.today().toEpochDay() + 2
                ? Flaw.of(Problem.JOINED_AHEAD, cell(MemberColumn.JOINED_ON), Moments.show(line.joined))
                : null;
    }

    private @Nullable Flaw links(MemberLine line) {
        if (line.id.equals(line.sponsor)) {
            return Flaw.of(Problem.SPONSOR_SELF, cell(MemberColumn.SPONSOR_ID), MemberColumn.SPONSOR_ID.title());
        }
        if (line.id.equals(line.placement)) {
            return Flaw.of(Problem.SPONSOR_SELF, cell(MemberColumn.PLACEMENT_ID), MemberColumn.PLACEMENT_ID.title());
        }
        if (line.id.equals(line.owner)) {
            return Flaw.of(Problem.OWNER_SELF, cell(MemberColumn.OWNER_ID));
        }
        boolean placed = line.placement != null && !line.placement.isEmpty() && !line.placement.equals("-");
        if (placed && line.leg == 0) {
            return Flaw.of(Problem.LEG_MISSING, cell(MemberColumn.LEG), "leg", "placement_id");
        }
        if (!placed && line.leg > 0) {
            return Flaw.of(Problem.LEG_MISSING, cell(MemberColumn.PLACEMENT_ID), "placement_id", "leg");
        }
        for (MemberColumn column : List.of(MemberColumn.SPONSOR_ID, MemberColumn.PLACEMENT_ID, MemberColumn.OWNER_ID)) {
            String id = idIn(line, column);
            if (id != null && !id.isEmpty() && !id.equals("-") && book.ids().find(id) == 0) {
                return unknown(column, id);
            }
        }
        return null;
    }

    private @Nullable String idIn(MemberLine line, MemberColumn column) {
        return switch (column) {
            case SPONSOR_ID -> line.sponsor;
            case PLACEMENT_ID -> line.placement;
            case OWNER_ID -> line.owner;
            default -> null;
        };
    }

    private Flaw unknown(MemberColumn column, String id) {
        return Flaw.of(Problem.MEMBER_UNKNOWN, cell(column), column.title(), shownId(id), 0);
    }

    /** An id that nobody has, if it is made like those of members; what is not may be anything that slipped into the column. */
    private String shownId(String id) {
        String shape = Text.shape(id);
        boolean alike = shapes.computeIfAbsent(
                shape,
                wanted -> book.members()
                        .mapToObj(key -> book.ids().id(key))
                        .anyMatch(known -> known.length() == id.length()
                                && Text.shape(known).equals(wanted)));
        return alike ? Text.shown(id) : Text.masked(id);
    }

    private int cell(MemberColumn column) {
        return header.of(column) + 1;
    }

    private void fall(MemberLine line, Flaw flaw) {
        line.reject(flaw);
        fallen.add(line);
    }

    /** Rejects the lines of those who name a new member whose first line has fallen. */
    private void followFallen() {
        while (!fallen.isEmpty()) {
            MemberLine line = fallen.poll();
            if (!isFirst(line)) {
                continue;
            }
            for (MemberLine other : references().getOrDefault(line.id, List.of())) {
                if (!other.isRejected()) {
                    fall(other, fallenFlaw(other, line));
                }
            }
        }
    }

    private Flaw fallenFlaw(MemberLine line, MemberLine cause) {
        if (line.id.equals(cause.id)) {
            return Flaw.of(Problem.FIRST_LINE_MISSING, cell(MemberColumn.MEMBER_ID), Text.shown(line.id), cause.line);
        }
        MemberColumn column = cause.id.equals(line.sponsor)
                ? MemberColumn.SPONSOR_ID
                : cause.id.equals(line.placement) ? MemberColumn.PLACEMENT_ID : MemberColumn.OWNER_ID;
        return Flaw.of(Problem.MEMBER_UNKNOWN, cell(column), column.title(), Text.shown(cause.id), cause.line);
    }

    /** Applies the lines that stand; returns whether one of them fell. */
    private boolean round() {
        book.clearAdded();
        for (MemberLine line : inOrder) {
            if (!isFirst(line)) {
                continue;
            }
            if (line.isRejected()) {
                book.leaveOut(line.key);
            } else {
                book.begin(line.key, line.joined, standing(line, Standing.NONE));
                line.outcome = MemberLine.Outcome.FIRST;
            }
        }
        for (MemberLine line : inOrder) {
            if (!line.isRejected() && !isFirst(line)) {
                later(line);
            }
        }
        if (!fallen.isEmpty()) {
            return true;
        }
        new LegCheck(book, inOrder).findTaken().forEach((line, holder) -> fall(line, taken(line, holder)));
        new CircleCheck(book, inOrder, header).find().forEach(this::fall);
        if (fallen.isEmpty()) {
            new OwnerCheck(book, inOrder, header).find().forEach(this::fall);
        }
        return !fallen.isEmpty();
    }

    private Flaw taken(MemberLine line, int holder) {
        Standing standing = book.latest(line.key);
        return Flaw.of(
                Problem.LEG_TAKEN,
                cell(MemberColumn.LEG),
                standing.leg(),
                Text.shown(book.ids().id(standing.placement())),
                Text.shown(book.ids().id(holder)));
    }

    /** A member's dated columns with what the line says; all others stay as before. */
    private Standing standing(MemberLine line, Standing before) {
        int placement = link(line.placement, before.placement());
        boolean placementSaid = line.placement != null && !line.placement.isEmpty();
        int leg = !placementSaid ? before.leg() : placement == 0 ? 0 : line.leg;
        return new Standing(
                line.kind < 0 ? before.kind() : line.kind,
                line.status < 0 ? before.status() : line.status,
                link(line.sponsor, before.sponsor()),
                placement,
                leg,
                line.packageName == null ? before.packageName() : line.packageName,
                line.owner == null ? before.owner() : line.owner.isEmpty() ? 0 : link(line.owner, before.owner()),
                line.country == null ? before.country() : line.country,
                line.currency == null ? before.currency() : line.currency,
                attributes(line, before.attributes()));
    }

    private static String attributes(MemberLine line, String before) {
        if (line.attributes == null) {
            return before;
        }
        return before.isEmpty() ? line.attributesAtFirst : Attributes.after(before, line.attributes);
    }

    private int link(@Nullable String id, int before) {
        return id == null || id.isEmpty()
                ? before
                : id.equals("-") ? 0 : book.ids().find(id);
    }

    private void later(MemberLine line) {
        int joined = book.joinedOn(line.key);
        if (line.joined != MemberLine.NO_DAY && line.joined != joined) {
            String[] days = {Moments.show(line.joined), Moments.show(joined)};
            fall(line, Flaw.of(Problem.JOINED_CHANGED, cell(MemberColumn.JOINED_ON), (Object[]) days));
        } else if (line.effective == MemberLine.NO_DAY) {
            undated(line);
        } else if (line.effective < joined) {
            String[] days = {Moments.show(line.effective), Moments.show(joined)};
            fall(line, Flaw.of(Problem.EFFECTIVE_BEFORE_JOINING, cell(MemberColumn.EFFECTIVE_ON), (Object[]) days));
        } else {
            dated(line);
        }
    }

    private void dated(MemberLine line) {
        Standing before = book.on(line.key, line.effective);
        MemberChange change = before.to(standing(line, before), line.key, line.line, line.effective);
        if (change.changesNothing()) {
            line.outcome = MemberLine.Outcome.SAME;
            line.change = null;
        } else if (!rules.closedUntil().equals(java.time.LocalDate.MIN)
                && line.effective <= rules.closedUntil().toEpochDay()
                && !book.isNew(line.key)) {
            line.outcome = MemberLine.Outcome.HELD;
        } else {
            line.outcome = MemberLine.Outcome.CHANGE;
            line.change = change;
            book.add(change);
        }
    }

    /**
     * Judges a line without a day: it may say only what holds today, or will hold when all that is known holds. Owner, country and currency
     * may change.
     */
    private void undated(MemberLine line) {
        int today = (int) rules.today().toEpochDay();
        Standing now = book.on(line.key, today);
        Standing said = standing(line, now);
        Standing latest = book.latest(line.key);
        Standing saidOfLatest = standing(line, latest);
        boolean same = sameButPayee(now, said) || sameButPayee(latest, saidOfLatest);
        if (!same) {
            fall(line, missingDay(now, said));
        } else if (now.hasPayeeOf(said) || latest.hasPayeeOf(saidOfLatest)) {
            line.outcome = MemberLine.Outcome.SAME;
            line.change = null;
        } else {
            line.outcome = MemberLine.Outcome.CHANGE;
            int day = Math.max(today, book.joinedOn(line.key));
            line.change = now.payeeTo(said, line.key, line.line, day);
            book.add(line.change);
        }
    }

    private static boolean sameButPayee(Standing a, Standing b) {
        return a.kind() == b.kind()
                && a.status() == b.status()
                && a.sponsor() == b.sponsor()
                && a.placement() == b.placement()
                && a.leg() == b.leg()
                && a.packageName().equals(b.packageName())
                && a.attributes().equals(b.attributes());
    }

    /** A dated column of a line without a day: whether the line says what holds, and what of both is shown. */
    private record Dated(String title, boolean same, Object before, Object said) {}

    private Flaw missingDay(Standing now, Standing said) {
        return dated(now, said).stream()
                .filter(column -> !column.same)
                .findFirst()
                .map(column -> Flaw.of(
                        Problem.EFFECTIVE_MISSING,
                        header.names().indexOf(column.title) + 1,
                        column.title,
                        column.before,
                        column.said))
                .orElseThrow(() -> new IllegalStateException("a line that differs in nothing"));
    }

    /** The dated columns, the first to be named in front. Two that differ may be shown alike, since what looks like a person's is masked. */
    private List<Dated> dated(Standing now, Standing said) {
        List<Dated> columns = new ArrayList<>(List.of(
                dated(MemberColumn.KIND, now.kind(), said.kind(), kind -> words(kind, true)),
                dated(MemberColumn.SPONSOR_ID, now.sponsor(), said.sponsor(), this::id),
                dated(MemberColumn.PLACEMENT_ID, now.placement(), said.placement(), this::id),
                dated(MemberColumn.LEG, now.leg(), said.leg(), leg -> leg),
                dated(MemberColumn.STATUS, now.status(), said.status(), status -> words(status, false)),
                new Dated(
                        MemberColumn.PACKAGE.title(),
                        now.packageName().equals(said.packageName()),
                        Text.shown(now.packageName()),
                        Text.masked(said.packageName()))));
        SortedMap<String, String> before = Attributes.of(now.attributes());
        SortedMap<String, String> after = Attributes.of(said.attributes());
        rules.attributes().keySet().forEach(name -> {
            String from = before.getOrDefault(name, "");
            String to = after.getOrDefault(name, "");
            columns.add(new Dated(name, from.equals(to), from, to));
        });
        return columns;
    }

    private static Dated dated(MemberColumn column, int now, int said, IntFunction<Object> shown) {
        return new Dated(column.title(), now == said, shown.apply(now), shown.apply(said));
    }

    private static String words(int ordinal, boolean kind) {
        Enum<?> word = kind
                ? io.upline.network.MemberKind.values()[ordinal]
                : io.upline.network.MemberStatus.values()[ordinal];
        return word.name().toLowerCase(java.util.Locale.ROOT);
    }

    private String id(int key) {
        return key == 0 ? "" : Text.shown(book.ids().id(key));
    }

    /** Marks, for each member, the last line that stands: it tells what is not dated. */
    private void markPersons() {
        @Nullable MemberLine[] last = new @Nullable MemberLine[book.top()];
        for (MemberLine line : inOrder) {
            if (!line.isRejected() && line.outcome != MemberLine.Outcome.HELD) {
                last[line.key] = line;
            }
        }
        for (MemberLine line : last) {
            if (line != null) {
                line.tellsPerson = true;
            }
        }
    }
}
