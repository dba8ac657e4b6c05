package io.upline.cli;

import io.upline.company.ConfigurationProblem;
import io.upline.fact.Near;
import io.upline.report.LibraryPlan;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The plans of {@code config/plans/library}, which travel inside the program beside the sample company; {@code plan-library.txt} lists
 * their names. A plan's first line of comment says in one sentence what it is; its page lies beside it.
 */
final class PlanLibrary {

    private static final String FOLDER = "/sample-home/config/plans/library/";
    private static final Pattern NAME = Pattern.compile("(?m)^name: (.+)$");
    private static final Pattern CURRENCY = Pattern.compile("(?m)^currency: ([A-Z]{3})$");
    private static final Pattern PERIOD = Pattern.compile("(?m)^period: (\\S+)$");

    private PlanLibrary() {}

    /** The names of all plans, in their order. */
    static List<String> names() {
        return text("/plan-library.txt").lines().filter(line -> !line.isBlank()).toList();
    }

    /** All plans, in the order of their names. */
    static List<LibraryPlan> plans() {
        return names().stream().map(PlanLibrary::of).toList();
    }

    private static LibraryPlan of(String name) {
        String text = text(FOLDER + name + ".yaml");
        String about = text.substring(0, text.indexOf('\n')).substring("# ".length());
        return new LibraryPlan(name, about, found(PERIOD, text), found(CURRENCY, text));
    }

    /**
     * The YAML of a plan.
     *
     * @throws ConfigurationProblem when there is none of that name
     */
    static String yaml(String name) {
        return text(FOLDER + known(name) + ".yaml");
    }

    /**
     * The page of a plan, as Markdown.
     *
     * @throws ConfigurationProblem when there is none of that name
     */
    static String page(String name) {
        return text(FOLDER + known(name) + ".md");
    }

    /** The currency that a plan of the library pays in. */
    static String currency(String name) {
        return found(CURRENCY, yaml(name));
    }

    /** A plan of one's own, which differs from that of the library by name and currency; its first lines say where it comes from. */
    static String like(String name, String own, LocalDate from, String currency) {
        String text = replaced(NAME, yaml(name), "name: " + own);
        String head = Said.code("command.planHead", "name", own, "from", from, "like", name)
                .lines()
                .map(line -> "# " + line + "\n")
                .collect(Collectors.joining());
        return head + replaced(CURRENCY, text, "currency: " + currency);
    }

    private static String known(String name) {
        List<String> names = names();
        if (!names.contains(name)) {
            throw ConfigurationProblem.of(
                    "noLibraryPlan", "name", name, "near", String.join(", ", Near.of(name, names)));
        }
        return name;
    }

    private static String replaced(Pattern line, String text, String by) {
        return line.matcher(text).replaceFirst(Matcher.quoteReplacement(by));
    }

    private static String found(Pattern line, String text) {
        Matcher matcher = line.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException(line.pattern());
        }
        return matcher.group(1);
    }

    private static String text(String resource) {
        try (InputStream stream = PlanLibrary.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new FileNotFoundException(resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
