package io.upline.database;

/**
 * A check, made inside each writing transaction, that the writer still owns what it writes.
 *
 * <p>An implementation updates one bookkeeping row {@code where fence = ?} and must touch exactly one; a stale owner is
 * stopped at its next chunk, whatever else it believes.
 */
@FunctionalInterface
public interface Guard {

    /** The guard that lets everything pass, for tests and for work that nobody else can do at the same time. */
    Guard NONE = () -> {};

    /**
     * Returns when the caller still owns the work.
     *
     * @throws LostOwnershipException when another took it over; the transaction must roll back
     */
    void check();
}
