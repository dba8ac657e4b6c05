package io.upline.plan.yaml;

import io.upline.fact.Fact;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A piece of YAML with its place in the file (line and column from 1). Everything is text until a shape says otherwise. */
public sealed interface Node {

    /** Characters that are not seen: control characters, and those that turn the direction of writing. */
    Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\u2028\\u2029]");

    /** The start of a file, where something is said of it that stands nowhere in it. */
    static Node start() {
        return new Scalar("", true, false, 1, 1, 1);
    }

    /** The line in the file, from 1. */
    int line();

    /** The column in the file, from 1. */
    int column();

    /**
     * A single value, exactly as typed.
     *
     * @param plain neither quoted nor a block
     * @param block a text block ({@code |}), whose first line is the one after {@code line}
     * @param textColumn the column in the file at which the lines of the text begin, from 1
     */
    record Scalar(String text, boolean plain, boolean block, int line, int column, int textColumn) implements Node {}

    /** A list. */
    record Sequence(List<Node> items, int line, int column) implements Node {}

    /** A map; keys are single values and occur once. */
    record Mapping(List<Entry> entries, int line, int column) implements Node {

        /** The value under a key. */
        public Optional<Node> get(String key) {
            for (Entry entry : entries) {
                if (entry.key().text().equals(key)) {
                    return Optional.of(entry.value());
                }
            }
            return Optional.empty();
        }

        /** Whether the key is there. */
        public boolean has(String key) {
            return get(key).isPresent();
        }
    }

    /** A key and its value. */
    record Entry(Scalar key, Node value) {}

    /** The single values at and below it, keys among them, in the order in which they stand in the file. */
    default Stream<Scalar> scalars() {
        return switch (this) {
            case Scalar scalar -> Stream.of(scalar);
            case Sequence list -> list.items().stream().flatMap(Node::scalars);
            case Mapping map ->
                map.entries().stream()
                        .flatMap(entry -> Stream.concat(
                                Stream.of(entry.key()), entry.value().scalars()));
        };
    }

    /** What it is, as messages call it. */
    default Fact form() {
        return switch (this) {
            case Scalar s ->
                s.text().isEmpty() ? Fact.of("meant.nothing") : Fact.of("meant.text", "text", shortened(s.text()));
            case Sequence _ -> Fact.of("meant.list");
            case Mapping _ -> Fact.of("meant.map");
        };
    }

    private static String shortened(String text) {
        String line = text.strip().replace('\n', ' ');
        String shown = line.length() <= 40 ? line : line.substring(0, 37) + "...";
        // characters that steer a terminal or turn the direction of writing are named, not shown
        return UNSEEN.matcher(shown)
                .replaceAll(found -> String.format(
                        Locale.ROOT, "<U+%04X>", (int) found.group().charAt(0)));
    }
}
