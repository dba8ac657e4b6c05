package io.upline.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.desk.Told;
import io.upline.money.IsoCurrency;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code config/company.yaml} as text, and the company it makes or the sentence that refuses it. */
class CompanyTest {

    /** The least a company says; the tests add keys to it or say one of its keys otherwise. */
    private static final Map<String, String> LEAST = Map.of(
            "company", "Nordlys Hem AB", "timeZone", "Europe/Stockholm", "currency", "EUR", "measures", "[QV, CV]");

    @TempDir
    Path folder = Path.of("");

    @Test
    void isReadAsItSays() throws IOException {
        Company company = read("""
            company: "Nordlys: Hem & Söner AB"   # quoted, since a colon follows the name
            timeZone: Europe/Stockholm
            currency: SEK
            measures: [QV, CV]
            orderTypes: [standard, return]
            inbox: ../dropped
            minimumPayout: {SEK: 200.00, eur: 20}
            approvals: 2
            identity: os-user
            payDays: [15, last]
            anchor: anchors/head.txt
            attributes: {vdi: [yes, no], contract: [B, A]}
            """);
        assertThat(company)
                .isEqualTo(new Company(
                        "Nordlys: Hem & Söner AB",
                        ZoneId.of("Europe/Stockholm"),
                        IsoCurrency.of("SEK").orElseThrow(),
                        List.of("QV", "CV"),
                        List.of("standard", "return"),
                        folder.resolve("../dropped").toAbsolutePath().normalize(),
                        new TreeMap<>(Map.of("EUR", 2_000L, "SEK", 20_000L)),
                        2,
                        "os-user",
                        List.of("15", "last"),
                        folder.resolve("anchors/head.txt").toAbsolutePath().normalize(),
                        List.of(),
                        new TreeMap<>(Map.of("vdi", List.of("yes", "no"), "contract", List.of("B", "A")))));
        assertThat(company.paysAtOnce()).isFalse();
    }

    @Test
    void saysNothingOfWhatIsAsUsual() throws IOException {
        Company company = read("");
        assertThat(company.orderTypes()).containsExactly("standard", "autoship", "kit", "return");
        assertThat(company.inbox()).isEqualTo(folder.resolve("jobs/inbox").toAbsolutePath());
        assertThat(company.minimumPayoutMinor()).isEmpty();
        assertThat(company.approvals()).isEqualTo(1);
        assertThat(company.identity()).isEqualTo("claimed");
        assertThat(company.paysAtOnce()).isTrue();
        assertThat(company.anchor()).isNull();
    }

    /** Each wrong setting is refused by file and key before anything is opened: one that is not understood could move money. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        company:                          | 'company' is missing
        company: ""                       | 'company' is missing
        company: [Nordlys, Hem]           | 'company' takes one value
        timeZone:                         | 'timeZone' is missing
        timeZone: Europe/Stokholm         | 'timeZone' takes a zone like Europe/Stockholm
        timeZone: Berlin time             | 'timeZone' takes a zone like Europe/Stockholm
        currency:                         | 'currency' is missing
        currency: eur                     | 'currency' takes the ISO 4217 code of a currency to pay in, like EUR, not 'eur'
        currency: EURO                    | 'currency' takes the ISO 4217 code of a currency to pay in, like EUR, not 'EURO'
        currency: XAU                     | 'currency' takes the ISO 4217 code of a currency to pay in, like EUR, not 'XAU'
        measures:                         | 'measures' names at least one volume column, each once, like [QV, CV]
        measures: []                      | 'measures' names at least one volume column, each once, like [QV, CV]
        measures: [QV, QV]                | 'measures' names at least one volume column, each once, like [QV, CV]
        measures: [QV, ""]                | 'measures' names at least one volume column, each once, like [QV, CV]
        measures: QV, CV                  | 'measures' takes a list, like [a, b], not QV, CV
        orderTypes: standard              | 'orderTypes' takes a list, like [a, b], not standard
        approvals: 0                      | 'approvals' takes at least 1: nobody approves a draft of their own
        approvals: -1                     | 'approvals' takes a whole number, not '-1'
        approvals: 1.5                    | 'approvals' takes a whole number, not '1.5'
        approvals: two                    | 'approvals' takes a whole number, not 'two'
        approvals: ٣                      | 'approvals' takes a whole number, not '٣'
        approvals: 1234567                | 'approvals' takes a whole number, not '1234567'
        identity: password                | 'identity' is claimed or os-user in this release
        identity: Claimed                 | 'identity' is claimed or os-user in this release
        payDays: 15                       | 'payDays' takes a list, like [a, b], not 15
        minimumPayout: 20.00              | 'minimumPayout' takes keys and values
        minimumPayout: {EUR: 20, eur: 5}  | 'minimumPayout' names EUR twice
        minimumPayout: {XXX: 20}          | 'minimumPayout' takes the ISO 4217 code of a currency to pay in, like EUR, not 'XXX'
        minimumPayout: {EUR: }            | 'minimumPayout' takes amounts like 20.00, not ''
        planApprovals: 2                  | 'planApprovals' is 0 until plans are approved by people of their own
        payDays: [15, 32]                 | 'payDays' takes days of the month from 1 to 31, last, or MON to SUN, not '32'
        payDays: [Friday]                 | 'payDays' takes days of the month from 1 to 31, last, or MON to SUN, not 'Friday'
        minimumPayout: {EUR: -20}         | 'minimumPayout' takes amounts like 20.00, not '-20'
        minimumPayout: {EUR: "20,00"}     | 'minimumPayout' takes amounts like 20.00, not '20,00'
        minimumPayout: {EUR: 2e1}         | 'minimumPayout' takes amounts like 20.00, not '2e1'
        minimumPayout: {EUR: 1_000}       | 'minimumPayout' takes amounts like 20.00, not '1_000'
        minimumPayout: {EUR: .5}          | 'minimumPayout' takes amounts like 20.00, not '.5'
        minimumPayout: {EUR: [20]}        | 'minimumPayout' takes amounts like 20.00, not '[20]'
        minimumPayout: {EUR: ""}          | 'minimumPayout' takes amounts like 20.00, not ''
        minimumPayout: {EUR: 1234567890123} | 'minimumPayout' takes amounts like 20.00, not '1234567890123'
        minimumPayout: {EUR: 20.005}      | 'minimumPayout' has more digits than EUR has
        minimumPayout: {JPY: 20.5}        | 'minimumPayout' has more digits than JPY has
        sources: {shop: {columns: {QV: {from: Points, list: products}}}} | sources: shop: columns: QV: 'list' gives the figure alone
        sources: {shop: {columns: {QV: {constant: 5, list: products}}}} | sources: shop: columns: QV: 'list' gives the figure alone
        sources: {shop: {columns: {QV: {from: A, map: {x: 1}, else: 2, list: products}}}} | sources: shop: columns: QV: 'list' gives the figure alone
        sources: {shop: {columns: {QV: {share: 80, of: A, round: half-up, list: products}}}} | sources: shop: columns: QV: 'list' gives the figure alone
        minimumPayOut: {EUR: 20}          | 'minimumPayOut' is no setting; known are [anchor, approvals, attributes, company, currency, identity,
        Company: Nordlys                  | 'Company' is no setting; known are [anchor, approvals, attributes, company,
        """)
    void saysWhatIsWrong(String line, String said) {
        assertThatThrownBy(() -> read(line))
                .isInstanceOf(ConfigurationProblem.class)
                .satisfies(Told.startingWith("config/company.yaml: " + said));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        {contract: [A, A]}
        {package: [A, B]}
        {contract: []}
        {contract: A}
        {contract: [A, "B;C"]}
        {contract: [other]}
        {Contract: [A]}
        {contract: [A, a]}
        {contract: [Other]}
        {contract: [A, ""]}
        {contract: ["-"]}
        {contract: ["A "]}
        {contract: ["A  B"]}
        {contract: ["=1+1"]}
        {contract: ["A\u202EB"]}
        {contract: [A1234567890123456789012345678901234567890]}
        {c123456789012345678901234567890: [A]}
        {a: [1], b: [1], c: [1], d: [1], e: [1], f: [1], g: [1], h: [1], i: [1]}
        """)
    void refusesAttributesThatNoPlanOrFileCouldName(String attributes) {
        assertThatThrownBy(() -> read("attributes: " + attributes))
                .isInstanceOf(ConfigurationProblem.class)
                .satisfies(Told.startingWith(
                        "config/company.yaml: 'attributes' takes at most 8 attributes like contract: [A, B],"
                                + " with 100 values"));
    }

    /** An amount becomes minor units of its own currency, exactly: the yen has none, the dinar has a thousand. */
    @ParameterizedTest
    @CsvSource({
        "EUR, 20.00, 2000",
        "EUR, 20, 2000",
        "EUR, 20.5, 2050",
        "EUR, 0.01, 1",
        "EUR, 0, 0",
        "EUR, 007, 700",
        "EUR, 20.0000, 2000",
        "EUR, 999999999999, 99999999999900",
        "JPY, 2000, 2000",
        "JPY, 2000.00, 2000",
        "KWD, 1.005, 1005",
        "sek, 200, 20000"
    })
    void aMinimumIsMinorUnitsOfItsCurrency(String currency, String amount, long minor) throws IOException {
        assertThat(read("minimumPayout: {" + currency + ": " + amount + "}").minimumPayoutMinor())
                .isEqualTo(Map.of(currency.toUpperCase(java.util.Locale.ROOT), minor));
    }

    /** A restart compares this line: what decides money must be in it, and what does not must let it go on. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        timeZone: Europe/Helsinki   | decides
        currency: SEK               | decides
        measures: [CV, QV]          | decides
        attributes: {contract: [A]} | decides
        orderTypes: [standard]      | decides
        minimumPayout: {EUR: 20}    | decides
        company: Another AB         | does not
        inbox: elsewhere            | does not
        approvals: 2                | does not
        identity: os-user           | does not
        payDays: [15]               | does not
        anchor: head.txt            | does not
        """)
    void knowsWhatOfItDecidesMoney(String line, String decides) throws IOException {
        assertThat(read(line).decisive().equals(read("").decisive())).isEqualTo(decides.equals("does not"));
    }

    /** The least a company says, and a text: whole when it says the company's name itself, else one key more or otherwise. */
    private Company read(String text) throws IOException {
        StringBuilder all = new StringBuilder(text);
        String said = text.lines().reduce("", (keys, line) -> keys + " " + line.split(":", 2)[0]) + " ";
        LEAST.forEach((key, value) -> {
            if (!said.contains(" " + key + " ")) {
                all.append('\n').append(key).append(": ").append(value);
            }
        });
        Files.createDirectories(folder.resolve("config"));
        Files.writeString(folder.resolve("config/company.yaml"), all);
        return Company.read(new Home(folder));
    }
}
