package io.upline.intake;

/** One stored line, turned back into cells: the reverse of {@link Cells#toCsv}. */
final class CsvLine {

    private CsvLine() {}

    static Cells read(String line) {
        return read(line, 0);
    }

    /** The same of a line whose number in its file is known. */
    static Cells read(String line, int physicalLine) {
        Cells cells = new Cells();
        cells.begin(physicalLine);
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted) {
                boolean escape = c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"';
                if (c == '"' && !escape) {
                    quoted = false;
                } else {
                    cell.append(c);
                    i += escape ? 1 : 0;
                }
            } else if (c == '"') {
                quoted = true;
            } else if (c == ',') {
                cells.add(cell.toString(), Cells.Mark.PLAIN);
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString(), Cells.Mark.PLAIN);
        return cells;
    }
}
