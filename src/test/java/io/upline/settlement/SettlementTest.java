package io.upline.settlement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.control.Actor;
import io.upline.control.AuditStore;
import io.upline.database.Database;
import io.upline.database.PartSum;
import io.upline.database.TestDatabases;
import io.upline.database.Vendor;
import io.upline.fact.TextTable;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerEvent;
import io.upline.ledger.LedgerParts;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferStore;
import io.upline.money.IsoCurrency;
import io.upline.network.MemberIds;
import io.upline.network.Membership;
import io.upline.network.Owners;
import io.upline.network.Roll;
import io.upline.period.CompanyClock;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closes and their payment runs against a real ledger: what each posts, pays and shows, one after the other. */
class SettlementTest {

    /** M1 to M3 are on the roll; the calculation knows M1 and M3 only and numbers them 0 and 1. Keys have gaps. */
    private static final Roll ROLL = new Roll(MemberIds.of(new String[] {"M1", "M2", "M3"}), new int[] {4, 2, 7});

    private static final Membership MEMBERSHIP = new Membership(SampleResults.members("M1", "M3"), new int[] {4, 7});
    private static final LocalDate DAY = LocalDate.of(2026, 11, 2);

    /**
     * One history of a company that pays from 20.00 on. {@code M1 30 +5 !}: M1 earned 30.00 in the period that is closed and
     * 5.00 in the period before, as it is calculated now, and is suspended.
     */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void closesPeriodAfterPeriodAndPaysWhatIsLeft(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            Settlement settlement = new Settlement(company(List.of()), ledger);
            for (TextTable.Row row : TextTable.rows("""
                close            earned                    posted                            paid                     accounts: brought + accrued + other = paid + held + carried
                monthly 2026-09  M1 35; M3 12              M1 35.00; M3 12.00                M1 35.00                 M1 0 + 35 + 0 = 35 + 0 + 0; M3 0 + 12 + 0 = 0 + 0 + 12
                monthly 2026-10  M1 30 +33; M3 5 +12       M1 -2.00, 30.00; M3 5.00          M1 28.00                 M1 0 + 28 + 0 = 28 + 0 + 0; M3 12 + 5 + 0 = 0 + 0 + 17
                weekly 2026-10   M3 8                      M3 8.00                           M3 25.00                 M3 0 + 8 + 17 = 25 + 0 + 0
                monthly 2026-11  M1 10 +0; M3 40 +5 !      M1 -30.00, 10.00; M3 40.00        -                        M1 0 + -20 + 0 = 0 + 0 + -20; M3 17 + 40 + -17 = 0 + 40 + 0
                monthly 2026-12  M1 50 +10; M3 0 +40       M1 50.00                          M1 30.00; M3 40.00       M1 -20 + 50 + 0 = 30 + 0 + 0; M3 40 + 0 + 0 = 40 + 0 + 0
                monthly 2027-01  M1 0 +20; M3 0 +0         M1 -30.00                         -                        M1 0 + -30 + 0 = 0 + 0 + -30
                """)) {
                JobDefinition job = job(row.at("close").split(" ")[0]);
                PayPeriod period =
                        PayPeriod.parse(PeriodKind.MONTH, row.at("close").split(" ")[1]);
                List<SettledPeriod> settled = settled(row.at("earned"), period);
                Proposal draft = settlement.propose(job, ROLL, settled, Long.MAX_VALUE);
                assertThat(earnings(draft)).as(row.at("close")).isEqualTo(row.at("posted"));
                assertThat(accounts(draft))
                        .as("forecast of %s", row.at("close"))
                        .isEqualTo(row.at(SHEET));

                LedgerBatch close =
                        post(database, ledger, LedgerEvent.close(draft.period()), draft.period(), draft.transfers());
                PaymentRun run = settlement.choose(job, ROLL, settled.getLast(), close.batch() + 1);
                assertThat(payments(run)).as(row.at("close")).isEqualTo(row.at("paid"));
                LedgerBatch paid = run.movesMoney()
                        ? post(database, ledger, runOf(close), draft.period(), run.transfers(close.batch() * 10))
                        : null;
                Proposal posted = settlement.posted(job, ROLL, draft, close, run, paid);
                assertThat(accounts(posted)).as("%s as posted", row.at("close")).isEqualTo(row.at(SHEET));
                assertThat(posted.transfers()).containsExactlyElementsOf(draft.transfers());

                // once more: nothing is left to post, nothing to pay, and the ledger holds what each period came to
                assertThat(earnings(settlement.propose(job, ROLL, settled, Long.MAX_VALUE)))
                        .isEmpty();
                assertThat(settlement
                                .choose(job, ROLL, settled.getLast(), Long.MAX_VALUE)
                                .movesMoney())
                        .isFalse();
                settled.forEach(
                        each -> assertThat(settlement.firstOff(job, ROLL, each)).isEmpty());
                // and a close that was begun does not see itself
                assertThat(earnings(settlement.propose(job, ROLL, settled, close.batch())))
                        .isEqualTo(row.at("posted"));
            }
            assertThat(ledger.firstBroken(ROLL)).isEmpty();
            assertThat(ledger.firstWrongBalance(ROLL)).isEmpty();
        }
    }

    private static final String SHEET = "accounts: brought + accrued + other = paid + held + carried";

    /**
     * What members owe, job by job: before + by this close + by other postings = recovered + still owed. One job leaves M1 below zero and
     * another recovers it; one job leaves it below zero and recovers it itself, between two closes of the other; M3 owes and is not touched.
     */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void countsWhatAnotherJobLeftBelowZeroOrRecovered(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            Settlement settlement = new Settlement(company(List.of()), ledger);
            for (TextTable.Row row : TextTable.rows("""
                close            earned                 owed: before + new + other = recovered + after
                weekly 2026-09   M1 30; M3 40           0 + 0 + 0 = 0 + 0
                monthly 2026-09  M1 0; M3 0             0 + 0 + 0 = 0 + 0
                weekly 2026-10   M1 0 +0; M3 0 +28      0 + 42 + 0 = 0 + 42
                monthly 2026-10  M1 50; M3 0            0 + 0 + 42 = 30 + 12
                weekly 2026-11   M1 35; M3 0            42 + 0 + -30 = 0 + 12
                weekly 2026-12   M1 0 +5; M3 0          12 + 30 + 0 = 0 + 42
                weekly 2027-01   M1 60; M3 0            42 + 0 + 0 = 30 + 12
                monthly 2026-11  M1 5; M3 0             12 + 0 + 0 = 0 + 12
                """)) {
                JobDefinition job = job(row.at("close").split(" ")[0]);
                PayPeriod period =
                        PayPeriod.parse(PeriodKind.MONTH, row.at("close").split(" ")[1]);
                List<SettledPeriod> settled = settled(row.at("earned"), period);
                Proposal draft = settlement.propose(job, ROLL, settled, Long.MAX_VALUE);
                assertThat(owed(draft)).as("forecast of %s", row.at("close")).isEqualTo(row.at(OWED));

                LedgerBatch close =
                        post(database, ledger, LedgerEvent.close(draft.period()), draft.period(), draft.transfers());
                PaymentRun run = settlement.choose(job, ROLL, settled.getLast(), close.batch() + 1);
                LedgerBatch paid = run.movesMoney()
                        ? post(database, ledger, runOf(close), draft.period(), run.transfers(close.batch() * 10))
                        : null;
                assertThat(owed(settlement.posted(job, ROLL, draft, close, run, paid)))
                        .as("%s as posted", row.at("close"))
                        .isEqualTo(row.at(OWED));
            }
        }
    }

    private static final String OWED = "owed: before + new + other = recovered + after";

    private static String owed(Proposal proposal) {
        Debt debt = proposal.debt("EUR");
        return debt.beforeMinor() / 100 + " + " + debt.newlyMinor() / 100 + " + " + debt.otherMinor() / 100 + " = "
                + debt.recoveredMinor() / 100 + " + " + debt.afterMinor() / 100;
    }

    /** With pay days a close pays nothing: the account shows what waits for the next run. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void paysNothingWithAPostWhereTheCompanyHasPayDays(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            Settlement settlement = new Settlement(company(List.of("15")), new LedgerStore(database));
            PayPeriod september = PayPeriod.parse(PeriodKind.MONTH, "2026-09");
            Proposal draft = settlement.propose(job("monthly"), ROLL, settled("M1 35", september), Long.MAX_VALUE);
            assertThat(accounts(draft)).isEqualTo("M1 0 + 35 + 0 = 0 + 0 + 35");
        }
    }

    /** An event of its own between a close and its run: the accounts of the post show it, and tie out with it. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void showsWhatMovedBetweenACloseAndItsRun(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            LedgerStore ledger = new LedgerStore(database);
            Settlement settlement = new Settlement(company(List.of()), ledger);
            JobDefinition job = job("monthly");
            List<SettledPeriod> settled = settled("M1 35; M3 12", PayPeriod.parse(PeriodKind.MONTH, "2026-09"));
            Proposal draft = settlement.propose(job, ROLL, settled, Long.MAX_VALUE);
            LedgerBatch close =
                    post(database, ledger, LedgerEvent.close(draft.period()), draft.period(), draft.transfers());
            LedgerBatch moved = new OwnerChanges(
                            database, ledger, new AuditStore(database, CompanyClock.inZone(ZoneOffset.UTC)))
                    .post("A-1", "M3", "M1", ROLL, DAY, Actor.atThisMachine("per", Actor.Known.CLAIMED))
                    .orElseThrow();
            PaymentRun run = settlement.choose(job, ROLL, settled.getLast(), moved.batch() + 1);
            assertThat(payments(run)).isEqualTo("M1 47.00");
            LedgerBatch paid = post(database, ledger, runOf(close), draft.period(), run.transfers(1));
            assertThat(accounts(settlement.posted(job, ROLL, draft, close, run, paid)))
                    .isEqualTo("M1 0 + 35 + 12 = 47 + 0 + 0; M3 0 + 12 + -12 = 0 + 0 + 0");
        }
    }

    /** Whoever is owed something is on the roll; money of anybody else is never left out in silence. */
    @Test
    void refusesMoneyOfAPartyThatIsNotOnTheRoll() {
        Map<Integer, List<Standing>> owed = Map.of(4, List.of(Tables.standing("1.00")));
        assertThat(ROLL.onRoll(owed)).containsOnlyKeys(0);
        Map<Integer, List<Standing>> strange = Map.of(5, List.of(Tables.standing("1.00")));
        assertThatThrownBy(() -> ROLL.onRoll(strange)).isInstanceOf(IllegalStateException.class);
    }

    /** The position that earned a line is another than the payee; its owner is paid, and a part is not posted yet. */
    @ParameterizedTest
    @EnumSource(Vendor.class)
    void paysTheOwnerOfThePositionLessWhatNobodyHasTakenUp(Vendor vendor) {
        try (Database database = TestDatabases.fresh(vendor)) {
            Settlement settlement = new Settlement(company(List.of()), new LedgerStore(database));
            PayPeriod september = PayPeriod.parse(PeriodKind.MONTH, "2026-09");
            SampleResults results = new SampleResults(
                    MEMBERSHIP.members(),
                    List.of("Team"),
                    List.of(new SampleResults.Line(0, 0, 0, 3_000), new SampleResults.Line(0, 1, 0, 500)),
                    Set.of());
            Owners owners = new Owners(List.of(new Owners.Owned(4, "M1", 2, "M2")));
            SettledPeriod settled = new SettledPeriod(
                    september,
                    "EUR",
                    MEMBERSHIP,
                    owners,
                    results,
                    List.of(new SettledPeriod.Unposted(1, "Team", -200)),
                    Accruals.CauseOf.NONE);
            Proposal draft = settlement.propose(job("monthly"), ROLL, List.of(settled), Long.MAX_VALUE);
            assertThat(earnings(draft)).isEqualTo("M2 30.00; M3 7.00");
            assertThat(draft.transfers(1).getFirst().position()).isZero();
            assertThat(settlement.firstOff(job("monthly"), ROLL, settled)).contains("M2");
        }
    }

    private static List<SettledPeriod> settled(String earned, PayPeriod period) {
        List<SampleResults.Line> own = new ArrayList<>();
        List<SampleResults.Line> before = new ArrayList<>();
        Set<Integer> suspended = new HashSet<>();
        boolean restates = earned.contains("+");
        for (String each : earned.split("; ")) {
            String[] words = each.split(" ");
            int member = MEMBERSHIP.members().ids().find(words[0]);
            own.add(new SampleResults.Line(member, member, 0, Tables.minor(words[1])));
            for (String word : List.of(words).subList(2, words.length)) {
                if (word.equals("!")) {
                    suspended.add(member);
                } else {
                    before.add(new SampleResults.Line(member, member, 0, Tables.minor(word.substring(1))));
                }
            }
        }
        List<SettledPeriod> settled = new ArrayList<>();
        if (restates) {
            settled.add(settled(period.previous(), before, Set.of()));
        }
        settled.add(settled(period, own, suspended));
        return settled;
    }

    private static SettledPeriod settled(PayPeriod period, List<SampleResults.Line> lines, Set<Integer> suspended) {
        SampleResults results = new SampleResults(
                MEMBERSHIP.members(),
                List.of("Team"),
                lines.stream().filter(line -> line.amountMinor() != 0).toList(),
                suspended);
        return new SettledPeriod(period, "EUR", MEMBERSHIP, Owners.NONE, results, List.of(), Accruals.CauseOf.NONE);
    }

    private static LedgerBatch post(
            Database database,
            LedgerStore ledger,
            LedgerEvent event,
            MoneyPeriod period,
            Iterable<Transfer> transfers) {
        List<MoneyPeriod> touched = new ArrayList<>(List.of(period));
        transfers.forEach(each -> touched.add(each.period()));
        LedgerBatch batch = database.inTransaction(() -> ledger.begin(
                LedgerBatch.wanted(event, 1, period, "digest", DAY, DAY, "per"),
                touched.stream().distinct().toList()));
        int[] lines = new int[ROLL.size()];
        database.inTransaction(() -> {
            try (TransferStore.Writer writer = ledger.transfers().write(batch.batch(), ROLL)) {
                transfers.forEach(each -> writer.write(lines[each.party()]++, each));
            }
        });
        return database.inTransaction(() -> ledger.seal(batch, ROLL, new PartSum(LedgerParts.TRANSFER)));
    }

    private static LedgerEvent runOf(LedgerBatch close) {
        return new LedgerEvent(EventKind.PAYMENT_RUN, "2026-11-02/" + close.batch());
    }

    /** What is accrued of each party: {@code M1 -2.00, 30.00; M3 5.00}. */
    private static String earnings(Proposal proposal) {
        TreeMap<String, List<String>> byParty = new TreeMap<>();
        for (Transfer transfer : proposal.transfers()) {
            if (transfer.event().isOfAPeriod()) {
                byParty.computeIfAbsent(ROLL.ids().at(transfer.party()), party -> new ArrayList<>())
                        .add(Tables.plain(transfer.owedMinor()));
            }
        }
        return byParty.entrySet().stream()
                .map(each -> each.getKey() + " " + String.join(", ", each.getValue()))
                .collect(Collectors.joining("; "));
    }

    private static String payments(PaymentRun run) {
        return run.lines().stream()
                .filter(line -> line.paidMinor() > 0)
                .map(line -> ROLL.ids().at(line.party()) + " " + Tables.plain(line.paidMinor()))
                .collect(Collectors.joining("; "));
    }

    private static String accounts(Proposal proposal) {
        List<String> accounts = new ArrayList<>();
        for (int party = 0; party < proposal.members(); party++) {
            @Nullable MemberAccount account = proposal.account(party);
            if (account != null && account.broughtForwardMinor() + Math.abs(account.accruedMinor()) != 0) {
                accounts.add(account.memberId() + " " + account.broughtForwardMinor() / 100 + " + "
                        + account.accruedMinor() / 100 + " + " + account.otherMinor() / 100 + " = "
                        + account.toBePaidMinor() / 100 + " + " + account.heldMinor() / 100 + " + "
                        + account.carriedMinor() / 100);
            }
        }
        return String.join("; ", accounts);
    }

    private static JobDefinition job(String name) {
        return new JobDefinition(
                name, "nordic", PayPeriod.parse(PeriodKind.MONTH, "2026-09"), true, null, Path.of("outbox"));
    }

    private static Company company(List<String> payDays) {
        return new Company(
                "Nordlys Hem AB",
                ZoneId.of("Europe/Stockholm"),
                IsoCurrency.of("EUR").orElseThrow(),
                List.of("QV"),
                List.of("standard"),
                Path.of("inbox"),
                new TreeMap<>(Map.of("EUR", 2_000L)),
                1,
                "claimed",
                payDays,
                null,
                List.of(),
                new TreeMap<>());
    }
}
