package io.upline.desk;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The files that the walked close gets, each line with what has to become of it: the months before, the 25 files, and what mends them. */
final class WalkedFiles {

    static final String MEMBERS =
            "member_id,kind,name,sponsor_id,joined_on,effective_on,status,country,currency,language\n";

    /** The lines of orders of each month. */
    final List<WalkedLine> august = new ArrayList<>();

    final List<WalkedLine> september = new ArrayList<>();
    final List<WalkedLine> october = new ArrayList<>();

    /** What the 25 files are, by name: code and fate of those that are refused, and their money; empty for the others. */
    final Map<String, String> refused = new TreeMap<>();

    /** Code and fate of each line of members that is left, as {@code file:line}. */
    final Map<String, String> membersLeft = new TreeMap<>();

    private final TestHome home;

    WalkedFiles(TestHome home) {
        this.home = home;
    }

    private void drop(String name, byte[] bytes) {
        try {
            Files.write(home.inbox().resolve(name), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drop(String name, String text) {
        drop(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static List<WalkedLine> lines(String file, int first, String table) {
        List<WalkedLine> lines = new ArrayList<>();
        for (String row : table.strip().split("\n", -1)) {
            lines.add(WalkedLine.of(file, first + lines.size(), row));
        }
        return lines;
    }

    private void orders(List<WalkedLine> into, String file, WalkedForm form, String table) {
        List<WalkedLine> lines = lines(file, form.before().startsWith("sep=") ? 3 : 2, table);
        into.addAll(lines);
        drop(file, form.bytes(lines));
    }

    void august() {
        drop("members.csv", MEMBERS + """
            A,distributor,Anna,,2026-01-01,,active,SE,EUR,sv
            B,distributor,Bo,A,2026-01-01,,active,DK,EUR,da
            C,distributor,Cia,B,2026-01-01,,active,PL,EUR,pl
            D,distributor,Dag,A,2026-01-01,,suspended,SE,EUR,sv
            E,distributor,Eva,A,2026-01-01,,active,SE,EUR,sv
            K,customer,Kaj,B,2026-01-01,,active,SE,EUR,sv
            """);
        orders(august, "august.csv", WalkedForm.PLAIN, """
            A1 | 2026-08-02 | 2026-08-02 | A | standard | | 200.00 | 200 | counts
            A2 | 2026-08-02 | 2026-08-02 | E | standard | | 500.00 | 500 | counts
            A3 | 2026-08-03 | 2026-08-03 | C | standard | | 300.00 | 300 | counts
            A4 | 2026-08-04 | 2026-08-04 | K | standard | | 100.00 | 100 | counts
            A5 | 2026-08-05 | 2026-08-05 | D | standard | | 100.00 | 100 | counts
            """);
    }

    void september() {
        orders(september, "september.csv", WalkedForm.PLAIN, """
            S1 | 2026-09-02 | 2026-09-02 | B | standard |    |  150.00 |  150 | counts
            S2 | 2026-09-03 | 2026-09-03 | C | standard |    |  100.00 |  100 | counts
            S3 | 2026-09-30 | 2026-10-02 | K | standard |    |   60.00 |   60 | kept
            S4 | 2026-09-28 |            | B | standard |    |   70.00 |   70 | paid
            S5 | 2026-09-29 |            | A | standard |    |   35.00 |   35 | never
            R1 | 2026-09-05 | 2026-09-05 | E | return   | A2 | -500.00 | -500 | august
            """);
    }

    /** The 25 files, as they come in. */
    void october() {
        countries();
        shops();
        returnsAndEdits();
        members();
        workbook();
        refused();
    }

    private void countries() {
        orders(october, "01-sweden.csv", WalkedForm.SWEDEN, """
            SE1   | 2026-10-05 | 2026-10-05 | A | standard | | 1234.50 | 1000 | counts
            SE2   |            | 2026-10-06 | B | standard | |   80.00 |   80 | MISSING mended
            SE3   | 2026-10-06 | 2026-10-06 | B | standard | |  gratis |   40 | NUMBER_UNREADABLE waived
            SE4   | 2026-10-07 | 2026-10-07 | C | gift     | |   45.00 |   40 | TYPE_UNKNOWN mended
            Total |            |            |   |          | | 1359.50 | 1160 | TOTAL_ROW waived
            """);
        orders(october, "02-denmark.csv", WalkedForm.DENMARK, """
            DK1 | 2026-10-08 | 2026-10-08 | B | standard | |  1100.25 | 1000 | counts
            DK2 | 32-10-2026 | 2026-10-08 | B | standard | |    20.00 |   20 | DATE_UNREADABLE mended
            DK3 | 2026-10-08 | 2026-10-08 | B | standard | | 60.00 SEK |   60 | CURRENCY_OTHER waived
            DK4 | 2026-10-08 | 2026-10-08 | C | standard | | 55.00 EUX |   50 | CURRENCY_UNKNOWN mended
            """);
        orders(october, "03-germany.csv", WalkedForm.GERMANY, """
            DE1 | 2026-10-09 | 2026-10-09 | C | standard | | 99.90 | 90 | counts
            DE2 | 2026-10-09 | 2026-10-09 | C | standard | | -5.00 |  0 | NEGATIVE waived
            DE3 | 2026-10-09 | 2026-10-09 | C | standard | |  1;00 |  1 | CELL_COUNT waived
            """);
        orders(october, "04-britain.csv", WalkedForm.BRITAIN, """
            GB1 | 2026-10-13 | 2026-10-13 | E | standard | | 400.00 | 400 | counts
            GB2 | 2026-10-14 | 2026-11-20 | E | standard | |  77.00 |  77 | AHEAD_OF_CLOCK waived
            GB3 | 2026-03-15 | 2026-03-15 | E | standard | |  88.00 |  88 | BEFORE_FIRST_PERIOD waived
            """);
        orders(october, "05-unicode.csv", WalkedForm.UNICODE, """
            US1         | 2026-10-15 | 2026-10-15 | B | standard | |  33.00 |  30 | counts
            2.60901E+11 | 2026-10-15 | 2026-10-15 | B | standard | | 100.00 | 100 | ID_DESTROYED waived
            US345678901234567890123456789012345678901 | 2026-10-15 | 2026-10-15 | B | standard | | 14.00 | 10 | TOO_LONG mended
            """);
        orders(october, "06-nul.csv", WalkedForm.PLAIN, """
            NU1      | 2026-10-16 | 2026-10-16 | A   | standard | | 12.34 | 12 | counts
            NU\0002  | 2026-10-16 | 2026-10-16 | A   | standard | | 21.00 | 20 | CHARACTER_UNFIT mended
            NU3      | 2026-10-16 | 2026-10-16 | B"x | standard | |  1.00 |  1 | QUOTE_STRAY waived
            """);
    }

    private void shops() {
        String shopify = "Name,Financial Status,Paid at,Currency,Subtotal,Discount Code,Created at,Lineitem quantity,"
                + "Lineitem sku,Tags\n";
        drop("08-shop.csv", shopify + """
            SH1,paid,2026-10-17 12:00:00 +0200,EUR,64.00,REF-B,2026-10-17 11:00:00 +0200,1,GOODS,
            SH1,,,,,,2026-10-17 11:00:00 +0200,1,SAMPLE,
            SH2,paid,2026-10-17 12:00:00 +0200,EUR,52.00,REF-ZZ,2026-10-17 11:00:00 +0200,1,GOODS,
            SH3,paid,2026-10-17 12:00:00 +0200,EUR,16.00,REF-C,2026-10-17 11:00:00 +0200,1.5,GOODS,
            """);
        october.addAll(lines("08-shop.csv", 2, """
            SH1 | 2026-10-17 | 2026-10-17 | B  | standard | | 64.00 | 64 | counts
            SH1 | 2026-10-17 | 2026-10-17 | B  | standard | |  0.00 |  0 | counts
            SH2 | 2026-10-17 | 2026-10-17 | ZZ | standard | | 52.00 | 52 | MEMBER_UNKNOWN taken counts
            SH3 | 2026-10-17 | 2026-10-17 | C  | standard | | 16.00 | 16 | QUANTITY_UNREADABLE mended
            """));
        String woo =
                "Date,Order #,N. Revenue (formatted),Status,Customer,Customer type,Product(s),Items sold,Coupon(s),"
                        + "N. Revenue,Attribution\n";
        drop("09-woo.csv", woo + """
            2026-10-18 12:00:00,WO1,"48,00",completed,Some Body,new,1× Goods,1,ref-A,48.00,Direct
            2026-10-18 12:00:00,WO2,"29,00",on-hold,Some Body,new,1× Goods,1,ref-A,29.00,Direct
            2026-10-18 12:00:00,WO3,"13,00",completed,Some Body,new,1× Goods,1,,13.00,Direct
            """);
        october.addAll(lines("09-woo.csv", 2, """
            WO1 | 2026-10-18 | 2026-10-18 | A | standard | | 48.00 | 48 | counts
            WO2 | 2026-10-18 |            | A | standard | | 29.00 | 29 | unpaid
            WO3 | 2026-10-18 | 2026-10-18 |   | standard | | 13.00 | 13 | MISSING waived
            """));
    }

    private void returnsAndEdits() {
        orders(october, "10-returns.csv", WalkedForm.PLAIN, """
            RT1  | 2026-10-20 | 2026-10-20 | A | return   | SE1 |   -34.50 |   -30 | counts
            RT2  | 2026-10-20 | 2026-10-20 | A | return   | Q9  |    -9.00 |    -9 | ORIGINAL_UNKNOWN waived
            RT3  | 2026-10-20 | 2026-10-20 | A | return   |     |    -8.00 |    -8 | ORIGINAL_MISSING waived
            RT4  | 2026-10-20 | 2026-10-20 | E | return   | GB1 |     7.00 |    -6 | RETURN_POSITIVE mended
            RT5  | 2026-10-20 | 2026-10-20 | B | return   | DK1 | -2000.00 |   -10 | RETURN_EXCEEDS waived
            RT6  | 2026-10-01 | 2026-10-01 | E | return   | GB1 |    -6.00 |    -6 | RETURN_BEFORE_SALE waived
            RT7  | 2026-10-20 | 2026-10-20 | C | return   | DK1 |    -3.00 |    -3 | ORIGINAL_OF_OTHER waived
            RT8  | 2026-10-20 | 2026-10-20 | C | return   | LX1 |    -4.00 |    -4 | ORIGINAL_UNKNOWN taken counts
            RT9  | 2026-10-25 | 2026-10-25 | C | return   | A3  |   -30.00 |   -30 | nowhere
            RT10 | 2026-10-20 | 2026-10-20 | C | return   | S2  |   -20.00 |   -20 | september
            """);
        orders(october, "11-again.csv", WalkedForm.PLAIN, """
            AG1 | 2026-10-21 | 2026-10-21 | E | standard | |  18.00 |  18 | counts
            AG1 | 2026-10-21 | 2026-10-21 | E | standard | |  18.00 |  18 | TWICE_IN_FILE warned unchanged
            AG2 | 2026-10-21 | 2026-10-21 | E | standard | |  31.00 |  31 | TWICE_DIFFERENT waived
            AG2 | 2026-10-21 | 2026-10-21 | E | standard | |  32.00 |  32 | TWICE_DIFFERENT waived
            S1  | 2026-09-02 | 2026-09-02 | B | standard | | 150.00 | 150 | unchanged
            S2  | 2026-09-03 | 2026-09-04 | C | standard | | 100.00 | 100 | KNOWN_OTHERWISE waived
            """);
        orders(october, "12-edits.csv", WalkedForm.PLAIN, """
            S1  | 2026-09-02 | 2026-09-02 | B | standard | |  170.00 |  170 | ORDER_EDITED accepted
            DK1 | 2026-10-08 | 2026-10-08 | B | standard | | 1200.25 | 1100 | ORDER_EDITED accepted
            DE1 | 2026-10-09 | 2026-10-09 | C | standard | |  105.00 |   95 | ORDER_EDITED waived
            S4  | 2026-09-28 | 2026-10-11 | B | standard | |   70.00 |   70 | payment
            """);
        orders(october, "15-late.csv", WalkedForm.PLAIN, """
            LA1 | 2026-09-20 | 2026-09-20 | C  | standard | | 55.00 | 50 | september
            LA2 | 2026-10-31 | 2026-11-02 | A  | standard | | 41.00 | 40 | november
            LA3 | 2026-10-22 |            | B  | standard | | 39.00 | 30 | unpaid
            LA4 | 2026-10-22 | 2026-10-22 | B  | standard | |  0.00 | 20 | VOLUME_WITHOUT_PRICE warned counts
            LA5 | 2026-10-22 | 2026-10-22 | ZZ | standard | | 27.00 | 20 | MEMBER_UNKNOWN taken counts
            LA6 | 2026-10-22 | 2026-10-22 | YY | standard | | 26.00 | 20 | MEMBER_UNKNOWN waived
            """);
        orders(october, "history-old.csv", WalkedForm.PLAIN, """
            H1 | 2026-05-05 | 2026-05-05 | A | standard | | 500.00 | 400 | history
            """);
    }

    private void members() {
        drop("13-members.csv", MEMBERS + """
            G,distributor,Gro,B,2026-10-05,,active,NO,EUR,nb
            M1,distributor,Mia,A,2026-10-05,,active,XX,EUR,sv
            M2,distributor,Moa,A,2026-10-05,,sleeping,SE,EUR,sv
            M3,distributor,Max,M3,2026-10-05,,active,SE,EUR,sv
            M4,distributor,Mio,QQ,2026-10-05,,active,SE,EUR,sv
            M5,distributor,Mai,A,2026-12-05,,active,SE,EUR,sv
            M1,distributor,Mia,A,2026-10-05,2026-10-20,suspended,SE,EUR,sv
            """);
        membersLeft.put("13-members.csv:3", "COUNTRY_UNKNOWN waived");
        membersLeft.put("13-members.csv:4", "STATUS_UNKNOWN waived");
        membersLeft.put("13-members.csv:5", "SPONSOR_SELF waived");
        membersLeft.put("13-members.csv:6", "MEMBER_UNKNOWN waived");
        membersLeft.put("13-members.csv:7", "JOINED_AHEAD waived");
        membersLeft.put("13-members.csv:8", "FIRST_LINE_MISSING waived");
        drop("14-members-changes.csv", MEMBERS + """
            C,distributor,Cia,A,2026-01-01,2026-09-15,active,PL,EUR,pl
            D,distributor,Dag,A,2026-01-01,2026-09-10,active,SE,EUR,sv
            E,distributor,Eva,A,2026-01-01,,terminated,SE,EUR,sv
            """);
        membersLeft.put("14-members-changes.csv:2", "REACHES_BACK accepted");
        membersLeft.put("14-members-changes.csv:3", "REACHES_BACK waived");
        membersLeft.put("14-members-changes.csv:4", "EFFECTIVE_MISSING waived");
    }

    /** Amounts by a formula and of an error, and a row that is hidden. */
    private void workbook() {
        List<WalkedLine> lines = lines("07-book.xlsx", 2, """
            X1 | 2026-10-19 | 2026-10-19 | C | standard | | 250.00 | 250 | counts
            X2 | 2026-10-19 | 2026-10-19 | C | standard | | =10+5  |  15 | CELL_FORMULA waived
            X3 | 2026-10-19 | 2026-10-19 | C | standard | | #N/A   |  15 | CELL_ERROR waived
            X4 | 2026-10-19 | 2026-10-19 | C | standard | |  17.00 |  17 | HIDDEN_ROWS warned counts
            """);
        october.addAll(lines);
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            XSSFSheet sheet = book.createSheet("Orders");
            row(sheet, 0, WalkedForm.HEADER);
            for (int i = 0; i < lines.size(); i++) {
                String[] cells = lines.get(i).cells();
                XSSFRow row = row(
                        sheet,
                        i + 1,
                        List.of(cells[0], cells[1], cells[2], cells[3], cells[4], "", "EUR", "", cells[7], cells[7]));
                switch (cells[6].charAt(0)) {
                    case '=' -> row.createCell(7).setCellFormula(cells[6].substring(1));
                    case '#' -> row.createCell(7).setCellErrorValue(FormulaError.NA.getCode());
                    default -> row.createCell(7).setCellValue(Double.parseDouble(cells[6]));
                }
                row.setZeroHeight(cells[0].equals("X4"));
            }
            book.write(bytes);
            drop("07-book.xlsx", bytes.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static XSSFRow row(XSSFSheet sheet, int number, List<String> cells) {
        XSSFRow row = sheet.createRow(number);
        for (int i = 0; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                row.createCell(i).setCellValue(cells.get(i));
            }
        }
        return row;
    }

    private void refused() {
        String header = String.join(",", WalkedForm.HEADER) + "\n";
        refuse("empty.csv", "EMPTY_FILE aside", new byte[0]);
        refuse("photo.csv", "NOT_TEXT aside", "%PDF-1.7\n1 0 obj\n");
        refuse("till.csv", "COLUMN_MISSING replaced", """
            order_id,ordered_at,paid_at,member_id,type,currency,QV,CV
            T1,2026-10-23,2026-10-23,B,standard,EUR,60,60
            """);
        refuse("norway.csv", "NUMBERS_AMBIGUOUS came", header.replace(',', ';') + """
            N1;2026-10-23;2026-10-23;B;standard;;EUR;1.234;10;10
            """);
        refuse("office.csv", "DATES_CONTRADICT replaced", header + """
            F1,13/10/2026,13/10/2026,B,standard,,EUR,71.00,70,70
            F2,10/14/2026,10/14/2026,B,standard,,EUR,72.00,70,70
            """);
        refuse("trailer.csv", "TRAILER_DIFFERS came", header + """
            TR1,2026-10-23,2026-10-23,C,standard,,EUR,81.00,80,80
            #TRAILER,2,162.00
            """);
        refuse("cut.csv", "FILE_CUT came", header + """
            CU1,2026-10-24,2026-10-24,E,standard,,EUR,91.00,90,90
            CU2,2026-10-24,2026-10-24,E,stan\
            """);
        String polish = header.replace("CV\n", "CV,sku\n") + """
            PL1,2026-10-24,2026-10-24,C,standard,,EUR,44.00,40,40,Żółty kubek
            PL2,2026-10-24,2026-10-24,C,standard,,EUR,43.00,40,40,Łódź
            """;
        refuse("poland.csv", "ENCODING_UNKNOWN came", polish.getBytes(Charset.forName("windows-1250")));
        refuse(
                "same-again.csv",
                "ALREADY_IMPORTED known",
                WalkedForm.GERMANY.bytes(october.stream()
                        .filter(line -> line.file().equals("03-germany.csv"))
                        .toList()));
    }

    private void refuse(String file, String codeAndFate, String text) {
        refuse(file, codeAndFate, text.getBytes(StandardCharsets.UTF_8));
    }

    private void refuse(String file, String codeAndFate, byte[] bytes) {
        refused.put(file, codeAndFate);
        drop(file, bytes);
    }

    /** What is sent once it was told what is wrong: files again, others in their stead, a member that was missing, mended lines. */
    void mended() {
        drop("members-late.csv", MEMBERS + "ZZ,distributor,Zoe,C,2026-10-01,,active,SE,EUR,sv\n");
        orders(october, "till-mended.csv", WalkedForm.PLAIN, """
            T1 | 2026-10-23 | 2026-10-23 | B | standard | | 66.00 | 60 | counts
            """);
        orders(october, "norway.csv", WalkedForm.PLAIN, """
            N1 | 2026-10-23 | 2026-10-23 | B | standard | | 1234.00 | 10 | counts
            """);
        orders(october, "office-mended.csv", WalkedForm.PLAIN, """
            F1 | 2026-10-13 | 2026-10-13 | B | standard | | 71.00 | 70 | counts
            F2 | 2026-10-14 | 2026-10-14 | B | standard | | 72.00 | 70 | counts
            """);
        orders(october, "trailer.csv", WalkedForm.PLAIN, """
            TR1 | 2026-10-23 | 2026-10-23 | C | standard | | 81.00 | 80 | counts
            """);
        orders(october, "cut.csv", WalkedForm.PLAIN, """
            CU1 | 2026-10-24 | 2026-10-24 | E | standard | | 91.00 | 90 | counts
            CU2 | 2026-10-24 | 2026-10-24 | E | standard | | 92.00 | 90 | counts
            """);
        orders(october, "poland.csv", WalkedForm.PLAIN, """
            PL1 | 2026-10-24 | 2026-10-24 | C | standard | | 44.00 | 40 | counts
            PL2 | 2026-10-24 | 2026-10-24 | C | standard | | 43.00 | 40 | counts
            """);
        orders(october, "original.csv", WalkedForm.PLAIN, """
            LX1 | 2026-10-12 | 2026-10-12 | C | standard | | 24.00 | 24 | counts
            """);
        mendedLines();
    }

    /** Each mended line names the one that it mends, as the file does that is written to be mended. */
    private void mendedLines() {
        List<WalkedLine> lines = lines("mended.csv", 2, """
            SE2 | 2026-10-06 | 2026-10-06 | B | standard |     | 80.00 | 80 | counts
            SE4 | 2026-10-07 | 2026-10-07 | C | standard |     | 45.00 | 40 | counts
            DK2 | 2026-10-08 | 2026-10-08 | B | standard |     | 20.00 | 20 | counts
            DK4 | 2026-10-08 | 2026-10-08 | C | standard |     | 55.00 | 50 | counts
            US3 | 2026-10-15 | 2026-10-15 | B | standard |     | 14.00 | 10 | counts
            NU2 | 2026-10-16 | 2026-10-16 | A | standard |     | 21.00 | 20 | counts
            SH3 | 2026-10-17 | 2026-10-17 | C | standard |     | 16.00 | 16 | counts
            RT4 | 2026-10-20 | 2026-10-20 | E | return   | GB1 | -7.00 | -6 | counts
            """);
        List<String> of = List.of(
                "01-sweden.csv,3",
                "01-sweden.csv,5",
                "02-denmark.csv,3",
                "02-denmark.csv,5",
                "05-unicode.csv,4",
                "06-nul.csv,3",
                "08-shop.csv,5",
                "10-returns.csv,5");
        List<String> text = new ArrayList<>();
        List<String> plain = new String(WalkedForm.PLAIN.bytes(lines), StandardCharsets.UTF_8)
                .lines()
                .toList();
        text.add("rejected_because,rejected_file,rejected_line," + plain.getFirst());
        for (int i = 0; i < lines.size(); i++) {
            text.add("mended," + of.get(i) + "," + plain.get(i + 1));
        }
        october.addAll(lines);
        drop("mended.csv", String.join("\n", text) + "\n");
    }

    /** What the accepted edits add: 20.00 to S1 of September, 100.00 to DK1 of October. */
    void accepted() {
        october.addAll(lines("12-edits.csv", 2, """
            S1  | 2026-09-02 | 2026-09-02 | B | standard | |  20.00 |  20 | september
            DK1 | 2026-10-08 | 2026-10-08 | B | standard | | 100.00 | 100 | counts
            """));
    }

    /** Code and fate of everything that was left or warned of, as {@code file:line}; of whole files and warnings without the line. */
    Map<String, String> noted() {
        Map<String, String> noted = new TreeMap<>(membersLeft);
        refused.forEach(noted::put);
        october.stream()
                .filter(line -> !line.code().isEmpty())
                .forEach(line -> noted.put(
                        line.fate().equals("warned") ? line.file() : line.file() + ":" + line.line(),
                        line.code() + " " + line.fate()));
        return noted;
    }

    /** All lines of orders of all months. */
    Stream<WalkedLine> all() {
        return Stream.of(august, september, october).flatMap(List::stream);
    }
}
