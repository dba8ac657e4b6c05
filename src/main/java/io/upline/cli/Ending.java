package io.upline.cli;

import io.upline.close.Outcome;
import java.io.PrintStream;

/** The last lines of a command and its exit code. */
final class Ending {

    private Ending() {}

    static int of(Outcome outcome) {
        PrintStream out = outcome.isDone() ? System.out : System.err;
        outcome.notes().forEach(System.out::println);
        outcome.lines().forEach(out::println);
        outcome.causes().forEach(FaultLog::add);
        if (outcome.state() == Outcome.State.DONE) {
            return outcome.blemished() ? ExitCode.BLEMISHED : ExitCode.DONE;
        }
        System.err.println("nothing is lost; continue with: restart");
        return ExitCode.FAILED;
    }
}
