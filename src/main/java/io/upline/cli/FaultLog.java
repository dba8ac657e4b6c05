package io.upline.cli;

import io.upline.files.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.ZoneId;

/** Where a command logs: in the home, in the company's time. */
final class FaultLog {

    private FaultLog() {}

    /** Whether a home's log is open. */
    static boolean isOpen() {
        return System.getProperty("upline.log") != null;
    }

    /** Sends logs to {@code data/upline.log} of a home; to be called before anything is logged. */
    static void into(Path home, ZoneId zone) {
        try {
            Path folder = OwnerOnly.folders(home.resolve("data"));
            System.setProperty("upline.log", folder.resolve("upline").toString());
            System.setProperty("upline.zone", zone.getId());
            System.setProperty(
                    "upline.pid", Long.toString(ProcessHandle.current().pid()));
            System.setProperty("logback.configurationFile", "logback-home.xml");
        } catch (IOException e) {
            throw new UncheckedIOException("the folder data/ of the home cannot be written", e);
        }
    }
}
