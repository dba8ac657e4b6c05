package io.upline.statement;

import io.upline.company.Company;
import io.upline.network.MemberDetails;
import io.upline.settlement.BankAccount;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.Payment;
import io.upline.version.Draft;
import io.upline.words.Words;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The payment list of the close workbook: what is paid, then what is held instead. */
final class PaymentRows {

    private final Company company;
    private final Draft draft;
    private final MemberDetails details;
    private final BankAccount[] accounts;
    private final Map<Long, BankAccount> paidTo;
    private final Map<String, Account> changed;
    private final Words words;

    /**
     * Rows of a draft's members; {@code details} and {@code accounts} are numbered by the draft's roll.
     *
     * @param paidTo the account that each payment was prepared for, by its number; none of a draft
     * @param changed accounts that are others than before, by member id
     */
    PaymentRows(
            Company company,
            Draft draft,
            MemberDetails details,
            BankAccount[] accounts,
            Map<Long, BankAccount> paidTo,
            Map<String, Account> changed,
            Words words) {
        this.changed = changed;
        this.company = company;
        this.draft = draft;
        this.details = details;
        this.accounts = accounts;
        this.paidTo = paidTo;
        this.words = words;
    }

    /** The payments that a run prepared, and what is held. */
    List<CloseContent.Payment> posted(List<Payment> paid, Optional<LocalDate> payDay) {
        List<CloseContent.Payment> rows = new ArrayList<>();
        for (Payment payment : paid) {
            rows.add(new CloseContent.Payment(
                    payment.id(company.currency().code()),
                    payment.memberId(),
                    details.name()[payment.party()],
                    paidTo.getOrDefault(payment.number(), BankAccount.NONE).masked(),
                    payment.amountMinor(),
                    0,
                    payment.status().equals("PREPARED") ? words.say("close.prepared") : payment.status(),
                    payment.method().equals("list") ? words.say("close.byList") : payment.method(),
                    payDay,
                    "",
                    was(payment.memberId())));
        }
        held(rows);
        return rows;
    }

    /** The payments that a post would prepare, and what it would hold. */
    List<CloseContent.Payment> proposed() {
        List<CloseContent.Payment> rows = new ArrayList<>();
        for (int party = 0; party < draft.proposal().members(); party++) {
            MemberAccount account = draft.proposal().account(party);
            if (account != null && account.toBePaidMinor() != 0) {
                rows.add(new CloseContent.Payment(
                        "",
                        account.memberId(),
                        details.name()[party],
                        account(account.memberId(), party),
                        account.toBePaidMinor(),
                        0,
                        words.say("close.proposed"),
                        words.say("close.byList"),
                        Optional.empty(),
                        "",
                        was(account.memberId())));
            }
        }
        held(rows);
        return rows;
    }

    private void held(List<CloseContent.Payment> rows) {
        for (int party = 0; party < draft.proposal().members(); party++) {
            MemberAccount account = draft.proposal().account(party);
            if (account != null && account.heldMinor() != 0) {
                rows.add(new CloseContent.Payment(
                        "",
                        account.memberId(),
                        details.name()[party],
                        account(account.memberId(), party),
                        0,
                        account.heldMinor(),
                        words.say("close.heldStatus"),
                        "",
                        Optional.empty(),
                        words.say("close.exceptionHeld", "reasons", account.holds()),
                        was(account.memberId())));
            }
        }
    }

    /** The account that money is held of, or would be paid to: one that came after the draft was made is not the one that the draft knows. */
    private String account(String memberId, int party) {
        Account other = changed.get(memberId);
        return other == null ? accounts[party].masked() : other.masked();
    }

    private String was(String memberId) {
        Account other = changed.get(memberId);
        return other == null ? "" : other.was();
    }

    /** An account that is another than before, masked, and what is said of that. */
    record Account(String masked, String was) {}
}
