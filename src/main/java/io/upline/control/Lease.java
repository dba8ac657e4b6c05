package io.upline.control;

/**
 * The right to do one thing alone, until it is given back. Its heartbeat runs in the background on a connection of its own.
 *
 * <p>Losing it is not noticed here but at the fence, inside each writing transaction ({@link io.upline.database.Guard}).
 */
public final class Lease implements AutoCloseable {

    private final Leases leases;
    private final String name;
    private final long fence;

    Lease(Leases leases, String name, long fence) {
        this.leases = leases;
        this.name = name;
        this.fence = fence;
    }

    /** The fence: a number that only grows, so that a greater one belongs to a later owner. */
    public long fence() {
        return fence;
    }

    /** The name of the thing that it is the right to do. */
    public String name() {
        return name;
    }

    /** Gives the lease back. */
    @Override
    public void close() {
        leases.giveBack(this);
    }
}
