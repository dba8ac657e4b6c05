package io.upline.network;

import io.upline.database.Database;
import io.upline.database.StreamedRow;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Reads the {@link Payees} of a day: two streamed queries and one fold. */
public final class PayeeStore {

    private final Database database;

    /** Reads from this database. */
    public PayeeStore(Database database) {
        this.database = database;
    }

    /**
     * Who is paid, and how, as it holds on a day.
     *
     * @param known the last import that counts
     * @param day as a rule a period's last
     * @param roll the members known with the same import
     */
    public Payees load(long known, LocalDate day, Roll roll) {
        int[] payee = new int[roll.size()];
        Codes countries = new Codes(roll.size());
        Codes currencies = new Codes(roll.size());
        database.stream(
                "select member_key, owner, country, currency from member where known <= ?", List.of(known), row -> {
                    int member = roll.numberOfKey(row.integer(1));
                    payee[member] = payee(roll, member, row.integer(2));
                    countries.put(member, row.text(3));
                    currencies.put(member, row.text(4));
                });
        database.stream(
                "select c.member_key, c.owner, c.country, c.currency from member_change c"
                        + " join member m on m.member_key = c.member_key"
                        + " where c.known <= ? and (c.effective_day <= ? or c.effective_day = m.joined_day)"
                        + " order by c.effective_day, c.known, c.member_key",
                List.of(known, day.toEpochDay()),
                row -> change(row, roll, payee, countries, currencies));
        return new Payees(payee, countries.ascending(), countries.names, currencies.ascending(), currencies.names);
    }

    private static void change(StreamedRow row, Roll roll, int[] payee, Codes countries, Codes currencies) {
        int member = roll.numberOfKey(row.integer(1));
        if (!row.isNull(2)) {
            payee[member] = payee(roll, member, row.integer(2));
        }
        if (!row.isNull(3)) {
            countries.put(member, row.text(3));
        }
        if (!row.isNull(4)) {
            currencies.put(member, row.text(4));
        }
    }

    private static int payee(Roll roll, int member, int ownerKey) {
        return ownerKey == 0 ? member : roll.numberOfKey(ownerKey);
    }

    /** A column of codes of which few occur. */
    private static final class Codes {

        private final short[] of;
        private final Map<String, Short> numbers = new HashMap<>();
        private List<String> names = new ArrayList<>();

        Codes(int members) {
            of = new short[members];
        }

        void put(int member, String code) {
            of[member] = numbers.computeIfAbsent(code, name -> {
                names.add(name);
                return (short) (names.size() - 1);
            });
        }

        /** Numbers the codes that are left anew, ascending. */
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
            for (int member = 0; member < of.length; member++) {
                of[member] = renumbered[of[member]];
            }
            names = sorted;
            return of;
        }
    }
}
