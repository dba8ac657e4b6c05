package io.upline.close;

import io.upline.fact.Fact;
import io.upline.progress.Progress;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** A progress in which a test may do something as soon as a step has advanced, once. */
final class Watched implements Progress {

    private volatile String piece = "";
    private volatile @Nullable Runnable then;
    private volatile boolean reached;

    /** Does {@code work} from another thread, before the next chunk begins. */
    void when(String step, Runnable work) {
        piece = step;
        then = work;
    }

    @Override
    public void begin(Fact what, Unit unit, long total) {
        reached = what.code().equals("progress." + piece);
    }

    @Override
    public void advanceTo(long done) {
        Runnable work = then;
        if (reached && work != null) {
            then = null;
            CompletableFuture.runAsync(work).join();
        }
    }

    @Override
    public void end() {}
}
