package io.upline.plan.reference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A paragraph, an item of a list, a table, or a worked example of a page.
 *
 * @param section the heading under which it stands
 * @param text its lines
 */
record Block(String section, String text) {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");
    private static final Pattern ITEM = Pattern.compile("(- |\\d+\\. ).*");
    private static final String FENCE = "```";

    /** The blocks of a page, in its order. */
    static List<Block> of(String markdown) {
        List<Block> blocks = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        String section = "";
        boolean fenced = false;
        for (String line : (Iterable<String>) Stream.concat(markdown.lines(), Stream.of(""))::iterator) {
            fenced ^= line.startsWith(FENCE);
            boolean heading = !fenced && line.startsWith("#");
            if (!fenced && (heading || line.isBlank() || ITEM.matcher(line).matches()) && !lines.isEmpty()) {
                blocks.add(new Block(section, String.join("\n", lines)));
                lines.clear();
            }
            if (heading) {
                section = line.replaceFirst("^#+ ", "");
            } else if (fenced || !line.isBlank()) {
                lines.add(line);
            }
        }
        return blocks;
    }

    private boolean isTable() {
        return text.startsWith("|");
    }

    private boolean isExample() {
        return text.startsWith(FENCE);
    }

    /** What of it concerns a word of the language: of a table its head and the rows that name the word; nothing where none does. */
    Stream<Block> about(String word) {
        if (isExample()) {
            return Stream.empty();
        }
        if (!isTable()) {
            return names(text, word) ? Stream.of(this) : Stream.empty();
        }
        List<String> rows = text.lines().skip(2).filter(row -> names(row, word)).toList();
        return rows.isEmpty()
                ? Stream.empty()
                : Stream.of(new Block(
                        section,
                        Stream.concat(text.lines().limit(2), rows.stream()).collect(Collectors.joining("\n"))));
    }

    private static boolean names(String text, String word) {
        return CODE.matcher(text)
                .results()
                .flatMap(code -> Arrays.stream(code.group(1).split("[^A-Za-z0-9-]+")))
                .anyMatch(word::equals);
    }

    /** Whether all of these words stand in its text, in whatever order. */
    boolean says(List<String> words) {
        String plain = text.toLowerCase(Locale.ROOT);
        return words.stream().allMatch(plain::contains);
    }
}
