package io.upline.desk;

import io.micrometer.observation.ObservationRegistry;
import io.upline.close.Outcome;
import io.upline.close.PeriodRuns;
import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.company.JobDefinition;
import io.upline.control.Holder;
import io.upline.control.Refusal;
import io.upline.database.Database;
import io.upline.database.EmbeddedOwner;
import io.upline.database.OwnedElsewhereException;
import io.upline.database.Vendor;
import io.upline.period.CompanyClock;
import io.upline.progress.Progress;
import io.upline.version.RunContext;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Where an operator works: a home, opened by a person, and what can be done with its periods. One thing at a time.
 *
 * <p>Refusals are {@link Refusal}; work that another process has is {@link OwnedElsewhereException}; a run that failed is an
 * {@link Outcome}, since it can be continued.
 */
public final class Desk implements AutoCloseable {

    /** Who starts scheduled runs: nobody, so that nobody is barred from approving them. */
    public static final String SCHEDULE = "schedule";

    private final String user;
    private final RunContext context;
    private final PeriodRuns runs;
    private final @Nullable EmbeddedOwner owner;

    private Desk(String user, String command, RunContext context, Progress progress, @Nullable EmbeddedOwner owner) {
        this.user = user;
        this.context = context;
        this.runs = new PeriodRuns(context, user, command, progress);
        this.owner = owner;
    }

    /**
     * Opens a home's database for a person.
     *
     * @param clock what time it is, in the company's zone
     * @throws OwnedElsewhereException when another process owns an embedded database
     */
    public static Desk open(
            Home home, String user, String command, Function<Company, CompanyClock> clock, Progress progress) {
        Company company = Company.read(home);
        CompanyClock time = clock.apply(company);
        var address = home.database();
        EmbeddedOwner owner = null;
        if (address.url().startsWith("jdbc:h2:file:")) {
            owner = EmbeddedOwner.claim(
                    home.data(),
                    Holder.here(user, command) + " since "
                            + CompanyClock.inZone(company.zone()).now());
        }
        try {
            Database database = Database.open(address);
            RunContext context = new RunContext(home, company, home.workload(), time, database);
            return new Desk(user, command, context, progress, owner);
        } catch (RuntimeException e) {
            if (owner != null) {
                owner.close();
            }
            throw e;
        }
    }

    /** Takes what lies in the inbox. */
    public Outcome importInbox() {
        return runs.importInbox();
    }

    /** Takes the inbox and calculates a period's draft. Repeats freely until the period's post has begun. */
    public Outcome run(String jobName, String periodText) {
        return runs.run(jobName, periodText);
    }

    /** Calculates what has ended and was not calculated yet; what a schedule asks for. */
    public List<Outcome> runEnded(String jobName, LocalDate day, String firing) {
        return runs.runEnded(jobName, day, firing);
    }

    /** Posts an approved draft: ledger, payments, files; closes the period. */
    public Outcome post(String jobName, String periodText) {
        return runs.post(jobName, periodText);
    }

    /** Continues a run or post of a period that failed, was stopped, or was killed. */
    public Outcome restart(String jobName, String periodText) {
        return runs.restart(jobName, periodText);
    }

    /** Tells a server's registry how long jobs and steps take, from the next one on. */
    public void observedBy(ObservationRegistry registry) {
        runs.observedBy(registry);
    }

    /** Asks what is running to stop at its next chunk border; returns at once. */
    void askToStop() {
        runs.askToStop();
    }

    /**
     * Stops what is running at its next chunk border, and whatever would begin after it; returns when that has stopped and said
     * so. Called by a shutdown hook.
     */
    public void stop() {
        runs.stop();
    }

    /** The jobs of the home. */
    public List<JobDefinition> jobs() {
        return context.home.jobs();
    }

    /** The company of the home. */
    public Company company() {
        return context.company;
    }

    /** How long the lease of a process that is gone lasts at most. */
    public int leaseSeconds() {
        return context.workload.leaseSeconds();
    }

    /** The database of the home, for a scheduler that keeps its triggers there. */
    public Database database() {
        return context.database;
    }

    /** The other things that can be done with periods. */
    public Approvals approving() {
        return new Approvals(context, user);
    }

    /** Lines that were not taken. */
    public RejectedLines rejected() {
        return new RejectedLines(context, user);
    }

    /** What can be looked at. */
    public Inquiry inquiry() {
        return new Inquiry(context);
    }

    @Override
    public void close() {
        context.leases.close();
        context.database.close();
        if (owner != null) {
            owner.close();
        }
    }

    /** Whether the home's database is the embedded one. */
    public boolean isEmbedded() {
        return context.database.vendor() == Vendor.H2;
    }

    RunContext context() {
        return context;
    }
}
