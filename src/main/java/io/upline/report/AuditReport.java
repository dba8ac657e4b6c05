package io.upline.report;

import io.upline.fact.Fact;
import java.util.List;

/**
 * Who did what, in the order in which it was done.
 *
 * @param acts all of it that was asked for
 */
public record AuditReport(List<Act> acts) {

    /** Takes a copy. */
    public AuditReport {
        acts = List.copyOf(acts);
    }

    /**
     * Something that somebody did.
     *
     * @param number its place in the audit trail
     * @param at when, in company time, to the second
     * @param who the person
     * @param known how that name was known
     * @param action what was done
     * @param subject what it was done to
     * @param detail what more there is to know: why, how much
     */
    public record Act(long number, String at, String who, String known, String action, String subject, Fact detail) {}
}
