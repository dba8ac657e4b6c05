package io.upline.desk;

import io.upline.company.Company;
import io.upline.fact.Fact;
import io.upline.ledger.Account;
import io.upline.ledger.Cause;
import io.upline.ledger.EventKind;
import io.upline.ledger.LedgerBatch;
import io.upline.ledger.LedgerEvent;
import io.upline.ledger.LedgerStore;
import io.upline.ledger.MoneyPeriod;
import io.upline.ledger.Transfer;
import io.upline.money.Amount;
import io.upline.network.Roll;
import io.upline.report.Explained;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.Payment;
import io.upline.settlement.PaymentStore;
import io.upline.settlement.ProposalStore;
import java.util.List;
import java.util.Optional;

/** How a member's account moved in a period: what came, from where, and what becomes of it. Each amount is in the account's currency. */
final class ExplainedAccounts {

    private final LedgerStore ledger;
    private final ProposalStore proposals;
    private final PaymentStore payments;
    private final Company company;

    ExplainedAccounts(LedgerStore ledger, ProposalStore proposals, PaymentStore payments, Company company) {
        this.ledger = ledger;
        this.proposals = proposals;
        this.payments = payments;
        this.company = company;
    }

    /** Whether a member has an account in a period. */
    boolean has(long run, MoneyPeriod period, int member, Roll roll) {
        return account(run, close(period), period, member, roll).isPresent();
    }

    /**
     * The account as it stands: after the payment run of the post, where there was one, else the forecast of the calculation.
     *
     * @param run the run of the calculation
     * @param member its number on the roll
     */
    Optional<Explained.Account> of(long run, MoneyPeriod period, int member, Roll roll) {
        Optional<LedgerBatch> close = close(period);
        return account(run, close, period, member, roll)
                .map(account -> new Told(account, run, close, period, member, roll).told());
    }

    private Optional<MemberAccount> account(
            long run, Optional<LedgerBatch> close, MoneyPeriod period, int member, Roll roll) {
        Optional<MemberAccount> posted = close.flatMap(batch -> proposals.account(
                batch.run(), roll.ids(), member, ledger.transfers().ofParty(batch.batch(), member, roll), period));
        return posted.isPresent()
                ? posted
                : proposals.account(run, roll.ids(), member, proposals.transfers(run, member, roll), period);
    }

    private Optional<LedgerBatch> close(MoneyPeriod period) {
        return ledger.of(LedgerEvent.close(period)).filter(LedgerBatch::sealed);
    }

    /** One account. */
    private final class Told {

        private final MemberAccount account;
        private final long run;
        private final Optional<LedgerBatch> close;
        private final Optional<LedgerBatch> paid;
        private final MoneyPeriod period;
        private final int member;
        private final Roll roll;

        Told(MemberAccount account, long run, Optional<LedgerBatch> close, MoneyPeriod period, int member, Roll roll) {
            this.account = account;
            this.run = run;
            this.close = close;
            this.period = period;
            this.member = member;
            this.roll = roll;
            paid = close.flatMap(batch -> ledger.ofRun(batch.run(), EventKind.PAYMENT_RUN));
        }

        Explained.Account told() {
            long minimum = company.minimumPayoutMinor().getOrDefault(account.currency(), 0L);
            return new Explained.Account(
                    account.corrections().stream()
                            .map(correction -> new Explained.Correction(
                                    correction.period(),
                                    correction.positionId().equals(account.memberId())
                                            ? Optional.empty()
                                            : Optional.of(correction.positionId()),
                                    correction.bonus(),
                                    amount(correction.amountMinor()),
                                    cause(correction.cause())))
                            .toList(),
                    amount(account.broughtForwardMinor()),
                    amount(account.accruedMinor()),
                    account.otherMinor() == 0 ? Optional.empty() : Optional.of(amount(account.otherMinor())),
                    movements().told(),
                    amount(account.toBePaidMinor()),
                    account.toBePaidMinor() == 0 ? Optional.empty() : Optional.of(payment()),
                    amount(account.heldMinor()),
                    amount(account.carriedMinor()),
                    account.heldMinor() > 0 ? account.holds() : List.of(),
                    minimum == 0 ? Optional.empty() : Optional.of(amount(minimum)),
                    company.payDays(),
                    owed());
        }

        private Amount amount(long minor) {
            return new Amount(minor, account.currency());
        }

        private OtherMovements movements() {
            int key = roll.keyOf(member);
            if (close.isEmpty()) {
                return OtherMovements.upTo(ledger, account, ledger.lastOf(period.job(), Long.MAX_VALUE), key, roll);
            }
            long own = close.get().batch();
            long last = paid.map(LedgerBatch::batch).orElse(own);
            return OtherMovements.between(
                    ledger, account.currency(), ledger.lastOf(period.job(), own), own, last, key, roll);
        }

        /** The run in which it is paid, and what has become of the payment. */
        private Fact payment() {
            if (paid.isEmpty()) {
                return Fact.of(
                        "explain.payAtPost", "amount", amount(account.toBePaidMinor()), "period", period.label());
            }
            LedgerBatch batch = paid.get();
            Optional<Payment> prepared = payments.of(batch.batch(), member).stream()
                    .filter(payment -> payment.currency().equals(account.currency()))
                    .findFirst();
            return Fact.of(
                    "explain.payIn",
                    "amount",
                    amount(account.toBePaidMinor()),
                    "run",
                    batch.event().reference(),
                    "payDay",
                    batch.payDay(),
                    "payment",
                    prepared.map(payment -> payment.id(company.currency().code()))
                            .orElse(""),
                    "status",
                    prepared.map(Payment::status).orElse(""));
        }

        private Optional<Explained.Owed> owed() {
            if (account.carriedMinor() >= 0) {
                return Optional.empty();
            }
            long net = Math.addExact(account.carriedMinor(), account.heldMinor());
            if (net >= 0) {
                return Optional.empty();
            }
            long last = close.map(batch -> ledger.ofRun(batch.run()).getLast().batch())
                    .orElse(Long.MAX_VALUE);
            List<Transfer> proposed = close.isPresent() ? List.of() : proposals.transfers(run, member, roll);
            BelowZero found = BelowZero.of(net, account.currency(), proposed, ledger, last, member, roll);
            return Optional.of(new Explained.Owed(
                    amount(net),
                    found.taken().stream()
                            .map(transfer -> new Explained.Correction(
                                    transfer.period().label(),
                                    transfer.position() == member
                                            ? Optional.empty()
                                            : Optional.of(roll.ids().at(transfer.position())),
                                    transfer.bonus(),
                                    amount(transfer.creditTo(Account.PAYABLE)),
                                    cause(transfer.cause())))
                            .toList(),
                    amount(found.setOffMinor())));
        }
    }

    private static Optional<Fact> cause(Cause cause) {
        return cause.isEmpty() ? Optional.empty() : Optional.of(cause.fact());
    }
}
