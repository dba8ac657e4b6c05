package io.upline.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folders into which nobody writes but Upline itself: {@code data/}, {@code config/}, the inbox and the outboxes of a home, whichever
 * home it is. A home is known by its {@code config/company.yaml}. Folders are compared as the system knows them, so that neither links nor
 * {@code ..} nor the case of letters leads into one.
 */
final class GuardedFolders {

    private final List<Path> named;

    /** Guards the folders of any home, and those that are named. */
    GuardedFolders(List<Path> named) {
        this.named = List.copyOf(named);
    }

    /** The guarded folder in which a file or folder lies or would lie; empty where it may be written. */
    Optional<Path> around(Path target) throws IOException {
        Path real = real(target);
        List<Path> above = new ArrayList<>();
        for (Path each = real; each != null; each = each.getParent()) {
            above.add(each);
        }
        List<Path> guarded = new ArrayList<>(named);
        for (Path home : above) {
            guarded.addAll(ofHome(home));
        }
        for (Path folder : guarded) {
            for (Path each : above) {
                if (isSame(folder, each)) {
                    return Optional.of(folder);
                }
            }
        }
        return Optional.empty();
    }

    /** Where a path leads: what is there of it as the system knows it, and the rest as it is written. */
    static Path real(Path target) throws IOException {
        Path absolute = target.toAbsolutePath();
        for (Path there = absolute; there != null; there = there.getParent()) {
            if (Files.exists(there)) {
                return there.toRealPath().resolve(there.relativize(absolute)).normalize();
            }
        }
        return absolute.normalize();
    }

    private static List<Path> ofHome(Path folder) throws IOException {
        if (!Files.isRegularFile(folder.resolve("config").resolve("company.yaml"))) {
            return List.of();
        }
        Path jobs = folder.resolve("jobs");
        List<Path> guarded =
                new ArrayList<>(List.of(folder.resolve("data"), folder.resolve("config"), jobs.resolve("inbox")));
        if (Files.isDirectory(jobs)) {
            try (Stream<Path> each = Files.list(jobs)) {
                each.forEach(job -> guarded.add(job.resolve("outbox")));
            }
        }
        return guarded;
    }

    private static boolean isSame(Path folder, Path other) throws IOException {
        boolean both = Files.exists(folder) && Files.exists(other);
        return both ? Files.isSameFile(folder, other) : folder.toString().equalsIgnoreCase(other.toString());
    }
}
