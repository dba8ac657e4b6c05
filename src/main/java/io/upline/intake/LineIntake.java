package io.upline.intake;

import java.util.List;

/** What one kind of file does with its lines: {@code prepare} once, then for each block {@code take} its lines and {@code settle} it. */
interface LineIntake {

    /** Whole-file questions that need a look at other lines or stored rows; may refuse the file. */
    void prepare();

    /** What is to be said about the file when it is complete. */
    List<Warning> warnings();

    /** Judges a line; the ordinal counts lines from 1. */
    void take(Cells cells, int ordinal, Block block);

    /** Answers what was put off until the block's stored counterparts are read together. */
    void settle(Block block);

    /** Writes the block's rows in the transaction under way. */
    void write(Block block);
}
