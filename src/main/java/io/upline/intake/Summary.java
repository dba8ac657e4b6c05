package io.upline.intake;

import java.util.List;

/**
 * What became of a file.
 *
 * @param known number of the import
 * @param kind what it brought
 * @param file its name
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param tally lines and money
 * @param warnings what should be looked at
 */
public record Summary(long known, FileKind kind, String file, String sha256, Tally tally, List<Warning> warnings) {

    /** Refuses shared mutable lists. */
    public Summary {
        warnings = List.copyOf(warnings);
    }
}
