package io.upline.intake;

import java.util.List;

/**
 * The columns that a file written to be mended has before those of its lines: why each was not taken, and in which file and on which
 * line it came. They are read back, so that a line is known again whatever was mended in it.
 */
final class Notes {

    /** Why the line was not taken. */
    static final String BECAUSE = "rejected_because";

    /** The file that the line came in. */
    static final String FILE = "rejected_file";

    /** The line of that file. */
    static final String LINE = "rejected_line";

    /** All of them, in the order in which they are written. */
    static final List<String> COLUMNS = List.of(BECAUSE, FILE, LINE);

    private Notes() {}

    /** A stored line or header without its notes, where it begins with them. */
    static String without(String header, String line) {
        String head = String.join(",", COLUMNS) + ",";
        if (!header.startsWith(head)) {
            return line;
        }
        Cells cells = CsvLine.read(line);
        Cells rest = new Cells();
        for (int i = COLUMNS.size(); i < cells.size(); i++) {
            rest.add(cells.get(i), Cells.Mark.PLAIN);
        }
        return rest.toCsv();
    }

    /** Whether the notes of a stored line name this line of this file. */
    static boolean name(String header, String raw, String file, int line) {
        List<String> names = CsvLine.read(header).texts();
        List<String> cells = CsvLine.read(raw).texts();
        int fileAt = names.indexOf(FILE);
        int lineAt = names.indexOf(LINE);
        return Math.min(fileAt, lineAt) >= 0
                && Math.max(fileAt, lineAt) < cells.size()
                && cells.get(fileAt).equals(file)
                && cells.get(lineAt).equals(Integer.toString(line));
    }

    /** The notes of a line as the first cells of it. */
    static String of(String because, String file, int line) {
        Cells cells = new Cells();
        cells.add(because, Cells.Mark.PLAIN);
        cells.add(file, Cells.Mark.PLAIN);
        cells.add(Integer.toString(line), Cells.Mark.PLAIN);
        return cells.toCsv() + ",";
    }
}
