package io.upline.settlement;

import io.upline.control.Digests;
import io.upline.database.Database;
import io.upline.network.Roll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * The accounts that parties are paid to, as hashes: a payment keeps the account it was prepared for, so that a later change is
 * seen and the account itself stands in one place only.
 */
public final class BankAccountStore {

    /** So many parties are asked for by name; of more, all are read. */
    private static final int FEW = 500;

    private final Database database;

    /** The bank details of a database. */
    public BankAccountStore(Database database) {
        this.database = database;
    }

    /**
     * The hash of each party's account for a payment run; index = number on the roll, empty where no account is known. The run's
     * reference and the party's id are hashed with it, so that equal accounts do not have equal hashes.
     *
     * @param known the last import that counts: the rows of one that is under way may yet be taken back
     * @param wanted whether a party's account is asked for, by number on the roll
     */
    public String[] hashes(Roll roll, String run, long known, IntPredicate wanted) {
        int[] latest = new int[roll.size()];
        String[] hashes = new String[roll.size()];
        Arrays.fill(hashes, "");
        database.stream(
                "select member_key, known, coalesce(iban, ''), coalesce(bic, '') from member_person where known <= ?",
                List.of(known),
                row -> {
                    int party = roll.numberOfKey(row.integer(1));
                    if (party >= 0 && row.integer(2) > latest[party] && wanted.test(party)) {
                        latest[party] = row.integer(2);
                        hashes[party] = hash(run, roll.ids().at(party), row.text(3), row.text(4));
                    }
                });
        return hashes;
    }

    /**
     * The accounts of some parties; index = number on the roll, {@link BankAccount#NONE} where no account is known.
     *
     * @param known the last import that counts
     * @param wanted whether a party's account is asked for, by number on the roll
     */
    public BankAccount[] known(Roll roll, long known, IntPredicate wanted) {
        int[] latest = new int[roll.size()];
        BankAccount[] accounts = new BankAccount[roll.size()];
        Arrays.fill(accounts, BankAccount.NONE);
        database.stream(
                "select member_key, known, coalesce(iban, ''), coalesce(bic, '') from member_person where known <= ?",
                List.of(known),
                row -> {
                    int party = roll.numberOfKey(row.integer(1));
                    if (party >= 0 && row.integer(2) > latest[party] && wanted.test(party)) {
                        latest[party] = row.integer(2);
                        accounts[party] = new BankAccount(row.text(3), row.text(4));
                    }
                });
        return accounts;
    }

    /**
     * The accounts that the payments of a run were prepared for, by number of the payment: whatever came in since. One without an account is
     * not among them.
     */
    public Map<Long, BankAccount> paidTo(long batch) {
        Map<Long, BankAccount> accounts = new HashMap<>();
        database.read(
                "select p.payment_no, b.reference, m.member_id, p.account_hash, coalesce(x.iban, ''),"
                        + " coalesce(x.bic, '') from payment p join ledger_batch b on b.batch = p.batch"
                        + " join member m on m.member_key = p.party_key"
                        + " join member_person x on x.member_key = p.party_key"
                        + " where p.batch = ? and p.account_hash <> ''",
                List.of(batch),
                row -> {
                    BankAccount account = new BankAccount(row.getString(5), row.getString(6));
                    String hash = hash(row.getString(2), row.getString(3), account.iban(), account.bic());
                    if (hash.equals(row.getString(4))) {
                        accounts.put(row.getLong(1), account);
                    }
                });
        return accounts;
    }

    /**
     * Those whom a run's draft would pay and of whom no account is known.
     *
     * @param known the last import that counts
     */
    public PaymentStore.Totals unknown(long run, long known) {
        return PaymentStore.totals(
                database,
                "select s.currency, count(*), sum(s.to_be_paid) from account_sheet s where s.run_id = ? and"
                        + " s.to_be_paid > 0 and not exists (select 1 from member_person p where p.member_key ="
                        + " s.party_key and coalesce(p.iban, '') <> '' and p.known = (select max(q.known) from"
                        + " member_person q where q.member_key = s.party_key and q.known <= ?)) group by s.currency",
                List.of(run, known));
    }

    /**
     * The accounts that were known of those of whom an import after one brought something, who had more than one or got one after a draft was
     * made, and whom a run would pay or has paid. It costs one look over the rows of people; only where somebody's account is another, one over the accounts of the run as
     * well.
     *
     * @param draft the last import of which the draft knows
     * @param run the run whose accounts say whom
     */
    public List<AccountHistory> after(long since, long draft, long run) {
        Map<Integer, AccountHistory> others = new TreeMap<>();
        Map<Integer, List<AccountHistory.Known>> rows = new TreeMap<>();
        Map<Integer, String> ids = new HashMap<>();
        database.read(
                "select p.member_key, m.member_id, p.known, coalesce(p.iban, ''), coalesce(p.bic, '') from"
                        + " member_person p join member m on m.member_key = p.member_key where p.member_key in (select"
                        + " n.member_key from member_person n where n.known > ?) order by p.member_key, p.known",
                List.of(since),
                row -> {
                    ids.put(row.getInt(1), row.getString(2));
                    rows.computeIfAbsent(row.getInt(1), key -> new ArrayList<>())
                            .add(new AccountHistory.Known(row.getLong(3), row.getString(4), row.getString(5)));
                });
        rows.forEach((key, known) -> {
            AccountHistory history = new AccountHistory(ids.getOrDefault(key, ""), known);
            if (history.mayTell(draft)) {
                others.put(key, history);
            }
        });
        Set<Integer> paid = paid(run, others.keySet());
        others.keySet().retainAll(paid);
        return List.copyOf(others.values());
    }

    /** Those of some parties whom a run pays, or whose money it holds; by storage key. */
    private Set<Integer> paid(long run, Set<Integer> parties) {
        Set<Integer> paid = new HashSet<>();
        String of = "select party_key from account_sheet where run_id = ? and (to_be_paid > 0 or held > 0)";
        if (parties.size() > FEW) {
            database.read(of, List.of(run), row -> paid.add(row.getInt(1)));
        } else {
            database.readEach(of + " and party_key in (??)", List.of(run), parties, row -> paid.add(row.getInt(1)));
        }
        return paid;
    }

    static String hash(String run, String party, String iban, String bic) {
        return iban.isEmpty()
                ? ""
                : new Digests()
                        .add("upline account 1")
                        .add(run)
                        .add(party)
                        .add(iban)
                        .add(bic)
                        .hex();
    }
}
