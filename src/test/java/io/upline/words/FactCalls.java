package io.upline.words;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The places of the product where a fact is made or said: their codes, and the names of their values, as the source writes them. */
record FactCalls(Path file, List<String> codes, Set<String> names) {

    private static final Pattern CALL =
            Pattern.compile("\\b(Fact\\.of|Refusal\\.of|ConfigurationProblem\\.of|settings\\.wrong|throw"
                    + " wrong|words\\.say|output\\.say|Said\\.code|differs)\\(");
    private static final Pattern LITERAL = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"");

    /** Calls that put the area before the code. */
    private static final Map<String, String> AREAS = Map.of(
            "Refusal.of", "refusal.",
            "ConfigurationProblem.of", "setting.",
            "settings.wrong", "setting.",
            "throw wrong", "setting.");

    /** A constant that is a code: what it says has no blanks. */
    private static final Pattern CONSTANT = Pattern.compile("(?m)^    [A-Z_]+\\(\"([a-z]+\\.[A-Za-z.]+)\"\\)[,;]$");

    /** All places of the product where a fact is made or said. */
    static List<FactCalls> all() {
        List<FactCalls> calls = new ArrayList<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                String text = Files.readString(file);
                CONSTANT.matcher(text)
                        .results()
                        .forEach(code -> calls.add(new FactCalls(file, List.of(code.group(1)), Set.of())));
                Matcher call = CALL.matcher(text);
                while (call.find()) {
                    calls.add(of(file, call.group(1), arguments(text, call.end())));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return calls.stream().filter(call -> !call.codes.isEmpty()).toList();
    }

    private static FactCalls of(Path file, String call, List<String> arguments) {
        List<String> codes = new ArrayList<>();
        Matcher code = LITERAL.matcher(arguments.getFirst());
        while (code.find()) {
            codes.add(AREAS.getOrDefault(call, "") + code.group(1));
        }
        codes.removeIf(each -> each.indexOf('.') <= 0 || each.endsWith("."));
        Set<String> names = new LinkedHashSet<>();
        for (int i = 1; i < arguments.size() && !call.equals("differs"); i += 2) {
            Matcher name = LITERAL.matcher(arguments.get(i));
            names.add(name.find() ? name.group(1) : arguments.get(i).strip());
        }
        if (call.endsWith("wrong")) {
            names.clear();
            names.addAll(List.of("place", "setting"));
            for (int i = 2; i < arguments.size(); i += 2) {
                names.add(arguments.get(i).strip().replace("\"", ""));
            }
        }
        return new FactCalls(file, codes, call.equals("differs") ? Set.of("period", "version", "difference") : names);
    }

    private static List<String> arguments(String text, int from) {
        List<String> arguments = new ArrayList<>();
        int depth = 1;
        boolean quoted = false;
        int begin = from;
        for (int i = from; depth > 0; i++) {
            char c = text.charAt(i);
            if (c == '"' && text.charAt(i - 1) != '\\') {
                quoted = !quoted;
            } else if (!quoted && (c == '(' || c == '{')) {
                depth++;
            } else if (!quoted && (c == ')' || c == '}')) {
                depth--;
            }
            if (depth == 0 || (!quoted && depth == 1 && c == ',')) {
                arguments.add(text.substring(begin, i));
                begin = i + 1;
            }
        }
        return arguments;
    }
}
