package io.upline.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "import", description = "Takes the files in the inbox: members, then orders.")
final class ImportCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Override
    public Integer call() {
        return options.withJobs(runs -> {
            int code = Ending.of(runs.importInbox(options.actor()));
            System.out.println(
                    code == ExitCode.BLEMISHED
                            ? "next: rejections, to see and mend what was not taken"
                            : "next: run JOB --period P");
            return code;
        });
    }
}
