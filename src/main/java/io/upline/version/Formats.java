package io.upline.version;

/**
 * What a version was made by: the formats of its digests, and the meaning of the rules.
 *
 * @param digest format of the digest of its results
 * @param inputs format of the digest of its inputs
 * @param meaning number of the rules' meaning; it is raised when the program calculates something otherwise than before
 */
public record Formats(int digest, int inputs, int meaning) {

    /** The formats of this program with an engine of this meaning. */
    static Formats of(int meaning) {
        return new Formats(RunDigest.FORMAT, InputsDigest.FORMAT, meaning);
    }

    /** Whether this program can make the digests of these formats. */
    public boolean canBeMade() {
        return digest == RunDigest.FORMAT && inputs == InputsDigest.FORMAT;
    }
}
