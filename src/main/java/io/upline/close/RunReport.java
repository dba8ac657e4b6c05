package io.upline.close;

import io.upline.fact.Fact;
import java.util.ArrayList;
import java.util.List;

/** What an execution has to tell beside its end: what became of each file, and whatever else a person should know. */
final class RunReport {

    private final List<Fact> notes = new ArrayList<>();
    private boolean blemished;

    synchronized void note(Fact note) {
        notes.add(note);
    }

    /** Notes a file that was refused, or in which a line was. */
    synchronized void blemish() {
        blemished = true;
    }

    synchronized List<Fact> notes() {
        return List.copyOf(notes);
    }

    synchronized boolean isBlemished() {
        return blemished;
    }
}
