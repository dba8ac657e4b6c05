package io.upline.network;

/**
 * A member as its first line brought it; it holds from the joining day on. Links are storage keys, 0 for none.
 *
 * @param key storage key, 1 or more
 * @param id the id as given
 * @param line physical line of the file
 * @param joinedDay epoch day
 * @param kind ordinal of {@link MemberKind}
 * @param status ordinal of {@link MemberStatus}
 * @param leg 0 for none
 * @param packageName empty for none
 * @param country ISO 3166
 * @param currency ISO 4217, in which the member is paid
 * @param attributes the company's own, as {@link Attributes} writes them
 */
public record MemberRow(
        int key,
        String id,
        int line,
        int joinedDay,
        int kind,
        int status,
        int sponsor,
        int placement,
        int leg,
        String packageName,
        int owner,
        String country,
        String currency,
        String attributes) {}
