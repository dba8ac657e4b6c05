package io.upline.ledger;

/** A kind of event that moves money. Its word stands in keys and hashes; a kind is added and never renamed. */
public enum EventKind {
    /** The close of a period; its reference is {@code <job>/<period>}. */
    CLOSE("close"),
    /** One choice of the payables to be paid; its reference is {@code <pay day>/<number>}. */
    PAYMENT_RUN("payment-run"),
    /** The handing over of what a party is owed; its reference is that of the decision. */
    OWNER_CHANGE("owner-change");

    private final String word;

    EventKind(String word) {
        this.word = word;
    }

    /** The word as it stands in rows and hashes. */
    public String word() {
        return word;
    }

    /**
     * The kind that a word names.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static EventKind of(String word) {
        for (EventKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("the ledger knows no kind of event '" + word + "'");
    }
}
