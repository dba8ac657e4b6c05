package io.upline.workbook;

import io.upline.workbook.PartBytes.Standing;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * A workbook that POI designed, taken apart: parts that are the same in each copy are kept compressed and copied as they are, the others
 * are text with slots between. A copy costs the deflating of its slots' parts alone, holds no time stamp and is the same each time.
 *
 * <p>A slot is a {@code @@name@@} that the designer wrote somewhere as text; {@code rows} is made of each sheet's empty data. A row number
 * of {@link #lastRow(int)} in a reference is the slot {@code last} with the sheet's index. It is immutable, and serves all threads.
 */
public final class PreparedWorkbook {

    private static final int LAST_ROW = 1_040_000;
    private static final int SHEETS_MAX = 100;
    private static final Pattern LAST = Pattern.compile("(?<=[A-Z$])10400(\\d\\d)\\b");
    private static final long VALUE = 9_000_000_000L;
    private static final Pattern VALUES = Pattern.compile("(?<=>)9000000(\\d{3})(?=<)");
    private static final Pattern SLOT = Pattern.compile("@@([a-z]+)(\\d*)@@");
    private static final Pattern DIMENSION = Pattern.compile("<dimension\\sref=\"[A-Z0-9:]+\"/>");
    private static final LocalDateTime EPOCH = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final List<Part> parts = new ArrayList<>();

    private PreparedWorkbook() {}

    /** Fills a slot of a part. */
    public interface Filling {
        /**
         * Writes what belongs in the slot.
         *
         * @param sheet index of the sheet whose part this is, {@code -1} for other parts
         * @param slot the slot's name without its number
         * @param number the number at its end, 0 for none
         */
        void fill(int sheet, String slot, int number, PartBytes out);
    }

    private sealed interface Part {}

    /** A compressed part: the first {@code length} bytes; {@code sha256} is of what it unpacks to. */
    @SuppressWarnings("ArrayRecordComponent")
    public record Packed(byte[] compressed, int length, long crc, long size, byte[] sha256) {
        /** The same part in memory of its own, which stays when the scratch memory is used again. */
        Packed kept() {
            return new Packed(Arrays.copyOf(compressed, length), length, crc, size, sha256);
        }
    }

    private record Fixed(String name, Packed content) implements Part {}

    private record Open(String name, int sheet, List<Segment> segments) implements Part {}

    /** A text and the slot after it; the last segment's slot is empty. A long text is packed once for all copies. */
    private record Segment(byte[] text, @Nullable Standing packed, String slot, int number) {

        /** From this length on it costs less to end one block and begin another than to pack the text each time. */
        private static final int LONG = 256;

        static Segment of(String text, String slot, int number) {
            byte[] utf8 = utf8(text);
            return new Segment(utf8, utf8.length < LONG ? null : PartBytes.standing(utf8), slot, number);
        }
    }

    /** Row number that stands in a design for the last row of a sheet. */
    public static int lastRow(int sheet) {
        if (sheet >= SHEETS_MAX) {
            throw new IllegalArgumentException("a workbook of more than " + SHEETS_MAX + " sheets");
        }
        return LAST_ROW + sheet;
    }

    /** Number that stands in a design's chart for the {@code index}th value, slot {@code value}. */
    public static long value(int index) {
        return VALUE + index;
    }

    /** Text that stands in a design's chart for the {@code index}th label, slot {@code label}. */
    public static String label(int index) {
        return "@@label" + index + "@@";
    }

    /** Takes a design apart. */
    public static PreparedWorkbook of(XSSFWorkbook design) {
        PreparedWorkbook prepared = new PreparedWorkbook();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            design.write(bytes);
            PartBytes deflating = new PartBytes(Deflater.BEST_COMPRESSION);
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    prepared.parts.add(part(entry.getName(), zip.readAllBytes(), deflating));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return prepared;
    }

    /**
     * Writes one copy; {@code scratch} belongs to the thread and serves one copy after another.
     *
     * @return the hash of its parts, as {@link PartsHash} has it
     */
    public String write(OutputStream target, PartBytes scratch, Filling filling) throws IOException {
        return write(target, scratch, filling, List.of());
    }

    /** Writes one copy whose first sheets are already packed, and returns the hash of its parts. */
    public String write(OutputStream target, PartBytes scratch, Filling filling, List<Packed> packed)
            throws IOException {
        PartsHash hash = new PartsHash();
        try (ZipArchiveOutputStream zip = new ZipArchiveOutputStream(target)) {
            for (Part part : parts) {
                switch (part) {
                    case Fixed(String name, Packed content) -> add(zip, name, content, hash);
                    case Open open
                    when open.sheet >= 0 && open.sheet < packed.size() ->
                        add(zip, open.name, packed.get(open.sheet), hash);
                    case Open open -> add(zip, open.name, filled(open, scratch, filling), hash);
                }
            }
        }
        return hash.hex();
    }

    /** Packs one sheet by itself, for a workbook of which it is not known yet how many sheets it will have. */
    public Packed pack(int sheet, PartBytes scratch, Filling filling) {
        for (Part part : parts) {
            if (part instanceof Open open && open.sheet == sheet) {
                return filled(open, scratch, filling).kept();
            }
        }
        throw new IllegalArgumentException("no sheet " + sheet);
    }

    private static Packed filled(Open part, PartBytes scratch, Filling filling) {
        scratch.begin();
        for (Segment segment : part.segments) {
            if (segment.packed == null) {
                scratch.bytes(segment.text);
            } else {
                scratch.standing(segment.packed);
            }
            if (!segment.slot.isEmpty()) {
                filling.fill(part.sheet, segment.slot, segment.number, scratch);
            }
        }
        return scratch.end();
    }

    private static void add(ZipArchiveOutputStream zip, String name, Packed content, PartsHash hash)
            throws IOException {
        hash.add(name, content.sha256);
        ZipArchiveEntry entry = new ZipArchiveEntry(name);
        entry.setMethod(ZipEntry.DEFLATED);
        entry.setTimeLocal(EPOCH);
        entry.setCrc(content.crc);
        entry.setSize(content.size);
        entry.setCompressedSize(content.length);
        zip.addRawArchiveEntry(entry, new ByteArrayInputStream(content.compressed, 0, content.length));
    }

    private static Part part(String name, byte[] content, PartBytes deflating) {
        if (name.endsWith(".xml")) {
            int sheet = sheetIndex(name);
            String text = new String(content, StandardCharsets.UTF_8);
            text = LAST.matcher(text).replaceAll("@@last$1@@");
            text = VALUES.matcher(text).replaceAll("@@value$1@@");
            if (sheet >= 0) {
                text = DIMENSION.matcher(text).replaceFirst("");
                text = text.replace("<sheetData/>", "<sheetData>@@rows@@</sheetData>");
            }
            List<Segment> segments = segments(text);
            if (segments.size() > 1) {
                return new Open(name, sheet, segments);
            }
        }
        deflating.begin();
        deflating.bytes(content);
        return new Fixed(name, deflating.end().kept());
    }

    private static List<Segment> segments(String text) {
        List<Segment> segments = new ArrayList<>();
        Matcher slot = SLOT.matcher(text);
        int from = 0;
        while (slot.find()) {
            int number = slot.group(2).isEmpty() ? 0 : Integer.parseInt(slot.group(2));
            segments.add(Segment.of(text.substring(from, slot.start()), slot.group(1), number));
            from = slot.end();
        }
        segments.add(Segment.of(text.substring(from), "", 0));
        return segments;
    }

    private static int sheetIndex(String name) {
        String sheet = "xl/worksheets/sheet";
        return name.startsWith(sheet)
                ? Integer.parseInt(name.substring(sheet.length(), name.length() - ".xml".length())) - 1
                : -1;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
