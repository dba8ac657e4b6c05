package io.upline.settlement;

import io.upline.calculation.Earnings;
import io.upline.ledger.Transfer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is to be posted for one period of a job: earnings of its latest version by key, less what the ledger already holds
 * for that key. The key is (job, period, payee, bonus, currency); the union of both sides counts, so that what vanished is
 * reversed.
 *
 * <p>One {@code long} for each member and bonus; index = member × bonuses + bonus.
 */
public final class Accruals {

    private final String job;
    private final String period;
    private final String currency;
    private final List<String> bonuses;
    private final int members;
    private final long[] due;
    private final Map<Integer, Map<String, Long>> vanished = new TreeMap<>();

    /**
     * Nothing due yet.
     *
     * @param bonuses names, in the plan's order
     * @param members how many members the posting has
     */
    public Accruals(String job, String period, String currency, List<String> bonuses, int members) {
        this.job = job;
        this.period = period;
        this.currency = currency;
        this.bonuses = List.copyOf(bonuses);
        this.members = members;
        this.due = new long[Math.multiplyExact(members, Math.max(1, bonuses.size()))];
    }

    /**
     * Adds earning lines.
     *
     * @param numberOf the posting's number of each payee of the lines; index = number in the lines
     */
    public void earned(Earnings lines, int[] numberOf) {
        for (int i = 0; i < lines.size(); i++) {
            int at = numberOf[lines.payee()[i]] * bonuses.size() + lines.bonus()[i];
            due[at] = Math.addExact(due[at], lines.amountMinor()[i]);
        }
    }

    /** Takes off what the ledger holds already. */
    public void posted(int member, String bonus, long amountMinor) {
        int number = bonuses.indexOf(bonus);
        if (number < 0) {
            vanished.computeIfAbsent(member, m -> new TreeMap<>()).merge(bonus, -amountMinor, Math::addExact);
        } else {
            int at = member * bonuses.size() + number;
            due[at] = Math.subtractExact(due[at], amountMinor);
        }
    }

    /** The transfers that post the differences of a member, in the plan's order of bonuses. */
    List<Transfer> of(int member, String cause) {
        List<Transfer> transfers = new ArrayList<>();
        for (int bonus = 0; bonus < bonuses.size(); bonus++) {
            add(transfers, member, bonuses.get(bonus), due[member * bonuses.size() + bonus], cause);
        }
        vanished.getOrDefault(member, Map.of())
                .forEach((bonus, amount) -> add(transfers, member, bonus, amount, cause));
        return transfers;
    }

    int members() {
        return members;
    }

    String period() {
        return period;
    }

    private void add(List<Transfer> to, int member, String bonus, long amount, String cause) {
        if (amount != 0) {
            to.add(Transfer.earning(member, bonus, amount, currency, job, period, cause));
        }
    }
}
