package io.upline.report;

import io.upline.money.Amount;
import io.upline.period.PayPeriod;
import java.time.LocalDate;
import java.util.List;

/**
 * What a held line would change in closed periods, if it was accepted.
 *
 * @param id its number
 * @param member whom it is about
 * @param effective the day from which it holds
 * @param changes who gains and who loses, period by period, the largest change first
 * @param total what all changes come to
 */
public record HeldPreview(
        int id, String file, int line, String member, LocalDate effective, List<Change> changes, Amount total) {

    /** Takes a copy. */
    public HeldPreview {
        changes = List.copyOf(changes);
    }

    /** What a member earns in a closed period, and would earn. */
    public record Change(String job, PayPeriod period, String member, Amount before, Amount after, Amount difference) {}
}
