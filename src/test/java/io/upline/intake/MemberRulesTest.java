package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.database.Vendor;
import io.upline.network.MemberDetails;
import io.upline.network.MemberStore;
import io.upline.network.Owners;
import io.upline.network.PayeeStore;
import io.upline.network.Payees;
import io.upline.network.Roll;
import io.upline.network.RollStore;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a members file changes, from which day, and who knows it since when. */
class MemberRulesTest {

    private static final String MOVES = "member_id,effective_on,sponsor_id,status\n";

    @TempDir
    Path inbox;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void foldsChangesByTheDayTheyHoldThenByImport(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("1.csv", MOVES + "C,2026-10-10,B,active\nB,2026-10-12,A,terminated\n");
            company.take("2.csv", MOVES + "C,2026-10-05,B,suspended\n");

            assertThat(Company.table(company.members(1, "2026-10-31"))).isEqualTo("""
                A - ACTIVE
                B A ACTIVE
                C A ACTIVE
                K C ACTIVE\
                """);
            assertThat(Company.table(company.members(2, "2026-10-11"))).isEqualTo("""
                A - ACTIVE
                B A ACTIVE
                C B ACTIVE
                K C ACTIVE\
                """);
            assertThat(Company.table(company.members(3, "2026-10-31"))).isEqualTo("""
                A - ACTIVE
                B A TERMINATED
                C B SUSPENDED
                K C ACTIVE\
                """);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takesWholeListAgainAsUnchanged(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            Summary same = company.take("again.csv", Company.MEMBERS + "\n");
            Summary renamed = company.take("renamed.csv", Company.MEMBERS.replace("Bo Alm", "Bo Almqvist"));

            assertThat(same.tally().unchanged()).isEqualTo(4);
            assertThat(renamed.tally().accepted()).isEqualTo(1);
            assertThat(renamed.tally().unchanged()).isEqualTo(3);
            Roll roll = new RollStore(company.database).load(3);
            MemberStore store = new MemberStore(company.database);
            MemberDetails before = store.details(2, roll);
            MemberDetails after = store.details(3, roll);
            assertThat(before.name()).containsExactly("Åsa Ek", "Bo Alm", "Cy Dahl", "Ki Ny");
            assertThat(after.name()).containsExactly("Åsa Ek", "Bo Almqvist", "Cy Dahl", "Ki Ny");
            assertThat(after.language()).containsExactly("sv", "sv", "da", "pl");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void holdsWhatReachesIntoAClosedPeriodAndTakesFirstLines(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            CompanyRules closed = Company.rules(LocalDate.of(2026, 9, 30));
            Summary held =
                    company.take("moves.csv", MOVES + "C,2026-09-30,B,active\nB,2026-10-01,A,suspended\n", closed);
            Summary late = company.take(
                    "late.csv", Company.MEMBER_HEADER + "D,distributor,Di,B,2026-09-10,active,SE,EUR,sv\n", closed);

            assertThat(held.tally().held()).isEqualTo(1);
            assertThat(held.tally().accepted()).isEqualTo(1);
            assertThat(held.tally().tiesOut()).isTrue();
            assertThat(company.count("held_line")).isEqualTo(1);
            assertThat(late.warnings()).extracting(Warning::problem).containsExactly(Problem.LATE_MEMBERS);
            assertThat(Company.table(company.members(3, "2026-10-31"))).isEqualTo("""
                A - ACTIVE
                B A SUSPENDED
                C A ACTIVE
                D B ACTIVE
                K C ACTIVE\
                """);
        }
    }

    /** Ids that look like a person's are shown masked, two of the same length alike: what differs is found all the same. */
    @ParameterizedTest
    @ValueSource(strings = {"x@a,y@b", "SE0012345678901,SE9987654321098", "x@a,y@bc"})
    void saysThatADayIsMissingWhereIdsAreShownAlike(String pair) {
        String[] ids = pair.split(",", -1);
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            company.take(
                    "new.csv",
                    Company.MEMBER_HEADER
                            + ids[0] + ",distributor,Xi,A,2026-05-01,active,SE,EUR,sv\n"
                            + ids[1] + ",distributor,Yo,A,2026-05-01,active,SE,EUR,sv\n"
                            + "D,distributor,Di," + ids[0] + ",2026-05-01,active,SE,EUR,sv\n");
            Summary summary = company.take("moved.csv", "member_id,sponsor_id\nD," + ids[1] + "\nB,A\n");

            assertThat(summary.tally().rejected()).isEqualTo(1);
            assertThat(summary.tally().unchanged()).isEqualTo(1);
            assertThat(company.rejections())
                    .singleElement()
                    .asString()
                    .startsWith("moved.csv:2:2 EFFECTIVE_MISSING sponsor_id changes from '•••")
                    .doesNotContain(ids[1]);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void clearsASponsorOnlyByADash(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            Summary summary = company.take("moves.csv", MOVES + "B,2026-10-01,,active\nC,2026-10-01,-,active\n");

            assertThat(summary.tally().unchanged()).isEqualTo(1);
            assertThat(Company.table(company.members(2, "2026-10-31"))).isEqualTo("""
                A - ACTIVE
                B A ACTIVE
                C - ACTIVE
                K C ACTIVE\
                """);
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void knowsFutureJoinersOnlyWhereAnOrderOfTheirsNeedsThem(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("new.csv", Company.MEMBER_HEADER + """
                D,distributor,Di,E,2026-10-12,active,SE,EUR,sv
                E,distributor,Ed,A,2026-10-11,active,SE,EUR,sv
                F,distributor,Fi,A,2026-10-13,active,SE,EUR,sv
                """);
            company.take("orders.csv", Company.ORDER_HEADER + "O1,2026-09-20,2026-09-20,D,standard,,EUR,1.00,1,1\n");

            assertThat(Company.table(company.members(3, "2026-09-30"))).isEqualTo("""
                A - ACTIVE
                B A ACTIVE
                C A ACTIVE
                D E ACTIVE
                E A ACTIVE
                K C ACTIVE\
                """);
            assertThat(Company.table(company.members(3, "2026-08-31"))).doesNotContain("D E");
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesACircleOfTwoMovesThatAreRightOneByOne(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            FileRefusal refusal =
                    company.refusal("moves.csv", MOVES + "B,2026-10-10,C,active\nC,2026-10-12,B,active\n");

            assertThat(refusal.problem()).isEqualTo(Problem.SPONSOR_CYCLE_IN_FILE);
            assertThat(Said.what(refusal)).isEqualTo("its lines make a circle of sponsor_id: B under C under B");
            assertThat(company.count("member_change")).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void takesAMoveBelowAMemberThatLeavesTheLineFirst(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("1.csv", MOVES + "C,2026-10-01,B,active\n");
            Summary summary = company.take("2.csv", MOVES + "C,2026-10-10,A,active\nB,2026-10-11,C,active\n");

            assertThat(summary.tally().accepted()).isEqualTo(2);
            assertThat(Company.table(company.members(3, "2026-10-31")))
                    .startsWith("A - ACTIVE\nB C ACTIVE\nC A ACTIVE");
        }
    }

    /** Without a day a new owner, country or currency holds from the day of the import; with one, from that day. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void datesOwnerCountryAndCurrency(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("moved.csv", "member_id,country,owner_id\nB,NO,\nC,DK,A\n");
            company.take("back.csv", "member_id,effective_on,country,owner_id\nC,2026-10-05,FI,B\n");
            company.take("before.csv", "member_id,effective_on,country\nA,2026-01-01,IS\n");
            Summary same = company.take("same.csv", "member_id,country,owner_id\nB,NO,\nC,FI,A\n");

            assertThat(same.tally().unchanged()).isEqualTo(2);
            assertThat(payees(company, 1, "2026-12-31"))
                    .containsExactly("A A SE EUR", "B B SE EUR", "C C DK EUR", "K K PL EUR");
            assertThat(payees(company, 5, "2026-10-04"))
                    .containsExactly("A A IS EUR", "B B SE EUR", "C C DK EUR", "K K PL EUR");
            assertThat(payees(company, 5, "2026-10-19"))
                    .containsExactly("A A IS EUR", "B B SE EUR", "C B FI EUR", "K K PL EUR");
            assertThat(payees(company, 5, "2026-10-20"))
                    .containsExactly("A A IS EUR", "B B NO EUR", "C A FI EUR", "K K PL EUR");
        }
    }

    /** An owner has no owner itself, whichever line or file comes first. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void refusesAnOwnerThatHasAnOwner(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            String head = "member_id,effective_on,owner_id\n";
            assertThat(refused(company, "both.csv", head + "C,2026-10-10,B\nB,2026-10-05,A\n"))
                    .containsExactly("B, the owner of C, has an owner itself on 2026-10-10: A");
            assertThat(refused(company, "turned.csv", head + "B,2026-10-06,A\nC,2026-10-10,B\n"))
                    .containsExactly("B, the owner of C, has an owner itself on 2026-10-10: A");
            assertThat(refused(company, "owned.csv", head + "K,2026-11-01,C\n"))
                    .as("who was refused before is not in the way")
                    .isEmpty();
            assertThat(refused(company, "owner.csv", head + "C,2026-11-20,A\n"))
                    .containsExactly("C, the owner of K, has an owner itself on 2026-11-20: A");
            assertThat(refused(company, "circle.csv", head + "A,2026-12-02,K\nK,2026-12-01,A\n"))
                    .containsExactlyInAnyOrder(
                            "K, the owner of A, has an owner itself on 2026-12-02: A",
                            "A, the owner of K, has an owner itself on 2026-12-02: K");
            assertThat(refused(company, "free.csv", head + "K,2026-11-15,\n")).isEmpty();
            assertThat(refused(company, "after.csv", head + "C,2026-11-20,A\n")).isEmpty();
            assertThat(payees(company, 99, "2026-11-10"))
                    .containsExactly("A A SE EUR", "B A SE EUR", "C C DK EUR", "K C PL EUR");
        }
    }

    /** Takes a file; what is said of its lines that are refused. */
    private static List<String> refused(Company company, String name, String text) {
        company.take(name, text);
        return company.rejections().stream()
                .filter(said -> said.contains(name) && said.contains("OWNER_OWNED"))
                .map(said -> said.substring(said.indexOf("OWNER_OWNED") + 12, said.indexOf(';')))
                .toList();
    }

    /** A member may join as the position of somebody who had an owner before. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void asksForTheOwnersOwnerOnlyWhileBothAreMembers(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("owned.csv", "member_id,effective_on,owner_id\nB,2026-10-01,A\n");
            company.take("free.csv", "member_id,effective_on,owner_id\nB,2026-10-10,\n");
            Summary joined = company.take(
                    "joined.csv",
                    Company.MEMBER_HEADER.strip() + ",owner_id\nD,distributor,Di,A,2026-10-12,active,SE,EUR,sv,B\n");

            assertThat(joined.tally().accepted()).isEqualTo(1);
            assertThat(payees(company, 4, "2026-10-12")).contains("B B SE EUR", "D B SE EUR");
            assertThat(payees(company, 4, "2026-10-05"))
                    .as("before it joined it is paid to whom its owner was paid to")
                    .contains("B A SE EUR", "D A SE EUR");
        }
    }

    /** What a period was posted with stays: each position has the owner that the first version with it knew. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void keepsTheOwnersThatAnEarlierVersionKnew(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("first.csv", "member_id,effective_on,owner_id\nC,2026-10-01,A\nK,2026-10-01,A\n");
            company.take("later.csv", "member_id,effective_on,owner_id\nC,2026-10-02,\nK,2026-10-02,B\n");
            company.take(
                    "new.csv",
                    Company.MEMBER_HEADER.strip() + ",owner_id\nD,distributor,Di,A,2026-10-03,active,SE,EUR,sv,C\n");
            PayeeStore store = new PayeeStore(company.database);
            LocalDate day = LocalDate.of(2026, 10, 31);

            assertThat(owners(store.owners(List.of(2L), day))).containsExactly("C A", "K A");
            assertThat(owners(store.owners(List.of(3L), day))).containsExactly("K B");
            assertThat(owners(store.owners(List.of(4L), day))).containsExactly("D C", "K B");
            assertThat(owners(store.owners(List.of(3L, 2L), day))).containsExactly("C A", "K A");
            assertThat(owners(store.owners(List.of(2L, 3L, 4L), day)))
                    .as("who came later has the owner that was known then, who is paid to A")
                    .containsExactly("C A", "D A", "K A");
            assertThat(owners(store.owners(List.of(3L, 4L), day))).containsExactly("D C", "K B");
        }
    }

    private static List<String> owners(Owners owners) {
        return owners.owned().stream()
                .map(each -> each.position() + " " + each.owner())
                .toList();
    }

    private static List<String> payees(Company company, long known, String day) {
        Roll roll = new RollStore(company.database).load(known);
        PayeeStore store = new PayeeStore(company.database);
        Payees payees = store.load(known, LocalDate.parse(day), roll);
        Map<String, String> owners = store.owners(List.of(known), LocalDate.parse(day)).owned().stream()
                .collect(Collectors.toMap(Owners.Owned::position, Owners.Owned::owner));
        return IntStream.range(0, roll.size())
                .mapToObj(member -> roll.ids().at(member) + " "
                        + owners.getOrDefault(roll.ids().at(member), roll.ids().at(member)) + " "
                        + payees.countryOf(member) + " " + payees.currencyOf(member))
                .toList();
    }
}
