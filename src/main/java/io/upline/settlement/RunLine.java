package io.upline.settlement;

/**
 * What a payment run does with one party's money in one currency.
 *
 * @param party number on the roll
 * @param currency ISO 4217
 * @param grossMinor what is payable once holds have followed their reasons, before anything is taken off
 * @param recoveredMinor what is taken off for what the party owed
 * @param paidMinor what is instructed to be paid
 * @param heldMinor what is left held
 * @param owesMinor what the party is left owing
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
        /** The money is paid. */
        PAID,
        /** The money is less than is paid out; it stays payable. */
        BELOW_MINIMUM,
        /** All of the money is held. */
        HELD,
        /** All of the money went into what the party owed, and nothing is left either way. */
        NOTHING,
        /** The party owes money and has nothing to be paid. */
        OWES
    }
}
