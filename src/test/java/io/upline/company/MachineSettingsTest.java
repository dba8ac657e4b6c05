package io.upline.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.desk.Told;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.context.config.ConfigDataEnvironmentPostProcessor;
import org.springframework.boot.logging.LogLevel;
import org.springframework.core.env.ConfigurableEnvironment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code config/application.yaml} as text, and what is taken from it. */
class MachineSettingsTest {

    @TempDir
    Path folder = Path.of("");

    @BeforeEach
    void hasAConfigFolder() throws IOException {
        Files.createDirectories(folder.resolve("config"));
    }

    @Test
    void aHomeWithoutTheFileHasAnEmbeddedDatabaseAndTheUsualWorkload() {
        MachineSettings settings = read();

        assertThat(settings.workload()).isEqualTo(Workload.USUAL);
        assertThat(settings.database().url()).startsWith("jdbc:h2:file:" + folder.toAbsolutePath());
        assertThat(settings.logLevels()).isEmpty();
    }

    /** The sample company must never be closed in the database of a real one, whatever this machine's variables say. */
    @Test
    void aHomeOnItsOwnTakesNothingFromTheMachine() throws Exception {
        System.setProperty("spring.datasource.url", "jdbc:postgresql://production/upline");
        System.setProperty("upline.threads", "7");
        try {
            assertThat(read().database().url()).isEqualTo("jdbc:postgresql://production/upline");
            MachineSettings settings = HomeEnvironment.onItsOwn(this::read);
            assertThat(settings.database().url()).startsWith("jdbc:h2:file:" + folder.toAbsolutePath());
            assertThat(settings.workload()).isEqualTo(Workload.USUAL);
        } finally {
            System.clearProperty("spring.datasource.url");
            System.clearProperty("upline.threads");
        }
    }

    @Test
    void takesSpringsDatasourceAndOurWorkload() throws IOException {
        Files.writeString(folder.resolve("secret"), "s3cret\n");

        MachineSettings settings = read("""
            spring:
              datasource:
                url: jdbc:postgresql://db/upline
                username: payer
            upline:
              threads: 3
              chunk: 500
              leaseSeconds: 20
              partitions-above: 7
              database-password-file: secret
            logging:
              level:
                org.flywaydb: info
            """);

        assertThat(settings.workload()).isEqualTo(new Workload(3, 500, 20, 7));
        assertThat(settings.database().url()).isEqualTo("jdbc:postgresql://db/upline");
        assertThat(settings.database().user()).isEqualTo("payer");
        assertThat(settings.database().password()).isEqualTo("s3cret");
        assertThat(settings.database().idleSeconds()).isEqualTo(400);
        assertThat(settings.logLevels()).isEqualTo(Map.of("org.flywaydb", LogLevel.INFO));
    }

    /** Each thread writes on a connection of its own; heartbeats, locks and the jobs' own rows need some beside them. */
    @ParameterizedTest
    @CsvSource({"1, 15, 12, 300", "4, 15, 12, 300", "5, 1, 13, 20", "60, 3600, 68, 72000"})
    void hasAConnectionForEachThreadAndSomeBeside(int threads, int lease, int connections, int idleSeconds)
            throws IOException {
        MachineSettings settings = read("""
            spring: {datasource: {url: "jdbc:postgresql://db/upline", username: payer, password: " open sesame "}}
            """ + "upline: {threads: " + threads + ", lease-seconds: " + lease + "}");
        assertThat(settings.database().connections()).isEqualTo(connections);
        assertThat(settings.database().idleSeconds()).isEqualTo(idleSeconds);
        assertThat(settings.database().password()).isEqualTo(" open sesame ");
    }

    @Test
    void aSystemPropertyIsStrongerThanTheFile() throws IOException {
        System.setProperty("upline.chunk", "77");
        try {
            assertThat(read("upline: {chunk: 5}").workload().chunk()).isEqualTo(77);
        } finally {
            System.clearProperty("upline.chunk");
        }
    }

    /** Without profiles and imports the file is loaded by itself: to the same properties, of the same places. */
    @Test
    void aFileAloneIsReadAsSpringReadsIt() throws IOException {
        Files.writeString(folder.resolve("config/application.yaml"), """
            spring: {datasource: {url: "${upline.where:jdbc:h2:mem:a}"}}
            upline:
              chunk: 0x10
              list: [1, 2]
            """);
        Home home = new Home(folder);
        ConfigurableEnvironment alone = HomeEnvironment.read(home);
        ConfigurableEnvironment searched = HomeEnvironment.unread(home);
        ConfigDataEnvironmentPostProcessor.applyTo(searched);

        for (String key : List.of("spring.datasource.url", "upline.chunk", "upline.list[1]", "upline.none")) {
            assertThat(alone.getProperty(key)).as(key).isEqualTo(searched.getProperty(key));
        }
        assertThat(alone.getProperty("spring.datasource.url")).isEqualTo("jdbc:h2:mem:a");
    }

    /** A file for one environment is read, and one that is imported, as Spring does it everywhere. */
    @Test
    void readsProfilesAndImports() throws IOException {
        Files.writeString(folder.resolve("config/application-night.yaml"), "upline: {chunk: 9}");
        Files.writeString(folder.resolve("config/more.yaml"), "upline: {lease-seconds: 8}");

        MachineSettings settings = read("""
            spring: {profiles: {active: night}, config: {import: "more.yaml"}}
            upline: {chunk: 5}
            """);

        assertThat(settings.workload().chunk()).isEqualTo(9);
        assertThat(settings.workload().leaseSeconds()).isEqualTo(8);
    }

    /** A file that stands alone may still ask for another. */
    @Test
    void readsAnImportOfTheOnlyFile() throws IOException {
        Files.writeString(folder.resolve("config/more.yaml"), "upline: {lease-seconds: 8}");

        assertThat(read("spring: {config: {import: \"more.yaml\"}}").workload().leaseSeconds())
                .isEqualTo(8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        upline: {chunk: 5};upline2: 3       | config/application.yaml:2: 'upline2' is no setting; ours stand under upline:
        threads: 4                          | config/application.yaml:1: 'threads' is no setting; ours stand under upline:
        upline:;  chunk: 5;  chunks: 6      | config/application.yaml:3: 'upline.chunks' is no setting; known are [upline.threads
        upline:;  chunk: many               | config/application.yaml:2: 'upline.chunk' takes a whole number, not 'many'
        upline: {chunk: 0}                  | config/application.yaml: upline.threads, upline.chunk and upline.lease-seconds
        upline: {chunk: 1;                  | config/application.yaml
        spring: {datasource: {url: "u"}};upline: {database-password-file: x} | 'upline.database-password-file' names a file
        """)
    void saysWhereAndWhatIsWrong(String text, String said) {
        assertThatThrownBy(() -> read(text.replace(";", "\n")))
                .isInstanceOf(ConfigurationProblem.class)
                .satisfies(Told.startingWith(said));
    }

    @Test
    void theMetadataThatEditorsShowNameEachSetting() throws IOException {
        try (InputStream in = Objects.requireNonNull(
                getClass().getResourceAsStream("/META-INF/spring-configuration-metadata.json"))) {
            JsonNode properties = new JsonMapper().readTree(in).at("/properties");

            assertThat(properties.valueStream().map(each -> each.at("/name").asString()))
                    .containsExactlyInAnyOrderElementsOf(SettingsProblems.names());
            assertThat(properties.valueStream())
                    .allSatisfy(each ->
                            assertThat(each.at("/description").asString()).endsWith("."));
        }
    }

    private MachineSettings read(String text) throws IOException {
        Files.writeString(folder.resolve("config/application.yaml"), text);
        return read();
    }

    private MachineSettings read() {
        return MachineSettings.read(new Home(folder));
    }
}
