package io.upline.intake;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/** One block read on a thread of its own while the one before is written: what is read and judged depends on no row written. */
final class ReadAhead {

    private @Nullable FutureTask<Block> coming;
    private @Nullable Thread reader;

    /** Begins the reading, unless it has begun. */
    void begin(Callable<Block> reading) {
        if (coming == null) {
            coming = new FutureTask<>(reading);
            reader = Thread.ofPlatform().daemon().name("import-reader").start(coming);
        }
    }

    /** The block whose reading was begun, once it is there, or else one that is read now. Throws what the reading threw. */
    Block take(Callable<Block> reading) {
        FutureTask<Block> task = coming == null ? new FutureTask<>(reading) : coming;
        if (coming == null) {
            task.run();
        }
        coming = null;
        return await(task);
    }

    /** Returns when nothing is being read any more; a block that was begun is lost. */
    void end() {
        if (reader != null) {
            try {
                reader.join();
            } catch (InterruptedException e) {
                throw interrupted(e);
            }
        }
        coming = null;
    }

    private static Block await(FutureTask<Block> task) {
        try {
            return task.get();
        } catch (InterruptedException e) {
            throw interrupted(e);
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case RuntimeException failed -> throw failed;
                case Error failed -> throw failed;
                case null, default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private static IllegalStateException interrupted(InterruptedException e) {
        Thread.currentThread().interrupt();
        return new IllegalStateException("interrupted while a file was read", e);
    }
}
