package io.upline.ledger;

/**
 * Names of the ledger's accounts. {@code payable}, {@code payable-held}, {@code receivable} and {@code in-payment} are kept for
 * each party and currency, the others for each currency; a transfer's {@code sub} splits an account further (the hold's key,
 * the payment's number).
 *
 * <p>Source: the table of accounts in the contract.
 */
public final class Account {

    /** What is owed to a party and can be paid; normally a credit, never below zero after a batch. */
    public static final String PAYABLE = "payable";

    /** What is owed to a party and held for a stated reason, the hold's key being the sub; normally a credit. */
    public static final String PAYABLE_HELD = "payable-held";

    /** What a party owes because too much was paid; normally a debit. */
    public static final String RECEIVABLE = "receivable";

    /** Money that was instructed and is not settled yet, the payment's number being the sub; normally a credit. */
    public static final String IN_PAYMENT = "in-payment";

    /** Money that goes over from one party to another; zero after each batch. */
    public static final String REASSIGNED = "reassigned";

    /** Money that was exchanged between currencies. */
    public static final String FX = "fx";

    private static final String EXPENSE = "expense:";

    private Account() {}

    /** The account of a bonus's commission cost; normally a debit. */
    public static String expense(String bonus) {
        return EXPENSE + bonus;
    }

    /** Whether the account is kept for each party, so that its balance belongs to somebody. */
    public static boolean isPartys(String account) {
        return switch (account) {
            case PAYABLE, PAYABLE_HELD, RECEIVABLE, IN_PAYMENT -> true;
            default -> false;
        };
    }

    /**
     * Whether a balance may stand after a batch.
     *
     * @param creditMinor credits less debits, in minor units
     */
    public static boolean allows(String account, long creditMinor) {
        return switch (account) {
            case PAYABLE, PAYABLE_HELD, IN_PAYMENT -> creditMinor >= 0;
            case RECEIVABLE -> creditMinor <= 0;
            case REASSIGNED -> creditMinor == 0;
            default -> true;
        };
    }
}
