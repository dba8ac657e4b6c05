package io.upline.cli;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Faults in the log: classes and places, never messages, which may quote rows and so personal data. */
final class FaultLog {

    private static final Logger LOG = LoggerFactory.getLogger("fault");

    private FaultLog() {}

    static void add(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable each = fault; each != null && text.length() < 20_000; each = each.getCause()) {
            text.append(each.getClass().getName()).append('\n');
            for (StackTraceElement place : each.getStackTrace()) {
                text.append("    at ").append(place).append('\n');
            }
        }
        LOG.error("{}", text);
    }
}
