package io.upline.settlement;

import java.util.List;
import java.util.Optional;

/**
 * The bank accounts that were known of a member, oldest first. What is told of an account is masked.
 *
 * @param memberId whose they are
 */
public record AccountHistory(String memberId, List<Known> rows) {

    /** Takes a copy. */
    public AccountHistory {
        rows = List.copyOf(rows);
    }

    /**
     * What an import said.
     *
     * @param source its number
     * @param iban the account, empty for none
     * @param bic its bank, empty for none
     */
    record Known(long source, String iban, String bic) {

        String masked() {
            return new BankAccount(iban, bic).masked();
        }

        boolean isSame(Known other) {
            return iban.equals(other.iban) && bic.equals(other.bic);
        }
    }

    /**
     * Another account than before.
     *
     * @param was the account before, masked; empty for a first account that came after a draft was made
     * @param is the account now, masked
     * @param known the import that brought it
     * @param afterDraft whether it was another still when a draft was made
     */
    public record Change(String memberId, String was, String is, long known, boolean afterDraft) {}

    /**
     * How an account differs from the one before. A first account is no change where a draft knows it, as people have looked at it there.
     *
     * @param since the account known with this import is the one before; where it was taken away meanwhile, the last that there was; where
     *     there was none, the one that the draft knows
     * @param draft what a draft knows
     * @param now the last import that counts
     * @return empty where it is the same, or where none is known now
     */
    public Optional<Change> change(long since, long draft, long now) {
        Optional<Known> before = last(since).or(() -> last(draft));
        Optional<Known> is = last(now);
        if (is.isEmpty() || before.filter(is.get()::isSame).isPresent()) {
            return Optional.empty();
        }
        long brought = is.get().source();
        for (Known row : rows.reversed()) {
            if (row.source() <= now && row.source() > since && !row.iban().isEmpty()) {
                if (!row.isSame(is.get())) {
                    break;
                }
                brought = row.source();
            }
        }
        boolean after = !last(draft).map(is.get()::isSame).orElse(false);
        return Optional.of(new Change(
                memberId, before.map(Known::masked).orElse(""), is.get().masked(), brought, after));
    }

    /**
     * The import up to which accounts counted when a payment was prepared.
     *
     * @param run reference of its run
     * @param hash the hash of its account
     * @param otherwise what counts where none of the accounts has that hash
     */
    public long knownTo(String run, String hash, long otherwise) {
        return rows.stream()
                .filter(row -> BankAccountStore.hash(run, memberId, row.iban(), row.bic())
                        .equals(hash))
                .mapToLong(Known::source)
                .max()
                .orElse(otherwise);
    }

    /** Whether there was more than one account, or a first one of which a draft knows nothing. */
    boolean mayTell(long draft) {
        List<Known> accounts =
                rows.stream().filter(row -> !row.iban().isEmpty()).toList();
        return accounts.stream().anyMatch(row -> row.source() > draft || !row.isSame(accounts.getFirst()));
    }

    private Optional<Known> last(long known) {
        return rows.stream()
                .filter(row -> row.source() <= known && !row.iban().isEmpty())
                .reduce((a, b) -> b);
    }
}
