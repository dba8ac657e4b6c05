package io.upline.fact;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Something that is so: a code and the values that it speaks of. The words module has a sentence for each code, in each language, whose
 * blanks are named like the values.
 *
 * @param code two words or more with dots between them, the first of which names the part of the program: {@code post.notApproved};
 *     it never changes once it was stored or shown
 * @param values the values by name, in the order in which they were given: texts, whole numbers, days, periods, amounts, other facts,
 *     lists of them
 */
public record Fact(String code, Map<String, Object> values) {

    private static final Pattern CODE = Pattern.compile("[a-z][A-Za-z0-9]*(\\.[a-z][A-Za-z0-9]*)+");
    private static final Pattern NAME = Pattern.compile("[a-z][A-Za-z0-9]*");

    /** Takes a copy in which whole numbers are {@code Long}. */
    public Fact {
        if (!CODE.matcher(code).matches()) {
            throw new IllegalArgumentException("no code of a fact: " + code);
        }
        Map<String, Object> copy = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (!NAME.matcher(name).matches()) {
                throw new IllegalArgumentException("no name of a value: " + name);
            }
            copy.put(name, plain(value));
        });
        values = Collections.unmodifiableMap(copy);
    }

    /** A fact with its values: name, value, name, value, and so on. */
    public static Fact of(String code, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException("a value of " + code + " has no name");
        }
        Map<String, Object> values = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            if (values.put((String) namesAndValues[i], namesAndValues[i + 1]) != null) {
                throw new IllegalArgumentException("two values of " + code + " have the name " + namesAndValues[i]);
            }
        }
        return new Fact(code, values);
    }

    private static Object plain(Object value) {
        if (value instanceof Integer number) {
            return number.longValue();
        }
        if (value instanceof List<?> list) {
            List<Object> copy = new ArrayList<>();
            list.forEach(each -> copy.add(plain(each)));
            return Collections.unmodifiableList(copy);
        }
        return value;
    }

    /** The code, and the values as they are: for logs, never for people. */
    @Override
    public String toString() {
        return values.isEmpty() ? code : code + values;
    }
}
