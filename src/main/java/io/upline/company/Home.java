package io.upline.company;

import io.upline.database.DatabaseAddress;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The folder of one company: {@code config/}, {@code jobs/}, and {@code data/} for an embedded database.
 *
 * @param root absolute, normalized
 */
public record Home(Path root) {

    /** Takes the folder as given; nothing is read yet. */
    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** A path of a settings file in {@code config/}: relative ones are relative to the home. */
    public Path resolve(String path) {
        return root.resolve(path).normalize();
    }

    /** Where the embedded database and its owner file lie. */
    public Path data() {
        return root.resolve("data");
    }

    /** Where the plans lie: {@code config/plans/<plan>/<first-day>.yaml}. */
    public Path plans() {
        return root.resolve("config").resolve("plans");
    }

    Path companyFile() {
        return root.resolve("config").resolve("company.yaml");
    }

    /**
     * A job of the home.
     *
     * @throws ConfigurationProblem when there is none of that name, or its file is wrong
     */
    public JobDefinition job(String name) {
        return JobDefinition.read(this, name);
    }

    /** The jobs of the home, by name. */
    public List<JobDefinition> jobs() {
        Path jobs = root.resolve("jobs");
        if (!Files.isDirectory(jobs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(jobs)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("job.yaml")))
                    .sorted()
                    .map(folder -> JobDefinition.read(this, folder.getFileName().toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The address of its database: {@code config/application.yaml}, or the embedded one when that says nothing.
     *
     * @throws ConfigurationProblem naming file and key
     */
    public DatabaseAddress database() {
        Path file = root.resolve("config").resolve("application.yaml");
        if (!Files.isRegularFile(file)) {
            return DatabaseAddress.embedded(root);
        }
        Settings settings = Settings.read(root, file);
        Map<String, Object> database = settings.map("database");
        int threads = settings.wholeNumber("threads", 1);
        settings.wholeNumber("chunk", 1);
        settings.wholeNumber("partitionsAbove", 0);
        int leaseSeconds = settings.wholeNumber("leaseSeconds", Workload.USUAL.leaseSeconds());
        settings.map("server");
        settings.refuseOthers();
        if (!database.containsKey("url")) {
            return DatabaseAddress.embedded(root);
        }
        return new DatabaseAddress(
                database.get("url").toString(),
                database.getOrDefault("user", "").toString(),
                password(settings, database),
                Math.max(12, threads + 8),
                20 * leaseSeconds);
    }

    /** How its work is cut: threads, chunk size and lease time; none of them changes a result. */
    public Workload workload() {
        Path file = root.resolve("config").resolve("application.yaml");
        if (!Files.isRegularFile(file)) {
            return Workload.USUAL;
        }
        Settings settings = Settings.read(root, file);
        return new Workload(
                settings.wholeNumber("threads", Workload.USUAL.threads()),
                settings.wholeNumber("chunk", Workload.USUAL.chunk()),
                settings.wholeNumber("leaseSeconds", Workload.USUAL.leaseSeconds()),
                settings.wholeNumber("partitionsAbove", Workload.USUAL.partitionsAbove()));
    }

    /** The port of {@code serve} on localhost, from {@code server: {port: …}}; 8080 where nothing is said. */
    public int serverPort() {
        Path file = root.resolve("config").resolve("application.yaml");
        if (!Files.isRegularFile(file)) {
            return 8080;
        }
        Settings settings = Settings.read(root, file);
        String port = settings.map("server").getOrDefault("port", "8080").toString();
        if (!port.matches("\\d{1,5}")) {
            throw settings.wrong("server", "has a port between 0 and 65535");
        }
        return Integer.parseInt(port);
    }

    private String password(Settings settings, Map<String, Object> database) {
        Object file = database.get("passwordFile");
        if (file == null) {
            return "";
        }
        try {
            return Files.readString(resolve(file.toString())).strip();
        } catch (IOException e) {
            throw settings.wrong("passwordFile", "names a file that cannot be read: " + file);
        }
    }
}
