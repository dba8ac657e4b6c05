package io.upline.version;

import io.upline.fact.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One execution of a batch job, restarted as often as needed.
 *
 * @param id its number
 * @param kind what it does
 * @param job the job whose run it is, empty for an import of its own
 * @param periodStart first day of its period; empty for an import
 * @param state how far it came
 * @param draftRun the run whose draft a post posts
 * @param frozen whether its inputs are frozen
 * @param threads how many ranges it is cut into
 * @param startedBy who started it
 * @param digest the digest of a calculation that is done
 * @param failure what went wrong, empty when nothing did
 * @param fence the fence of the lease whose owner may move it; 0 while nobody has claimed it
 * @param started when it was begun first
 * @param ended when it ended last; empty while it is RUNNING
 */
public record Run(
        long id,
        Kind kind,
        String job,
        Optional<LocalDate> periodStart,
        State state,
        long draftRun,
        boolean frozen,
        int threads,
        String startedBy,
        String digest,
        Optional<Fact> failure,
        long fence,
        Instant started,
        Optional<Instant> ended) {

    /** What a run does. */
    public enum Kind {
        IMPORT,
        CALCULATE,
        POST
    }

    /** How far a run has come. */
    public enum State {
        RUNNING,
        FAILED,
        STOPPED,
        DONE
    }

    /** Whether nothing of it is left to do. */
    public boolean isDone() {
        return state == State.DONE;
    }

    /** The lease that whoever has it in hand holds, under whose fence it stands. */
    String lease() {
        return switch (kind) {
            case IMPORT -> "import";
            case CALCULATE -> "job:" + job;
            case POST -> "money";
        };
    }
}
