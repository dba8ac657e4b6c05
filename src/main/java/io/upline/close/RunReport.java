package io.upline.close;

import io.upline.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What an execution has to tell beside its end: what became of each file, and whatever else a person should know. The log has each of it
 * as soon as it is known, so that it has it of an execution that is killed, too.
 */
final class RunReport {

    private final long run;
    private final List<Fact> notes = new ArrayList<>();
    private final Set<Long> imports = new TreeSet<>();
    private boolean blemished;

    RunReport(long run) {
        this.run = run;
    }

    synchronized void note(Fact note) {
        notes.add(note);
        RunLog.note(run, note);
    }

    /** Notes a file that was refused, or in which a line was. */
    synchronized void blemish() {
        blemished = true;
    }

    /** Notes a file that was taken, by the number of its import; returns whether it was not noted before. */
    synchronized boolean taken(long known) {
        return imports.add(known);
    }

    synchronized Set<Long> imports() {
        return Set.copyOf(imports);
    }

    synchronized List<Fact> notes() {
        return List.copyOf(notes);
    }

    synchronized boolean isBlemished() {
        return blemished;
    }
}
