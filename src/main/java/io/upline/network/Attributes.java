package io.upline.network;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A member's own attributes as one text: {@code contract=A;vdi=yes}, by ascending name, empty for none. Of a change the text names only what
 * changes, and an empty value clears. Neither a name nor a value has {@code =} or {@code ;} in it.
 */
public final class Attributes {

    private Attributes() {}

    /** The values by name. */
    public static SortedMap<String, String> of(String text) {
        SortedMap<String, String> values = new TreeMap<>();
        for (String each : text.split(";", -1)) {
            int sign = each.indexOf('=');
            if (sign > 0) {
                values.put(each.substring(0, sign), each.substring(sign + 1));
            }
        }
        return values;
    }

    /** The text of values by name. */
    public static String text(SortedMap<String, String> values) {
        StringBuilder text = new StringBuilder();
        values.forEach((name, value) -> append(text, name, value));
        return text.toString();
    }

    /** Appends a value to a text whose names all come before this one. */
    public static void append(StringBuilder text, String name, String value) {
        text.append(text.isEmpty() ? "" : ";").append(name).append('=').append(value);
    }

    /** What holds after a change. */
    public static String after(String before, String change) {
        SortedMap<String, String> values = merged(before, change);
        values.values().removeIf(String::isEmpty);
        return text(values);
    }

    /** A change and a later one of the same day as one. */
    public static String both(String change, String later) {
        return text(merged(change, later));
    }

    private static SortedMap<String, String> merged(String first, String then) {
        SortedMap<String, String> values = of(first);
        values.putAll(of(then));
        return values;
    }

    /** The change that turns one into the other; {@code null} for none. */
    public static @Nullable String change(String from, String to) {
        if (from.equals(to)) {
            return null;
        }
        SortedMap<String, String> before = of(from);
        SortedMap<String, String> after = of(to);
        SortedMap<String, String> change = new TreeMap<>();
        for (Map.Entry<String, String> each : after.entrySet()) {
            if (!each.getValue().equals(before.remove(each.getKey()))) {
                change.put(each.getKey(), each.getValue());
            }
        }
        before.keySet().forEach(name -> change.put(name, ""));
        return change.isEmpty() ? null : text(change);
    }
}
