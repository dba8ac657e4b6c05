package io.upline.cli;

import io.upline.close.PeriodRuns;

/** Makes SIGTERM and Ctrl-C stop a run at its next chunk border; it is then STOPPED and can be continued. */
final class GracefulStop {

    private GracefulStop() {}

    static void of(PeriodRuns runs) {
        Runtime.getRuntime().addShutdownHook(new Thread(runs::stop, "graceful-stop"));
    }
}
