package io.upline.intake;

import io.upline.fact.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Looks at a workbook as an archive before anything reads it as a workbook: what it holds beside values, names that stand
 * twice or leave the archive, and how much it unpacks to.
 */
final class WorkbookCheck {

    private static final int ENTRIES_MAX = 1_000;
    private static final long UNPACKED_MAX = 2L << 30;
    private static final int RATIO_MAX = 200;

    private WorkbookCheck() {}

    /** Refuses a file that is no plain workbook. */
    static void check(Path path) throws IOException {
        byte[] first = new byte[8];
        int length;
        try (InputStream source = Files.newInputStream(path)) {
            length = source.readNBytes(first, 0, first.length);
        }
        if (length < 4 || first[0] != 'P' || first[1] != 'K') {
            boolean old = length >= 2 && (first[0] & 0xFF) == 0xD0 && (first[1] & 0xFF) == 0xCF;
            throw new RefusedFile(
                    Problem.WORKBOOK_UNREADABLE, 0, 0, Fact.of(old ? "intake.encrypted" : "intake.noArchive"));
        }
        checkNames(path);
        try (ZipFile zip = new ZipFile(path.toFile())) {
            long unpacked = 0;
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                ZipEntry entry = entries.nextElement();
                checkPart(entry.getName());
                unpacked += checkXml(zip, entry, UNPACKED_MAX - unpacked);
            }
            if (zip.getEntry("xl/workbook.xml") == null || zip.getEntry("[Content_Types].xml") == null) {
                throw new RefusedFile(Problem.WORKBOOK_UNREADABLE, 0, 0, Fact.of("intake.noWorkbook"));
            }
        } catch (java.util.zip.ZipException e) {
            throw new RefusedFile(Problem.WORKBOOK_UNREADABLE, 0, 0, Fact.of("intake.damagedArchive"));
        }
    }

    private static void checkNames(Path path) throws IOException {
        Set<String> names = new HashSet<>();
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(path))) {
            byte[] buffer = new byte[1 << 16];
            long left = UNPACKED_MAX;
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                String name = entry.getName();
                if (!names.add(name.toLowerCase(Locale.ROOT))) {
                    throw new RefusedFile(Problem.WORKBOOK_UNREADABLE, 0, 0, Fact.of("intake.partTwice"));
                }
                if (name.startsWith("/") || name.contains("..") || name.contains("\\") || name.contains(":")) {
                    throw new RefusedFile(Problem.WORKBOOK_UNREADABLE, 0, 0, Fact.of("intake.partOutside"));
                }
                if (names.size() > ENTRIES_MAX) {
                    throw new RefusedFile(
                            Problem.WORKBOOK_TOO_LARGE, 0, 0, Fact.of("intake.manyParts", "most", ENTRIES_MAX));
                }
                long unpacked = 0;
                for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
                    unpacked += count;
                    left -= count;
                    if (left < 0) {
                        throw new RefusedFile(
                                Problem.WORKBOOK_TOO_LARGE,
                                0,
                                0,
                                Fact.of("intake.manyBytes", "gigabytes", UNPACKED_MAX >> 30));
                    }
                }
                checkRatio(unpacked, entry.getCompressedSize());
            }
        } catch (java.util.zip.ZipException | java.io.EOFException e) {
            throw new RefusedFile(Problem.WORKBOOK_UNREADABLE, 0, 0, Fact.of("intake.damagedArchive"));
        }
    }

    private static void checkRatio(long unpacked, long packed) {
        if (packed > 0 && unpacked > 1 << 20 && unpacked / packed > RATIO_MAX) {
            throw new RefusedFile(Problem.WORKBOOK_TOO_LARGE, 0, 0, Fact.of("intake.grows", "most", RATIO_MAX));
        }
    }

    private static void checkPart(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        String holds = lower.endsWith("vbaproject.bin") || lower.contains("/macrosheets/")
                ? "intake.macros"
                : lower.contains("/externallinks/")
                        ? "intake.links"
                        : lower.contains("/embeddings/") || lower.contains("/activex/")
                                ? "intake.embedded"
                                : lower.endsWith("/connections.xml") || lower.contains("/querytables/")
                                        ? "intake.connection"
                                        : "";
        if (!holds.isEmpty()) {
            throw new RefusedFile(Problem.WORKBOOK_ACTIVE, 0, 0, Fact.of(holds));
        }
    }

    /** Reads the beginning of an XML part, where a document type would stand. */
    private static long checkXml(ZipFile zip, ZipEntry entry, long left) throws IOException {
        String lower = entry.getName().toLowerCase(Locale.ROOT);
        if (entry.getSize() > left) {
            throw new RefusedFile(
                    Problem.WORKBOOK_TOO_LARGE, 0, 0, Fact.of("intake.manyBytes", "gigabytes", UNPACKED_MAX >> 30));
        }
        if (lower.endsWith(".xml") || lower.endsWith(".rels")) {
            try (InputStream source = zip.getInputStream(entry)) {
                XMLStreamReader reader = factory().createXMLStreamReader(source);
                int event = reader.getEventType();
                while (event != XMLStreamConstants.START_ELEMENT && reader.hasNext()) {
                    if (event == XMLStreamConstants.DTD) {
                        throw new RefusedFile(Problem.WORKBOOK_ENTITY, 0, 0, entry.getName());
                    }
                    event = reader.next();
                }
                reader.close();
            } catch (XMLStreamException e) {
                throw new RefusedFile(
                        Problem.WORKBOOK_UNREADABLE, 0, 0, Fact.of("intake.noXml", "part", entry.getName()));
            }
        }
        return Math.max(entry.getSize(), 0);
    }

    /** Reads XML without document types, entities or anything from outside. */
    static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }
}
