package io.upline.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** The numbers that a workbook shows, whatever words stand around them and however its parts are packed. */
public final class CellNumbers {

    /** A cell that is no text: its type is absent or a number's. */
    private static final Pattern NUMBER =
            Pattern.compile("<c(?: (?!t=)[a-z]+=\"[^\"]*\"| t=\"n\")*>(?:<f>[^<]*</f>)?<v>([^<]*)</v>");

    private CellNumbers() {}

    /** The numbers of all sheets, sheet by sheet in the order of their cells; what is no packed workbook has none. */
    public static List<String> of(InputStream workbook) throws IOException {
        List<String> numbers = new ArrayList<>();
        try (ZipInputStream zip = new ZipInputStream(workbook)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                if (entry.getName().startsWith("xl/worksheets/sheet")) {
                    Matcher number = NUMBER.matcher(new String(zip.readAllBytes(), StandardCharsets.UTF_8));
                    while (number.find()) {
                        numbers.add(number.group(1));
                    }
                }
            }
        }
        return numbers;
    }
}
