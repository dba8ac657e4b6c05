package io.upline.statement;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;

/**
 * The list of all files of a period: {@code file,member_id,bytes,sha256,parts_sha256,made_by}, sorted by file. The hash of a workbook's
 * unpacked parts stays where another Java packs the same parts otherwise; {@code made_by} names the build, words and Java by which its
 * bytes come out the same.
 */
public final class Manifest {

    /** The manifest's file name. */
    public static final String NAME = "manifest.csv";

    private Manifest() {}

    /**
     * One file.
     *
     * @param file path below the period's folder, with {@code /}
     * @param memberId the member whose file it is, empty for files of the company
     * @param bytes its size
     * @param sha256 its hash in lower-case hexadecimals
     * @param parts the hash of a workbook's parts; empty for other files and in manifests of before 2026-11-29
     * @param made by what it was made, as {@link Made} has it; empty in manifests of before 2026-11-29
     */
    public record Entry(String file, String memberId, long bytes, String sha256, String parts, String made) {

        /** The entry of bytes at hand. */
        public static Entry of(String file, String memberId, byte[] bytes, String parts, String made) {
            return new Entry(file, memberId, bytes.length, Manifest.sha256(bytes), parts, made);
        }
    }

    /** Size and hash of a file on disk. */
    public record Found(long bytes, String sha256) {

        /** What a file holds, read as a stream; a link is refused. */
        public static Found at(Path path) throws IOException {
            MessageDigest digest = FileNames.sha256();
            long bytes = 0;
            try (InputStream in =
                    new DigestInputStream(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), digest)) {
                byte[] buffer = new byte[1 << 14];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                }
            }
            return new Found(bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** SHA-256 in lower-case hexadecimals. */
    public static String sha256(byte[] bytes) {
        return HexFormat.of().formatHex(FileNames.sha256(bytes));
    }

    /** SHA-256 of the manifest of these entries. */
    public static String sha256(List<Entry> entries) throws IOException {
        MessageDigest digest = FileNames.sha256();
        write(entries, new DigestOutputStream(OutputStream.nullOutputStream(), digest));
        return HexFormat.of().formatHex(digest.digest());
    }

    /** Writes the manifest, the same for any order of the entries, and leaves the target open. */
    public static void write(List<Entry> entries, OutputStream target) throws IOException {
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(target, StandardCharsets.UTF_8);
        csv.writeRecord("file", "member_id", "bytes", "sha256", "parts_sha256", "made_by");
        List<Entry> sorted =
                entries.stream().sorted(Comparator.comparing(Entry::file)).toList();
        for (Entry entry : sorted) {
            csv.writeRecord(
                    Exports.neutral(entry.file),
                    Exports.neutral(entry.memberId),
                    Long.toString(entry.bytes),
                    entry.sha256,
                    entry.parts,
                    entry.made);
        }
        csv.flush();
    }

    /**
     * Reads a manifest, also one of before 2026-11-29, which ends with {@code sha256}.
     *
     * @throws IOException when it is no manifest
     */
    public static List<Entry> read(Path file) throws IOException {
        List<Entry> entries = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
                CsvReader<CsvRecord> csv = CsvReader.builder()
                        .ofCsvRecord(new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)))) {
            boolean heading = true;
            for (CsvRecord row : csv) {
                if (!heading) {
                    entries.add(entry(row));
                }
                heading = false;
            }
        } catch (RuntimeException e) {
            throw new IOException("no manifest", e);
        }
        return entries;
    }

    /** The files in a period's folder that its manifest must list: all but the manifest itself and what was set aside. */
    public static Set<String> listable(Path folder) throws IOException {
        Set<String> files = new HashSet<>();
        Path statements = folder.resolve(FileNames.STATEMENTS);
        if (Files.isDirectory(folder)) {
            files.addAll(Outbox.names(folder));
        }
        files.removeAll(Set.of(FileNames.STATEMENTS, FileNames.SET_ASIDE, NAME));
        if (Files.isDirectory(statements)) {
            Outbox.names(statements).forEach(name -> files.add(FileNames.STATEMENTS + "/" + name));
        }
        return files;
    }

    private static Entry entry(CsvRecord row) {
        boolean whole = row.getFieldCount() >= 6;
        return new Entry(
                row.getField(0),
                row.getField(1),
                Long.parseLong(row.getField(2)),
                row.getField(3),
                whole ? row.getField(4) : "",
                whole ? row.getField(5) : "");
    }
}
