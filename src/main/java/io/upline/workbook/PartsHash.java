package io.upline.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The hash of a workbook's parts as they are unpacked: SHA-256 over the name of each part, by name, and the SHA-256 of what it holds. It
 * is the same however the parts were packed, so that two Java machines that pack differently come to the same.
 */
public final class PartsHash {

    private static final int BUFFER = 1 << 16;

    private final List<Part> parts = new ArrayList<>();

    private record Part(String name, byte[] sha256) {}

    /** The parts' hash of a packed workbook, in lower-case hexadecimals; what is no packed workbook has no parts. */
    public static String of(InputStream workbook) throws IOException {
        PartsHash hash = new PartsHash();
        byte[] buffer = new byte[BUFFER];
        try (ZipInputStream zip = new ZipInputStream(workbook)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                MessageDigest digest = sha256();
                for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
                    digest.update(buffer, 0, read);
                }
                hash.add(entry.getName(), digest.digest());
            }
        }
        return hash.hex();
    }

    void add(String name, byte[] sha256) {
        parts.add(new Part(name, sha256));
    }

    String hex() {
        MessageDigest digest = sha256();
        parts.sort(Comparator.comparing(Part::name));
        for (Part part : parts) {
            digest.update(part.name.getBytes(StandardCharsets.UTF_8));
            digest.update((byte) 0);
            digest.update(part.sha256);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    /** SHA-256, which every Java platform has. */
    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
