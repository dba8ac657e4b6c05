package io.upline.control;

import io.upline.database.Part;
import io.upline.database.PartSum;
import java.util.List;
import java.util.Optional;

/**
 * Rows that an act has written, changed or deleted: the trail keeps with the act what they come to now.
 *
 * @param part the part they belong to
 * @param group the values that name their group; empty for every group of the part
 * @param sum what they come to, where that is known and need not be read back
 */
public record Touched(Part part, Optional<List<Object>> group, Optional<PartSum.Sum> sum) {

    /** A group that is read back. */
    public static Touched of(Part part, Object... group) {
        return new Touched(part, Optional.of(List.of(group)), Optional.empty());
    }

    /** A group of which it is known what it comes to. */
    public static Touched of(Part part, Optional<PartSum.Sum> sum, Object... group) {
        return new Touched(part, Optional.of(List.of(group)), sum);
    }

    /** Every group of a small part. */
    public static Touched all(Part part) {
        return new Touched(part, Optional.empty(), Optional.empty());
    }
}
