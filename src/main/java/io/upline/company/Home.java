package io.upline.company;

import io.upline.files.OwnerOnly;
import io.upline.files.Rights;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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

    /** The folder that files are dropped into. */
    public Path inbox() {
        return root.resolve("jobs").resolve("inbox");
    }

    /** The folders that are written by Upline alone, or whose files it obeys: no command writes a file into them that a person names. */
    public List<Path> ownFolders() {
        List<Path> own = new ArrayList<>(List.of(data(), root.resolve("config"), inbox()));
        jobNames().forEach(name -> own.add(outbox(name)));
        return own;
    }

    /** The outbox of a job's folder; the usual one where the job's file cannot be read. */
    private Path outbox(String job) {
        try {
            return JobDefinition.read(this, job).outbox();
        } catch (ConfigurationProblem e) {
            return root.resolve("jobs").resolve(job).resolve("outbox");
        }
    }

    /** Those of its folders in which others can read what is personal or secret; none where the home itself is closed to them. */
    public List<Path> openToOthers() {
        try {
            List<Path> open = new ArrayList<>();
            if (OwnerOnly.isOpen(root)) {
                for (Path folder : ownFolders()) {
                    if (OwnerOnly.isOpen(folder)) {
                        open.add(folder);
                    }
                }
            }
            return open;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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

    /** The job of that name, if there is one. */
    public Optional<JobDefinition> jobNamed(String name) {
        return jobNames().contains(name) ? Optional.of(job(name)) : Optional.empty();
    }

    /** The jobs of the home, by name. */
    public List<JobDefinition> jobs() {
        return jobNames().stream().map(name -> JobDefinition.read(this, name)).toList();
    }

    /** The names of the home's jobs, in order; none is read. */
    List<String> jobNames() {
        Path jobs = root.resolve("jobs");
        if (!Rights.isFolder(jobs)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(jobs)) {
            return folders.filter(
                            folder -> JobDefinition.isName(folder.getFileName().toString())
                                    && !Files.isRegularFile(folder)
                                    && Rights.isThere(folder.resolve("job.yaml"))
                                    && Files.isRegularFile(folder.resolve("job.yaml")))
                    .sorted()
                    .map(folder -> folder.getFileName().toString())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
