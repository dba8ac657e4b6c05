package io.upline.close;

import io.upline.company.Company;
import io.upline.company.Workload;
import io.upline.control.ApprovalStore;
import io.upline.control.ApprovalStore.Approval;
import io.upline.control.AuditStore;
import io.upline.control.BrokenInvariant;
import io.upline.control.Refusal;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.Transfer;
import io.upline.period.PayPeriod;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.Payment;
import io.upline.settlement.PaymentStore;
import io.upline.settlement.Proposal;
import io.upline.version.Draft;
import io.upline.version.DraftDifference;
import io.upline.version.NextStep;
import io.upline.version.PeriodState;
import io.upline.version.PeriodStore;
import io.upline.version.RangeStore;
import io.upline.version.RestatementStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import io.upline.version.VersionStore;
import java.util.ArrayList;
import java.util.List;

/** What the steps of {@code post} do: an approved draft becomes ledger, payments and files; the period is closed. */
final class PostingWork {

    static final String STATEMENTS = "writeStatements";
    private static final List<String> RANGED = List.of("postLedger", "preparePayments", STATEMENTS);

    private final RunInHand hand;
    private final DraftInHand draft;
    private final RunStore runs;
    private final RangeStore ranges;
    private final PeriodStore periods;
    private final VersionStore versions;
    private final RestatementStore restatements;
    private final LedgerStore ledger;
    private final PaymentStore payments;
    private final ApprovalStore approvals;
    private final AuditStore audit;
    private final Company company;
    private final Workload workload;
    private final DraftDifference difference;
    private final NextStep nextSteps;
    private final PeriodFiles files;

    PostingWork(
            RunInHand hand,
            DraftInHand draft,
            RunStore runs,
            RangeStore ranges,
            PeriodStore periods,
            VersionStore versions,
            RestatementStore restatements,
            LedgerStore ledger,
            PaymentStore payments,
            ApprovalStore approvals,
            AuditStore audit,
            Company company,
            Workload workload,
            DraftDifference difference,
            NextStep nextSteps,
            PeriodFiles files) {
        this.hand = hand;
        this.draft = draft;
        this.runs = runs;
        this.ranges = ranges;
        this.periods = periods;
        this.versions = versions;
        this.restatements = restatements;
        this.ledger = ledger;
        this.payments = payments;
        this.approvals = approvals;
        this.audit = audit;
        this.company = company;
        this.workload = workload;
        this.difference = difference;
        this.nextSteps = nextSteps;
        this.files = files;
    }

    /** Refuses a draft that is not the approved one; begins the batch. In the step's transaction. */
    void confirm() {
        PayPeriod period = hand.period();
        if (ledger.ofRun(hand.id()).isPresent()) {
            return;
        }
        Run calculation = runs.get(hand.run().draftRun());
        List<Approval> standing = approvals.standing(calculation.id());
        if (standing.size() < company.approvals()) {
            throw Refusal.of(
                    "tooFewApprovals", "job", hand.run().job(), "period", period, "wanted", company.approvals());
        }
        Draft ready = draft.get();
        String digest = ready.digest();
        for (Approval approval : standing) {
            if (!approval.digest().equals(digest)) {
                throw Refusal.of(
                        "draftMoved",
                        "what",
                        difference.what(calculation, ready),
                        "was",
                        approval.digest(),
                        "is",
                        digest,
                        "job",
                        hand.run().job(),
                        "period",
                        period);
            }
        }
        nextSteps.refuseMissing(hand.job(), period, calculation.id());
        LedgerBatch batch = ledger.begin(
                hand.id(),
                hand.run().job(),
                hand.period().toString(),
                digest,
                standing.getLast().on());
        if (workload.isLarge(ready.ids().size())) {
            ledger.makePartition(batch.batch());
        }
        for (String step : RANGED) {
            ranges.cut(hand.id(), step, ready.ids().size(), hand.run().threads(), hand.fence());
        }
    }

    private void transfers(long from, long to, boolean paying) {
        Draft ready = draft.get();
        try (LedgerStore.Writer writer = ledger.write(batch().batch(), ready::key)) {
            for (int member = (int) from; member < to; member++) {
                int line = 0;
                for (Transfer transfer : ready.proposal().transfers(member)) {
                    if (Proposal.isPayment(transfer) == paying) {
                        writer.write(line, transfer);
                    }
                    line++;
                }
            }
        }
    }

    void transfers(long from, long to) {
        transfers(from, to, false);
    }

    void preparePayments(long from, long to) {
        transfers(from, to, true);
        Draft ready = draft.get();
        List<Payment> prepared = new ArrayList<>();
        for (int member = (int) from; member < to; member++) {
            MemberAccount account = ready.proposal().account(member);
            if (account != null && account.toBePaidMinor() > 0) {
                prepared.add(Payment.prepared(
                        hand.run().job(),
                        hand.period().toString(),
                        member,
                        account.memberId(),
                        account.toBePaidMinor(),
                        account.currency()));
            }
        }
        payments.write(batch().batch(), prepared, ready::key);
    }

    /** Rows as stored must be the proposal; then the batch is whole and the versions are posted. In one transaction. */
    void seal() {
        LedgerBatch batch = batch();
        if (batch.sealed()) {
            return;
        }
        Draft ready = draft.get();
        LedgerStore.Sealed expected =
                LedgerStore.expected(batch, ready.proposal().transfers(), ready.ids()::at);
        LedgerBatch sealed = ledger.seal(batch);
        if (!sealed.hash().equals(expected.hash()) || sealed.transfers() != expected.transfers()) {
            throw new BrokenInvariant("the ledger's rows of batch " + batch.batch() + " are " + sealed.transfers()
                    + " with hash " + sealed.hash() + " where the draft has " + expected.transfers() + " with hash "
                    + expected.hash());
        }
        versions.post(hand.run().draftRun());
        restatements.taken(hand.run().job(), hand.run().draftRun());
        periods.set(
                hand.run().job(), hand.period(), PeriodState.POSTED, hand.run().draftRun());
        audit.add(
                hand.actor(),
                "post",
                hand.subject(),
                "batch " + sealed.batch() + " hash " + sealed.hash() + " digest " + sealed.digest());
    }

    void close() {
        periods.set(
                hand.run().job(), hand.period(), PeriodState.CLOSED, hand.run().draftRun());
        audit.add(hand.actor(), "close", hand.subject(), "batch " + batch().batch());
        files.anchor(batch());
    }

    void index() {
        ledger.attachPartition(batch().batch());
    }

    void paymentFiles() {
        files.payments(batch());
    }

    void statements(long from, long to) {
        files.statements(draft.get(), (int) from, (int) to);
    }

    void closeReport() {
        files.closeReport(draft.get(), batch());
    }

    private LedgerBatch batch() {
        return ledger.ofRun(hand.id()).orElseThrow(() -> new IllegalStateException("no batch was begun"));
    }
}
