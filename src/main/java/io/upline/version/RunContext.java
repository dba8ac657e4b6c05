package io.upline.version;

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
import io.upline.settlement.SettlementProposal;

/**
 * What everything in this package works with: one home, opened. Holds the stores and the settings, and nothing that changes.
 */
public final class RunContext {

    /** The folder. */
    public final Home home;
    /** Its company. */
    public final Company company;
    /** How much is done at once. */
    public final Workload workload;
    /** What time it is. */
    public final CompanyClock clock;
    /** Its database. */
    public final Database database;
    /** Its leases. */
    public final Leases leases;
    /** Its runs. */
    public final RunStore runs;
    /** Its periods. */
    public final PeriodStore periods;
    /** Their versions. */
    public final VersionStore versions;
    /** Results, written. */
    public final ResultStore results;
    /** Results, read. */
    public final StoredResultStore stored;
    /** Restatements asked for. */
    public final RestatementStore restatements;
    /** What versions read of one another. */
    public final VersionReadStore reads;
    /** The ledger. */
    public final LedgerStore ledger;
    /** Settlements proposed. */
    public final ProposalStore proposals;
    /** Payments. */
    public final PaymentStore payments;
    /** Approvals. */
    public final ApprovalStore approvals;
    /** The audit trail. */
    public final AuditStore audit;
    /** Periods calculated in memory. */
    public final PeriodCalculations calculations;

    final SettlementProposal settling;
    /** Plans. */
    public final PlanShelf plans;

    final OtherJobs others;

    /** Makes the stores of a home's database. */
    public RunContext(Home home, Company company, Workload workload, CompanyClock clock, Database database) {
        this.home = home;
        this.company = company;
        this.workload = workload;
        this.clock = clock;
        this.database = database;
        this.leases = new Leases(database, workload.leaseSeconds());
        this.runs = new RunStore(database, clock);
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
        this.settling = new SettlementProposal(company, ledger);
        this.plans = new PlanShelf(home, company);
        this.others = new OtherJobs(home, plans, versions, reads);
    }

    /** A job by name. */
    public JobDefinition job(String name) {
        return JobDefinition.read(home, name);
    }
}
