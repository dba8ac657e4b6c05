package io.upline.cli;

import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Unmatched;

@Command(
        name = "bench",
        description = {
            "Measures a close on this machine, beside floors and peers.",
            "It is a program of its own, upline-bench.jar, which the launcher starts: upline bench --help."
        })
final class BenchCommand implements Callable<Integer> {

    @Unmatched
    List<String> others = List.of();

    @Override
    public Integer call() {
        Terminal.here().err().println(Said.code("command.bench", "arguments", String.join(" ", others)));
        return ExitCode.USAGE;
    }
}
