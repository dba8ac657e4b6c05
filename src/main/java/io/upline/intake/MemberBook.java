package io.upline.intake;

import io.upline.network.MemberChange;
import io.upline.network.MemberImportStore;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The members as they are known, with what the file under way adds to them while it is judged. The additions can be taken
 * back together, because judging starts over whenever a line turns out to be wrong.
 */
final class MemberBook {

    private final IdTable ids;
    private final JoiningDays joined;
    private final List<Standing> first = new ArrayList<>();
    private final Map<Integer, List<MemberChange>> changes = new HashMap<>();
    private final Map<Integer, List<MemberChange>> added = new HashMap<>();
    private final int lastKnownKey;
    private int nextKey;

    /** The members that were known before an import. */
    static MemberBook of(MemberImportStore store) {
        int last = store.lastKey();
        JoiningDays joined = new JoiningDays(last);
        MemberBook book = new MemberBook(ids(store, joined), joined, last);
        store.eachFirst(row -> book.put(row.key(), Standing.of(row)));
        store.eachChange(book::put);
        return book;
    }

    /** Ids and joining days of the members that were known before an import. */
    static IdTable ids(MemberImportStore store, JoiningDays joined) {
        IdTable ids = new IdTable(store.lastKey());
        store.eachId((key, id, joinedDay) -> {
            ids.put(id, key);
            joined.put(key, joinedDay);
        });
        return ids;
    }

    MemberBook(IdTable ids, JoiningDays joined, int lastKnownKey) {
        this.ids = ids;
        this.joined = joined;
        this.lastKnownKey = lastKnownKey;
        this.nextKey = lastKnownKey + 1;
        while (first.size() <= lastKnownKey) {
            first.add(Standing.NONE);
        }
    }

    /** Adds a stored member. */
    void put(int key, Standing standing) {
        first.set(key, standing);
    }

    /** Adds a stored change; changes come in the order in which they hold. */
    void put(MemberChange change) {
        changes.computeIfAbsent(change.key(), key -> new ArrayList<>()).add(change);
    }

    IdTable ids() {
        return ids;
    }

    int joinedOn(int key) {
        return joined.of(key);
    }

    boolean isNew(int key) {
        return key > lastKnownKey;
    }

    /** One more than the highest key: the length of an array by key. Not every key below it is a member's; see {@link #members}. */
    int top() {
        return nextKey;
    }

    /** Whether somebody is a member under a key: known before, or by a first line of the file that stands. */
    boolean isMember(int key) {
        return joined.of(key) != JoiningDays.NOBODY;
    }

    /** The keys of all members, ascending. This is the only way to go through them, since keys have gaps. */
    IntStream members() {
        return IntStream.range(1, nextKey).filter(this::isMember);
    }

    /** Gives an id of the file that is not known a key; it is no member before its first line stands. */
    int register(String id) {
        int key = nextKey++;
        ids.put(id, key);
        joined.put(key, JoiningDays.NOBODY);
        first.add(Standing.NONE);
        return key;
    }

    /** Adds a new member, whose first line stands. */
    void begin(int key, int joinedDay, Standing standing) {
        joined.put(key, joinedDay);
        first.set(key, standing);
    }

    /** Leaves out a new member, whose first line was rejected. */
    void leaveOut(int key) {
        begin(key, JoiningDays.NOBODY, Standing.NONE);
    }

    void add(MemberChange change) {
        List<MemberChange> list = added.computeIfAbsent(change.key(), key -> new ArrayList<>());
        list.add(change);
        list.sort(Comparator.comparingInt(MemberChange::effectiveDay));
    }

    /** Takes back what {@link #add} added. */
    void clearAdded() {
        added.clear();
    }

    Standing first(int key) {
        return first.get(key);
    }

    List<MemberChange> known(int key) {
        return changes.getOrDefault(key, List.of());
    }

    List<MemberChange> added(int key) {
        return added.getOrDefault(key, List.of());
    }

    Map<Integer, List<MemberChange>> knownChanges() {
        return changes;
    }

    Map<Integer, List<MemberChange>> addedChanges() {
        return added;
    }

    /**
     * The dated columns of a member on a day: the first line, then the changes that hold by then, those of one day as they became known.
     */
    Standing on(int key, int day) {
        List<MemberChange> old = known(key);
        List<MemberChange> young = added(key);
        Standing standing = first(key);
        int o = 0;
        int y = 0;
        int until = Math.max(day, joinedOn(key));
        while (true) {
            boolean hasOld = o < old.size() && old.get(o).effectiveDay() <= until;
            boolean hasYoung = y < young.size() && young.get(y).effectiveDay() <= until;
            if (!hasOld && !hasYoung) {
                return standing;
            }
            boolean takeOld = hasOld
                    && (!hasYoung || old.get(o).effectiveDay() <= young.get(y).effectiveDay());
            standing = standing.with(takeOld ? old.get(o++) : young.get(y++));
        }
    }

    /** The dated columns of a member when every change holds that is known. */
    Standing latest(int key) {
        return on(key, Integer.MAX_VALUE);
    }
}
