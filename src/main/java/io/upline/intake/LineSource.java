package io.upline.intake;

import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Optional;

/** The lines of a checked file that an import has still to take, each with its number; the trailer is not one of them. */
final class LineSource implements AutoCloseable {

    private final Records records;
    private final MessageDigest digest;
    private final int trailerOrdinal;
    private int ordinal;

    private LineSource(Records records, MessageDigest digest, int ordinal, int trailerOrdinal) {
        this.records = records;
        this.digest = digest;
        this.ordinal = ordinal;
        this.trailerOrdinal = trailerOrdinal;
    }

    /** The lines after the import's position: read from its byte, or, where there is none, by passing over the records before it. */
    static LineSource of(FileReading reading, ImportStore.Taken taken, Optional<FileHash> hash) {
        int trailer = reading.facts().trailerOrdinal();
        if (taken.position().isInside() && hash.isPresent()) {
            MessageDigest digest = hash.get().before();
            return new LineSource(reading.from(taken.position(), digest), digest, taken.atRecord(), trailer);
        }
        MessageDigest digest = FileReading.newDigest();
        LineSource source = new LineSource(reading.again(digest), digest, 0, trailer);
        source.records.next();
        while (source.ordinal < taken.atRecord() && source.next()) {
            // passes over lines that were written before
        }
        return source;
    }

    /** Goes to the next line; false at the end. */
    boolean next() {
        if (!records.next() || (ordinal + 1 == trailerOrdinal && !records.next())) {
            return false;
        }
        ordinal++;
        return true;
    }

    /** The line that {@link #next} went to; overwritten by the next one. */
    Cells cells() {
        return records.cells();
    }

    /** The line's number among the lines, from 1; before the first call of {@link #next}, that of the line before. */
    int ordinal() {
        return ordinal;
    }

    /** The position at which the next line begins. */
    Position position() {
        return records.after();
    }

    /** The hash of the whole file, once {@link #next} has returned false. */
    String sha256() {
        return HexFormat.of().formatHex(digest.digest());
    }

    @Override
    public void close() {
        records.close();
    }
}
