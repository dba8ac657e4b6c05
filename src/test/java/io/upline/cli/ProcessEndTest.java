package io.upline.cli;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.desk.Command;
import io.upline.desk.TestHome;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is begun in a process that is being ended says so plainly; it is never a fault that nobody expected. */
class ProcessEndTest {

    @TempDir
    Path folder = Path.of("");

    @Test
    void aCommandWithJobsIsRefused() {
        Command late = late("run", JOB, "--period", "2026-09");
        assertThat(late.said())
                .contains("the process that was to do this is being ended, and begins nothing more. Nothing was done")
                .contains("exit 4")
                .doesNotContain("unexpected");
        Command status = Command.start(TestHome.at(folder), "olga", "status", JOB);
        assertThat(status.exit()).as(status.said()).isZero();
        assertThat(status.said()).contains("2026-09  OPEN");
    }

    @Test
    void aServerThatIsStoppedWhileItStartsSaysSo() {
        assertThat(late("serve").said())
                .contains("process is being ended: it was asked to stop while it did this")
                .contains("exit 1")
                .doesNotContain("unexpected");
    }

    @Test
    void whatNeedsNoEndOfItsOwnIsDone() {
        assertThat(late("status", JOB).said()).contains("2026-09  OPEN").contains("exit 0");
    }

    /** A server on its way out takes nothing more; the command waits, and does its work itself when that has gone. */
    @Test
    void aCommandHandedToAServerOnItsWayOutIsDoneWhenThatHasGone() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        try (Command server = Command.start(
                EndingCommand.class.getName(),
                home,
                "schedule",
                Map.of("UPLINE_END", folder.toString()),
                "lingers",
                "serve")) {
            await(server, "serving ");
            Files.createFile(folder.resolve("end"));
            Command run = Command.start(home, "olga", "run", JOB, "--period", "2026-09");
            await(run, "waiting for the process that has the embedded database");
            assertThat(server.isAlive()).isTrue();
            Files.createFile(folder.resolve("gone"));
            assertThat(run.exit()).as(run.said()).isZero();
            assertThat(run.said()).contains("2026-09 is CALCULATED");
        }
    }

    private Command late(String... words) {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        String[] late = new String[words.length + 1];
        late[0] = "late";
        System.arraycopy(words, 0, late, 1, words.length);
        Command command = Command.start(EndingCommand.class.getName(), home, "olga", Map.of(), late);
        assertThat(command.exit()).as(command.said()).isZero();
        return command;
    }

    private static void await(Command command, String words) {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        while (!command.said().contains(words)) {
            assertThat(System.nanoTime()).as(command.said()).isLessThan(until);
            assertThat(command.isAlive()).as(command.said()).isTrue();
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }
}
