package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class PromisedTest {

    @Test
    void promisesOfEachKindWhatResultsSay() {
        Worked worked = Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Silver, Gold]}
            bonuses:
            - {name: Levels, kind: levels, base: CV, compression: none, rates: {Silver: [5%], Gold: [10%, 5%]}}
            - {name: Ends, kind: levels, base: CV, compression: none, levels: {to: 4}, rates: {Silver: [20%], Gold: [10%, 5%]}, deeper: 1%}
            - {name: Endless, kind: levels, base: CV, compression: none, rates: {Gold: 2%}}
            - {name: Event, kind: levels, each: order, compression: none, amounts: {Gold: [3.00]}}
            - {name: Groups, kind: generations, compression: none, base: CV, boundary: {rank: Silver}, opens: boundaryOwnGroup, rates: {Silver: [5%], Gold: [5%, 2%]}}
            - {name: Shared, kind: generations, compression: none, base: CV, boundary: {CV: 200}, opens: boundaryOwnGroup, rates: {Silver: [10%]}}
            - {name: Match, kind: matching, compression: none, of: [Levels], rates: {Gold: [50%]}}
            - {name: Nobody, kind: pool, size: {amount: 10.00}, needs: {CV: 1000}, nobody: breakage}
            - {name: Saved, kind: pool, size: {amount: 10.00}, needs: {CV: 1000}, nobody: carried}
            - {name: Own, kind: percent, base: CV, rates: 3%}
            - {name: Cents, kind: percent, base: CV, rates: 0.307%}
            - {name: Stairs, kind: differential, base: CV, minus: held, rates: {Silver: 4%, Gold: 10%}}
            - {name: Cut, kind: binary, base: CV, match: weakLeg, rates: 50%, carry: all, atMost: 20.00, excess: consumed}
            - {name: Kept, kind: binary, base: CV, match: weakLeg, rates: 50%, carry: all, atMost: 20.00, excess: carried}
            - {name: Target, kind: award, amounts: {Gold: 7.00}}
            - {name: Ceiling, kind: cap, over: [Own], perMember: 5.00}
            """).members("""
                id  sponsor  placement  leg  rank    CV
                A   -        -          -    Gold    0
                B   A        A          L    Silver  100
                C   B        B          L    -       200
                D   A        A          R    -       60
                """);

        assertThat(totals(worked)).isEqualTo("""
            bonus: promised = earned + capped + breakage + rounding
            Levels: 54.00 = 36.00 + 0.00 + 18.00 + 0.00
            Ends: 97.20 = 66.00 + 0.00 + 31.20 + 0.00
            Endless: 7.20 = 7.20 + 0.00 + 0.00 + 0.00
            Event: 6.00 = 6.00 + 0.00 + 0.00 + 0.00
            Groups: 25.20 = 15.00 + 0.00 + 10.20 + 0.00
            Shared: 40.00 = 40.00 + 0.00 + 0.00 + 0.00
            Match: 18.00 = 5.00 + 0.00 + 13.00 + 0.00
            Nobody: 10.00 = 0.00 + 0.00 + 10.00 + 0.00
            Saved: 0.00 = 0.00 + 0.00 + 0.00 + 0.00
            Own: 10.80 = 9.80 + 1.00 + 0.00 + 0.00
            Cents: 1.11 = 1.10 + 0.00 + 0.00 + 0.01
            Stairs: 32.00 = 32.00 + 0.00 + 0.00 + 0.00
            Cut: 30.00 = 20.00 + 10.00 + 0.00 + 0.00
            Kept: 20.00 = 20.00 + 0.00 + 0.00 + 0.00
            Target: 7.00 = 7.00 + 0.00 + 0.00 + 0.00
            Ceiling: 0.00 = 0.00 + 1.00 + 0.00 + 0.00
            """);
    }

    /** A return can make what is earned, and so what is promised, less than nothing. */
    @Test
    void promisesLessThanNothingOfLessThanNothing() {
        Worked worked = Worked.plan("""
            measures: [CV]
            ranks: {assigned: [Gold]}
            volumeBelowZero: allowed
            returns: {how: deduct, within: 60 days, smallest: 0.50}
            bonuses:
            - {name: Endless, kind: levels, base: CV, compression: none, rates: {Gold: 2%}}
            - {name: Groups, kind: generations, compression: none, base: CV, boundary: {rank: Gold}, opens: belowBoundary, rates: {Gold: 5%}}
            - {name: Match, kind: matching, compression: none, of: [Endless], rates: {Gold: 50%}}
            - {name: Stairs, kind: differential, base: CV, minus: held, rates: {Gold: 3%}}
            - {name: So far, kind: differential, base: CV, each: order, minus: held, by: [rank, {soFar: CV}], rates: {Gold: 4%}}
            """)
                .members("id  sponsor  rank\nZ  -  Gold\nA  Z  Gold\nB  A  Gold\nC  B  -\n")
                .orders("""
                    id  member  ordered_at  type    original  CV
                    1   C       2026-09-20  -       -         500
                    2   C       2026-10-05  return  1         -100
                    """);
        assertThat(totals(worked)).isEqualTo("""
            bonus: promised = earned + capped + breakage + rounding
            Endless: -6.00 = -6.00 + 0.00 + 0.00 + 0.00
            Groups: -10.00 = -10.00 + 0.00 + 0.00 + 0.00
            Match: -3.00 = -3.00 + 0.00 + 0.00 + 0.00
            Stairs: -3.00 = -3.00 + 0.00 + 0.00 + 0.00
            So far: -4.00 = -4.00 + 0.00 + 0.00 + 0.00
            """);
    }

    private static String totals(Worked worked) {
        return worked.results().totals().stream()
                .map(t -> t.bonus() + ": " + money(t.promisedMinor()) + " = " + money(t.earnedMinor()) + " + "
                        + money(t.cappedMinor()) + " + " + money(t.breakageMinor()) + " + " + money(t.roundingMinor())
                        + "\n")
                .collect(Collectors.joining("", "bonus: promised = earned + capped + breakage + rounding\n", ""));
    }

    private static String money(long minor) {
        return BigDecimal.valueOf(minor, 2).toPlainString();
    }
}
