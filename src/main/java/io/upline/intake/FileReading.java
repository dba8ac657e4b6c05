package io.upline.intake;

import io.upline.fact.Fact;
import io.upline.intake.form.FileForm;
import io.upline.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/**
 * A file that was found fit to be taken as a whole; gives its lines from anywhere in it, in the plain form.
 *
 * @param layout where its columns stand, and how it is written
 * @param sha256 the hash of its bytes, in hexadecimal
 * @param bytes its size
 */
record FileReading(InboxFile file, Layout layout, String sha256, long bytes, FileFacts facts) {

    /** Most bytes of a file. */
    static final long BYTES_MAX = 8L << 30;

    private static final int HEADER_WITHIN = 20;

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
        try {
            FileForm first = FirstLook.at(file, rules.sources());
            FileReading reading = passes(file, first, size, rules, begin, progress);
            checkUnchanged(file, size, changed);
            return reading;
        } catch (RefusedFile refused) {
            checkUnchanged(file, size, changed);
            throw refused;
        }
    }

    /** Takes the file for plain, as most are, until a line says that it is not; then its form is found out from all of its lines first. */
    private static FileReading passes(
            InboxFile file, FileForm first, long size, CompanyRules rules, FirstPass.Begin begin, Progress progress)
            throws IOException {
        try {
            return pass(file, first, true, size, rules, begin, progress);
        } catch (OtherForm other) {
            return pass(file, FormScan.of(file, first, rules, progress), false, size, rules, begin, progress);
        } catch (RefusedFile refused) {
            if (refused.problem() != Problem.ENCODING_NOT_UTF8) {
                throw refused;
            }
            return pass(file, FormScan.of(file, first, rules, progress), false, size, rules, begin, progress);
        }
    }

    private static FileReading pass(
            InboxFile file,
            FileForm form,
            boolean asPlain,
            long size,
            CompanyRules rules,
            FirstPass.Begin begin,
            Progress progress)
            throws IOException {
        MessageDigest digest = newDigest();
        try (Records written = written(file, form, Position.BEGINNING, digest)) {
            Layout layout = layout(written, form, rules);
            progress.begin(Fact.of("progress.checking", "file", file.name()), Progress.Unit.LINES, -1);
            if (asPlain && !layout.isPlain()) {
                throw new OtherForm();
            }
            FirstPass pass = new FirstPass(layout, rules, asPlain);
            FileFacts facts = pass.over(plain(written, layout), begin.with(layout.header()), progress);
            progress.end();
            Layout found = asPlain ? new OwnLayout(pass.form(), layout.header(), rules) : layout;
            return new FileReading(file, found, HexFormat.of().formatHex(digest.digest()), size, facts);
        }
    }

    /** The reading of a file whose bytes are those of one whose first pass was made before. */
    static FileReading again(InboxFile file, CompanyRules rules, FileForm form, String sha256, FileFacts facts) {
        try (Records records = written(file, form, Position.BEGINNING, newDigest())) {
            return new FileReading(file, layout(records, form, rules), sha256, Files.size(file.path()), facts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Reads the header. */
    static Layout layout(Records records, FileForm form, CompanyRules rules) {
        if (!records.next()) {
            throw new RefusedFile(Problem.EMPTY_FILE, 0, 0);
        }
        Cells first = records.cells();
        Source source = rules.sources().of(form.source());
        Optional<Mapping> mapping = source.mapping();
        if (mapping.isPresent()) {
            return MappedLayout.of(form, first, source, mapping.get(), rules);
        }
        if (Heading.of(first.texts(), Sources.NONE).isEmpty() && form.isWorkbook()) {
            Cells kept = first.copy();
            for (int i = 0; i < HEADER_WITHIN && records.next(); i++) {
                if (Heading.isSure(records.cells().texts(), rules.sources())) {
                    throw new RefusedFile(Problem.TITLE_ABOVE, records.cells().line(), 0);
                }
            }
            return new OwnLayout(form, Header.read(kept, rules), rules);
        }
        return new OwnLayout(form, Header.read(first, rules), rules);
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

    Header header() {
        return layout.header();
    }

    FileForm form() {
        return layout.form();
    }

    /** Reads the file's lines once more, from the header on. */
    Records again(MessageDigest digest) {
        return from(Position.BEGINNING, digest);
    }

    /** Reads the file's lines from a position inside it on; the bytes before are in the digest already. */
    Records from(Position position, MessageDigest digest) {
        try {
            return plain(written(file, form(), position, digest), layout);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Records plain(Records written, Layout layout) {
        return layout.isPlain() ? written : new FormedRecords(written, layout);
    }

    /** Opens the file's lines as they are written, from its header or a position inside it on. */
    static Records written(InboxFile file, FileForm form, Position position, MessageDigest digest) throws IOException {
        if (form.isWorkbook()) {
            return WorkbookRecords.open(file.path(), form.sheet(), digest);
        }
        InputStream source = Files.newInputStream(file.path());
        source.skipNBytes(position.atByte());
        LineReader reader = LineReader.of(form.encoding(), source, digest, position);
        Records records = new CsvRecords(reader, form.separator(), position);
        if (form.separatorLine() && !position.isInside()) {
            records.next();
        }
        return records;
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
