package io.upline.close;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.ApprovalStore;
import io.upline.control.AuditStore;
import io.upline.control.ControlParts;
import io.upline.control.Touched;
import io.upline.database.Database;
import io.upline.desk.Approvals;
import io.upline.desk.TestHome;
import io.upline.fact.Fact;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerStore;
import io.upline.period.PayPeriod;
import io.upline.version.PeriodState;
import io.upline.version.PeriodStore;
import io.upline.version.Run;
import io.upline.version.RunStore;
import io.upline.version.VersionParts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.step.StepExecution;
import org.springframework.batch.test.context.SpringBatchTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** The steps of a posting, one after the other, since a period is posted once: what each leaves behind. */
@SpringBatchTest
@SpringJUnitConfig(initializers = OpenedTestHome.class)
@DirtiesContext
@SuppressWarnings("NullAway.Init") // Spring fills the field
class PostStepsTest {

    @Autowired
    ApplicationContext context;

    @Test
    void eachStepLeavesItsPart() throws Exception {
        JobDefinition job = context.getBean(Home.class).job(TestHome.JOB);
        PayPeriod period = job.period("2026-09");
        PeriodRuns runs = context.getBean(PeriodRuns.class);
        assertThat(runs.run(OpenedTestHome.OLGA, job.name(), "2026-09").isDone())
                .isTrue();
        context.getBean(Approvals.class).approve(OpenedTestHome.FINN, job.name(), "2026-09");
        Run run = context.getBean(RunStore.class)
                .add(
                        Run.Kind.POST,
                        job.name(),
                        period,
                        context.getBean(PeriodStore.class).draftRun(job.name(), period),
                        OpenedTestHome.THREADS,
                        "olga");
        StepAlone steps = new StepAlone(context, run);

        ApprovalStore approvals = context.getBean(ApprovalStore.class);
        approvals.voidAll(job.name(), period, Fact.of("approval.newDraft", "by", "a test"));
        inTheTrail(job, period, run);
        assertThat(steps.ended("confirmApproval").getStatus())
                .as("nobody approves")
                .isEqualTo(BatchStatus.FAILED);
        assertThat(batch(run)).isEmpty();
        Run draft = context.getBean(RunStore.class).get(run.draftRun());
        approvals.add(job.name(), period, draft.id(), draft.digest(), "frida");
        assertThat(steps.ended("confirmApproval").getStatus())
                .as("an approval that no act of the trail has")
                .isEqualTo(BatchStatus.FAILED);
        inTheTrail(job, period, run);
        steps.runs("confirmApproval");
        LedgerBatch begun = batch(run).orElseThrow();
        assertThat(begun.sealed()).isFalse();

        StepExecution ledger = steps.runs("postLedger");
        assertThat(ledger.getReadCount()).isPositive().isEqualTo(ledger.getWriteCount());
        assertThat(count("select count(*) from transfer where batch = ?", begun.batch()))
                .isPositive();

        steps.runs("indexLedger");
        steps.runs("sealBatch");
        assertThat(batch(run).orElseThrow().sealed()).isTrue();
        assertThat(context.getBean(PeriodStore.class).state(job.name(), period)).isEqualTo(PeriodState.POSTED);

        steps.runs("choosePayments");
        LedgerBatch paying = payments(run).orElseThrow();
        assertThat(paying.sealed()).isFalse();
        StepExecution payments = steps.runs("preparePayments");
        assertThat(payments.getReadCount()).isEqualTo(ledger.getReadCount());
        assertThat(count("select count(*) from payment where batch = ?", paying.batch()))
                .isPositive();
        steps.runs("indexPayments");
        steps.runs("sealPayments");
        assertThat(payments(run).orElseThrow().sealed()).isTrue();

        steps.runs("anchorBatches");
        Path outbox = job.outbox().resolve("2026-09");
        steps.runs("writePaymentFiles");
        assertThat(outbox.resolve("payments-2026-09.csv")).isNotEmptyFile();
        StepExecution statements = steps.runs("writeStatements");
        assertThat(statements.getReadCount()).isEqualTo(ledger.getReadCount());
        assertThat(files(outbox.resolve("statements"))).isPositive();
        steps.runs("writeCloseReport");
        assertThat(outbox.resolve("close-2026-09.xlsx")).isNotEmptyFile();
        steps.runs("closePeriod");
        assertThat(context.getBean(PeriodStore.class).state(job.name(), period)).isEqualTo(PeriodState.CLOSED);
    }

    private void inTheTrail(JobDefinition job, PayPeriod period, Run run) {
        context.getBean(AuditStore.class)
                .add(
                        OpenedTestHome.FINN,
                        "approve",
                        job.name() + "/" + period,
                        Fact.of("audit.posting", "run", run.id()),
                        List.of(
                                Touched.of(ControlParts.APPROVAL, job.name(), period.first(), period.last()),
                                Touched.of(VersionParts.RUN, run.id())));
    }

    private Optional<LedgerBatch> batch(Run run) {
        return context.getBean(LedgerStore.class).ofRun(run.id(), EventKind.CLOSE);
    }

    private Optional<LedgerBatch> payments(Run run) {
        return context.getBean(LedgerStore.class).ofRun(run.id(), EventKind.PAYMENT_RUN);
    }

    private long count(String sql, long parameter) {
        return context.getBean(Database.class)
                .client()
                .sql(sql)
                .param(parameter)
                .query(Long.class)
                .single();
    }

    private static long files(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
