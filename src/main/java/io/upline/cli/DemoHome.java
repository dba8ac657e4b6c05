package io.upline.cli;

import io.upline.company.ConfigurationProblem;
import io.upline.files.OwnerOnly;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A fresh home made from the files of the sample company, which travel inside the program: {@code sample-home/}, listed in
 * {@code sample-home.txt}.
 */
final class DemoHome {

    /** The file of a demo's plans: their first day. */
    static final String PLAN = "2026-01-01.yaml";

    private static final String MARK = ".upline-demo";

    private final Path out;

    DemoHome(Path out) {
        this.out = out;
    }

    /** Empties the folder, if a demo made it, and fills it with configuration and jobs. */
    void makeAfresh() throws IOException {
        empty();
        for (String file : files()) {
            if (!file.startsWith("jobs/sample/")) {
                copy(file, out.resolve(file));
            }
        }
    }

    /** Empties the folder, if a demo made it, and fills it with the configuration of another company, without plans and jobs. */
    void makeAfresh(Map<String, String> settings) throws IOException {
        empty();
        for (String file : files()) {
            if (file.startsWith("config/") && !file.startsWith("config/plans/")) {
                copy(file, out.resolve(file));
            }
        }
        Path company = out.resolve("config/company.yaml");
        String text = Files.readString(company);
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            String key = setting.getKey() + ": ";
            text = text.lines()
                    .map(line -> line.startsWith(key) ? key + setting.getValue() : line)
                    .collect(Collectors.joining("\n", "", "\n"));
        }
        Files.writeString(company, text);
    }

    /** Writes a file of the home. */
    void write(String file, String text) throws IOException {
        Path to = out.resolve(file);
        OwnerOnly.foldersOf(to);
        Files.writeString(to, text);
    }

    private void empty() throws IOException {
        if (Files.exists(out) && !Files.exists(out.resolve(MARK)) && !isEmpty()) {
            throw ConfigurationProblem.of("notMadeByDemo", "folder", out);
        }
        delete(out);
        OwnerOnly.folders(out);
        Files.createFile(out.resolve(MARK));
    }

    /** Puts the files of a month into the inbox. The month's name is in theirs; with the first month come all files that name none. */
    void deliver(String month, Path inbox) throws IOException {
        boolean first = !Files.exists(inbox.resolve("done"));
        for (String file : files()) {
            String name = file.substring(file.lastIndexOf('/') + 1);
            boolean dated = name.matches(".*\\d{4}-\\d{2}.*");
            if (file.startsWith("jobs/sample/") && name.endsWith(".csv") && (dated ? name.contains(month) : first)) {
                copy(file, inbox.resolve(name));
            }
        }
    }

    static List<String> files() throws IOException {
        try (InputStream list = open("/sample-home.txt")) {
            return new String(list.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        }
    }

    private static void copy(String file, Path to) throws IOException {
        OwnerOnly.foldersOf(to);
        try (InputStream from = open("/sample-home/" + file)) {
            Files.copy(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    private static InputStream open(String resource) throws IOException {
        InputStream stream = DemoHome.class.getResourceAsStream(resource);
        if (stream == null) {
            throw new IOException("the program lacks " + resource);
        }
        return stream;
    }

    private boolean isEmpty() throws IOException {
        try (var entries = Files.list(out)) {
            return entries.findAny().isEmpty();
        }
    }

    /** Deletes a folder with all that is in it; symbolic links are removed, not followed. */
    private static void delete(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (var paths = Files.walk(folder)) {
            for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
