package io.upline.statement;

import io.upline.money.MinorUnits;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.Payment;
import java.util.List;

/** A payment as a row of the payment list and of its export. */
public final class PaymentRow {

    private PaymentRow() {}

    /** The cells of what a post of a draft would pay; it has no name yet. */
    public static List<Cell> ofDraft(MemberAccount account) {
        return row("", account.memberId(), account.toBePaidMinor(), account.currency(), "DRAFT", "list");
    }

    /** The cells of a payment. Its amount has the digits of its currency; its name leaves the company's currency out. */
    public static List<Cell> of(Payment payment, String companyCurrency) {
        return row(
                payment.id(companyCurrency),
                payment.memberId(),
                payment.amountMinor(),
                payment.currency(),
                payment.status(),
                payment.method());
    }

    private static List<Cell> row(
            String payment, String member, long minor, String currency, String status, String method) {
        return List.of(
                new Cell.Text(payment),
                new Cell.Text(member),
                new Cell.Decimal(minor, MinorUnits.digits(currency)),
                new Cell.Text(currency),
                new Cell.Text(status),
                new Cell.Text(method),
                new Cell.Text(""));
    }
}
