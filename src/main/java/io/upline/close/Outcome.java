package io.upline.close;

import io.upline.version.Run;
import java.util.ArrayList;
import java.util.List;

/**
 * How something that was asked for ended.
 *
 * @param state done, stopped, or failed and restartable
 * @param blemished a file was refused or a line rejected on the way
 * @param lines what was made, where it lies, what went wrong, what to do next
 * @param notes what else a person should know
 * @param causes what failed, for the log; empty when nothing did
 */
public record Outcome(State state, boolean blemished, List<String> lines, List<String> notes, List<Throwable> causes) {

    /** How it ended. */
    public enum State {
        /** Done. */
        DONE,
        /** Stopped by request; can be continued. */
        STOPPED,
        /** Failed; can be continued. */
        FAILED
    }

    /** Takes copies. */
    public Outcome {
        lines = List.copyOf(lines);
        notes = List.copyOf(notes);
        causes = List.copyOf(causes);
    }

    Outcome(State state, boolean blemished, List<String> lines, List<String> notes) {
        this(state, blemished, lines, notes, List.of());
    }

    static Outcome done(Run run, List<String> lines) {
        if (!run.isDone()) {
            throw new IllegalArgumentException("run " + run.id() + " is " + run.state());
        }
        return new Outcome(State.DONE, false, lines, List.of());
    }

    /** Whether nothing is left to do of it. */
    public boolean isDone() {
        return state == State.DONE;
    }

    Outcome with(List<String> more) {
        return new Outcome(state, blemished, more, notes, causes);
    }

    Outcome withNote(String note) {
        List<String> all = new ArrayList<>(notes);
        all.add(note);
        return new Outcome(state, blemished, lines, all, causes);
    }

    Outcome because(List<Throwable> failures) {
        return new Outcome(state, blemished, lines, notes, failures);
    }
}
