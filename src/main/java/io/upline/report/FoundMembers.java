package io.upline.report;

import io.upline.fact.Fact;
import io.upline.period.PayPeriod;
import java.util.List;

/**
 * Members that were looked for by a part of their names.
 *
 * @param asked the part that was looked for
 * @param members those found, by name, at most as many as a person looks through
 * @param more how many more there are
 * @param next how to go on
 */
public record FoundMembers(String job, PayPeriod period, String asked, List<Member> members, int more, Fact next) {

    /** Takes a copy. */
    public FoundMembers {
        members = List.copyOf(members);
    }

    /**
     * A member that was found.
     *
     * @param country ISO 3166, on the period's last day
     * @param kind {@code distributor} or {@code customer}
     * @param status {@code active}, {@code suspended} or {@code terminated}, on that day too
     * @param payee whether it has an account in the period: something was earned, moved or brought forward
     */
    public record Member(String id, String name, String country, String kind, String status, boolean payee) {}
}
