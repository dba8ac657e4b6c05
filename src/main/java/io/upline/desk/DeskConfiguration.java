package io.upline.desk;

import io.upline.anchor.Adoptions;
import io.upline.anchor.Anchor;
import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.control.ApprovalStore;
import io.upline.control.AuditStore;
import io.upline.control.Leases;
import io.upline.database.Database;
import io.upline.intake.DoneFiles;
import io.upline.intake.Door;
import io.upline.intake.HeldLines;
import io.upline.intake.Refusals;
import io.upline.intake.Rejections;
import io.upline.ledger.LedgerStore;
import io.upline.network.MemberNameStore;
import io.upline.network.MemberStore;
import io.upline.network.PersonHashStore;
import io.upline.network.RollStore;
import io.upline.period.CompanyClock;
import io.upline.progress.Progress;
import io.upline.settlement.PaymentStore;
import io.upline.settlement.ProposalStore;
import io.upline.settlement.Settlement;
import io.upline.statement.CloseContents;
import io.upline.statement.PaymentList;
import io.upline.version.Bridges;
import io.upline.version.CameLater;
import io.upline.version.ChangedAccounts;
import io.upline.version.Drafts;
import io.upline.version.EngineDifferences;
import io.upline.version.FigureStore;
import io.upline.version.Foresight;
import io.upline.version.FrozenInputs;
import io.upline.version.MissingInputs;
import io.upline.version.NextStep;
import io.upline.version.Obstacles;
import io.upline.version.PeriodCalculations;
import io.upline.version.PeriodStore;
import io.upline.version.PlanShelf;
import io.upline.version.PlanTrials;
import io.upline.version.RangeStore;
import io.upline.version.RestatementStore;
import io.upline.version.ResultStore;
import io.upline.version.RunStore;
import io.upline.version.RunWatch;
import io.upline.version.StoredResultStore;
import io.upline.version.UnknownAccounts;
import io.upline.version.VersionReadStore;
import io.upline.version.VersionStore;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** What people look at and decide on in an opened home. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class DeskConfiguration {

    @Bean
    Inquiry inquiry(
            Home home,
            RangeStore ranges,
            RunStore runs,
            RunWatch watch,
            PeriodStore periods,
            StatusReport status,
            DraftReview review,
            MemberExplanation explanation,
            ExportRows exports,
            StoredVerification verification,
            PostedPeriods posted) {
        return new Inquiry(
                home, ranges, runs, watch, periods, status, review, explanation, exports, verification, posted);
    }

    @Bean
    StatusReport statusReport(
            NextStep nextSteps,
            MissingInputs missing,
            RangeStore ranges,
            Obstacles obstacles,
            PeriodStore periods,
            CompanyClock clock,
            RunStore runs,
            ApprovalStore approvals,
            RunWatch watch,
            Anchor anchor,
            ChangedAccounts accounts,
            CameLater later) {
        return new StatusReport(
                nextSteps, missing, ranges, obstacles, periods, clock, runs, approvals, watch, anchor, accounts, later);
    }

    @Bean
    DraftReview draftReview(
            NextStep nextSteps,
            MissingInputs missing,
            FigureStore figures,
            ReviewedFiles files,
            Obstacles obstacles,
            PeriodStore periods,
            VersionStore versions,
            RunStore runs,
            VersionReadStore reads,
            StoredResultStore stored,
            PeriodCalculations calculations,
            PlanShelf plans,
            Company company,
            EngineDifferences engines,
            Makers makers,
            ChangedAccounts accounts,
            UnknownAccounts unknown,
            CameLater later) {
        return new DraftReview(
                nextSteps,
                missing,
                figures,
                files,
                obstacles,
                periods,
                versions,
                runs,
                reads,
                stored,
                calculations,
                plans,
                company,
                engines,
                makers,
                accounts,
                unknown,
                later);
    }

    @Bean
    ReviewedFiles reviewedFiles(Door door, Bridges bridges, PlanShelf plans, Company company) {
        return new ReviewedFiles(door, bridges, plans, company);
    }

    @Bean
    MemberExplanation memberExplanation(
            Drafts drafts,
            VersionStore versions,
            RollStore rolls,
            ExplainedAccounts accounts,
            MemberStore members,
            Database database,
            Company company,
            PeriodStore periods,
            RunStore runs) {
        MemberNameStore names = new MemberNameStore(database);
        return new MemberExplanation(drafts, versions, rolls, accounts, members, names, company, periods, runs);
    }

    @Bean
    ExplainedAccounts explainedAccounts(
            LedgerStore ledger, ProposalStore proposals, PaymentStore payments, Company company) {
        return new ExplainedAccounts(ledger, proposals, payments, company);
    }

    @Bean
    AuditTrail auditTrail(Home home, AuditStore store, CompanyClock clock) {
        return new AuditTrail(home, store, clock);
    }

    @Bean
    DraftFiles draftFiles(
            Home home,
            Drafts drafts,
            PeriodStore periods,
            RunStore runs,
            CloseContents contents,
            MemberExplanation members,
            PaymentList payments) {
        return new DraftFiles(home, drafts, periods, runs, contents, members, payments);
    }

    @Bean
    ExportRows exportRows(
            LedgerStore ledger,
            Company company,
            PaymentStore payments,
            PeriodStore periods,
            VersionStore versions,
            StoredResultStore stored,
            PeriodCalculations calculations,
            PlanShelf plans,
            RollStore rolls,
            Bridges bridges) {
        return new ExportRows(
                ledger, company, payments, periods, versions, stored, calculations, plans, rolls, bridges);
    }

    @Bean
    StoredVerification storedVerification(
            LedgerStore ledger,
            AuditStore audit,
            VersionStore versions,
            PeriodCalculations calculations,
            PlanShelf plans,
            FrozenInputs frozen,
            VersionReadStore reads,
            StoredResultStore stored,
            RollStore rolls,
            EngineDifferences engines,
            Settlement settlement,
            Anchor anchor,
            ReleasedFiles files,
            ResultStore results,
            StandingDrafts drafts,
            PostedPeriods periods,
            CoveredRows covered,
            DoneFiles done,
            Company company,
            Progress progress) {
        return new StoredVerification(
                ledger,
                audit,
                versions,
                calculations,
                plans,
                frozen,
                reads,
                stored,
                rolls,
                engines,
                settlement,
                anchor,
                files,
                results,
                drafts,
                periods,
                covered,
                new InputFiles(done, company),
                progress);
    }

    @Bean
    ReleasedFiles releasedFiles(
            AuditStore audit,
            PeriodStore periods,
            RunStore runs,
            LedgerStore ledger,
            Drafts drafts,
            MemberStore members,
            PaymentList payments,
            Company company) {
        return new ReleasedFiles(audit, periods, runs, ledger, drafts, members, payments, company);
    }

    @Bean
    PostedPeriods postedPeriods(
            Company company,
            LedgerStore ledger,
            PeriodStore periods,
            VersionStore versions,
            RunStore runs,
            ApprovalStore approvals,
            PaymentStore payments) {
        return new PostedPeriods(company, ledger, periods, versions, runs, approvals, payments);
    }

    @Bean
    StandingDrafts standingDrafts(
            PeriodStore periods, RunStore runs, VersionStore versions, Drafts drafts, ResultStore results) {
        return new StandingDrafts(periods, runs, versions, drafts, results);
    }

    @Bean
    CoveredRows coveredRows(AuditStore audit, Database database) {
        return new CoveredRows(audit, new PersonHashStore(database));
    }

    @Bean
    Makers makers(Database database, VersionStore versions, AuditStore audit) {
        return new Makers(new MakerStore(database), versions, audit);
    }

    @Bean
    Approvals approvals(
            Home home,
            NextStep nextSteps,
            Makers makers,
            Leases leases,
            Database database,
            ApprovalStore approvals,
            Company company,
            PeriodStore periods,
            AuditStore audit,
            VersionStore versions,
            RestatementStore restatements,
            RunStore runs,
            Anchor anchor,
            Progress progress,
            FigureStore figures,
            ChangedAccounts accounts) {
        return new Approvals(
                home,
                nextSteps,
                makers,
                leases,
                database,
                approvals,
                company,
                periods,
                audit,
                versions,
                restatements,
                runs,
                anchor,
                progress,
                figures,
                accounts);
    }

    @Bean
    KilledRuns killedRuns(Home home, RunStore runs, RunWatch watch) {
        return new KilledRuns(home, runs, watch);
    }

    @Bean
    Adoption adoption(Adoptions adoptions) {
        return new Adoption(adoptions);
    }

    @Bean
    PlanComparison planComparison(
            Home home, PlanShelf plans, PlanTrials trials, RollStore rolls, MemberStore members, Progress progress) {
        return new PlanComparison(home, plans, trials, rolls, members, progress);
    }

    @Bean
    HeldDecisions heldDecisions(
            Home home,
            Company company,
            HeldLines held,
            Foresight foresight,
            Leases leases,
            AuditStore audit,
            CompanyClock clock,
            Database database) {
        return new HeldDecisions(home, company, held, foresight, leases, audit, clock, database);
    }

    @Bean
    RejectedLines rejectedLines(
            Home home,
            Company company,
            Door door,
            Rejections rejections,
            Refusals refusals,
            Obstacles obstacles,
            AuditStore audit,
            CompanyClock clock,
            Database database) {
        return new RejectedLines(home, company, door, rejections, refusals, obstacles, audit, clock, database);
    }
}
