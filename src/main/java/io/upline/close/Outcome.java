package io.upline.close;

import io.upline.fact.Fact;
import io.upline.report.RunEnd;
import io.upline.version.Made;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * How something that was asked for ended.
 *
 * @param end the end as people are told of it
 * @param causes what failed, for the log; empty when nothing did
 */
public record Outcome(RunEnd end, List<Throwable> causes) {

    /** Takes a copy. */
    public Outcome {
        causes = List.copyOf(causes);
    }

    static Outcome done(boolean blemished, List<Fact> notes, Optional<Made> made) {
        return new Outcome(new RunEnd(RunEnd.State.DONE, blemished, notes, made, Optional.empty()), List.of());
    }

    static Outcome stopped(boolean blemished, List<Fact> notes, Fact where) {
        return new Outcome(
                new RunEnd(RunEnd.State.STOPPED, blemished, notes, Optional.empty(), Optional.of(where)), List.of());
    }

    static Outcome failed(List<Fact> notes, List<Throwable> causes) {
        return new Outcome(
                new RunEnd(RunEnd.State.FAILED, false, notes, Optional.empty(), Optional.of(Faults.ofAll(causes))),
                causes);
    }

    /** The state it ended in: done, stopped or failed. */
    public RunEnd.State state() {
        return end.state();
    }

    /** Whether a file was refused, a line rejected, or an account paid to that is another than before. */
    public boolean blemished() {
        return end.blemished();
    }

    /** Whether nothing of it is left to do. */
    public boolean isDone() {
        return end.state() == RunEnd.State.DONE;
    }

    Outcome withNote(Fact note) {
        List<Fact> all = new ArrayList<>(end.notes());
        all.add(note);
        return new Outcome(new RunEnd(end.state(), end.blemished(), all, end.made(), end.because()), causes);
    }
}
