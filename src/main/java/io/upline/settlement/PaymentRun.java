package io.upline.settlement;

import io.upline.control.Digests;
import io.upline.ledger.Account;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Standing;
import io.upline.ledger.Transfer;
import io.upline.ledger.TransferEvent;
import io.upline.network.MemberIds;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One choice of payables, over all jobs: the frozen list of what is paid, what is not and why, and the transfers that do it. It is a
 * function of the balances before it and its rules, so that it comes to the same however often it is made.
 *
 * <p>Rules, in this order: holds follow their reasons; what the party owes is taken off; what is left is paid unless it is below
 * the minimum.
 */
public final class PaymentRun {

    private final NavigableMap<Integer, Of> parties;
    private final Map<Integer, Long> offsets = new HashMap<>();

    private PaymentRun(NavigableMap<Integer, Of> parties) {
        this.parties = parties;
        long payments = 0;
        for (Map.Entry<Integer, Of> party : parties.entrySet()) {
            offsets.put(party.getKey(), payments);
            payments += party.getValue().lines().stream()
                    .filter(line -> line.paidMinor() > 0)
                    .count();
        }
    }

    /**
     * Chooses what is paid.
     *
     * @param before what each party has, by number on the roll
     * @param rules holds and minimum
     * @param startedBy the period whose close starts the run; {@link MoneyPeriod#NONE} for a run of its own
     */
    public static PaymentRun of(Map<Integer, List<Standing>> before, PayoutRules rules, MoneyPeriod startedBy) {
        List<Integer> parties = before.keySet().stream().sorted().toList();
        List<Of> chosen = parties.parallelStream()
                .map(party -> of(party, before.getOrDefault(party, List.of()), rules, startedBy))
                .toList();
        NavigableMap<Integer, Of> run = new TreeMap<>();
        for (int i = 0; i < parties.size(); i++) {
            run.put(parties.get(i), chosen.get(i));
        }
        return new PaymentRun(run);
    }

    static Of of(int party, List<Standing> before, PayoutRules rules, MoneyPeriod startedBy) {
        PartySheet sheet = new PartySheet(party, before);
        rules.ofRun().forEach(rule -> rule.apply(sheet, startedBy));
        List<RunLine> lines = new ArrayList<>();
        for (String currency : sheet.currencies()) {
            lines.add(line(sheet, currency, rules.minimumMinor().getOrDefault(currency, 0L)));
        }
        return new Of(
                sheet.transfers(),
                lines,
                sheet.currencies().stream().map(sheet::standing).toList());
    }

    private static RunLine line(PartySheet sheet, String currency, long minimum) {
        long recovered = 0;
        long paid = 0;
        for (Transfer transfer : sheet.transfers()) {
            if (transfer.currency().equals(currency)) {
                recovered += transfer.event() == TransferEvent.RECOVERY ? transfer.amountMinor() : 0;
                paid += transfer.event() == TransferEvent.PAYMENT ? transfer.amountMinor() : 0;
            }
        }
        Standing after = sheet.standing(currency);
        boolean below = after.payableMinor() > 0;
        RunLine.Outcome outcome = paid > 0
                ? RunLine.Outcome.PAID
                : below
                        ? RunLine.Outcome.BELOW_MINIMUM
                        : after.allHeldMinor() > 0
                                ? RunLine.Outcome.HELD
                                : after.receivableMinor() > 0 ? RunLine.Outcome.OWES : RunLine.Outcome.NOTHING;
        return new RunLine(
                sheet.party(),
                currency,
                Math.addExact(Math.addExact(after.payableMinor(), paid), recovered),
                recovered,
                paid,
                after.allHeldMinor(),
                after.receivableMinor(),
                outcome,
                below ? minimum : 0);
    }

    /** The parties of the run from one number (inclusive) to another (exclusive), in order. */
    public List<Integer> parties(int from, int to) {
        return List.copyOf(parties.subMap(from, to).keySet());
    }

    /** How many payments parties before this one have. */
    public long paymentsBefore(int party) {
        return offsets.getOrDefault(party, 0L);
    }

    /** Whether the run moves any money; a run that moves none has no batch. */
    public boolean movesMoney() {
        return parties.values().stream().anyMatch(each -> !each.transfers().isEmpty());
    }

    /** All transfers in order of party, the payments numbered from {@code first} on. */
    public Iterable<Transfer> transfers(long first) {
        return () -> parties.keySet().stream()
                .flatMap(party -> transfers(party, Math.addExact(first, paymentsBefore(party))).stream())
                .iterator();
    }

    /** The lines of a party, in order of currency. */
    public List<RunLine> lines(int party) {
        Of of = parties.get(party);
        return of == null ? List.of() : of.lines();
    }

    /** The lines of all parties, in order of party and currency. */
    public List<RunLine> lines() {
        return parties.values().stream().flatMap(each -> each.lines().stream()).toList();
    }

    /**
     * The transfers of a party, its payments numbered.
     *
     * @param number number of the party's first payment; the next of its currencies has the next
     */
    public List<Transfer> transfers(int party, long number) {
        Of of = parties.get(party);
        if (of == null) {
            return List.of();
        }
        List<Transfer> numbered = new ArrayList<>();
        long next = number;
        for (Transfer transfer : of.transfers()) {
            numbered.add(
                    transfer.event() == TransferEvent.PAYMENT ? numbered(transfer, Long.toString(next++)) : transfer);
        }
        return numbered;
    }

    /** What a party is paid, in order of currency. */
    public List<RunLine> payments(int party) {
        return lines(party).stream().filter(line -> line.paidMinor() > 0).toList();
    }

    /** What a party has after the run. */
    List<Standing> after(int party) {
        Of of = parties.get(party);
        return of == null ? List.of() : of.after();
    }

    /**
     * The digest of the list that a preparer froze and a releaser lets go.
     *
     * @param reference the run's pay day and number
     */
    public String digest(MemberIds ids, String reference) {
        Digests digests = digestOf(reference);
        for (RunLine line : lines()) {
            addLine(
                    digests,
                    ids.at(line.party()),
                    line.currency(),
                    List.of(
                            line.grossMinor(),
                            line.recoveredMinor(),
                            line.paidMinor(),
                            line.heldMinor(),
                            line.owesMinor()),
                    line.outcome().name(),
                    line.figureMinor());
        }
        return digests.hex();
    }

    /** Begins the digest of a list. */
    static Digests digestOf(String reference) {
        return new Digests().add("upline payment run 1").add(reference);
    }

    /** Adds a line to the digest of a list: its gross, recovered, paid, held and owed amounts in this order. */
    static void addLine(
            Digests digests, String party, String currency, List<Long> amounts, String outcome, long figure) {
        digests.add(party).add(currency);
        amounts.forEach(digests::add);
        digests.add(outcome).add(figure);
    }

    private static Transfer numbered(Transfer payment, String number) {
        return Transfer.ofParty(
                payment.party(),
                payment.event(),
                Account.PAYABLE,
                Account.IN_PAYMENT,
                number,
                payment.amountMinor(),
                payment.currency(),
                payment.period());
    }

    /** What a run does for one party. */
    record Of(List<Transfer> transfers, List<RunLine> lines, List<Standing> after) {}
}
