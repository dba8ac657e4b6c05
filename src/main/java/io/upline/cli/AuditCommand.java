package io.upline.cli;

import io.upline.desk.AuditTrail;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "audit",
        description = "Who did what, when, why and how much: the whole audit trail, or what of it is asked for.")
final class AuditCommand implements Callable<Integer> {

    @Mixin
    HomeOptions options = new HomeOptions();

    @Option(names = "--person", paramLabel = "NAME", defaultValue = "", description = "what this person did")
    String person = "";

    @Option(names = "--job", paramLabel = "JOB", defaultValue = "", description = "what was done to this job")
    String job = "";

    @Option(names = "--period", paramLabel = "P", defaultValue = "", description = "what was done to this period")
    String period = "";

    @Option(
            names = "--kind",
            paramLabel = "WORD",
            defaultValue = "",
            description = "what was done: run, approve, post, waive, ...")
    String kind = "";

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        return options.show(
                output, desk -> desk.get(AuditTrail.class).of(new AuditTrail.Wanted(person, job, period, kind)));
    }
}
