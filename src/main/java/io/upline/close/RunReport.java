package io.upline.close;

import java.util.ArrayList;
import java.util.List;

/** What an execution has to tell beside its end: what became of each file, and whatever else a person should know. */
final class RunReport {

    private final List<String> notes = new ArrayList<>();
    private boolean blemished;

    synchronized void note(String note) {
        notes.add(note);
    }

    /** Notes a file that was refused, or in which a line was. */
    synchronized void blemish() {
        blemished = true;
    }

    synchronized List<String> notes() {
        return List.copyOf(notes);
    }

    synchronized boolean isBlemished() {
        return blemished;
    }
}
