package io.upline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Every command can be built, says what it takes, and takes its options in each combination that is meant. */
class CommandsTest {

    /** The list of a command's commands shows the first line of what each does: it is a whole sentence. */
    @Test
    void saysInAWholeSentenceWhatEachCommandDoes() {
        List<CommandLine> commands = new ArrayList<>();
        collect(UplineCommand.line(), commands);
        assertThat(commands)
                .hasSizeGreaterThan(20)
                .allSatisfy(command -> assertThat(
                                command.getCommandSpec().usageMessage().description()[0])
                        .as(command.getCommandSpec().qualifiedName())
                        .endsWith("."));
    }

    @TestFactory
    Stream<DynamicTest> saysWhatItTakes() {
        List<CommandLine> commands = new ArrayList<>();
        collect(UplineCommand.line(), commands);
        return commands.stream()
                .map(command -> DynamicTest.dynamicTest(
                        command.getCommandSpec().qualifiedName(),
                        () -> assertThat(command.getUsageMessage())
                                .contains(command.getCommandSpec().name())));
    }

    private static void collect(CommandLine command, List<CommandLine> into) {
        into.add(command);
        command.getSubcommands().values().forEach(each -> collect(each, into));
    }

    /** {@code demo} and {@code serve} tell how they go on; {@code bench} is a program of its own; the schema is JSON already. */
    @TestFactory
    Stream<DynamicTest> showsWhatItShowsAsJsonToo() {
        List<CommandLine> commands = new ArrayList<>();
        collect(UplineCommand.line(), commands);
        return commands.stream()
                .filter(command -> command.getSubcommands().isEmpty())
                .filter(command -> !List.of("demo", "serve", "bench", "schema").contains(command.getCommandName()))
                .map(command -> DynamicTest.dynamicTest(
                        command.getCommandSpec().qualifiedName(),
                        () -> assertThat(command.getUsageMessage())
                                .contains("--format")
                                .contains("json")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rejections",
                "rejections --all",
                "rejections --period 2026-10 --job nordic-monthly",
                "rejections --waive 7,9-12 --reason wrong",
                "rejections --aside orders.csv --reason wrong",
                "rejections --reason wrong --aside orders.csv",
                "rejections --accept 3 --reason right",
                "rejections --replaced orders.csv --with more.csv",
                "explain nordic-monthly --period 2026-10 M000001",
                "explain nordic-monthly --period 2026-10 M000001 --all",
                "explain --all --bonus Team --source M000016 nordic-monthly --period 2026-10 M000001",
                "explain nordic-monthly --period 2026-10 --name lind"
            })
    void takesWhatIsMeant(String line) {
        assertThat(UplineCommand.line().parseArgs(line.split(" ")).errors()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rejections --waive 7",
                "rejections --reason wrong",
                "rejections --waive 7 --aside orders.csv --reason wrong",
                "rejections --accept 3 --waive 3 --reason wrong",
                "rejections --replaced orders.csv",
                "rejections --waive 7 --reason wrong --replaced orders.csv --with more.csv"
            })
    void refusesWhatContradictsItself(String line) {
        CommandLine command = UplineCommand.line();
        assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> command.parseArgs(line.split(" ")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        rnu                                  | did you mean: run; see: upline --help
        staus                                | did you mean: status; see: upline --help
        plan chekc x.yaml                    | did you mean: check; see: upline plan --help
        plan                                 | there are: check, library, new, reference, schema, show, test; see: upline plan --help
        run nordic-monthly --perod 2026-09   | did you mean: --period; see: upline run --help
        approve nordic-monthly --period 2026-09 | who approves is named with the command: --by NAME; the operating system's user is not taken for it; see: upline approve --help
        compare nordic-monthly --period 2026-09 --rank M1 | Value for option '--rank' (MEMBER=RANK) should be in KEY=VALUE format but was M1; see: upline compare --help
        run nordic-monthly                   | Missing required option: '--period=P'; see: upline run --help
        """)
    void saysInOneLineWhatWasPerhapsMeant(String typed, String said) {
        ByteArrayOutputStream told = new ByteArrayOutputStream();
        PrintStream stream = new PrintStream(told, true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(stream, stream, Path.of(""), "olga", Optional.empty(), _ -> {});

        int code = terminal.at(() -> UplineCommand.execute(typed.split(" ")));

        assertThat(code).isEqualTo(2);
        assertThat(told.toString(StandardCharsets.UTF_8).lines())
                .singleElement()
                .asString()
                .endsWith(said);
    }
}
