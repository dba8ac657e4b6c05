package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rows by two keys: the first says which rows, and the second picks the row among these only. */
class TwoKeysTest {

    private static String rebate(String by, String rates, String bought, String held) {
        return Worked.plan("""
            measures: [CV, QV]
            bonuses:
            - {name: Rebate, kind: percent, base: CV, by: BY, rates: RATES}
            """.replace("BY", by).replace("RATES", rates))
                .members("id  sponsor  package  CV  QV\nA  -  " + held + "  100  " + bought + "\n")
                .earnings();
    }

    private static String paid(String rate, String amount) {
        return rate.equals("none") ? "" : "A Rebate A 0 100 " + rate + " " + amount + "\n";
    }

    @ParameterizedTest
    @CsvSource({
        "299.99, Small, 0.05, 5",
        "299.99, Large, 0.05, 5",
        "299.99, Other, 0.05, 5",
        "299.99, -, 0.05, 5",
        "300, Small, 0.02, 2",
        "300, Large, 0.08, 8",
        "300, Other, none, 0",
        "300, -, none, 0",
    })
    void aSingleValueIsEverybodysThere(String bought, String held, String rate, String amount) {
        assertThat(rebate("[QV, package]", "{0: 5%, 300: {Small: 2%, Large: 8%}}", bought, held))
                .isEqualTo(paid(rate, amount));
    }

    @ParameterizedTest
    @CsvSource({
        "299.99, Small, 0.02, 2",
        "299.99, Large, none, 0",
        "300, Small, 0.03, 3",
        "300, Large, 0.04, 4",
        "300, Other, none, 0",
    })
    void aPackageThatIsNotNamedThereHasNothing(String bought, String held, String rate, String amount) {
        assertThat(rebate("[QV, package]", "{0: {Small: 2%}, 300: {Small: 3%, Large: 4%}}", bought, held))
                .isEqualTo(paid(rate, amount));
    }

    /** A was promised Silver's second part while its package was New: there is none under Old, though there is under New. */
    @Test
    void whatIsStillToBePaidIsLostWhereThePackageHasNoSuchRow() {
        List<State.Row> due = List.of(
                new State.Row("A", "Car", "Silver", 5_000, "", "instalment", 1),
                new State.Row("B", "Car", "Silver", 5_000, "", "instalment", 1),
                new State.Row("C", "Car", "Gold", 10_000, "", "instalment", 1));
        Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Silver, Gold]}
            bonuses:
            - {name: Car, kind: award, once: ever, instalments: 2, by: [package, rank], amounts: {Old: {Gold: 200.00}, New: {Silver: 100.00, Gold: 300.00}}}
            """)
                .members("id  sponsor  package\nA  -  Old\nB  -  New\nC  -  Old\n")
                .before(new State(List.of(), due))
                .earns("""
                    B  Car  B  -  -  -  50   award
                    C  Car  C  -  -  -  100  award
                    """);
    }
}
