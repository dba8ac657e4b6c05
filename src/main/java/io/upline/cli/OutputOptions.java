package io.upline.cli;

import io.upline.words.Json;
import io.upline.words.Text;
import io.upline.words.Words;
import java.io.PrintStream;
import picocli.CommandLine.Option;

/** How a command shows what it has found or made. */
final class OutputOptions {

    /** Whether the output is for people or for programs. */
    enum Format {
        text,
        json
    }

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            defaultValue = "text",
            description = "text (default) or json, on one line; the keys stand in src/docs/json.md")
    Format format = Format.text;

    private final Words words = Words.english();

    /** Shows a record on standard output. */
    void show(Object shown) {
        show(shown, Terminal.here().out());
    }

    /** Shows a record: JSON on standard output, text elsewhere if that is where it belongs. */
    void show(Object shown, PrintStream text) {
        if (format == Format.json) {
            Terminal.here().out().println(new Json(words).of(shown));
        } else {
            new Text(words).of(shown).forEach(text::println);
        }
    }

    /** Says a sentence to people; it is not said to a program that asked for JSON. */
    void say(String code, Object... namesAndValues) {
        if (format == Format.text) {
            Terminal.here().out().println(words.say(code, namesAndValues));
        }
    }
}
