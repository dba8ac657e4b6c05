package io.upline.report;

import io.upline.fact.Fact;

/**
 * Why a command did not do what it was asked for.
 *
 * @param ended how it ended
 * @param exit its exit code
 * @param because why
 */
public record Ended(Kind ended, int exit, Fact because) {

    /** How a command ended. */
    public enum Kind {
        /** It is not allowed now, or is in other hands; exit code 4. */
        REFUSED,
        /** The command, a setting or a plan is wrong; exit code 2. */
        MISUSED,
        /** It failed, and can be given again or continued; exit code 1. */
        FAILED
    }
}
