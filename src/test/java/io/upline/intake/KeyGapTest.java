package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.order.ReturnsRule;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A new member that is not taken leaves a gap in the keys; whatever comes later is taken as if there were none. */
class KeyGapTest {

    /** Names a sponsor that nobody knows, and is not the last line: its key stays unused between two others. */
    private static final String WITH_REJECTED = Company.MEMBER_HEADER + """
        A,distributor,Anna A,,2026-08-01,active,SE,EUR,sv
        B,distributor,Bo B,Z,2026-08-02,active,SE,EUR,sv
        C,distributor,Carl C,A,2026-08-03,active,SE,EUR,sv
        """;

    private static final String NEXT = Company.MEMBER_HEADER + "D,distributor,Dora D,A,2026-08-04,active,SE,EUR,sv\n";
    private static final String MENDED = Company.MEMBER_HEADER + "B,distributor,Bo B,A,2026-08-02,active,SE,EUR,sv\n";

    @TempDir
    Path inbox;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takesNewMembersAfterOneWasRejected(Vendor vendor) {
        try (Company company = new Company(vendor, inbox)) {
            Tally first = company.take("m1.csv", WITH_REJECTED).tally();
            assertThat(first.accepted()).isEqualTo(2);
            assertThat(first.waiting()).isEqualTo(1);

            Summary second = company.take("m2.csv", NEXT);
            assertThat(second.tally().accepted()).isEqualTo(1);
            assertThat(second.warnings()).isEmpty();

            assertThat(company.take("b.csv", MENDED).tally().accepted()).isEqualTo(1);
            assertThat(company.rejections()).as("mended").isEmpty();
            assertThat(company.take("m1-again.csv", WITH_REJECTED.replace(",Z,", ",A,"))
                            .tally()
                            .unchanged())
                    .isEqualTo(3);
            assertThat(Company.table(company.members(99, "2026-10-31"))).isEqualTo("""
                A - ACTIVE
                B A ACTIVE
                C A ACTIVE
                D A ACTIVE\
                """);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takesThemAfterTheLineWasWaivedToo(Vendor vendor) {
        try (Company company = new Company(vendor, inbox)) {
            company.take("m1.csv", WITH_REJECTED);
            Rejections rejections = new Rejections(company.database);
            int id = rejections.open().getFirst().id();
            rejections.waive(id, "anna", "never joined", Company.NOW);
            rejections.waive(id, "bo", "never joined", Company.NOW);

            assertThat(company.take("m2.csv", NEXT).tally().accepted()).isEqualTo(1);
            assertThat(company.take("b.csv", MENDED).tally().accepted()).isEqualTo(1);
            assertThat(rejections.all()).extracting(Rejection::state).containsExactly(Rejection.State.WAIVED);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void goesOnAfterARestart(Vendor vendor) {
        try (Company company = new Company(vendor, inbox)) {
            company.drop("m1.csv", WITH_REJECTED);
            writeOneLine(company, "m1.csv");
            assertThat(company.take("m1.csv", Company.rules(), 1).tally().waiting())
                    .isEqualTo(1);
            company.drop(
                    "m2.csv",
                    NEXT + "E,distributor,Ed E,Q,2026-08-05,active,SE,EUR,sv\n"
                            + "F,distributor,Fia F,D,2026-08-06,active,SE,EUR,sv\n");
            writeOneLine(company, "m2.csv");
            assertThat(company.take("m2.csv", Company.rules(), 1).tally().accepted())
                    .isEqualTo(2);
            company.take("b.csv", MENDED);

            assertThat(Company.table(company.members(99, "2026-10-31"))).isEqualTo("""
                A - ACTIVE
                B A ACTIVE
                C A ACTIVE
                D A ACTIVE
                F D ACTIVE\
                """);
        }
    }

    private static void writeOneLine(Company company, String name) {
        try (Session killed = ((Opening.Ready) company.open(name)).session()) {
            Block block = killed.read(1);
            company.database.inTransaction(() -> killed.write(block));
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void countsNoRootWhereNobodyIs(Vendor vendor) {
        try (Company company = new Company(vendor, inbox)) {
            company.take("m1.csv", WITH_REJECTED);

            Summary summary = company.take(
                    "roots.csv", Company.MEMBER_HEADER + "R,distributor,Rut R,,2026-08-04,active,SE,EUR,sv\n");

            assertThat(summary.warnings())
                    .extracting(warning -> warning.problem() + " " + Said.of(warning))
                    .containsExactly("SEVERAL_ROOTS 2 members have no sponsor, among them R");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void seesLegsCirclesAndLookAlikesPastTheGap(Vendor vendor) {
        String header = Company.MEMBER_HEADER.replace("status", "placement_id,leg,effective_on,status");
        try (Company company = new Company(vendor, inbox)) {
            company.take("m1.csv", header + """
                A,distributor,Anna A,,2026-08-01,,,,active,SE,EUR,sv
                B,distributor,Bo B,Z,2026-08-02,A,L,,active,SE,EUR,sv
                C,distributor,Carl C,A,2026-08-03,A,R,,active,SE,EUR,sv
                """);
            Summary summary = company.take("m2.csv", header + """
                D,distributor,Dora D,C,2026-08-04,A,R,,active,SE,EUR,sv
                E,distributor,Ed E,C,2026-08-04,A,L,,active,SE,EUR,sv
                c,distributor,Cia C,C,2026-08-05,,,,active,SE,EUR,sv
                """);
            company.take("m3.csv", header + "C,distributor,Carl C,E,2026-08-03,A,R,2026-09-01,active,SE,EUR,sv\n");

            Rejections rejections = new Rejections(company.database);
            assertThat(rejections.ofImport(2)).extracting(Rejection::problem).containsExactly(Problem.LEG_TAKEN);
            assertThat(rejections.ofImport(3)).extracting(Rejection::problem).containsExactly(Problem.SPONSOR_CYCLE);
            assertThat(summary.warnings())
                    .extracting(Warning::problem)
                    .containsExactly(Problem.PLACED_OUTSIDE_LINE, Problem.ID_LOOKS_ALIKE);
        }
    }

    /** A placed X and X2 in S's legs: whom S then places below them stands in its line (Y, W), and beside S it does not (V). */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void seesThatSpilloverIsInTheSponsorsLine(Vendor vendor) {
        String header = Company.MEMBER_HEADER.replace("status", "placement_id,leg,effective_on,status");
        try (Company company = new Company(vendor, inbox)) {
            Summary summary = company.take("m1.csv", header + """
                A,distributor,Anna A,,2026-08-01,,,,active,SE,EUR,sv
                S,distributor,Siv S,A,2026-08-02,A,L,,active,SE,EUR,sv
                X,distributor,Xenia X,A,2026-08-03,S,L,,active,SE,EUR,sv
                X2,distributor,Xaver X,A,2026-08-04,X,R,,active,SE,EUR,sv
                Y,distributor,Ylva Y,S,2026-08-05,X,L,,active,SE,EUR,sv
                W,distributor,Wim W,S,2026-08-06,X2,L,,active,SE,EUR,sv
                V,distributor,Vera V,S,2026-08-07,A,R,,active,SE,EUR,sv
                """);

            assertThat(summary.warnings())
                    .extracting(warning -> warning.problem() + " " + Said.of(warning))
                    .containsExactly(
                            "PLACED_OUTSIDE_LINE 1 members are placed outside their sponsor's line, among them V");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takesOrdersOfMembersPastTheGap(Vendor vendor) {
        try (Company company = new Company(vendor, inbox)) {
            company.take("m1.csv", WITH_REJECTED);
            company.take("m2.csv", NEXT);
            Tally orders =
                    company.take("orders.csv", Company.ORDER_HEADER + """
                        O1,2026-10-01,2026-10-01,B,standard,,EUR,1.00,1,1
                        O2,2026-10-02,2026-10-02,C,standard,,EUR,2.00,2,2
                        O3,2026-10-03,2026-10-03,D,standard,,EUR,3.00,3,3
                        """).tally();
            assertThat(orders.accepted()).isEqualTo(2);
            assertThat(orders.waiting()).isEqualTo(1);

            company.take("b.csv", MENDED);
            company.take("o.csv", Company.ORDER_HEADER + "O1,2026-10-01,2026-10-01,B,standard,,EUR,1.00,1,1\n");

            var members = company.members(99, "2026-10-31");
            assertThat(Company.table(company.orders(99, "2026-10", members, new ReturnsRule(true, 30)), members))
                    .isEqualTo("""
                        O1 B 2026-10-01 standard 100 100 100 first
                        O2 C 2026-10-02 standard 200 200 200 first
                        O3 D 2026-10-03 standard 300 300 300 first\
                        """);
            assertThat(company.rejections()).isEqualTo(List.of());
        }
    }
}
