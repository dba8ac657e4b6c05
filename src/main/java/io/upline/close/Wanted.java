package io.upline.close;

import io.upline.control.Actor;
import io.upline.version.Run;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.springframework.batch.core.job.parameters.InvalidJobParametersException;
import org.springframework.batch.core.job.parameters.JobParameters;

/**
 * What a caller of the job operator asks for: a run that is to be begun, or one that is to be continued.
 *
 * @param actor who asks
 * @param run the run to continue, 0 for a new one
 * @param kind what it does
 * @param job the job meant, empty for an import
 * @param period the period as written, empty for an import
 * @param onlyIfOpen nothing is begun when the period was calculated meanwhile
 */
record Wanted(Actor actor, long run, Run.Kind kind, String job, String period, boolean onlyIfOpen) {

    /** Reads a caller's parameters; a run that is named says itself what it does and for whom. */
    static Wanted of(String jobName, JobParameters given, RunLookup runs) throws InvalidJobParametersException {
        String by = text(given, RunParameters.BY);
        if (by.isBlank()) {
            throw new InvalidJobParametersException("say who asks: the parameter '" + RunParameters.BY + "'");
        }
        String known = text(given, RunParameters.KNOWN);
        Actor actor = new Actor(
                by,
                known.isEmpty() ? Actor.Known.CLAIMED : Actor.Known.of(known),
                Set.of(Actor.Right.values()),
                text(given, RunParameters.ACCOUNT));
        Long run = given.getLong(RunParameters.RUN);
        if (run != null) {
            Run begun = runs.get(run);
            return new Wanted(actor, run, begun.kind(), begun.job(), "", false);
        }
        Run.Kind kind = kind(jobName);
        String job = text(given, RunParameters.JOB);
        String period = text(given, RunParameters.PERIOD);
        if (kind != Run.Kind.IMPORT && (job.isEmpty() || period.isEmpty())) {
            throw new InvalidJobParametersException("say which period of which job: the parameters '"
                    + RunParameters.JOB + "' and '" + RunParameters.PERIOD + "'");
        }
        return new Wanted(
                actor, 0, kind, job, period, !text(given, RunParameters.IF_OPEN).isEmpty());
    }

    boolean continues() {
        return run != 0;
    }

    /** The leases it takes, in this order; whatever it writes is under the last one's fence. */
    List<String> leases() {
        return switch (kind) {
            case IMPORT -> List.of("import");
            case CALCULATE -> List.of("import", "job:" + job);
            case POST -> List.of("job:" + job, "money");
        };
    }

    /** What is being done, for somebody who finds the lease taken. */
    String command() {
        return continues()
                ? "restart"
                : kind == Run.Kind.CALCULATE ? "run" : kind.name().toLowerCase(Locale.ROOT);
    }

    private static Run.Kind kind(String jobName) throws InvalidJobParametersException {
        for (Run.Kind each : Run.Kind.values()) {
            if (each.name().toLowerCase(Locale.ROOT).equals(jobName)) {
                return each;
            }
        }
        throw new InvalidJobParametersException(
                "'" + jobName + "' begins no run; name one to continue: the parameter '" + RunParameters.RUN + "'");
    }

    private static String text(JobParameters given, String name) {
        String text = given.getString(name);
        return text == null ? "" : text;
    }

    /** Finds a run. */
    @FunctionalInterface
    interface RunLookup {
        Run get(long run);
    }
}
