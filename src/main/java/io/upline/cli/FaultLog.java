package io.upline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.LoggerFactory;

/** Faults in the log: classes and places, never messages, which may quote rows and so personal data. */
final class FaultLog {

    private FaultLog() {}

    /** Sends logs to {@code data/upline.log} of a home; to be called before anything is logged. */
    static void into(Path home) {
        try {
            Path folder = Files.createDirectories(home.resolve("data"));
            System.setProperty("upline.log", folder.resolve("upline.log").toString());
            System.setProperty("logback.configurationFile", "logback-home.xml");
        } catch (IOException e) {
            throw new UncheckedIOException("the folder data/ of the home cannot be written", e);
        }
    }

    static void add(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = fault; each != null && text.length() < 20_000; each = each.getCause()) {
            text.append(each.getClass().getName()).append('\n');
            for (StackTraceElement place : each.getStackTrace()) {
                text.append("    at ").append(place).append('\n');
            }
        }
        LoggerFactory.getLogger("fault").error("{}", text);
    }
}
