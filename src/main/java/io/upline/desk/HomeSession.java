package io.upline.desk;

import io.upline.anchor.HomeIdentity;
import io.upline.company.Company;
import io.upline.company.Home;
import io.upline.company.MachineSettings;
import io.upline.company.Workload;
import io.upline.control.Actor;
import io.upline.control.Holder;
import io.upline.database.Database;
import io.upline.database.DatabaseAddress;
import io.upline.database.EmbeddedOwner;
import io.upline.database.OwnedElsewhereException;
import io.upline.database.Vendor;
import io.upline.period.CompanyClock;
import io.upline.progress.Progress;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;

/**
 * A home whose database this process has opened: what every context over it begins with. An embedded database is owned by this
 * process until the session is closed.
 */
public final class HomeSession implements AutoCloseable {

    private final Home home;
    private final Company company;
    private final Workload workload;
    private final CompanyClock clock;
    private final Progress progress;
    private final Database database;
    private final HomeIdentity identity;
    private final @Nullable EmbeddedOwner owner;
    private final boolean isShared;
    private @Nullable AutoCloseable first;

    private HomeSession(
            Home home,
            Company company,
            Workload workload,
            CompanyClock clock,
            Progress progress,
            Database database,
            HomeIdentity identity,
            @Nullable EmbeddedOwner owner,
            boolean isShared) {
        this.home = home;
        this.company = company;
        this.workload = workload;
        this.clock = clock;
        this.progress = progress;
        this.database = database;
        this.identity = identity;
        this.owner = owner;
        this.isShared = isShared;
    }

    /**
     * Opens a home's database.
     *
     * @param actor who opens it, and {@code command} what it is opened for; shown to another who finds it open
     * @param clock what time it is, in the company's zone
     * @param progress who watches long work
     * @throws OwnedElsewhereException when another process owns an embedded database
     */
    public static HomeSession open(
            Home home, Actor actor, String command, Function<Company, CompanyClock> clock, Progress progress) {
        Company company = Company.read(home);
        CompanyClock time = clock.apply(company);
        MachineSettings settings = MachineSettings.read(home);
        settings.applyLogLevels();
        DatabaseAddress address = settings.database();
        EmbeddedOwner owner = null;
        if (address.url().startsWith("jdbc:h2:file:")) {
            CompanyClock today = CompanyClock.inZone(company.zone());
            owner = EmbeddedOwner.claim(home.data(), Holder.here(actor, command) + " since " + today.told(today.now()));
        }
        try {
            Database database = Database.open(address);
            try {
                CoveredRows.coverOnce(database, time, actor);
                HomeIdentity identity = HomeIdentity.of(home, address, database, time);
                return new HomeSession(
                        home, company, settings.workload(), time, progress, database, identity, owner, false);
            } catch (RuntimeException e) {
                database.close();
                throw e;
            }
        } catch (RuntimeException e) {
            if (owner != null) {
                owner.close();
            }
            throw e;
        }
    }

    /** The same opened home for work of somebody else in this process, watched by another; to close it closes nothing. */
    public HomeSession shared(Progress watching) {
        return new HomeSession(home, company, workload, clock, watching, database, identity, null, true);
    }

    /** Has something closed before the database is. */
    public void closeBefore(AutoCloseable resource) {
        first = resource;
    }

    /** The home's folder. */
    public Home home() {
        return home;
    }

    /** The home's company. */
    public Company company() {
        return company;
    }

    /** Whether its database is the embedded one. */
    public boolean isEmbedded() {
        return database.vendor() == Vendor.H2;
    }

    /** Makes what was opened known to a context that is about to be made; the context does not close it. */
    public void register(ConfigurableListableBeanFactory beans) {
        beans.registerSingleton("home", home);
        beans.registerSingleton("company", company);
        beans.registerSingleton("workload", workload);
        beans.registerSingleton("clock", clock);
        beans.registerSingleton("progress", progress);
        beans.registerSingleton("database", database);
        beans.registerSingleton("identity", identity);
    }

    @Override
    public void close() {
        if (isShared) {
            return;
        }
        closeFirst();
        database.close();
        if (owner != null) {
            owner.close();
        }
    }

    private void closeFirst() {
        AutoCloseable resource = first;
        if (resource == null) {
            return;
        }
        try {
            resource.close();
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException("what is used over the database was not closed", e);
        }
    }
}
