package io.upline.intake;

import io.upline.fact.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The parts of a workbook, in the transitional and in the strict form: elements are known by their local names, so that the namespaces in
 * which the two forms differ play no part. What a part says about its own size is not believed.
 */
final class WorkbookParts implements AutoCloseable {

    private static final String MAIN = "xl/workbook.xml";

    private final ZipFile zip;
    private final List<Sheet> sheets = new ArrayList<>();
    private final Map<String, Link> links;
    private boolean from1904;

    /** A sheet with values: its name, and the part that holds it. */
    record Sheet(String name, String part) {}

    private record Link(String type, String part) {}

    private WorkbookParts(ZipFile zip) throws IOException, XMLStreamException {
        this.zip = zip;
        this.links = links();
        readWorkbook();
    }

    /** Opens a workbook that {@link WorkbookCheck} has found to be one. */
    static WorkbookParts open(Path path) throws IOException {
        ZipFile zip = new ZipFile(path.toFile());
        try {
            return new WorkbookParts(zip);
        } catch (XMLStreamException | IOException | IllegalArgumentException e) {
            zip.close();
            throw unfit();
        } catch (RefusedFile e) {
            zip.close();
            throw e;
        }
    }

    private static RefusedFile unfit() {
        return new RefusedFile(Problem.WORKBOOK_UNREADABLE, 0, 0, Fact.of("intake.partsUnfit"));
    }

    /** The sheets with values, in the order of the workbook. */
    List<Sheet> sheets() {
        return sheets;
    }

    /** Whether days are counted from 1904. */
    boolean isFrom1904() {
        return from1904;
    }

    /** The bytes of a sheet. */
    InputStream sheet(Sheet sheet) throws IOException {
        return part(sheet.part());
    }

    /** The texts that cells refer to by number; none where the workbook has no such part. */
    List<String> texts() throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        String part = ofType("/sharedStrings");
        if (part.isEmpty()) {
            return texts;
        }
        try (InputStream source = part(part)) {
            XMLStreamReader xml = WorkbookCheck.factory().createXMLStreamReader(source);
            StringBuilder text = new StringBuilder();
            int phonetic = 0;
            while (xml.hasNext()) {
                int event = xml.next();
                String name = event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT
                        ? xml.getLocalName()
                        : "";
                boolean start = event == XMLStreamConstants.START_ELEMENT;
                switch (name) {
                    case "si" -> {
                        if (!start) {
                            texts.add(WorkbookRecords.unescaped(text.toString()));
                        }
                        text.setLength(0);
                    }
                    case "rPh" -> phonetic += start ? 1 : -1;
                    case "t" -> {
                        if (start) {
                            String piece = xml.getElementText();
                            text.append(phonetic == 0 ? piece : "");
                        }
                    }
                    default -> {}
                }
            }
        }
        return texts;
    }

    /** How the numbers of each style are shown. */
    List<WorkbookFormat> formats() throws IOException, XMLStreamException {
        String part = ofType("/styles");
        List<WorkbookFormat> formats = new ArrayList<>();
        if (part.isEmpty()) {
            return formats;
        }
        Map<Integer, String> codes = new HashMap<>();
        boolean cells = false;
        try (InputStream source = part(part)) {
            XMLStreamReader xml = WorkbookCheck.factory().createXMLStreamReader(source);
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("cellXfs")) {
                    cells = false;
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        codes.put(WorkbookRecords.number(value(xml, "numFmtId")), value(xml, "formatCode"));
                    case "cellXfs" -> cells = true;
                    case "xf" -> {
                        if (cells) {
                            int id = Math.max(0, WorkbookRecords.number(value(xml, "numFmtId")));
                            formats.add(WorkbookFormat.of(id, codes.getOrDefault(id, "")));
                        }
                    }
                    default -> {}
                }
            }
        }
        return formats;
    }

    private void readWorkbook() throws IOException, XMLStreamException {
        try (InputStream source = part(MAIN)) {
            XMLStreamReader xml = WorkbookCheck.factory().createXMLStreamReader(source);
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("workbookPr")) {
                    String flag = value(xml, "date1904");
                    from1904 = flag.equals("1") || flag.equals("true");
                } else if (xml.getLocalName().equals("sheet")) {
                    Link link = links.get(relation(xml));
                    if (link == null) {
                        throw unfit();
                    }
                    if (link.type().endsWith("/worksheet")) {
                        sheets.add(new Sheet(value(xml, "name"), link.part()));
                    }
                }
            }
        }
    }

    /** The id of a relation stands in a namespace of its own, which differs between the two forms. */
    private static String relation(XMLStreamReader xml) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals("id") && xml.getAttributeNamespace(i) != null) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    private Map<String, Link> links() throws IOException, XMLStreamException {
        Map<String, Link> found = new HashMap<>();
        try (InputStream source = part("xl/_rels/workbook.xml.rels")) {
            XMLStreamReader xml = WorkbookCheck.factory().createXMLStreamReader(source);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !value(xml, "TargetMode").equals("External")) {
                    String target = URI.create("/xl/")
                            .resolve(value(xml, "Target"))
                            .normalize()
                            .getPath();
                    found.put(value(xml, "Id"), new Link(value(xml, "Type"), target.substring(1)));
                }
            }
        }
        return found;
    }

    private String ofType(String ending) {
        return links.values().stream()
                .filter(link -> link.type().endsWith(ending))
                .map(Link::part)
                .findFirst()
                .orElse("");
    }

    private InputStream part(String name) throws IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw unfit();
        }
        return zip.getInputStream(entry);
    }

    private static String value(XMLStreamReader xml, String name) {
        String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
