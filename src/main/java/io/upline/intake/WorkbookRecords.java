package io.upline.intake;

import io.upline.fact.Fact;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a workbook's sheet, streamed: the sheet by pulling its XML, shared texts and styles from the parts that hold them. Row numbers are
 * line numbers. What the sheet says about its own size is not believed.
 */
final class WorkbookRecords implements Records {

    private static final Pattern MIDNIGHT = Pattern.compile("T00:00(:00(\\.0+)?)?Z?$");

    private final WorkbookParts workbook;
    private final List<String> texts;
    private final List<WorkbookFormat> formats;
    private final WorkbookNumbers numbers;
    private final InputStream sheet;
    private final XMLStreamReader xml;
    private final Cells cells = new Cells();
    private int width = -1;
    private int row;
    private int column;
    private int blank;
    private int hidden;

    private WorkbookRecords(WorkbookParts workbook, WorkbookParts.Sheet sheet) throws IOException, XMLStreamException {
        this.workbook = workbook;
        this.texts = workbook.texts();
        this.formats = workbook.formats();
        this.numbers = new WorkbookNumbers(workbook.isFrom1904());
        this.sheet = workbook.sheet(sheet);
        this.xml = WorkbookCheck.factory().createXMLStreamReader(this.sheet);
    }

    /** Opens a sheet of a workbook that {@link WorkbookCheck} has found to be one, and hashes the workbook's bytes. */
    static Records open(Path path, String sheet, MessageDigest digest) throws IOException {
        try (InputStream source = Files.newInputStream(path)) {
            byte[] buffer = new byte[1 << 16];
            for (int count = source.read(buffer); count >= 0; count = source.read(buffer)) {
                digest.update(buffer, 0, count);
            }
        }
        WorkbookCheck.check(path);
        return open(path, sheet);
    }

    /** Opens a sheet of a workbook that {@link WorkbookCheck} has found to be one. */
    static Records open(Path path, String sheet) throws IOException {
        WorkbookParts workbook = WorkbookParts.open(path);
        try {
            WorkbookParts.Sheet found = workbook.sheets().stream()
                    .filter(one -> one.name().equals(sheet))
                    .findFirst()
                    .orElseThrow(() -> new RefusedFile(Problem.FILE_CHANGED, 0, 0));
            return new WorkbookRecords(workbook, found);
        } catch (XMLStreamException | IOException e) {
            workbook.close();
            throw new RefusedFile(Problem.WORKBOOK_UNREADABLE, 0, 0, Fact.of("intake.partsUnfit"));
        } catch (RefusedFile e) {
            workbook.close();
            throw e;
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
        column = 0;
        int used = 0;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.END_ELEMENT && xml.getLocalName().equals("row")) {
                break;
            }
            if (event == XMLStreamConstants.START_ELEMENT && xml.getLocalName().equals("c")) {
                String place = attribute("r");
                column = place.isEmpty() ? column : new CellReference(place).getCol();
                int before = cells.size();
                readCell(column++);
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

    private void readCell(int at) throws XMLStreamException {
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
        if (at >= COLUMNS_MAX) {
            throw new RefusedFile(Problem.TOO_MANY_COLUMNS, row, COLUMNS_MAX + 1, COLUMNS_MAX);
        }
        pad(at);
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
            case "d" -> cells.add(MIDNIGHT.matcher(value).replaceFirst(""), Cells.Mark.PLAIN);
            default -> numbers.add(cells, value, format(style));
        }
    }

    private String shared(String index) {
        int at = number(index);
        if (at < 0 || at >= texts.size()) {
            throw new RefusedFile(Problem.WORKBOOK_UNREADABLE, row, 0, Fact.of("intake.textMissing"));
        }
        return texts.get(at);
    }

    /** Replaces {@code _x000D_} and its like, by which a workbook writes characters that XML cannot hold. */
    static String unescaped(String value) {
        return value.contains("_x") ? new XSSFRichTextString(value).getString() : value;
    }

    private WorkbookFormat format(String style) {
        int index = number(style);
        return index < 0 || index >= formats.size() ? WorkbookFormat.GENERAL : formats.get(index);
    }

    static int number(String text) {
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
            workbook.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
