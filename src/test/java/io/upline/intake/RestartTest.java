package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.database.Guard;
import io.upline.database.LostOwnershipException;
import io.upline.database.Vendor;
import io.upline.fact.Fact;
import io.upline.network.Membership;
import io.upline.order.ReturnsRule;
import io.upline.progress.Progress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Killed, lost, abandoned or shuffled: a file comes to the same rows. */
class RestartTest {

    private static final String ORDERS = """
        O1,2026-10-01,2026-10-01,B,standard,,EUR,100.00,100,80
        O2,2026-10-02,2026-10-02,K,standard,,EUR,1e3,50,40
        R1,2026-10-09,2026-10-09,B,return,O1,EUR,-20.00,-20,-16
        O3,2026-10-03,2026-10-03,C,standard,,EUR,30.00,30,25

        O4,2026-10-03,,C,standard,,EUR,40.00,30,25
        O3,2026-10-03,2026-10-03,C,standard,,EUR,30.00,30,25
        O5,2026-10-05,2026-10-05,Q,standard,,EUR,30.00,30,25
        O6,2026-10-06,2026-10-06,B,autoship,,EUR,0.00,30,25
        """;
    private static final String CHANGES = """
        member_id,kind,name,sponsor_id,joined_on,effective_on,status,country,currency,language
        F,distributor,Fi,E,2026-05-03,,active,SE,EUR,sv
        E,distributor,Ed,D,2026-05-02,,active,SE,EUR,sv
        D,distributor,Di,A,2026-05-01,,active,SE,EUR,sv
        C,distributor,Cy Dahl,B,2026-03-01,2026-10-10,active,DK,EUR,da
        B,distributor,Bo Alm,A,2026-02-01,2026-10-12,terminated,SE,EUR,sv
        G,distributor,Gi,X,2026-05-01,,active,SE,EUR,sv
        F,distributor,Fi,D,2026-05-03,2026-10-15,active,SE,EUR,sv
        K,customer,Ki Nyberg,C,2026-04-01,,active,PL,EUR,pl
        A,distributor,Åsa Ek,,2026-01-01,,active,SE,EUR,sv
        """;

    @TempDir
    Path inbox;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void goesOnAfterEachBlockWithoutLosingOrDoublingALine(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("changes.csv", CHANGES);
            Summary whole = company.take("orders.csv", Company.ORDER_HEADER + ORDERS);
            String expected = rows(company, 3);
            for (int crash = 0; crash <= 8; crash++) {
                Company again = company.afresh(inbox);
                again.take("members.csv", Company.MEMBERS + "\n".repeat(crash));
                killAndGoOn(again, "changes.csv", CHANGES + "\n".repeat(crash + 1), crash);
                Summary summary =
                        killAndGoOn(again, "orders.csv", Company.ORDER_HEADER + ORDERS + "\n".repeat(crash + 1), crash);

                assertThat(rows(again, 3)).as("killed after %d lines", crash).isEqualTo(expected);
                assertThat(summary.tally()).isEqualTo(whole.tally());
            }
        }
    }

    private static Summary killAndGoOn(Company company, String name, String text, int crash) {
        company.drop(name, text);
        for (int written = 0; written < crash; written++) {
            Session killed = ((Opening.Ready) company.open(name)).session();
            assertThat(killed.position()).isEqualTo(written);
            Block block = killed.read(1);
            company.database.inTransaction(() -> killed.write(block));
            killed.read(2);
            killed.close();
        }
        return company.take(name, Company.rules(), 2);
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void writesNothingOnceAnotherOwnsTheImport(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.drop("orders.csv", Company.ORDER_HEADER + ORDERS);
            boolean[] lost = {false};
            Guard guard = () -> {
                if (lost[0]) {
                    throw new LostOwnershipException(Fact.of("owned.lostRun", "run", 1));
                }
            };
            InboxFile file = new InboxFile(inbox.resolve("orders.csv"), false);
            Opening opening = new Import(company.database, company.audit())
                    .open(file, Company.rules(), guard, Company.ANNA, Company.NOW, Progress.SILENT);
            try (Session session = ((Opening.Ready) opening).session()) {
                Block block = session.read(3);
                lost[0] = true;

                assertThatThrownBy(() -> company.database.inTransaction(() -> session.write(block)))
                        .isInstanceOf(LostOwnershipException.class);
                assertThat(company.count("customer_order")).isZero();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void leavesNoRowsOfAnImportThatIsGivenUp(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.drop("orders.csv", Company.ORDER_HEADER + ORDERS);
            Session begun = ((Opening.Ready) company.open("orders.csv")).session();
            Block block = begun.read(4);
            company.database.inTransaction(() -> begun.write(block));
            begun.close();
            Membership members = company.members(99, "2026-10-31");
            assertThat(company.orders(1, "2026-10", members, new ReturnsRule(true, 30))
                            .size())
                    .as("not complete, not visible")
                    .isZero();
            assertThat(new Import(company.database, company.audit()).unfinished())
                    .contains("orders.csv");

            company.take("other.csv", Company.ORDER_HEADER + "O9,2026-10-01,2026-10-01,B,standard,,EUR,1.00,1,1\n");

            assertThat(company.count("customer_order")).isEqualTo(1);
            assertThat(company.count("rejection")).isZero();
            assertThat(new Import(company.database, company.audit()).lastKnown())
                    .isEqualTo(2);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void finishesTheMoveOfAFileWhoseImportIsComplete(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.drop("orders.csv", Company.ORDER_HEADER + ORDERS);
            try (Session session = ((Opening.Ready) company.open("orders.csv")).session()) {
                Block block = session.read(100);
                company.database.inTransaction(() -> session.write(block));
                company.database.inTransaction(() -> session.complete(Company.NOW));
            }

            assertThat(company.open("orders.csv")).isInstanceOf(Opening.Finished.class);
            assertThat(Files.exists(inbox.resolve("orders.csv"))).isFalse();
            assertThat(Files.exists(inbox.resolve("done/orders.csv"))).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void comesToTheSameInAnyOrderOfLines(Vendor vendor) {
        long seed = Long.getLong("seed", 7);
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("changes.csv", CHANGES);
            company.take("orders.csv", Company.ORDER_HEADER + ORDERS);
            String expected = rows(company, 3);
            for (int i = 0; i < 6; i++) {
                Company again = company.afresh(inbox);
                Random random = new Random(seed + i);
                again.take("members.csv", shuffled(Company.MEMBERS, random, i));
                again.take("changes.csv", shuffled(CHANGES, random, i));
                again.take("orders.csv", shuffled(Company.ORDER_HEADER + ORDERS, random, i));

                assertThat(rows(again, 3)).as("seed %d", seed + i).isEqualTo(expected);
            }
        }
    }

    private static String shuffled(String text, Random random, int blanks) {
        List<String> lines = new ArrayList<>(text.lines().toList());
        Collections.shuffle(lines.subList(1, lines.size()), random);
        return String.join("\r\n", lines) + "\r\n".repeat(blanks + 1);
    }

    private static String rows(Company company, long known) {
        Membership members = company.members(known, "2026-10-31");
        List<String> rejected = new Rejections(company.database)
                .all().stream()
                        .map(one -> one.problem() + " " + one.subject() + " " + one.excerpt())
                        .sorted()
                        .toList();
        return Company.table(members) + "\n"
                + Company.table(company.orders(known, "2026-10", members, new ReturnsRule(true, 30)), members) + "\n"
                + String.join("\n", rejected);
    }
}
