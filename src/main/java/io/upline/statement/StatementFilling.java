package io.upline.statement;

import io.upline.workbook.Cells;
import io.upline.workbook.Layout;
import io.upline.workbook.PartBytes;
import io.upline.workbook.PreparedWorkbook;

/** What one statement puts into the slots of its layout. */
final class StatementFilling implements PreparedWorkbook.Filling {

    private final StatementContent content;
    private final StatementLayout layout;
    private final BonusSums sums;
    private final int linesPerSheet;

    StatementFilling(StatementContent content, StatementLayout layout, BonusSums sums, int linesPerSheet) {
        this.content = content;
        this.layout = layout;
        this.sums = sums;
        this.linesPerSheet = linesPerSheet;
    }

    @Override
    public void fill(int sheet, String slot, int number, PartBytes out) {
        switch (slot) {
            case "rows" -> Cells.write(out, cells -> rows(sheet, cells));
            case "footer" -> out.escaped(footer(content, layout.words()));
            case "last" -> out.decimal(EarningsSheet.lastRow(content, number, linesPerSheet), 0);
            case "label" -> out.escaped(sums.bonuses().get(number));
            case "value" -> out.decimal(sums.minor().get(number), layout.digits());
            default -> throw new IllegalStateException("no such slot: " + slot);
        }
    }

    /** Writes the rows of one sheet. */
    void rows(int sheet, Cells cells) {
        if (sheet == 0) {
            new SummarySheet(content, layout, sums, cells)
                    .write(EarningsSheet.firstTotal(content, layout, linesPerSheet));
        } else if (sheet == layout.teamSheet()) {
            new TeamSheet(content, layout, cells).write();
        } else {
            new EarningsSheet(content, layout, sums, linesPerSheet).write(sheet - 1, cells);
        }
    }

    static String footer(StatementContent content, StatementWords words) {
        String footer =
                words.footer(content.payee().memberId(), content.heading().period());
        return Layout.footerText(words.marked(content.heading(), footer));
    }
}
