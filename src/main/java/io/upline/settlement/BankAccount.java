package io.upline.settlement;

/**
 * The bank account that a party is paid to. It is personal: it stands whole in the payment list only, which its owner alone can read, and is
 * masked wherever else it is shown.
 *
 * @param iban the account; empty where none is known
 * @param bic its bank; empty where it is not known
 */
public record BankAccount(String iban, String bic) {

    /** No account is known. */
    public static final BankAccount NONE = new BankAccount("", "");

    private static final String HIDDEN = "\u2022\u2022\u2022\u2022";

    /** The account so that a person knows it again and nobody else learns it; empty where none is known. */
    public String masked() {
        if (iban.length() < 10) {
            return iban.isEmpty() ? "" : HIDDEN;
        }
        return iban.substring(0, 2) + " " + HIDDEN + " " + iban.substring(iban.length() - 4);
    }

    /** The masked account, so that no log and no exception shows it whole. */
    @Override
    public String toString() {
        return masked();
    }
}
