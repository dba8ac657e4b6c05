package io.upline.words;

import io.upline.fact.Fact;
import io.upline.money.Amount;
import io.upline.period.PayPeriod;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The keys of JSON with their types, by name of the object: as {@code src/docs/json.md} has them, and as the records have them. */
final class JsonPage {

    private static final Path PAGE = Path.of("src/docs/json.md");
    private static final Pattern ROW = Pattern.compile("\\| `(\\w+)` \\| ([^|]+) \\| [^|]+ \\|");

    private JsonPage() {}

    /** The keys as the page has them. */
    static Map<String, Map<String, String>> documented() throws IOException {
        Map<String, Map<String, String>> objects = new LinkedHashMap<>();
        Map<String, String> keys = new LinkedHashMap<>();
        for (String line : Files.readAllLines(PAGE)) {
            Matcher row = ROW.matcher(line);
            if (line.startsWith("## ")) {
                keys = new LinkedHashMap<>();
                objects.put(line.substring(3), keys);
            } else if (row.matches()) {
                keys.put(row.group(1), row.group(2));
            }
        }
        return objects;
    }

    /** The keys as some records, and the records in them, have them. */
    static Map<String, Map<String, String>> of(List<Class<?>> roots) {
        Map<String, Map<String, String>> objects = new LinkedHashMap<>();
        Deque<Class<?>> left = new ArrayDeque<>(roots);
        while (!left.isEmpty()) {
            Class<?> type = left.poll();
            if (!objects.containsKey(type.getSimpleName())) {
                Map<String, String> keys = new LinkedHashMap<>();
                objects.put(type.getSimpleName(), keys);
                for (RecordComponent component : type.getRecordComponents()) {
                    keys.put(component.getName(), word(component.getGenericType(), left));
                }
            }
        }
        return objects;
    }

    private static String word(Type type, Deque<Class<?>> found) {
        if (type instanceof ParameterizedType parameterized) {
            if (parameterized.getRawType().equals(Map.class)) {
                return "object of " + word(parameterized.getActualTypeArguments()[1], found);
            }
            String inner = word(parameterized.getActualTypeArguments()[0], found);
            return parameterized.getRawType().equals(Optional.class) ? inner + " or null" : "list of " + inner;
        }
        Class<?> plain = (Class<?>) type;
        String word = Map.<Class<?>, String>of(
                        String.class, "text",
                        long.class, "number",
                        int.class, "number",
                        Long.class, "number",
                        Integer.class, "number",
                        boolean.class, "truth",
                        LocalDate.class, "day",
                        PayPeriod.class, "period",
                        Amount.class, "amount",
                        Fact.class, "fact")
                .getOrDefault(plain, plain.isEnum() ? "word" : "");
        if (word.isEmpty()) {
            found.add(plain);
            return plain.getSimpleName();
        }
        return word;
    }
}
