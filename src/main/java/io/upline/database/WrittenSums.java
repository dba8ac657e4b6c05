package io.upline.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The sums of what is being written, part by part, so that large groups need not be read back. They hold for one writer that begins
 * with the first row; where it went on after another, or rows did not come in their order, there is none and they are read back.
 */
public final class WrittenSums {

    private final boolean kept;
    private final Map<Part, PartSum> sums = new HashMap<>();

    private WrittenSums(boolean kept) {
        this.kept = kept;
    }

    /** Sums of a writer that begins with the first row. */
    public static WrittenSums ofAll() {
        return new WrittenSums(true);
    }

    /** No sums: somebody wrote before. */
    public static WrittenSums none() {
        return new WrittenSums(false);
    }

    /** The same rows, which are added up on their way. */
    public BulkRows watch(Part part, BulkRows rows, List<Column> columns) {
        return kept ? sums.computeIfAbsent(part, PartSum::new).watch(rows, part, columns) : rows;
    }

    /** What the rows of a part came to; to be asked once, when they are all written. */
    public Optional<PartSum.Sum> of(Part part) {
        if (!kept) {
            return Optional.empty();
        }
        PartSum sum = sums.computeIfAbsent(part, PartSum::new);
        return sum.isInOrder() ? Optional.of(sum.sum()) : Optional.empty();
    }
}
