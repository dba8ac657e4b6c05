package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.files.NamedFiles;
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

    private static final NamedFiles FILES = new NamedFiles(true, List.of());

    @TempDir
    Path inbox;

    @TempDir
    Path out;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void mendsWhatIsDroppedInAgain(Vendor vendor) throws IOException {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", Company.ORDER_HEADER + """
                O1,2026-10-01,2026-10-01,B,standard,,EUR,"1,5,0",1,1
                ,2026-10-02,2026-10-02,C,standard,,EUR,2.50,2,2
                O3,2026-10-03,2026-10-03,C,sale,,EUR,3.50,3,3
                """);
            Rejections rejections = new Rejections(company.database);
            List<Path> files =
                    rejections.exportMended(out, FILES, each -> each.problem().name());

            assertThat(files).extracting(file -> file.getFileName().toString()).containsExactly("mended-orders.csv");
            assertThat(Files.readString(files.getFirst())).isEqualTo("""
                rejected_because,rejected_file,rejected_line,order_id,ordered_at,paid_at,member_id,type,original_order_id,\
                currency,amount,QV,CV
                NUMBER_UNREADABLE,orders.csv,2,O1,2026-10-01,2026-10-01,B,standard,,EUR,"1,5,0",1,1
                MISSING,orders.csv,3,,2026-10-02,2026-10-02,C,standard,,EUR,2.50,2,2
                TYPE_UNKNOWN,orders.csv,4,O3,2026-10-03,2026-10-03,C,sale,,EUR,3.50,3,3
                """);
            Summary mended = company.take(
                    "mended.csv",
                    Files.readString(files.getFirst())
                            .replace("\"1,5,0\"", "1.50")
                            .replace(",3,,2026", ",3,O2,2026"));

            assertThat(mended.tally().accepted()).isEqualTo(2);
            assertThat(rejections.all())
                    .extracting(one -> one.line() + " " + one.state())
                    .containsExactly("2 MENDED", "3 MENDED", "4 AGAIN", "4 OPEN");
        }
    }

    /** A line of the same member that does not say what the rejected one said leaves it open: its bank account would be lost. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aLineAboutAMemberIsMendedOnlyByOneThatSaysAsMuch(Vendor vendor) throws IOException {
        String head = "member_id,kind,name,sponsor_id,joined_on,status,country,currency,language,iban,bic\n";
        String early = head + "K,,,,,,,,,DE89370400440532013000,COBADEFFXXX\n"
                + "B,partner,Bo Alm,A,2026-02-01,active,SE,EUR,sv,DE89370400440532013000,\n"
                + "C,distributor,Cy,NOBODY,2026-03-01,active,DK,EUR,da,,\n";
        try (Company company = new Company(vendor, inbox)) {
            company.take("early.csv", early);
            Rejections rejections = new Rejections(company.database);
            assertThat(rejections.open()).hasSize(3);

            company.take("members.csv", Company.MEMBERS);
            assertThat(rejections.open())
                    .as("C says all that it said before, and of B and K an account would be lost")
                    .extracting(one -> one.line())
                    .containsExactly(2, 3);

            company.take(
                    "again.csv",
                    head + "B,distributor,Bo Alm,A,2026-02-01,active,SE,EUR,sv,DE89370400440532013000,\n"
                            + "K,customer,Ki Ny,C,2026-04-01,active,PL,EUR,pl,DE89370400440532013000,\n");
            assertThat(rejections.open())
                    .as("of K the BIC has not come")
                    .extracting(one -> one.line())
                    .containsExactly(2);

            company.take("account.csv", "member_id,iban,bic\nK,DE89370400440532013000,COBADEFFXXX\n");
            assertThat(rejections.open()).isEmpty();
        }
    }

    /** Whatever was wrong: too many cells, too few, blanks and marks around an id, an id that is missing or too long. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void whatWasMendedLeavesTheListAlways(Vendor vendor) throws IOException {
        String bad = Company.ORDER_HEADER + """
            O1,2026-10-01,2026-10-01,B,standard,,EUR,1,50,1,1
            O2,2026-10-01,2026-10-01,B,standard,,EUR,1.50
             O3 ,2026-10-01,2026-10-01,B,standard,,EUR,1.50,1,1
            O\u200B4,2026-10-01,2026-10-01,B,standard,,EUR,1.50,1,1
            LONG,2026-10-01,2026-10-01,B,standard,,EUR,1.50,1,1
            ,2026-10-02,2026-10-02,B,standard,,EUR,1.50,1,1
            """.replace("LONG", "O5".repeat(30));
        String good = bad.replace("1,50,1,1", "1.50,1,1")
                .replace("1.50\n", "1.50,1,1\n")
                .replace(" O3 ", "O3")
                .replace("\u200B", "")
                .replace("O5".repeat(30), "O5")
                .replace("\n,2026", "\nO6,2026");
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("orders.csv", bad);
            Rejections rejections = new Rejections(company.database);
            assertThat(rejections.open()).hasSize(6);
            company.take("again.csv", good);
            assertThat(rejections.open()).as("the whole file again").isEmpty();

            Company other = company.afresh(inbox);
            other.take("members.csv", Company.MEMBERS + "\n");
            other.take("orders.csv", bad + "\n");
            String mended = Files.readString(
                            rejections.exportMended(out, FILES, each -> "x").getFirst())
                    .replace("1,50,1,1", "9.50,1,1")
                    .replace("1.50\n", "9.50,1,1\n")
                    .replace(" O3 ", "P3")
                    .replace("\u200B", "P")
                    .replace("O5".repeat(30), "P5")
                    .replace(",7,,2026", ",7,P6,2026");
            assertThat(other.take("mended-orders.csv", mended).tally().accepted())
                    .isEqualTo(6);
            assertThat(rejections.open()).as("whatever was mended in it").isEmpty();
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
        return new Door(company.database)
                .touching(LocalDate.of(2026, 9, 1), first.plusMonths(1).minusDays(1), decidedBy).lines().stream()
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
