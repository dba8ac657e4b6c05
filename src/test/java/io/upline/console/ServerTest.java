package io.upline.console;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.desk.Desk;
import io.upline.desk.TestHome;
import io.upline.program.Program;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.ConfigurableApplicationContext;

class ServerTest {

    @TempDir
    Path folder;

    /** The month end came while the machine was down: at start it is made up for, once. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void makesUpForAMissedMonthEndOnce(Vendor vendor) throws IOException, InterruptedException {
        TestHome home = Missed.yearly(folder, vendor, 15);
        try (Desk desk = home.desk(Desk.SCHEDULE);
                ConfigurableApplicationContext server = Server.start(desk.session())) {
            assertThat(get(server, "/actuator/health")).contains("\"status\":\"UP\"");
            assertThat(get(server, "/actuator/info"))
                    .contains("\"version\":\"" + Program.running().version() + "\"")
                    .contains("\"commit\":\"" + Program.running().commit() + "\"");
            assertThat(Missed.status(desk)).contains("2026-09  OPEN");
            // the machine goes down, and New Year passes
            Missed.by(desk);
        }
        try (Desk desk = home.desk(Desk.SCHEDULE);
                ConfigurableApplicationContext server = Server.start(desk.session())) {
            Missed.awaitCalculated(desk, "2026-09");
            assertThat(get(server, "/actuator/jobs")).contains("nordic-monthly").contains("CALCULATED");
            assertThat(get(server, "/actuator/prometheus"))
                    .contains("upline_runs_failed 0.0", "upline_steps_running{job=\"nordic-monthly\"} ")
                    .containsPattern("spring_batch_job_seconds_count\\{[^}]*\"calculate\"[^}]*} [1-9]")
                    .containsPattern("spring_batch_step_seconds_count\\{[^}]*\"rollUpVolume\"[^}]*} [1-9]");
            assertThat(desk.status(TestHome.JOB, "2026-09")).anyMatch(line -> line.contains("by schedule"));
        }
        try (Desk desk = home.desk(Desk.SCHEDULE);
                ConfigurableApplicationContext server = Server.start(desk.session())) {
            assertThat(get(server, "/actuator/health")).contains("UP");
            assertThat(Missed.runs(desk))
                    .as("made up for once, not at each start")
                    .isEqualTo(Missed.RUNS);
        }
    }

    private String get(ConfigurableApplicationContext server, String path) throws IOException, InterruptedException {
        String port = server.getEnvironment().getProperty("local.server.port");
        String token = Files.readString(folder.resolve("data/serve.token")).strip();
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                            HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                                    .header("Authorization", "Bearer " + token)
                                    .build(),
                            HttpResponse.BodyHandlers.ofString())
                    .body();
        }
    }
}
