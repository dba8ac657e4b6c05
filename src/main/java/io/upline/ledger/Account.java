package io.upline.ledger;

/**
 * Names of the ledger's accounts. {@code payable}, {@code payable-held} and {@code in-payment} are kept per member: the
 * member stands in the transfer.
 */
public final class Account {

    /** Owed and payable, per member; normally credit. */
    public static final String PAYABLE = "payable";

    /** Owed, held for a stated reason, per member; normally credit. */
    public static final String PAYABLE_HELD = "payable-held";

    /** Instructed, not yet settled; normally credit. */
    public static final String IN_PAYMENT = "in-payment";

    private static final String EXPENSE = "expense:";

    private Account() {}

    /** Commission cost of a bonus; normally debit. */
    public static String expense(String bonus) {
        return EXPENSE + bonus;
    }
}
