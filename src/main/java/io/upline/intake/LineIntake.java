package io.upline.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one kind of file does with its lines: {@code prepare} once, then for each block {@code take} its lines and {@code settle} it. */
interface LineIntake {

    /** Answers questions about the whole file that need a look at other lines or stored rows; may refuse the file. */
    void prepare();

    /**
     * The flaws that {@link #prepare} found, by number of the line, when they are all that a restart needs of the lines before
     * its position; empty when it must look at these again.
     */
    Optional<Map<Integer, Flaw>> verdicts();

    /** What is to be said about the file when it is complete. */
    List<Warning> warnings();

    /** Judges a line; the ordinal counts lines from 1. */
    void take(Cells cells, int ordinal, Block block);

    /** Answers what was put off until the block's stored counterparts are read together. */
    void settle(Block block);

    /** Writes the block's rows in the transaction under way. */
    void write(Block block);

    /** Ends the writing, in the transaction under way, which completes the import. */
    void complete();
}
