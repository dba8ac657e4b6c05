package io.upline.intake;

import java.util.HashSet;
import java.util.Set;

/** The contents of the lines that wait or were waived while they waited: such a line that comes again says nothing new. */
final class WaitingContents {

    /** The lines themselves and no hashes of them: two that are taken for the same would lose one. */
    private final Set<String> contents = new HashSet<>();

    /** Nothing of what waits is known. */
    static WaitingContents none() {
        return new WaitingContents();
    }

    /** Adds a line of the file; false when it was there. */
    boolean add(Cells cells) {
        return add(cells.toCsv());
    }

    /** Adds a line of the file as it is kept; false when it was there. */
    boolean add(String raw) {
        return contents.add(raw);
    }
}
