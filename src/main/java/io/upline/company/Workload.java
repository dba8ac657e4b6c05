package io.upline.company;

/**
 * How a home's work is cut.
 *
 * @param threads member ranges written at once
 * @param chunk members a transaction
 * @param leaseSeconds how long a lease lasts without a heartbeat
 */
public record Workload(int threads, int chunk, int leaseSeconds) {

    /** A thread for each core; chunks of 10,000 members; a lease of 15 seconds. */
    public static final Workload USUAL = new Workload(Runtime.getRuntime().availableProcessors(), 10_000, 15);

    /** Refuses nothing of something. */
    public Workload {
        if (threads < 1 || chunk < 1 || leaseSeconds < 1) {
            throw new ConfigurationProblem("config/application.yaml: threads, chunk and leaseSeconds are at least 1");
        }
    }
}
