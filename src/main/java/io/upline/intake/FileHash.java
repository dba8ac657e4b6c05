package io.upline.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The hash that a file is known by.
 *
 * @param sha256 the hash of all its bytes, in hexadecimal
 * @param before the hash of the bytes before a position, to be continued by whoever reads from there
 */
record FileHash(String sha256, MessageDigest before) {

    /** Reads a file whole, past a position in it; the beginning when it has none. */
    static FileHash of(Path path, Position position) throws IOException {
        MessageDigest digest = FileReading.newDigest();
        byte[] buffer = new byte[1 << 16];
        try (InputStream source = Files.newInputStream(path)) {
            long left = Math.max(position.atByte(), 0);
            while (left > 0) {
                int count = source.read(buffer, 0, (int) Math.min(left, buffer.length));
                if (count < 0) {
                    break;
                }
                digest.update(buffer, 0, count);
                left -= count;
            }
            MessageDigest before = copy(digest);
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                digest.update(buffer, 0, count);
            }
            return new FileHash(HexFormat.of().formatHex(digest.digest()), before);
        }
    }

    private static MessageDigest copy(MessageDigest digest) {
        try {
            return (MessageDigest) digest.clone();
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }
}
