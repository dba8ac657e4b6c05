package io.upline.intake;

import io.upline.intake.form.DayText;
import io.upline.intake.form.Evidence;
import io.upline.intake.form.FileForm;
import io.upline.intake.form.NumberText;

/**
 * Lines of a file with Upline's own columns. A cell that does not fit the file's form stays as it is, and is judged as it is.
 */
final class OwnLayout implements Layout {

    private final FileForm form;
    private final Header header;
    private final Kind[] kinds;
    private char[] plain = new char[64];

    private enum Kind {
        TEXT,
        NUMBER,
        DAY,
        /** A day that has no time; one at midnight is taken off. */
        DAY_ALONE
    }

    OwnLayout(FileForm form, Header header, CompanyRules rules) {
        this.form = form;
        this.header = header;
        this.kinds = new Kind[header.size()];
        for (int i = 0; i < kinds.length; i++) {
            kinds[i] = kind(header, header.names().get(i), rules);
        }
    }

    private static Kind kind(Header header, String name, CompanyRules rules) {
        if (header.members()) {
            for (MemberColumn column : MemberColumn.values()) {
                if (column.isDay() && column.title().equals(name)) {
                    return Kind.DAY_ALONE;
                }
            }
            return Kind.TEXT;
        }
        if (name.equals(ProductColumn.FROM.title()) && !header.orders()) {
            return Kind.DAY_ALONE;
        }
        for (OrderColumn column : OrderColumn.values()) {
            if (column.title().equals(name)) {
                return column.isDay() ? Kind.DAY : column.isNumber() ? Kind.NUMBER : Kind.TEXT;
            }
        }
        return rules.measures().contains(name) ? Kind.NUMBER : Kind.TEXT;
    }

    @Override
    public FileForm form() {
        return form;
    }

    @Override
    public Header header() {
        return header;
    }

    @Override
    public boolean isPlain() {
        return form.plain() && header.surplus() == 0;
    }

    @Override
    public void witness(Cells line, Evidence evidence) {
        int count = Math.min(line.size(), kinds.length);
        for (int i = 0; i < count; i++) {
            if (kinds[i] == Kind.TEXT || line.mark(i) != Cells.Mark.PLAIN) {
                continue;
            }
            if (kinds[i] == Kind.NUMBER) {
                evidence.number(line.text, line.from(i), line.to(i), line.line(), i + 1);
            } else {
                evidence.day(line.text, line.from(i), line.to(i), line.line(), i + 1);
            }
        }
    }

    @Override
    public void rewrite(Cells line, Cells to) {
        to.begin(line.line());
        if (header.orders() && line.size() > 0 && line.is(0, FirstPass.TRAILER)) {
            rewriteTrailer(line, to);
            return;
        }
        int count = surplusIsEmpty(line) ? header.size() : line.size();
        for (int i = 0; i < count; i++) {
            if (i < kinds.length && line.mark(i) == Cells.Mark.PLAIN) {
                cell(kinds[i], line, i, to);
            } else {
                to.add(line, i);
            }
        }
    }

    @Override
    public boolean keepsPlace() {
        return true;
    }

    @Override
    public Layout begun() {
        return this;
    }

    /** Whether what stands right of the header's last title is nothing, as in lines of columns that were only formatted. */
    private boolean surplusIsEmpty(Cells line) {
        if (line.size() <= header.size() || line.size() > header.size() + header.surplus()) {
            return false;
        }
        for (int i = header.size(); i < line.size(); i++) {
            if (!line.isEmpty(i)) {
                return false;
            }
        }
        return true;
    }

    private void rewriteTrailer(Cells line, Cells to) {
        for (int i = 0; i < line.size(); i++) {
            cell(i == 2 ? Kind.NUMBER : Kind.TEXT, line, i, to);
        }
    }

    private void cell(Kind kind, Cells line, int cell, Cells to) {
        switch (kind) {
            case TEXT -> to.add(line, cell);
            case NUMBER -> number(line, cell, to);
            case DAY, DAY_ALONE -> day(kind, line, cell, to);
        }
    }

    private void number(Cells line, int cell, Cells to) {
        if (line.length(cell) > plain.length) {
            plain = new char[line.length(cell)];
        }
        char decimal = form.decimal() == ',' ? ',' : '.';
        int length = NumberText.plain(line.text, line.from(cell), line.to(cell), decimal, plain);
        if (length < 0) {
            to.add(line, cell);
        } else {
            to.add(plain, 0, length, Cells.Mark.PLAIN);
        }
    }

    private void day(Kind kind, Cells line, int cell, Cells to) {
        boolean dayFirst = form.dates() != FileForm.Dates.MONTH_FIRST;
        String day = DayText.plain(line.text, line.from(cell), line.to(cell), dayFirst);
        if (day.isEmpty()) {
            to.add(line, cell);
        } else {
            String alone = kind == Kind.DAY_ALONE && day.endsWith("T00:00:00") ? day.substring(0, 10) : day;
            to.add(alone, Cells.Mark.PLAIN);
        }
    }
}
