package io.upline.desk;

import io.upline.fact.Fact;
import io.upline.progress.Progress;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A progress that asks its desk to stop as soon as a named piece of work has advanced. */
final class StopInTheMiddle implements Progress {

    private final String piece;
    private @Nullable Desk desk;
    private boolean reached;

    StopInTheMiddle(String piece) {
        this.piece = piece;
    }

    void stops(Desk asked) {
        desk = asked;
    }

    @Override
    public void begin(Fact what, Unit unit, long total) {
        reached = what.code().equals("progress." + piece);
    }

    @Override
    public void advanceTo(long done) {
        Desk asked = desk;
        if (reached && asked != null) {
            reached = false;
            // asked from a thread that is no part of the chunk's transaction, and said before the next chunk begins
            CompletableFuture.runAsync(asked::askToStop).join();
        }
    }

    @Override
    public void end() {}
}
