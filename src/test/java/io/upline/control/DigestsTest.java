package io.upline.control;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Values as bytes, framed, so that no two sequences read alike; held against Java's own streams and SHA-256. */
class DigestsTest {

    /** Whoever changes one of them breaks every digest and every chain there is. */
    @Test
    void standsForEver() {
        assertThat(new Digests().hex()).isEqualTo("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
        assertThat(Digests.of("")).isEqualTo("af5570f5a1810b7af78caf4bc70a660f0df51e42baf91d4de5b2328de0e83dfc");
        assertThat(new Digests().add(0).hex())
                .isEqualTo("af5570f5a1810b7af78caf4bc70a660f0df51e42baf91d4de5b2328de0e83dfc");
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 255, 256, 1L << 32, -218, Long.MAX_VALUE, Long.MIN_VALUE})
    void aNumberIsEightBytesTheGreatestFirst(long value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        new DataOutputStream(bytes).writeLong(value);
        assertThat(new Digests().add(value).hex()).isEqualTo(sha256(bytes.toByteArray()));
    }

    /** Its length in bytes of UTF-8, then those; also around the 16,384 bytes that are gathered before they are digested. */
    @ParameterizedTest
    @ValueSource(strings = {"", "a", "åäö", "😀", "M7\nM8", "16375", "16376", "16377", "16384", "40000"})
    void aTextIsItsLengthAndItsBytes(String text) throws IOException {
        String whole = text.matches("\\d+") ? "ö".repeat(Integer.parseInt(text) / 2) + "x" : text;
        byte[] utf8 = whole.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream data = new DataOutputStream(bytes);
        data.writeLong(7);
        data.writeLong(utf8.length);
        data.write(utf8);
        data.writeLong(8);
        assertThat(new Digests().add(7).add(whole).add(8).hex()).isEqualTo(sha256(bytes.toByteArray()));
    }

    @Test
    void noTwoSequencesReadAlike() {
        assertThat(List.of(
                        new Digests().hex(),
                        new Digests().add("").hex(),
                        new Digests().add("").add("").hex(),
                        new Digests().add("ab").add("c").hex(),
                        new Digests().add("a").add("bc").hex(),
                        new Digests().add("abc").hex(),
                        new Digests().add("c").add("ab").hex(),
                        new Digests().add(1).add(2).hex(),
                        new Digests().add(2).add(1).hex(),
                        new Digests().add("12").hex(),
                        new Digests().add(new Digests().add("ab")).add("c").hex(),
                        new Digests().add(new Digests().add("a")).add("bc").hex()))
                .doesNotHaveDuplicates();
    }

    /** A block that is hashed for itself stands in the whole by its 32 bytes. */
    @Test
    void aBlockIsItsThirtyTwoBytes() {
        byte[] block = new Digests().add("M1").add(100).bytes();
        assertThat(block).hasSize(32);
        assertThat(new Digests()
                        .add("head")
                        .add(new Digests().add("M1").add(100))
                        .hex())
                .isEqualTo(new Digests().add("head").addRaw(block).hex());
    }

    @Test
    void beginsAnewOnceItWasAskedFor() {
        Digests digests = new Digests().add("first");
        digests.hex();
        assertThat(digests.add("second").hex()).isEqualTo(Digests.of("second"));
        assertThat(digests.add(new byte[0].length).hex())
                .isEqualTo(new Digests().add(0).hex());
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
