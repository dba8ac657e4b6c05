package io.upline.close;

import io.upline.control.BrokenInvariant;
import io.upline.control.Refusal;
import io.upline.fact.Fact;
import io.upline.fact.FactException;
import java.util.List;
import java.util.Optional;

/** Faults as an operator is told of them. Messages of foreign exceptions are not shown: they may quote personal data. */
final class Faults {

    private Faults() {}

    /** The fault to be told where several things went wrong: a refusal if there is one, since it says what to do. */
    static Fact ofAll(List<Throwable> faults) {
        return refusal(faults)
                .map(FactException::fact)
                .orElseGet(() -> faults.isEmpty() ? Fact.of("run.failed") : of(faults.getFirst()));
    }

    /** The first refusal among faults and their causes. */
    static Optional<Refusal> refusal(List<Throwable> faults) {
        for (Throwable fault : faults) {
            for (Throwable each = fault; each != null; each = each.getCause()) {
                if (each instanceof Refusal refusal) {
                    return Optional.of(refusal);
                }
            }
        }
        return Optional.empty();
    }

    private static Fact of(Throwable fault) {
        for (Throwable each = fault; each != null; each = each.getCause()) {
            if (each instanceof FactException told) {
                return told.fact();
            }
            if (each instanceof BrokenInvariant
                    || each instanceof IllegalStateException
                    || each instanceof java.io.IOException) {
                return Fact.of("run.fault", "message", String.valueOf(each.getMessage()));
            }
        }
        return Fact.of("run.unexpected", "type", root(fault).getClass().getSimpleName());
    }

    private static Throwable root(Throwable fault) {
        Throwable root = fault;
        for (Throwable cause = root.getCause(); cause != null; cause = cause.getCause()) {
            root = cause;
        }
        return root;
    }
}
