package io.upline.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.company.ConfigurationProblem;
import io.upline.company.Home;
import io.upline.database.Vendor;
import io.upline.network.Members;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.StringJoiner;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of a members file that are the company's own attributes: what is taken, from which day, and what is said of what cannot be. */
class MemberAttributeRulesTest {

    private static final String HEAD =
            "member_id,kind,name,sponsor_id,joined_on,status,country,currency,language,contract\n";
    private static final String CHANGES = "member_id,effective_on,contract\n";
    private static final String BO = "B,2026-10-05,Alpha\n";

    @TempDir
    Path inbox;

    @ParameterizedTest
    @EnumSource(Vendor.class)
    void holdsFromItsDayAndIsClearedByAnEmptyCell(Vendor vendor) {
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take(
                    "first.csv",
                    HEAD.replace("contract", " Contract")
                            + "D,distributor,Di,A,2026-05-01,active,SE,EUR,sv,Beta\n"
                            + "E,customer,Ed,A,2026-05-01,active,SE,EUR,sv,\n");
            company.take("changes.csv", CHANGES + BO + "D,2026-10-10,\nD,2026-10-20,Alpha\n");
            Summary other = company.take("moves.csv", "member_id,effective_on,sponsor_id\nB,2026-10-12,A\n");

            assertThat(other.tally().unchanged()).isEqualTo(1);
            assertThat(contracts(company, "2026-10-04")).isEqualTo("D Beta");
            assertThat(contracts(company, "2026-10-05")).isEqualTo("B Alpha, D Beta");
            assertThat(contracts(company, "2026-10-10")).isEqualTo("B Alpha");
            assertThat(contracts(company, "2026-10-20")).isEqualTo("B Alpha, D Alpha");
        }
    }

    @Test
    void aChangeWithoutADayIsRejectedAndOneInAClosedPeriodIsHeld() {
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            company.take("undated.csv", "member_id,contract\nB,Alpha\nC,\n");
            Summary held =
                    company.take("back.csv", CHANGES + "C,2026-09-10,Beta\n", Company.rules(LocalDate.of(2026, 9, 30)));

            assertThat(held.tally().held()).isEqualTo(1);
            assertThat(company.rejections())
                    .satisfiesExactly(
                            one -> assertThat(one)
                                    .contains("undated.csv:2:2 EFFECTIVE_MISSING")
                                    .contains("contract"),
                            two -> assertThat(two).contains("back.csv:2").contains("REACHES_BACK"));
            assertThat(contracts(company, "2026-10-31")).isEmpty();
        }
    }

    /** Whatever is not declared to the letter, be it spelt otherwise, alike only to the eye, too long or hostile. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "alpha",
                "Alpah",
                "Alpha ",
                "\u0410lpha",
                "Alpha;vdi=yes",
                "contract=Alpha",
                "=1+1",
                "'; drop table member",
                "other",
                "-",
                "0123456789012345678901234567890123456789012345678901234567890123456789"
            })
    void aValueThatIsNotDeclaredIsRejectedAndTheNextLineMendsIt(String value) {
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            company.take("before.csv", CHANGES + BO);
            Summary summary = company.take("bad.csv", CHANGES + "B,2026-10-07,\"" + value + "\"\nC,2026-10-07,Beta\n");

            assertThat(summary.tally().rejected()).isEqualTo(1);
            assertThat(company.rejections())
                    .singleElement()
                    .asString()
                    .startsWith("bad.csv:2:3 ATTRIBUTE_UNKNOWN contract is '•••")
                    .doesNotContain("drop");
            assertThat(contracts(company, "2026-10-31")).isEqualTo("B Alpha, C Beta");

            company.take("mended.csv", CHANGES + "B,2026-10-07,Beta\n");
            assertThat(company.rejections()).isEmpty();
            assertThat(contracts(company, "2026-10-31")).isEqualTo("B Beta, C Beta");
        }
    }

    @Test
    void aColumnThatStandsTwiceOrThatNobodyKnowsRefusesTheFile() {
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            assertThat(Said.of(company.refusal(
                            "twice.csv", "member_id,effective_on,contract,Contract\nB,2026-10-05,Alpha,Beta\n")))
                    .contains("COLUMN_TWICE")
                    .contains("contract");
            assertThat(Said.of(company.refusal("near.csv", "member_id,effective_on,contrakt\n" + BO)))
                    .contains("COLUMN_UNKNOWN")
                    .contains("contract");
            assertThat(Said.of(company.refusal("alike.csv", "member_id,effective_on,\u0441ontract\n" + BO)))
                    .contains("COLUMN_UNKNOWN");
            assertThat(contracts(company, "2026-10-31")).isEmpty();
        }
    }

    /** What was declared and is not any more stays with who has it, and no further line brings it. */
    @Test
    void aValueThatIsDeclaredNoMoreStaysWithWhoHasIt() {
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            company.take("before.csv", CHANGES + BO);
            CompanyRules without = attributes(Company.rules(), "Beta");
            Summary summary = company.take("again.csv", CHANGES + "B,2026-10-07,Alpha\nC,2026-10-07,Alpha\n", without);

            assertThat(summary.tally().rejected()).isEqualTo(2);
            assertThat(contracts(company, "2026-10-31")).isEqualTo("B Alpha");
        }
    }

    /** An import that was stopped is not gone on with by other rules: what it had read is judged anew. */
    @Test
    void anImportIsNotResumedWithOtherAttributes() {
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            company.drop("stopped.csv", CHANGES + BO + "C,2026-10-05,Beta\n");
            if (company.open("stopped.csv") instanceof Opening.Ready ready) {
                try (Session session = ready.session()) {
                    Block first = session.read(1);
                    company.database.inTransaction(() -> session.write(first));
                }
            }
            Summary summary = company.take("stopped.csv", attributes(Company.rules(), "Beta"), 100);

            assertThat(summary.tally().rejected()).isEqualTo(1);
            assertThat(contracts(company, "2026-10-31")).isEqualTo("C Beta");
            assertThat(Company.rules().on(LocalDate.of(2026, 1, 1)).attributes())
                    .isEqualTo(Company.rules().attributes());
        }
    }

    /** An import that was begun by a program that knew no attributes is gone on with where the company has none. */
    @Test
    void whereThereAreNoAttributesAnImportIsMarkedAsItWasBeforeThereWereAny() {
        CompanyRules none = attributes(Company.rules(), new TreeMap<>());
        assertThat(fingerprint(none))
                .isEqualTo(Long.toHexString(Hash64.of(List.of(
                                none.zone(),
                                none.measures(),
                                none.orderTypes(),
                                none.currency(),
                                none.currencyDigits(),
                                none.jobs(),
                                none.sources())
                        .toString())));
        assertThat(fingerprint(Company.rules())).isNotEqualTo(fingerprint(none));
    }

    private String fingerprint(CompanyRules rules) {
        try (Company company = new Company(Vendor.H2, inbox)) {
            company.take("members.csv", Company.MEMBERS, rules);
            return company.database
                    .client()
                    .sql("select rules from import_file")
                    .query(String.class)
                    .single();
        }
    }

    /** A line that waited and one of the import that it waited for, of the same member and day: each says another attribute. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void aLineThatWaitedAddsItsAttributesToThoseOfTheSameDay(Vendor vendor) {
        CompanyRules two = attributes(
                Company.rules(), new TreeMap<>(Map.of("contract", List.of("Alpha"), "vdi", List.of("yes", "no"))));
        String dated = "member_id,effective_on,sponsor_id,contract\n";
        String head =
                Company.MEMBER_HEADER.replace("status", "effective_on,status").strip() + ",vdi\n";
        try (Company company = Company.withMembers(vendor, inbox)) {
            company.take("vdi.csv", "member_id,effective_on,vdi\nC,2026-10-05,yes\n", two);
            company.take(
                    "waits.csv", dated + "B,2026-10-05,X,Alpha\nC,2026-10-05,X,Alpha\nK,2026-10-05,X,Alpha\n", two);
            company.take(
                    "x.csv",
                    head
                            + "X,distributor,Xi,A,2026-05-01,,active,SE,EUR,sv,\n"
                            + "B,distributor,Bo Alm,A,2026-02-01,2026-10-05,active,SE,EUR,sv,yes\n"
                            + "C,distributor,Cy Dahl,A,2026-03-01,2026-10-05,active,DK,EUR,da,no\n",
                    two);

            assertThat(company.rejections()).isEmpty();
            Members members = company.members(99, "2026-10-05").members();
            assertThat(Company.table(company.members(99, "2026-10-05"))).contains("B X", "C X", "K X");
            assertThat(values(members, "contract")).isEqualTo("B Alpha, C Alpha, K Alpha");
            assertThat(values(members, "vdi")).isEqualTo("B yes, C no");
        }
    }

    /** An empty cell of a first line is no attribute, be it the only one, the first or the last. */
    @Test
    void anEmptyCellOfAFirstLineIsNoAttribute() {
        CompanyRules two = attributes(
                Company.rules(), new TreeMap<>(Map.of("contract", List.of("Alpha"), "vdi", List.of("yes", "no"))));
        try (Company company = Company.withMembers(Vendor.H2, inbox)) {
            company.take(
                    "first.csv",
                    HEAD.replace("language,contract", "language,vdi,contract")
                            + "D,distributor,Di,A,2026-05-01,active,SE,EUR,sv,,\n"
                            + "E,distributor,Ed,A,2026-05-01,active,SE,EUR,sv,yes,\n"
                            + "F,distributor,Fi,A,2026-05-01,active,SE,EUR,sv,,Alpha\n"
                            + "G,distributor,Gi,A,2026-05-01,active,SE,EUR,sv,no,Alpha\n",
                    two);

            assertThat(company.database
                            .client()
                            .sql("select coalesce(attributes, 'none') from member where line > 1 and known = 2"
                                    + " order by member_id")
                            .query(String.class)
                            .list())
                    .containsExactly("none", "vdi=yes", "contract=Alpha", "contract=Alpha;vdi=no");
        }
    }

    @Test
    void noAttributeIsCalledAsAColumnIs() throws IOException {
        for (MemberColumn column : MemberColumn.values()) {
            assertRefused(column.title());
        }
        for (String note : Notes.COLUMNS) {
            assertRefused(note);
        }
        declare("contract");
        assertThat(io.upline.company.Company.read(new Home(inbox)).attributes()).containsOnlyKeys("contract");
    }

    private void assertRefused(String name) throws IOException {
        declare(name);
        assertThatThrownBy(() -> io.upline.company.Company.read(new Home(inbox)))
                .as(name)
                .isInstanceOfSatisfying(
                        ConfigurationProblem.class,
                        problem -> assertThat(problem.fact().code()).isEqualTo("setting.attributes"));
    }

    private void declare(String name) throws IOException {
        Files.createDirectories(inbox.resolve("config"));
        Files.writeString(
                inbox.resolve("config/company.yaml"),
                "company: N\n"
                        + "timeZone: Europe/Stockholm\n"
                        + "currency: EUR\n"
                        + "measures: [CV]\n"
                        + "orderTypes: [standard]\n"
                        + "attributes: {"
                        + name + ": [A]}\n");
    }

    private static CompanyRules attributes(CompanyRules rules, String... values) {
        return attributes(rules, new TreeMap<>(Map.of("contract", List.of(values))));
    }

    private static CompanyRules attributes(CompanyRules rules, SortedMap<String, List<String>> attributes) {
        return new CompanyRules(
                rules.zone(),
                rules.measures(),
                rules.orderTypes(),
                rules.currency(),
                rules.jobs(),
                rules.today(),
                rules.sources(),
                attributes);
    }

    private static String contracts(Company company, String day) {
        return values(company.members(99, day).members(), "contract");
    }

    private static String values(Members members, String attribute) {
        StringJoiner all = new StringJoiner(", ");
        for (int i = 0; i < members.size(); i++) {
            String value = members.attribute(attribute).at(i);
            if (!value.isEmpty()) {
                all.add(members.ids().at(i) + " " + value);
            }
        }
        return all.toString();
    }
}
