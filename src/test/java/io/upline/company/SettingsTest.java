package io.upline.company;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import io.upline.desk.Told;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** One settings file, byte by byte: what is text is taken as typed, and whatever else YAML can do is refused. */
class SettingsTest {

    @TempDir
    Path folder = Path.of("");

    /** YAML would make a truth, a number, a time or nothing at all of these. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "no",
                "on",
                "yes",
                "true",
                "010",
                "0x10",
                "1_000",
                "1:30",
                ".5",
                "1e3",
                ".inf",
                "2026-10-05",
                "=1+1",
                "<<"
            })
    void takesAScalarAsTyped(String text) throws IOException {
        assertThat(read("key: " + text).text("key")).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"key:", "key: ~", "key: null", "key: ''", "key: \"\"", "other: 1"})
    void aKeyWithoutAValueIsNotSaid(String text) throws IOException {
        Settings settings = read(text);
        assertThat(settings.optional("key")).isNull();
        assertThat(settings.text("key", "usual")).isEqualTo("usual");
        assertThat(settings.wholeNumber("key", 7)).isEqualTo(7);
        assertThatThrownBy(() -> settings.text("key")).satisfies(Told.just("s.yaml: 'key' is missing"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
        a key twice               | key: 1;key: 2                      | found duplicate key
        a key twice, deep         | key: {a: 1, a: 2}                  | found duplicate key
        a list                    | - key                              | s.yaml: the file takes keys and values
        a bare word               | key                                | s.yaml: the file takes keys and values
        nothing                   | # nothing                          | s.yaml: the file takes keys and values
        two documents             | key: 1;---;key: 2                  | but found another document
        a class to be made        | key: !!javax.script.Manager [a]    | could not determine a constructor
        a tag of its own          | key: !secret a                     | could not determine a constructor
        an alias of a list        | a: &a [x];key: [*a, *a]            | Number of aliases for non-scalar nodes exceeds
        a mapping that is merged  | a: &a {x: 1};key: {<<: *a}         | Number of aliases for non-scalar nodes exceeds
        eleven levels             | key: [[[[[[[[[[a]]]]]]]]]]         | s.yaml: lists and keys stand inside one another more than 10
        a bracket not closed      | key: [a, b                         | expected ',' or ']'
        a tab before a key        | a:;\tkey: 1                        | found character '\\t(TAB)'
        """)
    void refuses(String what, String text, String said) {
        assertThatThrownBy(
                        () -> read(text.replace(";", "\n").replace("\\t", "\t")).text("key"))
                .as(what)
                .isInstanceOf(ConfigurationProblem.class)
                .satisfies(Told.containing(said))
                .satisfies(Told.startingWith("s.yaml: "));
    }

    /** None of them may cost more than a moment. */
    @Test
    void refusesWhatWouldGrowWithoutEnd() {
        for (String text : List.of(
                "[".repeat(50_000),
                "key: " + "{a: ".repeat(10_000) + "1" + "}".repeat(10_000),
                "- ".repeat(40_000) + "a",
                "key: " + "x".repeat(100_001),
                "a: &a [x,x]\nb: &b [*a,*a]\nc: &c [*b,*b]\nd: &d [*c,*c]\nkey: [*d,*d]")) {
            assertTimeoutPreemptively(
                    Duration.ofSeconds(20),
                    () -> assertThatThrownBy(() -> read(text).text("key"))
                            .as(text.substring(0, 20))
                            .isInstanceOf(ConfigurationProblem.class)
                            .satisfies(Told.startingWith("s.yaml")));
        }
    }

    @Test
    void refusesBytesThatAreNoText() throws IOException {
        Files.write(folder.resolve("s.yaml"), new byte[] {'k', ':', ' ', (byte) 0xc3, '('});
        assertThatThrownBy(() -> Settings.read(folder, folder.resolve("s.yaml")))
                .satisfies(Told.startingWith("s.yaml cannot be read: "));
    }

    @Test
    void aFileThatIsNotThereSaysWhereAHomeIs() {
        assertThatThrownBy(() -> Settings.read(folder, folder.resolve("config/company.yaml")))
                .satisfies(Told.startingWith("config/company.yaml is missing; a home has config/company.yaml"));
    }

    @Test
    void whatAnEditorOfWindowsWritesIsTheSame() throws IOException {
        Files.writeString(folder.resolve("s.yaml"), "\uFEFFkey: a\r\nlist: [b, c]\r\n", StandardCharsets.UTF_8);
        Settings settings = Settings.read(folder, folder.resolve("s.yaml"));
        assertThat(settings.text("key")).isEqualTo("a");
        assertThat(settings.list("list", List.of())).containsExactly("b", "c");
        settings.refuseOthers();
    }

    /** The keys that were asked for are those that are known, whether they stand in the file or not. */
    @Test
    void refusesAKeyThatNobodyAskedFor() throws IOException {
        Settings settings = read("key: 1\nkeys: 2");
        settings.text("key");
        settings.list("list", List.of());
        assertThatThrownBy(settings::refuseOthers)
                .satisfies(Told.just("s.yaml: 'keys' is no setting; known are [key, list]"));
    }

    private Settings read(String text) throws IOException {
        Files.writeString(folder.resolve("s.yaml"), text);
        return Settings.read(folder, folder.resolve("s.yaml"));
    }
}
