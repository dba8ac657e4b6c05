package io.upline.company;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one company: {@code config/}, {@code jobs/}, and {@code data/} for an embedded database.
 *
 * @param root its path, absolute and normalized
 */
public record Home(Path root) {

    /** Takes the folder as it is given; nothing is read yet. */
    public Home {
        root = root.toAbsolutePath().normalize();
    }

    /** The path that a settings file in {@code config/} means: relative paths are relative to the home. */
    public Path resolve(String path) {
        return root.resolve(path).normalize();
    }

    /** The folder in which the embedded database and its owner file lie. */
    public Path data() {
        return root.resolve("data");
    }

    /** The folder in which the plans lie: {@code config/plans/<plan>/<first-day>.yaml}. */
    public Path plans() {
        return root.resolve("config").resolve("plans");
    }

    Path companyFile() {
        return root.resolve("config").resolve("company.yaml");
    }

    /**
     * The job of that name.
     *
     * @throws ConfigurationProblem when there is none of that name, or its file is wrong
     */
    public JobDefinition job(String name) {
        return JobDefinition.read(this, name);
    }

    /** The jobs of the home, by name. */
    public List<JobDefinition> jobs() {
        return jobNames().stream().map(name -> JobDefinition.read(this, name)).toList();
    }

    /** The names of the home's jobs, in order; none is read. */
    List<String> jobNames() {
        Path jobs = root.resolve("jobs");
        if (!Files.isDirectory(jobs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(jobs)) {
            return folders.filter(folder -> Files.isRegularFile(folder.resolve("job.yaml")))
                    .sorted()
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
