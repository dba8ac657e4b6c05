package io.upline.intake;

import io.upline.fact.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Iterator;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JRuntimeException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.eventusermodel.ReadOnlySharedStringsTable;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;
import org.xml.sax.SAXException;

/**
 * Rows of a workbook's only sheet, streamed: shared texts and styles by POI, the sheet by pulling its XML. Row numbers are
 * line numbers. What the sheet says about its own size is not believed.
 */
final class WorkbookRecords implements Records {

    private final OPCPackage workbook;
    private final ReadOnlySharedStringsTable texts;
    private final StylesTable styles;
    private final WorkbookNumbers numbers;
    private final InputStream sheet;
    private final XMLStreamReader xml;
    private final Cells cells = new Cells();
    private int width = -1;
    private int row;
    private int blank;
    private int hidden;

    private WorkbookRecords(OPCPackage workbook)
            throws IOException, OpenXML4JException, SAXException, XMLStreamException {
        this.workbook = workbook;
        XSSFReader reader = new XSSFReader(workbook);
        this.texts = new ReadOnlySharedStringsTable(workbook, false);
        this.styles = reader.getStylesTable();
        this.numbers = new WorkbookNumbers(isFrom1904(reader));
        Iterator<InputStream> sheets = reader.getSheetsData();
        int count = 0;
        InputStream only = InputStream.nullInputStream();
        while (sheets.hasNext()) {
            InputStream next = sheets.next();
            only = count++ == 0 ? next : only;
        }
        if (count != 1) {
            throw new RefusedFile(Problem.WORKBOOK_SHEETS, 0, 0, count);
        }
        this.sheet = only;
        this.xml = WorkbookCheck.factory().createXMLStreamReader(only);
    }

    static Records open(Path path, MessageDigest digest) throws IOException {
        try (InputStream source = Files.newInputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        WorkbookCheck.check(path);
        OPCPackage workbook = null;
        try {
            workbook = OPCPackage.open(path.toFile(), PackageAccess.READ);
            return new WorkbookRecords(workbook);
        } catch (OpenXML4JException
                | OpenXML4JRuntimeException
                | org.apache.poi.ooxml.POIXMLException
                | SAXException
                | XMLStreamException
                | IOException e) {
            if (workbook != null) {
                workbook.revert();
            }
            throw new RefusedFile(Problem.WORKBOOK_UNREADABLE, 0, 0, Fact.of("intake.partsUnfit"));
        } catch (RefusedFile e) {
            if (workbook != null) {
                workbook.revert();
            }
            throw e;
        }
    }

    private static boolean isFrom1904(XSSFReader reader) throws IOException, OpenXML4JException, XMLStreamException {
        try (InputStream source = reader.getWorkbookData()) {
            XMLStreamReader xml = WorkbookCheck.factory().createXMLStreamReader(source);
            while (xml.hasNext()) {
                if (xml.next() == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("workbookPr")) {
                    String flag = xml.getAttributeValue(null, "date1904");
                    return "1".equals(flag) || "true".equals(flag);
                }
            }
            return false;
        }
    }

    @Override
    public boolean next() {
        try {
            while (xml.hasNext()) {
                if (xml.next() != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "row" -> {
                        readRow();
                        if (!isBlank()) {
                            width = width < 0 ? cells.size() : width;
                            return true;
                        }
                        blank++;
                    }
                    case "col" -> hidden += isTrue("hidden") ? 1 : 0;
                    case "mergeCell" ->
                        throw new RefusedFile(Problem.WORKBOOK_MERGED, 0, 0, Text.shown(attribute("ref")));
                    default -> {}
                }
            }
            return false;
        } catch (XMLStreamException e) {
            throw new RefusedFile(Problem.WORKBOOK_UNREADABLE, row, 0, Fact.of("intake.damagedSheet"));
        }
    }

    private void readRow() throws XMLStreamException {
        String number = attribute("r");
        row = number.isEmpty() ? row + 1 : number(number);
        hidden += isTrue("hidden") ? 1 : 0;
        cells.begin(row);
        int used = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String place = attribute("r");
                int column = place.isEmpty() ? cells.size() : new CellReference(place).getCol();
                int before = cells.size();
                readCell(column);
                used = cells.size() > before && !cells.isEmpty(cells.size() - 1) ? cells.size() : used;
            }
        }
        pad(Math.max(width, 0));
        cells.cut(Math.max(used, Math.max(width, 0)));
    }

    private void pad(int to) {
        while (cells.size() < to) {
            cells.add("", Cells.Mark.PLAIN);
        }
    }

    private void readCell(int column) throws XMLStreamException {
        String type = attribute("t");
        String style = attribute("s");
        boolean formula = false;
        StringBuilder value = new StringBuilder();
        int phonetic = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT) {
                if (xml.getLocalName().equals("c")) {
                    break;
                }
                phonetic -= xml.getLocalName().equals("rPh") ? 1 : 0;
            } else if (event == XMLStreamConstants.START_ELEMENT) {
                String name = xml.getLocalName();
                formula |= name.equals("f");
                phonetic += name.equals("rPh") ? 1 : 0;
                if ((name.equals("v") || name.equals("t")) && phonetic == 0) {
                    value.append(xml.getElementText());
                }
            }
        }
        if (value.isEmpty() && !formula) {
            return;
        }
        if (column >= COLUMNS_MAX) {
            throw new RefusedFile(Problem.TOO_MANY_COLUMNS, row, COLUMNS_MAX + 1, COLUMNS_MAX);
        }
        pad(column);
        add(type, style, formula, value.toString());
    }

    private void add(String type, String style, boolean formula, String value) {
        if (formula) {
            cells.add(value, Cells.Mark.FORMULA);
            return;
        }
        switch (type) {
            case "s" -> cells.add(shared(value), Cells.Mark.PLAIN);
            case "inlineStr", "str" -> cells.add(unescaped(value), Cells.Mark.PLAIN);
            case "e" -> cells.add(value, Cells.Mark.ERROR);
            case "b" -> cells.add(value.equals("1") ? "TRUE" : "FALSE", Cells.Mark.UNFIT);
            case "d" -> cells.add(value, Cells.Mark.PLAIN);
            default -> numbers.add(cells, value, isDate(style));
        }
    }

    private String shared(String index) {
        int at = number(index);
        if (at < 0 || at >= texts.getUniqueCount()) {
            throw new RefusedFile(Problem.WORKBOOK_UNREADABLE, row, 0, Fact.of("intake.textMissing"));
        }
        return texts.getItemAt(at).getString();
    }

    /** Replaces {@code _x000D_} and its like, by which a workbook writes characters that XML cannot hold. */
    private static String unescaped(String value) {
        return value.contains("_x") ? new XSSFRichTextString(value).getString() : value;
    }

    private boolean isDate(String style) {
        if (style.isEmpty() || styles == null) {
            return false;
        }
        int index = number(style);
        if (index < 0 || index >= styles.getNumCellStyles()) {
            return false;
        }
        XSSFCellStyle found = styles.getStyleAt(index);
        return DateUtil.isADateFormat(found.getDataFormat(), found.getDataFormatString());
    }

    private static int number(String text) {
        long value = Decimals.parse(text.toCharArray(), 0, text.length(), 0);
        return value >= 0 && value <= Integer.MAX_VALUE ? (int) value : -1;
    }

    private String attribute(String name) {
        @Nullable String value = xml.getAttributeValue(null, name);
        return value == null ? "" : value;
    }

    private boolean isTrue(String name) {
        String value = attribute(name);
        return value.equals("1") || value.equals("true");
    }

    private boolean isBlank() {
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.isEmpty(i) || cells.mark(i) != Cells.Mark.PLAIN) {
                return false;
            }
        }
        return true;
    }

    @Override
    public Cells cells() {
        return cells;
    }

    @Override
    public int blankLines() {
        return blank;
    }

    @Override
    public Position after() {
        return Position.UNKNOWN;
    }

    @Override
    public int hidden() {
        return hidden;
    }

    @Override
    public boolean endsWithLineEnd() {
        return true;
    }

    @Override
    public void close() {
        try {
            xml.close();
            sheet.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            workbook.revert();
        }
    }
}
