package io.upline.control;

import io.upline.database.Database;
import io.upline.database.OwnedElsewhereException;
import io.upline.database.OwnerProcess;
import io.upline.fact.Fact;
import io.upline.period.CompanyClock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;

/**
 * Leases of one process. A lease is free, or held with a heartbeat not older than its time, or held by a dead process of
 * this host, which is taken over at once.
 */
public final class Leases implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Leases.class);

    private final LeaseStore store;
    private final CompanyClock clock;
    private final Map<String, Long> held = new ConcurrentHashMap<>();
    private final ScheduledExecutorService beats = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("heartbeat").factory());

    /**
     * Leases in a database.
     *
     * @param seconds how long one lasts without a heartbeat, 1 … 3600
     * @param clock in whose zone people are told since when somebody has one
     */
    public Leases(Database database, int seconds, CompanyClock clock) {
        this.clock = clock;
        this.store = new LeaseStore(database, seconds);
        long every = Math.max(200, seconds * 1000L / 4);
        var _ = beats.scheduleAtFixedRate(this::beat, every, every, TimeUnit.MILLISECONDS);
    }

    /**
     * Takes a lease.
     *
     * @param name what the lease is for: {@code import}, {@code money}, or {@code job:<job>}
     * @throws OwnedElsewhereException naming who has it and since when
     */
    public Lease take(String name, Holder holder) {
        store.ensureRow(name);
        LeaseStore.Held before = store.held(name);
        Optional<Long> fence = store.take(name, holder);
        if (fence.isPresent() && before.ranOut() && !before.process().equals(OwnerProcess.here())) {
            store.endSessions(before.process());
        }
        if (fence.isEmpty()) {
            LeaseStore.Held other = store.held(name);
            fence = other.owner().isEmpty()
                    ? store.take(name, holder)
                    : other.process().isDeadHere() ? store.takeOver(name, other.fence(), holder) : Optional.empty();
        }
        if (fence.isEmpty()) {
            LeaseStore.Held other = store.held(name);
            throw new OwnedElsewhereException(
                    Fact.of("owned.lease", "lease", name, "by", other.owner(), "since", clock.told(other.since())));
        }
        held.put(name, fence.get());
        return new Lease(this, name, fence.get());
    }

    /** How the lease of a name stands now; empty when nobody ever took it. */
    public Optional<Held> seen(String name) {
        return store.find(name)
                .filter(held -> held.fence() > 0)
                .map(held -> new Held(held.fence(), held.isAlive(), held.owner(), held.since(), held.heard()));
    }

    void giveBack(Lease lease) {
        if (held.remove(lease.name(), lease.fence())) {
            store.giveBack(lease.name(), lease.fence());
        }
    }

    /** Stops the heartbeat; what is still held is given back by its time. */
    @Override
    public void close() {
        beats.shutdownNow();
    }

    private void beat() {
        held.forEach((name, fence) -> {
            try {
                if (!store.beat(name, fence)) {
                    LOG.warn("the lease '{}' was taken over by another process", name);
                    held.remove(name, fence);
                }
            } catch (DataAccessException e) {
                LOG.warn(
                        "no heartbeat for '{}' this time: {}",
                        name,
                        e.getClass().getSimpleName());
            }
        });
    }

    /**
     * A lease as others see it.
     *
     * @param fence which taking of it this is
     * @param alive whether somebody holds it who is not known to be gone
     * @param owner who holds it, or would if it were alive; empty when it was given back
     * @param since when it was taken
     * @param heard when whoever took it was heard of last
     */
    public record Held(long fence, boolean alive, String owner, Instant since, Instant heard) {}
}
