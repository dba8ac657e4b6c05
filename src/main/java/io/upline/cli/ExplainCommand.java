package io.upline.cli;

import io.upline.desk.ExplainedPart;
import io.upline.desk.Inquiry;
import io.upline.report.Explained;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(name = "explain", description = "Why a member is paid what it is, and why not more.")
final class ExplainCommand implements Callable<Integer> {

    /** How many lines of a bonus a person is shown who does not ask for all. */
    private static final int LINES = 10;

    @Spec
    CommandSpec spec = CommandSpec.create();

    @Mixin
    HomeOptions options = new HomeOptions();

    @Mixin
    PeriodOptions what = new PeriodOptions();

    @Parameters(index = "1", arity = "0..1", paramLabel = "MEMBER", description = "the member's id; or --name")
    String member = "";

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            defaultValue = "",
            description = "lists the members whose name holds this, in whatever case and without accents")
    String name = "";

    @Option(names = "--all", description = "every line; otherwise the " + LINES + " largest of each bonus")
    boolean all;

    @Option(names = "--bonus", paramLabel = "NAME", defaultValue = "", description = "only what concerns this bonus")
    String bonus = "";

    @Option(
            names = "--source",
            paramLabel = "MEMBER",
            defaultValue = "",
            description = "only what came of this member's orders, or did not")
    String source = "";

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() {
        if (member.isEmpty() == name.isEmpty()) {
            throw new ParameterException(
                    spec.commandLine(), "explain wants a MEMBER, or --name TEXT to find one; and not both");
        }
        if (!name.isEmpty()) {
            return options.show(output, desk -> desk.get(Inquiry.class).members(what.job, what.period, name));
        }
        ExplainedPart part = new ExplainedPart(bonus, source);
        return options.show(output, desk -> {
            Explained told = desk.get(Inquiry.class).explain(what.job, what.period, member, part);
            return all || output.format == OutputOptions.Format.json ? told : told.shortened(LINES);
        });
    }
}
