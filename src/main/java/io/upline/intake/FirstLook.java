package io.upline.intake;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.upline.intake.form.Encoding;
import io.upline.intake.form.FileForm;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells by the beginning of a file how it is to be opened: its encoding by a mark, its separator by the header that can be recognised
 * with it, its sheet. Numbers and dates are taken for plain until the file's lines say otherwise.
 */
final class FirstLook {

    private static final int BYTES = 1 << 17;
    private static final int RECORDS = 20;
    private static final char[] SEPARATORS = {',', ';', '\t'};
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=(.)\"?(?:[,;\\t]*)(?:\\r\\n|\\r|\\n)", Pattern.CASE_INSENSITIVE);

    /** Beginnings of the file's lines, each with its physical line. */
    private record Row(int line, List<String> cells) {}

    private FirstLook() {}

    /** The form of a file as far as its beginning tells it; refuses one that is neither text nor workbook. */
    static FileForm at(InboxFile file, Sources sources) throws IOException {
        if (file.isWorkbook()) {
            return WorkbookSheets.choose(file.path(), sources);
        }
        byte[] head = head(file);
        Encoding encoding = encoding(head);
        String text = text(head, encoding);
        Matcher first = SEPARATOR_LINE.matcher(text);
        if (first.lookingAt()) {
            char separator = first.group(1).charAt(0);
            if (",;\t".indexOf(separator) < 0) {
                throw new RefusedFile(Problem.DELIMITER, 1, 1, String.valueOf(separator));
            }
            String source =
                    found(text.substring(first.end()), separator, sources).orElse(FileForm.OWN);
            return FileForm.of(source, encoding, separator, true, "");
        }
        for (String reading : readings(head, text, encoding)) {
            for (char separator : SEPARATORS) {
                Optional<String> source = found(reading, separator, sources);
                if (source.isPresent()) {
                    return FileForm.of(source.get(), encoding, separator, false, "");
                }
            }
        }
        return FileForm.plain(encoding, separator(text, sources));
    }

    /** The text as the header may read: where it is not UTF-8, in each encoding that a source can declare. */
    private static List<String> readings(byte[] head, String text, Encoding encoding) {
        List<String> readings = new ArrayList<>(List.of(text));
        if (encoding == Encoding.UTF_8 && head.length < BYTES && !isUtf8(head)) {
            Encoding.declared().forEach(one -> readings.add(new String(head, one.charset())));
        }
        return readings;
    }

    /** The source that the first line belongs to by a separator. */
    private static Optional<String> found(String text, char separator, Sources sources) {
        List<Row> rows = rows(text, separator);
        return rows.isEmpty()
                ? Optional.empty()
                : Heading.of(rows.getFirst().cells(), sources).map(Heading::source);
    }

    private static byte[] head(InboxFile file) throws IOException {
        try (InputStream source = Files.newInputStream(file.path())) {
            return source.readNBytes(BYTES);
        }
    }

    private static Encoding encoding(byte[] head) {
        if (head.length >= 2 && head[0] == (byte) 0xFF && head[1] == (byte) 0xFE) {
            return Encoding.UTF_16LE;
        }
        if (head.length >= 2 && head[0] == (byte) 0xFE && head[1] == (byte) 0xFF) {
            return Encoding.UTF_16BE;
        }
        FirstBytes.check(head, head.length);
        return Encoding.UTF_8;
    }

    /** The head as text, with a character for each byte where it is not UTF-8, which is enough to find a header. */
    private static String text(byte[] head, Encoding encoding) {
        String text = new String(head, encoding.charset());
        if (encoding == Encoding.UTF_8 && head.length < BYTES && !isUtf8(head)) {
            text = new String(head, StandardCharsets.ISO_8859_1);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean isUtf8(byte[] head) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(head));
            return true;
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    private static char separator(String text, Sources sources) {
        char most = ',';
        int cells = 0;
        int headerBelow = 0;
        for (char separator : SEPARATORS) {
            List<Row> rows = rows(text, separator);
            if (rows.isEmpty()) {
                continue;
            }
            Row first = rows.getFirst();
            if (first.cells().size() > cells) {
                cells = first.cells().size();
                most = separator;
            }
            Optional<Row> below = rows.stream()
                    .filter(row -> Heading.isSure(row.cells(), sources))
                    .findFirst();
            headerBelow = below.isPresent() ? below.get().line() : headerBelow;
        }
        if (headerBelow > 0) {
            throw new RefusedFile(Problem.TITLE_ABOVE, headerBelow, 0);
        }
        return most;
    }

    private static List<Row> rows(String text, char separator) {
        List<Row> rows = new ArrayList<>();
        try (CsvReader<CsvRecord> csv = CsvReader.builder()
                .fieldSeparator(separator)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)) {
            for (CsvRecord one : csv) {
                rows.add(new Row((int) one.getStartingLineNumber(), one.getFields()));
                if (rows.size() == RECORDS) {
                    break;
                }
            }
        } catch (CsvParseException | IOException e) {
            // a quote that is not closed, or the end of what was looked at: the reading of the lines tells
            return rows;
        }
        return rows;
    }
}
