package io.upline.version;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How a run stands now: what its row says of it, and whether whoever had it in hand is still there.
 *
 * @param state how it stands
 * @param since when whoever has it in hand, or had it last, took it
 * @param heard when that one was heard of last; empty when something else was done since under the same lease
 * @param lasted how long it has taken that one, until now or until it ended or was heard of last; never negative
 */
public record RunStanding(State state, Instant since, Optional<Instant> heard, Duration lasted) {

    /** How a run stands. */
    public enum State {
        /** It is under way. */
        RUNNING,
        /** Its process is gone and did not say how it ended; it can be continued. */
        KILLED,
        /** It failed, and can be continued. */
        FAILED,
        /** It was stopped by request, and can be continued. */
        STOPPED,
        /** Nothing of it is left to do. */
        DONE
    }
}
