package io.upline.close;

import io.upline.fact.Fact;
import io.upline.progress.Progress;

/** How far the step under way is, told from the threads of all its ranges. There is one for each execution. */
class StepProgress {

    private final Progress progress;
    private long done;

    StepProgress(Progress progress) {
        this.progress = progress;
    }

    /** Begins a step of {@code total} items of which some were done before; {@code -1} when nobody knows how many. */
    synchronized void begin(Fact what, Progress.Unit unit, long before, long total) {
        done = before;
        progress.begin(what, unit, total);
    }

    synchronized void advance(long items) {
        done += items;
        progress.advanceTo(done);
    }

    synchronized void advanceTo(long position) {
        done = position;
        progress.advanceTo(position);
    }

    synchronized void end() {
        progress.end();
    }
}
