package io.upline.cli;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

@Command(
        name = "demo",
        description =
                "Makes a fresh home from the sample company (or of N generated members), closes its periods, and says"
                        + " where ledger, statements and close workbook are.")
final class DemoCommand implements Callable<Integer> {

    @Option(names = "--members", paramLabel = "N", description = "generated members (default: the sample company)")
    int members;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "target/demo",
            description = "folder (default: target/demo)")
    Path out = Path.of("target/demo");

    @Override
    public Integer call() throws Exception {
        return new Demo(out.toAbsolutePath().normalize(), members, new ConsoleProgress()).run();
    }
}
