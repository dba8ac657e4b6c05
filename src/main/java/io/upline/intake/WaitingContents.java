package io.upline.intake;

import java.util.HashSet;
import java.util.Set;

/** The contents of the lines that wait or were waived while they waited: such a line that comes again says nothing new. */
final class WaitingContents {

    private final Set<Long> contents = new HashSet<>();
    private final long header;

    /** Nothing of what waits is known. */
    static WaitingContents none() {
        return new WaitingContents("");
    }

    /** Works for a file with this header. */
    WaitingContents(String header) {
        this.header = Hash64.of(header);
    }

    /** Adds a line of the file; false when it was there. */
    boolean add(Cells cells) {
        return contents.add(Hash64.end(Hash64.step(MemberReading.contentOf(cells), header)));
    }
}
