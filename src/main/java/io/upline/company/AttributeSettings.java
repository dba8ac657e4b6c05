package io.upline.company;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The setting {@code attributes}: what members have that is the company's own, each with the values it may have. */
final class AttributeSettings {

    private static final int ATTRIBUTES_MAX = 8;
    /** Of all attributes together, so that the settings of a period stay short. */
    private static final int VALUES_MAX = 100;

    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,29}");
    /** At most 40 characters, and no two blanks in a row: those end a column of a scenario. */
    private static final Pattern VALUE =
            Pattern.compile("(?!.{41})[\\p{L}\\p{N}][\\p{L}\\p{N}._+/-]*( [\\p{L}\\p{N}._+/-]+)*");

    /** Columns of members files, and words by which a scenario or a plan names something of a member or of a table already. */
    private static final Set<String> TAKEN = Set.of(
            "member_id",
            "kind",
            "name",
            "sponsor_id",
            "placement_id",
            "leg",
            "joined_on",
            "effective_on",
            "status",
            "country",
            "currency",
            "language",
            "owner_id",
            "package",
            "email",
            "iban",
            "bic",
            "tax_id",
            "vat_id",
            "rejected_because",
            "rejected_file",
            "rejected_line",
            "rank",
            "grade",
            "base",
            "matched",
            "place",
            "id",
            "sponsor",
            "placement",
            "times",
            "owner");

    private AttributeSettings() {}

    static SortedMap<String, List<String>> read(Settings settings) {
        SortedMap<String, List<String>> attributes = new TreeMap<>();
        int values = 0;
        for (Map.Entry<String, Object> each : settings.map("attributes").entrySet()) {
            String name = each.getKey();
            List<String> of = each.getValue() instanceof List<?> list
                    ? list.stream()
                            .map(value -> value == null ? "" : value.toString())
                            .toList()
                    : List.of();
            values += of.size();
            boolean isName = NAME.matcher(name).matches()
                    && !TAKEN.contains(name)
                    && !settings.list("measures", List.of()).contains(name);
            if (!isName || !areValues(of) || attributes.size() == ATTRIBUTES_MAX || values > VALUES_MAX) {
                throw settings.wrong(
                        "attributes", "attributes", "is", name, "most", ATTRIBUTES_MAX, "values", VALUES_MAX);
            }
            attributes.put(name, of);
        }
        return attributes;
    }

    /** Whether there are values, all different whatever the case of their letters, and none of them {@code other}, which plans need. */
    private static boolean areValues(List<String> values) {
        Set<String> seen = new HashSet<>(Set.of("other"));
        return !values.isEmpty()
                && values.stream()
                        .allMatch(value -> VALUE.matcher(value).matches() && seen.add(value.toLowerCase(Locale.ROOT)));
    }

    /** The attributes as the line of decisive settings has them, empty for none. */
    static String text(SortedMap<String, List<String>> attributes) {
        return attributes.isEmpty()
                ? ""
                : attributes.entrySet().stream()
                        .map(each -> each.getKey() + ": " + each.getValue())
                        .collect(Collectors.joining(", ", " attributes=[", "]"));
    }
}
