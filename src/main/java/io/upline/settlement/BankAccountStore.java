package io.upline.settlement;

import io.upline.control.Digests;
import io.upline.database.Database;
import io.upline.network.Roll;
import java.util.Arrays;
import java.util.List;

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
