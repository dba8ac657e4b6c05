package io.upline.close;

import io.upline.company.Company;
import io.upline.company.Workload;
import io.upline.control.ApprovalStore;
import io.upline.control.ApprovalStore.Approval;
import io.upline.control.AuditStore;
import io.upline.control.ControlParts;
import io.upline.control.Refusal;
import io.upline.control.Touched;
import io.upline.database.PartSum;
import io.upline.fact.Fact;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerEvent;
import io.upline.ledger.LedgerParts;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferStore;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.settlement.AccountHistory.Change;
import io.upline.settlement.PaymentStore;
import io.upline.settlement.ProposalStore;
import io.upline.version.ChangedAccounts;
import io.upline.version.Draft;
import io.upline.version.DraftDifference;
import io.upline.version.NextStep;
import io.upline.version.PeriodState;
import io.upline.version.PeriodStore;
import io.upline.version.RangeStore;
import io.upline.version.RestatementStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import io.upline.version.VersionParts;
import io.upline.version.VersionStore;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** What the steps of {@code post} do: an approved draft becomes ledger, payments and files; the period is closed. */
final class PostingWork {

    static final String STATEMENTS = "writeStatements";
    private static final List<String> RANGED = List.of("postLedger", "preparePayments", STATEMENTS);

    private final RunInHand hand;
    private final ProposalStore proposals;
    private final RunStore runs;
    private final RangeStore ranges;
    private final PeriodStore periods;
    private final VersionStore versions;
    private final RestatementStore restatements;
    private final LedgerStore ledger;
    private final Posting posting;
    private final ApprovalStore approvals;
    private final AuditStore audit;
    private final Company company;
    private final Workload workload;
    private final DraftDifference difference;
    private final NextStep nextSteps;
    private final PeriodFiles files;
    private final CompanyClock clock;
    private final RunReports reports;
    private final ChangedAccounts changed;
    private final PaymentStore payments;

    PostingWork(
            RunInHand hand,
            ProposalStore proposals,
            RunStore runs,
            RangeStore ranges,
            PeriodStore periods,
            VersionStore versions,
            RestatementStore restatements,
            LedgerStore ledger,
            Posting posting,
            ApprovalStore approvals,
            AuditStore audit,
            Company company,
            Workload workload,
            DraftDifference difference,
            NextStep nextSteps,
            PeriodFiles files,
            CompanyClock clock,
            RunReports reports,
            ChangedAccounts changed,
            PaymentStore payments) {
        this.hand = hand;
        this.proposals = proposals;
        this.runs = runs;
        this.ranges = ranges;
        this.periods = periods;
        this.versions = versions;
        this.restatements = restatements;
        this.ledger = ledger;
        this.posting = posting;
        this.approvals = approvals;
        this.audit = audit;
        this.company = company;
        this.workload = workload;
        this.difference = difference;
        this.nextSteps = nextSteps;
        this.files = files;
        this.clock = clock;
        this.reports = reports;
        this.changed = changed;
        this.payments = payments;
    }

    /** Refuses a draft that is not the approved one, and begins the batch, in the step's transaction. */
    void confirm() {
        PayPeriod period = hand.period();
        if (posting.begun().isPresent()) {
            return;
        }
        Run calculation = runs.get(hand.run().draftRun());
        List<Approval> standing = approvals.standing(calculation.id());
        if (standing.size() < company.approvals()) {
            throw Refusal.of(
                    "tooFewApprovals", "job", hand.run().job(), "period", period, "wanted", company.approvals());
        }
        // an approval that nobody gave, or a state that nobody set, is in no act of the trail
        audit.refuseUnlike(List.of(ControlParts.APPROVAL, VersionParts.PERIOD, VersionParts.RUN, VersionParts.VERSION));
        Draft ready = posting.draft();
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
        MoneyPeriod own = MoneyPeriod.of(hand.run().job(), period);
        LedgerBatch batch = ledger.begin(
                LedgerBatch.wanted(
                        LedgerEvent.close(own),
                        hand.id(),
                        own,
                        digest,
                        standing.getLast().on(),
                        clock.today(),
                        hand.actor().name()),
                ready.money());
        if (workload.isLarge(ready.ids().size())) {
            ledger.transfers().makePartition(batch.batch());
            proposals.makeSheets(hand.id());
        }
        int parts = workload.ranges(ready.ids().size(), hand.run().threads());
        for (String step : RANGED) {
            ranges.cut(hand.id(), step, ready.ids().size(), parts, hand.fence());
        }
    }

    void transfers(long from, long to) {
        Draft ready = posting.draft();
        try (TransferStore.Writer writer =
                ledger.transfers().write(posting.close().batch(), ready.roll())) {
            for (int party = (int) from; party < to; party++) {
                int line = 0;
                for (Transfer transfer : ready.proposal().transfers(party)) {
                    writer.write(line++, transfer);
                }
            }
        }
    }

    /** Seals the batch and posts the versions, in one transaction: the rows as stored must be the proposal. */
    void seal() {
        LedgerBatch batch = posting.close();
        if (batch.sealed()) {
            return;
        }
        Draft ready = posting.draft();
        PartSum rows = new PartSum(LedgerParts.TRANSFER);
        LedgerBatch sealed = SealedRows.seal(
                ledger,
                batch,
                LedgerStore.expected(batch, ready.proposal().transfers(), ready.roll()),
                ready.roll(),
                rows);
        versions.post(hand.run().draftRun());
        restatements.taken(hand.run().job(), hand.run().draftRun());
        periods.set(
                hand.run().job(), hand.period(), PeriodState.POSTED, hand.run().draftRun());
        List<Touched> touched = new ArrayList<>(LedgerParts.touched(sealed, rows));
        touched.add(Touched.of(VersionParts.VERSION, hand.run().draftRun()));
        touched.add(Touched.all(VersionParts.RESTATEMENT));
        touched.add(period());
        audit.add(hand.actor(), "post", hand.subject(), sealed(sealed), touched);
    }

    private Touched period() {
        return Touched.of(
                VersionParts.PERIOD,
                hand.run().job(),
                hand.period().first(),
                hand.period().last());
    }

    /** What the trail says of a batch that was sealed. */
    static Fact sealed(LedgerBatch batch) {
        return Fact.of("audit.sealed", "batch", batch.batch(), "hash", batch.hash(), "digest", batch.digest());
    }

    /** Seals the files and closes the period, in one transaction. */
    void close() {
        SealedFiles sealed = files.seal(posting.paid(), posting.close(), posting.payments());
        SealedFiles.notes(sealed.anew(), sealed.aside())
                .forEach(note -> reports.of(hand.id()).note(note));
        audit.add(
                hand.actor(),
                "files",
                hand.subject(),
                Fact.of(
                        "audit.files",
                        "manifest",
                        sealed.manifest(),
                        "files",
                        sealed.files(),
                        "anew",
                        sealed.anew().size(),
                        "aside",
                        sealed.aside().size(),
                        "company",
                        sealed.kept()));
        tellChangedAccounts();
        periods.set(
                hand.run().job(), hand.period(), PeriodState.CLOSED, hand.run().draftRun());
        audit.add(
                hand.actor(),
                "close",
                hand.subject(),
                Fact.of("audit.closed", "batch", posting.close().batch()),
                List.of(period()));
    }

    /** Tells of payments to other accounts than before: nothing is stopped for it, but whoever hands the list to the bank knows. */
    private void tellChangedAccounts() {
        posting.payments().ifPresent(run -> {
            List<Change> changes = List.copyOf(new TreeMap<>(changed.ofPayments(
                            posting.draft().version(), run.event().reference(), payments.of(run.batch())))
                    .values());
            changed.paid(changes).ifPresent(told -> {
                reports.of(hand.id()).note(told);
                reports.of(hand.id()).blemish();
                audit.addSilently(hand.actor(), "changed-accounts", hand.subject(), told, List.of());
            });
        });
    }

    void index() {
        ledger.transfers().attachPartition(posting.close().batch());
    }

    void paymentFiles() {
        files.payments(posting.paid(), posting.payments());
    }

    void statements(long from, long to) {
        files.statements(posting.paid(), (int) from, (int) to);
    }

    void closeReport() {
        files.closeReport(posting.paid(), posting.close(), posting.payments());
    }
}
