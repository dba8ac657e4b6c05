package io.upline.intake;

import io.upline.fact.Fact;
import io.upline.intake.form.Encoding;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A text that is not UTF-8: it has one byte a character, and only its source can say which character that is. Otherwise it is refused with
 * some of its words in each reading, or, where most of its characters are UTF-8, because of the byte that is not.
 */
final class EightBits {

    private static final int WORDS = 3;
    private static final int WORD_MAX = 40;

    private final Set<String> seen = new LinkedHashSet<>();
    private final List<byte[]> words = new ArrayList<>();
    private final ByteArrayOutputStream word = new ByteArrayOutputStream();
    private int line = 1;
    private int firstLine;
    /** Whether some word has letters of ASCII beside the bytes in question. */
    private boolean spelled;

    private long good;
    private long bad;
    private int expected;

    private EightBits() {}

    /** The encoding that the source says, or the refusal that the file deserves. */
    static Encoding encoding(InboxFile file, Source source, boolean members, RefusedFile broken) throws IOException {
        EightBits bits = new EightBits();
        try (InputStream bytes = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16)) {
            for (int b = bytes.read(); b >= 0; b = bytes.read()) {
                bits.take(b);
            }
            bits.endWord();
        }
        if (!bits.spelled || bits.good > bits.bad) {
            throw broken;
        }
        return source.encoding().orElseThrow(() -> bits.refusal(source, members));
    }

    private void take(int b) {
        boolean letter = b >= 0x80 || ((b | 0x20) >= 'a' && (b | 0x20) <= 'z');
        if (letter) {
            word.write(b);
        } else {
            endWord();
        }
        count(b);
        line += b == '\n' ? 1 : 0;
    }

    /** Counts the characters of several bytes that are right by UTF-8, and the bytes that are not. */
    private void count(int b) {
        if (expected > 0 && (b & 0xC0) == 0x80) {
            good += --expected == 0 ? 1 : 0;
            return;
        }
        bad += expected > 0 ? 1 : 0;
        expected = b >= 0xC2 && b <= 0xDF ? 1 : b >= 0xE0 && b <= 0xEF ? 2 : b >= 0xF0 && b <= 0xF4 ? 3 : 0;
        bad += b >= 0x80 && expected == 0 ? 1 : 0;
    }

    private void endWord() {
        byte[] bytes = word.toByteArray();
        word.reset();
        boolean high = IntStream.range(0, bytes.length).anyMatch(i -> bytes[i] < 0);
        if (!high || bytes.length < 2 || bytes.length > WORD_MAX) {
            return;
        }
        spelled |= IntStream.range(0, bytes.length).anyMatch(i -> bytes[i] >= 0);
        if (words.size() == WORDS) {
            return;
        }
        if (seen.add(new String(bytes, Encoding.WINDOWS_1252.charset()))) {
            firstLine = words.isEmpty() ? line : firstLine;
            words.add(bytes);
        }
    }

    private RefusedFile refusal(Source source, boolean members) {
        List<Fact> shown = words.stream()
                .map(bytes -> Fact.of(
                        "intake.word",
                        "one",
                        reading(bytes, Encoding.WINDOWS_1252, members),
                        "other",
                        reading(bytes, Encoding.WINDOWS_1250, members)))
                .toList();
        return new RefusedFile(Problem.ENCODING_UNKNOWN, firstLine, 0, shown, source.name());
    }

    /** A word in an encoding; of members, whose words are names, the first character in question with its neighbours. */
    private static String reading(byte[] bytes, Encoding encoding, boolean members) {
        String text = new String(bytes, encoding.charset());
        if (!members) {
            return text;
        }
        int at = 0;
        while (bytes[at] >= 0) {
            at++;
        }
        int from = Math.max(0, at - 1);
        int to = Math.min(text.length(), at + 2);
        return (from > 0 ? "\u2026" : "") + text.substring(from, to) + (to < text.length() ? "\u2026" : "");
    }
}
