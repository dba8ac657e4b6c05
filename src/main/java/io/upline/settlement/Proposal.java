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
import java.util.function.IntPredicate;
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

    private Proposal(MoneyPeriod period, List<List<Transfer>> transfers, @Nullable MemberAccount[] accounts) {
        this.period = period;
        this.transfers = transfers;
        this.accounts = accounts;
    }

    /**
     * Settles a close.
     *
     * @param ids the roll that parties and positions are numbered by
     * @param accruals the accruals of each period that is posted, oldest first; the last is the close's own
     * @param cuts what parties had and what moved since the job's last close
     * @param rules holds and minimum
     * @param run what the payment run of this post pays; {@code null} to forecast one, as of the balances after this close
     * @param shown parties that have an account shown even when nothing moves
     */
    public static Proposal of(
            MemberIds ids,
            List<Accruals> accruals,
            Cuts cuts,
            PayoutRules rules,
            @Nullable PaymentRun run,
            IntPredicate shown) {
        MoneyPeriod period = accruals.getLast().period();
        List<SettlementRule> ofClose = rules.ofClose(accruals);
        List<List<Transfer>> transfers = new ArrayList<>(ids.size());
        @Nullable MemberAccount[] accounts = new MemberAccount[ids.size()];
        for (int party = 0; party < ids.size(); party++) {
            PartySheet sheet = new PartySheet(party, cuts.before(party));
            ofClose.forEach(rule -> rule.apply(sheet, period));
            transfers.add(sheet.transfers().isEmpty() ? Collections.emptyList() : sheet.transfers());
            if (!sheet.currencies().isEmpty() || cuts.moved(party) || shown.test(party)) {
                accounts[party] = account(ids, sheet, cuts, rules, run, period);
            }
        }
        return new Proposal(period, transfers, accounts);
    }

    private static MemberAccount account(
            MemberIds ids,
            PartySheet sheet,
            Cuts cuts,
            PayoutRules rules,
            @Nullable PaymentRun run,
            MoneyPeriod period) {
        int party = sheet.party();
        String currency = cuts.currencyOf(party, sheet.currencies());
        List<Transfer> paid;
        Standing after;
        if (run == null) {
            PaymentRun.Of forecast = PaymentRun.of(party, standings(sheet), rules, period);
            paid = cuts.paysAtOnce() ? forecast.transfers() : List.of();
            after = of(cuts.paysAtOnce() ? forecast.after() : standings(sheet), currency);
        } else {
            paid = run.transfers(party, 0);
            after = of(run.after(party), currency);
        }
        return MemberAccount.of(
                ids, party, of(cuts.cut(party), currency), sheet.transfers(), paid, cuts.others(party), after, period);
    }

    private static List<Standing> standings(PartySheet sheet) {
        return sheet.currencies().stream().map(sheet::standing).toList();
    }

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
