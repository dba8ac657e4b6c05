package io.upline.company;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * What {@code company.yaml} says of a source of files.
 *
 * @param name its name; {@code own} stands for files with Upline's own columns
 * @param encoding how texts that are not UTF-8 are read; empty where none is set
 * @param decimal the decimal sign of numbers with two readings; empty where none is set
 * @param dates the order of dates with two readings; empty where none is set
 */
public record SourceSettings(String name, String encoding, String decimal, String dates) {

    /** Day before month. */
    public static final String DAY_FIRST = "day-first";

    /** Month before day. */
    public static final String MONTH_FIRST = "month-first";

    private static final List<String> ENCODINGS = List.of("windows-1250", "windows-1252");
    private static final List<String> DECIMALS = List.of(".", ",");
    private static final List<String> DATES = List.of(DAY_FIRST, MONTH_FIRST);

    static List<SourceSettings> read(Settings settings) {
        List<SourceSettings> sources = new ArrayList<>();
        for (Map.Entry<String, Object> one : settings.map("sources").entrySet()) {
            Settings source = settings.within("sources", one.getKey(), one.getValue());
            sources.add(new SourceSettings(
                    one.getKey(),
                    choice(source, "encoding", ENCODINGS),
                    choice(source, "decimal", DECIMALS),
                    choice(source, "dates", DATES)));
            source.refuseOthers();
        }
        return sources;
    }

    private static String choice(Settings settings, String key, List<String> known) {
        String found = settings.text(key, "").toLowerCase(Locale.ROOT);
        if (!found.isEmpty() && !known.contains(found)) {
            throw settings.wrong("choice", key, "is", found, "known", known);
        }
        return found;
    }
}
