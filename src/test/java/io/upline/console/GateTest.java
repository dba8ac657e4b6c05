package io.upline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.desk.Desk;
import io.upline.desk.TestHome;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.context.ConfigurableApplicationContext;

/** Who gets in at a server: whoever bears the token and calls it by a name of this machine; without it, nobody learns more than that it lives. */
class GateTest {

    private static final List<String> METHODS =
            List.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "TRACE", "PATCH");

    private static final List<String> PATHS = List.of(
            "/",
            "/error",
            "/actuator",
            "/actuator/",
            "/actuator/health",
            "/actuator/health/",
            "/actuator/health/readiness",
            "/actuator/health/liveness/",
            "/actuator/health/liveness;a=b",
            "/actuator/health//liveness",
            "/actuator/health/%6civeness",
            "/actuator/health/liveness/../../jobs",
            "/actuator/health/liveness%2f..%2f..%2fjobs",
            "/actuator/info",
            "/actuator/jobs",
            "/actuator/prometheus",
            "/actuator/sbom",
            "/actuator/env",
            "//actuator/jobs",
            "/actuator;x/jobs",
            "/nowhere");

    @TempDir
    Path folder = Path.of("");

    @Test
    void nobodyGetsInWithoutTheToken() throws IOException {
        int second = freePort();
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        Files.writeString(folder.resolve("config/application.yaml"), """
            server: {port: 0}
            management: {server: {port: SECOND}}
            """.replace("SECOND", Integer.toString(second)));
        try (Desk desk = home.desk(Desk.SCHEDULE);
                ConfigurableApplicationContext server = Server.start(desk.session())) {
            int first = Integer.parseInt(String.valueOf(server.getEnvironment().getProperty("local.server.port")));
            for (int port : List.of(first, second)) {
                for (String method : METHODS) {
                    for (String path : PATHS) {
                        assertThat(status(port, method, path, "127.0.0.1:" + port, ""))
                                .as("%s %s at %s", method, path, port)
                                .isIn(400, 401, 405);
                    }
                }
                for (String wrong : List.of("Bearer", "Bearer ", "Bearer 0", "Basic YTpi", token() + "0", token())) {
                    assertThat(status(port, "GET", "/actuator/jobs", "127.0.0.1", wrong))
                            .as(wrong)
                            .isEqualTo(401);
                }
            }
            assertThat(answer(second, "GET", "/actuator/health/liveness", "127.0.0.1", ""))
                    .contains("200", "UP")
                    .doesNotContain("H2", "diskSpace");
        }
    }

    @Test
    void whoBearsTheTokenGetsInByTheNamesOfThisMachine() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        try (Desk desk = home.desk(Desk.SCHEDULE);
                ConfigurableApplicationContext server = Server.start(desk.session())) {
            int port = Integer.parseInt(String.valueOf(server.getEnvironment().getProperty("local.server.port")));
            String bearer = "Bearer " + token();
            for (String host : List.of("127.0.0.1", "127.0.0.1:" + port, "localhost:" + port, "LOCALHOST", "[::1]")) {
                assertThat(status(port, "GET", "/actuator/jobs", host, bearer))
                        .as(host)
                        .isEqualTo(200);
                assertThat(status(port, "GET", Gate.LIVENESS, host, ""))
                        .as(host)
                        .isEqualTo(200);
            }
            for (String host :
                    List.of("evil.example", "127.0.0.1.evil.example", "localhost.evil.example:80", "0.0.0.0")) {
                assertThat(status(port, "GET", "/actuator/jobs", host, bearer))
                        .as(host)
                        .isEqualTo(421);
                assertThat(status(port, "GET", Gate.LIVENESS, host, ""))
                        .as(host)
                        .isEqualTo(421);
            }
            assertThat(status(port, "GET", "/error", "127.0.0.1", bearer)).isEqualTo(404);
            assertThat(answer(port, "GET", "/actuator/jobs", "127.0.0.1", bearer))
                    .contains("no-store");
        }
    }

    @Test
    void theTokenIsItsOwnersAloneAndKept() throws IOException {
        TestHome home = TestHome.make(folder, Vendor.H2, 40, 1, 10, 15);
        try (Desk desk = home.desk(Desk.SCHEDULE)) {
            Token.of(desk.home());
            Path file = folder.resolve("data/serve.token");
            String first = Files.readString(file);
            assertThat(first).matches("[0-9a-f]{64}\n");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
            Token.of(desk.home());
            assertThat(file).hasContent(first);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
            Token.of(desk.home());
            assertThat(Files.readString(file)).isNotEqualTo(first);
        }
    }

    private String token() throws IOException {
        return Files.readString(folder.resolve("data/serve.token")).strip();
    }

    private static int status(int port, String method, String path, String host, String authorization)
            throws IOException {
        return Integer.parseInt(answer(port, method, path, host, authorization).split(" ")[1]);
    }

    private static String answer(int port, String method, String path, String host, String authorization)
            throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            String request = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + (authorization.isEmpty() ? "" : "Authorization: " + authorization + "\r\n")
                    + "Content-Length: 0\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
