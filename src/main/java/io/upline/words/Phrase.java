package io.upline.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A sentence with blanks: {@code {name}} is a value; {@code {count#line|lines}} is the first word where the value is 1, the second
 * otherwise; {@code {names*; }} is the items of a list with that between them; {@code {name?text}} is the text where the value is neither empty nor 0 nor false, and the text may hold any of the three before.
 * Any other brace is itself. What is only told where there is something of it, and items, may be missing in a fact: one that was stored before
 * its sentence told of them has nothing of it.
 */
final class Phrase {

    private static final Pattern BLANK = Pattern.compile(
            "\\{([a-z][A-Za-z0-9]*)(?:#([^|{}]*)\\|([^|{}]*)|\\*([^{}]*)|\\?((?:[^{}]|\\{[a-z][A-Za-z0-9]*(?:[#*][^{}]*)?})*))?}");
    private static final Pattern LEFT = Pattern.compile("\\{[a-z][A-Za-z0-9]*[#*?]");

    private final List<Part> parts;

    private Phrase(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    static Phrase of(String text) {
        List<Part> parts = new ArrayList<>();
        Matcher blank = BLANK.matcher(text);
        int from = 0;
        while (blank.find()) {
            parts.add(new Part.Text(text.substring(from, blank.start())));
            if (blank.group(2) != null) {
                parts.add(new Part.Counted(blank.group(1), blank.group(2), blank.group(3)));
            } else if (blank.group(4) != null) {
                parts.add(new Part.Items(blank.group(1), blank.group(4)));
            } else if (blank.group(5) != null) {
                parts.add(new Part.Where(blank.group(1), of(blank.group(5))));
            } else {
                parts.add(new Part.Value(blank.group(1)));
            }
            from = blank.end();
        }
        parts.add(new Part.Text(text.substring(from)));
        for (Part part : parts) {
            if (part instanceof Part.Text(String plain) && LEFT.matcher(plain).find()) {
                throw new IllegalArgumentException("a blank that cannot be filled: " + plain);
            }
        }
        return new Phrase(parts);
    }

    /** The sentence with its blanks filled. */
    String with(Map<String, Object> values, Function<Object, String> written) {
        StringBuilder text = new StringBuilder();
        for (Part part : parts) {
            text.append(
                    switch (part) {
                        case Part.Text(String plain) -> plain;
                        case Part.Value(String name) -> written.apply(value(values, name));
                        case Part.Counted(String name, String one, String many) ->
                            value(values, name).equals(1L) ? one : many;
                        case Part.Items(String name, String between) ->
                            ((List<?>) values.getOrDefault(name, List.of()))
                                    .stream().map(written).collect(Collectors.joining(between));
                        case Part.Where(String name, Phrase then) ->
                            isNothing(values.getOrDefault(name, "")) ? "" : then.with(values, written);
                    });
        }
        return text.toString();
    }

    /** The names of its blanks. */
    List<String> names() {
        List<String> names = new ArrayList<>();
        for (Part part : parts) {
            switch (part) {
                case Part.Text _ -> {}
                case Part.Value(String name) -> names.add(name);
                case Part.Counted(String name, String _, String _) -> names.add(name);
                case Part.Items(String name, String _) -> names.add(name);
                case Part.Where(String name, Phrase then) -> {
                    names.add(name);
                    names.addAll(then.names());
                }
            }
        }
        return names.stream().distinct().toList();
    }

    private static boolean isNothing(Object value) {
        return value.equals("") || value.equals(0L) || value.equals(false) || value.equals(List.of());
    }

    private static Object value(Map<String, Object> values, String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("a sentence speaks of '" + name + "', the fact of " + values.keySet());
        }
        return value;
    }

    /** A piece of a sentence. */
    private sealed interface Part {
        record Text(String plain) implements Part {}

        record Value(String name) implements Part {}

        record Counted(String name, String one, String many) implements Part {}

        record Items(String name, String between) implements Part {}

        record Where(String name, Phrase then) implements Part {}
    }
}
