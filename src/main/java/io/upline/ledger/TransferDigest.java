package io.upline.ledger;

import io.upline.control.Digests;

/**
 * How a transfer stands in a hash: the party's id, then each field that says something, behind its own number, then zero. A
 * field that is empty adds nothing, so that a field that comes later leaves every older hash as it is. Members stand by their ids, never by
 * numbers or keys, so that the hash can be computed anew from an export.
 */
public final class TransferDigest {

    private static final long POSITION = 1;
    private static final long EVENT = 2;
    private static final long DEBIT = 3;
    private static final long CREDIT = 4;
    private static final long SUB = 5;
    private static final long AMOUNT = 6;
    private static final long CURRENCY = 7;
    private static final long BONUS = 8;
    private static final long JOB = 9;
    private static final long FIRST_DAY = 10;
    private static final long LAST_DAY = 11;
    private static final long CAUSE = 12;
    private static final long CAUSES = 13;
    private static final long END = 0;

    private TransferDigest() {}

    /** Adds a transfer of a party, earned by a position. */
    public static void add(Digests digests, String party, String position, Transfer transfer) {
        digests.add(party);
        field(digests, POSITION, position.equals(party) ? "" : position);
        field(digests, EVENT, transfer.event().word());
        field(digests, DEBIT, transfer.debit());
        field(digests, CREDIT, transfer.credit());
        field(digests, SUB, transfer.sub());
        digests.add(AMOUNT).add(transfer.amountMinor());
        field(digests, CURRENCY, transfer.currency());
        field(digests, BONUS, transfer.bonus());
        if (!transfer.period().job().isEmpty()) {
            field(digests, JOB, transfer.period().job());
            digests.add(FIRST_DAY).add(transfer.period().first().toEpochDay());
            digests.add(LAST_DAY).add(transfer.period().last().toEpochDay());
        }
        if (!transfer.cause().isEmpty()) {
            field(digests, CAUSE, transfer.cause().stored());
            digests.add(CAUSES).add(transfer.cause().all());
        }
        digests.add(END);
    }

    private static void field(Digests digests, long number, String value) {
        if (!value.isEmpty()) {
            digests.add(number).add(value);
        }
    }
}
