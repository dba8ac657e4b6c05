package io.upline.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.database.Database;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.ledger.Cause;
import io.upline.ledger.LedgerPeriodStore;
import io.upline.ledger.Transfer;
import io.upline.network.Roll;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A draft as rows: what is read of it is what was proposed, and a draft that is dropped leaves the others as they are. */
class ProposalStoreTest {

    private static final Roll ROLL = new Roll(Tables.IDS, new int[] {4, 2, 7});

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isReadBackAsItWasProposed(Vendor vendor) {
        try (Database database = open(vendor)) {
            ProposalStore drafts = new ProposalStore(database);
            Proposal proposal = proposal(3_000);
            write(database, drafts, 7, proposal, 2);
            assertThat(read(drafts, 7)).isEqualTo(proposed(proposal));
            assertThat(drafts.account(7, Tables.IDS, 0, proposal.transfers(0), Tables.OCTOBER))
                    .contains(java.util.Objects.requireNonNull(proposal.account(0)))
                    .hasValueSatisfying(account -> assertThat(account.corrections())
                            .containsExactly(new MemberAccount.Correction(
                                    "2026-09", "M1", "Team", -218, Cause.of(Cause.Word.LATE, "O1"))));
            assertThat(drafts.account(7, Tables.IDS, 1, List.of(), Tables.OCTOBER))
                    .hasValueSatisfying(account -> {
                        assertThat(account.heldMinor()).isEqualTo(500);
                        assertThat(account.heldBecause()).isEqualTo("dispute");
                        assertThat(account.holds()).extracting("code").containsExactly("hold.dispute");
                    });
            assertThat(drafts.account(7, Tables.IDS, 2, List.of(), Tables.OCTOBER))
                    .as("nothing moved")
                    .isEmpty();
            assertThat(drafts.account(8, Tables.IDS, 0, List.of(), Tables.OCTOBER))
                    .as("another run")
                    .isEmpty();
        }
    }

    /** Written range by range, as workers do it: where a range ends makes no difference. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isTheSameWhateverRangesItIsWrittenIn(Vendor vendor) {
        try (Database database = open(vendor)) {
            ProposalStore drafts = new ProposalStore(database);
            Proposal proposal = proposal(3_000);
            for (int cut = 0; cut <= 3; cut++) {
                write(database, drafts, cut, proposal, cut);
                assertThat(read(drafts, cut)).as("cut at %s", cut).isEqualTo(proposed(proposal));
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aDraftThatIsDroppedIsGoneAndNoOther(Vendor vendor) {
        try (Database database = open(vendor)) {
            ProposalStore drafts = new ProposalStore(database);
            write(database, drafts, 7, proposal(3_000), 1);
            write(database, drafts, 8, proposal(4_000), 1);
            database.inTransaction(() -> drafts.drop(7));
            assertThat(read(drafts, 7)).allSatisfy(each -> assertThat(each).isEmpty());
            assertThat(drafts.account(7, Tables.IDS, 0, List.of(), Tables.OCTOBER))
                    .isEmpty();
            assertThat(read(drafts, 8)).isEqualTo(proposed(proposal(4_000)));
        }
    }

    /** A large run has partitions of its own where there are such; what is read of them is the same. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void isTheSameInPartitions(Vendor vendor) {
        try (Database database = open(vendor)) {
            ProposalStore drafts = new ProposalStore(database);
            database.inTransaction(() -> drafts.makePartitions(7));
            write(database, drafts, 7, proposal(3_000), 2);
            // the indexes of an attempt that was cut off may have been committed; the next attempt finds them
            assertThatThrownBy(() -> database.inTransaction(() -> {
                        drafts.attachPartitions(7);
                        throw new IllegalStateException("cut off");
                    }))
                    .hasMessage("cut off");
            database.inTransaction(() -> drafts.attachPartitions(7));
            database.inTransaction(() -> drafts.attachPartitions(7));
            assertThat(read(drafts, 7)).isEqualTo(proposed(proposal(3_000)));
            database.inTransaction(() -> drafts.makeSheets(8));
            database.inTransaction(() -> drafts.writeSheets(8, proposal(3_000), 0, 3, ROLL));
            database.inTransaction(() -> drafts.attachSheets(8));
            assertThat(drafts.account(8, Tables.IDS, 0, List.of(), Tables.OCTOBER))
                    .isPresent();
            assertThat(read(drafts, 8))
                    .as("a post writes accounts only")
                    .allSatisfy(each -> assertThat(each).isEmpty());
        }
    }

    private static Database open(Vendor vendor) {
        Database database = TestDatabases.fresh(vendor);
        database.inTransaction(() -> new LedgerPeriodStore(database).know(List.of(Tables.SEPTEMBER, Tables.OCTOBER)));
        return database;
    }

    /** September of M1 is 2.18 less because of an order, October brings it an amount; M2 has a hold and earns nothing. */
    private static Proposal proposal(long october) {
        Accruals september = new Accruals(
                Tables.SEPTEMBER,
                List.of("Team"),
                PayeeFacts.own(3, "EUR"),
                Conversion.none("EUR", 2),
                (position, bonus) -> Cause.of(Cause.Word.LATE, "O1"));
        september.earned(0, 0, -218);
        return Proposal.of(
                Tables.IDS,
                List.of(september, Tables.accruals(Tables.OCTOBER, october)),
                Tables.cuts(Tables.standing("1.00"), Tables.standing("0.00 held dispute 5.00")),
                Tables.rules("", false));
    }

    private static void write(Database database, ProposalStore drafts, long run, Proposal proposal, int cut) {
        database.inTransaction(() -> drafts.write(run, proposal, 0, cut, ROLL));
        database.inTransaction(() -> drafts.write(run, proposal, cut, 3, ROLL));
    }

    private static List<List<Transfer>> read(ProposalStore drafts, long run) {
        return IntStream.range(0, 3)
                .mapToObj(party -> drafts.transfers(run, party, ROLL))
                .toList();
    }

    private static List<List<Transfer>> proposed(Proposal proposal) {
        List<List<Transfer>> proposed = new ArrayList<>();
        for (int party = 0; party < 3; party++) {
            proposed.add(proposal.transfers(party));
        }
        return proposed;
    }
}
