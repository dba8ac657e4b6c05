package io.upline.cli;

import static io.upline.desk.TestHome.JOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.database.Database;
import io.upline.database.OwnedElsewhereException;
import io.upline.database.Vendor;
import io.upline.desk.Command;
import io.upline.desk.TestHome;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Commands on an embedded database that another process has are done by that one; operators never notice. */
class HandoverTest {

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(120);
    private static final String USER = System.getProperty("user.name");

    @TempDir
    Path folder = Path.of("");

    @Test
    void aMonthIsClosedBesideAServer() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        try (Command server = served(home)) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(socket())))
                    .isEqualTo("rw-------");
            assertSaid(home, 0, "2026-09  OPEN  next: run", "status", JOB);
            assertSaid(home, 0, "2026-09 is CALCULATED", "run", JOB, "--period", "2026-09");
            assertSaid(home, 2, "did you mean: " + JOB, "review", "nordic-montly", "--period", "2026-09");
            assertSaid(home, 0, "payout ratio", "review", JOB, "--period", "2026-09");
            assertThat(said(home, "finn", 0, "approve", JOB, "--period", "2026-09"))
                    .contains("approved");
            assertSaid(home, 0, "2026-09 is CLOSED", "post", JOB, "--period", "2026-09");
            assertSaid(home, 0, "\"state\":\"CLOSED\"", "status", JOB, "--format", "json");
            assertSaid(home, 0, "M000001", "export", JOB, "--period", "2026-09", "ranks");
            Path out = Files.createDirectories(folder.resolve("out"));
            assertSaid(
                    home, 0, "written: ", "statement", JOB, "--period", "2026-09", "M000001", "--out", out.toString());
            assertThat(out).isNotEmptyDirectory();
            assertThat(server.isAlive()).isTrue();
        }
        assertThat(socket()).as("of the server that was killed").exists();
        assertSaid(home, 0, "2026-09  CLOSED", "status", JOB);
        assertThat(socket()).as("of whoever came after it").doesNotExist();
        try (Database database = home.openDatabase()) {
            assertThat(database.client()
                            .sql("select distinct who || ' ' || identity from audit where action in ('run', 'post')")
                            .query(String.class)
                            .list())
                    .as("who is at the other end, as the system says")
                    .containsExactly(USER + " os-user");
        }
    }

    /** Whoever gives a command and goes away, or says nothing, or nonsense, or never reads, harms nobody else. */
    @Test
    void clientsThatGoAwayHarmNobody() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 4_000, 1, 2, 15);
        try (Command server = served(home)) {
            try (SocketChannel silent = SocketChannel.open(StandardProtocolFamily.UNIX);
                    SocketChannel nonsense = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                silent.connect(UnixDomainSocketAddress.of(socket()));
                nonsense.connect(UnixDomainSocketAddress.of(socket()));
                nonsense.write(ByteBuffer.wrap(new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9}));
                assertSaid(home, 0, "2026-09  OPEN", "status", JOB);
            }
            Command run = Command.start(home, "olga", "run", JOB, "--period", "2026-09");
            await(() -> said(home, "olga", 0, "status", JOB, "--period", "2026-09")
                    .contains("it is under way, begun by olga"));
            run.close();
            await(() ->
                    said(home, "olga", 0, "status", JOB, "--period", "2026-09").contains("STOPPED"));
            assertThat(server.isAlive()).isTrue();
            assertSaid(home, 0, "2026-09 is CALCULATED", "restart", JOB, "--period", "2026-09");
        }
    }

    @Test
    void aRunCanBeLookedAtWhileItWorks() {
        TestHome home = TestHome.make(folder, Vendor.H2, 5_000, 1, 1, 15);
        try (Command run = Command.start(home, "olga", "run", JOB, "--period", "2026-09")) {
            await(() -> Files.exists(socket()));
            await(() -> {
                String said = said(home, "finn", 0, "status", JOB, "--period", "2026-09");
                return said.contains("it is under way, begun by olga")
                        && said.contains(": RUNNING")
                        && said.contains("last heard of ")
                        && said.contains("writing volumes: ");
            });
            assertThat(said(home, "finn", 4, "post", JOB, "--period", "2026-09"))
                    .contains("in the hands of olga");
            assertThat(run.exit()).as(run.said()).isZero();
        }
    }

    @Test
    void aLongPathIsGoneRound() throws IOException {
        Path deep = folder;
        while (deep.toString().length() < 150) {
            deep = deep.resolve("a-rather-long-name-of-a-folder");
        }
        TestHome home = TestHome.make(Files.createDirectories(deep), Vendor.H2, 40, 1, 10, 15);
        try (Command server = served(home)) {
            assertThat(deep.resolve("data/owner.sock")).exists();
            assertSaid(home, 0, "2026-09  OPEN", "status", JOB);
            assertThat(server.isAlive()).isTrue();
        }
    }

    private Path socket() {
        return folder.resolve("data/owner.sock");
    }

    private static Command served(TestHome home) {
        Command server = Command.start(home, "schedule", "serve");
        await(() -> {
            assertThat(server.isAlive()).as(server.said()).isTrue();
            return server.said().contains("serving ");
        });
        return server;
    }

    private static void assertSaid(TestHome home, int code, String words, String... command) {
        assertThat(said(home, "", code, command)).contains(words);
    }

    private static String said(TestHome home, String user, int code, String... command) {
        Command given = Command.start(home, user, command);
        assertThat(given.exit()).as(given.said()).isEqualTo(code);
        return given.said();
    }

    private static void await(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE_NANOS;
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("in time").isLessThan(until);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
        }
    }

    /** Whoever waits for an owner that is paused is told for whom, and does not wait for ever. */
    @Test
    void anOwnerThatDoesNotAnswerIsToldOfAndNotWaitedForForEver() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        Files.writeString(data.resolve("owner"), "olga on a machine (process 7, run) since then\n");
        try (SocketPath path = SocketPath.of(data);
                ServerSocketChannel owner = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            owner.bind(path.address());
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            assertThatThrownBy(() -> talk(data, said))
                    .isInstanceOf(OwnedElsewhereException.class)
                    .hasMessageContaining("owned.silent");
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .as("once")
                    .isEqualTo("waiting for the process that has the embedded database and does not answer: olga on a"
                            + " machine (process 7, run) since then" + System.lineSeparator());
        }
    }

    /** One that is paused after it took the command may do it yet: that is said, and it ends with another code. */
    @Test
    void anOwnerThatStopsInTheMiddleIsToldOf() throws IOException {
        Path data = Files.createDirectories(folder.resolve("data"));
        try (SocketPath path = SocketPath.of(data);
                ServerSocketChannel owner = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            owner.bind(path.address());
            Thread.ofVirtual().start(() -> take(owner));
            ByteArrayOutputStream said = new ByteArrayOutputStream();
            assertThat(talk(data, said)).isEqualTo(ExitCode.FAILED);
            assertThat(said.toString(StandardCharsets.UTF_8))
                    .contains("waiting for the process that has the embedded database")
                    .contains("took this command and has not answered for 2 s");
        }
    }

    @Test
    void aPausedServerIsToldOfByItsCommandAndNumber() {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        try (Command server = served(home)) {
            server.signal("STOP");
            Command status = Command.start(home, "olga", "status", JOB);
            await(() -> status.said().contains("waiting for the process"));
            assertThat(status.said()).contains("process " + server.pid() + ", serve) since ");
            server.signal("CONT");
            assertThat(status.exit()).as(status.said()).isZero();
            assertThat(status.said()).contains("2026-09  OPEN");
        }
    }

    private static int talk(Path data, ByteArrayOutputStream said) throws IOException {
        PrintStream stream = new PrintStream(said, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, Path.of(""), USER, Optional.empty(), _ -> {});
        OwnerTalk.Patience patience = new OwnerTalk.Patience(Duration.ofMillis(300), Duration.ofSeconds(2));
        AtomicReference<IOException> nobody = new AtomicReference<>();
        int code = terminal.at(() -> {
            try {
                return new OwnerTalk(data, patience).give("status", JOB);
            } catch (IOException e) {
                nobody.set(e);
                return -1;
            }
        });
        assertThat(nobody).hasNullValue();
        return code;
    }

    /** Takes a command and does nothing more, and nothing of whoever comes after. */
    private static void take(ServerSocketChannel owner) {
        try {
            SocketChannel client = owner.accept();
            Frames.request(new DataInputStream(Channels.newInputStream(client)));
            client.write(ByteBuffer.wrap(new byte[] {Frames.TAKEN, 0, 0, 0, 0}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An owner that goes away in the middle of a command may have done it: it is not given a second time. */
    @Test
    void aCommandThatWasTakenIsNotGivenAgain() throws Exception {
        Path data = Files.createDirectories(folder.resolve("data"));
        AtomicInteger again = new AtomicInteger();
        try (SocketPath path = SocketPath.of(data);
                ServerSocketChannel owner = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
            owner.bind(path.address());
            Thread taking = Thread.ofVirtual().start(() -> takeAndGoAway(owner));
            OptionalInt code = Handover.give(data, new String[] {"post", JOB}, 0, again::incrementAndGet);
            taking.join();
            assertThat(code).hasValue(ExitCode.FAILED);
        }
        assertThat(again).hasValue(0);
    }

    private static void takeAndGoAway(ServerSocketChannel owner) {
        try (SocketChannel client = owner.accept()) {
            Frames.request(new DataInputStream(Channels.newInputStream(client)));
            client.write(ByteBuffer.wrap(new byte[] {Frames.TAKEN, 0, 0, 0, 0}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
