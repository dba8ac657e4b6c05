package io.upline.desk;

import static io.upline.desk.TestHome.JOB;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/** Somebody, or a loss of power, who harms the files of an outbox while nobody writes them. */
final class Vandal {

    private final Random random;
    private int harmed;

    Vandal(Random random) {
        this.random = random;
    }

    /** How many files were harmed so far. */
    int harmed() {
        return harmed;
    }

    /** How many finished files lie in the outbox of a period. */
    static int left(TestHome home, String period) {
        try {
            return (int) files(home.root().resolve("jobs/" + JOB + "/outbox/" + period)).stream()
                    .filter(file -> !String.valueOf(file.getFileName()).startsWith("."))
                    .count();
        } catch (IOException | UncheckedIOException e) {
            // a file went away while it was looked at
            return 0;
        }
    }

    /** Harms about a third of the files, all of them now and then, or takes the whole folder away. */
    void visit(TestHome home, String period) {
        Path outbox = home.root().resolve("jobs/" + JOB + "/outbox/" + period);
        try {
            List<Path> files = files(outbox);
            if (random.nextInt(6) == 0) {
                harmed += files.size();
                delete(outbox);
                return;
            }
            int every = random.nextInt(4) == 0 ? 1 : 3;
            for (Path file : files) {
                if (random.nextInt(every) == 0) {
                    harm(file, files.get(random.nextInt(files.size())));
                    harmed++;
                }
            }
            if (!files.isEmpty() && random.nextBoolean()) {
                Files.writeString(
                        files.getFirst().resolveSibling("foreign-" + random.nextInt(100) + ".xlsx"), "foreign");
                harmed++;
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void harm(Path file, Path other) throws IOException {
        switch (random.nextInt(5)) {
            case 0 -> Files.deleteIfExists(file);
            case 1 -> Files.write(file, new byte[0]);
            case 2 -> {
                byte[] bytes = Files.exists(file) ? Files.readAllBytes(file) : new byte[0];
                Files.write(file, Arrays.copyOf(bytes, bytes.length / 2));
            }
            case 3 -> {
                if (Files.exists(other)) {
                    Path kept = file.resolveSibling("kept");
                    if (Files.exists(file)) {
                        Files.copy(file, kept, StandardCopyOption.REPLACE_EXISTING);
                    }
                    Files.copy(other, file, StandardCopyOption.REPLACE_EXISTING);
                    if (Files.exists(kept)) {
                        Files.move(kept, other, StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
            default -> Files.writeString(file, "foreign");
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> paths = Files.walk(folder)) {
                for (Path path : paths.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }
}
