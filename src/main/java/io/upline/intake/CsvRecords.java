package io.upline.intake;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.RecordType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Iterator;

/** Lines of a CSV file by RFC 4180, with FastCSV; {@code #} begins no comment, line numbers are physical. */
final class CsvRecords implements Records {

    private final LineReader reader;
    private final Taker taker;
    private final CsvReader<Cells> csv;
    private final Iterator<Cells> lines;
    private int blank;
    private int lineAfter;

    /** Reads on from a position at which the reader stands. */
    CsvRecords(LineReader reader, char separator, Position from) {
        this.reader = reader;
        this.taker = new Taker(reader, from.line() - 1);
        this.csv = CsvReader.builder()
                .fieldSeparator(separator)
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .maxBufferSize(LineReader.LINE_MAX * 2)
                .build(taker, reader);
        this.lines = csv.iterator();
    }

    @Override
    public boolean next() {
        try {
            while (lines.hasNext()) {
                lines.next();
                if (!taker.isBlank()) {
                    reader.passed(taker.cells.line());
                    lineAfter = taker.openLine() + 1;
                    return true;
                }
                blank++;
            }
            return false;
        } catch (CsvParseException e) {
            if (e.getCause() instanceof RefusedFile refused) {
                throw refused;
            }
            throw new RefusedFile(Problem.QUOTE_NOT_CLOSED, taker.openLine(), taker.cells.size() + 1);
        }
    }

    @Override
    public Cells cells() {
        return taker.cells;
    }

    @Override
    public Position after() {
        try {
            return new Position(reader.startOf(lineAfter), lineAfter);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int blankLines() {
        return blank;
    }

    @Override
    public int hidden() {
        return 0;
    }

    @Override
    public boolean endsWithLineEnd() {
        return reader.endsWithLineEnd();
    }

    @Override
    public void close() {
        try {
            csv.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Copies cells out of the reader's buffer; the physical line of a quote is the record's plus the breaks before it. */
    private static final class Taker extends AbstractBaseCsvCallbackHandler<Cells> {

        private final Cells cells = new Cells();
        private final LineReader reader;
        private final int linesBefore;
        private int breaks;

        Taker(LineReader reader, int linesBefore) {
            this.reader = reader;
            this.linesBefore = linesBefore;
        }

        @Override
        protected void handleBegin(long startingLineNumber) {
            cells.begin(linesBefore + (int) startingLineNumber);
            breaks = 0;
        }

        @Override
        protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
            if (index >= COLUMNS_MAX) {
                throw new RefusedFile(Problem.TOO_MANY_COLUMNS, cells.line(), COLUMNS_MAX + 1, COLUMNS_MAX);
            }
            cells.add(
                    buffer,
                    offset,
                    length,
                    quoted || !reader.hasQuotes() || !has(buffer, offset, length)
                            ? Cells.Mark.PLAIN
                            : Cells.Mark.STRAY_QUOTE);
            if (quoted) {
                countBreaks(buffer, offset, length);
            }
        }

        private static boolean has(char[] buffer, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (buffer[i] == '"') {
                    return true;
                }
            }
            return false;
        }

        private void countBreaks(char[] buffer, int offset, int length) {
            for (int i = offset; i < offset + length; i++) {
                if (buffer[i] == '\n' || (buffer[i] == '\r' && (i + 1 == offset + length || buffer[i + 1] != '\n'))) {
                    breaks++;
                }
            }
        }

        boolean isBlank() {
            return getRecordType() == RecordType.EMPTY || cells.isEmpty();
        }

        int openLine() {
            return cells.line() + breaks;
        }

        @Override
        protected Cells buildRecord() {
            return cells;
        }
    }
}
