package io.upline.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.company.ConfigurationProblem;
import io.upline.database.Vendor;
import io.upline.desk.Command;
import io.upline.desk.Desk;
import io.upline.desk.TestHome;
import io.upline.desk.Told;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Nobody signs in at a server, so it answers this machine alone: 127.0.0.1, and no other address that it has, like 127.0.0.2. */
class LocalhostTest {

    private static final Pattern SERVED = Pattern.compile("at http://127\\.0\\.0\\.1:(\\d+)/");

    private static final long PATIENCE_NANOS = TimeUnit.SECONDS.toNanos(90);

    @TempDir
    Path folder = Path.of("");

    @Test
    void itsSettingsCannotOpenIt() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        int second = freePort();
        Files.writeString(folder.resolve("config/application.yaml"), """
            server: {address: 0.0.0.0, port: 0}
            management: {server: {address: 0.0.0.0, port: SECOND}}
            """.replace("SECOND", Integer.toString(second)));
        System.setProperty("server.address", "0.0.0.0");
        try (Desk desk = home.desk(Desk.SCHEDULE);
                ConfigurableApplicationContext server = Server.start(desk.session())) {
            String port = String.valueOf(server.getEnvironment().getProperty("local.server.port"));

            assertAnswersThisMachineAlone(Integer.parseInt(port), second);
        } finally {
            System.clearProperty("server.address");
        }
    }

    @Test
    void variablesOfItsEnvironmentCannotOpenIt() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        int second = freePort();
        Command served = Command.start(
                home,
                "schedule",
                Map.of(
                        "SERVER_ADDRESS", "0.0.0.0",
                        "MANAGEMENT_SERVER_ADDRESS", "0.0.0.0",
                        "MANAGEMENT_SERVER_PORT", Integer.toString(second)),
                "serve");
        try {
            long until = System.nanoTime() + PATIENCE_NANOS;
            while (!served.said().contains("serving ") && served.isAlive() && System.nanoTime() < until) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            }
            Matcher port = SERVED.matcher(served.said());

            assertThat(port.find()).as(served.said()).isTrue();
            assertAnswersThisMachineAlone(Integer.parseInt(port.group(1)), second);
        } finally {
            served.killAfter(0);
        }
    }

    @Test
    void anAddressOfNoPortIsRefused() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        Files.writeString(folder.resolve("config/application.yaml"), "management: {server: {address: 0.0.0.0}}");
        try (Desk desk = home.desk(Desk.SCHEDULE)) {
            assertThatThrownBy(() -> Server.start(desk.session()))
                    .isInstanceOf(ConfigurationProblem.class)
                    .satisfies(Told.startingWith("'management.server.address' has no effect"));
        }
    }

    private static void assertAnswersThisMachineAlone(int port, int second) {
        assertThat(answers("127.0.0.1", port)).isTrue();
        assertThat(answers("127.0.0.2", port))
                .as("another address of this machine")
                .isFalse();
        assertThat(answers("127.0.0.1", second)).as("the management endpoints").isTrue();
        assertThat(answers("127.0.0.2", second))
                .as("another address of the management endpoints")
                .isFalse();
    }

    private static boolean answers(String address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 2_000);
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
