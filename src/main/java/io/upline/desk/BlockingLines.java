package io.upline.desk;

import io.upline.company.JobDefinition;
import io.upline.intake.Rejection;
import io.upline.intake.Rejections;
import io.upline.order.DecidedBy;
import io.upline.period.PayPeriod;
import java.util.List;

/** Rejected lines that block the approval of a period: they are open, and their date falls in the period or cannot be read. */
final class BlockingLines {

    private final Rejections rejections;

    BlockingLines(Rejections rejections) {
        this.rejections = rejections;
    }

    /** The numbers of the lines that block the approval of a period. */
    List<Integer> of(JobDefinition job, PayPeriod period) {
        DecidedBy decidedBy = job.decidedByPaid() ? DecidedBy.PAID_AT : DecidedBy.ORDERED_AT;
        return rejections.blocking(period.first(), period.last(), decidedBy).stream()
                .map(Rejection::id)
                .toList();
    }
}
