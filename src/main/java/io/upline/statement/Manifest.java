package io.upline.statement;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/** The list of all files of a period with size and SHA-256: {@code file,member_id,bytes,sha256}, sorted by file. */
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
     */
    public record Entry(String file, String memberId, long bytes, String sha256) {

        /** The entry of bytes at hand. */
        public static Entry of(String file, String memberId, byte[] bytes) {
            return new Entry(file, memberId, bytes.length, HexFormat.of().formatHex(FileNames.sha256(bytes)));
        }

        /** The entry of a file on disk, read as a stream; a link is refused. */
        public static Entry of(String file, String memberId, Path path) throws IOException {
            MessageDigest digest = FileNames.sha256();
            long bytes = 0;
            try (InputStream in =
                    new DigestInputStream(Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS), digest)) {
                byte[] buffer = new byte[1 << 16];
                for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                    bytes += read;
                }
            }
            return new Entry(file, memberId, bytes, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** The manifest as a file, the same for any order of the entries. */
    public static byte[] csv(List<Entry> entries) throws IOException {
        StringWriter text = new StringWriter();
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
            csv.writeRecord("file", "member_id", "bytes", "sha256");
            List<Entry> sorted =
                    entries.stream().sorted(Comparator.comparing(Entry::file)).toList();
            for (Entry entry : sorted) {
                csv.writeRecord(
                        Exports.neutral(entry.file),
                        Exports.neutral(entry.memberId),
                        Long.toString(entry.bytes),
                        entry.sha256);
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
