package io.upline.desk;

import io.upline.fact.Fact;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Transfer;
import io.upline.money.Amount;
import io.upline.network.Roll;
import io.upline.report.Explained;
import io.upline.settlement.MemberAccount;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What moved a party's account between two closes of a job and belongs to neither: earnings of other jobs, payments, changes of owner. */
final class OtherMovements {

    private final String currency;
    private final Map<Fact, Long> moved = new LinkedHashMap<>();
    private long sum;

    private OtherMovements(String currency) {
        this.currency = currency;
    }

    /**
     * The movements of a posted account.
     *
     * @param cut the last batch of the job's last close
     * @param own the batch of the close
     * @param last the batch of the payment run that its post ended with; the close's own where there was none
     * @param key storage key of the party
     */
    static OtherMovements between(
            LedgerStore ledger, String currency, long cut, long own, long last, int key, Roll roll) {
        OtherMovements movements = new OtherMovements(currency);
        for (LedgerBatch batch : ledger.between(cut, last)) {
            if (batch.batch() != own && batch.batch() != last) {
                movements.add(batch, ledger.transfers().ofKey(batch.batch(), key, roll));
            }
        }
        return movements;
    }

    /**
     * The movements of a draft's account: of what was posted after the last close, as much as the draft knew. What was posted since then is
     * no part of its account.
     *
     * @param cut the last batch of the job's last close
     * @param key storage key of the party
     */
    static OtherMovements upTo(LedgerStore ledger, MemberAccount account, long cut, int key, Roll roll) {
        OtherMovements all = new OtherMovements(account.currency());
        OtherMovements known = new OtherMovements(account.currency());
        for (LedgerBatch batch : ledger.between(cut, Long.MAX_VALUE)) {
            all.add(batch, ledger.transfers().ofKey(batch.batch(), key, roll));
            if (all.sum == account.otherMinor()) {
                known.moved.clear();
                known.moved.putAll(all.moved);
            }
        }
        return known;
    }

    private void add(LedgerBatch batch, List<Transfer> transfers) {
        for (Transfer transfer : transfers) {
            if (transfer.currency().equals(currency) && transfer.owedMinor() != 0) {
                moved.merge(what(batch, transfer), transfer.owedMinor(), Math::addExact);
                sum = Math.addExact(sum, transfer.owedMinor());
            }
        }
    }

    private static Fact what(LedgerBatch batch, Transfer transfer) {
        MoneyPeriod of = transfer.period();
        MoneyPeriod with = batch.period();
        return switch (transfer.event()) {
            case EARNING, CONVERSION ->
                Fact.of(
                        "explain.movedEarnings",
                        "job",
                        of.job(),
                        "period",
                        of.label(),
                        "with",
                        of.isSameAs(with) ? "" : with.label(),
                        "on",
                        batch.postedOn());
            case PAYMENT ->
                Fact.of(
                        "explain.movedPayment",
                        "run",
                        batch.event().reference(),
                        "job",
                        with.job(),
                        "period",
                        with.label());
            case OWNER_CHANGE ->
                Fact.of("explain.movedOwner", "reference", batch.event().reference(), "on", batch.postedOn());
            case SHORTFALL, RECOVERY, HOLD, RELEASE ->
                Fact.of("explain.movedOwn", "event", batch.event().toString(), "on", batch.postedOn());
        };
    }

    /** What moved, in the order of the ledger, one line for each event and what it was for. */
    List<Explained.Movement> told() {
        List<Explained.Movement> told = new ArrayList<>();
        moved.forEach((what, minor) -> told.add(new Explained.Movement(what, new Amount(minor, currency))));
        return told;
    }
}
