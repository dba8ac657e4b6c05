package io.upline.version;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.calculation.Earnings;
import io.upline.calculation.Results.BonusTotal;
import io.upline.calculation.State;
import io.upline.ledger.MoneyPeriod;
import io.upline.network.MemberIds;
import io.upline.network.Members;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The digest of a version: sees each fact, and nothing of what the engine knows beside the facts. */
class RunDigestTest {

    private static final MoneyPeriod OCTOBER =
            new MoneyPeriod("monthly", "2026-10", LocalDate.of(2026, 10, 1), LocalDate.of(2026, 10, 31));

    @Test
    void anEngineThatKnowsMoreGivesEveryClosedPeriodTheDigestItHad() {
        String before = digest(results -> {});
        assertThat(digest(results -> {
                    results.rules = List.of("", "a new rule", "fixed", "another new rule");
                    results.ruleOfFixed = 2;
                }))
                .as("rules in the middle and at the end of the vocabulary, every ordinal moved")
                .isEqualTo(before);
        assertThat(digest(results -> {
                    results.rules = List.of("another", "fixed", "");
                    results.ruleOfRate = 2;
                    results.ruleOfFixed = 1;
                }))
                .as("the vocabulary in another order")
                .isEqualTo(before);
        assertThat(digest(results -> {
                    results.bonuses = List.of("A new kind of bonus", "Rebate", "Team");
                    results.rebate = 1;
                    results.team = 2;
                }))
                .as("a bonus that nobody earned")
                .isEqualTo(before);
        assertThat(digest(results -> results.label = "October 2026"))
                .as("the label of the period is a word")
                .isEqualTo(before);
    }

    @Test
    void aColumnInWhichNothingStandsAddsNothing() {
        assertThat(digest(results -> {
                    results.volumeNames = List.of("PV", "GV", "A new volume");
                    results.volumes = new long[][] {{10_000, 20_000}, {50_000, 0}, {0, 0}};
                }))
                .isEqualTo(digest(results -> {}));
    }

    @Test
    void seesEachFact() {
        List<Consumer<Made>> changes = List.of(
                results -> {},
                results -> results.ids = new String[] {"A", "C"},
                results -> results.volumes[0][1]++,
                results -> results.volumeNames = List.of("PV", "XV"),
                results -> results.rank[0] = 0,
                results -> results.rank[0] = -1,
                results -> results.title[1] = 1,
                results -> results.rankNames = List.of("Silver", "Diamond"),
                results -> results.held[1] = true,
                results -> results.source = -1,
                results -> results.position = 1,
                results -> results.level = 2,
                results -> results.level = 0,
                results -> results.base++,
                results -> results.rate++,
                results -> results.amount++,
                results -> results.ruleOfRate = 1,
                results -> results.rules = List.of("", "step"),
                results -> results.bonuses = List.of("Rebate", "Teams"),
                results -> results.carried = List.of(),
                results -> results.carried = List.of(new State.Row("A", "Team", "2", 700, "2026-10", "volume", 0)),
                results -> results.carried = List.of(new State.Row("A", "Team", "1", 701, "2026-10", "volume", 0)),
                results -> results.carried = List.of(new State.Row("A", "Team", "1", 700, "2026-09", "volume", 0)),
                results -> results.carried = List.of(new State.Row("A", "Team", "1", 700, "2026-10", "award", 0)),
                results -> results.carried = List.of(new State.Row("A", "Team", "1", 700, "2026-10", "volume", 1)),
                results -> results.promised++,
                results -> results.job = "weekly",
                results -> results.last = results.last.minusDays(1));
        Set<String> digests = new HashSet<>();
        changes.forEach(change -> digests.add(digest(change)));
        assertThat(digests).hasSize(changes.size());
    }

    private static String digest(Consumer<Made> change) {
        Made made = new Made();
        change.accept(made);
        return RunDigest.of(new MoneyPeriod(made.job, made.label, OCTOBER.first(), made.last), made.results());
    }

    /** Two members: A earns a rebate on its own and a fixed amount on B, and carries volume. */
    private static final class Made {
        private String job = "monthly";
        private String label = "2026-10";
        private LocalDate last = OCTOBER.last();
        private String[] ids = {"A", "B"};
        private List<String> volumeNames = List.of("PV", "GV");
        private long[][] volumes = {{10_000, 20_000}, {50_000, 0}};
        private List<String> rankNames = List.of("Silver", "Gold");
        private final int[] rank = {1, -1};
        private final int[] title = {1, 0};
        private final boolean[] held = {false, false};
        private List<String> bonuses = List.of("Rebate", "Team");
        private List<String> rules = List.of("", "fixed");
        private int rebate;
        private int team = 1;
        private int ruleOfRate;
        private int ruleOfFixed = 1;
        private int source = 1;
        private int position;
        private int level = 1;
        private long base = 10_000;
        private long rate = 8_000_000;
        private long amount = 500;
        private long promised = 800;
        private List<State.Row> carried = List.of(new State.Row("A", "Team", "1", 700, "2026-10", "volume", 0));

        StoredResults results() {
            Earnings lines = new Earnings(
                    new int[] {0, 0},
                    new short[] {(short) rebate, (short) team},
                    new int[] {0, source},
                    new short[] {-1, (short) level},
                    new long[] {base, 0},
                    new long[] {rate, 0},
                    new long[] {800, amount},
                    new short[] {(short) ruleOfRate, (short) ruleOfFixed},
                    new int[] {0, position});
            Members members = new Members(
                    MemberIds.of(ids),
                    new byte[2],
                    new byte[2],
                    new int[] {-1, 0},
                    new int[] {-1, -1},
                    new int[2],
                    new int[2],
                    new int[] {-1, -1},
                    List.of(),
                    new int[] {-1, -1},
                    List.of());
            return new StoredResults(
                    members,
                    volumeNames,
                    volumes,
                    rankNames,
                    rank,
                    title,
                    held,
                    bonuses,
                    rules,
                    lines,
                    new int[] {0, 2, 2},
                    carried,
                    new int[] {0, carried.size(), carried.size()},
                    List.of(
                            new BonusTotal("Rebate", 1, 800, promised, 0, 0, 0),
                            new BonusTotal("Team", 1, amount, amount, 0, 0, 0)));
        }
    }
}
