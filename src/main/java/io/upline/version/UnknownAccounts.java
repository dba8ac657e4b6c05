package io.upline.version;

import io.upline.fact.Fact;
import io.upline.intake.Import;
import io.upline.money.Amount;
import io.upline.settlement.BankAccountStore;
import io.upline.settlement.PaymentStore;
import io.upline.settlement.PaymentStore.Totals;
import java.util.List;
import java.util.Optional;

/** Payees who are to be paid, and of whom no bank account is known: whoever pays by the list has to ask them first. */
public final class UnknownAccounts {

    private final BankAccountStore accounts;
    private final PaymentStore payments;
    private final Import imports;

    UnknownAccounts(BankAccountStore accounts, PaymentStore payments, Import imports) {
        this.accounts = accounts;
        this.payments = payments;
        this.imports = imports;
    }

    /** What is said of those whom a run's draft would pay, by what a post that pays now knows; empty for none. */
    public Optional<Fact> ofDraft(long run) {
        Totals totals = accounts.unknown(run, imports.lastKnown());
        return totals.count() == 0
                ? Optional.empty()
                : Optional.of(Fact.of("bank.unknown", "count", totals.count(), "amounts", amounts(totals)));
    }

    /** What is said of the payments of a run, by its batch; empty for none. */
    public Optional<Fact> ofPayments(long batch) {
        Totals totals = payments.withoutAccount(batch);
        return totals.count() == 0
                ? Optional.empty()
                : Optional.of(Fact.of("bank.unknownPaid", "count", totals.count(), "amounts", amounts(totals)));
    }

    private static List<Amount> amounts(Totals totals) {
        return totals.minor().entrySet().stream()
                .map(each -> new Amount(each.getValue(), each.getKey()))
                .toList();
    }
}
