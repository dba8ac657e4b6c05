package io.upline.ledger;

import io.upline.database.BulkRows;
import io.upline.database.Column;
import io.upline.database.Database;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.springframework.jdbc.support.SqlArrayValue;

/**
 * Balances after each batch, for the accounts that it moved: derived from the transfers, so that a close need not add up all
 * history, and made anew by {@code verify}. A row holds from its batch until the batch that moved the account again; an account
 * whose balance is zero has none, so that a look at what is owed costs the accounts that hold something, not the years.
 */
public final class BalanceStore {

    static final long STANDS = Long.MAX_VALUE;

    private static final List<Column> COLUMNS = List.of(
            Column.ofInt("party_key"),
            Column.text("account"),
            Column.text("currency"),
            Column.text("sub"),
            Column.ofLong("batch"),
            Column.ofLong("until_batch"),
            Column.ofLong("amount"));

    private final Database database;

    /** The balances of a database. */
    public BalanceStore(Database database) {
        this.database = database;
    }

    /**
     * What parties had after the last batch below a number: {@code payable}, {@code payable-held} and {@code receivable}, by
     * storage key and currency. A party that has nothing is not in it.
     */
    public Map<Integer, List<Standing>> before(long below) {
        Map<Integer, Map<String, Building>> parties = new HashMap<>();
        database.read(
                "select party_key, account, currency, sub, amount from account_balance where account in (?, ?, ?)"
                        + " and batch < ? and until_batch >= ?",
                List.of(Account.PAYABLE, Account.PAYABLE_HELD, Account.RECEIVABLE, below, below),
                row -> parties.computeIfAbsent(row.getInt(1), key -> new HashMap<>())
                        .computeIfAbsent(row.getString(3), Building::new)
                        .add(row.getString(2), row.getString(4), row.getLong(5)));
        Map<Integer, List<Standing>> standings = new HashMap<>();
        parties.forEach((key, currencies) -> standings.put(
                key,
                currencies.values().stream()
                        .map(Building::standing)
                        .sorted((a, b) -> a.currency().compareTo(b.currency()))
                        .toList()));
        return standings;
    }

    /** All balances that stand, credits less debits, by account. */
    public Map<BalanceKey, Long> standing() {
        Map<BalanceKey, Long> balances = new HashMap<>();
        each(kept -> {
            if (kept.until() == STANDS) {
                balances.put(kept.key(), kept.amount());
            }
        });
        return balances;
    }

    /** Reads every balance that was ever kept, in the order of the batches that made them. */
    void each(Consumer<Kept> reader) {
        database.read(
                "select party_key, account, currency, sub, batch, until_batch, amount from account_balance order by"
                        + " batch",
                List.of(),
                row -> reader.accept(new Kept(
                        new BalanceKey(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7))));
    }

    /** A balance that is kept: of an account, from one batch until another, {@link #STANDS} for none yet. */
    record Kept(BalanceKey key, long batch, long until, long amount) {}

    /**
     * Moves balances by what a batch moved, in the transaction that seals it.
     *
     * @param moved credits less debits of each account it moved, those of zero included
     * @throws IllegalStateException when a balance would come to where it must not
     */
    void move(long batch, Map<BalanceKey, Long> moved) {
        Map<BalanceKey, Long> before = standing(moved.keySet());
        end(batch, before.keySet());
        try (BulkRows rows = database.bulk("account_balance", COLUMNS)) {
            moved.forEach((key, amount) -> {
                long after = Math.addExact(before.getOrDefault(key, 0L), amount);
                if (!Account.allows(key.account(), after)) {
                    throw new IllegalStateException("batch " + batch + " would leave " + after + " minor units of "
                            + key.currency() + " in " + key.account() + ", where no such balance may stand");
                }
                if (after != 0) {
                    rows.put(key.partyKey())
                            .put(key.account())
                            .put(key.currency())
                            .put(key.sub())
                            .put(batch)
                            .put(STANDS)
                            .put(after)
                            .endRow();
                }
            });
        }
    }

    /** What stands of some accounts: a query for each name of an account, over the parties that it is wanted of. */
    private Map<BalanceKey, Long> standing(Set<BalanceKey> keys) {
        Map<String, Set<Integer>> parties = new HashMap<>();
        keys.forEach(key ->
                parties.computeIfAbsent(key.account(), any -> new HashSet<>()).add(key.partyKey()));
        Map<BalanceKey, Long> found = new HashMap<>();
        parties.forEach((account, wanted) -> database.client()
                .sql("select party_key, currency, sub, amount from account_balance"
                        + " where party_key = any(?) and account = ? and until_batch = ?")
                .params(array(wanted), account, STANDS)
                .query(row -> {
                    BalanceKey key = new BalanceKey(row.getInt(1), account, row.getString(2), row.getString(3));
                    if (keys.contains(key)) {
                        found.put(key, row.getLong(4));
                    }
                }));
        return found;
    }

    /** Ends the rows that stood for accounts: at once for those that differ in their party only. */
    private void end(long batch, Set<BalanceKey> keys) {
        Map<BalanceKey, Set<Integer>> alike = new HashMap<>();
        keys.forEach(key -> alike.computeIfAbsent(
                        new BalanceKey(0, key.account(), key.currency(), key.sub()), any -> new HashSet<>())
                .add(key.partyKey()));
        alike.forEach((key, parties) -> database.client()
                .sql("update account_balance set until_batch = ? where party_key = any(?) and account = ?"
                        + " and currency = ? and sub = ? and until_batch = ?")
                .params(batch, array(parties), key.account(), key.currency(), key.sub(), STANDS)
                .update());
    }

    private static SqlArrayValue array(Set<Integer> keys) {
        return new SqlArrayValue("integer", keys.toArray());
    }

    /** One account: it belongs to a party (storage key, 0 for the company), is in a currency and is split by a sub. */
    public record BalanceKey(int partyKey, String account, String currency, String sub) {}

    private static final class Building {
        private final String currency;
        private long payable;
        private long receivable;
        private final Map<String, Long> held = new HashMap<>();

        Building(String currency) {
            this.currency = currency;
        }

        void add(String account, String sub, long amount) {
            switch (account) {
                case Account.PAYABLE -> payable = amount;
                case Account.PAYABLE_HELD -> held.put(sub, amount);
                default -> receivable = -amount;
            }
        }

        Standing standing() {
            return new Standing(currency, payable, receivable, held);
        }
    }
}
