package io.upline.network;

import java.util.List;

/**
 * The columns of a member that are not dated; they are personal data.
 *
 * @param key storage key of the member
 * @param values the values, in the order of {@link #COLUMNS}; empty text for none
 */
public record MemberPerson(int key, List<String> values) {

    /** The columns, named as in files and in the database. */
    public static final List<String> COLUMNS = List.of("name", "language", "email", "iban", "bic", "tax_id", "vat_id");

    /** Refuses more or fewer values than columns. */
    public MemberPerson {
        values = List.copyOf(values);
        if (values.size() != COLUMNS.size()) {
            throw new IllegalArgumentException("a value for each column");
        }
    }
}
