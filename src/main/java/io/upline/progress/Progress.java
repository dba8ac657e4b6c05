package io.upline.progress;

import io.upline.fact.Fact;

/**
 * What a long piece of work tells as it goes; it is shown as a bar with rate and time left, or as plain lines.
 *
 * <p>Calls come from one thread at a time. {@code total} may be {@code -1} when it is not known.
 */
public interface Progress {

    /** A progress that nobody watches. */
    Progress SILENT = new Progress() {
        @Override
        public void begin(Fact what, Unit unit, long total) {}

        @Override
        public void advanceTo(long done) {}

        @Override
        public void end() {}
    };

    /** Starts a piece of work: {@code what} as a fact of the area {@code progress}. */
    void begin(Fact what, Unit unit, long total);

    /** Tells how much is done, in units, counted from the start of the piece. */
    void advanceTo(long done);

    /** Ends the piece that was begun last. */
    void end();

    /** What is counted. */
    enum Unit {
        /** Nothing is counted: the work is one piece. */
        PIECE,
        /** The lines of a file. */
        LINES,
        /** Members. */
        MEMBERS,
        /** Made companies. */
        COMPANIES
    }
}
