package io.upline.intake;

import io.upline.fact.Fact;
import io.upline.files.OwnerOnly;
import io.upline.files.Rights;
import io.upline.intake.form.FileForm;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The folder files are dropped into.
 *
 * @param files what can be opened, in the order in which it is taken: members, product lists, orders, each by name
 * @param refused what cannot even be opened: links, pipes, folders, unfit names
 */
public record Inbox(List<InboxFile> files, List<FileRefusal> refused) {

    /** Beginning of the name of a file of orders from before the first period. */
    static final String HISTORY = "history-";

    static final String DONE = "done";

    private static final int NAME_BYTES_MAX = 200;
    /** What a desktop lays hidden into any folder. */
    private static final Set<String> OF_DESKTOPS = Set.of("thumbs.db", "desktop.ini");

    /** Refuses shared mutable lists. */
    public Inbox {
        files = List.copyOf(files);
        refused = List.copyOf(refused);
    }

    /**
     * Looks into the folder. It passes over the folder {@code done}, names that begin with a point or with {@code ~$} (what a spreadsheet
     * lays beside a file while it is open), and names that end in {@code .part} or {@code .tmp}, which are still being written. An absent folder is an empty one.
     */
    public static Inbox scan(Path folder) {
        List<InboxFile> files = new ArrayList<>();
        List<FileRefusal> refused = new ArrayList<>();
        if (!Rights.isFolder(folder)) {
            return new Inbox(files, refused);
        }
        try (Stream<Path> entries = Files.list(folder)) {
            for (Path path : entries.sorted(Comparator.comparing(p -> String.valueOf(p.getFileName())))
                    .toList()) {
                look(path, files, refused);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        files.sort(Comparator.comparing((InboxFile file) -> !file.members())
                .thenComparing(file -> !file.products())
                .thenComparing(InboxFile::name));
        return new Inbox(files, refused);
    }

    private static void look(Path path, List<InboxFile> files, List<FileRefusal> refused) throws IOException {
        String name = String.valueOf(path.getFileName());
        String lower = name.toLowerCase(Locale.ROOT);
        if (name.equals(DONE) || isHidden(lower) || lower.endsWith(".part") || lower.endsWith(".tmp")) {
            return;
        }
        BasicFileAttributes what = Files.readAttributes(path, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
        if (!isFit(name)) {
            refused.add(refusal(Problem.NAME_UNFIT, Text.shown(name)));
        } else if (!what.isRegularFile()) {
            Fact is = Fact.of(
                    what.isSymbolicLink()
                            ? "intake.symbolicLink"
                            : what.isDirectory() ? "intake.folder" : "intake.device");
            refused.add(refusal(Problem.NOT_A_FILE, name, is));
        } else if (!lower.endsWith(".csv") && !lower.endsWith(".xlsx")) {
            refused.add(refusal(Problem.NAME_ENDING, name));
        } else {
            Optional<FileKind> kind = kind(path);
            files.add(new InboxFile(
                    path,
                    kind.filter(FileKind.MEMBERS::equals).isPresent(),
                    kind.filter(FileKind.PRODUCTS::equals).isPresent()));
        }
    }

    static boolean isHidden(String name) {
        return name.startsWith(".") || name.startsWith("~$") || OF_DESKTOPS.contains(name);
    }

    private static FileRefusal refusal(Problem problem, String name, Object... values) {
        return new FileRefusal(problem, name, 0, 0, problem.fact(values));
    }

    private static boolean isFit(String name) {
        return name.getBytes(StandardCharsets.UTF_8).length <= NAME_BYTES_MAX
                && Text.unfit(name.toCharArray(), 0, name.length(), true) < 0
                && name.chars().noneMatch(c -> "\\:*?\"<>|".indexOf(c) >= 0);
    }

    /** What the header alone looks like; a file that cannot be read is refused when its turn comes. */
    private static Optional<FileKind> kind(Path path) {
        InboxFile file = new InboxFile(path, false);
        try {
            FileForm form = FirstLook.at(file, Sources.NONE);
            try (Records records = FileReading.written(file, form, Position.BEGINNING, FileReading.newDigest())) {
                return records.next()
                        ? Heading.of(records.cells().texts(), Sources.NONE).map(Heading::kind)
                        : Optional.empty();
            }
        } catch (RefusedFile | IOException e) {
            return Optional.empty();
        }
    }

    /** Moves a file that was taken into {@code done}; one of the same name there is kept. */
    static void putAway(Path file, long known) {
        try {
            Path folder = file.resolveSibling(DONE);
            OwnerOnly.folders(folder);
            Path target = folder.resolve(String.valueOf(file.getFileName()));
            if (Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
                target = folder.resolve(known + "-" + file.getFileName());
            }
            try {
                Files.move(file, target, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(file, target);
            }
            OwnerOnly.close(target);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
