package io.upline.version;

import io.upline.anchor.Anchor;
import io.upline.calculation.engine.CalculationEngine;
import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.company.Workload;
import io.upline.control.ApprovalStore;
import io.upline.control.AuditStore;
import io.upline.control.Leases;
import io.upline.database.Database;
import io.upline.database.Partitions;
import io.upline.intake.Door;
import io.upline.intake.Import;
import io.upline.intake.bridge.BridgeStore;
import io.upline.ledger.LedgerStore;
import io.upline.network.MemberStore;
import io.upline.network.PayeeStore;
import io.upline.network.RollStore;
import io.upline.order.OrderStore;
import io.upline.period.CompanyClock;
import io.upline.settlement.BankAccountStore;
import io.upline.settlement.PaymentStore;
import io.upline.settlement.ProposalStore;
import io.upline.settlement.Settlement;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/** Periods, versions, results and drafts of an opened home, with the members and orders they are calculated from. */
@Lazy
@Configuration(proxyBeanMethods = false)
public class VersionConfiguration {

    @Bean
    MemberStore memberStore(Database database) {
        return new MemberStore(database);
    }

    @Bean
    RollStore rollStore(Database database) {
        return new RollStore(database);
    }

    @Bean
    PayeeStore payeeStore(Database database) {
        return new PayeeStore(database);
    }

    @Bean
    OrderStore orderStore(Database database) {
        return new OrderStore(database);
    }

    @Bean
    RunStore runStore(Database database, CompanyClock clock) {
        return new RunStore(database, clock);
    }

    @Bean
    RunWatch runWatch(Leases leases, CompanyClock clock) {
        return new RunWatch(leases, clock);
    }

    @Bean
    RangeStore rangeStore(Database database) {
        return new RangeStore(database);
    }

    @Bean
    PeriodStore periodStore(Database database) {
        return new PeriodStore(database);
    }

    @Bean
    VersionStore versionStore(Database database, CompanyClock clock) {
        return new VersionStore(database, clock);
    }

    @Bean
    ChangedAccounts changedAccounts(BankAccountStore accounts, Import imports, VersionStore versions) {
        return new ChangedAccounts(accounts, imports, versions);
    }

    @Bean
    UnknownAccounts unknownAccounts(BankAccountStore accounts, PaymentStore payments, Import imports) {
        return new UnknownAccounts(accounts, payments, imports);
    }

    @Bean
    CameLater cameLater(
            Home home,
            PeriodCalculations calculations,
            PlanShelf plans,
            MemberStore members,
            Import imports,
            VersionStore versions,
            PeriodStore periods,
            ApprovalStore approvals,
            Obstacles obstacles) {
        return new CameLater(home, calculations, plans, members, imports, versions, periods, approvals, obstacles);
    }

    @Bean
    VersionReadStore versionReadStore(Database database) {
        return new VersionReadStore(database);
    }

    @Bean
    ResultStore resultStore(Database database) {
        return new ResultStore(database);
    }

    @Bean
    StoredResultStore storedResultStore(Database database) {
        return new StoredResultStore(database);
    }

    @Bean
    RestatementStore restatementStore(Database database, CompanyClock clock) {
        return new RestatementStore(database, clock);
    }

    @Bean
    FigureStore figureStore(Database database, Company company) {
        return new FigureStore(database, company.zone());
    }

    @Bean
    Bridges bridges(Database database, VersionStore versions, RunStore runs, Company company) {
        return new Bridges(new BridgeStore(database), versions, runs, company);
    }

    @Bean
    PlanShelf planShelf(Home home, Company company) {
        return new PlanShelf(home, company);
    }

    @Bean
    OtherJobs otherJobs(Home home, PlanShelf plans, VersionStore versions, VersionReadStore reads) {
        return new OtherJobs(home, plans, versions, reads);
    }

    @Bean
    CalculationEngine calculationEngine() {
        return CalculationEngine.ofThisProgram();
    }

    @Bean
    PeriodCalculations periodCalculations(
            MemberStore members,
            OrderStore orders,
            PayeeStore payees,
            VersionStore versions,
            VersionReadStore versionReads,
            Company company,
            CalculationEngine engine) {
        return new PeriodCalculations(members, orders, payees, versions, versionReads, company, engine);
    }

    @Bean
    EngineDifferenceStore engineDifferenceStore(Database database) {
        return new EngineDifferenceStore(database);
    }

    @Bean
    EngineDifferences engineDifferences(
            EngineDifferenceStore store, StoredResultStore stored, PeriodCalculations calculations) {
        return new EngineDifferences(store, stored, calculations);
    }

    @Bean
    FrozenInputs frozenInputs(
            Import imports,
            VersionStore versions,
            PlanShelf plans,
            OtherJobs others,
            PeriodCalculations calculations,
            ResultStore results,
            VersionReadStore reads,
            Workload workload,
            ProposalStore proposals,
            RunStore runs,
            PeriodStore periods,
            RestatementStore restatements,
            LedgerStore ledger,
            Company company,
            EngineDifferences engines,
            EngineDifferenceStore differences) {
        return new FrozenInputs(
                imports,
                versions,
                plans,
                others,
                calculations,
                results,
                reads,
                workload,
                proposals,
                runs,
                periods,
                restatements,
                ledger,
                company,
                engines,
                differences);
    }

    @Bean
    PlanTrials planTrials(
            VersionStore versions,
            FrozenInputs frozen,
            PeriodCalculations calculations,
            OtherJobs others,
            EngineDifferences engines) {
        return new PlanTrials(versions, frozen, calculations, others, engines);
    }

    @Bean
    Drafts drafts(
            FrozenInputs frozen,
            RollStore rolls,
            VersionStore versions,
            PeriodCalculations calculations,
            PlanShelf plans,
            VersionReadStore reads,
            Settlement settlement,
            RestatedCauses restatedCauses,
            LedgerStore ledger,
            Company company,
            EngineDifferences engines) {
        return new Drafts(
                frozen,
                rolls,
                versions,
                calculations,
                plans,
                reads,
                settlement,
                restatedCauses,
                ledger,
                company,
                engines);
    }

    @Bean
    RestatedCauses restatedCauses(
            VersionStore versions,
            FrozenInputs frozen,
            PeriodCalculations calculations,
            VersionReadStore reads,
            StoredResultStore stored,
            RestatementStore restatements,
            EngineDifferences engines) {
        return new RestatedCauses(versions, frozen, calculations, reads, stored, restatements, engines);
    }

    @Bean
    DraftDifference draftDifference(FigureStore figures) {
        return new DraftDifference(figures);
    }

    @Bean
    SupersededDrafts supersededDrafts(Database database, VersionStore versions, LedgerStore ledger) {
        return new SupersededDrafts(new Partitions(database), versions, ledger);
    }

    @Bean
    MissingInputs missingInputs(VersionStore versions, OtherJobs others, PeriodStore periods, AuditStore audit) {
        return new MissingInputs(versions, others, periods, audit);
    }

    @Bean
    Foresight foresight(
            VersionStore versions,
            FrozenInputs frozen,
            PeriodCalculations calculations,
            VersionReadStore reads,
            PlanShelf plans) {
        return new Foresight(versions, frozen, calculations, reads, plans);
    }

    @Bean
    Obstacles obstacles(Door door, PeriodStore periods) {
        return new Obstacles(door, periods);
    }

    @Bean
    NextStep nextStep(
            MissingInputs missing,
            FigureStore figures,
            RunStore runs,
            PeriodStore periods,
            LedgerStore ledger,
            Company company,
            VersionStore versions,
            Home home,
            OtherJobs others,
            EngineDifferences engines,
            Obstacles obstacles,
            RunWatch watch,
            Anchor anchor,
            UnknownAccounts accounts) {
        return new NextStep(
                missing, figures, runs, periods, ledger, company, versions, home, others, engines, obstacles, watch,
                anchor, accounts);
    }
}
