package io.upline.intake;

import java.util.List;

/**
 * What came and was not counted, and which nobody has settled.
 *
 * @param files files that were refused
 * @param lines lines that were rejected or are held
 */
public record Unsettled(List<StoredRefusal> files, List<Rejection> lines) {

    /** Nothing stands. */
    public static final Unsettled NOTHING = new Unsettled(List.of(), List.of());

    /** Refuses shared mutable lists. */
    public Unsettled {
        files = List.copyOf(files);
        lines = List.copyOf(lines);
    }

    /** Whether nothing stands. */
    public boolean isEmpty() {
        return files.isEmpty() && lines.isEmpty();
    }

    /** The lines of one kind. */
    public List<Rejection> lines(Rejection.Kind kind) {
        return lines.stream().filter(each -> each.problem().kind() == kind).toList();
    }
}
