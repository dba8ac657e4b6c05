package io.upline.company;

/**
 * How a home's work is cut.
 *
 * @param threads member ranges written at once
 * @param chunk members written in one transaction
 * @param leaseSeconds how long a lease lasts without a heartbeat
 * @param partitionsAbove rows of runs over more members, and orders of files of more lines, than this get partitions of their own
 *     (PostgreSQL)
 */
public record Workload(int threads, int chunk, int leaseSeconds, int partitionsAbove) {

    /** The usual cut: a thread for each core, chunks of 10,000 members, a lease of 15 seconds, partitions above 100,000 members. */
    public static final Workload USUAL = new Workload(Runtime.getRuntime().availableProcessors(), 10_000, 15, 100_000);

    /** So many ranges a thread: members who earn much stand beside each other, and no thread is to wait for another's at the end. */
    private static final int RANGES_A_THREAD = 8;

    /** Refuses a number of zero or less. */
    public Workload {
        if (threads < 1 || chunk < 1 || leaseSeconds < 1 || partitionsAbove < 0) {
            throw ConfigurationProblem.of("workload");
        }
    }

    /** Whether the rows of a run over this many members get partitions of their own. */
    public boolean isLarge(int members) {
        return members > partitionsAbove;
    }

    /** Into how many ranges work over so many members is cut that is done by {@code workers} threads; none is smaller than a chunk. */
    public int ranges(long members, int workers) {
        return (int) Math.clamp(members / chunk, workers, (long) workers * RANGES_A_THREAD);
    }
}
