package io.upline.cli;

import io.upline.company.Company;
import io.upline.company.ConfigurationProblem;
import io.upline.company.Home;
import io.upline.fact.Fact;
import io.upline.files.FileFault;
import io.upline.files.OwnerOnly;
import io.upline.plan.reading.PlanReader;
import io.upline.report.FilesWritten;
import io.upline.report.PlanCheck;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Makes a plan of one's own like one of the library.",
            "Its name and currency are replaced, all else is left to be edited. What the library has: plan library."
        })
final class PlanNewCommand implements Callable<Integer> {

    @Option(names = "--like", paramLabel = "PLAN", required = true, description = "the plan of the library")
    String like = "";

    @Option(names = "--name", paramLabel = "NAME", required = true, description = "the plan's own name")
    String name = "";

    @Option(names = "--from", paramLabel = "DAY", required = true, description = "its first day, like 2027-01-01")
    LocalDate from = LocalDate.EPOCH;

    @Option(
            names = "--currency",
            paramLabel = "CODE",
            description = "what it pays in (default: the company's currency; without a company that of the library)")
    @Nullable
    String currency;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "where it is written (default: config/plans/NAME/DAY.yaml of the home)")
    @Nullable
    Path out;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            defaultValue = ".",
            description = "the company's folder, with config/ and jobs/ (default: this one)")
    Path home = Path.of(".");

    @Mixin
    WrittenFileOptions writing = new WrittenFileOptions();

    @Mixin
    OutputOptions output = new OutputOptions();

    @Override
    public Integer call() throws IOException {
        String text = PlanLibrary.like(like, name, from, currency());
        PlanReader.Result read = PlanReader.read(from + ".yaml", text);
        if (read.plan().isEmpty()) {
            output.show(PlanCheck.of(false, read.problems()));
            return ExitCode.USAGE;
        }
        Path named = out;
        Path file = named == null ? ofTheHome() : named;
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (named == null) {
            write(file, bytes);
        } else {
            writing.anywhere().write(file, target -> target.write(bytes));
        }
        output.show(new FilesWritten(
                List.of(file.toString()), List.of(Fact.of("command.planMade", "like", like, "file", file))));
        return ExitCode.DONE;
    }

    private String currency() {
        String named = currency;
        if (named != null) {
            return named;
        }
        Home company = new Home(home);
        boolean isHome = Files.isRegularFile(company.root().resolve("config").resolve("company.yaml"));
        return isHome ? Company.read(company).currency().code() : PlanLibrary.currency(like);
    }

    /** Where the plan's first version lies in the home; a home it must be. */
    private Path ofTheHome() {
        Home company = new Home(home);
        Company.read(company);
        return company.plans().resolve(name).resolve(from + ".yaml");
    }

    /** Writes the file of a version that is not there yet: one that is there may have been posted with. */
    private static void write(Path file, byte[] bytes) throws IOException {
        OwnerOnly.foldersOf(file);
        try (var target = Files.newByteChannel(
                file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), OwnerOnly.newFile(file))) {
            var left = ByteBuffer.wrap(bytes);
            while (left.hasRemaining()) {
                target.write(left);
            }
        } catch (FileAlreadyExistsException e) {
            throw ConfigurationProblem.of("planIsThere", "file", file);
        } catch (IOException e) {
            Files.deleteIfExists(file);
            throw FileFault.of(e, file);
        }
    }
}
