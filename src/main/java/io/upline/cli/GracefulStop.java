package io.upline.cli;

import io.upline.desk.Desk;

/** SIGTERM and Ctrl-C stop a run at its next chunk border; it is then STOPPED and can be continued. */
final class GracefulStop {

    private GracefulStop() {}

    static void of(Desk desk) {
        Runtime.getRuntime().addShutdownHook(new Thread(desk::stop, "graceful-stop"));
    }
}
