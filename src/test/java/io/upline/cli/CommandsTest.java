package io.upline.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** Every command can be built, says what it takes, and takes its options in each combination that is meant. */
class CommandsTest {

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
                "rejections --replaced orders.csv --with more.csv"
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
}
