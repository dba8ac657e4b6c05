package io.upline.cli;

import io.upline.close.Outcome;

/** The last lines of a command that ran a job, and its exit code. */
final class Ending {

    private Ending() {}

    static int of(OutputOptions output, Outcome outcome) {
        output.show(
                outcome.end(),
                outcome.isDone() ? Terminal.here().out() : Terminal.here().err());
        if (outcome.isDone()) {
            return outcome.blemished() ? ExitCode.BLEMISHED : ExitCode.DONE;
        }
        Terminal.here().err().println(Said.code("run.continue"));
        return ExitCode.FAILED;
    }
}
