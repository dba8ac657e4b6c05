package io.upline.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What holds of every party, whatever it earned, owed and had held: over random histories in two currencies. */
class SettlementLawsTest {

    private static final List<String> BONUSES = List.of("Team", "Match");
    private static final int HISTORIES = 2_000;

    private long seed;

    @BeforeEach
    void saysItsSeed() {
        seed = Long.getLong("seed", 8);
    }

    /** Holds, recovery and shortfalls move money between a party's accounts: what it is owed in all changes by accruals only. */
    @Test
    void whatAPartyIsOwedChangesByWhatIsAccruedAndPaidOnly() {
        for (int history = 0; history < HISTORIES; history++) {
            Random random = new Random(seed + history);
            List<Standing> before = standings(random);
            PayoutRules rules = rules(random);
            Accruals due = accruals(Tables.OCTOBER, random);
            PartySheet sheet = new PartySheet(0, before);
            rules.ofClose(List.of(due)).forEach(rule -> rule.apply(sheet, Tables.OCTOBER));
            Map<String, Long> owed = owed(before);
            sheet.transfers().stream()
                    .filter(each -> each.event().isOfAPeriod())
                    .forEach(each -> owed.merge(each.currency(), each.owedMinor(), Math::addExact));
            assertThat(owed(standings(sheet))).as(told(history)).isEqualTo(nonZero(owed));

            PaymentRun.Of run = PaymentRun.of(0, standings(sheet), rules, Tables.OCTOBER);
            run.lines().forEach(line -> owed.merge(line.currency(), -line.paidMinor(), Math::addExact));
            assertThat(owed(run.after())).as(told(history)).isEqualTo(nonZero(owed));
        }
    }

    /** After a close nothing payable is below zero, and what is held is all or nothing; after a run one side is zero. */
    @Test
    void leavesNoAccountWhereItMustNotStand() {
        for (int history = 0; history < HISTORIES; history++) {
            Random random = new Random(seed + history);
            PayoutRules rules = rules(random);
            PartySheet sheet = new PartySheet(0, standings(random));
            rules.ofClose(List.of(accruals(Tables.OCTOBER, random))).forEach(rule -> rule.apply(sheet, Tables.OCTOBER));
            boolean suspended = rules.holds().getFirst().holds().test(0);
            for (Standing standing : standings(sheet)) {
                assertThat(standing.payableMinor()).as(told(history)).isGreaterThanOrEqualTo(0);
                assertThat(standing.receivableMinor()).as(told(history)).isGreaterThanOrEqualTo(0);
                assertThat(standing.heldMinor().values()).as(told(history)).allMatch(held -> held > 0);
                assertThat(suspended ? standing.payableMinor() : held(standing, "suspended"))
                        .as(told(history))
                        .isZero();
            }
            for (Standing after :
                    PaymentRun.of(0, standings(sheet), rules, Tables.OCTOBER).after()) {
                assertThat(Math.min(after.payableMinor(), after.receivableMinor()))
                        .as(told(history))
                        .isZero();
                assertThat(after.payableMinor() == 0
                                || after.payableMinor() < rules.minimumMinor().getOrDefault(after.currency(), 0L))
                        .as(told(history))
                        .isTrue();
            }
        }
    }

    /** A run over what a run left moves nothing, and neither does a close over what a close posted. */
    @Test
    void doneAgainComesToNothing() {
        for (int history = 0; history < HISTORIES; history++) {
            Random random = new Random(seed + history);
            PayoutRules rules = rules(random);
            PartySheet sheet = new PartySheet(0, standings(random));
            long earned = random.nextLong();
            rules.ofClose(List.of(accruals(Tables.OCTOBER, new Random(earned))))
                    .forEach(rule -> rule.apply(sheet, Tables.OCTOBER));
            Accruals again = accruals(Tables.OCTOBER, new Random(earned));
            sheet.transfers().forEach(again::posted);
            PartySheet second = new PartySheet(0, standings(sheet));
            rules.ofClose(List.of(again)).forEach(rule -> rule.apply(second, Tables.OCTOBER));
            assertThat(second.transfers()).as(told(history)).isEmpty();

            PaymentRun.Of run = PaymentRun.of(0, standings(sheet), rules, Tables.OCTOBER);
            assertThat(PaymentRun.of(0, run.after(), rules, Tables.OCTOBER).transfers())
                    .as(told(history))
                    .isEmpty();
        }
    }

    /** Closing with all facts known at once = closing without and restating, per key, in both currencies, in whatever steps. */
    @Test
    void aRestatementEndsWhereKnowingAtOnceWouldHave() {
        for (int history = 0; history < HISTORIES; history++) {
            Random random = new Random(seed + history);
            String currency = random.nextBoolean() ? "SEK" : "EUR";
            int steps = 1 + random.nextInt(4);
            List<Transfer> ledger = new ArrayList<>();
            long last = 0;
            for (int step = 0; step < steps; step++) {
                last = random.nextLong();
                ledger.addAll(posted(currency, last, ledger));
            }
            assertThat(byKey(ledger)).as(told(history)).isEqualTo(byKey(posted(currency, last, List.of())));
            assertThat(posted(currency, last, ledger)).as(told(history)).isEmpty();
        }
    }

    private static List<Transfer> posted(String currency, long earned, List<Transfer> ledger) {
        Random random = new Random(earned);
        Accruals accruals = new Accruals(
                Tables.SEPTEMBER,
                BONUSES,
                new PayeeFacts(new int[] {1, 1}, new String[] {currency, currency}),
                new Conversion("EUR", 2, Map.of("SEK", Tables.rate("11.20")), Map.of("SEK", 2)),
                Accruals.CauseOf.NONE);
        ledger.forEach(accruals::posted);
        for (int position = 0; position < 2; position++) {
            for (int bonus = 0; bonus < BONUSES.size(); bonus++) {
                accruals.earned(position, bonus, random.nextInt(3) * (random.nextInt(2_000) - 500L));
            }
        }
        List<Transfer> transfers = new ArrayList<>();
        accruals.accrue(1, transfers);
        accruals.convert(1, transfers);
        return transfers;
    }

    private static Map<String, Long> byKey(List<Transfer> ledger) {
        Map<String, Long> sums = new TreeMap<>();
        ledger.forEach(each -> sums.merge(
                each.event() + " " + each.position() + " " + each.bonus() + " " + each.currency(),
                each.owedMinor(),
                Math::addExact));
        return nonZero(sums);
    }

    private static Accruals accruals(MoneyPeriod period, Random random) {
        Accruals accruals = new Accruals(
                period, BONUSES, PayeeFacts.own(1, "EUR"), Conversion.none("EUR", 2), Accruals.CauseOf.NONE);
        for (int bonus = 0; bonus < BONUSES.size(); bonus++) {
            accruals.earned(0, bonus, random.nextInt(3) * (random.nextInt(2_000) - 900L));
        }
        return accruals;
    }

    private static List<Standing> standings(Random random) {
        List<Standing> standings = new ArrayList<>();
        for (String currency : List.of("EUR", "SEK")) {
            Map<String, Long> held = new HashMap<>();
            if (random.nextInt(3) == 0) {
                held.put("suspended", 1L + random.nextInt(900));
            }
            if (random.nextInt(4) == 0) {
                held.put("dispute", 1L + random.nextInt(900));
            }
            standings.add(new Standing(
                    currency,
                    random.nextInt(3) * random.nextLong(900),
                    random.nextInt(2) * random.nextLong(900),
                    held));
        }
        return standings;
    }

    private static PayoutRules rules(Random random) {
        boolean suspended = random.nextInt(3) == 0;
        return new PayoutRules(
                List.of(new HoldReason("suspended", party -> suspended)),
                random.nextBoolean() ? Map.of() : Map.of("EUR", 500L, "SEK", 700L));
    }

    private static List<Standing> standings(PartySheet sheet) {
        return sheet.currencies().stream().map(sheet::standing).toList();
    }

    private static Map<String, Long> owed(List<Standing> standings) {
        Map<String, Long> owed = new TreeMap<>();
        standings.forEach(each -> owed.merge(each.currency(), each.netMinor(), Math::addExact));
        return nonZero(owed);
    }

    private static long held(Standing standing, String reason) {
        Long held = standing.heldMinor().get(reason);
        return held == null ? 0 : held;
    }

    private static Map<String, Long> nonZero(Map<String, Long> sums) {
        Map<String, Long> copy = new TreeMap<>(sums);
        copy.values().removeIf(sum -> sum == 0);
        return copy;
    }

    private String told(int history) {
        return "-Dseed=" + (seed + history);
    }
}
