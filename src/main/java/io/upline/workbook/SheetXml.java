package io.upline.workbook;

import java.nio.charset.StandardCharsets;

/** Writes the rows of a sheet as the XML of a workbook part. */
final class SheetXml implements Cells {

    private static final byte[][] COLUMNS = columns();
    private static final byte[][] STYLES = styles();

    private final PartBytes out;
    /** The number of the row under way in decimal digits, which each of its cells repeats. */
    private byte[] digits = {};

    private int row;
    private boolean open;

    SheetXml(PartBytes out) {
        this.out = out;
    }

    @Override
    public int row() {
        return row(0);
    }

    @Override
    public int row(int points) {
        close();
        row++;
        open = true;
        digits = Integer.toString(row).getBytes(StandardCharsets.ISO_8859_1);
        out.ascii("<row r=\"");
        out.bytes(digits, digits.length);
        if (points > 0) {
            out.ascii("\" customHeight=\"1\" ht=\"");
            out.decimal(points, 0);
        }
        out.ascii("\">");
        return row;
    }

    @Override
    public void text(int column, Look look, String text) {
        if (text.isEmpty()) {
            blank(column, look);
            return;
        }
        begin(column, look);
        out.ascii("\" t=\"inlineStr\"><is><t");
        if (text.charAt(0) <= ' ' || text.charAt(text.length() - 1) <= ' ') {
            out.ascii(" xml:space=\"preserve\"");
        }
        out.ascii(">");
        out.escaped(text);
        out.ascii("</t></is></c>");
    }

    @Override
    public void number(int column, Look look, long unscaled, int scale) {
        begin(column, look);
        out.ascii("\"><v>");
        out.decimal(unscaled, scale);
        out.ascii("</v></c>");
    }

    @Override
    public void formula(int column, Look look, String formula, long unscaled, int scale) {
        begin(column, look);
        out.ascii("\"><f>");
        out.escaped(formula);
        out.ascii("</f><v>");
        out.decimal(unscaled, scale);
        out.ascii("</v></c>");
    }

    @Override
    public void formula(int column, Look look, String formula, String result) {
        begin(column, look);
        out.ascii("\" t=\"str\"><f>");
        out.escaped(formula);
        out.ascii("</f><v>");
        out.escaped(result);
        out.ascii("</v></c>");
    }

    @Override
    public void blank(int column, Look look) {
        begin(column, look);
        out.ascii("\"/>");
    }

    /** Ends the last row. */
    void close() {
        if (open) {
            out.ascii("</row>");
            open = false;
        }
    }

    private void begin(int column, Look look) {
        byte[] start = COLUMNS[column];
        out.bytes(start, start.length);
        out.bytes(digits, digits.length);
        byte[] style = STYLES[look.ordinal()];
        out.bytes(style, style.length);
    }

    private static byte[][] columns() {
        byte[][] columns = new byte[26 * 27][];
        for (int i = 0; i < columns.length; i++) {
            String first = i < 26 ? "" : Character.toString('A' + i / 26 - 1);
            columns[i] = ("<c r=\"" + first + (char) ('A' + i % 26)).getBytes(StandardCharsets.ISO_8859_1);
        }
        return columns;
    }

    private static byte[][] styles() {
        byte[][] styles = new byte[Look.values().length][];
        for (Look look : Look.values()) {
            styles[look.ordinal()] = ("\" s=\"" + look.style()).getBytes(StandardCharsets.ISO_8859_1);
        }
        return styles;
    }
}
