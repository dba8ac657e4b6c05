package io.upline.version;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The settings that decide money in which two versions differ.
 *
 * @param was those of the first, as {@code key=value}
 * @param is those of the second
 */
public record ChangedSettings(String was, String is) {

    /** Keys begin with a small letter, what stands within a value does not. */
    private static final Pattern BETWEEN = Pattern.compile(" (?=[a-z][A-Za-z]*=)");

    /** What of two lines of settings differs; both empty when nothing does. */
    public static ChangedSettings of(String was, String is) {
        List<String> before = List.of(BETWEEN.split(was));
        List<String> after = List.of(BETWEEN.split(is));
        return new ChangedSettings(without(before, after), without(after, before));
    }

    /** Whether nothing differs. */
    public boolean isNone() {
        return was.isEmpty() && is.isEmpty();
    }

    private static String without(List<String> settings, List<String> others) {
        List<String> own = new ArrayList<>(settings);
        own.removeAll(others);
        return String.join(" ", own);
    }
}
