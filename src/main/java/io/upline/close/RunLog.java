package io.upline.close;

import io.upline.control.Lease;
import io.upline.fact.Fact;
import io.upline.version.Run;
import io.upline.words.Words;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.batch.core.BatchStatus;

/**
 * The story of the jobs, in the home's log: who began what, what became of each file, how it ended and how long it took. What a line of a
 * file holds is never told, as it may be personal: of refusals and warnings the log has the place alone.
 */
final class RunLog {

    private static final Logger LOG = LoggerFactory.getLogger("upline");

    private static final Words WORDS = Words.english();

    private RunLog() {}

    /** Something was begun, or is continued. */
    static void begun(Wanted wanted, Run run, String period, Lease lease) {
        LOG.info(
                "run {} {} {} {}: {} by {} ({}), fence {}",
                run.id(),
                run.kind(),
                run.job(),
                period,
                wanted.continues() ? "continued" : "begun",
                wanted.actor().name(),
                wanted.actor().known().word(),
                lease.fence());
    }

    /** Something that a person should know became known. */
    static void note(long run, Fact note) {
        LOG.info("run {}: {}", run, told(note));
    }

    /** It has ended. */
    static void ended(Run run, BatchStatus status, List<Throwable> causes, Duration lasted) {
        String seconds = lasted.toSeconds() + "." + lasted.toMillisPart() / 100;
        // what interrupts a run that was asked to stop is no fault
        if (causes.isEmpty() || status == BatchStatus.STOPPED) {
            LOG.info("run {} {} {}: {} in {} s", run.id(), run.kind(), run.job(), status, seconds);
        } else {
            LOG.warn(
                    "run {} {} {}: {} in {} s: {}",
                    run.id(),
                    run.kind(),
                    run.job(),
                    status,
                    seconds,
                    WORDS.of(Faults.ofAll(causes)));
            if (Faults.refusal(causes).isEmpty()) {
                causes.forEach(Faults::log);
            }
        }
    }

    /** What a calculation or a post has come to. */
    static void totals(Run run, List<Fact> totals) {
        totals.forEach(each -> LOG.info("run {}: {}", run.id(), WORDS.of(each)));
    }

    private static String told(Fact note) {
        return switch (note.code()) {
            case "note.warning", "note.refused" ->
                note.code() + " " + note.values().get("file") + ":"
                        + note.values().get("line");
            default -> WORDS.of(note);
        };
    }
}
