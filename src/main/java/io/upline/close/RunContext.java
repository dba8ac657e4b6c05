package io.upline.close;

import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.company.Workload;
import io.upline.control.ApprovalStore;
import io.upline.control.AuditStore;
import io.upline.control.Leases;
import io.upline.database.Database;
import io.upline.ledger.LedgerStore;
import io.upline.period.CompanyClock;
import io.upline.settlement.PaymentStore;
import io.upline.settlement.ProposalStore;

/**
 * What everything in this package works with: one home, opened. Holds the stores and the settings, and nothing that changes.
 */
final class RunContext {

    final Home home;
    final Company company;
    final Workload workload;
    final CompanyClock clock;
    final Database database;
    final Leases leases;
    final RunStore runs;
    final RangeStore ranges;
    final PeriodStore periods;
    final VersionStore versions;
    final ResultStore results;
    final StoredResultStore stored;
    final RestatementStore restatements;
    final VersionReadStore reads;
    final LedgerStore ledger;
    final ProposalStore proposals;
    final PaymentStore payments;
    final ApprovalStore approvals;
    final AuditStore audit;
    final PeriodCalculations calculations;
    final Settling settling;
    final PlanShelf plans;
    final OtherJobs others;

    RunContext(Home home, Company company, Workload workload, CompanyClock clock, Database database) {
        this.home = home;
        this.company = company;
        this.workload = workload;
        this.clock = clock;
        this.database = database;
        this.leases = new Leases(database, workload.leaseSeconds());
        this.runs = new RunStore(database, clock);
        this.ranges = new RangeStore(database);
        this.periods = new PeriodStore(database);
        this.versions = new VersionStore(database, clock);
        this.results = new ResultStore(database);
        this.stored = new StoredResultStore(database);
        this.restatements = new RestatementStore(database, clock);
        this.reads = new VersionReadStore(database);
        this.ledger = new LedgerStore(database);
        this.proposals = new ProposalStore(database);
        this.payments = new PaymentStore(database);
        this.approvals = new ApprovalStore(database, clock);
        this.audit = new AuditStore(database, clock, company.identity());
        this.calculations = new PeriodCalculations(database, reads, company.measures());
        this.settling = new Settling(company, ledger);
        this.plans = new PlanShelf(home, company);
        this.others = new OtherJobs(home, plans, versions, reads);
    }

    JobDefinition job(String name) {
        return JobDefinition.read(home, name);
    }
}
