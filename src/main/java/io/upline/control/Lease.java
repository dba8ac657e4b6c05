package io.upline.control;

/**
 * The right to do one thing alone, until given back. Beaten in the background on a connection of its own.
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

    /** The number that only grows: a greater one is a later owner. */
    public long fence() {
        return fence;
    }

    /** What it is the right to. */
    public String name() {
        return name;
    }

    /** Gives it back. */
    @Override
    public void close() {
        leases.giveBack(this);
    }
}
