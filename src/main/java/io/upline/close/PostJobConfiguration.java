package io.upline.close;

import io.upline.company.Company;
import io.upline.company.Workload;
import io.upline.control.ApprovalStore;
import io.upline.control.AuditStore;
import io.upline.ledger.LedgerStore;
import io.upline.network.MemberStore;
import io.upline.settlement.PaymentStore;
import io.upline.statement.CloseContents;
import io.upline.version.DraftDifference;
import io.upline.version.NextStep;
import io.upline.version.PeriodStore;
import io.upline.version.RangeStore;
import io.upline.version.RestatementStore;
import io.upline.version.RunStore;
import io.upline.version.VersionStore;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job {@code post}: an approved draft becomes ledger, payments and files; the period is closed. */
@Configuration(proxyBeanMethods = false)
public class PostJobConfiguration {

    private static final int STATEMENTS_CHUNK = 500;

    @Bean("post")
    Job postJob(
            Steps steps,
            @Qualifier("confirmApproval") Step confirmApproval,
            @Qualifier("postLedger") Step postLedger,
            @Qualifier("preparePayments") Step preparePayments,
            @Qualifier("indexLedger") Step indexLedger,
            @Qualifier("sealBatch") Step sealBatch,
            @Qualifier("writePaymentFiles") Step writePaymentFiles,
            @Qualifier("writeStatements") Step writeStatements,
            @Qualifier("writeCloseReport") Step writeCloseReport,
            @Qualifier("closePeriod") Step closePeriod) {
        return steps.job(
                "post",
                confirmApproval,
                postLedger,
                preparePayments,
                indexLedger,
                sealBatch,
                writePaymentFiles,
                writeStatements,
                writeCloseReport,
                closePeriod);
    }

    @Bean
    Step confirmApproval(Steps steps, PostingWork work) {
        return steps.once("confirmApproval", "comparing with what was approved", work::confirm);
    }

    @Bean
    Step postLedger(Steps steps, Workload workload, PostingWork work) {
        return steps.ranged("postLedger", "posting to the ledger", workload.chunk(), work::transfers);
    }

    @Bean
    Step preparePayments(Steps steps, Workload workload, PostingWork work) {
        return steps.ranged("preparePayments", "preparing payments", workload.chunk(), work::preparePayments);
    }

    @Bean
    Step indexLedger(Steps steps, PostingWork work) {
        return steps.once("indexLedger", "indexing the ledger", work::index);
    }

    @Bean
    Step sealBatch(Steps steps, PostingWork work) {
        return steps.once("sealBatch", "sealing the batch", work::seal);
    }

    @Bean
    Step writePaymentFiles(Steps steps, PostingWork work) {
        return steps.once("writePaymentFiles", "writing payment files", work::paymentFiles);
    }

    @Bean
    Step writeStatements(Steps steps, Workload workload, PostingWork work) {
        return steps.ranged(
                PostingWork.STATEMENTS,
                "writing statements",
                Math.min(workload.chunk(), STATEMENTS_CHUNK),
                work::statements);
    }

    @Bean
    Step writeCloseReport(Steps steps, PostingWork work) {
        return steps.once("writeCloseReport", "writing the close workbook", work::closeReport);
    }

    @Bean
    Step closePeriod(Steps steps, PostingWork work) {
        return steps.once("closePeriod", "closing the period", work::close);
    }

    @Bean
    PostingWork postingWork(
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
        return new PostingWork(
                hand,
                draft,
                runs,
                ranges,
                periods,
                versions,
                restatements,
                ledger,
                payments,
                approvals,
                audit,
                company,
                workload,
                difference,
                nextSteps,
                files);
    }

    @Bean
    @JobScope
    PeriodFiles periodFiles(
            RunInHand hand, MemberStore members, Company company, PaymentStore payments, CloseContents contents) {
        return new PeriodFiles(hand, members, company, payments, contents);
    }
}
