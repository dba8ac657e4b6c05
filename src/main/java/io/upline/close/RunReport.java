package io.upline.close;

import io.upline.fact.Fact;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What an execution has to tell beside its end: what became of each file, and whatever else a person should know. */
final class RunReport {

    private final List<Fact> notes = new ArrayList<>();
    private final Set<Long> imports = new TreeSet<>();
    private boolean blemished;

    synchronized void note(Fact note) {
        notes.add(note);
    }

    /** Notes a file that was refused, or in which a line was. */
    synchronized void blemish() {
        blemished = true;
    }

    /** Notes a file that was taken, by the number of its import. */
    synchronized void taken(long known) {
        imports.add(known);
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
