package io.upline.report;

import io.upline.fact.Fact;
import io.upline.version.Made;
import java.util.List;
import java.util.Optional;

/**
 * How something that was asked for ended.
 *
 * @param state done, stopped, or failed and restartable
 * @param blemished whether a file was refused, a line rejected, or an account paid to that is another than before
 * @param notes what became of each file, and whatever else a person should know
 * @param made what was made; empty for an import, and when it is not done
 * @param because why it is not done
 */
public record RunEnd(State state, boolean blemished, List<Fact> notes, Optional<Made> made, Optional<Fact> because) {

    /** The state in which it ended. */
    public enum State {
        /** It is done. */
        DONE,
        /** It was stopped by request, and can be continued. */
        STOPPED,
        /** It failed, and can be continued. */
        FAILED
    }

    /** Takes a copy. */
    public RunEnd {
        notes = List.copyOf(notes);
    }
}
