package io.upline.cli;

import io.upline.desk.KilledRuns;
import io.upline.fact.Fact;
import io.upline.files.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.ZoneId;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** Where a command logs: in the home, in the company's time. */
final class FaultLog {

    private FaultLog() {}

    /** Whether a home's log is open. */
    static boolean isOpen() {
        return System.getProperty("upline.log") != null;
    }

    /** Tells the log of runs that were killed and could not do so themselves; of each once, whoever opens the home and however often. */
    static void tellKilled(KilledRuns killedRuns) {
        for (Fact killed : killedRuns.said()) {
            String said = Said.words().of(killed);
            if (!hasSaid(said)) {
                LoggerFactory.getLogger("upline").warn(said);
            }
        }
    }

    /** Whether the log says so already; it is looked at only where something was killed. */
    private static boolean hasSaid(String sentence) {
        String log = System.getProperty("upline.log");
        if (log == null) {
            return false;
        }
        try (Stream<String> lines = Files.lines(Path.of(log + ".log"))) {
            return lines.anyMatch(line -> line.endsWith(sentence));
        } catch (IOException | UncheckedIOException _) {
            return false;
        }
    }

    /** Sends logs to {@code data/upline.log} of a home; to be called before anything is logged. */
    static void into(Path home, ZoneId zone) {
        try {
            Path folder = OwnerOnly.folders(home.resolve("data"));
            // whoever logs finds out by himself only in a way that nobody understands
            Path log = folder.resolve("upline.log");
            FileChannel.open(log, Set.of(StandardOpenOption.CREATE, StandardOpenOption.APPEND), OwnerOnly.newFile(log))
                    .close();
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
