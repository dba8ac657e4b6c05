package io.upline.cli;

import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A job and one of its periods. */
final class PeriodOptions {

    @Parameters(index = "0", paramLabel = "JOB", description = "folder in jobs/")
    String job = "";

    @Option(
            names = "--period",
            paramLabel = "P",
            required = true,
            description = "2026-10 (month), 2026-W44 (week), or a first day")
    String period = "";
}
