package io.upline.company;

import io.upline.fact.Near;
import io.upline.files.Rights;
import io.upline.period.PayPeriod;
import io.upline.period.PeriodKind;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What {@code jobs/<job>/job.yaml} says: one plan on one calendar.
 *
 * @param name the folder's name
 * @param plan folder in {@code config/plans}
 * @param firstPeriod its first period
 * @param decidedByPaid whether {@code paid_at} decides an order's period, otherwise {@code ordered_at}
 * @param schedule cron expression, or {@code null} for none
 * @param outbox folder of what the job makes, absolute; one sub-folder a period
 */
public record JobDefinition(
        String name,
        String plan,
        PayPeriod firstPeriod,
        boolean decidedByPaid,
        @Nullable String schedule,
        Path outbox) {

    private static final Pattern YEAR_AND_NUMBER = Pattern.compile("(\\d{4})\\D{0,2}(\\d{1,2})");

    /** Whether a text can be the name of a job. */
    static boolean isName(String text) {
        return text.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,59}");
    }

    /**
     * Reads a job of the home.
     *
     * @throws ConfigurationProblem when there is none of the name, or naming file and key
     */
    public static JobDefinition read(Home home, String name) {
        if (!isName(name)) {
            throw ConfigurationProblem.of("noJobName", "job", name);
        }
        Path folder = home.root().resolve("jobs").resolve(name);
        Path file = folder.resolve("job.yaml");
        if (!Rights.isFile(file)) {
            List<String> jobs = home.jobNames();
            throw ConfigurationProblem.of(
                    "noJob",
                    "job",
                    name,
                    "near",
                    String.join(", ", Near.of(name, jobs)),
                    "jobs",
                    String.join(", ", jobs));
        }
        Settings settings = Settings.read(home.root(), file);
        PeriodKind kind = kind(settings);
        JobDefinition job = new JobDefinition(
                name,
                settings.text("plan"),
                first(settings, kind),
                decidedByPaid(settings),
                settings.optional("schedule"),
                folder.resolve(settings.text("outbox", "outbox")).normalize());
        settings.refuseOthers();
        if (!job.plan.matches("[A-Za-z0-9][A-Za-z0-9_-]{0,59}")) {
            throw settings.wrong("planFolder", "plan");
        }
        return job;
    }

    /** Length of the job's periods. */
    public PeriodKind kind() {
        return firstPeriod.kind();
    }

    /**
     * The period that a person named.
     *
     * @throws ConfigurationProblem when it is no period of the job, or lies before the first
     */
    public PayPeriod period(String text) {
        PayPeriod period;
        try {
            period = PayPeriod.parse(kind(), text);
        } catch (IllegalArgumentException e) {
            throw ConfigurationProblem.of("noPeriod", "because", String.valueOf(e.getMessage()), "near", meant(text));
        }
        PayPeriod own = firstPeriod.around(period.first());
        if (!own.equals(period)) {
            throw ConfigurationProblem.of("betweenPeriods", "job", name, "day", period.first(), "period", own);
        }
        if (period.compareTo(firstPeriod) < 0) {
            throw ConfigurationProblem.of("beforeFirst", "job", name, "first", firstPeriod, "period", period);
        }
        return period;
    }

    /** The period that was perhaps meant by a text which names none; empty where that cannot be told. */
    private String meant(String text) {
        Matcher numbers = YEAR_AND_NUMBER.matcher(text);
        if (!numbers.matches()) {
            return "";
        }
        int number = Integer.parseInt(numbers.group(2));
        String year = numbers.group(1);
        String guess = switch (kind()) {
            case MONTH -> String.format(Locale.ROOT, "%s-%02d", year, number);
            case WEEK -> String.format(Locale.ROOT, "%s-W%02d", year, number);
            case QUARTER -> year + "-Q" + number;
            case YEAR, DAY, TWO_WEEKS, FOUR_WEEKS, HALF_MONTH -> "";
        };
        try {
            PayPeriod guessed = PayPeriod.parse(kind(), guess);
            boolean isMeant =
                    !guess.equals(text) && firstPeriod.around(guessed.first()).equals(guessed);
            return isMeant ? guessed.toString() : "";
        } catch (IllegalArgumentException | DateTimeException none) {
            return "";
        }
    }

    private static PeriodKind kind(Settings settings) {
        String text = settings.text("period");
        try {
            return PeriodKind.valueOf(text.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw settings.wrong("periodKind", "period", "is", text);
        }
    }

    private static PayPeriod first(Settings settings, PeriodKind kind) {
        try {
            return PayPeriod.parse(kind, settings.text("startsOn"));
        } catch (IllegalArgumentException | DateTimeParseException e) {
            throw settings.wrong("firstPeriod", "startsOn", "because", String.valueOf(e.getMessage()));
        }
    }

    private static boolean decidedByPaid(Settings settings) {
        String text = settings.text("decidedBy");
        if (!text.equals("paid_at") && !text.equals("ordered_at")) {
            throw settings.wrong("decidedBy", "decidedBy", "is", text);
        }
        return text.equals("paid_at");
    }
}
