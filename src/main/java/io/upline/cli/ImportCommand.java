package io.upline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "import", description = "Takes the files in the inbox: members, then orders.")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.withJobs(runs -> {
            int code = Ending.of(output, runs.importInbox(options.actor()));
            output.say(code == ExitCode.BLEMISHED ? "command.seeRejections" : "command.runNext");
            return code;
        });
    }
}
