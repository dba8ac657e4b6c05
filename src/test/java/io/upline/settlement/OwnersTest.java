package io.upline.settlement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import io.upline.fact.TextTable;
import io.upline.ledger.Account;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Transfer;
import io.upline.network.MemberIds;
import io.upline.network.Owners;
import io.upline.network.Roll;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A position's money is its owner's: who is paid changes, what is earned does not. */
class OwnersTest {

    private static final int POSITIONS = 6;
    private static final List<String> BONUSES = List.of("Team", "Match");
    private static final List<MoneyPeriod> PERIODS = List.of(Tables.SEPTEMBER, Tables.OCTOBER);

    /** Two positions of one owner: M2 is paid for M1 in September, M3 in October; then September is restated. */
    @Test
    void paysEachPeriodsOwnerAndARestatementThatOfItsPeriod() {
        Map<MoneyPeriod, PayeeFacts> owners = Map.of(Tables.SEPTEMBER, facts("M1 M2"), Tables.OCTOBER, facts("M1 M3"));
        List<Transfer> ledger = new ArrayList<>();
        for (TextTable.Row row : TextTable.rows("""
            close      September-M1  September-M2  October-M1  posted
            September  50.00         100.00        -           M2 of M1 2026-09 50.00; M2 of M2 2026-09 100.00
            October    30.00         100.00        40.00       M2 of M1 2026-09 -20.00; M3 of M1 2026-10 40.00
            again      30.00         100.00        40.00       -
            """)) {
            Accruals september = accruals(Tables.SEPTEMBER, owners, ledger);
            september.earned(0, 0, Tables.minor(row.at("September-M1")));
            september.earned(1, 0, Tables.minor(row.at("September-M2")));
            Accruals october = accruals(Tables.OCTOBER, owners, ledger);
            october.earned(0, 0, Tables.minor(row.at("October-M1")));
            List<Transfer> posted = posted(List.of(september, october), 3);
            assertThat(String.join(
                            "; ",
                            posted.stream()
                                    .map(each -> "M" + (each.party() + 1) + " of M" + (each.position() + 1) + " "
                                            + each.period().label() + " "
                                            + Tables.plain(each.creditTo(Account.PAYABLE)))
                                    .toList()))
                    .as(row.at("close"))
                    .isEqualTo(row.at("posted"));
            ledger.addAll(posted);
        }
    }

    /** Whatever owners there are: the sum of each position, period and bonus is what it is without, and nobody's money is lost. */
    @Test
    void neverChangesWhatAPositionEarned() {
        long seed = Long.getLong("seed", 8);
        for (int history = 0; history < 300; history++) {
            Random random = new Random(seed + history);
            Map<MoneyPeriod, PayeeFacts> none = new HashMap<>();
            Map<MoneyPeriod, PayeeFacts> some = new HashMap<>();
            for (MoneyPeriod period : PERIODS) {
                none.put(period, PayeeFacts.own(POSITIONS, "EUR"));
                some.put(period, random(random));
            }
            List<Transfer> without = new ArrayList<>();
            List<Transfer> with = new ArrayList<>();
            for (int close = 0; close < 4; close++) {
                long earnings = random.nextLong();
                without.addAll(close(earnings, none, without));
                with.addAll(close(earnings, some, with));
                String as = "seed " + (seed + history) + " close " + close;
                assertThat(byKey(with)).as(as).isEqualTo(byKey(without));
                assertThat(close(earnings, some, with)).as(as + ": once").isEmpty();
                assertThat(with)
                        .as(as)
                        .allSatisfy(each -> assertThat(each.party())
                                .isEqualTo(
                                        requireNonNull(some.get(each.period())).party()[each.position()]));
            }
        }
    }

    private static List<Transfer> close(long earnings, Map<MoneyPeriod, PayeeFacts> owners, List<Transfer> ledger) {
        Random random = new Random(earnings);
        List<Accruals> all = new ArrayList<>();
        for (MoneyPeriod period : PERIODS) {
            Accruals accruals = accruals(period, owners, ledger);
            for (int position = 0; position < POSITIONS; position++) {
                for (int bonus = 0; bonus < BONUSES.size(); bonus++) {
                    accruals.earned(position, bonus, random.nextInt(3) * (random.nextInt(2_000) - 500L));
                }
            }
            all.add(accruals);
        }
        return posted(all, POSITIONS);
    }

    private static PayeeFacts random(Random random) {
        int[] party = IntStream.range(0, POSITIONS).toArray();
        int owner = random.nextInt(POSITIONS);
        for (int position = 0; position < POSITIONS; position++) {
            party[position] = random.nextBoolean() ? owner : position;
        }
        party[owner] = owner;
        String[] currency = new String[POSITIONS];
        Arrays.fill(currency, "EUR");
        return new PayeeFacts(party, currency);
    }

    private static Map<String, Long> byKey(List<Transfer> ledger) {
        Map<String, Long> sums = new TreeMap<>();
        ledger.forEach(each -> sums.merge(
                each.period().label() + " " + each.position() + " " + each.bonus(),
                each.creditTo(Account.PAYABLE),
                Math::addExact));
        sums.values().removeIf(sum -> sum == 0);
        return sums;
    }

    private static Accruals accruals(MoneyPeriod period, Map<MoneyPeriod, PayeeFacts> owners, List<Transfer> ledger) {
        Accruals accruals = new Accruals(
                period, BONUSES, requireNonNull(owners.get(period)), Conversion.none("EUR", 2), Accruals.CauseOf.NONE);
        ledger.stream().filter(each -> each.period().isSameAs(period)).forEach(accruals::posted);
        return accruals;
    }

    private static List<Transfer> posted(List<Accruals> accruals, int parties) {
        List<Transfer> transfers = new ArrayList<>();
        for (int party = 0; party < parties; party++) {
            for (Accruals each : accruals) {
                each.accrue(party, transfers);
            }
        }
        return transfers;
    }

    /** Of three positions, one owned: {@code M1 M2}, M1 by M2. */
    private static PayeeFacts facts(String owned) {
        Roll roll = new Roll(MemberIds.of(new String[] {"M1", "M2", "M3"}), new int[] {4, 2, 5});
        String[] ids = owned.split(" ");
        int position = roll.ids().find(ids[0]);
        int owner = roll.ids().find(ids[1]);
        return PayeeFacts.of(
                roll,
                new Owners(List.of(new Owners.Owned(roll.keyOf(position), ids[0], roll.keyOf(owner), ids[1]))),
                "EUR");
    }
}
