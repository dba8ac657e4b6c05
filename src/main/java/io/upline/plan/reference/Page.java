package io.upline.plan.reference;

import io.upline.plan.Plan;
import io.upline.plan.document.PlanDocument;
import io.upline.plan.kind.Bonus;
import io.upline.plan.kind.Kinds;
import io.upline.plan.reading.PlanReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A part of the reference.
 *
 * @param word the name of its file: a kind's word, or a subject
 * @param text its prose as Markdown, as it is written: with marks where the program says something
 */
record Page(String word, String text) {

    private static final Pattern MARK = Pattern.compile("<!-- ([a-z]+)(?:: ([A-Za-z]+))? -->\n");

    /** The page in a file beside this class; empty where there is none. */
    static Optional<Page> read(String word) {
        return file(word + ".md").map(text -> new Page(word, text));
    }

    /** A file of the reference. */
    static Optional<String> file(String name) {
        try (InputStream in = Page.class.getResourceAsStream("/io/upline/plan/reference/" + name)) {
            return in == null ? Optional.empty() : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its heading, without signs. */
    String title() {
        return text.lines().findFirst().orElse("").replaceFirst("^#+ ", "");
    }

    /** What it is about, in one sentence: the first paragraph of its first part. */
    String summary() {
        return text.lines()
                .dropWhile(line -> line.startsWith("#") || line.isEmpty())
                .takeWhile(line -> !line.isEmpty())
                .collect(Collectors.joining(" "));
    }

    /** Its text, with what the program says in the place of each mark; {@code lists} fills in marks that concern other pages. */
    String filled(UnaryOperator<String> lists) {
        return MARK.matcher(text).replaceAll(mark -> Matcher.quoteReplacement(said(mark, lists)));
    }

    private String said(MatchResult mark, UnaryOperator<String> lists) {
        String of = Objects.requireNonNullElse(mark.group(2), word);
        return switch (mark.group(1)) {
            case "keys" -> KeyTable.of(Objects.requireNonNull(Reference.maps().get(of), of));
            case "printed" -> printed();
            default -> lists.apply(mark.group(1));
        };
    }

    /** How the printed plan says the bonuses of this kind that stand in the worked example. */
    private String printed() {
        Plan plan = PlanReader.read("plan.yaml", plan())
                .plan()
                .orElseThrow(() ->
                        new IllegalStateException("the plan of the worked example of " + word + " cannot be used"));
        List<String> document = PlanDocument.markdown(plan, List.of()).lines().toList();
        return plan.bonuses().stream()
                .filter(bonus -> Kinds.wordOf(bonus.kind()).equals(word))
                .map(bonus -> quoted(document, bonus))
                .collect(Collectors.joining("\n"));
    }

    private static String quoted(List<String> document, Bonus bonus) {
        String heading = "## " + bonus.name();
        String lines = document.stream()
                .dropWhile(line -> !line.equals(heading))
                .skip(1)
                .takeWhile(line -> !line.startsWith("## "))
                .collect(Collectors.joining("\n"))
                .strip();
        return (bonus.name() + "\n\n" + lines)
                .lines()
                .map(line -> ("> " + line).stripTrailing() + "\n")
                .collect(Collectors.joining());
    }

    /** The plan of its first worked example, as it would stand in a file. */
    private String plan() {
        String example = text.substring(text.indexOf("```yaml\n") + "```yaml\n".length());
        return example.lines()
                .skip(1)
                .takeWhile(line -> line.startsWith("  "))
                .map(line -> line.substring(2) + "\n")
                .collect(Collectors.joining());
    }
}
