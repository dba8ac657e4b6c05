package io.upline.settlement;

/**
 * What a payment run does with one party's money in one currency.
 *
 * @param party number on the roll
 * @param currency ISO 4217
 * @param grossMinor payable after holds were let follow, before anything was taken off
 * @param recoveredMinor taken off for what the party owed
 * @param paidMinor instructed
 * @param heldMinor left as held
 * @param owesMinor left as owed by the party
 * @param outcome what came of it
 * @param figureMinor the figure that decided: the minimum of {@link Outcome#BELOW_MINIMUM}, otherwise 0
 */
public record RunLine(
        int party,
        String currency,
        long grossMinor,
        long recoveredMinor,
        long paidMinor,
        long heldMinor,
        long owesMinor,
        Outcome outcome,
        long figureMinor) {

    /** What a run can do with money. A word is added and never renamed. */
    public enum Outcome {
        /** It is paid. */
        PAID,
        /** It is less than is paid out; it stays payable. */
        BELOW_MINIMUM,
        /** All of it is held. */
        HELD,
        /** All of it went into what the party owed, and nothing is left either way. */
        NOTHING,
        /** The party owes and has nothing to be paid. */
        OWES
    }
}
