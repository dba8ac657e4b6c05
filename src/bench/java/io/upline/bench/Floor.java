package io.upline.bench;

/**
 * The least a stage could take on this machine, by straight-line code with the same output.
 *
 * @param things rows, lines or files
 * @param nanos how long
 */
record Floor(long things, long nanos) {

    Floor plus(Floor other) {
        return new Floor(things + other.things, nanos + other.nanos);
    }
}
