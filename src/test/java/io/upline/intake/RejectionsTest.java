package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.order.DecidedBy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Rejected lines are written out, mended and dropped in again, or waived by two people. */
class RejectionsTest {

    @TempDir
    Path inbox;

    @TempDir
    Path out;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void mendsWhatIsDroppedInAgain(Vendor vendor) throws IOException {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", Company.ORDER_HEADER + """
                O1,2026-10-01,2026-10-01,B,standard,,EUR,"1,50",1,1
                ,2026-10-02,2026-10-02,C,standard,,EUR,2.50,2,2
                O3,2026-10-03,2026-10-03,C,sale,,EUR,3.50,3,3
                """);
            Rejections rejections = new Rejections(company.database);
            List<Path> files = rejections.exportMended(out);

            assertThat(files).hasSize(1);
            assertThat(Files.readString(files.getFirst())).isEqualTo(Company.ORDER_HEADER + """
                O1,2026-10-01,2026-10-01,B,standard,,EUR,"1,50",1,1
                ,2026-10-02,2026-10-02,C,standard,,EUR,2.50,2,2
                O3,2026-10-03,2026-10-03,C,sale,,EUR,3.50,3,3
                """);
            Summary mended = company.take(
                    "mended.csv",
                    Files.readString(files.getFirst())
                            .replace("\"1,50\"", "1.50")
                            .replace("\n,2026", "\nO2,2026"));

            assertThat(mended.tally().accepted()).isEqualTo(2);
            assertThat(rejections.all())
                    .extracting(one -> one.line() + " " + one.state())
                    .containsExactly("2 MENDED", "3 MENDED", "4 OPEN", "4 OPEN");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void countsAWaiverOnceTwoPeopleAgree(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", Company.ORDER_HEADER + "O3,2026-10-03,2026-10-03,C,sale,,EUR,3.50,3,3\n");
            Rejections rejections = new Rejections(company.database);

            assertThat(rejections.waive(1, "anna", "a test order", Company.NOW))
                    .isEqualTo(Rejections.Waived.ONE_MORE_NEEDED);
            assertThat(rejections.waive(1, "anna", "again", Company.NOW)).isEqualTo(Rejections.Waived.SAME_PERSON);
            assertThat(rejections.open().getFirst().waivedBy()).containsExactly("anna");
            assertThat(rejections.waive(1, "bert", "a test order", Company.NOW)).isEqualTo(Rejections.Waived.DONE);
            assertThat(rejections.waive(1, "carl", "too late", Company.NOW)).isEqualTo(Rejections.Waived.NOT_OPEN);
            assertThat(rejections.waive(9, "carl", "none", Company.NOW)).isEqualTo(Rejections.Waived.UNKNOWN);
            assertThat(rejections.open()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void blocksThePeriodOfItsDateAndEveryOneWhenThatIsUnreadable(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", Company.ORDER_HEADER + """
                O1,2026-09-30,2026-10-01,B,sale,,EUR,1.00,1,1
                O2,2026-09-30,,B,sale,,EUR,1.00,1,1
                O3,2026-09-30,soon,B,standard,,EUR,1.00,1,1
                """);

            assertThat(blocking(company, 9, DecidedBy.PAID_AT)).containsExactly("O3");
            assertThat(blocking(company, 10, DecidedBy.PAID_AT)).containsExactly("O1", "O3");
            assertThat(blocking(company, 9, DecidedBy.ORDERED_AT)).containsExactly("O1", "O2", "O3");
        }
    }

    private static List<String> blocking(Company company, int month, DecidedBy decidedBy) {
        LocalDate first = LocalDate.of(2026, month, 1);
        return new Rejections(company.database)
                .blocking(first, first.plusMonths(1).minusDays(1), decidedBy).stream()
                        .map(Rejection::subject)
                        .toList();
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void showsNoPersonalDataOfARejectedLine(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            String name = "Canary " + "x".repeat(200);
            company.take(
                    "members.csv",
                    Company.MEMBER_HEADER.replace("\n", ",iban,email\n")
                            + "D," + "distributor," + name + ",A,2026-05-01,active,SE,EUR,sv,,\n"
                                                           + "E,distributor,Ed,A,2026-05-01,active,SE,EUR,sv,SE4550000000058398257466SE4550000000058398,\n"
                                                           + "F,distributor,Fi,A,2026-05-01,active,SE,canary@example.org,sv,,\n");

            assertThat(String.join("\n", company.rejections()))
                    .contains("TOO_LONG")
                    .doesNotContain("Canary")
                    .doesNotContain("canary")
                    .doesNotContain("SE45");
            assertThat(new Rejections(company.database).all())
                    .extracting(Rejection::excerpt)
                    .containsExactly("•••(207)", "•••(42)", "•••(18)");
        }
    }
}
