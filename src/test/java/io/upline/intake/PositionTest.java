package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Reading on at the byte where a record begins gives what reading from the beginning gives from there. */
class PositionTest {

    private static final long SEED = Long.getLong("seed", 11);
    private static final String[] CELLS = {
        "",
        "a",
        "O17",
        "ü",
        "€9",
        "😀",
        "x\"y",
        "\"\"",
        "\"q,r\"",
        "\"l\nm\"",
        "\"l\r\nm\"",
        "\"l\rm\"",
        "\"\r\n\n\r\"",
        "\"\r\"\"\n\"",
        "\"Ö\n😀\"",
        "#TRAILER",
        " "
    };
    private static final String[] ENDS = {"\n", "\n", "\r\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\r\r", "\n\r\n"};

    private record Read(String line, Position after) {}

    @Test
    void readsTheSameFromAnyRecordOn() {
        for (int i = 0; i < 400; i++) {
            Random random = new Random(SEED + i);
            byte[] file = file(random);
            int piece = 1 + random.nextInt(9);
            List<Read> whole = read(file, Position.BEGINNING, piece);
            for (int k = 0; k < whole.size(); k++) {
                Position position = whole.get(k).after();

                assertThat(lines(read(file, position, 1 + random.nextInt(9))))
                        .as("seed %d, after record %d, at %s", SEED + i, k + 1, position)
                        .isEqualTo(lines(whole.subList(k + 1, whole.size())));
            }
        }
    }

    @Test
    void readsTheSameFromAnyRecordOnAcrossEveryBuffer() {
        StringBuilder text = new StringBuilder("a,b\r\n");
        for (int i = 0; i < 30_000; i++) {
            text.append(i).append(i % 7 == 0 ? ",\"ä\r\n" + i + "\"" : ",€").append(i % 3 == 0 ? "\r\n" : "\n");
        }
        byte[] file = text.toString().getBytes(StandardCharsets.UTF_8);
        List<Read> whole = read(file, Position.BEGINNING, file.length);
        for (int k = 0; k < whole.size(); k += 997) {
            assertThat(lines(read(file, whole.get(k).after(), file.length)))
                    .isEqualTo(lines(whole.subList(k + 1, whole.size())));
        }
        assertThat(whole).hasSize(30_001);
        assertThat(whole.getLast().after().atByte()).isEqualTo(file.length);
    }

    @Test
    void saysTheByteAndThePhysicalLineOfTheNextRecord() {
        byte[] file = "\uFEFFid,name\r\nÖ1,\"a\r\nb\"\rO2,€\n\n#T,3".getBytes(StandardCharsets.UTF_8);

        assertThat(read(file, Position.BEGINNING, file.length))
                .containsExactly(
                        new Read("1: id|name", new Position(12, 2)),
                        new Read("2: Ö1|a\r\nb", new Position(23, 4)),
                        new Read("4: O2|€", new Position(30, 5)),
                        new Read("6: #T|3", new Position(35, 7)));
    }

    private static byte[] file(Random random) {
        StringBuilder text = new StringBuilder(random.nextBoolean() ? "\uFEFF" : "");
        int records = 1 + random.nextInt(12);
        for (int r = 0; r < records; r++) {
            int cells = 1 + random.nextInt(4);
            for (int c = 0; c < cells; c++) {
                text.append(c > 0 ? "," : "").append(CELLS[random.nextInt(CELLS.length)]);
            }
            boolean last = r == records - 1 && random.nextBoolean();
            text.append(last ? "" : ENDS[random.nextInt(ENDS.length)]);
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<String> lines(List<Read> reads) {
        return reads.stream().map(Read::line).toList();
    }

    /** Each record as {@code physical line: cells}, and where the next one begins; the bytes come in small pieces. */
    private static List<Read> read(byte[] file, Position from, int piece) {
        InputStream source = new ByteArrayInputStream(file, (int) from.atByte(), file.length - (int) from.atByte()) {
            @Override
            public int read(byte[] target, int offset, int length) {
                return super.read(target, offset, Math.min(length, piece));
            }
        };
        List<Read> reads = new ArrayList<>();
        try (CsvRecords records =
                new CsvRecords(new StrictUtf8Reader(source, FileReading.newDigest(), from), ',', from)) {
            while (records.next()) {
                Cells cells = records.cells();
                List<String> texts = new ArrayList<>();
                for (int i = 0; i < cells.size(); i++) {
                    texts.add((cells.mark(i) == Cells.Mark.PLAIN ? "" : cells.mark(i) + " ") + cells.get(i));
                }
                reads.add(new Read(cells.line() + ": " + String.join("|", texts), records.after()));
            }
        }
        return reads;
    }
}
