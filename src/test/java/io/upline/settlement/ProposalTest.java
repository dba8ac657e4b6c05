package io.upline.settlement;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.upline.calculation.Earnings;
import io.upline.control.Digests;
import io.upline.fact.TextTable;
import io.upline.ledger.Account;
import io.upline.ledger.Cause;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The close of a period, party by party, and the account each sees: brought forward + accrued + other = paid + held + carried. */
class ProposalTest {

    @Test
    void forecastsTheRunAndTiesEachAccountOut() {
        for (TextTable.Row row : TextTable.rows("""
            before                     due     minimum  suspended  brought  accrued  paid   held   carried
            -                          35.41   20.00    no         0.00     35.41    35.41  0.00   0.00
            12.00                      5.00    20.00    no         12.00    5.00     0.00   0.00   17.00
            12.00                      8.00    20.00    no         12.00    8.00     20.00  0.00   0.00
            0.00 owes 5.00             3.00    -        no         -5.00    3.00     0.00   0.00   -2.00
            0.00 owes 5.00             30.00   20.00    no         -5.00    30.00    25.00  0.00   0.00
            0.00 held suspended 10.00  5.00    -        yes        10.00    5.00     0.00   15.00  0.00
            0.00 held suspended 10.00  5.00    -        no         10.00    5.00     15.00  0.00   0.00
            1.00                       -2.18   -        no         1.00     -2.18    0.00   0.00   -1.18
            """)) {
            Proposal proposal = Proposal.of(
                    Tables.IDS,
                    List.of(Tables.accruals(Tables.OCTOBER, Tables.minor(row.at("due")))),
                    Tables.cuts(Tables.standing(row.at("before"))),
                    Tables.rules(row.at("minimum"), row.at("suspended").equals("yes")));
            MemberAccount account = requireNonNull(proposal.account(0));
            assertThat(List.of(
                            account.broughtForwardMinor(),
                            account.accruedMinor(),
                            account.toBePaidMinor(),
                            account.heldMinor(),
                            account.carriedMinor()))
                    .as("%s", row)
                    .containsExactly(
                            Tables.minor(row.at("brought")),
                            Tables.minor(row.at("accrued")),
                            Tables.minor(row.at("paid")),
                            Tables.minor(row.at("held")),
                            Tables.minor(row.at("carried")));
            assertThat(proposal.transfers(0)).noneMatch(transfer -> transfer.event() == TransferEvent.PAYMENT);
        }
    }

    @Test
    void withPayDaysNothingIsPaidByThePostAndCarriedAwaitsTheRun() {
        Cuts cuts = new Cuts(Map.of(), Map.of(), Map.of(), party -> "EUR", false);
        MemberAccount account = requireNonNull(
                Proposal.of(Tables.IDS, List.of(Tables.accruals(Tables.OCTOBER, 3_541)), cuts, Tables.rules("", false))
                        .account(0));
        assertThat(account.toBePaidMinor()).isZero();
        assertThat(account.carriedMinor()).isEqualTo(3_541);
    }

    /** A week accrued 12.00, below the minimum; a payment of 28.00 was cancelled: the example of the money page. */
    @Test
    void showsWhatOtherBatchesMovedSinceTheLastCloseAsOtherMovements() {
        Transfer week = Transfer.earning(0, 0, "Fast start", 1_200, "EUR", Tables.month(9), Cause.NONE);
        Transfer cancelled = Transfer.ofParty(
                0, TransferEvent.PAYMENT, Account.IN_PAYMENT, Account.PAYABLE, "7", 2_800, "EUR", Tables.month(9));
        Cuts cuts = new Cuts(
                Map.of(),
                Map.of(0, List.of(Tables.standing("40.00"))),
                Map.of(0, List.of(week, cancelled)),
                party -> "EUR",
                true);
        MemberAccount account = requireNonNull(Proposal.of(
                        Tables.IDS, List.of(Tables.accruals(Tables.OCTOBER, 9_500)), cuts, Tables.rules("20.00", false))
                .account(0));
        assertThat(List.of(
                        account.broughtForwardMinor(),
                        account.accruedMinor(),
                        account.otherMinor(),
                        account.toBePaidMinor()))
                .containsExactly(0L, 9_500L, 4_000L, 13_500L);
    }

    /** Once it is posted an account shows what the run did, not what a run would do now: somebody may have raised the minimum. */
    @Test
    void showsWhatTheRunPaidAndNotWhatItWouldPay() {
        PaymentRun run = PaymentRun.of(
                Map.of(0, List.of(Tables.standing("35.41"))), Tables.rules("100.00", false), Tables.OCTOBER);
        MemberAccount account = requireNonNull(Proposal.of(
                        Tables.IDS,
                        List.of(Tables.accruals(Tables.OCTOBER, 3_541)),
                        Tables.cuts(),
                        Tables.rules("", false))
                .paidBy(Tables.IDS, Tables.cuts(), run)
                .account(0));
        assertThat(account.toBePaidMinor()).isZero();
        assertThat(account.carriedMinor()).isEqualTo(3_541);
    }

    @Test
    void listsCorrectionsOfEarlierPeriods() {
        MemberAccount account = requireNonNull(Proposal.of(
                        Tables.IDS,
                        List.of(Tables.accruals(Tables.SEPTEMBER, -218), Tables.accruals(Tables.OCTOBER, 3_000)),
                        Tables.cuts(),
                        Tables.rules("", false))
                .account(0));
        assertThat(account.accruedMinor()).isEqualTo(2_782);
        assertThat(account.corrections().stream()
                        .map(each -> each.period() + " " + each.bonus() + " " + each.amountMinor()))
                .containsExactly("2026-09 Team -218");
    }

    @Test
    void whatIsApprovedDoesNotDependOnBalances() {
        assertThat(owed(Tables.cuts(), 3_541, false))
                .isEqualTo(owed(Tables.cuts(Tables.standing("99.00 owes 1.00")), 3_541, true))
                .isNotEqualTo(owed(Tables.cuts(), 3_542, false));
    }

    @Test
    void whoHasNothingHasNoAccountUnlessALineWasEarned() {
        Accruals october = Tables.accruals(Tables.OCTOBER);
        Earnings lines = new Earnings(
                new int[] {2, 2},
                new short[2],
                new int[2],
                new short[2],
                new long[2],
                new long[2],
                new long[] {100, -100},
                new short[2],
                new int[] {2, 2});
        october.earned(lines, new int[] {0, 1, 2});
        Proposal proposal = Proposal.of(Tables.IDS, List.of(october), Tables.cuts(), Tables.rules("", false));
        assertThat(proposal.account(0)).isNull();
        assertThat(requireNonNull(proposal.account(2)).carriedMinor()).isZero();
    }

    /** A party that only another batch moved between the close and its run is shown after the run, and was not before. */
    @Test
    void showsAPartyThatMovedBetweenTheCloseAndItsRun() {
        Transfer came = Transfer.earning(1, 1, "Fast start", 700, "EUR", Tables.month(9), Cause.NONE);
        Proposal proposal = Proposal.of(
                Tables.IDS, List.of(Tables.accruals(Tables.OCTOBER, 3_541)), Tables.cuts(), Tables.rules("", false));
        Cuts after = new Cuts(Map.of(), Map.of(), Map.of(1, List.of(came)), party -> "EUR", true);
        PaymentRun run = PaymentRun.of(
                Map.of(0, List.of(Tables.standing("35.41")), 1, List.of(Tables.standing("7.00"))),
                Tables.rules("", false),
                Tables.OCTOBER);
        assertThat(proposal.account(1)).isNull();
        MemberAccount account =
                requireNonNull(proposal.paidBy(Tables.IDS, after, run).account(1));
        assertThat(List.of(account.otherMinor(), account.toBePaidMinor())).containsExactly(700L, 700L);
    }

    @Test
    void refusesAnAccountThatDoesNotTieOut() {
        assertThatThrownBy(() -> new MemberAccount("M1", "EUR", 100, 50, 0, 149, 0, "", 0, List.of()))
                .hasMessage("the account of M1 does not tie out: 150 is not 149");
    }

    @Test
    void refusesAStatementInTwoCurrencies() {
        Cuts cuts = new Cuts(
                Map.of(), Map.of(0, List.of(new Standing("SEK", 100, 0, Map.of()))), Map.of(), party -> "EUR", true);
        assertThatThrownBy(() -> Proposal.of(
                        Tables.IDS, List.of(Tables.accruals(Tables.OCTOBER, 100)), cuts, Tables.rules("", false)))
                .hasMessageContaining("money in EUR and SEK");
    }

    @Test
    void addsUpWhatIsOwedByCurrency() {
        Map<Integer, List<Standing>> owing = Map.of(
                0, List.of(new Standing("EUR", 0, 500, Map.of())), 1, List.of(new Standing("SEK", 0, 700, Map.of())));
        Cuts cuts = new Cuts(owing, owing, Map.of(), party -> "EUR", true);
        Proposal proposal =
                Proposal.of(Tables.IDS, List.of(Tables.accruals(Tables.OCTOBER, 200)), cuts, Tables.rules("", false));
        assertThat(proposal.debt("EUR")).isEqualTo(new Debt(500, 0, 0, 200, 300));
        assertThat(proposal.debt("SEK")).isEqualTo(new Debt(700, 0, 0, 0, 700));
        assertThat(proposal.debt("PLN")).isEqualTo(Debt.NONE);
    }

    private static String owed(Cuts cuts, long due, boolean suspended) {
        Digests digests = new Digests();
        Proposal.of(Tables.IDS, List.of(Tables.accruals(Tables.OCTOBER, due)), cuts, Tables.rules("", suspended))
                .addOwed(digests, Tables.IDS);
        return digests.hex();
    }
}
