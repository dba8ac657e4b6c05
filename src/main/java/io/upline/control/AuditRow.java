package io.upline.control;

import io.upline.fact.Fact;
import java.time.Instant;

/**
 * A row of the audit trail.
 *
 * @param seq its place in the trail, from 1 without gaps
 * @param who who did it
 * @param known how that name was known
 * @param action what was done, a word
 * @param subject what it was done to
 * @param detail whatever more there is to know
 */
public record AuditRow(long seq, Instant at, String who, String known, String action, String subject, Fact detail) {

    private static final String RESTARTED = "audit.restarted";

    /** Says in today's words what acts of homes say that were made before. */
    public AuditRow {
        if (detail.code().equals(RESTARTED) && detail.values().get("state") instanceof String state) {
            detail = Fact.of("audit.restarted", "run", detail.values().getOrDefault("run", 0L), "state", ended(state));
        }
    }

    /**
     * How a run had ended that is continued. Whoever continues it holds its lease, so that one that stands as under way has nobody who works
     * on it.
     *
     * @param state the state in which it stands
     */
    public static Fact ended(String state) {
        return switch (state) {
            case "RUNNING" -> Fact.of("run.wasKilled");
            case "STOPPED" -> Fact.of("run.wasStopped");
            case "DONE" -> Fact.of("run.wasDone");
            default -> Fact.of("run.wasFailed");
        };
    }
}
