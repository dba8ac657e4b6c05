package io.upline.close;

import io.upline.company.JobDefinition;
import io.upline.control.ApprovalStore.Approval;
import io.upline.control.BrokenInvariant;
import io.upline.control.Lease;
import io.upline.control.Refusal;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.Transfer;
import io.upline.period.PayPeriod;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.Payment;
import io.upline.settlement.Proposal;
import io.upline.version.Draft;
import io.upline.version.DraftDifference;
import io.upline.version.Drafts;
import io.upline.version.MissingInputs;
import io.upline.version.PeriodState;
import io.upline.version.Run;
import io.upline.version.RunContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;

/** The job {@code post}: an approved draft becomes ledger, payments and files. Built for one run. */
public final class PostJob {

    static final String STATEMENTS = "writeStatements";
    private static final List<String> RANGED = List.of("postLedger", "preparePayments", STATEMENTS);
    private static final int STATEMENTS_CHUNK = 500;

    private final RunContext context;
    private final Steps steps;
    private final Run run;
    private final JobDefinition job;
    private final PayPeriod period;
    private final long fence;
    private final PeriodFiles files;
    private @Nullable Draft draft;

    PostJob(RunContext context, Steps steps, Run run, JobDefinition job, PayPeriod period, Lease money) {
        this.context = context;
        this.steps = steps;
        this.run = run;
        this.job = job;
        this.period = period;
        this.fence = money.fence();
        this.files = new PeriodFiles(context, job, period, fence);
    }

    Job build() {
        int chunk = context.workload.chunk();
        return steps.job(
                "post",
                once("confirmApproval", "comparing with what was approved", this::confirm),
                ranged("postLedger", "posting to the ledger", chunk, (from, to) -> ledger(from, to, false)),
                ranged("preparePayments", "preparing payments", chunk, this::payments),
                once("indexLedger", "indexing the ledger", () -> context.ledger.attachPartition(batch().batch())),
                once("sealBatch", "sealing the batch", this::seal),
                once("writePaymentFiles", "writing payment files", () -> files.payments(batch())),
                ranged(
                        STATEMENTS,
                        "writing statements",
                        Math.min(chunk, STATEMENTS_CHUNK),
                        (from, to) -> files.statements(draft(), (int) from, (int) to)),
                once("writeCloseReport", "writing the close workbook", () -> files.closeReport(draft(), batch())),
                once("closePeriod", "closing " + period, this::close));
    }

    /**
     * Refuses to go on with a posting whose approval is not the one it began with.
     *
     * @throws Refusal saying what changed
     */
    void refuseOtherApproval() {
        context.ledger.ofRun(run.id()).ifPresent(batch -> {
            List<Approval> approvals = context.approvals.standing(run.draftRun());
            if (approvals.size() < context.company.approvals()) {
                throw new Refusal("the posting of " + period + " began with an approval that is not there any more: "
                        + context.company.approvals() + " wanted, " + approvals.size() + " found");
            }
            for (Approval approval : approvals) {
                if (!approval.digest().equals(batch.digest())) {
                    throw new Refusal("the approval of " + period + " by " + approval.by() + " is for digest "
                            + approval.digest() + "; the posting began with " + batch.digest());
                }
            }
        });
    }

    /** Refuses a draft that is not the approved one; begins the batch. In the step's transaction. */
    private void confirm() {
        if (context.ledger.ofRun(run.id()).isPresent()) {
            return;
        }
        Run calculation = context.runs.get(run.draftRun());
        List<Approval> approvals = context.approvals.standing(calculation.id());
        if (approvals.size() < context.company.approvals()) {
            throw new Refusal(period + " is not approved by " + context.company.approvals()
                    + " people yet; look at it with: review " + job.name() + " --period " + period);
        }
        Draft ready = draft();
        String digest = ready.digest();
        for (Approval approval : approvals) {
            if (!approval.digest().equals(digest)) {
                throw new Refusal(
                        new DraftDifference(context).what(calculation, ready) + " since it was approved (digest was "
                                + approval.digest() + ", is " + digest + "). Begin a new draft with: run " + job.name()
                                + " --period " + period);
            }
        }
        new MissingInputs(context).refuse(job, period, calculation.id());
        LedgerBatch batch = context.ledger.begin(
                run.id(),
                job.name(),
                period.toString(),
                digest,
                approvals.getLast().on());
        if (context.workload.isLarge(ready.ids().size())) {
            context.ledger.makePartition(batch.batch());
        }
        for (String step : RANGED) {
            steps.ranges().cut(run.id(), step, ready.ids().size(), run.threads(), fence);
        }
    }

    private Step once(String name, String what, Runnable work) {
        return steps.tasklet(run, name, what, fence, work);
    }

    private Step ranged(String name, String what, int chunk, RangeItems.RangeWork work) {
        return steps.ranged(run, name, what, "members", chunk, fence, () -> {
            draft();
            return work;
        });
    }

    private void ledger(long from, long to, boolean payments) {
        Draft ready = draft();
        try (LedgerStore.Writer writer = context.ledger.write(batch().batch(), ready::key)) {
            for (int member = (int) from; member < to; member++) {
                int line = 0;
                for (Transfer transfer : ready.proposal().transfers(member)) {
                    if (Proposal.isPayment(transfer) == payments) {
                        writer.write(line, transfer);
                    }
                    line++;
                }
            }
        }
    }

    private void payments(long from, long to) {
        ledger(from, to, true);
        Draft ready = draft();
        List<Payment> payments = new ArrayList<>();
        for (int member = (int) from; member < to; member++) {
            MemberAccount account = ready.proposal().account(member);
            if (account != null && account.toBePaidMinor() > 0) {
                payments.add(Payment.prepared(
                        job.name(),
                        period.toString(),
                        member,
                        account.memberId(),
                        account.toBePaidMinor(),
                        account.currency()));
            }
        }
        context.payments.write(batch().batch(), payments, ready::key);
    }

    /** Rows as stored must be the proposal; then the batch is whole and the versions are posted. In one transaction. */
    private void seal() {
        LedgerBatch batch = batch();
        if (batch.sealed()) {
            return;
        }
        Draft ready = draft();
        LedgerStore.Sealed expected =
                LedgerStore.expected(batch, ready.proposal().transfers(), ready.ids()::at);
        LedgerBatch sealed = context.ledger.seal(batch);
        if (!sealed.hash().equals(expected.hash()) || sealed.transfers() != expected.transfers()) {
            throw new BrokenInvariant("the ledger's rows of batch " + batch.batch() + " are " + sealed.transfers()
                    + " with hash " + sealed.hash() + " where the draft has " + expected.transfers() + " with hash "
                    + expected.hash());
        }
        context.versions.post(run.draftRun());
        context.restatements.taken(job.name(), run.draftRun());
        context.periods.set(job.name(), period, PeriodState.POSTED, run.draftRun());
        context.audit.add(
                run.startedBy(),
                "post",
                job.name() + "/" + period,
                "batch " + sealed.batch() + " hash " + sealed.hash() + " digest " + sealed.digest());
    }

    private void close() {
        context.periods.set(job.name(), period, PeriodState.CLOSED, run.draftRun());
        context.audit.add(run.startedBy(), "close", job.name() + "/" + period, "batch " + batch().batch());
        files.anchor(batch());
    }

    private LedgerBatch batch() {
        return context.ledger.ofRun(run.id()).orElseThrow(() -> new IllegalStateException("no batch was begun"));
    }

    /** The draft in memory, as it was approved: the posting does not see its own batch. */
    private synchronized Draft draft() {
        Draft ready = draft;
        if (ready == null) {
            long below = context.ledger.ofRun(run.id()).map(LedgerBatch::batch).orElse(Long.MAX_VALUE);
            ready = new Drafts(context).of(context.runs.get(run.draftRun()), job, below);
            draft = ready;
        }
        return ready;
    }
}
