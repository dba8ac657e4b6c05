package io.upline.calculation;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.engine.Calculation;
import io.upline.network.MemberIds;
import io.upline.network.Members;
import io.upline.order.Orders;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import io.upline.plan.Plan;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Depth has no influence: a chain and a star of a million, on a small stack, with a plan of nearly every mechanism. */
@Tag("million")
class MillionTest {

    private static final int MILLION = 1_000_000;

    private static final String PLAN = """
        measures: [CV]
        volumes:
          PV: {measure: CV, of: self}
          GV: {measure: CV, of: group}
          PGV: {measure: CV, of: group, until: {rank: Gold}}
          THREE: {measure: CV, of: group, depth: 3}
          BEST: {measure: CV, of: group, strongestLegsLeftOut: 1}
        trees:
          active: {from: sponsor, keep: {PV: 1}, volume: moves-up}
          slots: {matrix: {width: 3, depth: 4}}
        ranks:
        - name: Member
        - {name: Gold, needs: {PGV: 1000}}
        - {name: Crown, needs: {legs: {count: 2, has: {rank: Gold}}}}
        bonuses:
        - {name: Team, kind: levels, tree: active, base: CV, compression: dynamic, rates: [5%, 3%, 2%]}
        - {name: Infinity, kind: levels, base: CV, compression: none, blockedBy: equalRank, rates: {Gold: [1%]}, deeper: 1%}
        - {name: Forced, kind: levels, tree: slots, base: CV, compression: none, rates: [3%, 2%]}
        - {name: Stairs, kind: differential, base: CV, by: GV, rates: {100: 1%, 100000: 2%, 1000000: 3%}, levels: {from: 0}, minus: frontline}
        - {name: Held, kind: differential, base: CV, rates: {Gold: 1%, Crown: 2%}, minus: held}
        - {name: So far, kind: differential, base: CV, each: order, by: {soFar: GV}, rates: {0: 1%, 100000: 2%, 1000000: 3%}, minus: held}
        - {name: Leadership, kind: generations, compression: none, base: CV, boundary: sameOrHigher, opens: boundaryOwnGroup, rates: {Gold: [1%, 1%]}}
        - {name: Match, kind: matching, of: [Team], tree: sponsor, rates: [10%], compression: none}
        - {name: Pool, kind: pool, size: {share: 1%, of: CV}, shares: {Gold: 1, Crown: 4}, nobody: breakage}
        - {name: Contest, kind: award, by: {place: BEST}, ties: earliestLastOrder, amounts: [5.00, 3.00]}
        - {name: House, kind: structure, width: 1, are: {CV: 1}, amounts: [1.00]}
        """;

    @Test
    void calculatesAChainOfAMillion() throws Exception {
        Results results = onSmallStack(() -> calculate(m -> m - 1));
        long[] gv = results.volume(results.volumeNames().indexOf("GV"));
        assertThat(gv[0]).isEqualTo(MILLION * 100L);
        assertThat(gv[MILLION - 1]).isEqualTo(100);
        long[] three = results.volume(results.volumeNames().indexOf("THREE"));
        assertThat(three[500_000]).isEqualTo(400);
        assertThat(earned(results, "Team")).isEqualTo(5L * (MILLION - 1) + 3L * (MILLION - 2) + 2L * (MILLION - 3));
        assertThat(earned(results, "Pool")).isEqualTo(MILLION);
        assertThat(earned(results, "House")).isEqualTo(100L * (MILLION - 1));
        assertThat(earned(results, "Contest")).isEqualTo(800);
        assertThat(earned(results, "So far")).isEqualTo(900_002);
    }

    @Test
    void calculatesAStarOfAMillion() throws Exception {
        Results results = onSmallStack(() -> calculate(m -> m == 0 ? -1 : 0));
        long[] gv = results.volume(results.volumeNames().indexOf("GV"));
        assertThat(gv[0]).isEqualTo(MILLION * 100L);
        assertThat(earned(results, "Team")).isEqualTo(5L * (MILLION - 1));
        assertThat(results.rank()[0]).isEqualTo(1);
        assertThat(earned(results, "Contest")).isEqualTo(800);
        assertThat(earned(results, "So far")).isEqualTo(900_002);
        assertThat(results.volume(results.volumeNames().indexOf("BEST"))[0]).isEqualTo((MILLION - 1) * 100L);
    }

    private static long earned(Results results, String bonus) {
        return results.totals().stream()
                .filter(total -> total.bonus().equals(bonus))
                .mapToLong(Results.BonusTotal::earnedMinor)
                .sum();
    }

    private static Results calculate(IntUnaryOperator sponsorOf) {
        Plan plan = Worked.plan(PLAN).plan();
        PayPeriod period = PayPeriod.parse(PeriodKind.MONTH, "2026-10");
        return Calculation.calculate(
                plan, new Inputs(period, period, members(sponsorOf), orders(), State.NONE, List.of(), List.of()));
    }

    private static Members members(IntUnaryOperator sponsorOf) {
        String[] ids = new String[MILLION];
        Arrays.setAll(ids, m -> String.format(Locale.ROOT, "%07d", m));
        int[] sponsor = new int[MILLION];
        Arrays.setAll(sponsor, sponsorOf);
        int[] none = new int[MILLION];
        Arrays.fill(none, -1);
        return new Members(
                MemberIds.of(ids),
                new byte[MILLION],
                new byte[MILLION],
                sponsor,
                none,
                new int[MILLION],
                new int[MILLION],
                none,
                List.of(),
                none,
                List.of());
    }

    /** One order of 1.00 a member. */
    private static Orders orders() {
        int[] buyer = new int[MILLION];
        Arrays.setAll(buyer, m -> m);
        int[] none = new int[MILLION];
        Arrays.fill(none, -1);
        int[] day = new int[MILLION];
        Arrays.fill(day, 20_740);
        long[] centi = new long[MILLION];
        Arrays.fill(centi, 100);
        return new Orders(
                List.of(),
                buyer,
                new int[MILLION],
                day,
                new int[MILLION],
                new int[MILLION],
                List.of("standard"),
                none,
                new boolean[MILLION],
                none,
                List.of(),
                new int[0],
                new long[MILLION],
                List.of("CV"),
                new long[][] {centi});
    }

    private static <T> T onSmallStack(Callable<T> work) throws Exception {
        FutureTask<T> task = new FutureTask<>(work);
        Thread thread = new Thread(null, task, "small-stack", 512 << 10);
        thread.start();
        thread.join();
        return task.get();
    }
}
