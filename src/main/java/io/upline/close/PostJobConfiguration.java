package io.upline.close;

import io.upline.anchor.Anchor;
import io.upline.company.Company;
import io.upline.company.Workload;
import io.upline.control.ApprovalStore;
import io.upline.control.AuditStore;
import io.upline.database.Database;
import io.upline.ledger.LedgerStore;
import io.upline.network.MemberStore;
import io.upline.period.CompanyClock;
import io.upline.progress.Progress;
import io.upline.settlement.BankAccountStore;
import io.upline.settlement.PaymentStore;
import io.upline.settlement.ProposalStore;
import io.upline.statement.CloseContents;
import io.upline.statement.PaymentList;
import io.upline.version.ChangedAccounts;
import io.upline.version.DraftDifference;
import io.upline.version.Drafts;
import io.upline.version.NextStep;
import io.upline.version.PeriodStore;
import io.upline.version.RangeStore;
import io.upline.version.RestatementStore;
import io.upline.version.RunStore;
import io.upline.version.VersionStore;
import io.upline.words.Words;
import org.springframework.batch.core.configuration.annotation.JobScope;
import org.springframework.batch.core.job.Job;
import org.springframework.batch.core.step.Step;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job {@code post}: an approved draft becomes ledger, payments and files; the period is closed. */
@Configuration(proxyBeanMethods = false)
public class PostJobConfiguration {

    /** So many members' statements are written before they get their names: what a kill in between costs. */
    private static final int STATEMENTS_CHUNK = 2_000;

    @Bean("post")
    Job postJob(
            Steps steps,
            @Qualifier("confirmApproval") Step confirmApproval,
            @Qualifier("postLedger") Step postLedger,
            @Qualifier("indexLedger") Step indexLedger,
            @Qualifier("sealBatch") Step sealBatch,
            @Qualifier("choosePayments") Step choosePayments,
            @Qualifier("preparePayments") Step preparePayments,
            @Qualifier("indexPayments") Step indexPayments,
            @Qualifier("sealPayments") Step sealPayments,
            @Qualifier("anchorBatches") Step anchorBatches,
            @Qualifier("writePaymentFiles") Step writePaymentFiles,
            @Qualifier("writeStatements") Step writeStatements,
            @Qualifier("writeCloseReport") Step writeCloseReport,
            @Qualifier("closePeriod") Step closePeriod) {
        return steps.job(
                "post",
                confirmApproval,
                postLedger,
                indexLedger,
                sealBatch,
                choosePayments,
                preparePayments,
                indexPayments,
                sealPayments,
                anchorBatches,
                writePaymentFiles,
                writeStatements,
                writeCloseReport,
                closePeriod);
    }

    @Bean
    Step confirmApproval(Steps steps, PostingWork work) {
        return steps.once("confirmApproval", work::confirm);
    }

    @Bean
    Step postLedger(Steps steps, Workload workload, PostingWork work) {
        return steps.ranged("postLedger", workload.chunk(), work::transfers);
    }

    @Bean
    Step indexLedger(Steps steps, PostingWork work) {
        return steps.once("indexLedger", work::index);
    }

    @Bean
    Step sealBatch(Steps steps, PostingWork work) {
        return steps.once("sealBatch", work::seal);
    }

    @Bean
    Step choosePayments(Steps steps, PaymentWork work) {
        return steps.once("choosePayments", work::choose);
    }

    @Bean
    Step preparePayments(Steps steps, Workload workload, PaymentWork work) {
        return steps.ranged("preparePayments", workload.chunk(), work::prepare);
    }

    @Bean
    Step indexPayments(Steps steps, PaymentWork work) {
        return steps.once("indexPayments", work::index);
    }

    @Bean
    Step sealPayments(Steps steps, PaymentWork work) {
        return steps.once("sealPayments", work::seal);
    }

    @Bean
    Step anchorBatches(Steps steps, Anchor anchor) {
        return steps.once("anchorBatches", anchor::write);
    }

    @Bean
    Step writePaymentFiles(Steps steps, PostingWork work) {
        return steps.once("writePaymentFiles", work::paymentFiles);
    }

    @Bean
    Step writeStatements(Steps steps, Workload workload, PostingWork work) {
        return steps.ranged(PostingWork.STATEMENTS, Math.min(workload.chunk(), STATEMENTS_CHUNK), work::statements);
    }

    @Bean
    Step writeCloseReport(Steps steps, PostingWork work) {
        return steps.once("writeCloseReport", work::closeReport);
    }

    @Bean
    Step closePeriod(Steps steps, PostingWork work) {
        return steps.once("closePeriod", work::close);
    }

    @Bean
    PostingWork postingWork(
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
        return new PostingWork(
                hand,
                proposals,
                runs,
                ranges,
                periods,
                versions,
                restatements,
                ledger,
                posting,
                approvals,
                audit,
                company,
                workload,
                difference,
                nextSteps,
                files,
                clock,
                reports,
                changed,
                payments);
    }

    @Bean
    @JobScope
    PeriodFiles periodFiles(
            RunInHand hand,
            MemberStore members,
            Company company,
            PaymentList payments,
            CloseContents contents,
            Database database) {
        PeriodFiles.Place place = new PeriodFiles.Place(hand.job(), hand.period(), hand.id(), hand.fence());
        return new PeriodFiles(
                place, members, company, payments, contents, new WrittenFileStore(database), Words.english());
    }

    @Bean
    LostFiles lostFiles(
            AuditStore audit,
            LedgerStore ledger,
            RunStore runs,
            PeriodStore periods,
            Drafts drafts,
            MemberStore members,
            Company company,
            PaymentList payments,
            CloseContents contents,
            Database database,
            Progress progress) {
        return new LostFiles(
                audit,
                ledger,
                runs,
                periods,
                drafts,
                place -> new PeriodFiles(
                        place, members, company, payments, contents, new WrittenFileStore(database), Words.english()),
                progress);
    }

    @Bean
    @JobScope
    Posting posting(RunInHand hand, DraftInHand draft, Drafts drafts, LedgerStore ledger, Company company) {
        return new Posting(hand, draft, drafts, ledger, company);
    }

    @Bean
    @JobScope
    PaymentWork paymentWork(
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
        return new PaymentWork(
                hand, posting, ledger, payments, proposals, bankAccounts, changed, audit, company, workload);
    }
}
