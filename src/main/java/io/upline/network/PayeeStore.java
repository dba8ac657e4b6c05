package io.upline.network;

import io.upline.database.Database;
import io.upline.network.Owners.Owned;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads who is paid for each position, and in which currency and country, as of a day. */
public final class PayeeStore {

    private static final String HOLDS = " and (c.effective_day <= ? or c.effective_day = m.joined_day)"
            + " order by c.effective_day, c.known, c.member_key";

    private final Database database;

    /** Reads from this database. */
    public PayeeStore(Database database) {
        this.database = database;
    }

    /**
     * Who is paid for the positions of a period. Each position has the owner that was known when the period was first posted with
     * it, so that what comes to be known later changes no key that was posted. A member that joins after the day is taken as on
     * its joining day.
     *
     * @param knownBy the imports that the period's versions know, the last one of them being that of the version meant
     * @param day the period's last day
     */
    public Owners owners(Collection<Long> knownBy, LocalDate day) {
        Map<Integer, Owned> owned = new HashMap<>();
        long before = 0;
        for (long known : new TreeSet<>(knownBy)) {
            owners(before, known, day, owned);
            before = known;
        }
        return new Owners(owned.values().stream().map(each -> end(each, owned)).toList());
    }

    /** Adds the owners of the members that came after one import and by another, as the latter knows them. */
    private void owners(long before, long known, LocalDate day, Map<Integer, Owned> owned) {
        database.stream(
                "select m.member_key, m.member_id, o.member_key, o.member_id from member m"
                        + " join member o on o.member_key = m.owner where m.known > ? and m.known <= ?",
                List.of(before, known),
                row -> owned.put(row.integer(1), new Owned(row.integer(1), row.text(2), row.integer(3), row.text(4))));
        database.stream(
                "select m.member_key, m.member_id, c.owner, coalesce(o.member_id, '') from member_change c"
                        + " join member m on m.member_key = c.member_key left join member o on o.member_key = c.owner"
                        + " where c.owner is not null and m.known > ? and m.known <= ? and c.known <= ?" + HOLDS,
                List.of(before, known, known, day.toEpochDay()),
                row -> {
                    if (row.integer(3) == 0) {
                        owned.remove(row.integer(1));
                    } else {
                        owned.put(row.integer(1), new Owned(row.integer(1), row.text(2), row.integer(3), row.text(4)));
                    }
                });
    }

    /**
     * The owner that is paid in the end. On one day and in one import no owner has an owner itself; but a member is taken as on its
     * joining day where that comes later, and as an older import knows it where it was posted before.
     */
    private static Owned end(Owned position, Map<Integer, Owned> owned) {
        Owned end = position;
        for (int steps = 0; owned.containsKey(end.ownerKey()); steps++) {
            if (steps > owned.size()) {
                throw new IllegalStateException("the owners of " + position.position() + " make a circle");
            }
            end = owned.get(end.ownerKey());
        }
        return new Owned(position.positionKey(), position.position(), end.ownerKey(), end.owner());
    }

    /**
     * Reads in which currency and country members are paid, as of a day.
     *
     * @param known the last import that counts
     * @param day as a rule a period's last day
     * @param roll the members known with the same import
     */
    public Payees load(long known, LocalDate day, Roll roll) {
        Codes countries = new Codes(roll.size());
        Codes currencies = new Codes(roll.size());
        database.stream("select member_key, country, currency from member where known <= ?", List.of(known), row -> {
            int onRoll = roll.onRoll(row.integer(1));
            countries.put(onRoll, row.text(2));
            currencies.put(onRoll, row.text(3));
        });
        database.stream(
                "select c.member_key, c.country, c.currency from member_change c"
                        + " join member m on m.member_key = c.member_key where c.known <= ?" + HOLDS,
                List.of(known, day.toEpochDay()),
                row -> {
                    int onRoll = roll.onRoll(row.integer(1));
                    if (!row.isNull(2)) {
                        countries.put(onRoll, row.text(2));
                    }
                    if (!row.isNull(3)) {
                        currencies.put(onRoll, row.text(3));
                    }
                });
        return new Payees(countries.ascending(), countries.names, currencies.ascending(), currencies.names);
    }

    /** A column of codes, of which only few different ones occur. */
    private static final class Codes {

        private final short[] of;
        private final Map<String, Short> numbers = new HashMap<>();
        private List<String> names = new ArrayList<>();

        Codes(int size) {
            of = new short[size];
        }

        void put(int onRoll, String code) {
            of[onRoll] = numbers.computeIfAbsent(code, name -> {
                names.add(name);
                return (short) (names.size() - 1);
            });
        }

        /** Numbers the codes that are left anew, in ascending order. */
        short[] ascending() {
            TreeSet<String> left = new TreeSet<>();
            for (short number : of) {
                left.add(names.get(number));
            }
            List<String> sorted = List.copyOf(left);
            short[] renumbered = new short[names.size()];
            for (int i = 0; i < renumbered.length; i++) {
                renumbered[i] = (short) sorted.indexOf(names.get(i));
            }
            for (int onRoll = 0; onRoll < of.length; onRoll++) {
                of[onRoll] = renumbered[of[onRoll]];
            }
            names = sorted;
            return of;
        }
    }
}
