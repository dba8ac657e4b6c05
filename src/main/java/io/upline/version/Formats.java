package io.upline.version;

import io.upline.calculation.engine.Calculation;

/**
 * What a version was made by: the formats of its digests, and the meaning of the rules.
 *
 * @param digest format of the digest of its results
 * @param inputs format of the digest of its inputs
 * @param meaning number of the rules' meaning; it is raised when the program calculates something otherwise than before
 */
public record Formats(int digest, int inputs, int meaning) {

    /** Those of this program. */
    public static final Formats CURRENT = new Formats(RunDigest.FORMAT, InputsDigest.FORMAT, Calculation.MEANING);

    /** Whether this program can make the digests of these formats. */
    public boolean canBeMade() {
        return digest == CURRENT.digest && inputs == CURRENT.inputs;
    }

    /** Whether the rules meant something else when this was made. */
    public boolean meantOtherwise() {
        return meaning != CURRENT.meaning;
    }
}
