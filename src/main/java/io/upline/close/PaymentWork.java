package io.upline.close;

import io.upline.company.Company;
import io.upline.company.Workload;
import io.upline.control.AuditStore;
import io.upline.control.BrokenInvariant;
import io.upline.control.Touched;
import io.upline.database.PartSum;
import io.upline.fact.Fact;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerEvent;
import io.upline.ledger.LedgerParts;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferStore;
import io.upline.network.Roll;
import io.upline.settlement.BankAccountStore;
import io.upline.settlement.Payment;
import io.upline.settlement.PaymentRun;
import io.upline.settlement.PaymentStore;
import io.upline.settlement.ProposalStore;
import io.upline.settlement.RunLine;
import io.upline.version.ChangedAccounts;
import io.upline.version.Draft;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the steps of {@code post} do that pay: the payment run that a post ends with, unless the company has pay days, and the account
 * of each party after it.
 */
class PaymentWork {

    private final RunInHand hand;
    private final Posting posting;
    private final LedgerStore ledger;
    private final PaymentStore payments;
    private final ProposalStore proposals;
    private final BankAccountStore bankAccounts;
    private final ChangedAccounts changed;
    private final AuditStore audit;
    private final Company company;
    private final Workload workload;
    private String @Nullable [] hashes;

    PaymentWork(
            RunInHand hand,
            Posting posting,
            LedgerStore ledger,
            PaymentStore payments,
            ProposalStore proposals,
            BankAccountStore bankAccounts,
            ChangedAccounts changed,
            AuditStore audit,
            Company company,
            Workload workload) {
        this.hand = hand;
        this.posting = posting;
        this.ledger = ledger;
        this.payments = payments;
        this.proposals = proposals;
        this.bankAccounts = bankAccounts;
        this.changed = changed;
        this.audit = audit;
        this.company = company;
        this.workload = workload;
    }

    /** Freezes the list of what is paid and begins its batch, where the post ends with a run and it moves money. */
    void choose() {
        PaymentRun chosen = posting.chosen();
        if (!company.paysAtOnce() || !chosen.movesMoney() || posting.payments().isPresent()) {
            return;
        }
        LedgerBatch close = posting.close();
        int number = payments.next(close.payDay());
        LedgerEvent event = new LedgerEvent(EventKind.PAYMENT_RUN, close.payDay() + "/" + number);
        String digest = chosen.digest(posting.draft().ids(), event.reference());
        LedgerBatch batch = ledger.begin(
                LedgerBatch.wanted(
                        event,
                        hand.id(),
                        close.period(),
                        digest,
                        close.postedOn(),
                        close.payDay(),
                        hand.actor().name()),
                List.of(close.period()));
        payments.begin(
                batch.batch(), close.payDay(), number, digest, hand.actor().name());
        if (workload.isLarge(posting.draft().ids().size())) {
            ledger.transfers().makePartition(batch.batch());
        }
    }

    /** Writes transfers, lines and payments of the run for a range of parties, and the account of each. */
    void prepare(long from, long to) {
        posting.payments().ifPresent(batch -> prepare(batch, (int) from, (int) to));
        Draft ready = posting.paid();
        proposals.writeSheets(hand.id(), ready.proposal(), (int) from, (int) to, ready.roll());
    }

    private void prepare(LedgerBatch batch, int from, int to) {
        Draft ready = posting.draft();
        PaymentRun chosen = posting.chosen();
        long first = payments.begun(batch.batch()).orElseThrow().firstPayment();
        String[] accounts = hashes(batch);
        List<Payment> prepared = new ArrayList<>();
        List<RunLine> lines = new ArrayList<>();
        try (TransferStore.Writer writer = ledger.transfers().write(batch.batch(), ready.roll())) {
            for (int party : chosen.parties(from, to)) {
                long number = first + chosen.paymentsBefore(party);
                int line = 0;
                for (Transfer transfer : chosen.transfers(party, number)) {
                    writer.write(line++, transfer);
                }
                lines.addAll(chosen.lines(party));
                for (RunLine paid : chosen.payments(party)) {
                    prepared.add(Payment.prepared(
                            number++,
                            batch.event().reference(),
                            party,
                            ready.ids().at(party),
                            paid.paidMinor(),
                            paid.currency(),
                            accounts[party]));
                }
            }
        }
        payments.writeLines(batch.batch(), lines, ready.roll());
        payments.write(batch.batch(), prepared, ready.roll());
    }

    private synchronized String[] hashes(LedgerBatch batch) {
        String[] ready = hashes;
        if (ready == null) {
            Roll roll = posting.draft().roll();
            BitSet paid = new BitSet();
            posting.chosen().parties(0, roll.size()).forEach(paid::set);
            ready = bankAccounts.hashes(roll, batch.event().reference(), changed.known(), paid::get);
            hashes = ready;
        }
        return ready;
    }

    /** Indexes what a large run wrote apart. This is a step of its own, since what is sealed next is read back by another connection. */
    void index() {
        posting.payments().ifPresent(batch -> ledger.transfers().attachPartition(batch.batch()));
        proposals.attachSheets(hand.id());
    }

    /** Seals the run's batch, in one transaction: its rows as stored must be the frozen list. */
    void seal() {
        Optional<LedgerBatch> begun = posting.payments();
        if (begun.isEmpty()) {
            Draft paid = posting.paid();
            audit.add(
                    hand.actor(),
                    "payments",
                    hand.subject(),
                    Fact.of("audit.noPayments"),
                    List.of(proposals.touchedSheets(hand.id(), paid.proposal(), paid.roll())));
            return;
        }
        if (begun.get().sealed()) {
            return;
        }
        LedgerBatch batch = begun.get();
        PaymentRun chosen = posting.chosen();
        String digest = chosen.digest(posting.draft().ids(), batch.event().reference());
        if (!digest.equals(batch.digest())) {
            throw new BrokenInvariant(
                    "the payment run " + batch.event().reference() + " is not the list that was frozen");
        }
        long first = payments.begun(batch.batch()).orElseThrow().firstPayment();
        PartSum rows = new PartSum(LedgerParts.TRANSFER);
        LedgerBatch sealed = SealedRows.seal(
                ledger,
                batch,
                LedgerStore.expected(
                        batch, chosen.transfers(first), posting.draft().roll()),
                posting.draft().roll(),
                rows);
        List<Touched> touched = new ArrayList<>(LedgerParts.touched(sealed, rows));
        touched.addAll(payments.touched(batch.batch()));
        Draft paid = posting.paid();
        touched.add(proposals.touchedSheets(hand.id(), paid.proposal(), paid.roll()));
        audit.add(hand.actor(), "payments", sealed.event().reference(), PostingWork.sealed(sealed), touched);
    }
}
