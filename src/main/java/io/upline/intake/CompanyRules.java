package io.upline.intake;

import io.upline.company.Company;
import io.upline.company.JobDefinition;
import io.upline.money.IsoCurrency;
import io.upline.money.MinorUnits;
import io.upline.order.DecidedBy;
import io.upline.order.OrderRow;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The company's settings as far as intake depends on them. Two equal instances read a file alike.
 *
 * @param zone time zone of dates and times without offset
 * @param measures volume columns of order lines, 1 … {@value #MEASURES_MAX}
 * @param orderTypes what an order may be; {@value #RETURN} is the type that takes an order back
 * @param currency ISO 4217, the only one accepted
 * @param jobs each job's dates; empty for a company that has none yet
 * @param today the present day in the company's zone
 * @param sources where files come from, and how they are written there
 * @param attributes the company's own attributes of members, each with the values it may have; none is called as a column is
 */
public record CompanyRules(
        ZoneId zone,
        List<String> measures,
        List<String> orderTypes,
        String currency,
        List<JobDates> jobs,
        LocalDate today,
        Sources sources,
        SortedMap<String, List<String>> attributes) {

    /** Most measures a company can have. */
    public static final int MEASURES_MAX = OrderRow.MEASURES_MAX;

    /** The order type that takes an order back. */
    public static final String RETURN = "return";

    /**
     * The rules that a company's settings make.
     *
     * @param closed the last day of a job's posted periods; empty where none is posted, or where none is to count as posted
     */
    public static CompanyRules of(
            Company company,
            List<JobDefinition> jobs,
            Function<JobDefinition, Optional<LocalDate>> closed,
            LocalDate today) {
        return new CompanyRules(
                company.zone(),
                company.measures(),
                company.orderTypes(),
                company.currency().code(),
                jobs.stream()
                        .map(job -> new JobDates(
                                job.name(),
                                job.decidedByPaid() ? DecidedBy.PAID_AT : DecidedBy.ORDERED_AT,
                                job.firstPeriod().first(),
                                closed.apply(job)
                                        .orElse(job.firstPeriod().first().minusDays(1))))
                        .toList(),
                today,
                Sources.of(company.sources()),
                company.attributes());
    }

    /** Refuses names that occur twice or that columns of a file have already. */
    public CompanyRules {
        measures = List.copyOf(measures);
        orderTypes = List.copyOf(orderTypes);
        jobs = List.copyOf(jobs);
        if (measures.isEmpty() || measures.size() > MEASURES_MAX || new HashSet<>(measures).size() != measures.size()) {
            throw new IllegalArgumentException("measures: 1 to " + MEASURES_MAX + " different names");
        }
        if (orderTypes.isEmpty() || new HashSet<>(orderTypes).size() != orderTypes.size()) {
            throw new IllegalArgumentException("orderTypes: at least one, and none twice");
        }
        for (OrderColumn column : OrderColumn.values()) {
            if (measures.contains(column.title())) {
                throw new IllegalArgumentException("measures: " + column.title() + " is a column of its own");
            }
        }
    }

    /**
     * The flaw of a currency in a cell, if it has one.
     *
     * @param cell the cell as people count, from 1
     * @param day on which it is to be paid in
     */
    @Nullable
    Flaw currencyFlaw(String code, int cell, LocalDate day) {
        Optional<IsoCurrency> known = IsoCurrency.of(code);
        if (known.isEmpty()) {
            return Flaw.of(Problem.CURRENCY_UNKNOWN, cell, Text.shown(code));
        }
        if (!known.get().isPayableOn(day)) {
            return Flaw.of(Problem.CURRENCY_NOT_PAYABLE, cell, code, day);
        }
        return code.equals(currency) ? null : Flaw.of(Problem.CURRENCY_OTHER, cell, code, currency);
    }

    /** Fraction digits of the currency, 0 … 4. */
    int currencyDigits() {
        return MinorUnits.digits(currency);
    }

    /** Last day of the last closed period of any job; {@link LocalDate#MIN} when none is closed. */
    LocalDate closedUntil() {
        return jobs.stream()
                .filter(job -> !job.closedUntil().isBefore(job.firstDay()))
                .map(JobDates::closedUntil)
                .max(LocalDate::compareTo)
                .orElse(LocalDate.MIN);
    }

    /** The same rules on another day, by which a restart reads the rest of a file as it began. */
    CompanyRules on(LocalDate day) {
        return new CompanyRules(zone, measures, orderTypes, currency, jobs, day, sources, attributes);
    }

    /**
     * A job's dates.
     *
     * @param job its name
     * @param decidedBy the date that decides an order's period
     * @param firstDay first day of its first period
     * @param closedUntil last day of its last closed period; the day before {@code firstDay} when none is closed
     */
    public record JobDates(String job, DecidedBy decidedBy, LocalDate firstDay, LocalDate closedUntil) {}
}
