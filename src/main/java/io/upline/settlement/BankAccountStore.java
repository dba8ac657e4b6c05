package io.upline.settlement;

import io.upline.control.Digests;
import io.upline.database.Database;
import io.upline.network.Roll;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntPredicate;

/**
 * The accounts that parties are paid to, as hashes: a payment keeps the account it was prepared for, so that a later change is
 * seen and the account itself stands in one place only.
 */
public final class BankAccountStore {

    private final Database database;

    /** The bank details of a database. */
    public BankAccountStore(Database database) {
        this.database = database;
    }

    /**
     * The hash of each party's account for a payment run; index = number on the roll, empty where no account is known. The run's
     * reference and the party's id are hashed with it, so that equal accounts do not have equal hashes.
     */
    public String[] hashes(Roll roll, String run) {
        int[] latest = new int[roll.size()];
        String[] hashes = new String[roll.size()];
        Arrays.fill(hashes, "");
        database.stream(
                "select member_key, known, coalesce(iban, ''), coalesce(bic, '') from member_person",
                List.of(),
                row -> {
                    int party = roll.numberOfKey(row.integer(1));
                    if (party >= 0 && row.integer(2) > latest[party]) {
                        latest[party] = row.integer(2);
                        hashes[party] = hash(run, roll.ids().at(party), row.text(3), row.text(4));
                    }
                });
        return hashes;
    }

    /**
     * The accounts of some parties, masked so that a person knows them again and nobody else learns them; index = number on the roll, empty
     * where no account is known.
     *
     * @param known the last import that counts
     * @param wanted whether a party's account is asked for, by number on the roll
     */
    public String[] masked(Roll roll, long known, IntPredicate wanted) {
        int[] latest = new int[roll.size()];
        String[] masked = new String[roll.size()];
        Arrays.fill(masked, "");
        database.stream(
                "select member_key, known, coalesce(iban, '') from member_person where known <= ?",
                List.of(known),
                row -> {
                    int party = roll.numberOfKey(row.integer(1));
                    if (party >= 0 && row.integer(2) > latest[party] && wanted.test(party)) {
                        latest[party] = row.integer(2);
                        masked[party] = mask(row.text(3));
                    }
                });
        return masked;
    }

    private static String mask(String iban) {
        return iban.length() < 10
                ? ""
                : iban.substring(0, 2) + " \u2022\u2022\u2022\u2022 " + iban.substring(iban.length() - 4);
    }

    private static String hash(String run, String party, String iban, String bic) {
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
