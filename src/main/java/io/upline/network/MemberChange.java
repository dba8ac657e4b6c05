package io.upline.network;

import org.jspecify.annotations.Nullable;

/**
 * What a later line changed about a member from a day on: {@code null} is unchanged, 0 or empty text is cleared.
 *
 * @param key storage key of the member
 * @param line physical line of the file
 * @param effectiveDay epoch day from which it holds
 * @param kind ordinal of {@link MemberKind}
 * @param status ordinal of {@link MemberStatus}
 * @param sponsor storage key
 * @param placement storage key
 * @param owner storage key
 * @param country ISO 3166
 * @param currency ISO 4217
 * @param attributes those of the company's own that change, as {@link Attributes} writes them
 */
public record MemberChange(
        int key,
        int line,
        int effectiveDay,
        @Nullable Integer kind,
        @Nullable Integer status,
        @Nullable Integer sponsor,
        @Nullable Integer placement,
        @Nullable Integer leg,
        @Nullable String packageName,
        @Nullable Integer owner,
        @Nullable String country,
        @Nullable String currency,
        @Nullable String attributes) {

    /** Whether the change has nothing left in it. */
    public boolean changesNothing() {
        return kind == null
                && status == null
                && sponsor == null
                && placement == null
                && leg == null
                && packageName == null
                && owner == null
                && country == null
                && currency == null
                && attributes == null;
    }
}
