package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.files.NamedFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A line that waits, or is held for people, says nothing new when it is sent again, in whatever file: it keeps its number, its money counts
 * once, and it is taken once.
 */
class SaidOnceTest {

    private static final CompanyRules RULES = Company.rules(LocalDate.of(2026, 9, 30));

    private static final String ORDERS = "order_id,line,ordered_at,paid_at,member_id,type,original_order_id,"
            + "original_line,currency,amount,QV,CV\n";

    /** Each file with how many of its lines wait or are held; all others are taken at first. */
    private static final Map<String, Integer> FILES = new LinkedHashMap<>();

    private static final Map<String, String> TEXTS = new LinkedHashMap<>();

    static {
        put("joined.csv", 1, Company.MEMBER_HEADER + """
            P,distributor,"Po, Pia",Z,2026-10-02,active,SE,EUR,sv
            """);
        put("changed.csv", 2, """
            member_id,status,effective_on
            Y,suspended,2026-10-15
            B,suspended,2026-09-05
            """);
        put("bought.csv", 5, ORDERS + """
            O5,1,2026-10-02,2026-10-02,Y,standard,,,EUR,50.25,50.00,40.00
            R9,1,2026-10-12,2026-10-12,C,return,O9,1,EUR,-10.50,-10.00,-8.00
            R1,1,2026-10-12,2026-10-12,C,return,O1,1,EUR,-10.50,-10.00,-8.00
            R1,2,2026-10-12,2026-10-12,C,return,O1,7,EUR,-20.50,-20.00,-16.00
            O2,1,2026-10-03,2026-10-03,C,standard,,,EUR,31.50,30.00,25.00
            O6,1,2026-10-03,,Y,standard,,,EUR,31.50,30.00,25.00
            """);
    }

    private static void put(String file, int left, String text) {
        FILES.put(file, left);
        TEXTS.put(file, text);
    }

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void howeverOftenItIsSent(Vendor vendor) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("out"));
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("known.csv", ORDERS + """
                O1,1,2026-10-01,2026-10-01,C,standard,,,EUR,100.50,100.00,80.00
                O2,1,2026-10-03,2026-10-03,C,standard,,,EUR,30.50,30.00,25.00
                """, RULES);
            for (String file : FILES.keySet()) {
                Tally tally =
                        company.take(file, TEXTS.getOrDefault(file, ""), RULES).tally();
                assertThat(tally.waiting() + tally.held()).as(file).isEqualTo(FILES.get(file));
            }
            List<String> before = numbered(company);
            assertThat(before).hasSize(8);
            for (String file : FILES.keySet()) {
                String text = TEXTS.getOrDefault(file, "");
                saysNothingNew(company, "again-" + file, text + "\n");
                saysNothingNew(company, "turned-" + file, turned(text));
            }
            Rejections rejections = new Rejections(company.database);
            List<Path> exported =
                    rejections.exportMended(folder.resolve("out"), new NamedFiles(true, List.of()), each -> "it waits");
            assertThat(exported).hasSize(3);
            for (Path file : exported) {
                saysNothingNew(company, file.getFileName().toString(), Files.readString(file));
            }
            assertThat(numbered(company)).isEqualTo(before);
            assertThat(rejections.all()).as("of all that came").hasSize(8);
            itsNeedComes(company);
        }
    }

    private static void itsNeedComes(Company company) {
        company.take("needed.csv", Company.MEMBER_HEADER + """
            Y,distributor,Yi,A,2026-05-02,active,SE,EUR,sv
            Z,distributor,Zi,A,2026-05-02,active,SE,EUR,sv
            """, RULES);
        company.take("ordered.csv", ORDERS + """
            O9,1,2026-10-02,2026-10-02,C,standard,,,EUR,50.25,50.00,40.00
            O1,7,2026-10-01,2026-10-01,C,standard,,,EUR,100.50,100.00,80.00
            """, RULES);
        assertThat(new Rejections(company.database)
                        .all().stream().collect(Collectors.groupingBy(Rejection::state, Collectors.counting())))
                .isEqualTo(Map.of(Rejection.State.TAKEN, 6L, Rejection.State.OPEN, 2L));
        assertThat(company.count("customer_order")).isEqualTo(2 + 5 + 2);
    }

    private static void saysNothingNew(Company company, String file, String text) {
        Tally tally = company.take(file, text, RULES).tally();
        assertThat(tally.unchanged()).as(file + " " + tally).isEqualTo(tally.read());
    }

    private static List<String> numbered(Company company) {
        return new Rejections(company.database)
                .open().stream().map(each -> each.id() + " " + each.where()).toList();
    }

    /** A line that was mended by its place and is wrong again has its money where it came last; a waiver of the first one says which that is. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void theLaterOneStandsForOneThatWasSentOtherwise(Vendor vendor) throws IOException {
        Path inbox = Files.createDirectories(folder.resolve("inbox"));
        Files.createDirectories(folder.resolve("out"));
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take(
                    "bought.csv", ORDERS + "O5,1,2026-10-02,2026-10-02,Y,standard,,,EUR,50.25,50.00,40.00\n", RULES);
            Rejections rejections = new Rejections(company.database);
            for (String amount : List.of("60.25", "70.25")) {
                Path file = rejections
                        .exportMended(folder.resolve("out"), new NamedFiles(true, List.of()), each -> "it waits")
                        .getFirst();
                String text = Files.readString(file).replaceFirst("[567]0\\.25", amount);
                assertThat(company.take("mended-" + amount.charAt(0) + ".csv", text, RULES)
                                .tally()
                                .waiting())
                        .isEqualTo(1);
            }
            assertThat(rejections.open()).extracting(Rejection::id).containsExactly(3);
            assertThat(rejections.instead(1))
                    .hasValueSatisfying(each -> assertThat(each.id()).isEqualTo(3));
            assertThat(rejections.instead(2))
                    .hasValueSatisfying(each -> assertThat(each.id()).isEqualTo(3));
            assertThat(rejections.instead(3)).isEmpty();
            assertThat(rejections.waive(1, "anna", "twice", Company.NOW)).isEqualTo(Rejections.Waived.NOT_OPEN);
            assertThat(new Door(company.database).since(0, Optional.empty()))
                    .filteredOn(Noted::isLine)
                    .extracting(Noted::amountMinor)
                    .containsExactly(0L, 0L, 70_25L);
        }
    }

    /** The same lines with their columns the other way round, as a spreadsheet with a decimal comma saves them. */
    private static String turned(String text) {
        List<String> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            List<String> cells = new ArrayList<>(CsvLine.read(line).texts());
            cells.replaceAll(cell -> cell.replaceFirst("^(-?\\d+)\\.(\\d\\d)$", "$1,$2"));
            Collections.reverse(cells);
            lines.add(String.join(";", cells));
        }
        return String.join("\r\n", lines) + "\r\n";
    }
}
