package io.upline.plan.yaml;

import io.upline.fact.Fact;

/**
 * Something found in a plan or scenario file.
 *
 * @param severity whether the file is refused for it
 * @param code names the rule
 * @param file name of the file
 * @param line its line, from 1
 * @param column its column, from 1
 * @param what what was found, and what was meant
 */
public record Problem(Severity severity, ProblemCode code, String file, int line, int column, Fact what) {

    /** Whether the file is refused. */
    public enum Severity {
        /** The file is refused. */
        ERROR,
        /** The file can be used. */
        WARNING
    }

    /** Whether the file is refused for it. */
    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** How to mend it: it speaks of the same values. */
    public Fact remedy() {
        return new Fact(what.code() + ".remedy", what.values());
    }

    /** All of it as one fact: place, rule, what was found, remedy. */
    public Fact fact() {
        return Fact.of(
                isError() ? "plan.error" : "plan.warning",
                "file",
                file,
                "line",
                line,
                "column",
                column,
                "problem",
                code.word(),
                "what",
                what,
                "remedy",
                remedy());
    }
}
