package io.upline.close;

import io.upline.control.BrokenInvariant;
import io.upline.control.Refusal;
import io.upline.database.DatabaseFault;
import io.upline.database.KnownFaults;
import io.upline.fact.Fact;
import io.upline.fact.FactException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import org.slf4j.LoggerFactory;

/**
 * Faults as an operator is told of them: the one place where an exception becomes a fact that has a sentence. What the system
 * says of a full disk or a server that is gone is told in the words of the runbook. Messages of foreign exceptions are not
 * shown: they may quote personal data; the log has their classes and places.
 */
public final class Faults {

    private static final int ENTRY_MAX = 20_000;
    private static final int DEPTH_MAX = 50;

    private Faults() {}

    /** The fault to be told where several things went wrong: a refusal if there is one, since it says what to do, else what is known best. */
    public static Fact ofAll(List<Throwable> faults) {
        Optional<Refusal> refusal = refusal(faults);
        if (refusal.isPresent()) {
            return refusal.get().fact();
        }
        Fact told = Fact.of("run.failed");
        for (Throwable fault : faults) {
            Fact each = of(fault);
            if (!each.code().equals("run.unexpected")) {
                return each;
            }
            if (told.code().equals("run.failed")) {
                told = each;
            }
        }
        return told;
    }

    /** The first refusal among faults and their causes. */
    static Optional<Refusal> refusal(List<Throwable> faults) {
        for (Throwable fault : faults) {
            for (Throwable each : chain(fault)) {
                if (each instanceof Refusal refusal) {
                    return Optional.of(refusal);
                }
            }
        }
        return Optional.empty();
    }

    /** What is told of a fault: a fact that one of its causes carries, else the deepest cause that is known, else what we said of it ourselves. */
    public static Fact of(Throwable fault) {
        List<Throwable> chain = chain(fault);
        for (Throwable each : chain) {
            if (each instanceof FactException told) {
                return told.fact();
            }
        }
        for (Throwable each : chain.reversed()) {
            Optional<Fact> known = KnownFaults.of(each);
            if (known.isPresent()) {
                return known.get();
            }
        }
        for (Throwable each : chain) {
            if (each instanceof BrokenInvariant || each instanceof DatabaseFault || isOurs(each)) {
                return Fact.of("run.fault", "message", String.valueOf(each.getMessage()));
            }
        }
        return Fact.of("run.unexpected", "type", chain.getLast().getClass().getSimpleName(), "entry", entry(fault));
    }

    /** Whether we made the message ourselves: the exception was made by a class of ours, and takes a text. */
    private static boolean isOurs(Throwable each) {
        StackTraceElement[] places = each.getStackTrace();
        return (each instanceof IllegalStateException || each instanceof java.io.UncheckedIOException)
                && each.getMessage() != null
                && (each.getCause() == null
                        || !each.getMessage().equals(each.getCause().toString()))
                && places.length > 0
                && places[0].getClassName().startsWith("io.upline.");
    }

    /** Writes a fault into the log: its classes and places under the number that {@link #of} gives it, and never a message. */
    public static void log(Throwable fault) {
        LoggerFactory.getLogger("fault").error("entry {}\n{}", entry(fault), text(fault));
    }

    /** The number of a fault's entry in the log: the same for the same fault at the same place. */
    static String entry(Throwable fault) {
        CRC32 sum = new CRC32();
        sum.update(text(fault).getBytes(StandardCharsets.UTF_8));
        return String.format(java.util.Locale.ROOT, "%08x", sum.getValue());
    }

    private static String text(Throwable fault) {
        StringBuilder text = new StringBuilder();
        for (Throwable each : chain(fault)) {
            if (text.length() > ENTRY_MAX) {
                break;
            }
            text.append(each.getClass().getName());
            KnownFaults.state(each)
                    .ifPresent(
                            state -> text.append(" (SQL state ").append(state).append(')'));
            text.append('\n');
            for (StackTraceElement place : each.getStackTrace()) {
                text.append("    at ").append(place).append('\n');
            }
        }
        return text.toString();
    }

    /** A fault, its causes, and what a driver hangs beside them, outermost first. */
    private static List<Throwable> chain(Throwable fault) {
        List<Throwable> chain = new ArrayList<>();
        Throwable each = fault;
        while (each != null && chain.size() < DEPTH_MAX && !chain.contains(each)) {
            chain.add(each);
            Throwable cause = each.getCause();
            each = cause == null ? KnownFaults.next(each).orElse(null) : cause;
        }
        return chain;
    }
}
