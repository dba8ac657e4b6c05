package io.upline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.control.Digests;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A transfer's hash sees each of its fields, and nothing of a field that is empty. */
class TransferDigestTest {

    private static final MoneyPeriod OCTOBER =
            new MoneyPeriod("monthly", "2026-10", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

    @Test
    void seesEachField() {
        MoneyPeriod otherJob = new MoneyPeriod("weekly", "2026-10", OCTOBER.first(), OCTOBER.last());
        MoneyPeriod otherDay = new MoneyPeriod("monthly", "2026-10", OCTOBER.first(), LocalDate.of(2026, 10, 30));
        Cause late = Cause.of(Cause.Word.LATE, "O1");
        List<Transfer> different = List.of(
                earning("Team", 100, "EUR", OCTOBER, Cause.NONE),
                earning("Team", -100, "EUR", OCTOBER, Cause.NONE),
                earning("Teams", 100, "EUR", OCTOBER, Cause.NONE),
                earning("Team", 101, "EUR", OCTOBER, Cause.NONE),
                earning("Team", 100, "SEK", OCTOBER, Cause.NONE),
                earning("Team", 100, "EUR", otherJob, Cause.NONE),
                earning("Team", 100, "EUR", otherDay, Cause.NONE),
                earning("Team", 100, "EUR", MoneyPeriod.NONE, Cause.NONE),
                earning("Team", 100, "EUR", OCTOBER, late),
                earning("Team", 100, "EUR", OCTOBER, new Cause(late.references(), 2)),
                hold("suspended"),
                hold("dispute"));
        Set<String> hashes = new HashSet<>();
        different.forEach(transfer -> hashes.add(hash("M1", "M1", transfer)));
        hashes.add(hash("M2", "M2", different.getFirst()));
        hashes.add(hash("M1", "M2", different.getFirst()));
        assertThat(hashes).hasSize(different.size() + 2);
    }

    @Test
    void aLabelIsAWordAndNotPartOfIt() {
        MoneyPeriod renamed = new MoneyPeriod("monthly", "October", OCTOBER.first(), OCTOBER.last());
        assertThat(hash("M1", "M1", earning("Team", 100, "EUR", renamed, Cause.NONE)))
                .isEqualTo(hash("M1", "M1", earning("Team", 100, "EUR", OCTOBER, Cause.NONE)));
    }

    /** The bytes as they are written down in the data model: whoever changes them breaks every ledger there is. */
    @Test
    void standsForEver() {
        Digests bytes = new Digests()
                .add("M1")
                .add(2)
                .add("hold")
                .add(3)
                .add("payable")
                .add(4)
                .add("payable-held")
                .add(5)
                .add("suspended")
                .add(6)
                .add(100)
                .add(7)
                .add("EUR")
                .add(9)
                .add("monthly")
                .add(10)
                .add(LocalDate.of(2026, 10, 1).toEpochDay())
                .add(11)
                .add(LocalDate.of(2026, 10, 31).toEpochDay())
                .add(0);
        assertThat(hash("M1", "M1", hold("suspended"))).isEqualTo(bytes.hex());
    }

    private static Transfer earning(String bonus, long amount, String currency, MoneyPeriod period, Cause cause) {
        return Transfer.earning(0, 0, bonus, amount, currency, period, cause);
    }

    private static Transfer hold(String reason) {
        return Transfer.ofParty(
                0, TransferEvent.HOLD, Account.PAYABLE, Account.PAYABLE_HELD, reason, 100, "EUR", OCTOBER);
    }

    private static String hash(String party, String position, Transfer transfer) {
        Digests digests = new Digests();
        TransferDigest.add(digests, party, position, transfer);
        return digests.hex();
    }
}
