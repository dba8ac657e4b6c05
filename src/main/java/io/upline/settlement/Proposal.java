package io.upline.settlement;

import io.upline.control.Digests;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferDigest;
import io.upline.network.MemberIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What a close posts, party by party: first what it owes (accruals and conversions, which the approval is bound to), then what
 * follows from the balances before it (holds, shortfalls). Beside it stands what a payment run would pay afterwards, and the
 * account that all of it makes.
 */
public final class Proposal {

    private final MoneyPeriod period;
    private final List<List<Transfer>> transfers;
    private final @Nullable MemberAccount[] accounts;
    private final @Nullable Debt[] debts;

    private Proposal(
            MoneyPeriod period,
            List<List<Transfer>> transfers,
            @Nullable MemberAccount[] accounts,
            @Nullable Debt[] debts) {
        this.period = period;
        this.transfers = transfers;
        this.accounts = accounts;
        this.debts = debts;
    }

    /**
     * Settles a close. Parties do not depend on one another, so that they are settled side by side.
     *
     * @param ids the roll that parties and positions are numbered by
     * @param accruals the accruals of each period that is posted, oldest first; the last is the close's own
     * @param cuts what parties had and what moved since the job's last close
     * @param rules holds and minimum; a payment run by them is forecast, as of the balances after this close
     */
    public static Proposal of(MemberIds ids, List<Accruals> accruals, Cuts cuts, PayoutRules rules) {
        Accruals own = accruals.getLast();
        List<SettlementRule> ofClose = rules.ofClose(accruals);
        PartySheet[] sheets = new PartySheet[ids.size()];
        @Nullable MemberAccount[] accounts = new MemberAccount[ids.size()];
        @Nullable Debt[] debts = new Debt[ids.size()];
        IntStream.range(0, ids.size()).parallel().forEach(party -> {
            PartySheet sheet = new PartySheet(party, cuts.before(party));
            ofClose.forEach(rule -> rule.apply(sheet, own.period()));
            sheets[party] = sheet;
            if (!sheet.currencies().isEmpty() || cuts.moved(party) || own.hasEarned(party)) {
                Paid paid = forecast(sheet, cuts, rules, own.period());
                accounts[party] = account(ids, sheet, cuts, paid, own.period());
                debts[party] = debt(sheet, cuts, paid);
            }
        });
        return new Proposal(own.period(), transfers(sheets), accounts, debts);
    }

    /**
     * The same close with the account that each party has after a payment run.
     *
     * @param ids the roll that parties and positions are numbered by
     * @param cuts what parties had, and what moved since the job's last close up to the run
     * @param run what is paid
     */
    public Proposal paidBy(MemberIds ids, Cuts cuts, PaymentRun run) {
        @Nullable MemberAccount[] paid = new MemberAccount[accounts.length];
        @Nullable Debt[] owed = new Debt[accounts.length];
        IntStream.range(0, accounts.length).parallel().forEach(party -> {
            if (accounts[party] != null || cuts.moved(party)) {
                PartySheet sheet = new PartySheet(party, cuts.before(party));
                transfers.get(party).forEach(sheet::post);
                Paid of = new Paid(run.transfers(party, 0), run.after(party));
                paid[party] = account(ids, sheet, cuts, of, period);
                owed[party] = debt(sheet, cuts, of);
            }
        });
        return new Proposal(period, transfers, paid, owed);
    }

    private static List<List<Transfer>> transfers(PartySheet[] sheets) {
        List<List<Transfer>> transfers = new ArrayList<>(sheets.length);
        for (PartySheet sheet : sheets) {
            transfers.add(sheet.transfers().isEmpty() ? Collections.emptyList() : sheet.transfers());
        }
        return transfers;
    }

    private static Paid forecast(PartySheet sheet, Cuts cuts, PayoutRules rules, MoneyPeriod period) {
        List<Standing> standings =
                sheet.currencies().stream().map(sheet::standing).toList();
        if (!cuts.paysAtOnce()) {
            return new Paid(List.of(), standings);
        }
        PaymentRun.Of forecast = PaymentRun.of(sheet.party(), standings, rules, period);
        return new Paid(forecast.transfers(), forecast.after());
    }

    private static MemberAccount account(MemberIds ids, PartySheet sheet, Cuts cuts, Paid paid, MoneyPeriod period) {
        int party = sheet.party();
        String currency = cuts.currencyOf(party, sheet.currencies());
        return MemberAccount.of(
                ids,
                party,
                of(cuts.cut(party), currency),
                sheet.transfers(),
                paid.transfers(),
                cuts.others(party),
                of(paid.after(), currency),
                period);
    }

    private static @Nullable Debt debt(PartySheet sheet, Cuts cuts, Paid paid) {
        int party = sheet.party();
        String currency = cuts.currencyOf(party, sheet.currencies());
        Debt debt = Debt.of(
                of(cuts.cut(party), currency),
                sheet.transfers(),
                paid.transfers(),
                cuts.others(party),
                of(paid.after(), currency));
        return debt.isNone() ? null : debt;
    }

    /** What all parties owe and owed in one currency, and what was recovered of it. */
    public Debt debt(String currency) {
        Debt sum = Debt.NONE;
        for (int party = 0; party < debts.length; party++) {
            Debt debt = debts[party];
            MemberAccount account = accounts[party];
            if (debt != null && account != null && account.currency().equals(currency)) {
                sum = sum.plus(debt);
            }
        }
        return sum;
    }

    /** What a payment run does for a party, and what the party has after it. */
    private record Paid(List<Transfer> transfers, List<Standing> after) {}

    private static Standing of(List<Standing> standings, String currency) {
        return standings.stream()
                .filter(standing -> standing.currency().equals(currency))
                .findFirst()
                .orElse(Standing.nothing(currency));
    }

    /** The period that is closed. */
    public MoneyPeriod period() {
        return period;
    }

    /** The transfers of a party in the order they are posted. */
    public List<Transfer> transfers(int party) {
        return transfers.get(party);
    }

    /** All transfers, in order of party. */
    public Iterable<Transfer> transfers() {
        return () -> transfers.stream().flatMap(List::stream).iterator();
    }

    /** The party's account, or {@code null} when it has neither balance nor movement. */
    public @Nullable MemberAccount account(int party) {
        return accounts[party];
    }

    /** How many parties there are. */
    public int members() {
        return accounts.length;
    }

    /**
     * Adds to a digest what the close owes: accruals and conversions, in order of party. Nothing of it depends on a balance, so
     * that an approval does not fall because somebody was paid meanwhile.
     */
    public void addOwed(Digests digests, MemberIds ids) {
        for (Transfer transfer : transfers()) {
            if (transfer.event().isOfAPeriod()) {
                TransferDigest.add(digests, ids.at(transfer.party()), ids.at(transfer.position()), transfer);
            }
        }
    }
}
