package io.upline.console;

import io.upline.company.Home;
import io.upline.files.OwnerOnly;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The word by which somebody signs in at a server: it stands in {@code data/serve.token}, which only the home's owner can read. Servers that
 * share a home share it. It is made at the first start, and anew at a start that finds it readable by others.
 */
final class Token {

    private static final int BYTES = 32;

    private final byte[] word;

    private Token(String word) {
        this.word = word.getBytes(StandardCharsets.US_ASCII);
    }

    /** The token of a home. */
    static Token of(Home home) {
        Path file = home.data().resolve("serve.token");
        try {
            OwnerOnly.folders(home.data());
            if (!isSound(file)) {
                make(file);
            }
            return new Token(Files.readString(file).strip());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isSound(Path file) throws IOException {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                && !OwnerOnly.isOpen(file)
                && Files.size(file) < 1_000
                && Files.readString(file).strip().matches("[0-9a-f]{" + 2 * BYTES + "}");
    }

    private static void make(Path file) throws IOException {
        byte[] random = new byte[BYTES];
        new SecureRandom().nextBytes(random);
        Path fresh = Files.createTempFile(file.toAbsolutePath().getParent(), ".upline-", "", OwnerOnly.newFile(file));
        Files.writeString(fresh, HexFormat.of().formatHex(random) + "\n");
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether a header {@code Authorization} bears it. How long that takes says nothing of the token. */
    boolean isIn(String header) {
        String scheme = "Bearer ";
        return header.regionMatches(true, 0, scheme, 0, scheme.length())
                && MessageDigest.isEqual(
                        word, header.substring(scheme.length()).strip().getBytes(StandardCharsets.UTF_8));
    }
}
