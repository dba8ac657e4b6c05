package io.upline.intake;

import io.upline.fact.Fact;
import io.upline.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A file that was found fit to be taken as a whole; gives its lines from anywhere in it.
 *
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param bytes its size
 */
record FileReading(InboxFile file, Header header, String sha256, long bytes, FileFacts facts) {

    /** Most bytes of a file. */
    static final long BYTES_MAX = 8L << 30;

    /** Makes the first pass over a file. */
    static FileReading of(InboxFile file, CompanyRules rules, FirstPass.Begin begin, Progress progress) {
        try {
            return read(file, rules, begin, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static FileReading read(InboxFile file, CompanyRules rules, FirstPass.Begin begin, Progress progress)
            throws IOException {
        long size = Files.size(file.path());
        long changed = Files.getLastModifiedTime(file.path()).toMillis();
        checkSize(size);
        MessageDigest digest = newDigest();
        Header header;
        FileFacts facts;
        try (Records records = records(file, digest)) {
            header = header(records, rules);
            progress.begin(Fact.of("progress.checking", "file", file.name()), Progress.Unit.LINES, -1);
            facts = new FirstPass(header, rules).over(records, begin.with(header), progress);
            progress.end();
        } catch (RefusedFile refused) {
            checkUnchanged(file, size, changed);
            throw refused;
        }
        checkUnchanged(file, size, changed);
        return new FileReading(file, header, HexFormat.of().formatHex(digest.digest()), size, facts);
    }

    /** The reading of a file whose bytes are those of one whose first pass was made before. */
    static FileReading again(InboxFile file, CompanyRules rules, String sha256, FileFacts facts) {
        try (Records records = records(file, newDigest())) {
            return new FileReading(file, header(records, rules), sha256, Files.size(file.path()), facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Header header(Records records, CompanyRules rules) {
        if (!records.next()) {
            throw new RefusedFile(Problem.EMPTY_FILE, 0, 0);
        }
        return Header.read(records.cells(), rules);
    }

    private static void checkUnchanged(InboxFile file, long size, long changed) throws IOException {
        if (Files.size(file.path()) != size
                || Files.getLastModifiedTime(file.path()).toMillis() != changed) {
            throw new RefusedFile(Problem.FILE_CHANGED, 0, 0);
        }
    }

    static void checkSize(long size) {
        if (size > BYTES_MAX) {
            throw new RefusedFile(Problem.FILE_TOO_LARGE, 0, 0, size, BYTES_MAX);
        }
        if (size == 0) {
            throw new RefusedFile(Problem.EMPTY_FILE, 0, 0);
        }
    }

    /** Reads the file's lines once more, from the header on. */
    Records again(MessageDigest digest) {
        try {
            return records(file, digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the file's lines from a position inside it on; the bytes before are in the digest already. */
    Records from(Position position, MessageDigest digest) {
        try {
            InputStream source = Files.newInputStream(file.path());
            source.skipNBytes(position.atByte());
            return new CsvRecords(new StrictUtf8Reader(source, digest, position), position);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Opens the file's lines, from its header on. */
    static Records records(InboxFile file, MessageDigest digest) throws IOException {
        if (file.name().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return WorkbookRecords.open(file.path(), digest);
        }
        return new CsvRecords(new StrictUtf8Reader(Files.newInputStream(file.path()), digest));
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    String name() {
        return file.name();
    }
}
