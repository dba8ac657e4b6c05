package io.upline.settlement;

import io.upline.calculation.Earnings;
import io.upline.ledger.Account;
import io.upline.ledger.Cause;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be posted for one period of a job: the earnings of its latest version by key, less what the ledger already holds for
 * that key. The key is (job, period, position, bonus, plan currency, payee's currency); the union of both sides counts, so that
 * what vanished is reversed. Where the payee has another currency, its money is exchanged: the target is what all earnings of
 * the key come to at the period's rate, and posted is target less what was exchanged before, never an exchanged difference.
 *
 * <p>One {@code long} for each position and bonus; index = position × bonuses + bonus.
 */
public final class Accruals {

    private final MoneyPeriod period;
    private final List<String> bonuses;
    private final PayeeFacts facts;
    private final Conversion conversion;
    private final CauseOf causes;
    private final Map<Integer, int[]> positions;
    private final long[] due;
    private final BitSet earned = new BitSet();
    private final Map<Integer, Map<String, Long>> vanished = new TreeMap<>();
    private final Map<Key, Exchange> exchanges = new HashMap<>();

    /**
     * Begins with nothing due.
     *
     * @param bonuses names, in the plan's order
     * @param facts whose money it is, by number on the roll of the posting
     * @param causes why a key's difference is posted; asked for keys that differ
     */
    public Accruals(MoneyPeriod period, List<String> bonuses, PayeeFacts facts, Conversion conversion, CauseOf causes) {
        this.period = period;
        this.bonuses = List.copyOf(bonuses);
        this.facts = facts;
        this.conversion = conversion;
        this.causes = causes;
        this.positions = facts.positionsOfParties();
        this.due = new long[Math.multiplyExact(facts.size(), Math.max(1, bonuses.size()))];
    }

    /** The period. */
    public MoneyPeriod period() {
        return period;
    }

    /**
     * Adds earning lines.
     *
     * @param onRoll number on the roll of each position; index = number in the period, as the lines have it
     */
    public void earned(Earnings lines, int[] onRoll) {
        for (int i = 0; i < lines.size(); i++) {
            earned.set(onRoll[lines.payee()[i]]);
            earned(onRoll[lines.position()[i]], lines.bonus()[i], lines.amountMinor()[i]);
        }
    }

    /** Whether the period has an earning line of a payee, whatever its lines come to together. */
    boolean hasEarned(int payee) {
        return earned.get(payee);
    }

    /** Adds what a position earned by a bonus, in minor units of the plan's currency. */
    void earned(int position, int bonus, long amountMinor) {
        int at = position * bonuses.size() + bonus;
        due[at] = Math.addExact(due[at], amountMinor);
        if (isExchanged(position)) {
            Exchange exchange = exchange(position, bonuses.get(bonus));
            exchange.earned = Math.addExact(exchange.earned, amountMinor);
        }
    }

    /** Takes off what the ledger holds already: an earning or a leg of an exchange of the period. */
    public void posted(Transfer transfer) {
        long amount = transfer.creditTo(Account.PAYABLE);
        if (transfer.event() == TransferEvent.EARNING) {
            postedEarning(transfer.position(), transfer.bonus(), amount);
        } else if (transfer.event() == TransferEvent.CONVERSION) {
            Exchange exchange = exchange(transfer.position(), transfer.bonus());
            if (transfer.currency().equals(conversion.from())) {
                exchange.left = Math.subtractExact(exchange.left, amount);
            } else {
                exchange.arrived.merge(transfer.currency(), amount, Math::addExact);
            }
        }
    }

    private void postedEarning(int position, String bonus, long amountMinor) {
        int number = bonuses.indexOf(bonus);
        if (number < 0) {
            vanished.computeIfAbsent(position, m -> new TreeMap<>()).merge(bonus, -amountMinor, Math::addExact);
        } else {
            int at = position * bonuses.size() + number;
            due[at] = Math.subtractExact(due[at], amountMinor);
        }
    }

    /** Adds the transfers that post the differences of earnings of a party, by position and in the plan's order of bonuses. */
    void accrue(int party, List<Transfer> to) {
        for (int position : positionsOf(party)) {
            for (int bonus = 0; bonus < bonuses.size(); bonus++) {
                earning(to, party, position, bonuses.get(bonus), due[position * bonuses.size() + bonus]);
            }
            vanished.getOrDefault(position, Map.of())
                    .forEach((bonus, amount) -> earning(to, party, position, bonus, amount));
        }
    }

    /** Adds the transfers that exchange a party's money, so that nothing is left of it in the plan's currency. */
    void convert(int party, List<Transfer> to) {
        if (exchanges.isEmpty()) {
            return;
        }
        for (int position : positionsOf(party)) {
            for (String bonus : bonuses) {
                exchange(to, party, position, bonus);
            }
            for (String bonus : vanished.getOrDefault(position, Map.of()).keySet()) {
                exchange(to, party, position, bonus);
            }
        }
    }

    private void earning(List<Transfer> to, int party, int position, String bonus, long amount) {
        if (amount != 0) {
            Cause cause = causes.of(position, bonus);
            to.add(Transfer.earning(party, position, bonus, amount, conversion.from(), period, cause));
        }
    }

    private void exchange(List<Transfer> to, int party, int position, String bonus) {
        Exchange exchange = exchanges.get(new Key(position, bonus));
        if (exchange == null) {
            return;
        }
        String currency = facts.currency()[position];
        Cause cause = causes.of(position, bonus);
        long leaves = Math.subtractExact(exchange.earned, exchange.left);
        if (leaves != 0) {
            to.add(Transfer.conversion(party, position, bonus, -leaves, conversion.from(), period, cause));
        }
        long arrives = Math.subtractExact(
                conversion.target(exchange.earned, currency), exchange.arrived.getOrDefault(currency, 0L));
        if (arrives != 0) {
            to.add(Transfer.conversion(party, position, bonus, arrives, currency, period, cause));
        }
    }

    private int[] positionsOf(int party) {
        if (facts.party()[party] != party) {
            return new int[0];
        }
        int[] several = positions.get(party);
        return several == null ? new int[] {party} : several;
    }

    private boolean isExchanged(int position) {
        return !facts.currency()[position].equals(conversion.from());
    }

    private Exchange exchange(int position, String bonus) {
        return exchanges.computeIfAbsent(new Key(position, bonus), key -> new Exchange());
    }

    /** Why the difference of a key is posted. */
    @FunctionalInterface
    public interface CauseOf {

        /** Stands for no causes: the period is posted for the first time, so no difference needs a reason. */
        CauseOf NONE = (position, bonus) -> Cause.NONE;

        /** The cause of a position's difference in a bonus; the position by its number on the roll. */
        Cause of(int position, String bonus);
    }

    private record Key(int position, String bonus) {}

    /** What a key has earned so far, which part of it left the plan's currency, and what arrived in other currencies. */
    private static final class Exchange {
        private long earned;
        private long left;
        private final Map<String, Long> arrived = new HashMap<>();
    }
}
