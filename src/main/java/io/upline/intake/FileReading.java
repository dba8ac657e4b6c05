package io.upline.intake;

import io.upline.progress.Progress;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * The first pass over a file: everything that can refuse it as a whole, before anything is stored. What it learns about
 * single lines goes to a {@link Listener}.
 */
final class FileReading {

    /** Largest file. */
    static final long BYTES_MAX = 8L << 30;

    private static final String TRAILER = "#TRAILER";

    private final InboxFile file;
    private final CompanyRules rules;
    private final String sha256;
    private final long bytes;
    private final Header header;
    private final List<Warning> warnings = new ArrayList<>();
    private int lines;
    private int trailerOrdinal = -1;
    private int trailerLine;
    private String[] trailer = {};
    private long sumMinor;
    private int unreadableAmounts;

    /** Is told each line of the first pass. */
    interface Listener {
        /** A line with its number among the lines, from 1. */
        void line(Cells cells, int ordinal);
    }

    /** Makes the listener once the header is known. */
    interface Begin {
        Listener with(Header header);
    }

    private FileReading(InboxFile file, CompanyRules rules, Begin begin, Progress progress) throws IOException {
        this.file = file;
        this.rules = rules;
        long size = Files.size(file.path());
        long changed = Files.getLastModifiedTime(file.path()).toMillis();
        checkSize(size);
        MessageDigest digest = newDigest();
        try (Records records = records(file, digest)) {
            if (!records.next()) {
                throw new RefusedFile(Problem.EMPTY_FILE, 0, 0);
            }
            header = Header.read(records.cells(), rules);
            read(records, begin.with(header), progress);
            checkEnd(records);
            if (records.blankLines() > 0) {
                warnings.add(Warning.of(Problem.BLANK_LINES, 0, records.blankLines()));
            }
            if (records.hidden() > 0) {
                warnings.add(Warning.of(Problem.HIDDEN_ROWS, 0, records.hidden()));
            }
        } catch (RefusedFile refused) {
            checkUnchanged(size, changed);
            throw refused;
        }
        checkUnchanged(size, changed);
        bytes = size;
        sha256 = HexFormat.of().formatHex(digest.digest());
    }

    private void checkUnchanged(long size, long changed) throws IOException {
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

    static FileReading of(InboxFile file, CompanyRules rules, Begin begin, Progress progress) {
        try {
            return new FileReading(file, rules, begin, progress);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's lines once more, from its header on. */
    Records again(MessageDigest digest) {
        try {
            return records(file, digest);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's lines from its header on. */
    static Records records(InboxFile file, MessageDigest digest) throws IOException {
        if (file.name().toLowerCase(Locale.ROOT).endsWith(".xlsx")) {
            return WorkbookRecords.open(file.path(), digest);
        }
        InputStream source = Files.newInputStream(file.path());
        return new CsvRecords(new StrictUtf8Reader(source, digest));
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    static String sha256(Path path) throws IOException {
        MessageDigest digest = newDigest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream source = Files.newInputStream(path)) {
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private void read(Records records, Listener listener, Progress progress) {
        progress.begin("checking " + file.name(), "lines", -1);
        while (records.next()) {
            Cells cells = records.cells();
            lines++;
            trailerOrdinal = -1;
            if (!header.members()) {
                if (cells.is(0, TRAILER)) {
                    keepTrailer(cells);
                    continue;
                }
                addAmount(cells);
            }
            listener.line(cells, lines);
            if ((lines & 0xFFFF) == 0) {
                progress.advanceTo(lines);
            }
        }
        progress.end();
        if (lines > 0 && trailerOrdinal < 0) {
            checkCut(records);
        }
    }

    private void keepTrailer(Cells cells) {
        trailerOrdinal = lines;
        trailerLine = cells.line();
        trailer = new String[cells.size()];
        for (int i = 0; i < trailer.length; i++) {
            trailer[i] = cells.get(i);
        }
    }

    private void addAmount(Cells cells) {
        long amount = Decimals.UNREADABLE;
        if (cells.size() == header.size()) {
            int cell = header.of(OrderColumn.AMOUNT);
            amount = Decimals.parse(cells.text, cells.from(cell), cells.to(cell), rules.currencyDigits());
        }
        if (!Decimals.isNumber(amount)) {
            unreadableAmounts++;
            return;
        }
        long sum = sumMinor + amount;
        if (((sumMinor ^ sum) & (amount ^ sum)) < 0) {
            throw new RefusedFile(Problem.TOTAL_OVERFLOW, cells.line(), header.of(OrderColumn.AMOUNT) + 1);
        }
        sumMinor = sum;
    }

    private void checkCut(Records records) {
        Cells last = records.cells();
        if (last.size() < header.size() && !records.endsWithLineEnd()) {
            throw new RefusedFile(Problem.FILE_CUT, last.line(), last.size(), last.size(), header.size());
        }
    }

    private void checkEnd(Records records) {
        if (trailerOrdinal >= 0) {
            lines--;
            checkTrailer();
        } else if (!records.endsWithLineEnd()) {
            warnings.add(Warning.of(Problem.NO_FINAL_LINE_END, records.cells().line()));
        }
        if (lines == 0) {
            throw new RefusedFile(Problem.NO_LINES, 0, 0);
        }
    }

    private void checkTrailer() {
        long count = trailer.length == 3 ? number(trailer[1], 0) : Decimals.UNREADABLE;
        long sum = trailer.length == 3 ? number(trailer[2], rules.currencyDigits()) : Decimals.UNREADABLE;
        if (!Decimals.isNumber(count) || !Decimals.isNumber(sum)) {
            throw new RefusedFile(Problem.TRAILER_UNREADABLE, trailerLine, 0);
        }
        if (count != lines || (unreadableAmounts == 0 && sum != sumMinor)) {
            throw new RefusedFile(
                    Problem.TRAILER_DIFFERS,
                    trailerLine,
                    count != lines ? 2 : 3,
                    count,
                    Decimals.format(sum, rules.currencyDigits()),
                    lines,
                    Decimals.format(sumMinor, rules.currencyDigits()));
        }
        if (unreadableAmounts > 0) {
            warnings.add(Warning.of(Problem.TRAILER_SUM_UNCHECKED, trailerLine, unreadableAmounts));
        }
    }

    private static long number(String text, int digits) {
        return Decimals.parse(text.toCharArray(), 0, text.length(), digits);
    }

    InboxFile file() {
        return file;
    }

    String name() {
        return file.name();
    }

    String sha256() {
        return sha256;
    }

    long bytes() {
        return bytes;
    }

    Header header() {
        return header;
    }

    /** Lines other than header, trailer and blank ones. */
    int lines() {
        return lines;
    }

    /** Number of the trailer among the lines, {@code -1} for none. */
    int trailerOrdinal() {
        return trailerOrdinal;
    }

    /** Sum of the amounts that can be read, in minor units. */
    long sumMinor() {
        return sumMinor;
    }

    List<Warning> warnings() {
        return warnings;
    }
}
