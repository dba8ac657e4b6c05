package io.upline.cli;

import io.upline.close.PeriodRuns;
import io.upline.control.Refusal;

/**
 * Makes SIGTERM and Ctrl-C stop a run at its next chunk border; it is then STOPPED and can be continued. The same happens when a command that
 * was handed over is ended at its own end.
 */
final class GracefulStop implements AutoCloseable {

    private final Thread hook;

    private GracefulStop(Thread hook) {
        this.hook = hook;
    }

    /**
     * Has runs stopped at the end of this process, or of whoever gave the command.
     *
     * @throws Refusal when the process is being ended already: nothing could stop what is begun now
     */
    static GracefulStop of(PeriodRuns runs) {
        Thread hook = new Thread(runs::stop, "graceful-stop");
        try {
            Runtime.getRuntime().addShutdownHook(hook);
        } catch (IllegalStateException ending) {
            throw Refusal.of("processEnding");
        }
        Terminal.here().whenGone().accept(runs::stop);
        return new GracefulStop(hook);
    }

    @Override
    public void close() {
        Terminal.here().whenGone().accept(() -> {});
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException ending) {
            return; // the process is being ended, and the hook at work
        }
    }
}
