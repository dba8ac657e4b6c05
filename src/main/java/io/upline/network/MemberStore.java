package io.upline.network;

import io.upline.database.Database;
import io.upline.database.StreamedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads members as they are known and as they stand on a day.
 *
 * <p>Two streamed queries into columns by storage key, one fold, one sort of ids.
 */
public final class MemberStore {

    /** The columns that a calculation reads of a day, as they stand in {@code member} and {@code member_change}. */
    static final String DATED = "kind, status, sponsor, placement, leg, package, owner, attributes";

    private final Database database;

    /** Reads from this database. */
    public MemberStore(Database database) {
        this.database = database;
    }

    /**
     * The members of a period.
     *
     * <p>They are those that joined by its last day, buyers of orders dated before they joined, and whoever stands above or owns one
     * of these. Their dated columns hold on {@code asOf}, except the owner; a member that joined later is taken as on its joining
     * day.
     *
     * @param known the last import that counts
     * @param asOf the day whose tree, status, kind and package hold
     * @param lastDay the period's last day
     * @param owners who is paid for its positions
     */
    public Membership load(long known, LocalDate asOf, LocalDate lastDay, Owners owners) {
        DatedColumns columns = firstLines(known);
        foldChanges(columns, known, (int) asOf.toEpochDay());
        columns.owned(owners);
        boolean[] in = columns.present((int) lastDay.toEpochDay(), earlyBuyers(columns, known, lastDay));
        return membership(columns, in);
    }

    /** What is printed about the members, as known. */
    public MemberDetails details(long known, Roll roll) {
        int n = roll.size();
        MemberDetails details = new MemberDetails(new String[n], new String[n]);
        int[] latest = new int[n];
        Map<String, String> few = new HashMap<>();
        database.stream(
                "select member_key, known, name, language from member_person where known <= ?", List.of(known), row -> {
                    int onRoll = roll.numberOfKey(row.integer(1));
                    int from = row.integer(2);
                    if (onRoll >= 0 && from > latest[onRoll]) {
                        latest[onRoll] = from;
                        details.name()[onRoll] = row.text(3);
                        details.language()[onRoll] = few.computeIfAbsent(row.text(4), text -> text);
                    }
                });
        return details;
    }

    /** The country of each member on a day, as known; index = number on the roll, empty for one that was not known. */
    public String[] countries(long known, LocalDate day, Roll roll) {
        String[] countries = new String[roll.size()];
        Arrays.fill(countries, "");
        Map<String, String> few = new HashMap<>();
        Consumer<StreamedRow> reader = row -> {
            int number = roll.numberOfKey(row.integer(1));
            if (number >= 0) {
                countries[number] = few.computeIfAbsent(row.text(2), text -> text);
            }
        };
        database.stream("select member_key, country from member where known <= ?", List.of(known), reader);
        database.stream(
                "select c.member_key, c.country from member_change c join member m on m.member_key = c.member_key where"
                        + " c.country is not null and c.known <= ? and (c.effective_day <= ? or c.effective_day ="
                        + " m.joined_day) order by c.effective_day, c.known",
                List.of(known, (int) day.toEpochDay()),
                reader);
        return countries;
    }

    /** Names of some members, by id, as known; who has none is left out. */
    public Map<String, String> names(long known, Roll roll, Set<String> ids) {
        List<Integer> keys = ids.stream()
                .map(id -> roll.ids().find(id))
                .filter(number -> number >= 0)
                .map(roll::keyOf)
                .sorted()
                .toList();
        Map<String, String> names = new HashMap<>();
        database.readEach(
                "select member_key, name from member_person where known <= ? and member_key in (??) order by"
                        + " member_key, known",
                List.of(known),
                keys,
                row -> names.put(roll.ids().at(roll.onRoll(row.getInt(1))), row.getString(2)));
        return names;
    }

    /**
     * The members whose lines came with imports after {@code since} and not after {@code known}, by ascending key: every first
     * line, and the changes that are in force on {@code asOf}.
     */
    public List<Line> linesBetween(long since, long known, LocalDate asOf) {
        TreeMap<Integer, Boolean> lines = new TreeMap<>();
        database.read(
                "select c.member_key from member_change c join member m on m.member_key = c.member_key where c.known >"
                        + " ? and c.known <= ? and (c.effective_day <= ? or c.effective_day = m.joined_day)",
                List.of(since, known, (int) asOf.toEpochDay()),
                row -> lines.put(row.getInt(1), false));
        database.read(
                "select member_key from member where known > ? and known <= ?",
                List.of(since, known),
                row -> lines.put(row.getInt(1), true));
        return lines.entrySet().stream()
                .map(line -> new Line(line.getKey(), line.getValue()))
                .toList();
    }

    /**
     * The ids of members, ascending, who came with imports after {@code since} and not after {@code known} and joined by a day, or of whom
     * a change did that is in force on it.
     */
    public List<String> withLinesBetween(long since, long known, LocalDate day) {
        int last = (int) day.toEpochDay();
        TreeSet<String> ids = new TreeSet<>();
        database.read(
                "select m.member_id from member_change c join member m on m.member_key = c.member_key where c.known > ?"
                        + " and c.known <= ? and (c.effective_day <= ? or c.effective_day = m.joined_day)"
                        + " and m.joined_day <= ?",
                List.of(since, known, last, last),
                row -> ids.add(row.getString(1)));
        database.read(
                "select member_id from member where known > ? and known <= ? and joined_day <= ?",
                List.of(since, known, last),
                row -> ids.add(row.getString(1)));
        return List.copyOf(ids);
    }

    /** A line of a member, by storage key: its first one or a change. */
    public record Line(int key, boolean first) {}

    private DatedColumns firstLines(long known) {
        int[] last = {0};
        database.read(
                "select coalesce(max(member_key), 0) from member where known <= ?",
                List.of(known),
                row -> last[0] = row.getInt(1));
        DatedColumns columns = new DatedColumns(last[0] + 1);
        Map<String, String> few = new HashMap<>();
        database.stream(
                "select member_key, member_id, joined_day, " + DATED + " from member where known <= ?",
                List.of(known),
                row -> {
                    int key = row.integer(1);
                    columns.ensure(key);
                    columns.id[key] = row.text(2);
                    columns.joined[key] = row.integer(3);
                    columns.kind[key] = (byte) row.number(4);
                    columns.status[key] = (byte) row.number(5);
                    columns.sponsor[key] = row.integer(6);
                    columns.placement[key] = row.integer(7);
                    columns.leg[key] = (short) row.number(8);
                    columns.packageName[key] = row.isNull(9) ? null : few.computeIfAbsent(row.text(9), text -> text);
                    columns.owner[key] = row.integer(10);
                    columns.attributes[key] = row.isNull(11) ? null : few.computeIfAbsent(row.text(11), text -> text);
                });
        return columns;
    }

    private void foldChanges(DatedColumns columns, long known, int asOf) {
        database.stream(
                "select c.member_key, c." + DATED.replace(", ", ", c.")
                        + " from member_change c join member m on m.member_key = c.member_key"
                        + " where c.known <= ? and (c.effective_day <= ? or c.effective_day = m.joined_day)"
                        + " order by c.effective_day, c.known, c.member_key",
                List.of(known, asOf),
                row -> {
                    int key = row.integer(1);
                    columns.kind[key] = (byte) changed(row, 2, columns.kind[key]);
                    columns.status[key] = (byte) changed(row, 3, columns.status[key]);
                    columns.sponsor[key] = changed(row, 4, columns.sponsor[key]);
                    columns.placement[key] = changed(row, 5, columns.placement[key]);
                    columns.leg[key] = (short) changed(row, 6, columns.leg[key]);
                    if (!row.isNull(7)) {
                        columns.packageName[key] = row.text(7).isEmpty() ? null : row.text(7);
                    }
                    columns.owner[key] = changed(row, 8, columns.owner[key]);
                    if (!row.isNull(9)) {
                        String before = Objects.requireNonNullElse(columns.attributes[key], "");
                        columns.attributes[key] = Attributes.after(before, row.text(9));
                    }
                });
    }

    private static int changed(StreamedRow row, int column, int before) {
        return row.isNull(column) ? before : row.integer(column);
    }

    private boolean[] earlyBuyers(DatedColumns columns, long known, LocalDate lastDay) {
        boolean[] needed = new boolean[columns.top()];
        database.read(
                "select distinct member_key from early_buyer where known <= ? and order_day <= ?",
                List.of(known, (int) lastDay.toEpochDay()),
                row -> needed[row.getInt(1)] = true);
        return needed;
    }

    private static Membership membership(DatedColumns columns, boolean[] in) {
        List<KeyedId> present = new ArrayList<>();
        for (int key = 1; key < in.length; key++) {
            if (in[key]) {
                present.add(new KeyedId(text(columns.id[key]), key));
            }
        }
        KeyedId[] sorted = KeyedId.sorted(present);
        int[] keys = KeyedId.keys(sorted);
        Membership membership =
                new Membership(empty(KeyedId.ids(sorted), packages(columns, keys), attributes(columns, keys)), keys);
        fill(membership, columns);
        return membership;
    }

    private static Members empty(MemberIds ids, List<String> packages, List<Members.Attribute> attributes) {
        int n = ids.size();
        return new Members(
                ids,
                new byte[n],
                new byte[n],
                new int[n],
                new int[n],
                new int[n],
                new int[n],
                new int[n],
                packages,
                new int[n],
                attributes);
    }

    /** The attributes that members have, each with its values in ascending order. */
    private static List<Members.Attribute> attributes(DatedColumns columns, int... keys) {
        Map<String, SortedMap<String, String>> read = new HashMap<>();
        SortedMap<String, SortedSet<String>> found = new TreeMap<>();
        for (int key : keys) {
            String text = columns.attributes[key];
            if (text != null && !read.containsKey(text)) {
                SortedMap<String, String> values = Attributes.of(text);
                read.put(text, values);
                values.forEach((name, value) ->
                        found.computeIfAbsent(name, _ -> new TreeSet<>()).add(value));
            }
        }
        List<Members.Attribute> attributes = new ArrayList<>();
        found.forEach((name, all) -> {
            List<String> values = List.copyOf(all);
            Map<String, Integer> numbers = new HashMap<>();
            read.forEach((text, of) -> numbers.put(text, values.indexOf(of.getOrDefault(name, ""))));
            int[] valueOf = Arrays.stream(keys)
                    .map(key -> numbers.getOrDefault(columns.attributes[key], -1))
                    .toArray();
            attributes.add(new Members.Attribute(name, values, valueOf));
        });
        return attributes;
    }

    private static void fill(Membership membership, DatedColumns columns) {
        Members members = membership.members();
        TreeMap<String, Integer> packageNumbers = new TreeMap<>();
        members.packages().forEach(name -> packageNumbers.put(name, packageNumbers.size()));
        for (int member = 0; member < members.size(); member++) {
            int key = membership.keyOf(member);
            members.kind()[member] = columns.kind[key];
            members.status()[member] = columns.status[key];
            members.sponsor()[member] = membership.numberOfKey(columns.sponsor[key]);
            members.placement()[member] = membership.numberOfKey(columns.placement[key]);
            members.leg()[member] = columns.leg[key];
            members.joinedOn()[member] = columns.joined[key];
            String name = columns.packageName[key];
            Integer number = name == null ? null : packageNumbers.get(name);
            members.packageOf()[member] = number == null ? -1 : number;
            members.owner()[member] = membership.numberOfKey(columns.owner[key]);
        }
    }

    private static List<String> packages(DatedColumns columns, int[] keys) {
        TreeMap<String, Boolean> names = new TreeMap<>();
        for (int key : keys) {
            String name = columns.packageName[key];
            if (name != null) {
                names.put(name, true);
            }
        }
        return List.copyOf(names.keySet());
    }

    private static String text(@Nullable String id) {
        if (id == null) {
            throw new IllegalStateException("a member without an id");
        }
        return id;
    }
}
