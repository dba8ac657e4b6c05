package io.upline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.control.Digests;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The hash of a batch: over its link, each field of its head, and its transfers in blocks of 4,096. */
class BatchHashTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    private static final MoneyPeriod OCTOBER =
            new MoneyPeriod("monthly", "2026-10", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));
    private static final LedgerEvent EVENT = LedgerEvent.close(OCTOBER);

    private static LedgerBatch head() {
        return new LedgerBatch(3, EVENT, 7, OCTOBER, "digest", DAY, DAY, "per", 0, "before", 2, "", false);
    }

    @Test
    void seesEachFieldOfTheHead() {
        LedgerEvent other = new LedgerEvent(EventKind.CLOSE, "monthly/2026-11");
        LedgerEvent run = new LedgerEvent(EventKind.PAYMENT_RUN, "monthly/2026-10");
        LocalDate next = DAY.plusDays(1);
        MoneyPeriod job = new MoneyPeriod("weekly", "2026-10", OCTOBER.first(), OCTOBER.last());
        MoneyPeriod first =
                new MoneyPeriod("monthly", "2026-10", OCTOBER.first().plusDays(1), OCTOBER.last());
        MoneyPeriod last = new MoneyPeriod(
                "monthly", "2026-10", OCTOBER.first(), OCTOBER.last().plusDays(1));
        List<LedgerBatch> different = List.of(
                head(),
                new LedgerBatch(4, EVENT, 7, OCTOBER, "digest", DAY, DAY, "per", 0, "before", 2, "", false),
                new LedgerBatch(3, other, 7, OCTOBER, "digest", DAY, DAY, "per", 0, "before", 2, "", false),
                new LedgerBatch(3, run, 7, OCTOBER, "digest", DAY, DAY, "per", 0, "before", 2, "", false),
                new LedgerBatch(3, EVENT, 7, job, "digest", DAY, DAY, "per", 0, "before", 2, "", false),
                new LedgerBatch(3, EVENT, 7, first, "digest", DAY, DAY, "per", 0, "before", 2, "", false),
                new LedgerBatch(3, EVENT, 7, last, "digest", DAY, DAY, "per", 0, "before", 2, "", false),
                new LedgerBatch(3, EVENT, 7, OCTOBER, "other", DAY, DAY, "per", 0, "before", 2, "", false),
                new LedgerBatch(3, EVENT, 7, OCTOBER, "digest", next, DAY, "per", 0, "before", 2, "", false),
                new LedgerBatch(3, EVENT, 7, OCTOBER, "digest", DAY, next, "per", 0, "before", 2, "", false),
                new LedgerBatch(3, EVENT, 7, OCTOBER, "digest", DAY, DAY, "pia", 0, "before", 2, "", false),
                new LedgerBatch(3, EVENT, 7, OCTOBER, "digest", DAY, DAY, "per", 0, "", 2, "", false));
        Set<String> hashes = new HashSet<>();
        different.forEach(batch -> hashes.add(hash(batch, 1)));
        hashes.add(hash(head(), 0));
        hashes.add(hash(head(), 2));
        assertThat(hashes).hasSize(different.size() + 2);
    }

    /** The number of a run is this database's, and a label is a word: an export must give the same hash without them. */
    @Test
    void seesNoNumberThatIsOnlyThisDatabases() {
        MoneyPeriod renamed = new MoneyPeriod("monthly", "October", OCTOBER.first(), OCTOBER.last());
        assertThat(hash(new LedgerBatch(3, EVENT, 8, renamed, "digest", DAY, DAY, "per", 9, "before", 2, "x", true), 1))
                .isEqualTo(hash(head(), 1));
    }

    /** The bytes as the data model has them, with the blocks joined in order; a block that is not full counts as one. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4_095, 4_096, 4_097, 8_192, 8_193})
    void standsForEver(int transfers) {
        Digests bytes = new Digests()
                .add("upline batch 2")
                .add("before")
                .add(3)
                .add("close")
                .add("monthly/2026-10")
                .add("monthly")
                .add(LocalDate.of(2026, 10, 1).toEpochDay())
                .add(LocalDate.of(2026, 10, 31).toEpochDay())
                .add("digest")
                .add(DAY.toEpochDay())
                .add(DAY.toEpochDay())
                .add("per");
        for (int from = 0; from < transfers; from += 4_096) {
            Digests block = new Digests();
            for (int each = from; each < Math.min(transfers, from + 4_096); each++) {
                TransferDigest.add(block, "M" + each, "M" + each, earning(each + 1));
            }
            bytes.add(block);
        }
        assertThat(hash(head(), transfers)).isEqualTo(bytes.add(transfers).hex());
    }

    /** A change in any block is seen, and so is a change of order across blocks. */
    @Test
    void seesEachTransferAndTheirOrder() {
        List<Integer> order = new ArrayList<>();
        for (int each = 0; each < 4_100; each++) {
            order.add(each);
        }
        String whole = hash(head(), order);
        Collections.swap(order, 4_095, 4_096);
        assertThat(hash(head(), order)).isNotEqualTo(whole);
        Collections.swap(order, 4_095, 4_096);
        Collections.swap(order, 4_098, 4_099);
        assertThat(hash(head(), order)).isNotEqualTo(whole);
        Collections.swap(order, 4_098, 4_099);
        assertThat(hash(head(), order)).isEqualTo(whole);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 3})
    void refusesAFormatItDoesNotKnow(int format) {
        LedgerBatch batch =
                new LedgerBatch(3, EVENT, 7, OCTOBER, "digest", DAY, DAY, "per", 0, "before", format, "", false);
        assertThatThrownBy(() -> new BatchHash(batch))
                .hasMessage("batch 3 has a hash of format " + format + ", which this program does not know");
    }

    private static String hash(LedgerBatch batch, int transfers) {
        List<Integer> order = new ArrayList<>();
        for (int each = 0; each < transfers; each++) {
            order.add(each);
        }
        return hash(batch, order);
    }

    private static String hash(LedgerBatch batch, List<Integer> order) {
        BatchHash hash = new BatchHash(batch);
        order.forEach(each -> hash.add("M" + each, "M" + each, earning(each + 1)));
        assertThat(hash.transfers()).isEqualTo(order.size());
        return hash.hex();
    }

    private static Transfer earning(long amount) {
        return Transfer.earning(0, 0, "Team", amount, "EUR", OCTOBER, Cause.NONE);
    }
}
