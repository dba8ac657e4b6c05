package io.upline.architecture;

import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.palantir.javaformat.java.JavaFormatterOptions.Style;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Formats every source file in place, as {@link FormatTest} wants it.
 *
 * <p>By one command: {@code mvn -q test -Dtest=FormatTest -Dformat}. (As a main class it needs the {@code --add-exports} of
 * {@code test.jvm.exports} in the pom.)
 */
final class FormatSources {

    private static final Formatter FORMATTER = Formatter.createFormatter(
            JavaFormatterOptions.builder().style(Style.PALANTIR).build());

    private FormatSources() {}

    /** Formats the sources under the working directory and names those it changed. */
    public static void main(String[] args) throws IOException {
        write().forEach(System.out::println);
    }

    /** Formats in place; the files that changed. */
    static List<Path> write() throws IOException {
        List<Path> changed = unformatted();
        for (Path file : changed) {
            Files.writeString(file, formatted(Files.readString(file), file));
        }
        return changed;
    }

    /** The files that are not formatted. */
    static List<Path> unformatted() throws IOException {
        List<Path> unformatted = new ArrayList<>();
        for (Path folder : Source.FOLDERS) {
            for (Path file : Source.filesUnder(folder)) {
                String text = Files.readString(file);
                if (!text.equals(formatted(text, file))) {
                    unformatted.add(file);
                }
            }
        }
        return unformatted;
    }

    private static String formatted(String text, Path file) {
        try {
            return FORMATTER.formatSourceAndFixImports(text);
        } catch (FormatterException e) {
            throw new IllegalStateException(file + " cannot be parsed", e);
        }
    }
}
