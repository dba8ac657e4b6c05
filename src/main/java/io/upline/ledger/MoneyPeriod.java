package io.upline.ledger;

import io.upline.period.PayPeriod;
import java.time.LocalDate;

/**
 * The period of a job that money belongs to. Job, first day and last day identify it and stand in keys and hashes; the label is a word for
 * people.
 *
 * @param job the job, empty where money belongs to none
 * @param label the period as people write it, for instance {@code 2026-10}
 * @param first its first day
 * @param last its last day
 */
public record MoneyPeriod(String job, String label, LocalDate first, LocalDate last) {

    /** Stands for no period: the money is the company's, not a job's. */
    public static final MoneyPeriod NONE = new MoneyPeriod("", "", LocalDate.EPOCH, LocalDate.EPOCH);

    /** A period of a job. */
    public static MoneyPeriod of(String job, PayPeriod period) {
        return new MoneyPeriod(job, period.toString(), period.first(), period.last());
    }

    /** Whether the days and the job are the same, whatever the label. */
    public boolean isSameAs(MoneyPeriod other) {
        return job.equals(other.job) && first.equals(other.first) && last.equals(other.last);
    }
}
