package io.upline.ledger;

/** What makes a transfer. Its word stands in keys and hashes; an event is added and never renamed. */
public enum TransferEvent {
    /** An earning that is accrued, or reversed. */
    EARNING("earning"),
    /** A leg of an exchange from the plan's currency to the party's. */
    CONVERSION("conversion"),
    /** What a party came to owe because its payable would have been below zero. */
    SHORTFALL("shortfall"),
    /** What a party owed, which is taken off what it is paid. */
    RECOVERY("recovery"),
    /** Money moved from payable to held. */
    HOLD("hold"),
    /** Money moved from held to payable. */
    RELEASE("release"),
    /** Money instructed to be paid. */
    PAYMENT("payment"),
    /** What a party is owed or owes, handed over to another. */
    OWNER_CHANGE("owner-change");

    private final String word;

    TransferEvent(String word) {
        this.word = word;
    }

    /** The word as it stands in rows, hashes and the key of an entry. */
    public String word() {
        return word;
    }

    /** Whether a close posts it as the difference of a period's earnings, so that its key names period, position and bonus. */
    public boolean isOfAPeriod() {
        return this == EARNING || this == CONVERSION;
    }

    static TransferEvent of(String word) {
        for (TransferEvent event : values()) {
            if (event.word.equals(word)) {
                return event;
            }
        }
        throw new IllegalArgumentException("the ledger knows no event '" + word + "'");
    }
}
