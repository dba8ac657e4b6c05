package io.upline.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.control.Digests;
import io.upline.database.Database;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.network.Roll;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The account a payment was prepared for, as a hash: the latest that is known, and nothing that could be compared or read. */
class BankAccountStoreTest {

    private static final Roll ROLL = new Roll(Tables.IDS, new int[] {4, 2, 7});
    private static final String IBAN = "SE4550000000058398257466";

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isThatOfTheLatestAccountThatIsKnown(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            BankAccountStore accounts = new BankAccountStore(database);
            person(database, 4, 1, "DE89370400440532013000", "COBADEFFXXX");
            person(database, 4, 3, IBAN, null);
            person(database, 4, 2, "FI2112345600000785", null);
            person(database, 2, 1, IBAN, null);
            person(database, 7, 1, IBAN, null);
            person(database, 7, 2, null, null);
            person(database, 5, 1, IBAN, null);

            String[] hashes = accounts.hashes(ROLL, "2026-11-02/1", 99, _ -> true);

            assertThat(hashes[0]).isEqualTo(hash("2026-11-02/1", "M1", IBAN, ""));
            assertThat(hashes[1]).isEqualTo(hash("2026-11-02/1", "M2", IBAN, ""));
            assertThat(hashes[2]).as("an account that was taken away is none").isEmpty();
            assertThat(hashes[0]).as("one account of two people").isNotEqualTo(hashes[1]);
            assertThat(accounts.hashes(ROLL, "2026-11-02/2", 99, _ -> true)[0])
                    .as("another run")
                    .isNotEqualTo(hashes[0]);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void changesWithEachPartOfTheAccount(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            BankAccountStore accounts = new BankAccountStore(database);
            assertThat(accounts.hashes(ROLL, "r", 99, _ -> true)[0])
                    .as("nobody's account is known")
                    .isEmpty();
            person(database, 4, 1, IBAN, "HANDSESS");
            String first = accounts.hashes(ROLL, "r", 99, _ -> true)[0];
            person(database, 4, 2, IBAN, "ESSESESS");
            assertThat(accounts.hashes(ROLL, "r", 99, _ -> true)[0]).isNotEqualTo(first);
            person(database, 4, 3, IBAN, "HANDSESS");
            assertThat(accounts.hashes(ROLL, "r", 99, _ -> true)[0]).isEqualTo(first);
        }
    }

    /** The bytes as the data model has them: whoever changes them breaks every payment there is. */
    private static String hash(String run, String party, String iban, String bic) {
        return new Digests()
                .add("upline account 1")
                .add(run)
                .add(party)
                .add(iban)
                .add(bic)
                .hex();
    }

    private static void person(Database database, int key, int known, @Nullable String iban, @Nullable String bic) {
        database.client()
                .sql("insert into member_person (member_key, known, name, language, iban, bic) values (?, ?, 'A',"
                        + " 'sv', ?, ?)")
                .param(key)
                .param(known)
                .param(iban)
                .param(bic)
                .update();
    }
}
