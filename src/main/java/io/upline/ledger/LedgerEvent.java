package io.upline.ledger;

/**
 * Something that moves money, by the name the business knows it by. An event is posted once: the pair is unique.
 *
 * @param kind what happened
 * @param reference which event of the kind it is, unique within the kind
 */
public record LedgerEvent(EventKind kind, String reference) {

    /** Refuses an empty reference. */
    public LedgerEvent {
        if (reference.isEmpty()) {
            throw new IllegalArgumentException("an event has a reference");
        }
    }

    /** The close of a period of a job. */
    public static LedgerEvent close(MoneyPeriod period) {
        return new LedgerEvent(EventKind.CLOSE, period.job() + "/" + period.label());
    }

    @Override
    public String toString() {
        return kind.word() + " " + reference;
    }
}
