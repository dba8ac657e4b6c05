package io.upline.intake;

import io.upline.fact.Fact;
import java.util.List;

/**
 * What became of a file.
 *
 * @param known number of the import
 * @param kind what it brought
 * @param file its name
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param form how it was written
 * @param tally lines and money
 * @param completed lines of earlier files that waited and were taken with this import
 * @param warnings what should be looked at
 */
public record Summary(
        long known,
        FileKind kind,
        String file,
        String sha256,
        Fact form,
        Tally tally,
        int completed,
        List<Warning> warnings) {

    /** Refuses shared mutable lists. */
    public Summary {
        warnings = List.copyOf(warnings);
    }
}
