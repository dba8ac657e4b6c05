package io.upline.version;

import java.util.Set;

/** The lines of a key in one calculation, walked from source to source. */
final class KeyLines {

    private final Lines lines;
    private final int to;
    private int from;
    private int end;

    /** Stands before the first source of a bonus among the lines of a payee, of which there are {@code size}. */
    KeyLines(Lines lines, int bonus, int size) {
        this.lines = lines;
        end = lines.startOf(bonus, size);
        from = end;
        to = lines.endOf(bonus, end, size);
    }

    /** The source that comes next; beyond the last a number above all members. */
    int next() {
        return lines.source(end, to);
    }

    /** Goes on to a source, which is the next one or stands before it. */
    void goTo(int source) {
        from = end;
        end = lines.endOfSource(source, from, to);
    }

    /** Whether the source has no lines. */
    boolean isAbsent() {
        return from == end;
    }

    /** The levels, rates and rules of the source's lines. */
    Set<Lines.Shape> shape() {
        return lines.shape(from, end);
    }
}
