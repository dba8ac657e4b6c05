package io.upline.statement;

import io.upline.company.Company;
import io.upline.ledger.LedgerBatch;
import io.upline.network.MemberDetails;
import io.upline.network.MemberStore;
import io.upline.settlement.BankAccount;
import io.upline.settlement.BankAccountStore;
import io.upline.settlement.MemberAccount;
import io.upline.settlement.Payment;
import io.upline.settlement.PaymentStore;
import io.upline.version.ChangedAccounts;
import io.upline.version.Draft;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * The payment list as a file: the columns of its export, then the account each payment was prepared for, whole, since it is what money is sent
 * by, and the payee's name. The account has its place before the name, so that it can be found in a line whatever a name holds. Whoever
 * writes the file sees to it that only its owner can read it.
 */
public final class PaymentList {

    /** The place of the account in a line; that of its bank follows. */
    public static final int ACCOUNT = ExportTable.Kind.PAYMENTS.columns().size();

    /** The name of the account's column. */
    public static final String IBAN = "iban";

    private static final List<String> COLUMNS = columns();

    private final MemberStore members;
    private final PaymentStore payments;
    private final BankAccountStore accounts;
    private final ChangedAccounts changed;
    private final Company company;

    PaymentList(
            MemberStore members,
            PaymentStore payments,
            BankAccountStore accounts,
            ChangedAccounts changed,
            Company company) {
        this.members = members;
        this.payments = payments;
        this.accounts = accounts;
        this.changed = changed;
        this.company = company;
    }

    /** Writes the payments that a run prepared, with the same bytes whatever came in since; the target is left open. */
    public void posted(MemberDetails details, Optional<LedgerBatch> run, OutputStream target) throws IOException {
        String[] names = details.name();
        write(run, payment -> names[payment.party()], target);
    }

    /** Writes the same without the names, which nothing but the draft knows. */
    public void unnamed(Optional<LedgerBatch> run, OutputStream target) throws IOException {
        write(run, payment -> "", target);
    }

    private void write(Optional<LedgerBatch> run, Function<Payment, String> name, OutputStream target)
            throws IOException {
        Map<Long, BankAccount> paidTo =
                run.map(batch -> accounts.paidTo(batch.batch())).orElse(Map.of());
        List<List<Cell>> rows = new ArrayList<>();
        for (Payment payment : run.map(batch -> payments.of(batch.batch())).orElse(List.of())) {
            rows.add(listed(
                    PaymentRow.of(payment, company.currency().code()),
                    paidTo.getOrDefault(payment.number(), BankAccount.NONE),
                    name.apply(payment)));
        }
        Exports.csv(COLUMNS, rows.iterator(), target);
    }

    /** Writes the payments that a post of a draft would make now; none has an id yet. The target is left open. */
    public void proposed(Draft draft, OutputStream target) throws IOException {
        MemberDetails details = members.details(draft.version().known(), draft.roll());
        BankAccount[] known = accounts.known(draft.roll(), changed.known(), party -> isPaid(draft, party));
        List<List<Cell>> rows = new ArrayList<>();
        for (int party = 0; party < draft.proposal().members(); party++) {
            MemberAccount account = draft.proposal().account(party);
            if (account != null && account.toBePaidMinor() != 0) {
                rows.add(listed(PaymentRow.ofDraft(account), known[party], details.name()[party]));
            }
        }
        Exports.csv(COLUMNS, rows.iterator(), target);
    }

    private static boolean isPaid(Draft draft, int party) {
        MemberAccount account = draft.proposal().account(party);
        return account != null && account.toBePaidMinor() != 0;
    }

    private static List<Cell> listed(List<Cell> row, BankAccount account, String name) {
        List<Cell> cells = new ArrayList<>(row);
        cells.add(new Cell.Text(account.iban()));
        cells.add(new Cell.Text(account.bic()));
        cells.add(new Cell.Text(name));
        return cells;
    }

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(ExportTable.Kind.PAYMENTS.columns());
        columns.add(IBAN);
        columns.add("bic");
        columns.add("name");
        return List.copyOf(columns);
    }
}
