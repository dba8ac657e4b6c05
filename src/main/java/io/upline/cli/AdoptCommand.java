package io.upline.cli;

import io.upline.desk.Adoption;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "adopt",
        description =
                "Takes the home as it stands, though its anchor holds what the ledger lacks (an older backup was put"
                        + " back), the anchor is lost, or the home was moved. Lists what is given up; counts once two"
                        + " different people have said so.")
final class AdoptCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Option(names = "--reason", paramLabel = "TEXT", required = true, description = "why, for the record")
    String reason = "";

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.show(output, desk -> desk.get(Adoption.class).adopt(options.actor(), reason));
    }
}
