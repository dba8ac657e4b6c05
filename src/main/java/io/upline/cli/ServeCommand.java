package io.upline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "serve", description = "Runs the jobs by their schedule; health and progress on localhost.")
final class ServeCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Override
    public Integer call() {
        return ExitCode.USAGE;
    }
}
