package io.upline.workbook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.Inflater;
import org.junit.jupiter.api.Test;

/** What is written into a part unpacks to itself, wherever texts that were packed before stand in it. */
class PartBytesTest {

    private static final byte[] HEAD =
            "<head a='1' b='22'>some text</head>".repeat(20).getBytes(StandardCharsets.UTF_8);

    @Test
    void unpacksToWhatWasWritten() throws Exception {
        PartBytes part = new PartBytes();
        PartBytes.Standing head = PartBytes.standing(HEAD);
        Random random = new Random(7);
        for (int length : new int[] {0, 1, 300, 65_535, 65_536, 65_537, 200_000}) {
            for (List<Boolean> order : List.of(
                    List.of(true),
                    List.of(false),
                    List.of(true, false),
                    List.of(false, true),
                    List.of(true, false, true),
                    List.of(false, true, true, false),
                    List.of(true, true))) {
                ByteArrayOutputStream wanted = new ByteArrayOutputStream();
                part.begin();
                for (boolean standing : order) {
                    if (standing) {
                        part.standing(head);
                        wanted.writeBytes(HEAD);
                    } else {
                        // few letters, so that much of it refers to what came before
                        byte[] text = new byte[length];
                        for (int i = 0; i < length; i++) {
                            text[i] = (byte) ('a' + random.nextInt(3));
                        }
                        part.bytes(text);
                        wanted.writeBytes(text);
                    }
                }
                holds(part.end(), wanted.toByteArray(), order + " of " + length);
            }
        }
    }

    @Test
    void writesDecimalsOfAnySizeWithAllTheirDigits() throws Exception {
        PartBytes part = new PartBytes();
        for (long value : new long[] {
            0,
            7,
            -7,
            10,
            99,
            2_147_483_647L,
            2_147_483_648L,
            -2_147_483_649L,
            21_474_836_470L,
            Long.MAX_VALUE,
            Long.MIN_VALUE
        }) {
            for (int scale : new int[] {0, 1, 2, 8, 18}) {
                part.begin();
                part.decimal(value, scale);
                String wanted = BigDecimal.valueOf(value, scale).toPlainString();
                holds(part.end(), wanted.getBytes(StandardCharsets.UTF_8), value + " of scale " + scale);
            }
        }
    }

    private static void holds(PreparedWorkbook.Packed packed, byte[] wanted, String what) throws Exception {
        byte[] unpacked = new byte[wanted.length + 10];
        int length = 0;
        try (Inflater inflater = new Inflater(true)) {
            inflater.setInput(packed.compressed(), 0, packed.length());
            while (!inflater.finished() && !inflater.needsInput()) {
                length += inflater.inflate(unpacked, length, unpacked.length - length);
            }
            assertThat(inflater.finished()).as(what).isTrue();
            assertThat(inflater.getRemaining()).as(what).isZero();
        }
        assertThat(Arrays.copyOf(unpacked, length)).as(what).isEqualTo(wanted);
        CRC32 crc = new CRC32();
        crc.update(wanted);
        assertThat(packed.crc()).as(what).isEqualTo(crc.getValue());
        assertThat(packed.size()).as(what).isEqualTo(wanted.length);
        assertThat(packed.sha256())
                .as(what)
                .isEqualTo(MessageDigest.getInstance("SHA-256").digest(wanted));
    }
}
