package io.upline.ledger;

import io.upline.database.Database;
import io.upline.database.PartSum;
import io.upline.network.MemberIds;
import io.upline.network.Roll;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A ledger of a few members and two jobs, and acts on it as short texts. */
final class LedgerSample {

    /** Three members; their keys have gaps and another order than their ids. */
    static final Roll ROLL = new Roll(MemberIds.of(new String[] {"M1", "M2", "M3"}), new int[] {4, 2, 7});

    static final LocalDate DAY = LocalDate.of(2026, 11, 2);
    static final MoneyPeriod SEPTEMBER = month("monthly", 9);
    static final MoneyPeriod OCTOBER = month("monthly", 10);
    static final MoneyPeriod WEEKS = month("weekly", 10);

    private LedgerSample() {}

    private static MoneyPeriod month(String job, int month) {
        LocalDate first = LocalDate.of(2026, month, 1);
        return new MoneyPeriod(
                job,
                first.toString().substring(0, 7),
                first,
                first.plusMonths(1).minusDays(1));
    }

    /**
     * Transfers as {@code M1 earning -218}, {@code M1 hold suspended 500} and so on, parted by a semicolon; in euro unless a
     * currency stands behind the amount, of October unless said otherwise.
     */
    static List<Transfer> transfers(String text) {
        return transfers(text, OCTOBER);
    }

    static List<Transfer> transfers(String text, MoneyPeriod period) {
        List<Transfer> transfers = new ArrayList<>();
        for (String each : text.isEmpty() ? new String[0] : text.split("; ")) {
            transfers.add(transfer(Arrays.asList(each.split(" ")), period));
        }
        return transfers;
    }

    private static Transfer transfer(List<String> words, MoneyPeriod period) {
        boolean euro = words.getLast().matches("-?\\d+");
        String currency = euro ? "EUR" : words.getLast();
        long amount = Long.parseLong(words.get(words.size() - (euro ? 1 : 2)));
        int party = ROLL.ids().find(words.get(0));
        String sub = words.size() - (euro ? 1 : 2) > 2 ? words.get(2) : "";
        return switch (words.get(1)) {
            case "earning" -> Transfer.earning(party, party, "Team", amount, currency, period, Cause.NONE);
            case "conversion" -> Transfer.conversion(party, party, "Team", amount, currency, period, Cause.NONE);
            case "hold" ->
                moved(party, TransferEvent.HOLD, Account.PAYABLE, Account.PAYABLE_HELD, sub, amount, currency);
            case "release" ->
                moved(party, TransferEvent.RELEASE, Account.PAYABLE_HELD, Account.PAYABLE, sub, amount, currency);
            case "shortfall" ->
                moved(party, TransferEvent.SHORTFALL, Account.RECEIVABLE, Account.PAYABLE, "", amount, currency);
            case "recovery" ->
                moved(party, TransferEvent.RECOVERY, Account.PAYABLE, Account.RECEIVABLE, "", amount, currency);
            case "payment" ->
                moved(party, TransferEvent.PAYMENT, Account.PAYABLE, Account.IN_PAYMENT, sub, amount, currency);
            default -> throw new IllegalArgumentException("no act: " + words);
        };
    }

    private static Transfer moved(
            int party, TransferEvent event, String debit, String credit, String sub, long amount, String currency) {
        return Transfer.ofParty(party, event, debit, credit, sub, amount, currency, OCTOBER);
    }

    /** Begins, writes and seals a batch, each in a transaction of its own. */
    static LedgerBatch post(LedgerStore ledger, Database database, LedgerEvent event, MoneyPeriod period, String text) {
        LedgerBatch batch = begin(ledger, database, event, period);
        write(ledger, database, batch, transfers(text));
        return database.inTransaction(() -> ledger.seal(batch, ROLL, new PartSum(LedgerParts.TRANSFER)));
    }

    static LedgerBatch begin(LedgerStore ledger, Database database, LedgerEvent event, MoneyPeriod period) {
        LedgerBatch wanted = LedgerBatch.wanted(event, event.reference().length(), period, "digest", DAY, DAY, "per");
        return database.inTransaction(() -> ledger.begin(wanted, List.of(SEPTEMBER, OCTOBER)));
    }

    /** Writes transfers as the lines of their parties, counted by party. */
    static void write(LedgerStore ledger, Database database, LedgerBatch batch, List<Transfer> transfers) {
        int[] lines = new int[ROLL.size()];
        database.inTransaction(() -> {
            try (TransferStore.Writer writer = ledger.transfers().write(batch.batch(), ROLL)) {
                transfers.forEach(each -> writer.write(lines[each.party()]++, each));
            }
        });
    }

    static LedgerEvent run(int number) {
        return new LedgerEvent(EventKind.PAYMENT_RUN, "2026-11-02/" + number);
    }
}
