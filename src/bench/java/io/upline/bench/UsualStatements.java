package io.upline.bench;

import io.upline.calculation.Earnings;
import io.upline.calculation.Results;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ItemWriter;

/** Statements as POI's examples lead to: a workbook each, two sheets, four styles; no chart, no widths by content. Money is
 * whole hundredths, shown with a point by the format. */
final class UsualStatements implements ItemWriter<UsualStatements.Payee> {

    private final Path folder;

    UsualStatements(Path folder) throws IOException {
        this.folder = Files.createDirectories(folder);
    }

    /** Whoever has earnings, from the first member on. */
    static List<Payee> payees(Results results, int most) {
        List<Payee> payees = new ArrayList<>();
        for (int m = 0; m < results.members().size() && payees.size() < most; m++) {
            Earnings earnings = results.earnings(m, m + 1);
            if (earnings.size() > 0) {
                payees.add(new Payee(results, m, earnings));
            }
        }
        return payees;
    }

    @Override
    public void write(Chunk<? extends Payee> payees) throws IOException {
        for (Payee payee : payees) {
            Path file = folder.resolve(payee.results().members().ids().at(payee.member()) + ".xlsx");
            try (XSSFWorkbook workbook = new XSSFWorkbook();
                    OutputStream out = Files.newOutputStream(file)) {
                fill(workbook, payee);
                workbook.write(out);
            }
        }
    }

    private static void fill(XSSFWorkbook workbook, Payee payee) {
        Font bold = workbook.createFont();
        bold.setBold(true);
        CellStyle heading = workbook.createCellStyle();
        heading.setFont(bold);
        CellStyle money = workbook.createCellStyle();
        money.setDataFormat(workbook.createDataFormat().getFormat("0\".\"00"));
        CellStyle percent = workbook.createCellStyle();
        percent.setDataFormat(workbook.createDataFormat().getFormat("0"));
        CellStyle text = workbook.createCellStyle();
        Sheet summary = workbook.createSheet("Summary");
        Sheet lines = workbook.createSheet("Earnings");
        row(summary, 0, heading, "Member", payee.results().members().ids().at(payee.member()));
        row(lines, 0, heading, "Bonus", "Source", "Level", "Base", "Rate", "Amount");
        Earnings earnings = payee.earnings();
        long total = 0;
        for (int k = 0; k < earnings.size(); k++) {
            int source = earnings.source()[k];
            Row row = row(
                    lines,
                    k + 1,
                    text,
                    payee.results().bonuses().get(earnings.bonus()[k]),
                    source < 0 ? "" : payee.results().members().ids().at(source),
                    Integer.toString(earnings.level()[k]));
            number(row, 3, money, earnings.baseCenti()[k]);
            number(row, 4, percent, earnings.rateE8()[k]);
            number(row, 5, money, earnings.amountMinor()[k]);
            total += earnings.amountMinor()[k];
        }
        number(row(summary, 1, heading, "Total"), 1, money, total);
    }

    private static Row row(Sheet sheet, int at, CellStyle style, String... cells) {
        Row row = sheet.createRow(at);
        for (int c = 0; c < cells.length; c++) {
            Cell cell = row.createCell(c);
            cell.setCellStyle(style);
            cell.setCellValue(cells[c]);
        }
        return row;
    }

    private static void number(Row row, int column, CellStyle style, long value) {
        Cell cell = row.createCell(column);
        cell.setCellStyle(style);
        cell.setCellValue(Math.toIntExact(value));
    }

    /** Somebody who gets a statement. */
    record Payee(Results results, int member, Earnings earnings) {}
}
