package io.upline.settlement;

import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;
import io.upline.network.MemberIds;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;

/**
 * What a posting will do: the transfers of each member and the account they make. Decided before approval, part of the
 * digest, recomputed and compared when it is posted.
 */
public final class Proposal {

    private final List<List<Transfer>> transfers;
    private final @Nullable MemberAccount[] accounts;

    private Proposal(List<List<Transfer>> transfers, @Nullable MemberAccount[] accounts) {
        this.transfers = transfers;
        this.accounts = accounts;
    }

    /**
     * Decides what is to be posted and paid.
     *
     * @param ids the posting's members
     * @param accruals of each period that is posted, oldest first; the last is the posting's own
     * @param causes why each of the earlier ones differs; as long as {@code accruals}
     * @param balances before the posting
     * @param rules what is paid and what is held
     * @param shown members that have an account shown even when nothing moves
     */
    public static Proposal of(
            MemberIds ids,
            List<Accruals> accruals,
            List<String> causes,
            Balances balances,
            PayoutRules rules,
            IntPredicate shown) {
        List<List<Transfer>> transfers = new ArrayList<>(ids.size());
        @Nullable MemberAccount[] accounts = new MemberAccount[ids.size()];
        for (int member = 0; member < ids.size(); member++) {
            List<Transfer> moves = new ArrayList<>();
            for (int i = 0; i < accruals.size(); i++) {
                moves.addAll(accruals.get(i).of(member, causes.get(i)));
            }
            long before = Math.addExact(balances.payableMinor()[member], balances.heldMinor()[member]);
            if (!moves.isEmpty() || before != 0 || shown.test(member)) {
                accounts[member] = settle(member, ids.at(member), moves, balances, rules);
            }
            transfers.add(moves.isEmpty() ? Collections.emptyList() : moves);
        }
        return new Proposal(transfers, accounts);
    }

    /** The transfers of a member in the order they are posted. */
    public List<Transfer> transfers(int member) {
        return transfers.get(member);
    }

    /** All transfers in member order. */
    public Iterable<Transfer> transfers() {
        return () -> transfers.stream().flatMap(List::stream).iterator();
    }

    /** The member's account, or {@code null} when it has neither balance nor movement. */
    public @Nullable MemberAccount account(int member) {
        return accounts[member];
    }

    /** How many members there are. */
    public int members() {
        return accounts.length;
    }

    private static MemberAccount settle(
            int member, String id, List<Transfer> moves, Balances balances, PayoutRules rules) {
        List<MemberAccount.Correction> corrections = new ArrayList<>();
        long accrued = 0;
        for (Transfer move : moves) {
            long amount = move.creditTo(io.upline.ledger.Account.PAYABLE);
            accrued = Math.addExact(accrued, amount);
            if (!move.period().equals(rules.period())) {
                corrections.add(new MemberAccount.Correction(move.period(), move.bonus(), amount, move.cause()));
            }
        }
        long payable = Math.addExact(balances.payableMinor()[member], accrued);
        long held = balances.heldMinor()[member];
        boolean hold = rules.held().test(member);
        long toHold = hold ? Math.max(0, Math.addExact(payable, held)) - held : -held;
        if (toHold != 0) {
            moves.add(rules.hold(member, toHold));
        }
        payable = Math.subtractExact(payable, toHold);
        held = Math.addExact(held, toHold);
        long paid = !hold && payable > 0 && payable >= rules.minimumMinor() ? payable : 0;
        if (paid > 0) {
            moves.add(rules.payment(member, paid));
        }
        return new MemberAccount(
                id,
                rules.currency(),
                balances.payableMinor()[member] + balances.heldMinor()[member],
                accrued,
                0,
                paid,
                held,
                held == 0 ? "" : rules.heldBecause(),
                payable - paid,
                corrections);
    }

    /** Whether the transfer is a payment's; the others are posted before. */
    public static boolean isPayment(Transfer transfer) {
        return transfer.event() == TransferEvent.PAYMENT;
    }
}
