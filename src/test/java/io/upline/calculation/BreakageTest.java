package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BreakageTest {

    private static final String HEAD =
            "bonus of: base × highest = promised; on base paid; nobody + lower + several + other\n";

    @Test
    void dividesEachLevelIntoWhatNobodyWasPaidAndALowerRate() {
        Worked worked = Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Silver, Gold]}
            bonuses:
            - {name: Levels, kind: levels, base: CV, compression: none, rates: {Silver: [5%], Gold: [10%, 5%]}}
            - {name: Ends, kind: levels, base: CV, compression: none, levels: {to: 4}, rates: {Silver: [20%], Gold: [10%, 5%]}, deeper: 1%}
            - {name: Endless, kind: levels, base: CV, compression: none, rates: {Gold: 2%}}
            - {name: Units, kind: levels, base: CV, compression: none, amounts: {Silver: [0.125], Gold: [0.50]}}
            - {name: Groups, kind: generations, compression: none, base: CV, boundary: {rank: Silver}, opens: boundaryOwnGroup, rates: {Silver: [5%], Gold: [5%, 2%]}}
            - {name: Match, kind: matching, compression: none, of: [Levels], reads: afterCaps, rates: {Gold: [50%]}}
            - {name: Nobody, kind: pool, size: {amount: 10.00}, needs: {CV: 1000}, nobody: breakage}
            - {name: Saved, kind: pool, size: {amount: 10.00}, needs: {CV: 1000}, nobody: carried}
            - {name: Own, kind: percent, base: CV, rates: 3%}
            - {name: Ceiling, kind: cap, over: [Levels], perMember: 5.00}
            """).members("""
                id  sponsor  rank    CV
                A   -        Gold    0
                B   A        Silver  100
                C   B        -       200
                D   A        -       60
                """);
        assertThat(lines(worked)).isEqualTo(HEAD + """
            Levels LEVEL 1: 360.00 × 0.1 = 36.00; on 360.00 26.00; 0.00 + 10.00 + 0.00 + 0.00
            Levels LEVEL 2: 360.00 × 0.05 = 18.00; on 200.00 10.00; 8.00 + 0.00 + 0.00 + 0.00
            Ends LEVEL 1: 360.00 × 0.2 = 72.00; on 360.00 56.00; 0.00 + 16.00 + 0.00 + 0.00
            Ends LEVEL 2: 360.00 × 0.05 = 18.00; on 200.00 10.00; 8.00 + 0.00 + 0.00 + 0.00
            Ends LEVEL 3-4: 720.00 × 0.01 = 7.20; on 0.00 0.00; 7.20 + 0.00 + 0.00 + 0.00
            Units LEVEL 1: 360.00 × 0.5 = 180.00; on 360.00 105.00; 0.00 + 75.00 + 0.00 + 0.00
            Groups GENERATION 1: 360.00 × 0.05 = 18.00; on 300.00 15.00; 3.00 + 0.00 + 0.00 + 0.00
            Groups GENERATION 2: 360.00 × 0.02 = 7.20; on 0.00 0.00; 7.20 + 0.00 + 0.00 + 0.00
            Match LEVEL 1: 10.00 × 0.5 = 5.00; on 5.00 2.50; 2.50 + 0.00 + 0.00 + 0.00
            Nobody SUM: 0.00 × 0 = 10.00; on 0.00 0.00; 10.00 + 0.00 + 0.00 + 0.00
            """);
    }

    /** The same payees stand in one generation; what they get together is held against the highest rate once. */
    @Test
    void tellsApartWhereSeveralShareAGeneration() {
        Worked worked = Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Silver, Gold]}
            bonuses:
            - {name: Shared, kind: generations, compression: none, base: CV, boundary: {CV: 200}, opens: boundaryOwnGroup, rates: {Silver: [2%, 1%], Gold: [5%, 1%]}}
            """).members("""
                id  sponsor  rank    CV
                A   -        Gold    0
                B   A        Silver  0
                C   B        Silver  300
                D   A        -       1000
                """);
        assertThat(lines(worked)).isEqualTo(HEAD + """
            Shared GENERATION 1: 1300.00 × 0.05 = 65.00; on 1300.00 71.00; 0.00 + 0.00 + -6.00 + 0.00
            Shared GENERATION 2: 1300.00 × 0.01 = 13.00; on 0.00 0.00; 13.00 + 0.00 + 0.00 + 0.00
            """);
    }

    /**
     * In cents 2.295, 1.836 and 1.377 are promised, 6 in all; 1.224, 0.765 and 0.459 are earned, 2 in all, where level by level it is 3.
     */
    @Test
    void roundsEachLineAndTellsWhatTheSumDiffers() {
        Worked worked = Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Silver, Gold]}
            bonuses:
            - {name: Thin, kind: levels, base: CV, compression: none, rates: {Silver: [0.3%, 0.1%, 0.1%], Gold: [0.5%, 0.4%, 0.3%]}}
            """).members("""
                id  sponsor  rank    CV
                A   -        Gold    0
                B   A        Silver  1.53
                C   B        -       1.53
                D   C        -       1.53
                """);
        assertThat(lines(worked)).isEqualTo(HEAD + """
            Thin LEVEL 1: 4.59 × 0.005 = 0.02; on 3.06 0.01; 0.01 + 0.00 + 0.00 + 0.00
            Thin LEVEL 2: 4.59 × 0.004 = 0.02; on 3.06 0.01; 0.01 + 0.00 + 0.00 + 0.00
            Thin LEVEL 3: 4.59 × 0.003 = 0.02; on 1.53 0.01; 0.01 + 0.00 + 0.00 + 0.00
            Thin ROUNDING: 0.00 × 0 = 0.00; on 0.00 -0.01; 0.00 + 0.00 + 0.00 + 0.01
            """);
    }

    @Test
    void hasALineForWhatComesBackOfEarlierPeriods() {
        Worked worked = Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Gold]}
            bonuses:
            - {name: Levels, kind: levels, base: CV, compression: none, rates: {Gold: [10%]}}
            - {name: Event, kind: levels, each: order, compression: none, amounts: {Gold: [3.00]}}
            """).members("""
                id  sponsor  rank  CV
                A   -        Gold  0
                B   A        -     50
                """);
        TakenBack back = new TakenBack(
                Set.of(),
                List.of(
                        new TakenBack.Line("A", "Levels", "B", 1, -20_00, 10_000_000, -2_00),
                        new TakenBack.Line("A", "Event", "B", 1, 0, 0, -6_00)));
        Results results = Calculation.calculate(worked.plan(), worked.inputs().with(back));
        assertThat(lines(results)).isEqualTo(HEAD + """
            Levels LEVEL 1: 50.00 × 0.1 = 5.00; on 50.00 5.00; 0.00 + 0.00 + 0.00 + 0.00
            Levels TAKEN_BACK: 0.00 × 0 = 0.00; on 0.00 -2.00; 0.00 + 0.00 + 0.00 + 2.00
            Event UNPROMISED: 0.00 × 0 = 0.00; on 0.00 3.00; 0.00 + 0.00 + 0.00 + -3.00
            Event TAKEN_BACK: 0.00 × 0 = 0.00; on 0.00 -6.00; 0.00 + 0.00 + 0.00 + 6.00
            """);
    }

    private static String lines(Worked worked) {
        return lines(worked.results());
    }

    private static String lines(Results results) {
        return HEAD + results.breakage().stream().map(BreakageTest::line).collect(Collectors.joining());
    }

    private static String line(Breakage line) {
        String level = line.level() < 0
                ? ""
                : " " + line.level() + (line.lastLevel() == line.level() ? "" : "-" + line.lastLevel());
        String why = List.of(line.nobodyMinor(), line.lowerMinor(), line.severalMinor(), line.otherMinor()).stream()
                .map(BreakageTest::money)
                .collect(Collectors.joining(" + "));
        return line.bonus() + " " + line.of() + level + ": " + money(line.wholeCenti()) + " × "
                + BigDecimal.valueOf(line.rateE8(), 8).stripTrailingZeros().toPlainString() + " = "
                + money(line.promisedMinor()) + "; on " + money(line.paidOnCenti()) + " " + money(line.paidMinor())
                + "; " + why + "\n";
    }

    private static String money(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
